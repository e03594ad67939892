"""What negates: “did not”, “no shells”, “neither side”, “failed to”, “without firing”."""

from __future__ import annotations

from fogline.sentences.token import Token
from fogline.tables.words import word_set

TABLE = "negation_words"


def negators(verb: Token) -> tuple[Token, ...]:
    """The words that make the clause of ``verb`` a negative; none where it is plain or only looks so (“not only”)."""
    found = [*_before_verb(verb), *_in_nouns(verb), *_governing(verb)]
    return tuple(found) or _shared(verb)


def has_no(noun: Token) -> Token | None:
    """The “no” or “neither” of “no attack”, “neither side”; none in “no fewer than 40”, “no doubt”."""
    for child in noun.children:
        if child.lower in word_set(TABLE, "determiners") and child.index < noun.index and not _no_but(child, noun):
            return child
    return noun if noun.lower in word_set(TABLE, "nobody") and not _only_but(noun) else None


def _no_but(word: Token, noun: Token) -> bool:
    """“no fewer than 40”, “no less than”, “no doubt”."""
    emphatic = word_set(TABLE, "no_but")
    near = [d for c in noun.children for d in (c, *c.children)]
    return noun.lower in emphatic or any(d.lower in emphatic and d.index == word.index + 1 for d in near)


def _only_but(noun: Token) -> bool:
    """“nothing but ruins”."""
    return any(c.lower in ("but", "except") for c in noun.children)


def _before_verb(verb: Token) -> list[Token]:
    """“did not”, “never”, “no longer”; “not only” and “not just” affirm."""
    found = []
    for child in verb.children:
        if child.dep == "neg" or child.lower in word_set(TABLE, "negative_adverbs"):
            follower = next((c for c in verb.children if c.index == child.index + 1), None)
            if follower is None or follower.lower not in word_set(TABLE, "only"):
                found.append(child)
    return found


def _in_nouns(verb: Token) -> list[Token]:
    """“nobody fired”, “no shells fell”, “neither side fired”, “fired no shells”."""
    if not verb.is_verb:
        return []
    nouns = verb.of("nsubj", "nsubjpass", "dobj", "attr")
    return [no for noun in nouns if (no := has_no(noun)) is not None]


def _governing(verb: Token) -> list[Token]:
    """“failed to fire”, “unable to fire”, “without firing”, “denied firing”, “avoided hitting”."""
    above = verb.head
    if above is verb:
        return []
    if verb.dep == "pcomp" and above.lower in word_set(TABLE, "without"):
        return [above]
    governed = verb.dep in ("xcomp", "ccomp") and verb.child("mark", "nsubj", "nsubjpass") is None
    if governed and above.lemma in word_set(TABLE, "failing") and not _before_verb(above):
        return [above]
    hindering = [c for c in (above, above.child("acomp")) if c is not None and c.lower in word_set(TABLE, "hindering")]
    return hindering if verb.dep == "xcomp" else []


def _shared(verb: Token) -> tuple[Token, ...]:
    """“did not attack or shell the town”: one negation for two verbs of the same form and subject."""
    above = verb.head
    if verb.dep != "conj" or verb.tag not in ("VB", "VBN") or above.tag != verb.tag:
        return ()
    joint = above.child("cc")
    if verb.child("nsubj", "nsubjpass", "aux", "auxpass") is not None or joint is None or joint.lower == "but":
        return ()
    return tuple(_before_verb(above))
