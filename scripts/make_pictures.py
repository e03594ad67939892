"""Draws docs/pictures/*.svg: what the command shows of the example reports on a terminal.

    python scripts/make_pictures.py        (`make pictures`; a test finds stale ones)

The pictures need nothing from outside: no web font, no script. Each has its own dark ground, so that its words are
legible on a light page and on a dark one.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

import terminal

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"


class Shot(NamedTuple):
    """One picture: what is run, on how many columns, and how many lines of it are shown."""

    line: str
    width: int
    lines: int | None = None


SHOTS = {
    "table-wide": Shot("fogline read reports/coast-ledger.txt --published 2025-03-04", 132),
    "table-narrow": Shot("fogline read reports/coast-ledger.txt --published 2025-03-04", 72, 26),
    "explain": Shot("fogline explain reports/night-desk.txt --published 2025-03-04", 96, 34),
}
# Ground and words, then the eight colours of a terminal and their bright ones. Words stand out from the ground by at
# least 4.5 to 1 (WCAG 2 AA), dim ones too; a test measures it.
THEME = TerminalTheme(
    (24, 27, 34),
    (224, 226, 232),
    [(24, 27, 34), (255, 138, 128), (140, 220, 140), (240, 205, 110), (140, 185, 255), (220, 170, 250), (110, 215, 225),
     (224, 226, 232)],
    [(170, 175, 185), (255, 160, 150), (165, 235, 165), (250, 220, 140), (170, 205, 255), (235, 195, 255),
     (150, 230, 240), (255, 255, 255)],
)  # fmt: skip
FORM = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>{title}</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono",
 "Liberation Mono", monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-family: system-ui, sans-serif; font-size: 15px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def draw(name: str) -> str:
    """The picture as SVG; the same command gives the same bytes."""
    shot = SHOTS[name]
    with tempfile.TemporaryDirectory() as folder:
        terminal.run("fogline demo --save reports", Path(folder))
        shown, _ = terminal.run(shot.line, Path(folder), shot.width, colour=True)
    lines = shown.strip("\n").splitlines()
    if shot.lines is not None and len(lines) > shot.lines:
        lines = [*lines[: shot.lines], "…"]
    console = Console(record=True, width=shot.width, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.from_ansi("\n".join(["$ " + shot.line, "", *lines])), soft_wrap=True, highlight=False)
    svg = console.export_svg(title="", theme=THEME, code_format=FORM.replace("{title}", shot.line), unique_id=name)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def main() -> None:
    """Draws them all."""
    PICTURES.mkdir(exist_ok=True)
    for name in SHOTS:
        (PICTURES / f"{name}.svg").write_text(draw(name), encoding="utf-8")


if __name__ == "__main__":
    main()
