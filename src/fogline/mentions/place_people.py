"""Tells names of people and organisations from places by the words around them."""

from __future__ import annotations

from fogline.mentions.place_names import NameHit
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set


def name_runs(document: Document) -> list[tuple[int, int]]:
    """Stretches of two or more capitalised names: “Lloyd Austin”, “Kyiv City Military Administration”."""
    runs: list[tuple[int, int]] = []
    for sentence in document.sentences:
        index = sentence.first
        while index < sentence.last:
            if not _is_name(document.tokens[index], sentence.first):
                index += 1
                continue
            end = index + 1
            while end < sentence.last and _goes_on(document.tokens, end, sentence.last):
                end += 1
            if end - index > 1:
                runs.append((index, end))
            index = end
    return runs


def _is_name(token: Token, first: int) -> bool:
    if not token.text[0].isupper() or token.lower in word_set("place_words", "calendar"):
        return False
    return token.is_name or (token.tag.startswith(("NN", "JJ", "VB", "FW")) and token.index > first)


def _goes_on(tokens: list[Token], at: int, last: int) -> bool:
    token = tokens[at]
    if token.lower in word_set("place_words", "name_joins"):
        return at + 1 < last and tokens[at + 1].text[:1].isupper()
    return _is_name(token, -1) and (tokens[at - 1].text != "." or len(tokens[at - 2].text) == 1)


def mark_runs(document: Document, hits: list[NameHit]) -> set[str]:
    """Sets the rule of hits inside longer names and returns the words that are names of people in this report."""
    people: set[str] = set()
    covered = {index: hit for hit in hits for index in range(hit.first, hit.last)}
    for first, last in name_runs(document):
        extra = [i for i in range(first, last) if i not in covered and _is_extra(document.tokens[i])]
        inside = {id(covered[i]): covered[i] for i in range(first, last) if i in covered}
        if not extra and (len(inside) < 2 or any(map(_is_strong, inside.values()))):
            continue
        end_word = document.tokens[last - 1].lower
        if end_word in word_set("place_words", "organisation_nouns"):
            for hit in inside.values():
                hit.use, hit.rule = "modifier", "in_organisation"
        else:
            _judge_run(document, list(inside.values()), (first, last), people)
    for hit in hits:
        before = document.tokens[hit.first - 1] if hit.first else None
        if (
            before
            and before.text[0].isupper()
            and before.lower in word_set("place_words", "feature_heads")
            and not hit.country
        ):
            hit.rule = "person"
    _mark_titled(document, hits, people)
    return people


def _is_extra(token: Token) -> bool:
    """A word of a run that is neither a title, a direction, a noun of areas nor a mark."""
    lower = token.lower.rstrip(".")
    if lower in word_set("place_words", "organisation_nouns") and lower not in word_set(
        "place_words", "settlement_nouns"
    ):
        return True
    groups = ("titles", "directions", "feature_words", "area_nouns", "site_nouns", "settlement_nouns")
    return (
        token.text[0].isalpha()
        and lower not in word_set("place_words", "name_joins")
        and not any(lower in word_set("place_words", g) for g in groups)
    )


def _judge_run(document: Document, inside: list[NameHit], run: tuple[int, int], people: set[str]) -> None:
    """A run of names that ends in no organisation's noun is a person, or something named after a country."""
    tokens = document.tokens
    if run[0] > 1 and tokens[run[0] - 1].lower == "of":
        noun = tokens[run[0] - 2].lower
        if noun in word_set("place_words", "settlement_nouns") or noun in word_set("place_words", "site_nouns"):
            for hit in inside:
                hit.rule = "person"  # “the town of Adan Yabaal” is not Adan, and nobody's name either
            return
    strong = [hit for hit in inside if _is_strong(hit) and not _is_part_of_person(document, hit, run)]
    if not strong:
        words = [tokens[i].lower for i in range(*run) if tokens[i].text[0].isalpha()]
        people.update(word for word in words if len(word) > 2 and word not in word_set("place_words", "name_joins"))
    for hit in inside:
        if hit in strong:
            neighbour = _touches_extra(tokens, hit, run)
            hit.use, hit.rule = ("modifier", "in_name") if neighbour else (hit.use, hit.rule)
        else:
            hit.rule = "person"


def _is_part_of_person(document: Document, hit: NameHit, run: tuple[int, int]) -> bool:
    """“Vladimir Petrov”, “Anna London”: a town in a name of people, unless a preposition stands before it."""
    tokens = document.tokens
    if hit.country or hit.meanings.stands_for or any(option.kind in ("water", "region") for option in hit.options):
        return False
    after = tokens[hit.last] if hit.last < run[1] else None
    if after is not None and after.lower.rstrip(".") in word_set("place_words", "titles"):
        return False
    before = tokens[hit.first - 1] if hit.first else None
    return not (
        hit.first == run[0] and before is not None and before.lower in word_set("place_words", "locative_prepositions")
    )


def _touches_extra(tokens: list[Token], hit: NameHit, run: tuple[int, int]) -> bool:
    before = tokens[hit.first - 1] if hit.first > run[0] else None
    after = tokens[hit.last] if hit.last < run[1] else None
    titled = after is not None and after.lower.rstrip(".") in word_set("place_words", "titles")
    return titled or any(token is not None and _is_extra(token) for token in (before, after))


def _is_strong(hit: NameHit) -> bool:
    """Countries, seas and people's names of countries that are no given names."""
    if hit.folded in word_set("place_words", "person_like"):
        return False
    if hit.stands_for("demonym") or hit.stands_for("metonym") or hit.country:
        return True
    return hit.best_main >= 300_000 or any(o.main and o.kind in ("water", "region") for o in hit.options)


def _mark_titled(document: Document, hits: list[NameHit], people: set[str]) -> None:
    """“Gen. Austin”, “Mr Jordan”, “a man named Adam”, “May, a nurse”, “Homs, 41, said”: persons, not places."""
    for hit in hits:
        if hit.last - hit.first > 1 or hit.rule:
            continue
        token = document.tokens[hit.first]
        seat = hit.stands_for("metonym") is not None
        if not _is_strong(hit) and (_has_title(document, token) or (not seat and _is_introduced(document, hit))):
            hit.rule = "person"
            people.add(token.lower)


def _has_title(document: Document, token: Token) -> bool:
    before = document.tokens[token.index - 1] if token.index else None
    if before is None or before.sentence != token.sentence:
        return False
    if before.text == "." and token.index > 1:
        before = document.tokens[token.index - 2]
    word = before.lower.rstrip(".")
    if word in word_set("place_words", "titles"):
        return True
    near = document.tokens[max(0, token.index - 2) : token.index]
    return any(word.lemma == "name" for word in near) and before.lower != "of"


def _is_introduced(document: Document, hit: NameHit) -> bool:
    """An age or a person's role stands after the comma, or the name alone is what says something."""
    token = document.tokens[hit.first]
    if token.dep == "nsubj" and token.head.lemma in word_set("place_words", "speech_verbs"):
        return True
    tail = document.tokens[hit.last : hit.last + 4]
    if len(tail) < 3 or tail[0].text != ",":
        return False
    aged = tail[1].text.isdecimal() and len(tail[1].text) == 2 and tail[2].text in (",", ")")
    role = tail[1].lower in ("a", "an") and token.dep in ("nsubj", "nsubjpass") and tail[2].tag == "NN"
    return aged or (role and tail[2].lower not in word_set("place_words", "settlement_nouns"))
