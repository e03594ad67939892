"""The last step of reading: each cell is held against its words once more; what does not fit is dropped and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from fogline.checker.acts import check_act
from fogline.checker.dates import check_times
from fogline.checker.fault import Fault, without
from fogline.checker.names import check_holder, check_holder_cells, check_parties
from fogline.checker.numbers import check_counts, check_tolls
from fogline.checker.page import Page
from fogline.checker.places import check_places
from fogline.checker.spans import check_content, check_spans
from fogline.checker.words import check_certainty, check_event, check_harm
from fogline.model.claim import Claim, Dropped

ROUNDS = 4  # spans first, then what their words say of the cells that are left
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
    renamed: dict[str, str] = {}
    for claim in claims:
        left, faults = _sound(claim, page)
        if left is not None:
            kept.append(left)
            renamed[claim.claim_id] = left.claim_id
        known = left.claim_id if left is not None else claim.claim_id
        dropped += [Dropped(claim_id=known, path=f.path, why=f.why, sentence=claim.sentence) for f in faults]
    return [_answering(claim, renamed) for claim in kept], dropped


def _sound(claim: Claim, page: Page) -> tuple[Claim | None, list[Fault]]:
    """The claim less all that does not fit, None where nothing is left of it; each round looks at what is left."""
    left: Claim | None = claim
    found: list[Fault] = []
    for _ in range(ROUNDS):
        faults = find_faults(left, page) if left is not None else []
        if left is None or not faults:
            break
        found += faults
        left = without(left, {fault.path for fault in faults})
    return left, found


def names_beside(claim: Claim) -> list[str]:
    """The names that the report came with: of a post its author, its channel and where it was forwarded from."""
    report = claim.report
    return [name for name in (report.author, report.channel, report.forwarded_from, report.publisher) if name]


def find_faults(claim: Claim, page: Page) -> list[Fault]:
    """All that does not fit, one fault a cell; where a span is broken only the spans are told."""
    faults = list(check_spans(claim, page)) or [fault for check in CHECKS for fault in check(claim, page)]
    return list({fault.path: fault for fault in reversed(faults)}.values())


def _answering(claim: Claim, renamed: dict[str, str]) -> Claim:
    """Answers the claim under the id that it has now; one that answered a dropped claim answers none."""
    return msgspec.structs.replace(claim, about=renamed.get(claim.about)) if claim.about is not None else claim
