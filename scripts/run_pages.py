"""Runs what the pages show and writes the output back, so that no page shows what fogline does not print.

    python scripts/run_pages.py        (`make reference` calls it; a test finds stale output)

Blocks of README.md and docs/*.md are run from top to bottom, each page in an empty folder of its own:

- a block whose first line is ```` ```text report.txt ```` (any language, then a file name) is saved as that file;
- in a ```` ```console ```` block each line after `$ ` is run as on a terminal of 80 columns, and what follows it is its
  output; a line `…` in it leaves out all further output of that command;
- a ```` ```python ```` block is run, with the names of those before it; an ```` ```output ```` block after it is what
  it prints.

A command that ends with another exit code than 0 stops the run, unless its line says so: `$ fogline read x  # exit 1`.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import terminal

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"^```(\w+)(?: +([\w./-]+))?\n(.*?)^```$", re.M | re.S)
MORE = "…"


def pages() -> list[Path]:
    """The pages whose blocks are run: the front page and all of docs."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def fresh(page: str) -> str:
    """The page with the output of today."""
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(Path(folder))
        return BLOCK.sub(lambda block: runner.block(*block.groups()) or block[0], page)


class Runner:
    """Runs the blocks of one page."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, Any] = {"__name__": "page"}
        self.printed = ""

    def block(self, language: str, file: str | None, body: str) -> str | None:
        """The block with fresh output; None where it shows none."""
        if file is not None:
            path = self.folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif language == "python":
            self.printed = self.python(body)
        elif language == "output":
            return f"```output\n{self.printed}```"
        elif language == "console":
            return f"```console\n{''.join(self.commands(body))}```"
        return None

    def python(self, code: str) -> str:
        """What the code prints."""
        printed = io.StringIO()
        with terminal.at(self.folder), terminal.terminal(80, colour=False), redirect_stdout(printed):
            exec(compile(code, "page", "exec"), self.names)
        return trimmed(printed.getvalue())

    def commands(self, body: str) -> Iterator[str]:
        """Each command with its output, cut where the page cuts it."""
        for shown in re.split(r"^(?=\$ )", body, flags=re.M):
            if not shown.startswith("$ "):
                continue
            line, _, output = shown.partition("\n")
            whole = trimmed(self.run(line[2:]))
            kept = output.splitlines().index(MORE) if MORE in output.splitlines() else None
            yield line + "\n"
            yield whole if kept is None else "".join(f"{x}\n" for x in [*whole.splitlines()[:kept], MORE])

    def run(self, line: str) -> str:
        """What a command shows: `fogline` in this process, anything else in a shell."""
        if line.startswith("fogline ") and not set("|<>;&") & set(line):
            shown, code = terminal.run(line, self.folder)
            if code != int((re.search(r"# exit (\d+)$", line) or [0, 0])[1]):
                raise SystemExit(f"{line}\nends with exit code {code}:\n{shown}")
            return shown
        path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
        done = subprocess.run(
            line, shell=True, cwd=self.folder, env={"PATH": path, "COLUMNS": "80"}, check=False, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        return done.stdout


def trimmed(text: str) -> str:
    """No blanks at the ends of lines, no empty first or last line, one line end at the end."""
    lines = "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
    return f"{lines}\n" if lines else ""


def main() -> None:
    """Rewrites the pages whose output has changed."""
    for path in pages():
        page = path.read_text(encoding="utf-8")
        today = fresh(page)
        if today != page:
            path.write_text(today, encoding="utf-8")
            print(f"rewrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
