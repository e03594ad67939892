"""Which attributions make claims, and which only colour one."""

from __future__ import annotations

from dataclasses import replace

from fogline.attributions.attribution import TALK_FRAMES, TOLD_FRAMES, Attribution, nesting
from fogline.claims.relays import says_more
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.act_words import acts_by_word
from fogline.tables.words import word_set

# Frames that make claims also where nobody is named: the report passes the words on.
UNNAMED_TOO = frozenset({"quote", "according"}) | TALK_FRAMES


def makes_claim(document: Document, attribution: Attribution, posted: bool) -> bool:
    """Speech and evidence make claims; beliefs do where they govern a clause; perceptions and wishes do not."""
    if attribution.negated and attribution.act == "deny":
        return False  # “did not dispute the loss”: nothing is denied, and nothing is confirmed
    if attribution.source and _no_holder(document, attribution, posted):
        return False
    if _only_intended(attribution.head) or _only_mentioned(attribution) or _only_issued(document, attribution):
        return False
    if attribution.act in ("ask", "decline") and _stays_unnamed(document, attribution):
        return False
    return _voice_claims(document, attribution)


def _no_holder(document: Document, attribution: Attribution, posted: bool) -> bool:
    """Nobody (“no group claimed”), an earlier version, mere “information”, or in a post the author himself."""
    source = document.tokens[attribution.source[0][0] : attribution.source[0][1]]
    lead, last = source[0].lower, source[-1].lower
    if len(source) == 1 and source[0].tag == "WP" and source[0].index == document.sentence_of(source[0]).first:
        return True  # “Who ordered it”: that is asked
    if lead in word_set("claim_words", "no_single_holder") and attribution.act != "decline":
        return True
    if posted and lead in word_set("claim_words", "first_person"):
        return True
    if attribution.frame == "according" and last in word_set("claim_words", "impersonal"):
        return True
    return any(t.lower in word_set("claim_words", "correction") for t in source)


def _only_intended(head: Token) -> bool:
    """“to deny the charge” denies nothing yet; “was able to confirm it” did."""
    if head.tag == "VB" and head.dep == "xcomp" and head.head.lemma in word_set("claim_words", "managing"):
        return any(verb.child("neg") is not None for verb in (head.head, head.head.head))
    return (head.tag == "VB" and not head.child("aux", "neg")) or any(c.tag == "TO" for c in head.children)


def _only_issued(document: Document, attribution: Attribution) -> bool:
    """“published a statement on Sunday”: that there is one claims nothing; what it says stands elsewhere."""
    if attribution.frame != "object" or attribution.act != "assert":
        return False
    thing = attribution.head.child("dobj")
    if thing is None or thing.lower not in word_set("attribution_words", "issued_texts"):
        return False
    inside = document.tokens[thing.first : attribution.content[-1][1]]
    return not any(t.is_verb or t.tag == "CD" or (t.lower in ("of", "about", "on") and t.head is thing) for t in inside)


def _only_mentioned(attribution: Attribution) -> bool:
    """A question about something, “citing X” beside another telling, naming oneself, what somebody did not mention."""
    head = attribution.head
    named = head.child("dobj")
    if attribution.frame == "object_as" and named is not None and named.lower.endswith(("self", "selves")):
        return True
    if attribution.act == "ask" and (attribution.frame == "about" or _is_asked(attribution)):
        return True
    if head.lemma in word_set("relay_words", "quoting") and says_more(head):
        return True  # “quoted X as saying …”: the saying tells
    if head.lemma in word_set("relay_words", "citing") and (head.tag == "VBG" or head.dep in ("advcl", "relcl")):
        return True
    if head.dep == "relcl" and named is not None and named.lower in word_set("relay_words", "messages"):
        return True  # “told the radio, which reported the remarks”
    return (
        attribution.negated and attribution.act not in ("decline", "deny") and attribution.frame in ("object", "about")
    )


def _is_asked(attribution: Attribution) -> bool:
    """“Asked whether …, he said”, “was asked if …”: somebody else asks."""
    head = attribution.head
    return head.tag == "VBN" and head.child("aux") is None and attribution.frame == "clause"


def _stays_unnamed(document: Document, attribution: Attribution) -> bool:
    """“asked not to be named” is the reason for anonymity, no claim."""
    names = word_set("claim_words", "staying_unnamed")
    return any(t.lower in names for a, b in attribution.content for t in document.tokens[a:b])


def _voice_claims(document: Document, attribution: Attribution) -> bool:
    if attribution.frame == "noun":
        return False
    if attribution.voice == "speech":
        return bool(attribution.source) or attribution.frame in UNNAMED_TOO
    if attribution.frame == "object_as" and attribution.source:
        return _names_it(document, attribution)
    return attribution.voice in ("attitude", "evidence") and attribution.frame == "clause" and bool(attribution.source)


def _names_it(document: Document, attribution: Attribution) -> bool:
    """“called it ‘absurd’”, “called the report a lie”: the word is quoted, or says what a claim is worth."""
    last = document.tokens[attribution.content[-1][1] - 1]
    return document.quotation_at(last.start) is not None or last.lower in acts_by_word("said_of_words")


def passes_on(attribution: Attribution) -> bool:
    """A nested telling that passes on a fact takes the claim over; a nested offer or denial is itself the fact."""
    return (
        attribution.frame in TOLD_FRAMES
        and not attribution.negated
        and attribution.voice == "speech"
        and attribution.act in word_set("claim_words", "passed_on")
    )


def mark_nested(used: list[Attribution]) -> list[Attribution]:
    """Nesting counted among attributions that make claims only: a question asked about a claim does not hide it."""
    return [replace(a, nested=inside) for a, inside in zip(used, nesting(used), strict=True)]


def reciprocal(document: Document, attribution: Attribution) -> bool:
    """“A and B blamed each other”."""
    first = attribution.first
    return document.tokens[first].lower in word_set("claim_words", "reciprocal") and (
        first + 1 < len(document.tokens) and document.tokens[first + 1].lower in ("other", "another")
    )


def covers(attribution: Attribution, first: int, last: int) -> bool:
    """Its content is at least half of tokens ``[first, last)`` less the telling."""
    inside = sum(b - a for a, b in attribution.content)
    return inside >= 0.5 * (last - first - (attribution.cue[1] - attribution.cue[0]))
