"""Text all in capitals: the small letters that a writer would have set, found by rules, so that it can be read.

The parser and the tables tell names from words by their capitals; where every letter is one, that is lost. Length and
offsets stay: only the case of letters changes, and only in what is read, never in the stored text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from fogline.sentences.cleaned import Edit
from fogline.sentences.language import SHIPPED
from fogline.sentences.lemmas import lemmas_of
from fogline.tables.countries import country_phrases
from fogline.tables.forces import force_phrases
from fogline.tables.phrases import fold
from fogline.tables.place_options import PlaceOption, meanings_of, name_ends
from fogline.tables.words import word_set

FEWEST = 30  # letters: a shorter text in capitals is a name or a cry
SHARE = 0.9  # of letters that are capitals in a text that is written in capitals
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
STOPPED = re.compile(r"(?:^|[.!?:]|--|–|—)(?:\s*\[[^\[\]]{1,80}\])*[\s\"“”'‘’()\[\]]*$")
SHORTENED = re.compile(r"([^\W\d_]+)\.\s*$")  # “U.S. ”, “GEN. ”
BACK = 160  # characters before a word in which the end of the sentence before it is looked for
BRACKETED = re.compile(r"[(\[]([A-Z]{2,8})[)\]]")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
# “SAN SALVADOR, 3 JAN 90 -- ”: a dateline keeps the capitals of its town.
DATELINE = re.compile(
    r"\s*(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ .'’\-]+(?:, [A-ZÀ-Þ][A-ZÀ-Þ .]+){0,2}), ?"
    r"(?P<when>\d{1,2} [A-Z]{3,9}|[A-Z]{3,9}\.? \d{1,2})(?:,? \d{2,4})?\s*(?:\([^)\n]{2,40}\)\s*)?[-–—]+"
)
BIG_TOWN = 100_000
SPARE = 1  # words of a long form that its short form may leave out
VERB_TAGS = ("VB", "VBD", "VBG", "VBZ", "JJ", "RB")
NOUN_TAGS = ("NN", "NNS")
OTHERS_VOWELS = re.compile(r"[AEIOUYÀ-Þ]")


def lower_capitals(text: str) -> Iterator[Edit]:
    """“TWO PEOPLE WERE KILLED IN SAN MIGUEL” is read as “Two people were killed in San Miguel”."""
    for start, end in _in_capitals(text):
        yield from _lowered(text, start, end)


def _in_capitals(text: str) -> Iterator[tuple[int, int]]:
    """The whole text where its letters are capitals, else nothing: headings and cries stay as they are."""
    upper = sum(map(str.isupper, text)) if text[:2000].upper() == text[:2000] else 0
    if upper < FEWEST:
        return
    letters = sum(map(str.isalpha, text))
    if upper >= SHARE * letters:
        yield 0, len(text)


@dataclass(slots=True)
class _Cased:
    """The words of a stretch with the case found for each; None where none is found yet."""

    text: str
    words: list[re.Match[str]]
    forms: list[str | None] = field(default_factory=list)

    def free(self, at: int) -> bool:
        return 0 <= at < len(self.words) and self.forms[at] is None

    def lower(self, at: int) -> str:
        return self.words[at].group().lower().replace("’", "'")


def _lowered(text: str, start: int, end: int) -> Iterator[Edit]:
    words = list(WORD.finditer(text, start, end))
    cased = _Cased(text, words, [None] * len(words))
    kept = _datelines(cased, start)
    _as_in_tables(cased)
    acronyms = set(BRACKETED.findall(text, start, end))
    _spelled_out(cased)
    for at in range(len(words)):
        if cased.forms[at] is None:
            cased.forms[at] = _by_itself(cased, at, acronyms)
    _beside_names(cased)
    for at, word in enumerate(words):
        form = cased.forms[at] or word.group()
        if word.start() not in kept and _opens_sentence(text, word.start()) and form[:1].islower():
            form = form[0].upper() + form[1:]
        if form != word.group() and len(form) == len(word.group()):
            yield word.start(), word.end(), form


def _datelines(cased: _Cased, start: int) -> set[int]:
    """Keeps the town of each dateline in capitals, and writes its month as “Jan”; returns where its words begin."""
    kept: set[int] = set()
    starts = [start, *(m.end() for m in BLANK_LINE.finditer(cased.text, start))]
    matches = [m for at in starts[:50] if (m := DATELINE.match(cased.text, at))]
    for match in matches:
        for at, word in enumerate(cased.words):
            if word.start() >= match.end():
                break
            if match.start() <= word.start():
                month = match.start("when") <= word.start() < match.end("when")
                cased.forms[at] = word.group().title() if month else word.group()
                kept.add(word.start())
    return kept


def _as_in_tables(cased: _Cased) -> None:
    """Names of forces and countries as their tables write them, and names of places."""
    folded = fold(cased.text)
    at_start = {word.start(): at for at, word in enumerate(cased.words)}
    for start, end, force in force_phrases().find(folded, at_start):
        if len(force.words) > 3 or not force.words.isupper():
            _write(cased, at_start[start], end, force.words)
    for start, end, name in country_phrases().find(folded, at_start):
        if len(name.words) > 3 or cased.text[start - 4 : start] == "THE ":
            _write(cased, at_start[start], end, name.words)
    at = 0
    while at < len(cased.words):
        at = max(at + 1, _place(cased, at) if cased.free(at) else 0)


def _write(cased: _Cased, at: int, end: int, written: str) -> None:
    """Writes the words up to ``end`` as ``written`` has them, where none of them has its case yet."""
    last = at
    while last < len(cased.words) and cased.words[last].start() < end:
        last += 1
    start = cased.words[at].start()
    if end - start != len(written) or not all(cased.free(i) for i in range(at, last)):
        return
    for i in range(at, last):
        word = cased.words[i]
        form = written[word.start() - start : word.end() - start]
        cased.forms[i] = form + word.group()[len(form) :].lower()


def _place(cased: _Cased, at: int) -> int:
    """Writes the place name that begins at a word; returns the word after it, or 0."""
    start = cased.words[at].start()
    lead = cased.lower(at)
    if lead in word_set("capitals", "function_words") and lead not in word_set("capitals", "name_leads"):
        return 0
    line_end = cased.text.find("\n", start)
    for end, folded in name_ends(cased.text, start, line_end if line_end >= 0 else len(cased.text)):
        last = at
        while last < len(cased.words) and cased.words[last].start() < end:
            last += 1
        inside = range(at, last)
        if all(cased.free(i) for i in inside) and _is_place(cased, inside, folded):
            for i in inside:
                small = i > at and cased.lower(i) in word_set("capitals", "inside_names")
                cased.forms[i] = cased.lower(i) if small else _titled(cased.words[i].group())
            return last
    return 0


def _is_place(cased: _Cased, inside: range, folded: str) -> bool:
    """A name of several words that are not all everyday ones, or one word that is none, or a big town's."""
    if folded in word_set("place_words", "not_places"):
        return False
    options = meanings_of(folded).options
    main = max((BIG_TOWN if _is_country(o) else o.population for o in options if o.main or _is_country(o)), default=-1)
    if main < 0:
        return False
    everyday = all(_is_everyday(cased.lower(i)) for i in inside)
    if len(inside) > 1:
        return not everyday or main >= BIG_TOWN
    return not _is_known(cased.lower(inside[0])) or (not everyday and main >= BIG_TOWN)


def _is_country(option: PlaceOption) -> bool:
    return option.kind == "country" or option.key.startswith("own:")


def _is_everyday(lower: str) -> bool:
    """A word of grammar, verb, adjective or adverb; WordNet's nouns hold names too."""
    lemmas = lemmas_of(SHIPPED)
    if lower in word_set("capitals", "function_words"):
        return True
    return any(lemmas.is_plain_word(lemmas.lemma(lower, tag)) for tag in VERB_TAGS)


def _is_known(lower: str) -> bool:
    lemmas = lemmas_of(SHIPPED)
    return _is_everyday(lower) or any(lemmas.is_word(lemmas.lemma(lower, tag)) for tag in NOUN_TAGS)


def _spelled_out(cased: _Cased) -> None:
    """“NATIONAL LIBERATION FRONT [FLN]”: the words before a short form in brackets, which is made of initials."""
    at_start = {word.start(): at for at, word in enumerate(cased.words)}
    for match in BRACKETED.finditer(cased.text):
        at = at_start[match.start(1)]
        letters = Counter(match.group(1))
        found: list[int] = []
        while letters.total() and len(found) < len(match.group(1)) + SPARE and at:
            at -= 1
            lower = cased.lower(at)
            if lower in word_set("capitals", "inside_names") - {"the"}:
                continue
            if _is_everyday(lower) and lower[0].upper() not in letters:
                break
            found.append(at)
            letters -= Counter(lower[0].upper())
        if not letters.total() and len(found) > 1:
            for i in found:
                cased.forms[i] = _titled(cased.words[i].group())


def _by_itself(cased: _Cased, at: int, acronyms: set[str]) -> str | None:
    """The case of one word: a word of the lists is small, a day or month and an unknown word is a name."""
    written, lower = cased.words[at].group(), cased.lower(at)
    plain = lower.removesuffix("'s")
    after = cased.text[cased.words[at].end() : cased.words[at].end() + 1]
    if len(written) == 1:
        return lower if lower == "a" and after != "." else written
    if written in acronyms:
        return written
    if lower in word_set("place_words", "calendar") and not (plain == "march" and not _beside_digit(cased, at)):
        return _titled(written)
    if plain == "may" and _beside_digit(cased, at):
        return _titled(written)
    if _is_known(plain) or "n't" in lower:
        return written.lower()
    if len(written) <= 5 and not OTHERS_VOWELS.search(written):
        return written
    return _titled(written)


def _beside_digit(cased: _Cased, at: int) -> bool:
    before = cased.text[: cased.words[at].start()][-2:].strip()
    after = cased.text[cased.words[at].end() : cased.words[at].end() + 2].strip()
    return before[-1:].isdecimal() or after[:1].isdecimal()


def _beside_names(cased: _Cased) -> None:
    """A title before a name, and the noun of a body after one: “President Cristiani”, “the Arce Battalion”."""
    bodies = word_set("holder_words", "force_heads") | word_set("holder_words", "government_heads")
    for at in range(1, len(cased.words)):
        before, here = cased.words[at - 1], cased.words[at]
        if (cased.forms[at] or "").isupper():
            continue
        if cased.text[before.end() : here.start()] not in (" ", "\n"):
            continue
        titled = cased.lower(at - 1) in word_set("place_words", "titles")
        if titled and _is_name(cased, at + 1) and not _is_everyday(cased.lower(at)):
            cased.forms[at] = _titled(here.group())  # “PRESIDENT TERESA KOVALENKO”: a noun by the lists, a name here
        titled = titled and (cased.forms[at] or "")[:1].isupper()
        leads = cased.lower(at - 1) in word_set("capitals", "name_leads") and (cased.forms[at] or "")[:1].isupper()
        if titled or leads:
            cased.forms[at - 1] = _titled(before.group())
        elif cased.lower(at) in bodies and _is_name(cased, at - 1):
            cased.forms[at] = _titled(here.group())


def _is_name(cased: _Cased, at: int) -> bool:
    form = (cased.forms[at] or "") if at < len(cased.forms) else ""
    return form[:1].isupper() and not form.isupper() and not _is_known(form.lower())


def _titled(written: str) -> str:
    """“D'AUBUISSON” is D'Aubuisson, “GOVERNMENT'S” Government's."""
    head, mark, tail = written.partition("'" if "'" in written else "’")
    tail = tail.lower() if len(tail) <= 2 or len(head) > 2 else tail.title()
    return head[:1] + head[1:].lower() + mark + tail


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - BACK) : start]
    shortened = SHORTENED.search(before)
    if shortened and (len(shortened[1]) == 1 or shortened[1].lower() in word_set("abbreviations", "before_name")):
        return False
    return start == 0 or bool(STOPPED.search(before)) or (start > 1 and not before.strip() and "\n\n" in before)
