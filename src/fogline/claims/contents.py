"""What a claim holds of an attribution's content: the proposition alone, without medium, object of blame or verb."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import trim
from fogline.claims.channels import medium_word
from fogline.claims.clause import SUBJECTS
from fogline.claims.proposition import Proposition
from fogline.claims.relays import citing_beside
from fogline.claims.split import propositions
from fogline.sentences.document import Document
from fogline.tables.words import word_set

BEFORE_THAT = 6  # tokens of the telling that may be taken for told, at most


def contents(document: Document, attribution: Attribution) -> list[Proposition]:
    """The predicates of the attribution's content, cut down or grown by the frame that it stands in."""
    content = _after_citing(document, attribution, _by_frame(document, attribution))
    content = _after_telling(document, attribution, content)
    if attribution.frame in ("object", "about", "of"):
        content = tuple((first, _before_medium(document, first, last)) for first, last in content)
    return propositions(document, content)


def _by_frame(document: Document, attribution: Attribution) -> tuple[Range, ...]:
    content, frame, cue = attribution.content, attribution.frame, attribution.cue
    beside = attribution.head.dep in ("acl", "relcl")  # “…, a claim the army denied”
    if frame == "object" and content[-1][1] <= cue[0] and not beside:  # “the assessment was backed up by officials”
        return ((content[0][0], cue[1]),)
    if frame == "object_of":
        return tuple(_of_what(document, attribution)) or content
    if frame in ("object_at", "figure_to"):  # “put the toll at nine”, “revised the toll to nine”
        return ((cue[0], content[-1][1]),)
    if frame == "object_as" and attribution.voice == "attitude":  # “called it propaganda”: the word alone
        return (content[-1],)
    if frame in ("infinitive", "object_as") and len(content) == 2:
        return ((content[0][0], content[1][1]),)
    if attribution.words.startswith(("claim responsibility", "deny responsibility", "claim credit")):
        return ((cue[0] + 1, content[-1][1]),)
    return content


def _after_citing(document: Document, attribution: Attribution, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """“said, citing police, that …”, “according to X, citing Y, …”: who is cited is no part of what is told."""
    first, last = content[0]
    citing = citing_beside(document, attribution)
    if citing is None or citing.index != first:
        return content
    thing = citing.child("dobj")
    end = thing.last if thing is not None else first + 1
    comma = next((t.index for t in document.tokens[end : min(end + 2, last)] if t.text == ","), None)
    rest = trim(document, (comma + 1, last)) if comma is not None else None
    return (rest, *content[1:]) if rest is not None else content


def day_of_saying(document: Document, attribution: Attribution) -> Range | None:
    """“said Monday the bridge fell”: days between the cue and the subject of what is told are days of the saying."""
    first, last = attribution.content[0]
    if attribution.frame not in ("clause", "addressee") or first != attribution.cue[1] or attribution.quoted:
        return None
    end = first
    days = word_set("telling_words", "said_days")
    while end < last and (document.tokens[end].lower in days or _on_day(document, end, days)):
        end += 1
    if end == first or end >= last or document.tokens[end - 1].dep in SUBJECTS:
        return None
    follows = document.tokens[end]
    opens = next((up for up in (follows, *follows.ancestors()) if up.dep in SUBJECTS and up.first == end), None)
    return (first, end) if opens is not None or follows.lower == "that" else None


def without_day(document: Document, first: int, last: int) -> int:
    """Where a source ends before the day of saying that the parser hung on it: “the minister on Sunday”."""
    days = word_set("telling_words", "said_days")
    end = last
    while end > first + 1 and document.tokens[end - 1].lower in days:
        end -= 1
    return end - 1 if end < last and end > first + 1 and document.tokens[end - 1].lower == "on" else end


def _on_day(document: Document, at: int, days: frozenset[str]) -> bool:
    following = document.tokens[at + 1].lower if at + 1 < len(document.tokens) else ""
    return document.tokens[at].lower == "on" and following in days


def _after_telling(document: Document, attribution: Attribution, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Without the day of saying, and without a “that” which the parser took for a pronoun of the told."""
    first, last = content[0]
    if len(content) > 1 and last == first + 1 and document.tokens[first].lower == "that":
        return content[1:]  # “said that, according to X, …”
    day = day_of_saying(document, attribution)
    start = day[1] if day is not None else first
    lead = document.tokens[start]
    told = attribution.frame in ("clause", "addressee") and not attribution.quoted and start >= attribution.cue[1]
    if told and lead.lower == "that" and (lead.dep == "det" or lead.tag == "IN") and last - start > 2:
        start += 1
    elif told:
        start = _after_that(document, start, last)
    return ((start, last), *content[1:]) if start > first else content


def _after_that(document: Document, first: int, last: int) -> int:
    """“in a statement carried by SANA that …”: words of the telling before the “that” of what is told go with it."""
    for token in document.tokens[first : min(first + BEFORE_THAT, last - 2)]:
        if token.is_verb:
            return first
        if (
            token.lower == "that"
            and token.tag == "IN"
            and token.dep == "mark"
            and token.head.dep not in ("acl", "relcl")
        ):
            return token.index + 1
    return first


def _before_medium(document: Document, first: int, last: int) -> int:
    """“claimed the blast in a statement on Sunday”: the medium belongs to the telling, however it was parsed."""
    for token in document.tokens[first + 1 : last]:
        thing = token.child("pobj") if token.lower in ("in", "on", "via", "through") else None
        medium = thing is not None and medium_word(thing) is not None
        if medium and document.quotation_at(token.start) is None:
            return token.index
    return last


def _of_what(document: Document, attribution: Attribution) -> list[Range]:
    """“accused the army of bombing the market”: the charge alone."""
    for child in attribution.head.of("prep"):
        thing = child.child("pcomp", "pobj") if child.lower in ("of", "for", "with") else None
        if thing is not None and child.index > attribution.head.index:
            span = trim(document, (thing.first, max(thing.last, attribution.content[-1][1])))
            return [span] if span else []
    return []
