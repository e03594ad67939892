"""Holders that several are at once: “the army and the UN mission”, “neither Koval nor Melnyk”."""

from __future__ import annotations

from itertools import pairwise

from fogline.chains.entity import Entity
from fogline.chains.personal_names import is_place, is_title, name_in
from fogline.chains.phrase import kind_of_word
from fogline.chains.roles import OF_PEOPLE, person_beside
from fogline.sentences.document import Document
from fogline.sentences.token import Token

PAIRING = ("neither", "both", "either", "and", "nor", "or", ",")

Side = tuple[int, int, Token]


def sides_of(document: Document, first: int, last: int, head: Token) -> list[Side]:
    """The joined phrases with their heads, where each stands by itself; none for one holder.

    “Security and local sources” and “U.S., South Korean and NATO intelligence” share their noun: one phrase.
    """
    heads, tokens = [head], document.tokens
    if (listed := _listed(document, first, last, head)) is not None:
        return listed
    if head.child("conj") is None:
        return _two_people(document, first, last, head)
    while (following := heads[-1].child("conj")) is not None:
        if not following.is_noun or following.first <= heads[-1].index or following.index >= last:
            return []
        heads.append(following)
    starts = [first, *(t.first for t in heads[1:])]
    sides: list[Side] = []
    for at, (start, token) in enumerate(zip(starts, heads, strict=True)):
        end = starts[at + 1] if at + 1 < len(starts) else last
        while start < token.index and tokens[start].lower in PAIRING:
            start += 1
        while end > token.index + 1 and tokens[end - 1].lower in PAIRING:
            end -= 1
        sides.append((start, end, token))
    own = all(
        token.is_name or tokens[start].tag in ("DT", "PRP$") or person_beside(document, start, end, token)
        for start, end, token in sides
    )
    first_side, last_side = sides[0], sides[-1]
    return sides if own and not is_place(document.words(first_side[0], last_side[1]), 2) else []


def _listed(document: Document, first: int, last: int, head: Token) -> list[Side] | None:
    """“The men's lawyers, Karim Haddad and Paul Roche”: the people whom a noun in the plural announces."""
    tokens = document.tokens
    comma = next((i for i in range(head.index + 1, last) if tokens[i].text == ","), None)
    if head.tag != "NNS" or comma is None or not tokens[comma + 1 :] or kind_of_word(head.lemma) not in OF_PEOPLE:
        return None
    cuts = [comma, *(i for i in range(comma + 1, last) if tokens[i].lower in PAIRING), last]
    stretches = [(a + 1, b) for a, b in pairwise(cuts) if b > a + 1]
    names = [name_in(document, a, b, of_people=True) for a, b in stretches]
    found = [name for name in names if name is not None]
    full = any(last - first > 1 for first, last in found)
    if len(found) < 2 or len(found) < len(stretches) or not full:
        return None
    return [(a, b, tokens[name[1] - 1]) for (a, b), name in zip(stretches, found, strict=True)]


def _two_people(document: Document, first: int, last: int, head: Token) -> list[Side]:
    """“Mayor Anna Koval and police chief Viktor Hnatiuk”, where the parser took the first for a part of the second."""
    tokens = document.tokens
    joints = [i for i in range(first + 1, last - 1) if tokens[i].lower == "and"]
    if len(joints) != 1 or not joints[0] < head.index:
        return []
    sides = [(first, joints[0]), (joints[0] + 1, last)]
    names = []
    for a, b in sides:
        title = next((i for i in reversed(range(a, b - 1)) if is_title(tokens[i])), None)
        name = name_in(document, a if title is None else title, b)
        if name is None or (name[1] - name[0] < 2 and not is_title(tokens[name[0] - 1])):
            return []
        names.append(name)
    return [(a, b, tokens[name[1] - 1]) for (a, b), name in zip(sides, names, strict=True)]


def joint_entity(parts: list[Entity], at: int) -> tuple[str, Entity]:
    """Their names in one, and an entity of that name: the kind that the first has, all countries."""
    names = list(dict.fromkeys(part.name for part in parts))
    name = ", ".join(names[:-1]) + " and " * (len(names) > 1) + names[-1]
    countries = tuple(dict.fromkeys(part.country for part in parts if part.country))
    one = countries[0] if len(countries) == 1 and all(part.country for part in parts) else None
    return name, Entity(
        name=name,
        kind=parts[0].kind,
        at=at,
        country=one,
        countries=countries if len(countries) > 1 else (),
        anonymous=all(part.anonymous for part in parts),
        named=any(part.named for part in parts),
        plural=True,
        joint=True,
    )
