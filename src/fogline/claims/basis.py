"""How the holder knows, where the text says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fogline.attributions.attribution import Attribution
from fogline.claims.proposition import Told
from fogline.claims.relays import citing_beside
from fogline.model.claim import Basis, BasisKind
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.basis_words import basis_words, evidence_kinds
from fogline.tables.words import word_set

SEEN: tuple[BasisKind, ...] = ("counted", "saw")  # what a pronoun's own verb shows, whoever the holder is


def basis_of(document: Document, told: Told) -> Basis | None:
    """Counted, saw, did it oneself, was told; records, footage, satellite images, intelligence.

    1. The cue: “counted nine dead”. 2. What the source is: “hospital records”, “intelligence officials”. 3. What is
    cited: “citing satellite images”. 4. What shows it: “said footage showed”. 5. What the holder did: “I saw”.
    """
    attribution = told.attribution
    if attribution is not None:
        kind = basis_words("verb").get(attribution.head.lower)
        if kind == "counted":
            return _basis(attribution.head, kind)
        for phrase in _evidence_phrases(document, told, attribution):
            found = _evidence(phrase)
            if found is not None:
                return found
    return _shown(told) or _of_predicate(told)


def _evidence_phrases(document: Document, told: Told, attribution: Attribution) -> Iterator[list[Token]]:
    """The holder's words, the source that is a thing, and what is cited."""
    if told.holder is not None:
        yield [t for t in document.tokens[told.holder.first : told.holder.last] if _is_intelligence(t)]
    if attribution.subject is not None:
        yield _with_compounds(attribution.subject)
    citing = citing_beside(document, attribution)
    thing = citing.child("dobj") if citing is not None else None
    if thing is not None:
        yield _with_compounds(thing)


def _is_intelligence(token: Token) -> bool:
    return basis_words("evidence").get(token.lower) == "intelligence"


def _with_compounds(thing: Token) -> list[Token]:
    return [*(c for c in thing.children if c.dep in ("compound", "amod")), thing]


def _evidence(phrase: Iterable[Token]) -> Basis | None:
    """The most telling word of evidence in a phrase."""
    words = basis_words("evidence")
    found = [(words[t.lower], t) for t in phrase if t.lower in words]
    ranks = {kind: rank for rank, kind in enumerate(evidence_kinds())}
    kind, token = min(found, key=lambda pair: ranks[pair[0]], default=(None, None))
    return _basis(token, kind) if kind is not None and token is not None else None


def _shown(told: Told) -> Basis | None:
    """“satellite images showed that …”: a thing that shows what is told is the subject of the content."""
    head = told.proposition.head
    subject = head.child("nsubj")
    if subject is None or head.lemma not in word_set("basis", "showing"):
        return None
    return _evidence(_with_compounds(subject))


def _of_predicate(told: Told) -> Basis | None:
    """“he had counted 15 bodies”, “we saw”, “he had pulled two of his nephews”: the holder is the subject."""
    head = told.proposition.head
    subject = head.child("nsubj", "nsubjpass")
    kind = basis_words("verb").get(head.lower) or basis_words("verb").get(head.lemma)
    if subject is None or subject.tag != "PRP" or not head.is_verb or kind is None or head.child("neg") is not None:
        return None
    if kind == "told":
        from_others = any(c.lower == "from" for c in head.of("prep")) or subject.dep == "nsubjpass"
        return _basis(head, kind) if from_others else None
    if subject.dep == "nsubjpass":
        return None
    person = told.holder is not None and told.holder.entity.kind in ("person", "witness")
    return _basis(head, kind) if kind in SEEN or person else None


def _basis(token: Token, kind: BasisKind) -> Basis:
    return Basis(kind=kind, start=token.start, end=token.end, text=token.text)
