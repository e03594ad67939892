"""Of what in an earlier claim an answer speaks: who did it, how many died, where, when, with what, or all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fogline.model.claim import Claim, Facet
from fogline.model.count import Count
from fogline.tables.facet_words import facets_by_word
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

WORD = re.compile(r"[^\W_]+")
CONTRAST = re.compile(r"(?:,|–|—|\band)\s*not\s+(?P<after>[^,.;]+)|\bnot\s+(?P<before>[^,.;]+?),?\s+but\s|"
                      r"\b(?:rather than|instead of|up from|down from|previously)\s+(?P<instead>[^,.;]+)")  # fmt: skip
TOLLS: tuple[Facet, ...] = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Side:
    """One cell of a claim that a facet names: its words and where they stand."""

    facet: Facet
    words: frozenset[str]
    start: int
    end: int


def facet_of(claim: Claim, target: Claim) -> Facet | None:
    """Of what the answer speaks: who did it, how many, where, or whether it happened; absent where words leave it open.

    1. What a contrast replaces: “12, not 20”, “on Tuesday, not Monday”. 2. Another figure of the same toll.
    3. A word that names it: “responsibility”, “the toll”, “the location”. 4. Denying or owning a deed of one's own is
    of the actor. 5. A toll, else the event that both tell. 6. A bare “this”: all of it, where it has no figures.
    """
    replaced = contrast(claim)
    if replaced is not None:
        return _replaced(claim, target, replaced)
    toll = _other_figure(claim, target)
    if toll is not None:
        return toll
    words = words_in(claim.text)
    named = next((facet for facet, said in facets_by_word() if said & words), None)
    if named is not None and (named == "actor" or not _own_deed(claim)):
        return named
    figure = next((side.facet for side in _sides(target)), None) if words & _figure_nouns() else None
    if figure in ("killed", "injured", "count"):
        return figure
    if points_back(claim):
        return _of_all(claim, target)
    if _own_deed(claim):
        return "actor"
    if claim.event is None:
        return _of_all(claim, target)
    return next((facet for facet in TOLLS if _toll(claim, facet) is not None), "occurred")


def _figure_nouns() -> frozenset[str]:
    return word_set("attribution_words", "figure_nouns")


def contrast(claim: Claim) -> tuple[int, int] | None:
    """The characters of a claim's text that it says are not so: “12, not 20”, “not a drone but a missile”."""
    text = fold(claim.text)
    found = CONTRAST.search(text) if any(word in text for word in word_set("facet_words", "contrasting")) else None
    return next((found.span(name) for name in found.groupdict() if found[name]), None) if found else None


def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case, without those that say nothing of what it is about."""
    said = (word for word in WORD.findall(fold(text)) if len(word) > 2 or word.isdecimal())
    return frozenset(said) - word_set("facet_words", "empty")


def points_back(claim: Claim) -> bool:
    """The content is a bare “this”, “the claim”, “such reports as propaganda”."""
    words = WORD.findall(fold(claim.text))
    pointing = word_set("facet_words", "pointing") | word_set("facet_words", "pointing_nouns")
    pointing |= _figure_nouns()
    return len(words) <= 6 and bool(pointing & set(words[:4])) and claim.casualties is None and not claim.counts


def _replaced(claim: Claim, target: Claim, span: tuple[int, int]) -> Facet | None:
    start, end = claim.start + span[0], claim.start + span[1]
    wrong = words_in(claim.text[slice(*span)])
    theirs = [side for side in _sides(target) if side.words & wrong]
    own = [side for side in _sides(claim) if start <= side.start < end]
    return next((side.facet for side in (*theirs, *own)), None)


def _sides(claim: Claim) -> Iterator[Side]:
    """The cells of a claim that have words, figures first."""
    for facet in TOLLS:
        count = _toll(claim, facet)
        if count is not None:
            yield from _side(facet, count)
    for count in claim.counts:
        yield from _side("count", count)
    event = claim.event
    if event is None:
        return
    if event.when is not None:
        yield from _side("time", event.when)
    cells: tuple[tuple[Facet, tuple[object, ...]], ...] = (
        ("place", event.places), ("instrument", event.instrument), ("target", event.target), ("actor", event.actor),
    )  # fmt: skip
    for facet, things in cells:
        for thing in things:
            yield from _side(facet, thing)


def _side(facet: Facet, cell: object) -> Iterator[Side]:
    text, start, end = (getattr(cell, name, None) for name in ("text", "start", "end"))
    if text is not None and start is not None and end is not None:
        yield Side(facet, words_in(text) | _value(cell), start, end)


def _value(cell: object) -> frozenset[str]:
    value = getattr(cell, "value", None)
    return frozenset() if value is None else frozenset({str(value)})


def _toll(claim: Claim, role: str) -> Count | None:
    return getattr(claim.casualties, role) if claim.casualties is not None else None


def _other_figure(claim: Claim, target: Claim) -> Facet | None:
    """The killed or injured of both are given, and differ."""
    for facet in TOLLS:
        ours, theirs = _toll(claim, facet), _toll(target, facet)
        if ours is not None and theirs is not None and ours.value != theirs.value:
            return facet
    return None


def _own_deed(claim: Claim) -> bool:
    """“denied shelling the market”, “our forces did not fire”, “claimed responsibility”: the holder's doing."""
    if claim.act not in ("deny", "confirm"):
        return False
    opening = WORD.findall(fold(claim.text))[:4]
    if claim.act == "deny" and opening and opening[0].endswith("ing"):
        return True
    if set(opening) & word_set("claim_words", "first_person"):
        return True
    tells = claim.event is not None and not claim.event.kind.startswith("diplomacy.")
    actors = claim.event.actor if claim.event is not None and tells else ()
    holder = claim.holder
    return claim.act == "deny" and any(
        (party.country is not None and party.country == holder.country) or (party.name and party.name == holder.name)
        for party in actors
    )


def _of_all(claim: Claim, target: Claim) -> Facet | None:
    """A bare answer to a charge is of who did it; to another claim of all of it, unless figures leave that open."""
    if target.act == "accuse" and claim.act in ("deny", "confirm"):
        return "actor"
    figures = target.casualties is not None or bool(target.counts)
    return "occurred" if target.event is not None and not figures else None
