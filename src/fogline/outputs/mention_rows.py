"""CSV of mentions: one row a mention, its cells flat (RFC 4180, UTF-8)."""

from __future__ import annotations

from fogline.model.count import Count
from fogline.model.event import Event, Instrument, Party, Place
from fogline.model.interval import Interval
from fogline.model.mention import Mention, Person
from fogline.outputs import words
from fogline.outputs.flat import record

COLUMNS = (
    "mention_id", "report", "type", "start", "end", "text", "name", "role", "kind", "country", "lat", "lon",
    "radius_km", "precision", "geonames_id", "use", "timex_type", "timex_value", "earliest", "latest", "value", "low",
    "high", "of", "source", "cue", "content", "chain", "rule",
)  # fmt: skip


def header() -> str:
    """The first line."""
    return record(COLUMNS)


def row(mention: Mention) -> str:
    """One mention as one record; cells that its type does not have stay empty."""
    cells: dict[str, object] = {name: getattr(mention, name, None) for name in COLUMNS}
    cells["report"] = mention.report.url or mention.report.path
    if mention.timex is not None:
        cells["timex_type"], cells["timex_value"] = mention.timex.type, mention.timex.value
    for role in ("source", "cue", "content"):
        spans = getattr(mention, role) or ()
        cells[role] = " … ".join(span.text or "" for span in spans)
    cells["value"] = None
    if mention.value is not None:
        cells |= {name: cell for name in _own(mention) if (cell := getattr(mention.value, name, None)) is not None}
    return record([cells[name] for name in COLUMNS])


OWN: dict[type, tuple[str, ...]] = {
    Person: ("name", "role", "country"),
    Party: ("name", "kind", "country"),
    Place: ("name", "country", "lat", "lon", "radius_km", "precision", "geonames_id"),
    Interval: ("earliest", "latest"),
    Count: ("value", "low", "high", "of"),
    Instrument: ("name",),
    Event: ("kind",),
}


def _own(mention: Mention) -> tuple[str, ...]:
    return OWN[type(mention.value)]


def meaning(mention: Mention) -> str:
    """What a mention stands for, in a few words."""
    value = mention.value
    if isinstance(value, Place):
        rivals = ", ".join(f"{c.name} {c.country or ''}".strip() for c in value.candidates)
        where = f"{value.lat:.2f} {value.lon:.2f}" if value.lat is not None and value.lon is not None else ""
        return "; ".join(filter(None, (value.name, value.country, where, f"could be {rivals}" if rivals else "")))
    if isinstance(value, Interval):
        timex = f"{mention.timex.type} {mention.timex.value}" if mention.timex else ""
        return "; ".join(filter(None, (timex, words.span_of_time(value))))
    if isinstance(value, Count):
        return words.number(value, words.things(value))
    if isinstance(value, Event):
        return value.kind
    if isinstance(value, Instrument):
        return f"{value.name}; {value.category}"
    if isinstance(value, Party):
        return "; ".join(filter(None, (value.name, value.kind, value.country)))
    if isinstance(value, Person):
        return "; ".join(filter(None, (value.name, value.role, value.country)))
    return ""
