"""What the checker found wrong, and a claim without it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

import msgspec

from fogline.model.claim import Claim, Holder, id_of

WHOLE = "claim"  # the cell without which there is no claim
HOLDER = "holder"


class Fault(NamedTuple):
    """``path`` of the cell as in `rules` (``event.places.0``), or ``claim`` for a cell that no claim can miss."""

    path: str
    why: str


def without(claim: Claim, paths: Collection[str]) -> Claim | None:
    """The claim less these cells; None where one of them is ``claim``."""
    if WHOLE in paths:
        return None
    found: Any = _without_name(claim) if HOLDER in paths else claim
    for path in sorted(set(paths) - {HOLDER}, key=_last_first):
        found = _less(found, path.split("."))
    kept = {path: note for path, note in found.rules.items() if path not in paths}
    return msgspec.structs.replace(found, rules=kept)  # type: ignore[no-any-return]


def _without_name(claim: Claim) -> Claim:
    """Whom the words mean stays open: they are kept as the holder's mention."""
    holder = Holder(kind="unnamed", mention=claim.holder.mention)
    nameless = msgspec.structs.replace(claim, holder=holder, chain=claim.chain[:-1])
    return msgspec.structs.replace(nameless, claim_id=id_of(nameless))


def _last_first(path: str) -> list[tuple[int, str]]:
    """Items of a list from its end, so that the others keep their number."""
    return [(-int(part), "") if part.isdecimal() else (0, part) for part in path.split(".")]


def _less(value: Any, path: list[str]) -> Any:
    head, *rest = path
    if isinstance(value, tuple):
        at = int(head)
        if at >= len(value):
            return value
        return value[:at] + ((_less(value[at], rest),) if rest else ()) + value[at + 1 :]
    if value is None:
        return None
    inner = getattr(value, head)
    if rest:
        return msgspec.structs.replace(value, **{head: _less(inner, rest)})
    return msgspec.structs.replace(value, **{head: _empty(value, head)})


def _empty(value: Any, name: str) -> Any:
    """What the cell holds where nothing is known."""
    field = next(f for f in msgspec.structs.fields(value) if f.name == name)
    if field.default is not msgspec.NODEFAULT:
        return field.default
    return "assert" if name == "act" else None  # whatever else is done in it, telling asserts
