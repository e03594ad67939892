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


def condition() -> None:
    """The claim hangs on an “if”, “unless”, “should it …”; not on “as if”, “even if”, “if you ask me”."""


def of_predicate(document: Document, predicate: Token) -> Iterator[Sign]:
    """Conditions that hang on one predicate of the claim, and that which it is itself."""
    clauses = [c for c in predicate.of("advcl", "ccomp") if c.is_verb or c.is_noun]
    clauses += [c for c in clauses for c in c.of("conj") if c.child("mark")]
    own = predicate.child("mark")
    if own is not None and predicate.dep != "ccomp" and _opens(document, own, predicate):
        yield Sign("conditional", (own,), RULE)
    for word in predicate.of("prep", "advcl"):  # “provided that the border was opened”
        if word.lower in certainties("condition") and word.child("ccomp", "pcomp") is not None:
            yield Sign("conditional", (word,), RULE)
    for clause in clauses:
        mark = next((m for m in clause.of("mark") if _opens(document, m, clause)), None)
        if mark is not None and clause.dep != "ccomp":
            yield Sign("conditional", (mark,), RULE)
        elif mark is None and (inverted := _inverted(document, clause, predicate)) is not None:
            yield Sign("conditional", (inverted,), RULE)


def of_opening(document: Document, proposition: Proposition) -> Sign | None:
    """The content opens with “if” or with “Should the army …,”, however its clause was parsed."""
    first = document.tokens[proposition.bounds[0]]
    if first.lower in INVERTED and first.tag in ("MD", "VBD"):
        verb = first if first.dep not in ("aux", "auxpass") else first.head
        subject = verb.child("nsubj", "nsubjpass")
        if subject is not None and subject.index > first.index:
            return Sign("conditional", (first,), RULE)
    if first.lower in ("if", "unless") and not _idle(document, first, first.head):
        return Sign("conditional", (first,), RULE)
    return None


def _opens(document: Document, mark: Token, clause: Token) -> bool:
    return mark.lower in certainties("condition") and not _idle(document, mark, clause)


def _idle(document: Document, mark: Token, clause: Token) -> bool:
    """“as if”, “even if”, “if you look at it”, “if not”."""
    before = document.tokens[mark.index - 1] if mark.index else mark
    if before.lower in word_set(TABLE, "before_if"):
        return True
    subject = clause.child("nsubj")
    hearer = subject is not None and subject.lower == "you"
    return hearer and clause.lemma in word_set(TABLE, "addressed")


def _inverted(document: Document, clause: Token, predicate: Token) -> Token | None:
    """“Should the dam break, …”, “Had it held, …”."""
    first = document.tokens[clause.first]
    if first.lower not in INVERTED or first.head is not clause or first.dep not in ("aux", "auxpass"):
        return None
    subject = clause.child("nsubj", "nsubjpass")
    before = clause.last <= predicate.index
    return first if before or (subject is not None and subject.index > first.index) else None
