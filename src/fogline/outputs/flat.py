"""CSV: one row a claim, its cells flat (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from fogline.model.claim import Claim
from fogline.outputs import words

COLUMNS = (
    "claim_id", "report", "published", "holder", "holder_role", "holder_kind", "holder_country", "anonymous", "act",
    "manner", "certainty", "content", "start", "end", "said", "channel", "event_kind", "plover", "acled", "actor",
    "target", "instrument", "outcome", "places", "lat", "lon", "when_earliest", "when_latest", "counts", "killed",
    "injured", "casualties", "damage", "about",
    "facet", "chain", "basis", "audience", "channel_kind",
)  # fmt: skip
RISKY = "=+-@\t\r"


def header() -> str:
    """The first line."""
    return record(COLUMNS)


def row(claim: Claim) -> str:
    """One claim as one record."""
    return record(_cells(claim))


def record(cells: Iterable[object]) -> str:
    """The cells as one line of CSV with its line end; None is an empty cell.

    A cell that a spreadsheet would run as a formula (it begins with ``= + - @``) gets an apostrophe in front.
    """
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(_safe("" if c is None else str(c)) for c in cells)
    return buffer.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell[:1] and cell[0] in RISKY and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _cells(claim: Claim) -> list[object]:
    report, holder, event, toll = claim.report, claim.holder, claim.event, claim.casualties
    place = next((p for p in event.places if p.lat is not None), None) if event else None
    when = event.when if event else None
    return [
        claim.claim_id, report.url or report.path, report.published.earliest if report.published else None, holder.name,
        holder.role, holder.kind, holder.country, "yes" if holder.anonymous else "", claim.act, claim.manner,
        claim.certainty, claim.text, claim.start, claim.end, words.span_of_time(claim.said),
        claim.channel.text if claim.channel else None, event.kind if event else None, event.plover if event else None,
        event.acled if event else None, _names(event.actor if event else ()), _names(event.target if event else ()),
        _names(event.instrument if event else ()), event.outcome if event else None, words.where(claim),
        place.lat if place else None, place.lon if place else None, when.earliest if when else None,
        when.latest if when else None,
        "; ".join(words.number(c, words.things(c)) for c in claim.counts),
        words.number(toll.killed) if toll and toll.killed else None,
        words.number(toll.injured) if toll and toll.injured else None,
        toll.reported if toll else None, claim.damage.reported if claim.damage else None, claim.about,
        claim.facet, " > ".join(claim.chain[1:]), claim.basis.kind if claim.basis else None,
        claim.audience.text if claim.audience else None, claim.channel.kind if claim.channel else None,
    ]  # fmt: skip


def _names(things) -> str:  # type: ignore[no-untyped-def]
    return "; ".join(dict.fromkeys(str(thing.name or thing.text) for thing in things))
