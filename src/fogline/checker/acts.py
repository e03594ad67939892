"""What is done in saying it: a word of the cue, of the content or right before it says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fogline.checker.fault import WHOLE, Fault
from fogline.checker.page import Page, words_of
from fogline.checker.words import negations
from fogline.model.claim import Act, Claim
from fogline.sentences.language import SHIPPED
from fogline.sentences.lemmas import lemmas_of
from fogline.tables.act_words import ActRow
from fogline.tables.cues import cues_by_verb
from fogline.tables.loader import derived, load_rows
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

OPENING = 6  # words at the start of a sentence in which “we call on” may say what it does


def check_act(claim: Claim, page: Page) -> Iterator[Fault]:
    """The cue is one that does this; a denial may also be a plain negative, an order begin with its verb."""
    if not _may_do(claim, page):
        cue = claim.cue.text if claim.cue else "no cue"
        path = "act" if claim.cue is not None and claim.act != "assert" else WHOLE
        yield Fault(path, f"nothing in its words is said to {claim.act} ({cue})")


def _may_do(claim: Claim, page: Page) -> bool:
    content = page.words(claim.start, claim.end)
    acts = _acts_of(fold(claim.cue.text or "")) if claim.cue is not None else {"assert"}
    if claim.act in acts or (claim.act == "assert" and not acts) or _content_does(claim, content):
        return True
    if _says_so(claim, page, content) or (claim.act == "ask" and "?" in page.text[claim.start : claim.end + 1]):
        return True
    beside_cue = claim.cue is not None and claim.sentence.start <= claim.cue.start < claim.sentence.end
    if acts and beside_cue:
        return False
    opening = " ".join(fold(claim.text).split()[:OPENING])
    return claim.act in _acts_of(opening) or any(claim.act in _acts_of(word) for word in content)


def _content_does(claim: Claim, content: set[str]) -> bool:
    """A word of the content does it; what one would do to others threatens or promises only with a “will”."""
    willed = claim.act not in ("threaten", "promise") or bool(content & word_set("act_words", "will"))
    return willed and bool(content & _words_that(claim.act))


def _says_so(claim: Claim, page: Page, content: set[str]) -> bool:
    """The words of an act that no cue names."""
    negated = bool(content & negations())
    refuses = bool(content & word_set("attribution_words", "refusing")) and negated
    own = claim.holder.kind != "report" and bool(content & word_set("claim_words", "first_person"))
    said = {
        "deny": own and negated and not refuses,
        "ask": _begins_with_verb(claim) or "should" in content,
        "demand": "must" in content,
        "promise": negated and bool(content & _words_that("threaten")),
        "decline": refuses or "neither" in content,
    }
    return said.get(claim.act, False) or _says_so_nearby(claim, page, own)


def _says_so_nearby(claim: Claim, page: Page, own: bool) -> bool:
    """The words of an act that stand beside the content too: owning up, putting right, looking at evidence."""
    near = page.near(claim)
    said = {
        "confirm": bool(near & word_set("claim_words", "owning")) or (own and bool(near & _words_that("accuse"))),
        "correct": bool(page.before(claim) & word_set("claim_words", "correction")) or _rights(near),
        "verify": bool(near & (word_set("act_words", "evidence_nouns") | _checked())),
    }
    return said.get(claim.act, False)


def _checked() -> set[str]:
    return {form for verb in word_set("claim_words", "checking") for form in (verb, f"{verb}ed", f"{verb[:-1]}ied")}


def _rights(near: set[str]) -> bool:
    """A word of correcting or revising stands near."""
    return any(word.startswith(verb[:-1]) for word in near for verb in word_set("act_words", "righting_verbs"))


def _begins_with_verb(claim: Claim) -> bool:
    """“Stay in the shelters”, “please do not publish”: an order has no subject."""
    leads = word_set("act_words", "before_orders")
    words = (word.removesuffix("'s").removesuffix("n't") for word in re.findall(r"[a-z']+", fold(claim.text)))
    first = next((word for word in words if word and word not in leads), "")
    return lemmas_of(SHIPPED).is_verb(first)


@derived
@cache
def _words_that(act: Act) -> frozenset[str]:
    """The words that do it where they stand in a content."""
    return frozenset(word for row in load_rows("act_words", ActRow) if row.act == act for word in row.words)


@derived
@cache
def _acts_of(cue: str) -> frozenset[str]:
    """What the words of a cue can do, by their verbs."""
    words = words_of(cue)
    return frozenset(row.act for word in words for row in cues_by_verb().get(word, ()) if words.issuperset(row.tail))
