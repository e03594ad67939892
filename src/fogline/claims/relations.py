"""Which claim of the same report denies, confirms, doubts or corrects which."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from fogline.model.claim import Act, Claim, RuleNote

ANSWERS = frozenset[Act]({"deny", "doubt", "confirm", "support"}) | {"correct", "retract", "verify"}
NEAR = 12  # claims to look back over: an answer follows its charge within a few paragraphs


def relate(claims: list[Claim]) -> list[Claim]:
    """Sets ``about`` of claims that answer an earlier one."""
    related: list[Claim] = []
    for position, claim in enumerate(claims):
        target = _answered(claim, claims[max(position - NEAR, 0) : position]) if claim.act in ANSWERS else None
        if target is None:
            related.append(claim)
            continue
        note = RuleNote(rule="claims.relations.answers", spans=(claim.sentence,))
        facet = "actor" if claim.act == "deny" and claim.event is not None else None
        related.append(
            msgspec.structs.replace(claim, about=target.claim_id, facet=facet, rules={**claim.rules, "about": note})
        )
    return related


def answers() -> None:
    """The claim answers the nearest earlier claim of another holder that shares its event, parties or things."""


def _answered(claim: Claim, earlier: Sequence[Claim]) -> Claim | None:
    best: tuple[float, Claim] | None = None
    for distance, other in enumerate(reversed(earlier)):
        if other.holder.name == claim.holder.name or other.act in ("decline", "deny"):
            continue
        score = _likeness(claim, other) - 0.15 * distance
        if score > 0.4 and (best is None or score > best[0]):
            best = (score, other)
    return best[1] if best else None


def _likeness(claim: Claim, other: Claim) -> float:
    """Shared words of the contents, shared names of places and parties, one event family, the accused answering."""
    score = 2.5 * _shared_words(claim.text, other.text)
    if claim.event is not None and other.event is not None:
        score += 0.5 * (claim.event.kind.split(".")[0] == other.event.kind.split(".")[0])
        ours = {p.name for p in claim.event.places} | {p.name for p in claim.event.target}
        theirs = {p.name for p in other.event.places} | {p.name for p in other.event.target}
        score += 0.5 * bool((ours & theirs) - {None})
    accused = f"{' '.join(p.name or p.text for p in other.event.actor) if other.event else ''} {other.text}".lower()
    holder = {w for w in (claim.holder.name or "").lower().split() if len(w) > 3}
    organization = {w for w in (claim.holder.organization or "").lower().split() if len(w) > 3}
    score += 0.6 * bool((holder | organization) & set(accused.replace("’s", "").split()))
    return score


def _shared_words(one: str, other: str) -> float:
    first = {w.strip(".,’'“”\"").lower() for w in one.split() if len(w) > 3}
    second = {w.strip(".,’'“”\"").lower() for w in other.split() if len(w) > 3}
    return len(first & second) / max(4, min(len(first), len(second)))
