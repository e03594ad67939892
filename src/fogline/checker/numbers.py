"""Numbers: among the numerals of their words, with bounds and flags that the words allow."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import get_args

from fogline.checker.fault import Fault
from fogline.checker.page import Page, bases, plain
from fogline.model.claim import Claim
from fogline.model.count import Count, Part
from fogline.tables.casualty_words import Role, casualty_words
from fogline.tables.counted_things import thing_forms, thing_names
from fogline.tables.countries import country_by_demonym, country_by_name
from fogline.tables.number_rows import number_words
from fogline.tables.words import word_set

PIECE = re.compile(r"\d[\d.,'\s]*|[^\W\d_]+|[½⅓⅔¼¾]")
GROUPED = re.compile(r"[\s,.']")
AGE = re.compile(r"\d+[ -]years?[ -]old|aged \d+")
SUFFIXES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000}
BESIDE = 40  # characters before a number in which “about” or “another” may stand
TOLLS: tuple[str, ...] = get_args(Role)


def numerals(words: str) -> set[float]:
    """Every number that the words can be read as: digits in groups, number words, “2.3 million”, “two dozen”."""
    plain_words = unicodedata.normalize("NFKC", words).lower().replace("’", "'").replace("half a ", "0.5 ")
    text = AGE.sub(" ", plain_words)
    known = number_words()
    found: set[float] = set()
    total, current = 0.0, {0.0}
    for match in PIECE.finditer(text):
        piece = match.group()
        kind, worth = known.get(piece, (None, SUFFIXES.get(piece, 0)))
        if piece[0].isdigit():
            current = _digits(piece)
        elif kind == "small":
            current = {n + worth for n in current}
        elif worth and (kind in ("multiplier", "dozen") or piece in SUFFIXES):
            current = {round((n or 1) * worth, 6) for n in current}
        elif piece not in ("and", "a", "of"):
            total, current = 0.0, {0.0}
        found |= {float(worth), *current, *(total + n for n in current)}
        if worth >= 1000:
            total, current = total + max(current), {0.0}
    return {n for n in found if n}


def _digits(piece: str) -> set[float]:
    """“1 190” is one number or two, “1,190” a thousand or a fraction."""
    bare = piece.strip(" .,'\n\t")
    read = {bare, GROUPED.sub("", bare), bare.replace(",", "."), bare.replace(",", ""), *re.split(r"[\s,.']+", bare)}
    return {float(n) for n in read if re.fullmatch(r"\d+(?:\.\d+)?", n)}


def check_counts(claim: Claim, page: Page) -> Iterator[Fault]:
    """Counts, and what they count, by their own words."""
    for at, count in enumerate(claim.counts):
        why = count_fault(count, page) or thing_fault(count.of, claim, page) or _parts_named(count, claim, page)
        if why is not None:
            yield Fault(f"counts.{at}", why)
        else:
            yield from _reach_faults(f"counts.{at}", count, claim, page)


def check_tolls(claim: Claim, page: Page) -> Iterator[Fault]:
    """People killed, injured, missing, captured: the number, and a word of the table that says so beside it."""
    toll = claim.casualties
    if toll is None:
        return
    near = page.before(claim)
    for role in TOLLS:
        count = getattr(toll, role)
        if count is None:
            continue
        why = count_fault(count, page)
        if count.of != role:
            why = f"counted as {count.of}"
        elif why is None and not near & _words_of_role(role):
            why = f"no word for {role} stands near"
        why = why or _parts_named(count, claim, page)
        if why is not None:
            yield Fault(f"casualties.{role}", why)
        else:
            yield from _reach_faults(f"casualties.{role}", count, claim, page)


def _words_of_role(role: str) -> set[str]:
    table = casualty_words()
    words = {
        w for some in (table.verbs, table.own_verbs, table.states, table.nouns) for w, r in some.items() if r == role
    }
    for verb, objects in table.verb_objects.items():
        words |= {verb for found in objects.values() if found == role}
        words |= {thing for thing, found in objects.items() if found == role}
    return words | word_set("casualty_words", "tally_nouns") | word_set("casualty_words", "harm_nouns")


def count_fault(count: Count, page: Page) -> str | None:
    """Why the number is not what its words say; None where it is."""
    words = count.text or ""
    read = numerals(words)
    lower = " ".join(words.lower().replace("’", "'").split())
    if count.value is not None and count.value not in read and not (count.value == 1 and _is_one(lower, read)):
        return f"{count.value} is no number of “{words}”"
    if count.out_of is not None and (count.out_of not in read or (count.value or 0) > count.out_of):
        return f"{count.out_of} is no whole of “{words}”"
    return _bound_fault(count, lower, read) or _flag_fault(count, lower, page) or _parts_fault(count, page)


def _is_one(lower: str, read: set[float]) -> bool:
    """“A man”, “the driver”: one without a numeral."""
    return not read or lower.split(maxsplit=1)[0] in ("a", "an", "one", "another", "the", "+1")


def _bound_fault(count: Count, lower: str, read: set[float]) -> str | None:
    value, known = count.value, number_words()
    kinds = [known.get(word, ("", 0)) for word in lower.split()]
    least = {float(worth) for kind, worth in kinds if kind == "plural"}
    least |= {n * m / 2 for n in least for m in least} | {2.0 * worth for kind, worth in kinds if kind == "multiplier"}
    if count.low is not None:
        allowed = least | (read - {value}) | (_around(value, lower, "low_before", "over_before", +1))
        if count.low not in allowed:
            return f"“{count.text}” does not set {count.low} as the least"
    if count.high is not None:
        allowed = (read - {value}) | (_around(value, lower, "high_before", "under_before", -1))
        if count.high not in allowed:
            return f"“{count.text}” does not set {count.high} as the most"
    return None


def _around(value: float | None, lower: str, closed: str, open_: str, step: int) -> set[float]:
    """The bound that “at least” or “more than” sets beside a number: itself, or the next."""
    if value is None:
        return set()
    after = ("or more", "+", "and more", "or higher") if step > 0 else ("or fewer", "or less", "at most")
    shut = any(word in lower for word in (*word_set("number_words", closed), *after))
    free = any(word in lower for word in word_set("number_words", open_))
    return ({value} if shut else set()) | ({value + step} if free else set())


def _flag_fault(count: Count, lower: str, page: Page) -> str | None:
    start, end = count.start or 0, count.end or 0
    beside = page.folded[max(start - BESIDE, 0) : end + 12]
    if count.approximate and not any(word in beside for word in (*word_set("number_words", "about_before"), "or so")):
        return f"nothing about “{count.text}” is said to be rough"
    if (
        count.fraction is not None
        and count.fraction not in lower.replace("-", " ")
        and count.fraction not in _shares(lower)
    ):
        return f"“{count.text}” is not {count.fraction}"
    if count.vague and any(char.isdigit() for char in lower):
        return f"“{count.text}” is no vague number"
    if count.increment and not any(word in beside for word in word_set("check_words", "added")):
        return f"nothing says that “{count.text}” is added"
    return None


def _shares(lower: str) -> set[str]:
    """The shares that the words name."""
    words = set(re.findall(r"[^\W\d_]+|\d/\d", lower))
    return words | ({"all"} if words & word_set("check_words", "whole") else set())


def _parts_fault(count: Count, page: Page) -> str | None:
    for part in count.parts:
        why = _part_fault(part, page)
        if why is not None:
            return why
    values = [part.value for part in count.parts]
    if count.parts_sum is not None and count.value is not None and all(v is not None for v in values):
        total = sum(v for v in values if v is not None)
        states = {"equal": total == count.value, "less": total < count.value, "more": total > count.value}
        if not states[count.parts_sum]:
            return f"its parts make {total:g}, which is not {count.parts_sum}"
    return None


def _part_fault(part: Part, page: Page) -> str | None:
    words = part.text or ""
    read = numerals(words)
    if part.value is not None and part.value not in read and not (part.value == 1 and _is_one(words.lower(), read)):
        return f"{part.value} is no number of “{words}”"
    if part.place is not None and not page.names(part.place):
        return f"the report does not name {part.place}"
    return None


def _parts_named(count: Count, claim: Claim, page: Page) -> str | None:
    """Of each part its thing stands near too."""
    return next((why for part in count.parts if (why := thing_fault(part.of, claim, page)) is not None), None)


def thing_fault(of: str | None, claim: Claim, page: Page) -> str | None:
    """Why this is not what is counted: none of its words stands in the claim's sentences."""
    if of is None:
        return None
    forms = {of.lower(), *(form.lower() for form in thing_forms().get(of, ()))}
    wanted = {base for form in forms for word in form.split() for base in bases(word)} | forms
    wanted |= {word for word, name in thing_names().items() if name == of}
    wanted |= casualty_words().triggers if of in ("people", "person") else set()
    start, end = page.around(claim)
    told = wanted & page.before(claim) or of.lower() in page.folded[start:end]
    return None if told else f"no word for “{of}” stands near"


def _reach_faults(path: str, count: Count, claim: Claim, page: Page) -> Iterator[Fault]:
    """What a count covers: where, by which words its total runs on."""
    if count.where is not None and not set(plain(count.where).split()) <= page.stretch(claim):
        yield from (Fault(f"{path}.{cell}", f"the report does not name {count.where}") for cell in ("scope", "where"))
    elif count.scope == "nationwide" and count.where is not None and not _is_country(count.where):
        yield from (Fault(f"{path}.{cell}", f"{count.where} is no country") for cell in ("scope", "where"))
    elif count.scope == "site" and count.where is not None and _is_country(count.where):
        yield from (Fault(f"{path}.{cell}", f"{count.where} is a country") for cell in ("scope", "where"))
    if count.cumulative and count.period is None and not _runs_on(claim, page):
        yield Fault(f"{path}.cumulative", "nothing says that it is a total since some time")
    if count.party is not None and not page.names(count.party):
        yield Fault(f"{path}.party", f"the report does not name {count.party}")


def _is_country(words: str) -> bool:
    return (country_by_name(words) or country_by_demonym(words)) is not None


def _runs_on(claim: Claim, page: Page) -> bool:
    groups = ("long_since", "so_far", "total_losses", "war_nouns")
    start, end = page.around(claim)
    phrases = [phrase for group in groups for phrase in word_set("scope_words", group)]
    return page.says([*phrases, "since", "toll"], start - BESIDE, end)
