"""Why each cell is as it is: the words, the rule that read them, and what that rule does, in its own docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fogline.model.claim import Claim, Dropped
from fogline.model.report import Report, ReportRef
from fogline.model.span import Span
from fogline.outputs import words
from fogline.outputs.about import print_about
from fogline.outputs.cells import Cell, cells
from fogline.outputs.rule_texts import rule_text
from fogline.outputs.table import title_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

LONGEST = 120  # characters of the read words that are shown; longer ones are the content itself
QUIET = {
    "title": "the report's title; its words come again in the body",
    "byline": "a line that names author, outlet or date",
    "credit": "a credit line",
    "boilerplate": "a line of the site, not of the report",
    "stamp": "a line that tells who put it up, or when",
    "heading": "a heading",
    "dateline": "the dateline",
    "table": "a row of a table, whose figures are not read",
    "pull_quote": "words set off from the text, which has them too",
}
# What an editor calls the cells of the ledger; a path that is not here is shown as it is.
CELL_NAMES = {
    "holder": "who says it",
    "content": "what is claimed",
    "attribution": "words that attribute",
    "basis": "how they know",
    "act": "what is done in saying it",
    "manner": "in whose words",
    "certainty": "how sure they are",
    "channel": "through",
    "audience": "said to",
    "said": "when it was said",
    "about": "answers",
    "facet": "what of it",
    "event": "what happened",
    "event.actor": "by whom",
    "event.target": "to whom or what",
    "event.instrument": "with what",
    "event.outcome": "what came of it",
    "event.places": "where",
    "event.when": "when it happened",
    "event.means": "by what means",
    "counts": "how many",
    "casualties.killed": "killed",
    "casualties.injured": "injured",
    "casualties.missing": "missing",
    "casualties.captured": "captured",
    "casualties.reported": "casualties",
    "damage": "damage",
    "claim": "the whole claim",
}
SCORE = (
    "The score is how often, of a hundred claims told in this way, fogline reads who says what rightly; "
    "it says nothing about truth."
)


class Explained(NamedTuple):
    """What was read in one report.

    What is known of it and how many posts it holds, its claims, sentences without a claim with the reason, and what
    the checker dropped.
    """

    report: Report
    known: ReportRef
    posts: int
    claims: list[Claim]
    silent: list[tuple[Span, str]]
    dropped: list[Dropped]


def print_explanation(console: Console, found: Explained, only: str | None = None) -> int:
    """Sentence by sentence: its claims with their cells, what was dropped, or why it gave none.

    ``only`` is the beginning of one claim's id. Returns how many claims were shown.
    """
    text = found.report.text
    if only is None:
        _print_title(console, found)
    shown = [claim for claim in found.claims if only is None or claim.claim_id.startswith(only)]
    entries: list[tuple[Span, int, Claim | Dropped | str]] = [(c.sentence, c.start, c) for c in shown]
    if only is None:
        entries += [(span, span.start, why) for span, why in found.silent]
        entries += [(dropped.sentence, dropped.sentence.end, dropped) for dropped in found.dropped]
    last: Span | None = None
    for span, _, entry in sorted(entries, key=lambda e: (e[0].start, e[1])):
        if last is None or (last.start, last.end) != (span.start, span.end):
            _print_sentence(console, text, span, told=not isinstance(entry, str))
            last = span
        _print_entry(console, entry, text)
    if only is None:
        _print_sum(console, found)
    return len(shown)


def _print_title(console: Console, found: Explained) -> None:
    """The report's line, and what is known of it with the evidence."""
    from rich.text import Text

    console.print(Text(title_line(found.report, found.known), style="bold underline"))
    print_about(console, found.known, found.posts)


def _print_sentence(console: Console, text: str, span: Span, *, told: bool) -> None:
    from rich.text import Text

    console.print(Text(" ".join(text[span.start : span.end].split()), style="bold" if told else "dim"))


def _print_entry(console: Console, entry: Claim | Dropped | str, text: str) -> None:
    if isinstance(entry, Claim):
        _print_claim(console, entry, text)
    elif isinstance(entry, Dropped):
        words_of_it = f"dropped: “{label(entry.path)}” of claim {entry.claim_id}: {entry.why}"
        console.print(_indented(words_of_it, 2, "yellow", below=1))
    else:
        console.print(_indented(f"no claim: {QUIET.get(entry, entry)}", 2, "", below=1))


def _print_claim(console: Console, claim: Claim, text: str) -> None:
    from rich.text import Text

    head = Text.assemble((f"{words.who(claim)} ", "bold cyan"), f"– {words.act(claim)}: ")
    head.append(" ".join(claim.text.split()), style="italic")
    console.print(_indented(head, 2))
    score = f", score {claim.reading_confidence:.2f}" if claim.reading_confidence is not None else ""
    console.print(_indented(f"claim {claim.claim_id}{score}", 4, "dim"))
    for cell in cells(claim):
        _print_cell(console, claim, cell, text)
    console.print()


def _print_cell(console: Console, claim: Claim, cell: Cell, text: str) -> None:
    """“where: Izmail (UA, 45.35 28.84)  read in “Izmail””, below it the rule and what it does."""
    from rich.text import Text

    note = claim.rules.get(cell.path)
    spans = (note.spans if note is not None else ()) or cell.spans
    line = Text.assemble((f"{label(cell.path)}: ", "green"), cell.value)
    read = ", ".join(f"“{' '.join(text[s.start : s.end].split())}”" for s in spans if s.end - s.start < LONGEST)
    line.append(f"  read in {read}" if read else "", style="dim")
    console.print(_indented(line, 4))
    if note is not None:
        console.print(_indented(f"{rule_text(note.rule)} [{cell.path}: {note.rule}]", 6, "dim"))


def label(path: str) -> str:
    """What an editor calls the cell: “where” for ``event.places.0``."""
    plain = ".".join(part for part in path.split(".") if not part.isdecimal())
    return CELL_NAMES.get(plain, plain)


def _print_sum(console: Console, found: Explained) -> None:
    """How much was read of how much, and what the score means."""
    told = len({claim.sentence.start for claim in found.claims})
    lines = [
        f"{len(found.claims)} claim{'s' * (len(found.claims) != 1)} from {told} sentence{'s' * (told != 1)}; "
        f"{len(found.silent)} gave none; the checker dropped {len(found.dropped) or 'nothing'}."
    ]
    if found.dropped:
        lines.append("Dropped: their words, read once more by another reader, did not bear them out.")
    for line in [*lines, *([SCORE] if found.claims else [])]:
        console.print(line, style="dim")


def _indented(content: Text | str, columns: int, style: str = "", below: int = 0):  # type: ignore[no-untyped-def]
    from rich.padding import Padding
    from rich.text import Text

    return Padding(
        content if isinstance(content, Text) else Text(content, style=style), (0, 0, below, columns), expand=False
    )
