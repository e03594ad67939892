"""People harmed whom no number counts: “killing a paramedic”, “A man was wounded”, “Others are missing”."""

from __future__ import annotations

from collections.abc import Sequence

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
    verbs = casualty_words()
    for verb in document.tokens[first:last]:
        if not (verb.lemma in verbs.verbs or verb.lemma in verbs.own_verbs or verb.lemma in verbs.verb_objects or verb.lemma == "be"):
            continue
        for child in verb.children:
            if child.dep not in ("nsubj", "nsubjpass", "dobj") or child.index in counted or not first <= child.index < last:
                continue
            role = role_under(verb, child.dep)
            count = _person(document, child, role) if role and role not in found else None
            if role and count is not None and not unreal(verb):
                found[role] = count
    return found


def _person(document: Document, noun: Token, role: Role) -> Count | None:
    """“a paramedic” is one person, whatever she does; “the bridge” is nobody."""
    if noun.lower == "others":
        span = document.span(noun.index, noun.index + 1)
        return Count(of="people", vague=True, start=span.start, end=span.end, text=span.text)
    article = noun.child("det")
    human = noun.lemma in word_set("counted_things", "humans") or noun.lower.endswith(("man", "woman", "person"))
    person = noun.tag == "NN" and (human or (role != "captured" and noun.lemma not in word_set(TABLE, "not_people")))
    if article is None or not person or noun.child("nummod") is not None:
        return None
    if article.lower not in ("a", "an") and not (article.lower in ("the", "another") and human and noun.lemma not in ("staff", "crew", "family")):
        return None
    if article.lower in ("a", "an") and not human and noun.child("prep") is not None and noun.child("prep").lower == "of":  # type: ignore[union-attr]
        return None  # “a number of people”, “a group of farmers”
    start, end = article.index, noun.index + 1
    span = document.span(start, end)
    return Count(of=noun.lemma, value=1, start=span.start, end=span.end, text=span.text)
