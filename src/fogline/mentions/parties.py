"""Parties: countries, forces, armed groups and bodies that act or are acted upon."""

from __future__ import annotations

from collections import Counter

from fogline.mentions.party_names import named_rows
from fogline.model.event import Party, PartyKind
from fogline.model.mention import PartyMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.conflicts import enemy_of
from fogline.tables.countries import country_phrases
from fogline.tables.words import word_set


def find_parties(document: Document) -> list[PartyMention]:
    """Parties in text order, longest first: named forces, then forces by their noun, then countries.

    “The army” alone is that of the one country whose army the report is about; where there are several it has none.
    """
    named = named_forces(document)
    countries = named_countries(document, named)
    by_noun = forces_by_noun(document, named, countries)
    taken = {i for m in (*named, *by_noun) for i in range(m.first, m.last)}
    rest = [m for m in countries if not any(i in taken for i in range(m.first, m.last))]
    return sorted([*named, *by_noun, *rest], key=lambda m: (m.first, -m.last))


def named_forces(document: Document) -> list[PartyMention]:
    """Forces and bodies of the tables, written with their capitals.

    Words that several bear (“SDF”) mean the one whose country, or other name, the report writes; else nobody.
    """
    return [
        _mention(document, document.range_of(start, end), (row.name, row.country, row.kind), "named_forces")
        for start, end, row in named_rows(document)
    ]


def named_countries(document: Document, named: list[PartyMention]) -> list[PartyMention]:
    """Country names, demonyms and seats of power."""
    taken = {i for m in named for i in range(m.first, m.last)}
    found = []
    for start, end, name in country_phrases().find(document.folded, [t.start for t in document.tokens]):
        if not name.fits(document.text[start:end]):
            continue
        first, last = document.range_of(start, end)
        if first < last and first not in taken:
            found.append(
                _mention(document, (first, last), (name.country.name, name.country.code, "country"), "named_countries")
            )
    return found


def forces_by_noun(document: Document, named: list[PartyMention], countries: list[PartyMention]) -> list[PartyMention]:
    """“Ukraine's air defences”, “the army”, “the enemy”: a force by its noun, its country by the words before it.

    A country's rebels, militants or gangs are not its state's.
    """
    at = {i: m.value for m in countries if not is_attached(document, m) for i in range(m.first, m.last)}
    taken = {i for m in named for i in range(m.first, m.last)}
    home = army_country(at)
    non_state, enemy = word_set("event_words", "non_state"), word_set("event_words", "enemy")
    nouns = word_set("event_words", "force_nouns") | non_state
    found = []
    for token in document.tokens:
        if (token.lower not in nouns and token.lower not in enemy) or not token.is_noun or token.index in taken:
            continue
        if _is_ministry(token):
            continue
        first = _phrase_start(token)
        owners = {at[i].country: at[i] for i in range(first, token.index) if i in at}
        if len(owners) > 1:
            continue
        owner = next(iter(owners.values()), None)
        if token.lower in enemy:
            found.append(
                _mention(document, (token.index, token.index + 1), ("the enemy", None, "armed_force"), "forces_by_noun")
            )
        elif owner is not None:
            bare = document.tokens[first].dep == "det"
            name = " ".join(document.words(first + bare, token.index + 1).split())
            span = (first, token.index + 1)
            state = owner.country if token.lower not in non_state else None
            found.append(
                _mention(document, span, (name, state, "armed_force" if state else "armed_group"), "forces_by_noun")
            )
        elif _is_lone(document, token):
            span = (first, token.index + 1)
            found.append(
                _mention(document, span, (_lone_words(document, token), home, "armed_force"), "forces_by_noun")
            )
    return found


def is_attached(document: Document, mention: PartyMention) -> bool:
    """“Iranian-backed”, “Liberia-flagged”: the state behind a hyphen neither acts nor suffers."""
    after = document.tokens[mention.last : mention.last + 2]
    return len(after) == 2 and after[0].text == "-" and after[1].lower in word_set("event_words", "attached")


def _is_ministry(noun: Token) -> bool:
    """“defence” before “ministry” or “minister” is no force; “air defence” and “defence forces” are."""
    if noun.lower not in word_set("event_words", "defence_words") or noun.child("compound", "amod"):
        return False
    return noun.dep == "compound" and noun.head.lower not in word_set("event_words", "force_nouns")


def _phrase_start(noun: Token) -> int:
    """The first word of the noun phrase that the noun stands in, before it (“Chinese coast guard ships”)."""
    while noun.dep == "compound" and noun.head.index > noun.index and noun.head.first < noun.index:
        noun = noun.head
    before = [c for c in noun.children if c.index < noun.index and c.dep in ("amod", "compound", "poss", "nmod", "det")]
    return min([noun.index, *(c.first for c in before)])


def _lone_words(document: Document, token: Token) -> str:
    before = document.tokens[token.index - 1] if token.index else token
    compound = before.head is token and before.dep in ("compound", "amod")
    return f"{before.lower} {token.lower}" if compound else token.lower


def _is_lone(document: Document, token: Token) -> bool:
    lone = word_set("event_words", "lone_forces")
    return _lone_words(document, token) in lone or (token.lower in lone and _lone_words(document, token) == token.lower)


def army_country(at: dict[int, Party]) -> str | None:
    """The country that the report's “the army” must mean: the only one named, or the one named most by far.

    Where two of the states named are at war with each other it may be either's.
    """
    named = {party.country for party in at.values() if party.country}
    if any(enemy_of(country, None) in named for country in named):
        return None
    ranked = Counter(party.country for party in at.values() if party.country).most_common(2)
    if not ranked:
        return None
    if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]:
        return ranked[0][0]
    return None


def _mention(
    document: Document, span: tuple[int, int], cells: tuple[str, str | None, PartyKind], rule: str
) -> PartyMention:
    first, last = span
    words = document.span(first, last)
    name, country, kind = cells
    value = Party(start=words.start, end=words.end, text=words.text or "", name=name, country=country, kind=kind)
    head = next((t for t in document.tokens[first:last] if not first <= t.head.index < last or t.is_root), None)
    return PartyMention(first=first, last=last, rule=rule, value=value, head=head.index if head else last - 1)
