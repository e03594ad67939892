"""One holder vouching for one proposition in one report."""

from typing import Literal

import msgspec

from fogline.model.count import Casualties, Count, Damage
from fogline.model.event import Event
from fogline.model.ids import hash_id
from fogline.model.interval import Interval
from fogline.model.report import ReportRef
from fogline.model.span import Span, Value

HolderKind = Literal[
    "person",
    "office",
    "government",
    "armed_force",
    "armed_group",
    "organization",
    "media",
    "witness",
    "unnamed",
    "report",
]
Act = Literal[
    "assert", "confirm", "deny", "accuse", "ask", "demand", "promise", "threaten", "warn", "estimate", "decline",
    "support", "doubt", "verify", "correct", "retract",
]  # fmt: skip
Manner = Literal["direct", "indirect", "mixed", "narrated"]
CertaintyWord = Literal["asserted", "probable", "possible", "conditional", "unknown", "denied", "hoped", "predicted"]
BasisKind = Literal[
    "saw", "counted", "own_action", "record", "footage", "satellite", "intelligence", "told", "unstated"
]
ChannelKind = Literal[
    "telegram", "x", "facebook", "instagram", "whatsapp", "signal", "viber", "tiktok", "youtube", "truth_social",
    "bluesky", "mastodon", "vk", "weibo", "wechat", "linkedin", "zoom", "statement", "briefing", "interview", "speech",
    "letter", "email", "message", "phone", "radio", "television", "broadcast", "video", "audio", "post", "website",
    "article", "report", "testimony", "meeting",
]  # fmt: skip
Facet = Literal["occurred", "actor", "target", "instrument", "outcome", "place", "time", "killed", "injured", "count"]


class Holder(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Who vouches for a claim; ``mention`` is the whole noun phrase, role and apposition included."""

    kind: HolderKind
    mention: Span | None = None
    name: str | None = None
    role: str | None = None
    organization: str | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()
    side: str | None = None
    anonymous: bool = False
    reason: str | None = None


class Basis(Value, frozen=True, omit_defaults=True, kw_only=True):
    """How the holder knows, where the text says so."""

    kind: BasisKind
    start: int | None = None
    end: int | None = None
    text: str | None = None


class Channel(Span, frozen=True, omit_defaults=True, kw_only=True):
    """The medium as the text gives it, with its normal value."""

    kind: ChannelKind


class RuleNote(Value, frozen=True, omit_defaults=True, kw_only=True):
    """Which rule read a cell, from which words."""

    rule: str
    spans: tuple[Span, ...] = ()


class Claim(Value, frozen=True, omit_defaults=True, kw_only=True):
    """One line of the ledger: one holder vouching for one proposition in one report."""

    claim_id: str
    report: ReportRef
    text: str
    start: int
    end: int
    spans: tuple[Span, ...]
    sentence: Span
    holder: Holder
    chain: tuple[str, ...] = ()
    basis: Basis | None = None
    cue: Span | None = None
    act: Act
    manner: Manner
    channel: Channel | None = None
    audience: Span | None = None
    said: Interval | None = None
    certainty: CertaintyWord
    certainty_cues: tuple[Span, ...] = ()
    event: Event | None = None
    counts: tuple[Count, ...] = ()
    casualties: Casualties | None = None
    damage: Damage | None = None
    about: str | None = None
    facet: Facet | None = None
    attribution: str | None = None
    rules: dict[str, RuleNote] = msgspec.field(default_factory=dict)
    reading_confidence: float | None = None
    sensitivity: Literal["public", "restricted", "confidential"] = "public"


def id_of(claim: Claim) -> str:
    """The id of a claim: report, text, the spans of its content, and its holder.

    In a post of a series the spans count from where the post begins: the same post has the same claims anywhere.
    """
    begins = claim.report.part.start if claim.report.part is not None else 0
    spans = [[s.start - begins, s.end - begins] for s in claim.spans]
    report, holder = claim.report, claim.holder
    return hash_id("claim", report.report_id, report.text_id, spans, holder.name, holder.kind)


class Dropped(Value, frozen=True, omit_defaults=True, kw_only=True):
    """A cell that its words did not bear out when it was checked: ``path`` as in ``rules``, ``claim`` for all of it."""

    claim_id: str
    path: str
    why: str
    sentence: Span
