"""What the checker looks at: the stored text, folded, and the words of one stretch of it with their base forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from datetime import date
from functools import cached_property

from fogline.model.claim import Claim
from fogline.sentences.language import SHIPPED
from fogline.sentences.lemmas import lemmas_of
from fogline.tables.countries import country_phrases
from fogline.tables.forces import ForceRow, force_phrases
from fogline.tables.gazetteer import fold_name
from fogline.tables.phrases import fold
from fogline.tables.place_options import PlaceOption, meanings_of, name_ends

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
BESIDE = 150  # characters around a name in which its role stands
NEAR = 400  # characters before a claim in which the line stands that a list item or a toll leans on
TOWN = 10_000  # people of a place whose name alone speaks for its country
FORMS = ("VBD", "NNS", "JJ")


def bases(word: str) -> set[str]:
    """The word and its base forms as a verb and as a noun."""
    lemmas = lemmas_of(SHIPPED)
    return {word, *(lemmas.lemma(word, tag) for tag in FORMS)}


def words_of(folded: str) -> set[str]:
    """All words of folded text, compounds whole and in parts, with their base forms."""
    found: set[str] = set()
    for match in WORD.findall(folded):
        for part in {match, *re.split(r"['-]", match)}:
            if part:
                found |= bases(part)
        if match.endswith("n't"):
            found.add("n't")
    return found


def plain(text: str) -> str:
    """Lower case without accents and marks, one space between words: for comparing names."""
    unmarked = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", unmarked.lower()))


def word_starts(text: str) -> list[int]:
    """Where the words of a text begin."""
    return [i for i in range(len(text)) if text[i].isalnum() and (i == 0 or not text[i - 1].isalnum())]


def places_named(text: str) -> list[PlaceOption]:
    """All places that the capitalised names of a text may be."""
    starts = [start for start in word_starts(text) if text[start].isupper()]
    keys = {key for start in starts for _, key in name_ends(text, start, len(text))}
    return [option for key in sorted(keys) for option in meanings_of(key).options]


class Page:
    """One report's text, the day of its publication where it is known, and the names that came with it."""

    def __init__(self, text: str, published: str | None, names: Collection[str] = ()):
        self.text = text
        self.came_with = tuple(names)
        self.folded = fold(text)
        self.published = iso_day(published)
        self._words: dict[tuple[int, int], set[str]] = {}

    @cached_property
    def plain(self) -> str:
        """The whole text and the names that came with it, for comparing names; a blank at both ends."""
        return f" {' '.join(map(plain, (self.text, *self.came_with)))} "

    @cached_property
    def _starts(self) -> list[int]:
        return word_starts(self.folded)

    @cached_property
    def countries(self) -> frozenset[str]:
        """Codes of the countries that the report names, also by their people or their seats of power."""
        text = " | ".join((self.text, *self.came_with))
        found = country_phrases().find(fold(text), word_starts(text))
        return frozenset(name.country.code for start, end, name in found if name.fits(text[start:end]))

    @cached_property
    def forces(self) -> tuple[ForceRow, ...]:
        """The forces of the table that the report names."""
        found = force_phrases().find(self.folded, self._starts)
        return tuple(row for _, _, name in found for row in name.rows)

    def places_in(self, country: str) -> bool:
        """Whether a name of the report may be a place in that country."""
        return country in self._lands

    @cached_property
    def _lands(self) -> frozenset[str]:
        """Of each name the largest place alone: a hamlet called like a capital is not what speaks for a country."""
        largest: dict[str, PlaceOption] = {}
        for option in self.places:
            rival = largest.setdefault(fold_name(option.name), option)
            if (option.main, option.population) > (rival.main, rival.population):
                largest[fold_name(option.name)] = option
        known = [option for option in largest.values() if option.main]
        return frozenset(o.country for o in known if o.country and (o.kind != "settlement" or o.population >= TOWN))

    @cached_property
    def places(self) -> list[PlaceOption]:
        """All places that the capitalised names of the report may be."""
        return places_named(" | ".join((self.text, *self.came_with)))

    def around(self, claim: Claim) -> tuple[int, int]:
        """The claim's sentences, with content and cue."""
        ends = [claim.sentence.start, claim.sentence.end, claim.start, claim.end]
        if claim.cue is not None:
            ends += [claim.cue.start, claim.cue.end]
        return max(min(ends), 0), min(max(ends), len(self.text))

    def words(self, start: int, end: int) -> set[str]:
        """The words of a stretch with their base forms; remembered, since claims share sentences."""
        key = (start, end)
        if key not in self._words:
            self._words[key] = words_of(self.folded[start:end])
        return self._words[key]

    def near(self, claim: Claim) -> set[str]:
        """The words of the claim's sentences."""
        return self.words(*self.around(claim))

    def before(self, claim: Claim) -> set[str]:
        """The words of the claim's sentences and of what stands shortly before them."""
        start, end = self.around(claim)
        return self.words(max(start - NEAR, 0), end)

    def stretch(self, claim: Claim) -> set[str]:
        """The words, for comparing names, of the claim's sentences and of what stands shortly before them."""
        start, end = self.around(claim)
        return set(plain(self.text[max(start - NEAR, 0) : end]).split())

    def says(self, phrases: Iterable[str], start: int, end: int) -> bool:
        """Whether one of the phrases stands in a stretch, as written in the table."""
        stretch = self.folded[max(start, 0) : end]
        return any(phrase in stretch for phrase in phrases)

    def beside(self, name: str, words: str) -> bool:
        """Whether the words stand near some place where the name, or its last word, does."""
        wanted, last = set(plain(words).split()), f" {plain(name).split()[-1]} "
        at = self.plain.find(last)
        while at >= 0:
            if wanted <= set(self.plain[max(at - BESIDE, 0) : at + BESIDE].split()):
                return True
            at = self.plain.find(last, at + 1)
        return False

    def names(self, name: str) -> bool:
        """Whether the report holds this name, marks and case aside, somewhere."""
        return f" {plain(name)} " in self.plain


def iso_day(moment: str | None) -> date | None:
    """The day of an ISO 8601 day or time; None for none, and for what is no date."""
    try:
        return date.fromisoformat(moment[:10]) if moment else None
    except ValueError:
        return None
