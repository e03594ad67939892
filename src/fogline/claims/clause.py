"""The predicates on the way from what is claimed to the deed that it tells of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from fogline.claims.proposition import Proposition
from fogline.sentences.token import Token
from fogline.tables.words import word_set

TABLE = "certainty"
STEPS = 4  # predicates down from the main one: “it is | likely | that they | planned | to fire”
SUBJECTS = ("nsubj", "nsubjpass", "expl")


def predicates(proposition: Proposition) -> list[Token]:
    """The main predicate, those whose auxiliaries it shares, and those that it leaves as sure as it is itself.

    “may have killed two and | wounded five”; “hit a bus, | killing nine”; “we know | that it may”; “began | to shell”.
    """
    head = _first_clause(proposition)
    return [*_sharing(head), head, *_below(head, STEPS)]


def _first_clause(proposition: Proposition) -> Token:
    """Of two statements joined by a comma, a dash or a “but”, the first, which the parser hung below the second."""
    head = proposition.head
    for clause in head.of("ccomp"):
        independent = clause.child("mark") is None and clause.child(*SUBJECTS) is not None and clause.is_verb
        inside = any(first <= clause.index < last for first, last in proposition.pieces)
        if clause.index < head.index and independent and inside and head.lemma not in word_set(TABLE, "of_words"):
            return clause
    return head


def _sharing(verb: Token) -> list[Token]:
    """The verbs above in whose clause a verb without subject and auxiliary goes on."""
    found: list[Token] = []
    while len(found) < STEPS and goes_on(verb):
        verb = verb.head
        found.append(verb)
    return found


def goes_on(verb: Token) -> bool:
    """“…, killing nine”; “may have killed two and wounded five”: subject and modal stand with the verb above."""
    above = verb.head
    if above is verb or not above.is_verb or not verb.is_verb or verb.child(*SUBJECTS, "mark", "aux", "auxpass"):
        return False
    if verb.tag == "VBG":
        return verb.dep in ("advcl", "conj") and verb.lemma in word_set("claim_words", "outcome_verbs")
    if verb.dep != "conj" or verb.index < above.index:
        return False
    perfect = any(c.dep == "aux" and c.lemma == "have" for c in above.children)
    return verb.tag in ("VB", "VBN") or (verb.tag == "VBD" and (perfect or above.child("auxpass") is not None))


def _below(predicate: Token, steps: int) -> Iterator[Token]:
    """Infinitives and predicative words; clauses only under words that see through to them."""
    if not steps:
        return
    for child in predicate.children:
        through = child.dep == "ccomp" and predicate.lemma in word_set(TABLE, "seeing_through") and _is_so(predicate)
        if (child.dep == "xcomp" and predicate.lemma not in word_set(TABLE, "not_down")) or (
            through and not _told_by(predicate, child)
        ):
            yield child
            yield from _below(child, steps - 1)
        elif child.dep == "acomp" or (child.dep == "advmod" and child.lower in word_set(TABLE, "hindering")):
            yield from _below(child, steps - 1)
        elif child.dep == "attr" and child.lemma in word_set(TABLE, "bearing"):
            yield from child.of("acl", "ccomp")


def _is_so(predicate: Token) -> bool:
    """“it is clear that it may”; not “it is incredible that it could”."""
    judged = predicate.child("acomp")
    return judged is None or judged.lower in word_set(TABLE, "plain_to_see")


def _told_by(predicate: Token, clause: Token) -> bool:
    """“he says that”: somebody else's telling inside the content; “I say that” is the holder's own."""
    speaker = predicate.child("nsubj")
    third = speaker is not None and speaker.lower not in word_set("claim_words", "first_person")
    return third and predicate.lemma in word_set(TABLE, "of_words") and clause.index > predicate.index


def joined(tokens: list[Token]) -> list[tuple[int, int]]:
    """Token ranges of the words, neighbours in one."""
    indexes = sorted({t.index for t in tokens})
    cuts = [0, *(at for at, (a, b) in enumerate(pairwise(indexes), 1) if b > a + 1), len(indexes)]
    return [(indexes[a], indexes[b - 1] + 1) for a, b in pairwise(cuts) if a < b]
