"""Mentions for a terminal: one line each, by their place in the text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from fogline.model.mention import Mention, MentionType
from fogline.model.report import Report
from fogline.outputs.mention_rows import meaning
from fogline.outputs.table import title_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text


def print_mentions(console: Console, report: Report, mentions: list[Mention]) -> None:
    """One report: a title line, its mentions, and how many there are of each type."""
    from rich.text import Text

    console.print()
    console.print(Text(title_line(report, None), style="bold"))
    if not mentions:
        console.print("  nothing that fogline knows was found in this report")
        return
    console.print(_table(mentions))
    counted = Counter(mention.type for mention in mentions)
    console.print(
        ", ".join(_number_of(type, counted[type]) for type in get_args(MentionType) if counted[type]), style="dim"
    )


def _number_of(type: MentionType, number: int) -> str:
    """“1 party”, “3 parties”, “2 people”."""
    many = "people" if type == "person" else f"{type[:-1]}ies" if type.endswith("y") else f"{type}s"
    return f"{number} {type if number == 1 else many}"


def _table(mentions: list[Mention]) -> RenderableType:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1))
    table.add_column("type", min_width=len("attribution"), no_wrap=True)
    table.add_column("words", ratio=5, overflow="fold")
    table.add_column("stands for", ratio=5, overflow="fold")
    for mention in mentions:
        table.add_row(Text(mention.type, style="cyan"), _words(mention), Text(_meaning(mention)))
    return table


def _words(mention: Mention) -> Text:
    from rich.text import Text

    if mention.type != "attribution":
        return Text(" ".join((mention.text or "").split()))
    parts = [("source", mention.source, "bold"), ("cue", mention.cue, "yellow"), ("content", mention.content, "italic")]
    shown = [(" … ".join(s.text or "" for s in spans), style) for _, spans, style in parts if spans]
    return Text(" | ").join(Text(" ".join(text.split()), style=style) for text, style in shown)


def _meaning(mention: Mention) -> str:
    if mention.type == "attribution":
        return "inside another attribution" if mention.nested else ""
    used = f" ({mention.use})" if mention.use not in (None, "literal") else ""
    return f"{meaning(mention)}{used}"
