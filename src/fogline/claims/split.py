"""One claim is one predicate: contents cut at sentences, at clauses with a subject of their own, and at outcomes."""

from __future__ import annotations

from fogline.attributions.attribution import Range
from fogline.attributions.bounds import trim
from fogline.claims.clause import SUBJECTS
from fogline.claims.proposition import Proposition
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

SHORTEST = 3  # tokens: less is no predicate of its own
TENSES = {"VBD": "past", "VBP": "present", "VBZ": "present"}


def propositions(document: Document, content: tuple[Range, ...]) -> list[Proposition]:
    """One claim says one thing: what is told is cut at full stops, at “and” before a new statement, and at outcomes
    (“…, killing two”).

    In text order; pieces of one sentence that a telling parts stay together.
    """
    by_sentence: dict[int, list[Range]] = {}
    for first, last in content:
        for piece in _at_sentences(document, first, last):
            by_sentence.setdefault(document.tokens[piece[0]].sentence, []).append(piece)
    found: list[Proposition] = []
    for pieces in by_sentence.values():
        found += _predicates(document, pieces)
    return found


def _at_sentences(document: Document, first: int, last: int) -> list[Range]:
    pieces: list[Range] = []
    while first < last:
        end = min(last, document.sentences[document.tokens[first].sentence].last)
        if end <= first:
            break
        pieces.append((first, end))
        first = end
    return pieces


def _predicates(document: Document, pieces: list[Range]) -> list[Proposition]:
    """Linear cuts, so that no word is claimed twice and none is lost."""
    cuts = sorted({cut for first, last in pieces for cut in _cuts(document, first, last)})
    groups: list[list[Range]] = [[]]
    for number, (first, last) in enumerate(pieces):
        start = first
        if number and _opens_clause(document, first):
            groups.append([])
        for cut in [c for c in cuts if first < c < last]:
            groups[-1].append((start, cut))
            groups.append([])
            start = cut
        groups[-1].append((start, last))
    found = []
    for group in groups:
        trimmed = [t for span in group if (t := bare(document, span))]
        if trimmed:
            found.append(Proposition(tuple(trimmed), _head(document, trimmed), "claims.split.propositions"))
    return found


def _opens_clause(document: Document, first: int) -> bool:
    """A piece after the telling that begins a statement of its own.

    “…, she added, but nobody was hurt”; “…, police said, killing nine”.
    """
    opening = document.tokens[first]
    if opening.tag == "VBG" and opening.lemma in word_set("claim_words", "outcome_verbs"):
        return True
    for token in document.tokens[first : first + 12]:
        if token.is_verb and token.dep == "conj" and token.child(*SUBJECTS) and token.first <= first + 1:
            return document.tokens[first].tag == "CC"
    return False


def _cuts(document: Document, first: int, last: int) -> list[int]:
    cuts = []
    for token in document.tokens[first:last]:
        if token.index > first and token.is_verb and _own_predicate(document, token, first, last):
            start = _spliced_at(document, token, first) or max(token.first, first)
            start = _with_leads(document, start, first)
            if start - first >= SHORTEST and last - start >= SHORTEST - 1 and _finite(token):
                cuts.append(start)
    return cuts


def _finite(verb: Token) -> bool:
    """A participle without its auxiliary (“and 251 taken hostage”) goes on with the clause before."""
    return verb.tag != "VBN" or verb.child("aux", "auxpass") is not None


def _own_predicate(document: Document, verb: Token, first: int, last: int) -> bool:
    """A coordinated clause with its own subject, object or doubt; a participle that tells the outcome (“killing two”).

    A quoted sentence stays whole.
    """
    quotation = document.quotation_at(document.tokens[first].start)
    if quotation is not None and quotation.end >= document.tokens[last - 1].end:
        return False
    if verb.is_root and _splice(document, verb, first):
        return True
    if verb.dep == "conj" and verb.first > first and verb.child("mark") is not None:
        return True
    outcomes = word_set("claim_words", "outcome_verbs")
    if verb.dep == "conj" and verb.lemma in outcomes and verb.head.lemma in outcomes and verb.child("auxpass"):
        return False
    if verb.dep in ("conj", "parataxis") and verb.head.index >= first and verb.first > verb.head.index:
        return _clausal(verb.head, first) and (bool(verb.child(*SUBJECTS)) or _another_act(document, verb))
    outcome = verb.tag == "VBG" and verb.lemma in word_set("claim_words", "outcome_verbs")
    if outcome and verb.dep in ("advcl", "acl", "conj") and verb.first > first:
        before = document.tokens[verb.first - 1]
        return before.text == "," and _clausal_up(verb, first)
    return False


def _splice(document: Document, root: Token, first: int) -> bool:
    return _spliced_at(document, root, first) is not None


def _spliced_at(document: Document, root: Token, first: int) -> int | None:
    """Two sentences with only a comma between: “3 raids were recorded, there was no damage”."""
    if not root.is_root or not root.child(*SUBJECTS):
        return None
    governed = [c for c in root.of("ccomp", "advcl") if first <= c.first and c.index < root.index]
    before = [c for c in governed if not c.child("mark")]
    if not before or not before[-1].child(*SUBJECTS):
        return None
    at = before[-1].last
    return at + 1 if at < len(document.tokens) and document.tokens[at].text == "," else None


def _another_act(document: Document, verb: Token) -> bool:
    """Same subject, yet another predicate: after “but”, with a clause of its own, or a second act with its object."""
    auxiliary = verb.child("aux", "auxpass")
    before = document.tokens[(auxiliary.index if auxiliary is not None else verb.first) - 1]
    contrast = any(t.lower in word_set("claim_words", "contrast") for t in (before, document.tokens[before.index - 1]))
    if contrast or verb.child("ccomp") or _in_another_tense(verb):
        return True
    outcomes = word_set("claim_words", "outcome_verbs")
    both = verb.child("dobj") is not None and verb.head.child("dobj") is not None
    return both and not (verb.lemma in outcomes and verb.head.lemma in outcomes) and verb.index - verb.head.index > 3


def _in_another_tense(verb: Token) -> bool:
    """“were sent to the front and are being trained there”: two times, two statements."""
    own, other = (next((c.tag for c in t.of("aux", "auxpass") if c.tag in TENSES), None) for t in (verb, verb.head))
    return own is not None and other is not None and TENSES[own] != TENSES[other]


def _clausal(head: Token, first: int) -> bool:
    """The coordinated partner is a clause of the content, not one inside a relative or conditional clause."""
    while head.dep == "conj" and head.head.index >= first:
        head = head.head
    return head.head.index < first or head.is_root or head.dep not in ("relcl", "acl", "advcl", "pcomp", "csubj")


def _clausal_up(verb: Token, first: int) -> bool:
    return verb.dep != "conj" or _clausal(verb.head, first)


def _with_leads(document: Document, start: int, first: int) -> int:
    """The conjunction before a clause goes with it."""
    while start - 1 > first and document.tokens[start - 1].tag == "CC":
        start -= 1
    return start


def bare(document: Document, span: Range) -> Range | None:
    """A content without “that”, outer quotation marks, conjunctions and commas at its ends."""
    trimmed = trim(document, span)
    while trimmed:
        first, last = trimmed
        if last - first > 1 and document.tokens[last - 1].dep == "cc":  # “… had been blocked but”
            trimmed = trim(document, (first, last - 1))
            continue
        lead = document.tokens[first]
        if last - first > 1 and lead.lower in word_set("claim_words", "content_leads") and _leads(lead):
            trimmed = trim(document, (first + 1, last))
            continue
        outer = _outer_quotation(document, trimmed)
        if outer is None or outer[1] - outer[0] >= last - first:  # a mark inside a word takes no word off
            return trimmed
        trimmed = trim(document, outer)
    return None


def _leads(token: Token) -> bool:
    """A conjunction, or a “that” which the parser took for the object of its clause."""
    return token.dep in ("mark", "cc", "advmod") or (token.lower == "that" and token.tag == "WDT")


def _outer_quotation(document: Document, span: Range) -> Range | None:
    """The range inside a quotation that is the whole range, or that only one end of it lies in."""
    first, last = span
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    quotation = document.quotation_at(start)
    if quotation is not None and quotation.start == start:
        inner = document.range_of(*quotation.inner)
        if quotation.end == end and last - first > 2:
            return inner
        if quotation.end > end:
            return inner[0], last
    closing = document.quotation_at(end - 1)
    if closing is not None and closing.closed and closing.end == end and closing.start < start:
        return first, document.range_of(*closing.inner)[1]
    return None


def _head(document: Document, pieces: list[Range]) -> Token:
    """The topmost word of the pieces; a verb before others."""
    inside = [t for first, last in pieces for t in document.tokens[first:last]]
    own = {t.index for t in inside}
    tops = [t for t in inside if t.is_root or t.head.index not in own]
    verbs = [t for t in tops if t.is_verb]
    return (verbs or tops or inside)[0]
