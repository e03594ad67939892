"""What a claim hangs on: “if the dam breaks”, “unless fuel comes”, “should it fail”."""

from __future__ import annotations

from collections.abc import Iterator

from fogline.claims.proposition import Proposition
from fogline.claims.sign import Sign
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.certainty_rows import TABLE, certainties
from fogline.tables.words import word_set

RULE = "claims.conditions.condition"
INVERTED = ("should", "had", "were")
OTHER_CLAUSE = ("relcl", "acl", "advcl", "appos")


def condition() -> None:
    """The claim hangs on an “if”, “unless”, “should it …”; not on “as if”, “even if”, “if you ask me”."""


def of_content(document: Document, proposition: Proposition, main: list[Token]) -> Iterator[Sign]:
    """Conditions on the predicates ``main`` of the claim.

    A clause that the parser hung on the telling instead belongs to what is told as well.
    """
    words = certainties("condition")
    tokens = [t for first, last in proposition.pieces for t in document.tokens[first:last]]
    opening = [t for t in tokens if t.lower in words or t.lower in INVERTED]
    inside = {t.index for t in tokens} if opening else set()
    for token in opening:
        clause = _clause_of(document, token)
        if clause is not None and (token is tokens[0] or _hangs_on(clause, main, inside)):
            yield Sign("conditional", (token,), RULE)


def _clause_of(document: Document, token: Token) -> Token | None:
    """The verb of the condition that the word opens; None where it opens none."""
    if token.lower in certainties("condition"):
        clause = token.head if token.dep == "mark" else token if token.child("ccomp", "pcomp") is not None else None
        return clause if clause is not None and not _idle(document, token, clause) else None
    if token.lower in INVERTED and token.tag in ("MD", "VBD"):
        verb = token.head if token.dep in ("aux", "auxpass") else token
        subject = verb.child("nsubj", "nsubjpass")
        stated = document.text[document.sentence_of(token).end - 1] != "?"
        return verb if subject is not None and subject.index > token.index and stated else None
    return None


def _idle(document: Document, mark: Token, clause: Token) -> bool:
    """“as if”, “even if”, “if you look at it”, “if necessary”; “ask if”, “know if” only ask whether."""
    before = document.tokens[mark.index - 1] if mark.index else mark
    clausal = clause.is_verb or clause.is_noun or clause.child("nsubj", "aux") is not None
    if before.lower in word_set(TABLE, "before_if") or not clausal:
        return True
    if mark.lower == "if" and clause.index > clause.head.index and before.text != "," and _asks(clause.head):
        return clause.dep in ("ccomp", "advcl")
    subject = clause.child("nsubj")
    hearer = subject is not None and subject.lower == "you"
    return hearer and clause.lemma in word_set(TABLE, "addressed")


def _asks(verb: Token) -> bool:
    lemma = verb.lemma
    return lemma in certainties("asking") or lemma in certainties("cannot_tell") or lemma in certainties("not_verb")


def _hangs_on(clause: Token, main: list[Token], inside: set[int]) -> bool:
    """No clause of another kind stands between the condition and the main predicates, or what tells of them."""
    if clause in main:
        return clause.dep != "conj"
    if clause.dep in ("relcl", "acl"):
        return False
    above = clause.head
    while above not in main and above.index in inside and not above.is_root:
        own = above.dep == "conj" and above.child("nsubj", "nsubjpass") is not None
        if above.dep in OTHER_CLAUSE or own:
            return False
        above = above.head
    return True
