"""The office that a person holds, and the body that it is held in."""

from __future__ import annotations

import re

from fogline.chains.personal_names import Run, is_place, name_in
from fogline.chains.phrase import BODIES, kind_of_word, phrase_words, words
from fogline.sentences.document import Document
from fogline.sentences.token import Token

OF_PEOPLE = ("office", "person", "witness")
SEPARATORS = (",", "(", ")", "–", "—", ";")
DASHES = ("-", "--")
JOINT = re.compile(r" (of|for|at|to|with|from|in) (?:the )?")
SECOND_OFFICE = re.compile(
    r"(?<=\w) and (?:an? |the )?(?=[a-z]+ )(?!the)"
)  # “chairman of the Fund and a longtime ally”
CARRIED_BY_ANY = ("for", "at", "with", "from")  # the others also bring in places and matters


def segments(document: Document, first: int, last: int) -> list[Run]:
    """The phrase cut at commas, brackets and dashes; a comma inside a list of names or matters does not cut."""
    tokens = document.tokens
    found: list[Run] = []
    start = first
    for index in range(first, last):
        if not parts_at(document, index) or (tokens[index].text == "," and _lists(document, start, index, last)):
            continue
        if index > start:
            found.append((start, index))
        start = index + 1
    if start < last:
        found.append((start, last))
    return found


def parts_at(document: Document, index: int) -> bool:
    """A comma, a bracket or a dash there; no hyphen inside a word."""
    token = document.tokens[index]
    if token.text in SEPARATORS:
        return True
    around = document.text[max(token.start - 1, 0) : token.end + 1]
    return token.text in DASHES and around[:1] == " " and around[-1:] == " "


def _lists(document: Document, start: int, comma: int, last: int) -> bool:
    """“Food, Water and Energy”: what follows the comma is joined to what stands before it."""
    tokens = document.tokens
    following = next((t for t in tokens[comma + 1 : last] if t.dep == "conj" and t.first <= comma + 1), None)
    return following is not None and start <= following.head.index < comma


def person_beside(document: Document, first: int, last: int, head: Token) -> Run | None:
    """“the mayor of Nikopol, Anna Koval”, “Col. Musa Keita, a spokesman”: a name that a comma or bracket sets off.

    ``head`` is an office or another word for a person; of several segments the first that is a name is taken.
    """
    if head.tag in ("NNS", "NNPS"):
        return None
    for a, b in segments(document, first, last):
        if a <= head.index < b:
            continue
        if document.tokens[a].tag in ("WP", "WDT", "CC") or document.tokens[a].is_verb:
            return None
        found = name_in(document, a, b)
        if found is not None:
            return found
    return None


def role_beside(document: Document, run: Run, last: int) -> str | None:
    """“X, 34, a farmer”, “X, the head of Y's Z”, “X, who heads the W”: the office that the words after a name give."""
    parts = segments(document, run[1], last)
    if parts and parts[0][0] == run[1]:
        parts = parts[1:]
    for a, b in parts:
        tokens = document.tokens[a:b]
        if tokens[0].tag == "WP$":
            continue
        if tokens[0].lower in ("who", "which"):
            return _leads(document, a, b)
        office = next((t for t in tokens if _is_role(t, tokens[0])), None)
        verb = next((t for t in tokens if t.is_verb and t.tag != "VBN"), None)
        if office is not None and (verb is None or office.index < verb.index) and office.lower not in words("reports"):
            end = next((t.index for t in tokens if t.lower in ("who", "which", "that")), b)
            return phrase_words(document, a, end)
        if verb is not None:
            return None
    return None


def _is_role(token: Token, opening: Token) -> bool:
    """An office or a word for people; after “a” whatever the name is said to be: “a 41-year-old mother of two”."""
    known = token.is_noun and kind_of_word(token.lower) in ("office", "person", "witness")
    return known or (token.tag == "NN" and opening.lower in ("a", "an") and token.dep not in ("compound", "npadvmod"))


def _leads(document: Document, first: int, last: int) -> str | None:
    """“who heads the Aid Monitor charity”: the clause, where its verb is one of leading or working for a body."""
    tokens = document.tokens
    verb = next((t for t in tokens[first:last] if t.is_verb and not t.dep.startswith("aux")), None)
    return phrase_words(document, first + 1, last) if verb is not None and verb.lemma in words("leading") else None


def office_words(role: str) -> str:
    """The office without whose it is (“its spokesman”) and without the rank that follows (“police chief Col.”)."""
    parts = role.split()
    if len(parts) > 1 and parts[0].lower() in words("possessives"):
        parts = parts[1:]
    end = len(parts)
    ranks = (words("ranks") | words("titles")) - words("offices")
    while end > 1 and parts[end - 1].strip(".").lower() in ranks:
        if parts[end - 1].lower() == "general" and parts[end - 2].lower() in words("offices"):
            break  # “Inspector General”
        end -= 1
    spoken = any(part.lower() in words("offices") for part in parts[:end])
    return " ".join(parts[:end] if spoken else parts)


def organization_of(role: str | None) -> str | None:
    """The body in “head of the X”, “spokesman for Y”, “X spokesman”, “heads the X”; no place and no matter."""
    if not role:
        return None
    opening, _, rest = role.partition(" ")
    if opening.lower().removesuffix("s") in words("leading") and opening.lower() not in words("offices"):
        led = rest.removeprefix("for ").removeprefix("the ")
        return led if _is_body(led) or led[:1].isupper() else None
    for found in JOINT.finditer(role):
        named = SECOND_OFFICE.split(role[found.end() :].split(",")[0], maxsplit=1)[0].strip()
        if named and _carries(named, any_body=found[1] in CARRIED_BY_ANY):
            return named
    return _before_office(JOINT.split(role, maxsplit=1)[0].split())


def _before_office(parts: list[str]) -> str | None:
    """“Lagos police” of “acting Lagos police chief”: a body, or for one who speaks for somebody any name."""
    end, start = len(parts), 0
    if not parts or kind_of_word(parts[-1].lower()) not in OF_PEOPLE:
        return None
    while end and parts[end - 1].lower() in words("offices") | words("role_words"):
        end -= 1
    while start < end and parts[start].lower() in words("role_words"):
        start += 1
    named = _owning(" ".join(parts[start:end]))
    if not named:
        return None
    speaks = parts[-1].lower() in words("speaking_offices") and named[:1].isupper()
    return named if _is_body(named) or (speaks and not is_place(named, len(named.split()))) else None


def _owning(named: str) -> str | None:
    """The body in the words before an office: “Kremlin's”, “Amnesty International's Nigeria”; no person, no matter."""
    owner, mark, rest = (f"{named}s" if named.endswith(("s'", "s’")) else named).replace("’", "'").partition("'s")
    if mark and not _is_body(rest):
        owned = _is_body(owner) or len(owner.split()) > 1 or named.endswith(("'", "’"))
        return named[: len(owner)] if owned and not _is_titled(owner) else None
    return named if named.lower() not in words("portfolios") else None


def _carries(named: str, *, any_body: bool) -> bool:
    """A body, not the place or the matter of an office: “head of the council”, but “mayor of Kyiv”."""
    first = JOINT.split(named, maxsplit=1)[0]
    if first.lower() in words("portfolios") or _is_titled(first):
        return False
    if is_place(first, len(first.split())) or first.split()[-1].lower() in words("offices"):
        return False
    if _is_body(first):
        return True
    capital = first[:1].isupper() and first.split()[-1].lower() not in words("portfolios")
    return any_body or capital


def _is_titled(named: str) -> bool:
    """“Gov. Anna Rhodes”, “Chancellor Eva Brandt”: whoever is served is a person."""
    opening = named.split(maxsplit=1)[0].strip(".").lower() if named else ""
    return named[:1].isupper() and opening in words("titles") | words("ranks") | words("offices")


def _is_body(named: str) -> bool:
    return any(kind_of_word(word.lower().removesuffix("'s").removesuffix("’s")) in BODIES for word in named.split())


def body_after(document: Document, start: int, last: int) -> str | None:
    """“Amina Saleh, who counts raids for the monitoring group Delta Watch”: the body that a preposition brings in."""
    for token in document.tokens[start:last]:
        if token.dep == "pobj" and token.head.lower in ("for", "with", "at", "of", "from"):
            near = document.tokens[token.first : token.last]
            office = any(kind_of_word(t.lower) == "office" for t in near)
            if not office and any(kind_of_word(t.lower) in BODIES for t in near) and any(t.is_name for t in near):
                return phrase_words(document, token.first, token.last)
    return None
