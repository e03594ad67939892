"""How the holder knows, where the text says so."""

from __future__ import annotations

from fogline.claims.proposition import Told
from fogline.model.claim import Basis, BasisKind
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

GROUPS: tuple[tuple[str, BasisKind], ...] = (("counted", "counted"), ("saw", "saw"))


def basis_of(document: Document, told: Told) -> Basis | None:
    """Counted, saw, did it oneself, intelligence, footage: by the cue, the holder's own words or the predicate."""
    attribution = told.attribution
    if attribution is not None:
        for group, kind in GROUPS:
            if attribution.head.lower in word_set("claim_words", group):
                return _basis(attribution.head, kind)
        if told.holder is not None:
            for token in document.tokens[told.holder.first : told.holder.last]:
                if token.lower in word_set("claim_words", "intelligence"):
                    return _basis(token, "intelligence")
    return _of_predicate(document, told)


def _of_predicate(document: Document, told: Told) -> Basis | None:
    """“he had counted 15 bodies”, “we saw”, “he had pulled two of his nephews”: the holder is the subject."""
    head = told.proposition.head
    subject = head.child("nsubj")
    if subject is None or subject.tag != "PRP" or not head.is_verb:
        return None
    for group, kind in GROUPS:
        if head.lower in word_set("claim_words", group) or head.lemma in word_set("claim_words", group):
            return _basis(head, kind)
    person = told.holder is not None and told.holder.entity.kind in ("person", "witness")
    if person and head.lower in word_set("claim_words", "own_action_verbs"):
        return _basis(head, "own_action")
    return None


def _basis(token: Token, kind: BasisKind) -> Basis:
    return Basis(kind=kind, start=token.start, end=token.end, text=token.text)
