"""Damages claims on purpose: one random corruption of a value or of a span at a time."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, get_args

from fogline.model.claim import Act, BasisKind, CertaintyWord
from fogline.model.count import Reported
from fogline.model.event import PlaceRole, Precision
from fogline.tables.countries import countries
from fogline.tables.instruments import Category
from fogline.tables.kinds import kinds

Json = dict[str, Any]
Path = tuple[str | int, ...]

NUMBERS = ("value", "low", "high", "out_of")
NAMES = ("name", "role", "organization", "where", "admin1", "of")
DATES = ("earliest", "latest")
LISTS: dict[str, tuple[str, ...]] = {
    "act": get_args(Act), "certainty": get_args(CertaintyWord), "reported": get_args(Reported),
    "precision": get_args(Precision), "category": get_args(Category), "polarity": ("negative",),
    "outcome": ("shot_down", "hit", "missed", "destroyed", "damaged", "intercepted", "repelled", "foiled", "lost"),
    "parts_sum": ("equal", "less", "more"), "fraction": ("all", "half", "most", "third"),
    "plover": ("ASSAULT", "AID", "CONSULT"), "acled": ("Attack", "Agreement", "Air/drone strike"), "cameo": ("19", "05", "07"),
}  # fmt: skip
# Spans that bound a stretch and carry no value: any other stretch would be as good, so only their words are left stale.
BOUNDS = ("spans", "sentence", "mention", "audience")
ROLES = tuple(role for role in get_args(PlaceRole) if role != "at")


def damaged(claims: list[Json], texts: dict[str, str], chance: random.Random) -> tuple[Json, str]:
    """One of the claims with one cell damaged, and what was done; ``texts`` by `text_id`."""
    while True:
        claim = copy.deepcopy(chance.choice(claims))
        text = texts[claim["report"]["path"]]
        done = chance.choice((_value, _value, _span))(claim, claims, text, chance)
        if done is not None:
            return claim, done


def _value(claim: Json, claims: list[Json], text: str, chance: random.Random) -> str | None:
    path, cell = chance.choice([(p, c) for p, c in leaves(claim) if _is_value(p)])
    parent = at(claim, path[:-1])
    name = str(path[-1])
    other = _other(name, path, cell, claims, chance)
    if other is None or other == cell or (isinstance(other, str) and isinstance(cell, str) and _alike(other, cell)):
        return None
    if name == "name" and path[0] == "holder" and claim["chain"][-1] == cell:
        claim["chain"][-1] = other
    parent[path[-1]] = other
    return f"{'.'.join(map(str, path))}: {cell!r} -> {other!r}"


def _alike(one: str, other: str) -> bool:
    """A name inside the other is no damage: “Saleh” for “Amina Saleh”."""
    return bool(set(one.lower().split()) & set(other.lower().split()))


def _is_value(path: Path) -> bool:
    name = path[-1]
    if path[0] in ("rules", "report", "claim_id", "chain") or name in ("start", "end", "text"):
        return False
    known = (*NUMBERS, *NAMES, *DATES, *LISTS, "country", "lat", "lon", "radius_km", "geonames_id")
    kind = name == "kind" and path[0] in ("event", "basis") and len(path) == 2
    return name in known or kind


def _other(name: str, path: Path, cell: Any, claims: list[Json], chance: random.Random) -> Any:
    if name in NUMBERS:
        return chance.choice((cell + chance.randint(1, 9), cell * 10, max(cell - 1, 0), chance.randint(1, 5000)))
    if name == "radius_km":
        return round(cell * chance.choice((0.2, 3, 10)) + 1, 1)
    if name in ("lat", "lon"):
        return round(cell + chance.choice((-1, 1)) * chance.uniform(0.3, 20), 4)
    if name == "geonames_id":
        return cell + chance.randint(1, 10**5)
    if name in DATES:
        moved = date.fromisoformat(cell[:10]) + timedelta(days=chance.choice((-1, 1)) * chance.randint(1, 900))
        return moved.isoformat() + cell[10:]
    if name == "country":
        return chance.choice(countries()).code
    if name == "kind":
        return chance.choice(sorted(kinds())) if path[0] == "event" else chance.choice(get_args(BasisKind)[:-1])
    if name == "role" and "places" in path:
        return chance.choice(ROLES)
    if name in LISTS:
        return chance.choice(LISTS[name])
    pool = sorted({c for claim in claims for p, c in leaves(claim) if p[-1] == name and isinstance(c, str)})
    return chance.choice(pool)


def _span(claim: Json, claims: list[Json], text: str, chance: random.Random) -> str | None:
    """Moves one end or both; the words kept beside the span stay as they were, or are those of the new stretch."""
    path = chance.choice(list(_stretches(claim)))
    span = at(claim, path)
    before = span["start"], span["end"]
    by = chance.choice((-1, 1)) * chance.randint(1, 25)
    ends = chance.choice((("start",), ("end",), ("start", "end")))
    for end in ends:
        span[end] = span[end] + by
    bound = not path or path[0] in BOUNDS or path[-1] in BOUNDS
    if not bound and chance.random() < 0.5 and 0 <= span["start"] < span["end"] <= len(text):
        span["text"] = text[span["start"] : span["end"]]
    if _bare(text, before) == _bare(text, (span["start"], span["end"])):
        return None
    return f"{'.'.join(map(str, path)) or 'content'}: {before} -> {span['start'], span['end']}"


def _bare(text: str, span: tuple[int, int]) -> str:
    """The words without an article or marks: a span with one more comma says the same."""
    start, end = span
    return " ".join(
        w for w in "".join(c if c.isalnum() else " " for c in text[max(start, 0) : end]).split() if w != "the"
    )


def _stretches(value: Any, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield path
        for name, inner in value.items():
            if name not in ("rules", "report"):
                yield from _stretches(inner, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _stretches(inner, (*path, number))


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every cell that holds a word, a number or a truth value, with its path."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, number))
    else:
        yield path, value


def at(value: Any, path: Path) -> Any:
    """The cell at a path."""
    for part in path:
        value = value[part]
    return value
