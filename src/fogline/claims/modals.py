"""What a modal says of its predicate: “may have”, “would have”, “could see”, “may not enter”."""

from __future__ import annotations

from fogline.claims.sign import Sign
from fogline.events.negation import negators
from fogline.model.claim import CertaintyWord
from fogline.sentences.token import Token
from fogline.tables.certainty_rows import TABLE, certainties
from fogline.tables.words import word_set


def of_modal(predicate: Token) -> Sign | None:
    """The certainty that the predicate's own modal gives it, None where it tells of a skill, a leave or a habit."""
    modal = next((c for c in predicate.of("aux") if c.lower in certainties("modal")), None)
    if modal is None or modal.index > predicate.index:
        return None
    perfect = any(c.lower == "have" and c.dep == "aux" for c in predicate.children)
    certainty = certainties("modal")[modal.lower]
    if certainty == "possible":
        return _possibility(predicate, modal)
    if certainty == "hoped":
        return _duty(predicate, modal, perfect=perfect)
    return _future(predicate, modal, perfect=perfect)


def possibility() -> None:
    """“may”, “might”, “could”: possible; a skill (“could see”) or a leave (“may not enter”) is plainly asserted."""


def duty() -> None:
    """“must”, “should”: what ought to be is wanted, not told; “must have” is probable, “should have” did not happen."""


def future() -> None:
    """“will”, “would”: predicted; “would like” is a wish, “would have” did not happen, “would often” did."""


def _sign(certainty: CertaintyWord, modal: Token, rule: str) -> Sign:
    """The modal, with the rest of “won't”."""
    rest = [c for c in modal.head.of("neg") if c.start == modal.end]
    return Sign(certainty, (modal, *rest), f"claims.modals.{rule}")


def _possibility(predicate: Token, modal: Token) -> Sign | None:
    denied = negators(predicate)
    if modal.lower == "could" and (denied or predicate.lemma in word_set(TABLE, "ability")):
        return None
    if modal.lower == "may" and (_permits(predicate, bool(denied)) or _only_after(modal)):
        return None
    return _sign("possible", modal, "possibility")


def _permits(predicate: Token, denied: bool) -> bool:
    """“residents may not leave”: people who act are forbidden to; a thing that may not hold is in doubt."""
    subject = predicate.child("nsubj")
    if not denied or subject is None or any(c.lower == "have" for c in predicate.of("aux")):
        return False
    plural = subject.tag in ("NNS", "PRP") or subject.lower in ("anyone", "nobody", "one")
    return plural and predicate.lemma not in word_set(TABLE, "of_state")


def _only_after(modal: Token) -> bool:
    return any(c.lower == "only" and c.index == modal.index + 1 for c in modal.head.children)


def _duty(predicate: Token, modal: Token, *, perfect: bool) -> Sign | None:
    if predicate.lemma in word_set(TABLE, "of_words"):
        return None
    subject = predicate.child("nsubj", "nsubjpass")
    if subject is not None and modal.index < subject.index:
        return None  # “should it break”: a condition
    if perfect:
        return _sign("probable" if modal.lower == "must" else "conditional", modal, "duty")
    return _sign("hoped", modal, "duty")


def _future(predicate: Token, modal: Token, *, perfect: bool) -> Sign | None:
    would = modal.lower == "would"
    if would and any(c.lower in word_set(TABLE, "was_so") for c in predicate.of("advmod")):
        return None
    speaker = predicate.child("nsubj")
    if would and predicate.lemma in word_set(TABLE, "of_words") and speaker is not None and speaker.lower == "i":
        return None
    if would and (predicate.lemma in word_set(TABLE, "wishing") or _would_rather(predicate)):
        return _sign("hoped", modal, "future") if not negators(predicate) else None
    if would and perfect:
        return _sign("conditional", modal, "future")
    return _sign("predicted", modal, "future")


def _would_rather(predicate: Token) -> bool:
    """“would rather wait”: a wish."""
    adverb = predicate.child("advmod")
    return adverb is not None and adverb.lower == "rather"
