"""Lines near the top that name author, outlet or day, told by their shape and by a few words of the table."""

from __future__ import annotations

import re

from fogline.tables.lines import words_of
from fogline.tables.loader import load_groups
from fogline.tables.outlets import outlets_in
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

DAY_OR_CLOCK = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d{2}\b")
BYLINE_LONGEST, OUTLETS_LONGEST, NAMES_LONGEST, DAY_LINE_LONGEST = 120, 60, 250, 90
STOPS = ".!?:;…‼"
CLOSING = "”’\"')»“]\u00a0 "  # what may stand behind a stop: the marks that close a quotation in any language
NAME_WORD = re.compile(r"[^\W\d_][\w.'’\-]*|@\w+")
BETWEEN_NAMES = re.compile(r",? and |,? & |, ")
BY = re.compile(r"\s*(?:posted |published |written |reported )?by:?\s+", re.IGNORECASE)
IN_PLACE = re.compile(r",? (?:in|from) (?=[^\W\d_])")
SIGNS = frozenset("|/–—-&")
NAME_WORDS, BYLINE_WORDS = 5, 18


def ended(text: str) -> bool:
    """Does the line end like a sentence?"""
    return text.rstrip(CLOSING)[-1:] in STOPS


def starts_with(line: str, words: str) -> bool:
    """The words stand in front and end there."""
    after = line[len(words) : len(words) + 1]
    return line.startswith(words) and not (words[-1:].isalnum() and after.isalnum())


def is_name(words: str, least: int = 2) -> bool:
    """Capitalised words, at least that many, with “al”, “bin”, “van” between them."""
    parts = words.split()
    joiners = word_set("holder_words", "name_joiners")
    capital = [part for part in parts if NAME_WORD.fullmatch(part) and _capital(part)]
    small = [part for part in parts[:-1] if part in joiners]
    return least <= len(capital) and len(capital) + len(small) == len(parts) <= NAME_WORDS


def _capital(word: str) -> bool:
    """“Saleh”, “al-Bako”, “@desk”."""
    return word[0].isupper() or word[0] == "@" or word.partition("-")[2][:1].isupper()


def is_names(line: str) -> bool:
    """“Amina Saleh, Omar Bako and Jon Marsh”."""
    return len(line) < BYLINE_LONGEST and all(is_name(part) for part in BETWEEN_NAMES.split(line))


def is_byline(text: str) -> bool:
    """Does a line near the top say “By …”, or name a day or a time?"""
    if len(text) >= BYLINE_LONGEST:
        return False
    folded = fold(text)
    if _by_names(text, folded):
        return True
    starts = any(starts_with(folded, word.strip()) for word in words_of("byline"))
    return not ended(text) and (DAY_OR_CLOCK.search(text) is not None or starts)


def bare_names(text: str) -> list[str]:
    """The names of a byline without “By”: “Amina Saleh in Aden and Jon Marsh in Cairo”, “Amina Saleh, reporter”.

    Headlines look like that too (“Drones Hit Ships in Odesa”): whoever asks looks whether the words are names.
    """
    if len(text) >= BYLINE_LONGEST or not (_names_in_places(text) or _name_and_role(text) or is_names(text)):
        return []
    if _name_and_role(text):
        return [text.partition(", ")[0]]
    return [IN_PLACE.split(part)[0] for part in BETWEEN_NAMES.split(text)]


def _by_names(text: str, folded: str) -> bool:
    """“By Amina Saleh and Yonas T.”, “By Our Correspondent in Aden”; no “By Monday the town had fallen.”"""
    words = text.split()
    if not starts_with(folded, "by") or not 2 < len(words) <= BYLINE_WORDS:
        return False
    between = word_set("layout", "byline_joiners") | word_set("holder_words", "name_joiners") | SIGNS
    return all(_capital(word) or word.rstrip(",;") in between for word in words[1:])


def _names_in_places(text: str) -> bool:
    """“Amina Saleh in Aden and Jon Marsh in Cairo”."""
    placed = False
    for part in BETWEEN_NAMES.split(text):
        place = IN_PLACE.search(part)
        placed = placed or place is not None
        if not is_name(part[: place.start()] if place else part) or (place and not is_name(part[place.end() :], 1)):
            return False
    return placed


def _name_and_role(text: str) -> bool:
    """“Amina Saleh, defence correspondent”; no “Amina Saleh, chief of the harbour, said four ships had left.”"""
    name, _, role = text.partition(", ")
    roles, between = word_set("layout", "byline_roles"), word_set("layout", "byline_joiners") | SIGNS
    parts = [part.strip(",.;:()") for part in role.split()]
    if not is_name(name) or not any(part.lower() in roles for part in parts):
        return False
    return all(not part[:1].islower() or part in roles or part in between for part in parts)


def reports_from(text: str) -> bool:
    """“Amina Saleh reported from Aden.”: a line of its own that says who reported from where."""
    if len(text) >= NAMES_LONGEST:
        return False
    for words in load_groups("layout")["reported_from"]:
        names, found, place = text.rstrip(".").partition(f" {words} ")
        if found and is_names(names):
            return all(is_name(part, 1) for part in BETWEEN_NAMES.split(place))
    return False


def tells_day(text: str) -> bool:
    """“Published: 4 March 2025” or “Updated at 14.20 GMT” anywhere in the report."""
    folded, words = fold(text), load_groups("layout")
    told = any(starts_with(folded, lead) for lead in (*words["published_leads"], *words["updated_leads"]))
    return told and not ended(text) and len(text) < DAY_LINE_LONGEST and DAY_OR_CLOCK.search(text) is not None


def only_outlets(text: str) -> bool:
    """“(Reuters)”, “– AFP”, “AFP/RSS”: a line of outlets alone."""
    if len(text) > OUTLETS_LONGEST:
        return False
    named = outlets_in(text, 0, len(text))
    rest = "".join(char for i, char in enumerate(text) if not any(a <= i < b for a, b, _ in named))
    return bool(named) and not any(char.islower() for char in rest) and sum(map(str.isalpha, rest)) <= 4
