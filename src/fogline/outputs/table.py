"""Claims for a terminal: a table where there is room, else a block a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fogline.model.claim import Claim
from fogline.model.report import Report
from fogline.outputs import words

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDE = 116  # columns from which six columns are easier to read than blocks
STYLES = {"deny": "red", "doubt": "red", "decline": "dim", "warn": "yellow", "threaten": "yellow"}
SURE = "asserted"


def print_claims(console: Console, report: Report, claims: list[Claim]) -> None:
    """One report: a title line, its claims, and how many there are."""
    from rich.text import Text

    console.print()
    console.print(Text(_title(report, claims), style="bold"))
    if not claims:
        console.print("  no claim was read in this report; `fogline explain` says why, sentence by sentence")
        return
    console.print(_wide(claims) if console.width >= WIDE else _narrow(claims))
    dated = "" if report.published else "  (no publication date: days stay as worded; give --published)"
    console.print(f"{len(claims)} claims of {len({words.who(c) for c in claims})} holders{dated}", style="dim")


def _title(report: Report, claims: list[Claim]) -> str:
    title = report.title or (claims[0].report.title if claims else None)
    parts = [title, report.publisher, report.published, report.url or report.path]
    return " | ".join(" ".join(part.split()) for part in parts if part)


def _wide(claims: list[Claim]) -> RenderableType:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1), show_lines=False)
    for name, ratio in (("who", 5), ("what", 10), ("where", 4), ("when", 4), ("how many", 5), ("how sure", 2)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for claim in claims:
        what = Text.assemble((f"{words.act(claim)}: ", STYLES.get(claim.act, "cyan")), " ".join(claim.text.split()))
        sure = Text(words.how_sure(claim), style="yellow" if claim.certainty != SURE else "")
        table.add_row(words.who(claim), what, words.where(claim), words.when(claim), words.how_many(claim), sure)
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
            blocks.append(Text(holder, style="bold cyan"))
        head = Text.assemble((f"{words.act(claim)}: ", STYLES.get(claim.act, "cyan")), " ".join(claim.text.split()))
        blocks.append(Padding(head, (0, 0, 0, 2)))
        cells = [(n, f(claim)) for n, f in (("where", words.where), ("when", words.when), ("how many", words.how_many))]
        cells = [(name, cell) for name, cell in cells if cell]
        if claim.certainty != SURE:
            cells.append(("how sure", claim.certainty))
        if cells:
            line = Text("   ")
            for name, cell in cells:
                line.append(f" {name} ", style="dim")
                line.append(cell)
            blocks.append(Padding(line, (0, 0, 0, 1)))
    return Group(*blocks)
