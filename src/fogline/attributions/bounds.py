"""Where a source, a cue and a content begin and end."""

from __future__ import annotations

from fogline.attributions.attribution import Range
from fogline.sentences.document import Document, Quotation
from fogline.sentences.token import Token
from fogline.tables.words import word_set

OPEN = frozenset("“\"„«‘'([")
CLOSE = frozenset("”\"»’')]")
PARTNERS = {"‘": "’", "’": "‘", "“": "”", "”": "“", "«": "»", "»": "«"}
STOPS = frozenset(",.;:-–—…")
DASHES = frozenset({"–", "—", "-", "--", "―"})
GROUP = ("aux", "auxpass", "neg", "prt")


def runs(indexes: list[int], document: Document) -> list[Range]:
    """Sorted token indexes as unbroken ranges; a gap of punctuation only does not break one."""
    found: list[Range] = []
    for index in indexes:
        gap = document.tokens[found[-1][1] : index] if found else []
        if found and len(gap) <= 3 and all(t.dep == "punct" or not t.text.isalnum() for t in gap):
            found[-1] = (found[-1][0], index + 1)
            continue
        found.append((index, index + 1))
    return found


def subtree(token: Token, without: frozenset[int] = frozenset()) -> list[int]:
    """Sorted indexes of the token and all below it, less the branches whose top is in ``without``."""
    indexes: list[int] = []
    stack = [token]
    while stack:
        top = stack.pop()
        indexes.append(top.index)
        stack += [child for child in top.children if child.index not in without]
    return sorted(indexes)


def trim(document: Document, span: Range) -> Range | None:
    """The range without commas, dashes and stops at its ends, and without a quotation mark whose partner is outside."""
    first, last = span
    tokens = document.tokens
    while first < last and _loose(tokens[first], first, last, document, at_start=True):
        first += 1
    while first < last and _loose(tokens[last - 1], first, last, document, at_start=False):
        last -= 1
    return (first, last) if first < last else None


def _loose(token: Token, first: int, last: int, document: Document, *, at_start: bool) -> bool:
    if token.text in STOPS or token.text in ("--", "...", "”,", ".”"):
        return not (token.text == "..." and not at_start)
    if token.text in ("(", ")", "[", "]"):
        partner = {"(": ")", ")": "(", "[": "]", "]": "["}[token.text]
        return not any(t.text == partner for t in document.tokens[first:last])
    if token.text in OPEN | CLOSE | {"''", "``"}:
        quotation = document.quotation_at(token.start)
        if quotation is None:
            return True
        inside = document.tokens[first].start, document.tokens[last - 1].end
        if quotation.start < token.start and token.end < quotation.end:  # “it is a ‘war zone’”: marks inside others
            partner = PARTNERS.get(token.text, token.text)
            return not any(t.text == partner for t in document.tokens[first:last] if t is not token)
        return not (quotation.start >= inside[0] and quotation.end <= inside[1])
    return False


def quotation_range(document: Document, quotation: Quotation) -> Range:
    """The tokens of a quotation, marks included."""
    return document.range_of(quotation.start, quotation.end)


def grow_to_quotations(document: Document, span: Range, barrier: Range) -> Range:
    """A content that touches a quotation takes all of it, unless the cue's own clause stands inside."""
    first, last = span
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    for quotation in document.quotations_within(start, end):
        q_first, q_last = quotation_range(document, quotation)
        if q_first < barrier[1] and barrier[0] < q_last:
            continue
        first, last = min(first, q_first), max(last, q_last)
    return first, last


def verb_group(document: Document, verb: Token, prepositions: int = 0) -> Range:
    """The cue: verb with auxiliaries, negation, particle and adverbs that touch it; and words of its tail."""
    first, last = verb.index, verb.index + 1
    tokens = document.tokens
    adverbs = word_set("attribution_words", "clause_adverbs")
    while (
        first > 0
        and tokens[first - 1].head is verb
        and (
            tokens[first - 1].dep in GROUP
            or (tokens[first - 1].dep == "advmod" and tokens[first - 1].lower not in adverbs)
        )
    ):
        first -= 1
    last = min(last + prepositions, len(tokens))
    while last < len(tokens) and tokens[last].head is verb and tokens[last].dep in ("neg", "prt"):
        last += 1
    return first, last


def is_negated(document: Document, verb: Token) -> bool:
    """“did not say”, but not “‘Probably not,’ she said”: there the “not” is the quotation's own."""
    return any(
        document.quotation_at(word.start) is document.quotation_at(verb.start)
        or any(helper.index < word.index for helper in verb.of("aux", "auxpass"))
        for word in verb.of("neg")
    )


def noun_phrase(document: Document, head: Token, barrier: int | None = None) -> Range:
    """The whole noun phrase: determiner to apposition and relative clause; cut where the telling's verb would fall in.

    Leading quotation marks and punctuation that the parser hangs on a subject are taken off.
    """
    first, last = head.first, head.last
    if barrier is not None and first <= barrier < last:
        first, last = (head.index, last) if barrier < head.index else (first, head.index + 1)
    quotation = document.quotation_at(document.tokens[head.index].start)
    if quotation is None:
        for other in document.quotations_within(document.tokens[first].start, document.tokens[last - 1].end):
            inside = document.range_of(other.start, other.end)
            if first < inside[1] <= head.index:
                first = inside[1]
            elif head.index < inside[0] < last and not other.closed:
                last = inside[0]
    trimmed = trim(document, (first, last))
    return trimmed or (head.index, head.index + 1)
