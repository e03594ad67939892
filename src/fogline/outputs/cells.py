"""The filled cells of a claim one by one, each with its path, its value in words and the characters that say it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from fogline.model.claim import Claim
from fogline.model.event import Event, Place
from fogline.model.span import Span
from fogline.outputs import words


class Cell(NamedTuple):
    """``path`` as in the ledger (``event.places``); ``spans`` may be empty where a rule's note holds them."""

    path: str
    value: str
    spans: tuple[Span, ...] = ()


class Spoken(Protocol):
    """Any value of the ledger that carries its words."""

    @property
    def start(self) -> int | None: ...  # noqa: D102 (as Span)
    @property
    def end(self) -> int | None: ...  # noqa: D102 (as Span)


def cells(claim: Claim) -> list[Cell]:
    """The cells that hold something, in the order of the ledger."""
    return [cell for cell in (*_telling(claim), *_event(claim.event), *_figures(claim)) if cell.value]


def _spans(*values: Spoken | None) -> tuple[Span, ...]:
    return tuple(
        Span(start=v.start, end=v.end) for v in values if v is not None and v.start is not None and v.end is not None
    )


def _telling(claim: Claim) -> Iterator[Cell]:
    holder = claim.holder
    yield Cell("holder", f"{words.who(claim)} ({words.standing(holder)})")
    yield Cell("content", f"characters {claim.start}-{claim.end}", claim.spans)
    if claim.cue is not None:
        yield Cell("attribution", claim.cue.text or "", _spans(claim.cue))
    if claim.basis is not None:
        yield Cell("basis", words.meant(claim.basis.kind), _spans(claim.basis))
    yield Cell("act", claim.act)
    yield Cell("manner", words.meant(claim.manner))
    yield Cell("certainty", claim.certainty, claim.certainty_cues)
    if claim.channel is not None:
        yield Cell("channel", f"{claim.channel.text} ({claim.channel.kind})", _spans(claim.channel))
    if claim.audience is not None:
        yield Cell("audience", claim.audience.text or "", _spans(claim.audience))
    yield Cell("said", words.span_of_time(claim.said), _spans(claim.said))
    yield Cell("about", f"claim {claim.about}" if claim.about else "")
    yield Cell("facet", words.meant(claim.facet) if claim.facet else "")


def _event(event: Event | None) -> Iterator[Cell]:
    if event is None:
        return
    codes = (("PLOVER", event.plover), ("ACLED", event.acled), ("UCDP", event.ucdp), ("CAMEO", event.cameo))
    known = ", ".join(f"{name} {code}" for name, code in codes if code)
    plain = event.kind.rsplit(".", maxsplit=1)[-1].replace("_", " ")
    yield Cell("event", f"{plain} ({event.kind}; {known or 'no public code'})", _spans(event.trigger))
    for path, things in (("actor", event.actor), ("target", event.target), ("instrument", event.instrument)):
        yield Cell(f"event.{path}", "; ".join(dict.fromkeys(t.name or t.text for t in things)), _spans(*things))
    yield Cell("event.outcome", event.outcome or "", _spans(event.trigger))
    for at, place in enumerate(event.places):
        yield Cell(f"event.places.{at}", _place(place), _spans(place))
    yield Cell("event.when", words.span_of_time(event.when), _spans(event.when))
    if event.means is not None:
        yield Cell("event.means", event.means.text or "", _spans(event.means))


def _place(place: Place) -> str:
    """Name and position; of a place that stays open the candidates."""
    name = words.place(place)
    if place.lat is not None and place.lon is not None:
        claimed = f" disputed by {' '.join(place.disputed)}" if place.disputed else ""
        return f"{name} ({place.country or 'no country'}{claimed}, {place.lat:.2f} {place.lon:.2f})"
    rivals = ", ".join(f"{c.name} {c.country or ''}".strip() for c in place.candidates)
    return f"{name} could be {rivals}" if rivals else name


def _figures(claim: Claim) -> Iterator[Cell]:
    for at, count in enumerate(claim.counts):
        yield Cell(f"counts.{at}", words.number(count, words.things(count)), _spans(count))
    if (toll := claim.casualties) is not None:
        tolls = (
            ("killed", toll.killed),
            ("injured", toll.injured),
            ("missing", toll.missing),
            ("captured", toll.captured),
        )
        for name, found in tolls:
            if found is not None:
                yield Cell(f"casualties.{name}", words.number(found), _spans(found))
        yield Cell("casualties.reported", words.ZEROS[toll.reported] if toll.reported else "")
    if claim.damage is not None and claim.damage.reported:
        yield Cell("damage", words.ZEROS[claim.damage.reported], _spans(claim.damage))
