"""Places that no table knows but the text introduces: “the Mawashi market”, “the village of X”, “X district of Y”."""

from __future__ import annotations

from bisect import bisect_left

from fogline.mentions.place_names import NameHit
from fogline.mentions.within import within
from fogline.model.event import Place, Precision
from fogline.model.mention import PlaceMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

LONGEST = 4
REACH = 5
LONGEST_NAME = 12
INSIDE_KM = 10.0


def find_introduced(document: Document, named: list[PlaceMention]) -> list[PlaceMention]:
    """Names beside a noun of places; put where the text says they lie, else left without a position."""
    taken = {index for mention in named for index in range(mention.first, mention.last)}
    sites = word_set("place_words", "site_nouns")
    found: list[PlaceMention] = []
    for token in document.tokens:
        if token.lower in sites and token.index not in taken and token.text.islower():
            span = _name_before(document, token, taken) or _name_after(document, token, taken)
            if span:
                taken.update(range(*span))
                found.append(_mention(document, token, span, named))
    return found


def _name_before(document: Document, noun: Token, taken: set[int]) -> tuple[int, int] | None:
    """“the Mawashi market”, “Sheikh X refugee camp”: capitalised names right before the noun."""
    tokens, at = document.tokens, noun.index
    while at > 0 and tokens[at - 1].lower in word_set("place_words", "camp_words") and tokens[at - 1].text.islower():
        at -= 1
    first = at
    while first > 0 and at - first < LONGEST and _is_new_name(tokens[first - 1], noun, taken):
        first -= 1
    if first == at or not any(token.text[0].isalpha() for token in tokens[first:at]):
        return None
    if tokens[first].text[0] in "-’'":
        return None
    return first, noun.index + 1


def _name_after(document: Document, noun: Token, taken: set[int]) -> tuple[int, int] | None:
    """“the village of X”: capitalised names after “of”."""
    tokens = document.tokens
    if noun.index + 2 >= len(tokens) or tokens[noun.index + 1].lower != "of":
        return None
    first = last = noun.index + 2
    while last < len(tokens) and last - first < LONGEST and _is_new_name(tokens[last], noun, taken):
        last += 1
    return (first, last) if last > first and tokens[last - 1].text[0].isalpha() else None


def _is_new_name(token: Token, noun: Token, taken: set[int]) -> bool:
    if token.index in taken or token.sentence != noun.sentence:
        return False
    if token.text in ("-", "’", "'"):
        return True
    return token.text[0].isupper() and token.is_name and token.lower not in word_set("place_words", "calendar")


def _mention(document: Document, noun: Token, span: tuple[int, int], named: list[PlaceMention]) -> PlaceMention:
    first, last = span
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    words = document.text[start:end]
    is_area = noun.lower in word_set("place_words", "area_nouns") | word_set("place_words", "small_settlement_nouns")
    name = words
    if is_area and last == noun.index + 1:
        name = document.text[start : document.tokens[noun.index - 1].end]
    container = _container(document, noun, span, named)
    precision = _precision_of(noun)
    value = Place(start=start, end=end, text=words, name=name, precision=precision)
    if container is not None:
        inside = container.value
        small = inside.precision in ("settlement", "district", "near", "point")
        radius = max(INSIDE_KM, inside.radius_km or 0.0) if small else inside.radius_km
        value = Place(
            start=start, end=end, text=words, name=name, lat=inside.lat, lon=inside.lon, radius_km=radius,
            country=inside.country, disputed=inside.disputed, admin1=inside.admin1, precision=precision,
            inferred="mentions.place_rules.inside_container",
        )  # fmt: skip
    return PlaceMention(first=first, last=last, rule="introduced_place", value=value, use="literal")


def _precision_of(noun: Token) -> Precision:
    if noun.lower in word_set("place_words", "water_nouns"):
        return "line" if noun.lower in word_set("place_words", "line_nouns") else "sea"
    wide = noun.lower in word_set("place_words", "area_nouns") - word_set("place_words", "district_nouns")
    return "region" if wide else "district"


def introduced_hit(document: Document, hit: NameHit, named: list[PlaceMention]) -> PlaceMention | None:
    """A name of other places only: “the village of X”, where the only X that is known is a far-off city."""
    noun = hit.area or hit.site
    if noun is None:
        return None
    last = noun.index + 1 if hit.last <= noun.index <= hit.last + 1 else hit.last
    return _mention(document, noun, (hit.first, last), named)


def _container(
    document: Document, noun: Token, span: tuple[int, int], named: list[PlaceMention]
) -> PlaceMention | None:
    """The place after “of”, “in” or a comma; “of the city”: the town named before; else a district just before."""
    tokens = document.tokens
    end = max(span[1], noun.index + 1)
    after = [t.lower for t in tokens[end : end + REACH]]
    near = _literal(named, max(span[0] - LONGEST_NAME, 0), span[0])
    owners = [m for m in near if span[0] - 3 <= m.last < span[0] and tokens[m.last].lower in ("'s", "’s")]
    if owners:
        return owners[-1]
    if after[:1] and after[0] in ("of", "in", ","):
        reach = REACH if after[0] != "," else 2
        for mention in _literal(named, end + 1, end + reach + 1):
            close = tokens[mention.first].sentence == noun.sentence
            if close and (after[0] != "," or _is_wider(noun, mention)):
                return mention
        if after[1:3] in (["the", "city"], ["the", "town"]):
            before = named[: bisect_left(named, span[0], key=lambda m: m.first)]
            return next((m for m in reversed(before) if _is_literal(m) and m.value.precision == "settlement"), None)
    if noun.lower in word_set("place_words", "small_settlement_nouns"):
        return _district_before(document, span, named) or _place_of_author(document, noun, named)
    if noun.lower in word_set("place_words", "district_nouns"):
        return _town_before(document, span, named) or _place_of_author(document, noun, named)
    return None


def _literal(named: list[PlaceMention], first: int, last: int) -> list[PlaceMention]:
    """The places with a position that are named in tokens ``[first, last)``."""
    return [m for m in within(named, first, last) if _is_literal(m)]


def _is_literal(mention: PlaceMention) -> bool:
    return mention.use != "demonym" and mention.value.lat is not None and mention.rule != "dateline"


def _is_wider(noun: Token, mention: PlaceMention) -> bool:
    """After a comma: a country or region holds anything, a town its districts; else two places stand side by side."""
    wide = ("country", "region")
    if noun.lower in word_set("place_words", "district_nouns"):
        wide = (*wide, "settlement")  # type: ignore[assignment]
    return mention.value.precision in wide


def _town_before(document: Document, span: tuple[int, int], named: list[PlaceMention]) -> PlaceMention | None:
    """“in the city of Y, where shells fell on the X district”: the only town named before in the sentence."""
    sentence = document.sentences[document.tokens[span[0]].sentence]
    towns = [
        mention
        for mention in _literal(named, sentence.first, span[0])
        if mention.value.precision == "settlement"
        and mention.first > 0
        and document.tokens[mention.first - 1].lower in ("in", "at", "of")
    ]
    return towns[0] if len({mention.value.name for mention in towns}) == 1 else None


def _place_of_author(document: Document, noun: Token, named: list[PlaceMention]) -> PlaceMention | None:
    """A channel's post about “the X district”, by the mayor of Y: a district of Y."""
    post = document.layout.post_at(noun.start)
    if post is None:
        return None
    line = within(named, *document.range_of(*post.author))
    local = [m for m in line if m.value.lat is not None and m.value.precision in ("settlement", "region", "district")]
    return local[0] if len(local) == 1 else None


def _district_before(document: Document, span: tuple[int, int], named: list[PlaceMention]) -> PlaceMention | None:
    """“Shebekino district. In the village of X”: the district of the sentence before, in the same paragraph."""
    sentence = document.sentences[document.tokens[span[0]].sentence]
    start = document.range_of(document.paragraphs[sentence.paragraph].start, sentence.start)[0]
    before = [m for m in _literal(named, start, span[0]) if m.value.precision in ("district", "region")]
    return before[-1] if before else None
