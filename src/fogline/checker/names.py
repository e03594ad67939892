"""Names: of holder, relays, parties and weapons, each among the words of the report and the aliases of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fogline.checker.fault import HOLDER, WHOLE, Fault
from fogline.checker.page import Page, places_named, plain, word_starts
from fogline.model.claim import Claim, Holder
from fogline.model.event import Instrument, Party
from fogline.tables.conflicts import enemy_of, sides_of
from fogline.tables.countries import Country, country_by_code, country_phrases
from fogline.tables.forces import ForceRow, force_phrases
from fogline.tables.instruments import instrument_phrases
from fogline.tables.outlets import OutletRow, outlets_in
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

DESCRIBING = ("people_nouns", "offices", "ranks", "witness_nouns", "unnamed_nouns", "nameless")
POINTING = ("he", "she", "it", "they", "speaker", "back_nouns")


def _words_in(groups: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(word_set("holder_words", group) for group in groups))


def check_holder(claim: Claim, page: Page) -> Iterator[Fault]:
    """The holder's name is in the report and fits the words that stand here; so do the relays."""
    holder, chain = claim.holder, claim.chain
    if chain[:1] != ("report",):
        yield Fault(WHOLE, "its chain does not begin with the report")
    if holder.kind == "report":
        if holder.name or holder.mention:
            yield Fault(WHOLE, "the report itself has no name here")
        return
    if holder.name is None:
        return
    if not _is_called(holder, page):
        yield Fault(HOLDER, f"“{holder.name}” is no name of “{holder.mention.text if holder.mention else ''}”")
    if chain[-1:] != (holder.name,) or any(not _known(link, page) for link in chain[1:]):
        yield Fault(WHOLE, "its chain does not lead over names of the report to its holder")


def check_holder_cells(claim: Claim, page: Page) -> Iterator[Fault]:
    """Role and body stand beside the name; country and side have their words; a name withheld is no name."""
    holder = claim.holder
    for cell in ("role", "organization"):
        words = getattr(holder, cell)
        if words is not None and not (_stands_beside(holder, words, page) or _is_body_of(holder, words, page)):
            yield Fault(f"holder.{cell}", f"“{words}” does not stand beside {holder.name}")
    if holder.country is not None and not _of_country(holder, page):
        yield Fault("holder.country", f"nothing in the report names {holder.country}")
    if holder.side is not None and not _on_side(holder, claim, page):
        yield Fault("holder.side", f"{holder.name} is not on the side of {holder.side} in the table of conflicts")
    if holder.anonymous and not _unnamed(holder):
        yield Fault("holder.anonymous", f"{holder.name} has a name")


def _stands_beside(holder: Holder, words: str, page: Page) -> bool:
    """In the words that name the holder here, or beside his name elsewhere."""
    here = plain(f"{holder.mention.text if holder.mention else ''} {holder.name}").split()
    return set(plain(words).split()) <= set(here) or page.beside(holder.name or "", words)


def _is_body_of(holder: Holder, words: str, page: Page) -> bool:
    """The report names the body, and “its”, its noun or its initials stand beside the holder's name."""
    if words != holder.organization or not page.names(words):
        return False
    parts = plain(words).split()
    short = "".join(part[0] for part in parts)
    return any(page.beside(holder.name or "", sign) for sign in (parts[-1], "its", "their", short, f"{short} s"))


def _is_called(holder: Holder, page: Page) -> bool:
    """The name shares a word with the words that stand here, or they point back to a name that the report has."""
    name = plain(holder.name or "").split()
    if not name or not _known(holder.name or "", page):
        return False
    written = (holder.mention.text or "").split() if holder.mention else []
    here = plain(" ".join(written)).split()
    if set(name) & set(here) or not here:
        return True
    if any(page.names(" ".join([*name[:at], *here, *name[at:]])) for at in range(1, len(name))):
        return True  # “Sokil” of “Viktor “Sokil” Hnatiuk”
    if here in (["he"], ["she"]) and not any(word[:1].isupper() for word in (holder.name or "").split()):
        return bool(set(name) & _words_in(DESCRIBING))
    if any(word.isupper() and len(word) > 1 and set(word.lower()) <= set("".join(name)) for word in written):
        return True
    role = set(plain(holder.role or "").split())
    other_name = any(word[:1].isupper() and not set(plain(word).split()) <= role for word in written[1:])
    return not other_name and bool((_words_in(POINTING) | role) & set(here))


def _known(name: str, page: Page) -> bool:
    """The report holds the name, or every one of its words."""
    words = [word for word in plain(name).split() if word != "and"]  # “neither A nor B” are A and B
    return page.names(name) or all(f" {word} " in page.plain for word in words)


def _of_country(holder: Holder, page: Page) -> bool:
    """A word for the country in the holder's own words; where they name none, anywhere in the report."""
    own = " ".join(
        filter(None, (holder.mention.text if holder.mention else "", holder.name, holder.role, holder.organization))
    )
    states = [*(row.country for row in _force_rows(own)), *(row.country for row in _outlets(own))]
    named = {*_countries_in(own), *filter(None, states)}
    if named:
        return holder.country in named | {option.country for option in places_named(own)}
    return holder.country in page.countries or page.places_in(holder.country or "")


def _outlets(words: str) -> list[OutletRow]:
    return [row for _, _, row in outlets_in(words, 0, len(words)) if row.state]


def _countries_in(words: str) -> list[str]:
    folded = fold(words)
    found = country_phrases().find(folded, word_starts(folded))
    return [name.country.code for start, end, name in found if name.fits(words[start:end])]


def _force_rows(words: str) -> list[ForceRow]:
    folded = fold(words)
    return [row for _, _, name in force_phrases().find(folded, word_starts(folded)) for row in name.rows]


def _on_side(holder: Holder, claim: Claim, page: Page) -> bool:
    rows = (*_force_rows(holder.name or ""), *page.forces)
    members = {holder.country, holder.name, *(row.name for row in rows), *page.countries}
    return _stands_on(holder.side or "", members, claim)


def _stands_on(side: str, members: Iterable[str | None], claim: Claim) -> bool:
    return any(side in sides_of(member, day_of(claim)) for member in members)


def day_of(claim: Claim) -> str | None:
    """The first day of the report's publication."""
    published = claim.report.published
    return published.earliest[:10] if published is not None and published.earliest else None


def _unnamed(holder: Holder) -> bool:
    """Only lower-case words, or a reason that the sentence gives."""
    words = set(plain(holder.name or "").split())
    described = words & _words_in(("people_nouns", "unnamed_nouns", "nameless"))
    return holder.reason is not None or bool(described)


def check_parties(claim: Claim, page: Page) -> Iterator[Fault]:
    """Actors and targets: name, country and kind are the table's for the words, or the words themselves."""
    event = claim.event
    if event is None:
        return
    for role in ("actor", "target"):
        for at, party in enumerate(getattr(event, role)):
            why = _party_fault(party, claim, page)
            if why is not None:
                yield Fault(f"event.{role}.{at}", why)
    for at, instrument in enumerate(event.instrument):
        if not _is_instrument(instrument):
            yield Fault(f"event.instrument.{at}", f"“{instrument.text}” is no {instrument.name} of the table")


def _party_fault(party: Party, claim: Claim, page: Page) -> str | None:
    if party.country is not None and country_by_code(party.country) is None:
        return f"{party.country} is no country"
    if party.side is not None and not _stands_on(party.side, (party.name, party.country), claim):
        return f"{party.name} is not on the side of {party.side} in the table of conflicts"
    rows, states = _force_rows(party.text), _countries_in(party.text)
    words, name = plain(party.text), plain(party.name or "")
    own = name and set(name.split()) <= set(words.split())
    of_table = any(plain(row.name) == name for row in rows) or any(_country_named(code) == name for code in states)
    pointing = set(words.split()) & _words_in(POINTING)
    stands_for = pointing and party.name and _told_of(party, claim, page)
    if not (own or of_table or stands_for or _is_enemy(party, words, claim)):
        return f"{party.name} is no name of “{party.text}”"
    if party.country is not None:
        named = {row.country for row in rows if plain(row.name) == name} | set(states)
        if named - {None} and party.country not in named:
            return f"“{party.text}” is not of {party.country}"
        named = named or ({party.country} if _is_enemy(party, words, claim) else set())
        if not named and not (party.country in page.countries or page.places_in(party.country)):
            return f"nothing in the report names {party.country}"
    return _kind_fault(party, rows)


def _is_enemy(party: Party, words: str, claim: Claim) -> bool:
    """“The enemy” is whom the holder's country fights, by the table of conflicts."""
    said = set(words.split()) & word_set("event_words", "enemy")
    enemy = enemy_of(claim.holder.country, day_of(claim))
    return (
        bool(said) and party.country == enemy and plain(party.name or "") in (_country_named(enemy or ""), "the enemy")
    )


def _told_of(party: Party, claim: Claim, page: Page) -> bool:
    """Whoever “it” or “the group” stands for is the holder, his country, or a force that the report names."""
    forces = {plain(row.name) for row in page.forces}
    name, holder = plain(party.name or ""), plain(claim.holder.name or "")
    return set(name.split()) <= set(holder.split()) or name in {_country_named(party.country or ""), *forces}


def _country_named(code: str) -> str:
    country: Country | None = country_by_code(code)
    return plain(country.name) if country is not None else ""


def _kind_fault(party: Party, rows: list[ForceRow]) -> str | None:
    """The kind of a party that the tables know is theirs."""
    kinds = {row.kind for row in rows if plain(row.name) == plain(party.name or "")}
    if kinds:
        return None if party.kind in kinds else f"{party.name} is no {party.kind}"
    if party.kind == "country":
        return None if party.country else "a country without a code"
    return None


def _is_instrument(instrument: Instrument) -> bool:
    found = instrument_phrases().at(fold(instrument.text), 0)
    if found is None or found[0] != len(instrument.text):
        return False
    return (found[1].name, found[1].category) == (instrument.name, instrument.category)
