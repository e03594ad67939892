"""Why each cell is as it is: the words, the rule that read them, and what that rule does, in its own docstring."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from fogline.model.claim import Claim
from fogline.model.span import Span
from fogline.outputs import words
from fogline.outputs.cells import cells

if TYPE_CHECKING:
    from rich.console import Console

LONGEST = 120  # characters of the read words that are shown; longer ones are the content itself
QUIET = {
    "title": "the report's title; its words come again in the body",
    "byline": "a line that names author, outlet or date",
    "credit": "a credit line",
    "boilerplate": "a line of the site, not of the report",
    "stamp": "a line that tells who put it up, or when",
    "heading": "a heading",
    "dateline": "the dateline",
}


def rule_text(rule: str) -> str:
    """The first paragraph of the docstring of ``rule`` (``station.module.function``, or ``function+function``).

    Empty when there is none.
    """
    module, _, functions = rule.rpartition(".")
    try:
        station = import_module(f"fogline.{module}")
    except ImportError:
        return ""
    texts = [getattr(station, name, None).__doc__ or "" for name in functions.split("+") if hasattr(station, name)]
    return " ".join(" ".join(text.strip().split("\n\n")[0].split()) for text in texts)


def print_explanation(
    console: Console, text: str, claims: list[Claim], silent: list[tuple[Span, str]], only: str | None = None
) -> int:
    """Sentence by sentence: its claims with their cells, or why it gave none. Returns how many claims were shown."""
    from rich.padding import Padding
    from rich.text import Text

    shown = 0
    entries: list[tuple[int, Claim | str, Span]] = [(c.start, c, c.sentence) for c in claims]
    entries += [(span.start, why, span) for span, why in silent]
    last: Span | None = None
    for _, entry, span in sorted(entries, key=lambda e: (e[2].start, e[0])):
        if isinstance(entry, str):
            if only is None:
                console.print(Text(" ".join(text[span.start : span.end].split()), style="dim"))
                console.print(Padding(f"no claim: {QUIET.get(entry, entry)}", (0, 0, 1, 2), expand=False))
            continue
        if only is not None and not entry.claim_id.startswith(only):
            continue
        if last != span:
            console.print(Text(" ".join(text[span.start : span.end].split()), style="bold"))
            last = span
        shown += 1
        _print_claim(console, entry, text)
    return shown


def _print_claim(console: Console, claim: Claim, text: str) -> None:
    from rich.padding import Padding
    from rich.text import Text

    head = Text.assemble((f"claim {claim.claim_id}  ", "cyan"), f"{words.who(claim)} {words.act(claim)}: ")
    head.append(" ".join(claim.text.split()), style="italic")
    console.print(Padding(head, (0, 0, 0, 2), expand=False))
    for cell in cells(claim):
        note = claim.rules.get(cell.path)
        spans = (note.spans if note is not None else ()) or cell.spans
        line = Text.assemble((f"{cell.path}: ", "green"), cell.value)
        read = ", ".join(f"“{' '.join(text[s.start : s.end].split())}”" for s in spans if s.end - s.start < LONGEST)
        line.append(f"  read in {read}" if read else "", style="dim")
        console.print(Padding(line, (0, 0, 0, 4), expand=False))
        if note is not None:
            why = Text(f"{rule_text(note.rule)} [{note.rule}]", style="dim")
            console.print(Padding(why, (0, 0, 0, 6), expand=False))
    console.print()
