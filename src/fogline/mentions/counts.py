"""Counts: every number that counts something, with what the words around it allow."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import takewhile

from fogline.mentions.count_bounds import Quantity, read_quantity
from fogline.mentions.count_limits import counts_something
from fogline.mentions.count_parts import with_parts
from fogline.mentions.count_things import THINGS, Thing, name_of, thing_of
from fogline.model.count import Count
from fogline.model.mention import CountMention
from fogline.sentences.document import Document, Sentence
from fogline.sentences.token import Token
from fogline.tables.number_rows import number_words
from fogline.tables.words import word_set

__all__ = ["find_counts", "with_parts"]


def find_counts(document: Document, busy: Sequence[tuple[int, int]]) -> list[CountMention]:
    """Every number of the text that counts something, with the bounds that the words around it set.

    In text order. ``busy`` are token ranges of times and places, which count nothing. Scope, parts and places are not
    settled yet: ``with_parts`` does that.
    """
    words, tokens = number_words(), document.tokens
    taken: Set[int] = {index for first, last in busy for index in range(first, last)}
    found: list[CountMention] = []
    for sentence in document.sentences:
        at = sentence.first
        while at < sentence.last:
            token = tokens[at]
            char = token.text[0]
            if (char.isdecimal() or char == "+" or token.lower in words) and at not in taken:
                mention = _count_at(document, sentence, at, taken, found)
                if mention is not None:
                    found.append(mention)
                    at = mention.last
                    continue
            at += 1
        _articles_beside(document, sentence, found)
    return found


def _count_at(
    document: Document, sentence: Sentence, at: int, busy: Set[int], earlier: list[CountMention]
) -> CountMention | None:
    tokens, end = document.tokens, sentence.last
    start = earlier[-1].last if earlier and earlier[-1].last > sentence.first else sentence.first
    quantity = read_quantity(tokens, at, start, end)
    if quantity is None or not counts_something(tokens, quantity, end, busy):
        return None
    return _mention(document, quantity, thing_of(tokens, quantity, end, busy, earlier))


def _mention(document: Document, quantity: Quantity, thing: Thing) -> CountMention:
    span = document.span(quantity.first, quantity.last)
    count = Count(
        of=thing.of,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        approximate=quantity.approximate,
        vague=quantity.vague,
        fraction=quantity.fraction,
        out_of=quantity.out_of,
        increment=quantity.increment,
        scope="subset" if thing.subset and quantity.fraction is None else None,
        start=span.start,
        end=span.end,
        text=span.text,
    )
    rule = f"mentions.count_rules.{quantity.rule}+{thing.rule}"
    return CountMention(first=quantity.first, last=quantity.last, rule=rule, value=count, head=thing.head)


def _articles_beside(document: Document, sentence: Sentence, found: list[CountMention]) -> None:
    """“two drones and a missile”: an article is a one where it stands beside a number in one enumeration."""
    here = takewhile(lambda c: c.first >= sentence.first, reversed(found))
    heads = {c.head for c in here if c.head is not None and c.value.value is not None}
    if not heads:
        return
    tokens = document.tokens
    added: list[CountMention] = []
    for head in heads:
        for noun in _joined(tokens[head]):
            article = noun.child("det")
            plain = (
                noun.index not in heads
                and noun.tag in ("NN", "NNP", "JJ")
                and noun.lemma not in word_set(THINGS, "groups")
            )
            if (
                article is not None
                and article.lower in ("a", "an")
                and plain
                and not _joins_verbs(tokens, head, noun.index)
            ):
                quantity = Quantity(article.index, article.index + 1, article.index, "article", value=1)
                added.append(_mention(document, quantity, Thing(noun.index, name_of(tokens, noun.index), "beside")))
    if added:
        found.extend(added)
        found.sort(key=lambda c: c.first)


def _joined(noun: Token) -> list[Token]:
    """The nouns that one enumeration joins to ``noun``, either way."""
    joined: list[Token] = []
    below = noun
    while (below := below.child("conj") or below) and below not in joined and below is not noun:
        joined.append(below)
    above = noun
    while above.dep == "conj" and above.head.is_noun:
        above = above.head
        joined.append(above)
    return joined


def _joins_verbs(tokens: list[Token], one: int, other: int) -> bool:
    first, last = min(one, other), max(one, other)
    return last - first > 12 or any(t.tag in ("VBD", "VBZ", "VBP") for t in tokens[first + 1 : last])
