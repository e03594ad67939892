"""Subjects that the parser hung elsewhere."""

from __future__ import annotations

from fogline.sentences.document import Document
from fogline.sentences.token import Token

EDGES = frozenset({",", "”", '"', "''", "–", "—", ";"})
LONGEST = 30


def stray_subject(document: Document, verb: Token) -> list[Token]:
    """The noun phrase between a comma and the verb, where the parser hung it elsewhere: “…, the mayor said”.

    A comma right before the verb means a name in apposition: “…, the mayor, Olha Bondar, said”.
    """
    if verb.child("nsubj", "nsubjpass") or verb.index == 0:
        return []
    tokens, sentence = document.tokens, document.sentence_of(verb)
    start, edges = verb.index, 2 if tokens[verb.index - 1].text == "," else 1
    if edges == 2:
        start -= 1
    while start > sentence.first:
        if tokens[start - 1].text in EDGES:
            edges -= 1
            if edges == 0:
                break
        start -= 1
        if verb.index - start > LONGEST:
            return []
    stretch = tokens[start : verb.index]
    if start == sentence.first or not stretch or stretch[0].tag in ("CC", "IN", "WDT", "WP", "RB"):
        return []
    if stretch[-1].tag == "CC" or not any(t.is_noun or t.tag == "PRP" for t in stretch):
        return []  # “… a ‘Forum’ held by the bank and said”: the verb shares the subject of the one before
    return [] if any(t.is_verb and t.dep in ("ROOT", "conj", "advcl", "relcl", "ccomp") for t in stretch) else stretch


def usurped_subject(document: Document, verb: Token) -> list[Token]:
    """“Explosions heard in the port, the mayor says”: the phrase after the comma tells, not the one that was taken."""
    subjects = verb.of("nsubj")
    tokens = document.tokens
    if not subjects or verb.index == 0 or tokens[verb.index - 1].text == "," or not verb.is_root:
        return []
    start = verb.index
    while start > subjects[0].index and tokens[start - 1].text != ",":
        start -= 1
    before, stretch = tokens[subjects[0].first : start], tokens[start : verb.index]
    if start <= subjects[-1].index or not stretch or any(t.is_verb for t in stretch):
        return []
    happened = any(t.tag in ("VBN", "VBD") for t in before)
    return stretch if happened and any(t.is_noun for t in stretch) and stretch[0].tag not in ("CC", "IN", "RB") else []


def teller_behind(document: Document, verb: Token) -> int | None:
    """Where “…, the mayor confirmed on Monday” begins, when the parser took it for a clause about the noun before it.

    A clause about a noun that a comma parts from it has a “who” or “which”; this one has a subject of its own, or
    its subject is the noun right behind the comma (“…, a nurse who saw it told the radio”).
    """
    if verb.dep not in ("acl", "relcl") or verb.tag not in ("VBD", "VBZ"):
        return None
    subject = verb.child("nsubj") or (verb.head if verb.dep == "acl" else None)
    sentence, tokens = document.sentence_of(verb), document.tokens
    if subject is None or subject.index > verb.index or not (subject.is_noun or subject.tag == "PRP"):
        return None
    first = subject.first
    if first < sentence.first + 2 or tokens[first - 1].text != "," or tokens[first].tag in ("WP$", "IN", "CC"):
        return None
    main = next((t for t in verb.ancestors() if t.is_root), None)
    return first if main is not None and main.is_verb and main.index < first - 1 else None
