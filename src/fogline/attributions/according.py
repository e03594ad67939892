"""Prepositions that attribute: “according to the mayor”, “in the words of”, “by the ministry's count”."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import grow_to_quotations, runs, subtree, trim
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set


def according_to(document: Document, token: Token) -> Attribution | None:
    """“According to X” attributes the clause that it hangs on, or the rest of its sentence."""
    if token.lower == "according":
        return _according(document, token)
    if token.lower in word_set("attribution_words", "view_nouns") and token.dep == "pobj":
        return _in_the_view(document, token)
    return None


def _according(document: Document, token: Token) -> Attribution | None:
    to = document.tokens[token.index + 1] if token.index + 1 < len(document.tokens) else None
    if to is None or to.lower != "to" or to.sentence != token.sentence:
        return None
    head = to.child("pobj") or token.child("pobj")
    if head is None:
        return None
    end = _with_name(document, max(to.last, head.last))
    phrase = (token.index, end)
    source = trim(document, (to.index + 1, end))
    if source is None:
        return None
    content = _told(document, token, phrase)
    return _build(document, token, (token.index, to.index + 1), source, head, content, phrase)


def _with_name(document: Document, end: int) -> int:
    """“According to the mayor, Olha Bondar, …”: a name between commas right after the phrase belongs to it."""
    tokens = document.tokens
    if end + 3 >= len(tokens) or tokens[end].text != "," or not tokens[end + 1].is_name:
        return end
    close = end + 1
    while close < len(tokens) and tokens[close].is_name and close - end <= 5:
        close += 1
    return close + 1 if close < len(tokens) and tokens[close].text == "," and close - end >= 3 else end


def _in_the_view(document: Document, noun: Token) -> Attribution | None:
    """“in X's view”, “by Gulf Courier's count”: a possessor with a noun of seeing or counting, set off by commas."""
    prep, owner = noun.head, noun.child("poss")
    of = next((c for c in noun.of("prep") if c.lower == "of"), None)
    head = owner or (of.child("pobj") if of is not None else None)
    if prep.lower not in ("in", "by") or head is None or prep.dep != "prep":
        return None
    phrase = (prep.index, prep.last)
    source = trim(document, (head.first, head.last))
    if source is None or not _parted(document, phrase):
        return None
    source = (source[0], source[1] - 1) if document.tokens[source[1] - 1].tag == "POS" else source
    return _build(document, noun, phrase, source, head, _told(document, prep, phrase), phrase)


def _parted(document: Document, phrase: Range) -> bool:
    sentence = document.sentences[document.tokens[phrase[0]].sentence]
    return phrase[0] == sentence.first or document.tokens[phrase[0] - 1].text in (",", "-", "–", "—")


def _told(document: Document, top: Token, phrase: Range) -> tuple[Range, ...]:
    """The clause that the phrase modifies: up to the nearest clause; the whole sentence when that is its root."""
    clause = top.head
    while not clause.is_root and clause.dep not in ("ccomp", "conj", "advcl", "relcl", "parataxis"):
        clause = clause.head
    if clause.dep in ("relcl", "advcl", "conj") and not _inside(document, top, clause):
        while not clause.is_root:
            clause = clause.head
    if clause.dep == "conj":
        first, last = clause.first, clause.last
        indexes = [i for i in range(first, last) if not phrase[0] <= i < phrase[1]]
    else:
        indexes = [i for i in subtree(clause) if not phrase[0] <= i < phrase[1]]
    spans = []
    for span in runs(indexes, document):
        trimmed = trim(document, span)
        if trimmed:
            grown = trim(document, grow_to_quotations(document, trimmed, phrase)) or trimmed
            spans.append(grown)
    return tuple(spans)


def _inside(document: Document, top: Token, clause: Token) -> bool:
    """A phrase set off at the sentence's end belongs to the whole sentence, not to its last clause."""
    sentence = document.sentence_of(top)
    tail = document.tokens[top.last : sentence.last]
    ends = all(not t.text[0].isalnum() for t in tail)
    return not (ends and document.tokens[top.first - 1].text == ",")


def _build(  # noqa: PLR0917 (the parts of one sentence)
    document: Document, head: Token, cue: Range, source: Range, subject: Token, content: tuple[Range, ...],
    phrase: Range,
) -> Attribution | None:  # fmt: skip
    if not content:
        return None
    return Attribution(
        source=(source,),
        cue=cue,
        content=content,
        head=head,
        words=document.words(*cue).lower(),
        act="assert",
        voice="speech",
        frame="according",
        rule="attributions.according.according_to",
        subject=subject,
        clause=phrase,
    )
