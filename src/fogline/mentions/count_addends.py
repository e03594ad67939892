"""Where the addends of a total stand: after “including” or a colon, between dashes, as “five of them”, in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fogline.mentions.count_bounds import WORDS
from fogline.mentions.count_things import THINGS, name_of, noun_at
from fogline.mentions.within import within
from fogline.model.mention import CountMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.casualty_words import TABLE, casualty_words
from fogline.tables.words import word_set

DASHES = frozenset({"–", "—", "-", "--"})
LONGEST_GAP = 12  # tokens between a total's noun and “including”: “people in three towns, including”


@dataclass(frozen=True, slots=True)
class Addend:
    """One addend over tokens ``[first, last)``; its place and day stand before token ``until``."""

    first: int
    last: int
    until: int
    value: int | float | None
    of: str | None
    mention: CountMention | None = None


def addends_of(document: Document, counts: Sequence[CountMention], position: int) -> list[Addend]:
    """The addends of the count at ``position``; empty where it is no total."""
    total = counts[position]
    if (
        total.value.vague
        or total.value.fraction not in (None, "all")
        or total.value.increment
        or total.value.scope == "subset"
    ):
        return []
    stretch = _stretch(document, total) or _after_verb(document, counts, position)
    if stretch is not None:
        found = _inside(document, counts, position, stretch)
        if total.value.of in word_set(TABLE, "mixed_nouns") and any(_state(document.tokens, a) for a in found):
            return []  # “54 casualties: 14 dead and 40 wounded”: two tolls, and a count of both
        if _sound(total, found):
            return found
    return _of_them(document, counts, position) or _items(document, counts, position)


def _sound(total: CountMention, addends: list[Addend]) -> bool:
    """An addend is not larger than the total."""
    value = total.value.value
    return bool(addends) and all(value is None or a.value is None or a.value <= value for a in addends)


def _end(total: CountMention) -> int:
    return max(total.last, (total.head or 0) + 1)


def _stretch(document: Document, total: CountMention) -> tuple[int, int] | None:
    """Tokens where addends may stand: after “including” or “among them”, a colon, or between dashes or brackets."""
    tokens = document.tokens
    last = document.sentences[tokens[total.first].sentence].last
    at = _end(total)
    if at >= last:
        return None
    if tokens[at].text == ":" and at + 1 < last:
        return at + 1, _clause_end(tokens, at + 1, last)
    if tokens[at].text in DASHES and tokens[at].start > tokens[at - 1].end:
        closing = next(
            (i for i in range(at + 1, last) if tokens[i].text in DASHES and tokens[i].start > tokens[i - 1].end), last
        )
        return at + 1, _clause_end(tokens, at + 1, closing)
    if tokens[at].text == "(":
        closing = next((i for i in range(at + 1, last) if tokens[i].text == ")"), last)
        return at + 1, _clause_end(tokens, at + 1, closing)
    for index in range(at, min(last, at + LONGEST_GAP)):
        token = tokens[index]
        if token.lower in word_set(WORDS, "addends_after"):
            return index + 1, _clause_end(tokens, index + 1, last)
        among = token.lower in word_set(WORDS, "among") and (token.lower != "of" or tokens[index - 1].text == ",")
        if among and index + 1 < last and tokens[index + 1].lower in ("them", "whom"):
            return index + 2, _clause_end(tokens, index + 2, last)
        if token.text == ":" and index + 1 < last and tokens[index + 1].tag == "CD":
            return index + 1, _clause_end(tokens, index + 1, last)
        if token.tag == "CD" or token.text in (";", "“", '"'):
            return None
    return None


def _after_verb(document: Document, counts: Sequence[CountMention], position: int) -> tuple[int, int] | None:
    """“Nine people were wounded – seven civilians and two soldiers”: people, or the same thing, right after a mark."""
    tokens, total = document.tokens, counts[position]
    if position + 1 >= len(counts):
        return None
    following, last = counts[position + 1], document.sentences[tokens[total.first].sentence].last
    mark = following.first - 1
    if following.first >= last or mark - _end(total) > LONGEST_GAP or tokens[mark].text not in DASHES | {":"}:
        return None
    humans = word_set(THINGS, "humans")
    alike = following.value.of == total.value.of or (total.value.of in humans and following.value.of in humans)
    if not alike or (tokens[mark].start == tokens[mark - 1].end and tokens[mark].text == "-"):
        return None
    closing = next((i for i in range(mark + 1, last) if tokens[i].text in DASHES), last)
    return mark + 1, _clause_end(tokens, mark + 1, closing)


def _clause_end(tokens: list[Token], at: int, last: int) -> int:
    """Up to the next verb that is no participle of a noun, or a semicolon."""
    for index in range(at, last):
        token = tokens[index]
        finite = token.tag in ("VBD", "VBZ", "VBP", "MD", "VB")
        going_on = token.tag in ("VBG", "VBN") and token.dep not in ("amod", "acl", "compound", "pcomp", "prep")
        if finite or going_on or token.text == ";" or token.tag == "WDT":
            return index
    return last


def _inside(
    document: Document, counts: Sequence[CountMention], position: int, stretch: tuple[int, int]
) -> list[Addend]:
    """The counts in the stretch, and “a Greek and a Ukrainian”: an article before a noun is a one there."""
    first, last = stretch
    tokens, total = document.tokens, counts[position]
    numbered = [c for c in within(counts, first, last) if not c.value.increment]
    numbered = _before_another_toll(tokens, numbered)
    if numbered and total.value.of and any(_unlike(total, c, tokens, first) for c in numbered):
        return []
    starts: list[tuple[int, int, int | float | None, str | None, CountMention | None]] = [
        (c.first, c.last, c.value.value, c.value.of, c) for c in numbered
    ]
    covered = {i for c in numbered for i in range(c.first, _end(c))}
    for index in range(first, last):
        if tokens[index].lower in ("a", "an") and index not in covered and _opens(tokens, index, first):
            noun = noun_at(tokens, index + 1, last, frozenset())
            if (
                noun is not None
                and tokens[noun].tag in ("NN", "NNP", "JJ")
                and tokens[noun].lemma not in word_set(THINGS, "groups")
            ):
                starts.append((index, noun + 1, 1, name_of(tokens, noun), None))
        elif tokens[index].lower == "one" and index not in covered and _opens(tokens, index, first):
            # “two from the north, one from the coast”
            starts += [(index, index + 1, 1, None, None)] if tokens[min(index + 1, last - 1)].tag == "IN" else []
    if not starts:
        return []
    starts.sort(key=lambda s: s[0])
    ends = [*(s[0] for s in starts[1:]), last]
    return [Addend(a, b, until, value, of, c) for (a, b, value, of, c), until in zip(starts, ends, strict=True)]


def _state(tokens: list[Token], addend: Addend) -> bool:
    return any(t.lower in casualty_words().states for t in tokens[addend.last : addend.last + 1])


def _before_another_toll(tokens: list[Token], counts: list[CountMention]) -> list[CountMention]:
    """“17 dead, including nine women, and 30 wounded”: the wounded are none of the dead."""
    told = [any(t.lower in casualty_words().states for t in tokens[_end(c) - 1 : _end(c) + 1]) for c in counts]
    if not told or told[0]:
        return counts
    return counts[: told.index(True)] if True in told else counts


def _opens(tokens: list[Token], index: int, first: int) -> bool:
    """At the start of the stretch or joined by a comma or “and”."""
    return index == first or tokens[index - 1].text == "," or tokens[index - 1].lower in ("and", "least")


def _unlike(total: CountMention, addend: CountMention, tokens: list[Token], first: int) -> bool:
    """“25 houses, including two schools, in three villages”: a number that hangs on a place is no addend."""
    if addend.head is None or addend.first == first or addend.value.of == total.value.of:
        return False
    token = tokens[addend.head]
    return token.dep == "pobj" and token.head.lower not in word_set(WORDS, "addends_after")


def _of_them(document: Document, counts: Sequence[CountMention], position: int) -> list[Addend]:
    """“38 people, 11 of them children”, “most of them civilians”: a share of the total just named."""
    tokens, total = document.tokens, counts[position]
    last = document.sentences[tokens[total.first].sentence].last
    found: list[Addend] = []
    for mention in within(counts, total.first + 1, last):
        at = mention.last
        pronoun = at + 1 < last and tokens[at].lower == "of" and tokens[at + 1].lower in ("them", "whom")
        if not pronoun or tokens[mention.first - 1].text not in DASHES | {",", "(", "and"}:
            break
        if at + 2 < last and tokens[at + 2].lower in ("were", "are"):
            at += 1  # “three of whom were children”
        noun = noun_at(tokens, at + 2, last, frozenset())
        if noun is None:
            article = at + 2 < last and tokens[at + 2].lower in ("a", "an")
            noun = noun_at(tokens, at + 3, last, frozenset()) if article else None
        if noun is None:
            break
        found.append(Addend(mention.first, mention.last, noun + 1, mention.value.value, name_of(tokens, noun), mention))
    return found if _sound(total, found) else []


def _items(document: Document, counts: Sequence[CountMention], position: int) -> list[Addend]:
    """“25 drones:” and a list below, one number without a noun (or of the same thing) at the head of each line."""
    tokens, total = document.tokens, counts[position]
    sentence = document.sentences[tokens[total.first].sentence]
    if tokens[sentence.last - 1].text != ":" or _end(total) < sentence.last - 4:
        return []
    found: list[Addend] = []
    paragraph = sentence.paragraph
    for below in document.sentences_after(sentence):
        paragraph_kind = document.paragraphs[below.paragraph].kind
        if below.paragraph != paragraph + 1 or paragraph_kind not in ("item", "heading", "body"):
            break
        heads = within(counts, below.first, below.last)
        first = heads[0] if heads else None
        if first is None or first.first > below.first + 2 or first.value.of not in (None, total.value.of):
            break
        found.append(Addend(first.first, first.last, below.last, first.value.value, first.value.of, first))
        paragraph = below.paragraph
    return found if _sound(total, found) else []
