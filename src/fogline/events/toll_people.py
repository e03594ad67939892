"""People harmed whom no number counts: “killing a plumber”, “A man was wounded”, “Others are missing”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fogline.events.toll_roles import role_under, unreal
from fogline.model.count import Count
from fogline.model.mention import CountMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.casualty_words import TABLE, Role, casualty_words
from fogline.tables.words import word_set


def people_without_number(
    document: Document, first: int, last: int, counts: Sequence[CountMention]
) -> dict[Role, Count]:
    """One person for each role where one is named by a noun in the singular, and “others” as a vague count."""
    counted = {index for c in counts for index in (*range(c.first, c.last), c.head if c.head is not None else c.first)}
    found: dict[Role, Count] = {}
    words = casualty_words()
    for verb in document.tokens[first:last]:
        lemma = verb.lemma
        if (
            lemma not in words.verbs
            and lemma not in words.own_verbs
            and lemma not in words.verb_objects
            and lemma not in ("be", "miss")
        ):
            continue
        for role, count in _under(document, verb, range(first, last), counted):
            if role not in found and not unreal(verb):
                found[role] = count
    return found


def _under(document: Document, verb: Token, inside: range, counted: set[int]) -> Iterator[tuple[Role, Count]]:
    """The people without a number under one verb."""
    beside = _object_beside(document.tokens, verb, inside.stop)
    role = casualty_words().verbs.get(verb.lemma)
    if beside is not None and role is not None and beside not in counted:
        span = document.span(verb.index + 1, beside + 1)
        yield role, Count(of=document.tokens[beside].lower, value=1, start=span.start, end=span.end, text=span.text)
        return
    for child in verb.children:
        if child.dep not in ("nsubj", "nsubjpass", "dobj") or child.index in counted or child.index not in inside:
            continue
        role = role_under(verb, child.dep)
        count = _person(document, child, role) if role else None
        if role and count is not None:
            yield role, count


def _object_beside(tokens: list[Token], verb: Token, last: int) -> int | None:
    """“killing a plumber, mayor X told”: the words right after the verb, whatever the parser joins them to."""
    at = verb.index + 1
    if not verb.is_verb or at >= last or tokens[at].lower not in ("a", "an"):
        return None
    for index in range(at + 1, min(last, at + 5)):
        if tokens[index].lemma in word_set("counted_things", "humans"):
            ends = index + 1 >= len(tokens) or not (tokens[index + 1].is_noun or tokens[index + 1].text == "-")
            if ends:
                return index
        elif tokens[index].tag not in ("JJ", "NN", "NNP", "CD", "HYPH", "VBN"):
            return None
    return None


def _person(document: Document, noun: Token, role: Role) -> Count | None:
    """“a plumber” is one person, “a girl and her grandmother” are two; “the bridge” is nobody."""
    if noun.lower == "others":
        span = document.span(noun.index, noun.index + 1)
        return Count(of="people", vague=True, start=span.start, end=span.end, text=span.text)
    if noun.lower == "another":
        span = document.span(noun.index, noun.index + 1)
        return Count(of="people", value=1, start=span.start, end=span.end, text=span.text)
    people = _enumerated(noun)
    if not all(_is_one(person, role) for person in people):
        return None
    first = noun.child("det", "poss") or noun
    span = document.span(first.index, people[-1].index + 1)
    of = noun.lemma if len(people) == 1 else "people"
    return Count(of=of, value=len(people), start=span.start, end=span.end, text=span.text)


def _enumerated(noun: Token) -> list[Token]:
    people = [noun]
    while (joined := people[-1].child("conj")) is not None and joined not in people:
        people.append(joined)
    return people


def _is_one(noun: Token, role: Role) -> bool:
    """One person by a noun in the singular with an article or “her”."""
    if noun.tag != "NN" or noun.child("nummod") is not None or _ordinal(noun):
        return False
    human = noun.lemma in word_set("counted_things", "humans") or noun.lower.endswith(("man", "woman", "person"))
    article = noun.child("det", "poss")
    if article is None or noun.lemma in word_set("counted_things", "groups"):
        return False
    if article.lower in ("a", "an"):
        prep = noun.child("prep")
        several = prep is not None and prep.lower == "of"  # “a convoy of farmers”
        thing = role == "captured" or noun.lemma in word_set(TABLE, "not_people")
        return human or not (several or thing)
    return human and (article.tag == "PRP$" or article.lower in ("the", "another"))


def _ordinal(noun: Token) -> bool:
    """“a fourth person has died” adds to a toll, it does not count one."""
    return any(c.lower.endswith(("th", "rd", "nd", "st")) and c.dep == "amod" and c.tag == "JJ" for c in noun.children)
