"""Which claim of the same report denies, confirms, doubts or corrects which, and what of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from fogline.claims.facets import contrast, facet_of, points_back, words_in
from fogline.model.claim import Act, Claim, RuleNote
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

ANSWERS = frozenset[Act]({"deny", "doubt", "confirm", "support"}) | {"correct", "retract", "verify"}
NO_TARGETS = frozenset[Act]({"decline", "deny", "doubt", "verify"})  # nobody answers a refusal or another's answer
OWN = frozenset[Act]({"correct", "retract"})  # acts that answer a holder's own earlier word
NEAR = 12  # claims to look back over: an answer follows its charge within a few paragraphs
ENOUGH = 0.4  # likeness from which one claim answers another
A_STEP = 0.15  # likeness lost with each claim between


def relate(claims: list[Claim]) -> list[Claim]:
    """Sets ``about`` and ``facet`` of claims that answer another."""
    related: list[Claim] = []
    for position, claim in enumerate(claims):
        found = _answer(claim, claims, position) or _goes_on(claim, related)
        if found is None:
            related.append(claim)
            continue
        target, rule = found
        words = (claim.cue,) if claim.cue is not None else (claim.sentence,)
        rules = {**claim.rules, "about": RuleNote(rule=rule, spans=words)}
        facet = facet_of(claim, target)
        if facet is not None:
            rules["facet"] = RuleNote(rule="claims.facets.facet_of", spans=claim.spans)
        related.append(msgspec.structs.replace(claim, about=target.claim_id, facet=facet, rules=rules))
    return related


def answers() -> None:
    """The claim answers the nearest claim of another holder that shares its event, parties or things."""


def points_at() -> None:
    """“Israel denied this”, “dismissed the claim”: the claim right before is meant; of several, none."""


def replaces() -> None:
    """“12, not 20”: the claim puts another figure, day or place for one that an earlier claim gave."""


def revises() -> None:
    """“revised the toll to 12”: the last figure that the holder gave before, else the last that anybody gave."""


def _answer(claim: Claim, claims: Sequence[Claim], position: int) -> tuple[Claim, str] | None:
    replying = claim.act == "assert" and _replies(claim)
    if claim.act not in ANSWERS and not replying:
        replaced = _replaced(claim, claims[max(position - NEAR, 0) : position]) if claim.act == "assert" else None
        return (replaced, "claims.relations.replaces") if replaced is not None else None
    candidates = list(_candidates(claim, claims, position))
    if points_back(claim):
        target = _pointed_at(claim, [other for _, other in candidates])
        if target is not None:
            return target, "claims.relations.points_at"
        if not words_in(claim.text) - word_set("facet_words", "pointing") - word_set("facet_words", "pointing_nouns"):
            return None
    if claim.act in OWN and words_in(claim.text) & word_set("attribution_words", "figure_nouns"):
        figure = _earlier_figure(claim, [other for _, other in candidates])
        return (figure, "claims.relations.revises") if figure is not None else None
    answered = _likest(claim, candidates)
    return (answered, "claims.relations.answers") if answered is not None else None


def goes_on() -> None:
    """“rejected the charge, saying its soldiers were never there”: the grounds answer what the denial answers."""


def _goes_on(claim: Claim, related: Sequence[Claim]) -> tuple[Claim, str] | None:
    last = related[-1] if related else None
    if last is None or claim.act not in ANSWERS or last.act != claim.act or last.about is None:
        return None
    if (last.holder.name, last.sentence) != (claim.holder.name, claim.sentence):
        return None
    target = next((other for other in related if other.claim_id == last.about), None)
    return (target, "claims.relations.goes_on") if target is not None else None


def _candidates(claim: Claim, claims: Sequence[Claim], position: int) -> Iterator[tuple[int, Claim]]:
    """Claims that it may answer, with how many lie between: those before, nearest first; later ones of its sentence."""
    before = list(enumerate(reversed(claims[max(position - NEAR, 0) : position])))
    after = [
        (distance, other)
        for distance, other in enumerate(claims[position + 1 :][:NEAR])
        if other.start < claim.sentence.end and other.act not in ANSWERS
    ]
    for distance, other in (*before, *after):
        own = other.holder.name == claim.holder.name and other.holder.kind == claim.holder.kind
        if (own and claim.act not in OWN) or other.act in NO_TARGETS:
            continue
        yield distance, other


def _likest(claim: Claim, candidates: Sequence[tuple[int, Claim]]) -> Claim | None:
    best: tuple[float, Claim] | None = None
    for distance, other in candidates:
        score = likeness(claim, other) - A_STEP * distance
        if score > ENOUGH and (best is None or score > best[0]):
            best = (score, other)
    return best[1] if best else None


def _earlier_figure(claim: Claim, others: Sequence[Claim]) -> Claim | None:
    figures = [o for o in others if o.start < claim.start and (o.casualties is not None or any(c.of for c in o.counts))]
    own = [other for other in figures if other.holder.name == claim.holder.name]
    return next(iter(own or figures), None)


def _pointed_at(claim: Claim, others: Sequence[Claim]) -> Claim | None:
    """What a bare “this” or “the accusation” points at: the one claim of the nearest sentence before, or the charge."""
    before = [other for other in others if other.start < claim.start]
    if not before:
        return None
    nearest = [other for other in before if other.sentence == before[0].sentence]
    if words_in(claim.text) & word_set("facet_words", "accusing_nouns"):
        charges = [other for other in before if other.act == "accuse" or _accuses(claim, other)]
        nearest = [other for other in charges if other.sentence == charges[0].sentence] or nearest
    main = [other for other in nearest if not _is_outcome(other)] or nearest
    return main[0] if len(main) == 1 else None


def _is_outcome(claim: Claim) -> bool:
    """“…, killing nine people”: what came of the deed told before it."""
    return fold(claim.text).split()[0].endswith("ing") and claim.act == "assert"


def _accuses(claim: Claim, other: Claim) -> bool:
    """The other claim names the holder, or his country, as who did it."""
    actors = other.event.actor if other.event is not None else ()
    return any(
        (party.country is not None and party.country == claim.holder.country)
        or (party.name is not None and party.name in (claim.holder.name, claim.holder.organization))
        for party in actors
    )


def _replies(claim: Claim) -> bool:
    return claim.cue is not None and bool(words_in(claim.cue.text or "") & word_set("facet_words", "replying"))


def _replaced(claim: Claim, earlier: Sequence[Claim]) -> Claim | None:
    """The nearest earlier claim that holds the words which a contrast says are not so, and tells of the same."""
    span = contrast(claim)
    if span is None:
        return None
    wrong = words_in(claim.text[slice(*span)])
    rest = words_in(claim.text[: span[0]])
    for other in reversed(earlier):
        theirs = words_in(other.text)
        if wrong & theirs and (rest & theirs or _one_event(claim, other)) and other.act not in NO_TARGETS:
            return other
    return None


def _one_event(claim: Claim, other: Claim) -> bool:
    return (
        claim.event is not None
        and other.event is not None
        and claim.event.kind.split(".")[0] == other.event.kind.split(".")[0]
    )


def likeness(claim: Claim, other: Claim) -> float:
    """Shared words of the contents, shared names of places and parties, one event family, the accused answering."""
    score = 2.5 * _shared_words(claim.text, other.text)
    if claim.event is not None and other.event is not None:
        score += 0.5 * _one_event(claim, other)
        ours = {p.name for p in claim.event.places} | {p.name for p in claim.event.target}
        theirs = {p.name for p in other.event.places} | {p.name for p in other.event.target}
        score += 0.5 * bool((ours & theirs) - {None})
    accused = f"{' '.join(p.name or p.text for p in other.event.actor) if other.event else ''} {other.text}"
    named = set(fold(accused).replace("'s", "").split())
    score += 0.6 * bool(_long_words(f"{claim.holder.name or ''} {claim.holder.organization or ''}") & named)
    said = set(fold(claim.text).replace("'s", "").replace("'", "").split())
    return score + 0.6 * bool(_long_words(other.holder.name or "") & said)  # “no truth in the rebels' claim”


def _long_words(text: str) -> set[str]:
    return {word.strip(".,'\"“”") for word in fold(text).split() if len(word) > 3}


def _shared_words(one: str, other: str) -> float:
    first, second = _long_words(one), _long_words(other)
    return len(first & second) / max(4, min(len(first), len(second)))
