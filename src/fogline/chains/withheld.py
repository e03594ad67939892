"""Whether a holder goes without a name, and for which reason that the text gives."""

from __future__ import annotations

import re

from fogline.chains.phrase import BODIES, Phrase, words
from fogline.sentences.document import Document
from fogline.tables.words import word_list

ENDS = re.compile(r"[,;:.()“”\"–—]|\s(?:said|says|told|added)\b")


def mark_withheld(document: Document, phrase: Phrase) -> None:
    """“An officer who asked not to be named”, “a senior official”, “residents”: people of whom no name is given.

    A body, and an office that only one can hold (“the governor”, “a police spokesman”), withhold none.
    """
    if phrase.kind in ("government", "armed_force", "media"):
        return
    sentence = document.sentence_of(phrase.head)
    reason = withheld(document.text[sentence.start : sentence.end])
    if reason is not None:
        phrase.kind, phrase.anonymous, phrase.reason = "unnamed", True, reason
        return
    head = phrase.head.lower
    nameless = head in words("nameless") or phrase.kind in ("unnamed", "witness")
    if phrase.kind in BODIES or not nameless:
        return
    phrase.anonymous = True
    if phrase.kind != "witness":
        phrase.kind = "unnamed"


def withheld(sentence: str) -> str | None:
    """The words by which a sentence says that a name is withheld, with the “because” that follows them."""
    lower = sentence.lower()
    phrase = next((phrase for phrase in word_list("holder_words", "unnamed_reasons") if phrase in lower), None)
    if phrase is None:
        return None
    start = lower.index(phrase)
    end = start + len(phrase)
    tail = sentence[end:]
    if tail.split(" ", 2)[1:2] and tail[:1] == " " and tail.split()[0].lower() in words("reasoning"):
        stop = ENDS.search(tail)
        end += stop.start() if stop else len(tail)
    return " ".join(sentence[start:end].split())
