"""Subjects that the parser hung elsewhere."""

from __future__ import annotations

from fogline.sentences.document import Document
from fogline.sentences.token import Token


def stray_subject(document: Document, verb: Token) -> list[Token]:
    """The noun phrase between a comma and the verb, where the parser hung it elsewhere: “…, the mayor said”."""
    if verb.child("nsubj", "nsubjpass") or verb.index == 0:
        return []
    start = verb.index
    sentence = document.sentence_of(verb)
    while start > sentence.first and document.tokens[start - 1].text not in (",", "”", '"', "''", "–", "—", ";"):
        start -= 1
        if verb.index - start > 25:
            return []
    stretch = document.tokens[start : verb.index]
    if start == sentence.first or not stretch or not any(t.is_noun or t.tag == "PRP" for t in stretch):
        return []
    return [] if any(t.is_verb and t.dep in ("ROOT", "conj", "advcl") for t in stretch) else stretch
