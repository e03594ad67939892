"""Finds names of the gazetteer in a document: the longest at each capitalised word, before anything is judged."""

from __future__ import annotations

from dataclasses import dataclass, field

from fogline.sentences.document import Document, Sentence
from fogline.sentences.token import Token
from fogline.tables.countries import CountryName, written_as
from fogline.tables.gazetteer import fold_name
from fogline.tables.place_options import NameMeanings, PlaceOption, meanings_of, name_ends
from fogline.tables.words import word_set

ARTICLES = ("al", "el", "an", "ar", "as", "ash")
SHORT_PARTICLE = 3
OTHER_SCRIPTS = ("\u0370", "\u1dff")  # from Greek to the extensions of Latin: Cyrillic, Arabic and all around them
SEAT = 100_000  # a seat of power that is a town too has more people: Washington, not White House (Tennessee)


@dataclass(slots=True)
class NameHit:
    """A name in the text: tokens ``[first, last)``, characters, and all that it may mean.

    ``area`` is the token of the noun that makes it an admin area (“Kursk region”), ``site`` the noun of a site
    (“Mawashi market”), ``container`` the hit that the text says it lies in, ``beside`` the place that says where along
    a line something is.
    """

    first: int
    last: int
    start: int
    end: int
    folded: str
    meanings: NameMeanings
    area: Token | None = None
    site: Token | None = None
    container: NameHit | None = None
    use: str = "literal"
    rule: str = ""
    strength: int = 0
    chosen: PlaceOption | None = None
    rivals: tuple[PlaceOption, ...] = ()
    beside: PlaceOption | None = None
    countries: frozenset[str] = field(default_factory=frozenset)

    @property
    def options(self) -> tuple[PlaceOption, ...]:
        """The places that the name may mean."""
        return self.meanings.options

    def stands_for(self, kind: str) -> CountryName | None:
        """The country whose people (demonym) or rulers (metonym) the name stands for."""
        return next((name for name in self.meanings.stands_for if name.kind == kind), None)

    @property
    def best_main(self) -> int:
        """The people of the largest place whose own name this is."""
        return max((option.population for option in self.options if option.main), default=0)

    @property
    def country(self) -> PlaceOption | None:
        """The country of this name, where it is one."""
        return next((option for option in self.options if option.kind == "country"), None)


def find_names(document: Document) -> list[NameHit]:
    """All names in text order, none inside another."""
    hits: list[NameHit] = []
    for sentence in document.sentences:
        reached = sentence.first
        for index in range(sentence.first, sentence.last):
            if index >= reached and _may_begin(document, index) and (hit := _name_at(document, sentence, index)):
                hits.append(hit)
                reached = hit.last
    return hits


def _may_begin(document: Document, index: int) -> bool:
    token = document.tokens[index]
    if token.text[0].isupper() or _is_caseless(token.text):
        return True
    if token.lower not in ARTICLES or index + 2 >= len(document.tokens):
        return False
    return document.tokens[index + 1].text == "-" and document.tokens[index + 2].text[:1].isupper()


def in_other_script(word: str) -> bool:
    """True of a word in Cyrillic, Arabic and other letters."""
    return OTHER_SCRIPTS[0] <= word[0] <= OTHER_SCRIPTS[1] and word[0].isalpha()


def _is_caseless(word: str) -> bool:
    """Arabic has no capitals: every word may begin a name."""
    return in_other_script(word) and word[0].lower() == word[0].upper()


def _name_at(document: Document, sentence: Sentence, index: int) -> NameHit | None:
    tokens = document.tokens
    start = tokens[index].start
    for end, folded in name_ends(document.text, start, sentence.end):
        last = index + 1
        while last < sentence.last and tokens[last].start < end:
            last += 1
        written = document.text[start:end]
        if "." in written and document.text[end : end + 1] == "." and end < sentence.end:
            end, written = end + 1, written + "."
        meanings = meanings_of(folded)
        if not _can_be_name(tokens[index:last], written, folded, meanings.small):
            continue
        meanings = _fitting(meanings, written)
        if folded.startswith("the ") and meanings_of(folded[4:]).options[:1] == meanings.options[:1]:
            return None  # “The United States”: the name begins at the next word
        if meanings.options or meanings.stands_for:
            first = index
            if index - 2 >= sentence.first and tokens[index - 1].text == "-" and tokens[index - 2].lower in ARTICLES:
                first, start = index - 2, tokens[index - 2].start
            return NameHit(first, last, start, end, folded, meanings)
    return None


def _can_be_name(tokens: list[Token], written: str, folded: str, small: frozenset[str]) -> bool:
    """No possessive, no noun of places or organisations by itself, no word of the list of words that are no places."""
    if written[-2:] in ("'s", "’s") or not _is_capitalised(tokens, small):
        return False
    if any(token.text[0] in "'’" and token.tag in ("MD", "VBP", "VBZ", "POS") for token in tokens):
        return False  # “She’ll” is not Shell
    if folded in word_set("place_words", "not_places"):
        return False
    return len(tokens) > 1 or not any(
        folded in word_set("place_words", group)
        for group in ("organisation_nouns", "area_nouns", "site_nouns", "titles", "calendar")
    )


def _is_capitalised(tokens: list[Token], small: frozenset[str]) -> bool:
    """Every longer word of a name begins with a capital: “Mobile phones” is not Mobile, “Port Sudan” is one name.

    Words that the table of the name writes small may be small in the report.
    """
    capital = [_has_capital(token) or (token is not tokens[0] and token.lower in small) for token in tokens]
    inner = [good or len(token.text) <= SHORT_PARTICLE for good, token in zip(capital, tokens, strict=True)]
    return all(inner) and (capital[-1] or tokens[-1].text[0] in "'’")


def _has_capital(token: Token) -> bool:
    return token.text[0].isupper() or not token.text[0].isalpha() or _is_caseless(token.text)


def _fitting(meanings: NameMeanings, written: str) -> NameMeanings:
    """Leaves out countries whose name is written in another case: “Us” is not the United States."""
    stands_for = tuple(name for name in meanings.stands_for if name.fits(written))
    rulers = {name.country.code for name in stands_for}
    if stands_for:
        options = tuple(o for o in meanings.options if o.country in rulers and (o.capital or o.population > SEAT))
        return NameMeanings(meanings.options if options else (), stands_for)
    if "." in written and max(map(len, written.split("."))) == 1:  # “S.E.C.”: initials are countries or nothing
        return NameMeanings(tuple(o for o in meanings.options if o.kind == "country"), stands_for)
    if len(written) > SHORT_PARTICLE:
        return NameMeanings(meanings.options, stands_for)
    options = tuple(option for option in meanings.options if option.kind != "country" or written.isupper())
    if written.isupper() and any(option.kind == "country" for option in options):
        options = tuple(option for option in options if option.kind == "country")
    elif len(fold_name(written)) <= SHORT_PARTICLE and not written_as(written, written.title()):
        options = ()
    return NameMeanings(options, stands_for)
