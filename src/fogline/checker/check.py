"""The last step of reading: each cell is held against its words once more; what does not fit is dropped and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from fogline.checker.dates import check_times
from fogline.checker.fault import WHOLE, Fault, without
from fogline.checker.names import check_holder, check_holder_cells, check_parties
from fogline.checker.numbers import check_counts, check_tolls
from fogline.checker.page import Page
from fogline.checker.places import check_places
from fogline.checker.spans import check_content, check_spans
from fogline.checker.words import check_act, check_certainty, check_event, check_harm
from fogline.model.claim import Claim, Dropped

CHECKS: tuple[Callable[[Claim, Page], Iterator[Fault]], ...] = (
    check_content, check_holder, check_holder_cells, check_act, check_certainty, check_event, check_harm,
    check_parties, check_places, check_times, check_counts, check_tolls,
)  # fmt: skip


def check_claims(claims: Sequence[Claim], text: str, published: str | None = None) -> tuple[list[Claim], list[Dropped]]:
    """The claims less what their words do not bear out, and what was dropped with the reason.

    ``published`` is the report's day in ISO 8601. A claim goes as a whole where content or certainty fail; where the
    name of its holder fails, it keeps the words that stand there, and nobody's name.
    """
    page = Page(text, published, sorted({name for claim in claims for name in names_beside(claim)}))
    kept: list[Claim] = []
    dropped: list[Dropped] = []
    for claim in claims:
        faults = find_faults(claim, page)
        if not faults:
            kept.append(claim)
            continue
        dropped += [Dropped(claim_id=claim.claim_id, path=f.path, why=f.why, sentence=claim.sentence) for f in faults]
        rest = without(claim, {fault.path for fault in faults})
        if rest is not None:
            kept.append(rest)
    return _without_lost(kept), dropped


def names_beside(claim: Claim) -> list[str]:
    """The names that the report came with: of a post its author, its channel and where it was forwarded from."""
    report = claim.report
    return [name for name in (report.author, report.channel, report.forwarded_from, report.publisher) if name]


def find_faults(claim: Claim, page: Page) -> list[Fault]:
    """All that does not fit, one fault a cell; where a span is broken the words behind it are not asked."""
    faults = list(check_spans(claim, page))
    broken = {fault.path for fault in faults}
    if WHOLE not in broken:
        sound = without(claim, broken) if broken else claim
        if sound is not None:
            faults += [fault for check in CHECKS for fault in check(sound, page)]
    return list({fault.path: fault for fault in reversed(faults)}.values())


def _without_lost(claims: list[Claim]) -> list[Claim]:
    """A claim that answered a dropped one answers none."""
    ids = {claim.claim_id for claim in claims}
    return [
        claim if claim.about is None or claim.about in ids else msgspec.structs.replace(claim, about=None)
        for claim in claims
    ]
