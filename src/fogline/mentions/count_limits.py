"""Numbers that count nothing: ages, years, measures, money, names, ratios, positions."""

from __future__ import annotations

from collections.abc import Set

from fogline.mentions.count_bounds import WORDS, Quantity
from fogline.sentences.token import Token
from fogline.tables.words import word_set

BLANK = {"-", "–", "—"}


def counts_something(tokens: list[Token], quantity: Quantity, end: int, busy: Set[int]) -> bool:
    """True unless one of the rules below says that the number is no count."""
    if is_measure(tokens, quantity, end) or is_money(tokens, quantity) or is_one_in_many(tokens, quantity, end):
        return False
    if quantity.fraction and quantity.value is None and quantity.out_of is None:
        return shares_a_whole(tokens, quantity, end)
    if quantity.value == 1 and tokens[quantity.core].lower == "one" and quantity.last == quantity.core + 1:
        return is_a_one(tokens, quantity, end)
    if is_age(tokens, quantity) or is_clock(tokens, quantity) or is_married(tokens, quantity, end):
        return False
    if not quantity.digits:
        return True
    return not (
        is_year(tokens, quantity, end)
        or is_position(tokens, quantity, end)
        or is_in_a_name(tokens, quantity, end, busy)
    )


def is_measure(tokens: list[Token], quantity: Quantity, end: int) -> bool:
    """A number with a unit of length, time, weight or share: “20 km”, “three more hours”, “60-day”, “5 %”."""
    at = quantity.last
    if at >= end:
        return False
    joined = tokens[at].text in BLANK and tokens[at].start == tokens[at - 1].end
    if joined and at + 1 < end and tokens[at + 1].start == tokens[at].end:
        return True  # “15-member”, “52-year-old”, “two-week”: part of an adjective
    units = word_set(WORDS, "units")
    while at + 1 < end and at < quantity.last + 2 and tokens[at].lower in word_set(WORDS, "unit_fillers"):
        at += 1
    if tokens[at].lower in units:
        return True
    if tokens[at].lower == "of" and at + 2 < end:  # “hundreds of kilometres”, “dozens of the hours”
        return tokens[at + 1].lower in units
    return quantity.value is not None and tokens[at].text[:1] in "%°′$€£" and tokens[at].text != "′"


def is_one_in_many(tokens: list[Token], quantity: Quantity, end: int) -> bool:
    """“one in 20”, “1 in 4 residents”: a share, neither number counts."""
    at, first = quantity.last, quantity.first
    if at + 1 < end and tokens[at].lower == "in" and (tokens[at + 1].tag == "CD" or tokens[at + 1].text.isdecimal()):
        return quantity.value == 1
    return first > 1 and tokens[first - 1].lower == "in" and tokens[first - 2].lower in ("one", "1")


def is_clock(tokens: list[Token], quantity: Quantity) -> bool:
    """“at 1045”, “until 2300”, “by seven in the morning”: a time of day."""
    after = [t.lower for t in tokens[quantity.last : quantity.last + 3]]
    if after[:2] == ["in", "the"] and after[2:] and after[2] in word_set(WORDS, "parts_of_day"):
        return True
    text, before = tokens[quantity.core].text, tokens[quantity.first - 1].lower if quantity.first else ""
    if len(text) != 4 or not text.isdecimal() or quantity.last != quantity.core + 1:
        return False
    return int(text[:2]) < 24 and int(text[2:]) < 60 and before in ("at", "until", "since", "after", "before", "by")


def is_money(tokens: list[Token], quantity: Quantity) -> bool:
    """“$5 million”, “€ 20”, “US$3bn”."""
    before = quantity.core - 1
    return before >= 0 and tokens[before].lower in word_set(WORDS, "money_before")


def is_age(tokens: list[Token], quantity: Quantity) -> bool:
    """“aged 41”, “Adam, 41,” and “Adam (41)”; “born in 1957”."""
    at, last = quantity.core, quantity.last
    if at == 0 or quantity.value is None or last != at + 1:
        return False
    while at > 2 and tokens[at - 2].tag == "CD" and tokens[at - 1].lower in ("and", ",", "to", "or"):
        at -= 2  # “aged four and nine”
    before = tokens[at - 1]
    if before.lower in word_set(WORDS, "age_before") or (
        at > 1 and tokens[at - 2].lower in word_set(WORDS, "age_before")
    ):
        return True
    if before.lower == "of" and at > 1 and tokens[at - 2].tag == "NN" and quantity.value <= 110:
        noun = tokens[at - 2].lemma  # “a woman of 63”, “a boy of nine”; not “a crew of 22”
        return noun in word_set("counted_things", "humans") and noun not in word_set("counted_things", "groups")
    if quantity.value > 110 or before.text not in (",", "(") or at < 2:
        return False
    closes = last >= len(tokens) or tokens[last].text[:1] in ",.;:)—–" or tokens[last].lower in ("and", "who")
    return closes and (tokens[at - 2].is_name or tokens[at - 2].lemma in word_set("counted_things", "humans"))


def is_married(tokens: list[Token], quantity: Quantity, end: int) -> bool:
    """“a couple and their son”, “an elderly couple”: two people, named by what they are to each other."""
    if tokens[quantity.last - 1].lower != "couple":
        return False
    after = tokens[quantity.last] if quantity.last < end else None
    return after is None or not (after.lower == "of" or after.tag in ("NNS", "NNPS", "JJ", "CD", "JJR"))


def is_year(tokens: list[Token], quantity: Quantity, end: int) -> bool:
    """A bare 1900-2099: “built 2011”, “the 2001 attacks”; not “some 1950 people”, “2000 soldiers”."""
    token = tokens[quantity.core]
    if not (len(token.text) == 4 and token.text.isdecimal() and 1900 <= int(token.text) <= 2099):
        return False
    if quantity.last != quantity.core + 1 or quantity.first < quantity.core:
        return False
    named = quantity.core > 0 and tokens[quantity.core - 1].lower in ("the", "of", "in")
    return named or int(token.text) % 50 != 0 or not _plural_follows(tokens, quantity.last, end)


def is_position(tokens: list[Token], quantity: Quantity, end: int) -> bool:
    """Degrees and minutes: “12 deg 20' N”, “45′N”; a heading “1.” or “(2)” at the start of a line."""
    at, last = quantity.core, quantity.last
    if (
        last + 1 < end
        and tokens[last].text in ("'", "’", "′", '"', "”", "''")
        and tokens[last].start == tokens[last - 1].end
    ):
        return tokens[last + 1].text in ("N", "S", "E", "W") or tokens[last].text in ("'", "′")
    if last < end and tokens[last].text in ("N", "S", "E", "W"):
        return True
    starts = at == 0 or tokens[at - 1].sentence != tokens[at].sentence or tokens[at - 1].text == "("
    return (
        starts
        and last < end
        and tokens[last].text in (")", ".")
        and tokens[last].start == tokens[last - 1].end
        and not quantity.increment
    )


def is_in_a_name(tokens: list[Token], quantity: Quantity, end: int, busy: Set[int]) -> bool:
    """“Shahed 136”, “Unit 8200”, “Resolution 1701”, “No. 3”, “page 4”, “24/7”: the number names, it does not count."""
    at = quantity.core
    if tokens[at].text in word_set(WORDS, "no_ratio"):
        return True
    if at == 0 or tokens[at - 1].sentence != tokens[at].sentence or quantity.first < at or quantity.increment:
        return False
    before = tokens[at - 1]
    if tokens[at].start - before.end > 1 or before.index in busy:
        return False
    if before.lower in word_set(WORDS, "number_before"):
        return True
    if before.text in BLANK and at > 1 and before.end == tokens[at].start and tokens[at - 2].end == before.start:
        return tokens[at - 2].text[-1:].isalnum()  # “Kh-101”, cut by the tokenizer
    if not before.text[:1].isalpha() or quantity.out_of is not None or (before.text.isupper() and len(before.text) > 6):
        return False
    labelled = tokens[at].head is before and (before.tag == "NN" or before.is_name)
    named = before.is_name and before.head is not tokens[at] and not before.is_verb
    shouted = before.text.isupper() and tokens[at - 2].text.isupper() if at > 1 else False
    if named and not labelled and _plural_follows(tokens, quantity.last, end):
        return before.dep == "compound" and before.head is tokens[at].head
    return labelled or (named and not shouted and not _plural_follows(tokens, quantity.last, end))


def is_a_one(tokens: list[Token], quantity: Quantity, end: int) -> bool:
    """“one drone”, “one of the missiles hit”, “one fell”; not “one of the worst nights”, “no one”, “one day”."""
    at, last = quantity.core, quantity.last
    token = tokens[at]
    if quantity.first < at:
        return True  # “at least one”, “another one”: bounded
    if at and tokens[at - 1].sentence == token.sentence and tokens[at - 1].lower in word_set(WORDS, "one_before"):
        return False
    if last >= end or tokens[last].lower in word_set(WORDS, "one_after"):
        return False
    if tokens[last].lower == "of":
        return token.dep in ("nsubj", "nsubjpass", "dobj", "conj") and not _superlative(tokens, last, end)
    if token.dep == "nummod" or (tokens[last].is_noun and token.head.index > at):
        return True
    return token.dep in ("nsubj", "nsubjpass") and tokens[last].is_verb


def _superlative(tokens: list[Token], at: int, end: int) -> bool:
    return any(t.tag in ("JJS", "RBS") for t in tokens[at : min(end, at + 4)])


def shares_a_whole(tokens: list[Token], quantity: Quantity, end: int) -> bool:
    """“all of the drones”, “all the targets”, “most of the dead”, “half the fleet”: a share of something said."""
    at = quantity.last
    if at + 1 >= end:
        return False
    definite = word_set(WORDS, "definite")
    first = quantity.first
    if (quantity.fraction or "").split()[-1] in word_set(WORDS, "share_nouns"):
        return tokens[at].lower == "of" and tokens[max(0, first - 1)].lower != "of"
    if tokens[at].lower == "of":
        at += 1
        return at < end and (
            tokens[at].lower in definite or tokens[at].lower in ("them", "us", "which", "whom") or tokens[at].is_noun
        )
    if quantity.fraction == "most" or tokens[first - 1 if first else 0].lower in ("at", "after", "above"):
        return False
    if tokens[at].lower not in definite:
        return False
    noun = tokens[quantity.first].head
    return noun.tag in ("NNS", "NNPS") or quantity.fraction == "half"


def _plural_follows(tokens: list[Token], at: int, end: int) -> bool:
    """A plural noun closes the noun phrase that goes on at ``at``."""
    for token in tokens[at : min(end, at + 6)]:
        if token.tag in ("NNS", "NNPS") or token.lower in word_set(WORDS, "unmarked_plurals"):
            return True
        if token.tag[:2] not in ("JJ", "NN", "VB", "CD", "HY", "PO") and token.lower != "other":
            return False
    return False
