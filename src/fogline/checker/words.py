"""Acts, certainty, kinds of event and the rest of the closed lists: a word of the tables stands there that says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fogline.checker.fault import WHOLE, Fault
from fogline.checker.page import Page, bases, words_of
from fogline.model.claim import Channel, Claim
from fogline.model.event import Event
from fogline.tables.basis_words import BasisRow
from fogline.tables.certainty_rows import words_that_say
from fogline.tables.channels import ChannelRow
from fogline.tables.cues import cues_by_verb
from fogline.tables.kinds import kinds, noun_triggers, verb_triggers
from fogline.tables.loader import derived, load_groups, load_rows
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

BESIDE = 30  # characters before a word of damage in which “no” may stand


def negations() -> frozenset[str]:
    """“Not”, “no”, “nobody”."""
    return word_set("check_words", "negations")


def check_certainty(claim: Claim, page: Page) -> Iterator[Fault]:
    """The words given for a certainty say it; a plain statement gives none."""
    said = [fold(span.text or page.text[span.start : span.end]) for span in claim.certainty_cues]
    if claim.certainty == "asserted":
        if said:
            yield Fault(WHOLE, f"“{said[0]}” is no plain statement")
    elif not _says_certainty(claim, " ".join(said)):
        yield Fault(WHOLE, f"nothing in its words makes it {claim.certainty}")


def _open_verbs() -> frozenset[str]:
    """“Confirm”, “know”: under a negation they leave a question open."""
    return word_set("check_words", "open_verbs")


def _says_certainty(claim: Claim, words: str) -> bool:
    """A word of the table says it, or a cue does by its meaning or by its act (what is asked is hoped)."""
    found = words_of(words) | set(words.split()) | {words}
    if claim.certainty in ("possible", "denied") and found & negations() and found & _open_verbs():
        return False  # “could not be confirmed” leaves it open
    says = words_that_say(claim.certainty) | set(load_groups("check_words").get(f"certainty_{claim.certainty}", []))
    if claim.certainty == "unknown":
        says |= word_set("claim_words", "open_headings")
    if any(phrase in words if " " in phrase else phrase in found for phrase in says):
        return True
    rows = [row for word in found for row in cues_by_verb().get(word, ()) if found.issuperset(row.tail)]
    if any(row.certainty == claim.certainty for row in rows):
        return True
    return f"{claim.act} {claim.certainty}" in word_set("check_words", "certainty_of_act")


def check_event(claim: Claim, page: Page) -> Iterator[Fault]:
    """The trigger is a word of the kind, the codes are the table's, outcome and negation have their words."""
    event = claim.event
    if event is None:
        return
    row = kinds().get(event.kind)
    if row is None:
        yield Fault("event", f"{event.kind} is in no table")
        return
    codes = (event.plover, event.acled, event.ucdp, event.cameo, event.needs_decision)
    known = (row.plover, row.acled, row.ucdp, row.cameo, row.needs_decision)
    if codes != known and not (_by_act(event) and codes[:2] + codes[3:4] == known[:2] + known[3:4]):
        yield Fault("event", f"the codes are not those of {event.kind}")
    elif event.trigger is None and not _by_act(event):
        yield Fault("event", "no word names it")
    elif event.trigger is not None and (" " in (event.trigger.text or "") or not _names_kind(event, claim, page)):
        yield Fault("event", f"“{event.trigger.text}” does not name {event.kind}")
    elif event.polarity == "negative" and not page.near(claim) & (negations() | word_set("check_words", "undone")):
        yield Fault("event", "nothing negates it")
    if event.outcome is not None and not _came_of_it(event, claim, page):
        yield Fault("event.outcome", f"no word says that it was {event.outcome}")


def _by_act(event: Event) -> bool:
    return event.trigger is None and event.kind in ("diplomacy.demand", "diplomacy.accusation")


def _names_kind(event: Event, claim: Claim, page: Page) -> bool:
    """The trigger is a word of this kind; or of one that it refines, with a word of this one beside it."""
    trigger = event.trigger.text if event.trigger is not None and event.trigger.text else ""
    found = {
        row.row.kind
        for base in bases(fold(trigger)) | words_of(fold(trigger))
        for row in (*verb_triggers().get(base, ()), *noun_triggers().get(base, ()))
    }
    if event.kind in found:
        return True
    families = {kind.split(".")[0] for kind in found}
    allowed = {"violence": {"violence", "harm", "defence"}, "defence": {"violence", "harm", "defence"}}
    family = event.kind.split(".")[0]
    return bool(families & allowed.get(family, {family})) and bool(_evidence(event.kind) & _said(event, claim, page))


def _said(event: Event, claim: Claim, page: Page) -> set[str]:
    """Words near, classes of the weapons, and the kinds of the parties."""
    weapons = {instrument.category for instrument in event.instrument}
    parties = {str(party.kind) for party in (*event.actor, *event.target)}
    return page.before(claim) | weapons | parties


@derived
@cache
def _evidence(kind: str) -> set[str]:
    """The words of a kind's own row, and the classes of weapon that make a plain attack one of it."""
    row = kinds()[kind]
    verbs = [*row.verbs, *row.forces_verbs, *row.arms_verbs, *row.ground_verbs, *row.vessel_verbs, *row.nouns]
    own = {word for words in verbs for word in words.split() if len(word) > 3}
    beside = load_groups("check_words").get(f"evidence_{kind.rsplit('.', maxsplit=1)[-1]}", [])
    return own | set(beside) | word_set("event_words", "kill_verbs" if "kill" in kind else "shot_verbs")


def _came_of_it(event: Event, claim: Claim, page: Page) -> bool:
    named = load_groups("check_words").get(f"outcome_{event.outcome}", [])
    groups = load_groups("event_words")
    phrases = {phrase for name in named for phrase in groups.get(name, [name])}
    return bool(phrases & page.near(claim)) or page.says([p for p in phrases if " " in p], *page.around(claim))


def check_harm(claim: Claim, page: Page) -> Iterator[Fault]:
    """The three zeros, damage and the basis have their words."""
    near = page.near(claim)
    toll = claim.casualties
    if toll is not None and toll.reported is not None and not _reported(toll.reported, near, "casualty_words"):
        yield Fault("casualties.reported", f"no word makes it {toll.reported}")
    if claim.damage is not None and not _damaged(claim, page):
        yield Fault("damage", f"no word makes it {claim.damage.reported}")
    if claim.basis is not None and claim.basis.kind != "unstated":
        words = [w for row in load_rows("basis", BasisRow) if row.kind == claim.basis.kind for w in row.words]
        if not words_of(fold(claim.basis.text or "")).intersection(words):
            yield Fault("basis", f"“{claim.basis.text}” does not say {claim.basis.kind}")
    if claim.channel is not None and not _is_medium(claim.channel):
        yield Fault("channel", f"“{claim.channel.text}” is no {claim.channel.kind}")


def _is_medium(channel: Channel) -> bool:
    rows = load_rows("channels", ChannelRow)
    said = words_of(fold(channel.text or ""))
    return any(row.kind == channel.kind and said & {w for s in row.spoken() for w in s.split()} for row in rows)


def _damaged(claim: Claim, page: Page) -> bool:
    """Some damage, unless “no” stands right before the word; none or not known only where a word says so."""
    damage = claim.damage
    if damage is None or damage.start is None:
        return True
    before = page.folded[max(damage.start - BESIDE, 0) : damage.start].split()[-3:]
    if damage.reported == "some":
        return not {"no", "without"} & set(before)
    return _reported(damage.reported or "", page.near(claim), "damage_words")


def _reported(reported: str, near: set[str], table: str) -> bool:
    unknown = word_set(table, "unknown_words")
    none = negations() | (word_set("casualty_words", "unharmed") if table == "casualty_words" else frozenset())
    if reported == "not_known":
        return bool(near & unknown) or {"say", "not"} <= near
    if reported == "some":
        return not near & (word_set("casualty_words", "unharmed") | {"nobody"})
    reports = word_set(table, "report_words")
    return bool(near & (none | {"safe"})) and (reported != "none_reported" or bool(near & (reports | {"aware"})))
