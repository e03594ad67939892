"""Claims for a terminal: a table where there is room, else a block a claim. Nothing is cut off; all of it wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fogline.model.claim import Claim
from fogline.model.report import Report, ReportRef
from fogline.outputs import words

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

WIDE = 116  # columns from which six columns are easier to read than blocks
STYLES = {"deny": "red", "doubt": "red", "decline": "dim", "warn": "yellow", "threaten": "yellow"}
SURE = "asserted"
LEGEND = "(?) after a place: its name is not in the gazetteer, or several places of that name fit equally well"


def print_claims(console: Console, report: Report, claims: list[Claim]) -> None:
    """One report: a title line, its claims, and how many there are; of a series each post has a title line."""
    from rich.text import Text

    console.print()
    console.print(Text(title_line(report, claims[0].report if claims else None), style="bold"))
    if not claims:
        kind = "report" if report.part is None else "post"
        console.print(f"  no claim was read in this {kind}; `fogline explain` says why, sentence by sentence")
        return
    wide = console.width >= WIDE
    console.print(_wide(claims) if wide else _narrow(claims))
    if not wide:
        console.print()
    for line in _below(report, claims, wide):
        console.print(line, style="dim")


def title_line(report: Report, about: ReportRef | None) -> str:
    """Title, publisher, date and address of a report, as far as they are known; ``about`` is what its text says.

    A post of a series has who posted it for a title.
    """
    title = report.title or (about.title if about else None)
    if report.part is not None:
        passed = f"forwarded from {report.forwarded_from}" if report.forwarded_from else None
        title = ", ".join(name for name in (report.author, passed) if name) or None
    stated = about.published.earliest if about is not None and about.published is not None else None
    parts = [title, report.publisher, report.published or stated or report.stamp, report.url or report.path]
    return " | ".join(" ".join(part.split()) for part in parts if part)


def _below(report: Report, claims: list[Claim], wide: bool) -> list[str]:
    """How much was read, and how to read it."""
    holders = len({words.who(claim) for claim in claims})
    counted = (
        f"{len(claims)} claim{'s' * (len(claims) != 1)} of {holders} holder{'s' * (holders != 1)}"
        f"{'' if wide else '; asserted unless “how sure” says otherwise'}"
    )
    lines = [counted] if report.part is None else []
    if any("(?)" in words.where(claim) for claim in claims):
        lines.append(LEGEND)
    if claims[0].report.published is None and any(words.when(claim) for claim in claims):
        lines.append("no date of publication is known, so some days stay as worded; give it with --published")
    return lines


def _what(claim: Claim) -> Text:
    from rich.text import Text

    return Text.assemble((f"{words.act(claim)}: ", STYLES.get(claim.act, "cyan")), " ".join(claim.text.split()))


def _wide(claims: list[Claim]) -> RenderableType:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1))
    for name, ratio in (("who", 5), ("what", 10), ("where", 4), ("when", 4), ("how many", 5)):
        table.add_column(name, ratio=ratio, overflow="fold")
    table.add_column("how sure", min_width=len("conditional"), no_wrap=True)
    holder = None
    for claim in claims:
        who = words.who(claim)
        table.add_row(
            Text(who, style="cyan") if who != holder else Text("″", style="dim"),
            _what(claim),
            words.where(claim),
            words.when(claim),
            words.how_many(claim),
            Text(words.how_sure(claim), style="yellow" if claim.certainty != SURE else ""),
        )
        holder = who
    return table


def _narrow(claims: list[Claim]) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    blocks: list[RenderableType] = []
    holder = None
    for claim in claims:
        if words.who(claim) != holder:
            holder = words.who(claim)
            blocks.append(Text(f"\n{holder}", style="bold cyan"))
        blocks.append(Padding(_what(claim), (0, 0, 0, 2), expand=False))
        if facts := _facts(claim):
            blocks.append(Padding(facts, (0, 0, 0, 4), expand=False))
    return Group(*blocks)


def _facts(claim: Claim) -> Text | None:
    """“where: Izmail · when: 2025-03-04 · how many: 3 killed”, the cells that are known."""
    from rich.text import Text

    cells = [("where", words.where(claim)), ("when", words.when(claim)), ("how many", words.how_many(claim))]
    if claim.certainty != SURE:
        cells.append(("how sure", words.how_sure(claim)))
    known = [Text.assemble((f"{name}: ", "dim"), cell) for name, cell in cells if cell]
    return Text(" · ").join(known) if known else None
