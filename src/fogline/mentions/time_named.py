"""Words of time that are part of a name: “the Sunday Times”, “June Harlow”, “Radio Tomorrow”, “Black September”."""

from __future__ import annotations

from fogline.mentions.time_sense import Scan, Sense, among
from fogline.mentions.time_words import time_words
from fogline.sentences.token import Token

MAYBE_NAMES = frozenset({"weekday", "month", "day_of_month", "near_day"})
IN_FRONT = ("compound", "nmod")
NARROWING = ("early", "mid", "late", "last", "this", "next")


def in_a_name(scan: Scan, sense: Sense) -> bool:
    """Is it one name with the capitalised word beside it? Not in headlines, where all words are capitalised."""
    if sense.rule not in MAYBE_NAMES or sense.named_year:
        return False
    tokens = scan.tokens
    core = tokens[sense.first]
    if _headline(scan, core):
        return False
    after = tokens[sense.last] if sense.last < len(tokens) else None
    inside = tokens[sense.first : sense.last]
    if after is not None and _names(after) and any(t.head is after and t.dep in IN_FRONT for t in inside):
        return _stands_as_name(scan, sense, after)
    before = tokens[sense.first - 1] if sense.first else None
    if before is None or sense.last - sense.first > 1 or not core.text[0].isupper():
        return False
    return (
        before.head is core
        and before.dep in ("compound", "amod")
        and before.text[0].isupper()
        and not before.text.isupper()
        and before.lower not in time_words()
        and not any(among(before.lower, group) for group in NARROWING)
    )


def _stands_as_name(scan: Scan, sense: Sense, head: Token) -> bool:
    """“The Sunday Times”, but “on Monday Reuters said”, “in June Russian units left”, “his Sunday Mass”."""
    if head.child("poss") is not None:
        return False
    if sense.rule == "weekday":
        return head.child("det") is not None
    return not among(scan.word(sense.first - 1, head.sentence), "when_leads")


def _names(token: Token) -> bool:
    """A capitalised noun, not one in capitals throughout (an agency, a force: “the Sunday RSF raid”)."""
    plain = token.text[0].isupper() and not token.text.isupper()
    return plain and token.is_name and token.lower not in time_words()


def _headline(scan: Scan, token: Token) -> bool:
    sentence = scan.document.sentence_of(token)
    return scan.document.paragraphs[sentence.paragraph].kind in ("title", "heading", "byline", "dateline")
