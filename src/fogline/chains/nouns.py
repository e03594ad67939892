"""“The ministry”, “the governor”, “the group”: who is meant by a noun alone."""

from __future__ import annotations

from collections.abc import Iterable

from fogline.chains.entity import Entity
from fogline.chains.nations import Nations
from fogline.chains.phrase import BODIES, Phrase, kind_of_word, words
from fogline.chains.roster import Roster, only
from fogline.sentences.token import Token

RIVAL_WITHIN = 3  # sentences within which a second one who fits leaves it open
QUALIFYING_NOTHING = frozenset({"regional", "local", "city", "town"})


def called_by_noun(
    phrase: Phrase, tokens: list[Token], recent: Iterable[Entity], roster: Roster, nations: Nations
) -> Entity | None:
    """The one spoken of last whom the noun fits; of two people who fit, both named shortly before, neither.

    Where nobody fits so far, the only person of the report who holds such an office, named later.
    """
    head = phrase.head.lower
    definite = tokens[0].lower in words("pointing") or len(tokens) == 1
    pointing = kind_of_word(head) in (*BODIES, "office") or head in words("back_nouns") or head in words("nameless")
    if not definite or not pointing:
        return None
    own = _qualifiers(phrase, tokens)
    body = kind_of_word(head) in BODIES
    place = nations.opening(phrase)
    before = dict.fromkeys([*recent, *roster.people])
    rest = [
        e for e in before if e.at <= phrase.head.index and (not body or e.kind in BODIES) and not _elsewhere(e, place)
    ]
    fits = [e for e in rest if _fits(e, head, own)] or [e for e in rest if not own and _is_kind_of(e, head)]
    fits = [e for e in fits if e.kind == "armed_group"] or fits if head in words("group_nouns") else fits
    names = [t for t in tokens if t.is_name and t.index < phrase.head.index]
    fits = [e for e in fits if all(t.lower in e.described or _is_land(nations, t, e) for t in names)]
    if fits:
        return _nearest(fits, body=body)
    if not own and head in words("firm_nouns") and (firm := _firm(before, phrase.head)) is not None:
        return firm
    if phrase.kind in BODIES or (own - QUALIFYING_NOTHING and phrase.kind != "office"):
        return None
    return only([e for e in roster.people if head in (e.role or "").lower().split()])


def _is_land(nations: Nations, name: Token, entity: Entity) -> bool:
    """“The Lebanese ministry” may be the one in Beirut, “the Houthi-run ministry” is not that of Gaza."""
    return entity.country is not None and nations.countries.get(name.index) == entity.country


def _firm(before: Iterable[Entity], head: Token) -> Entity | None:
    """“Tesla said … The company said”: the one bare name so far that may as well be a body's; now it is one."""
    near = [e for e in before if e.at < head.index and head.sentence - e.salience[0] <= RIVAL_WITHIN]
    found = only([e for e in near if _is_bare(e)])
    if found is not None:
        found.kind = "organization"
    return found


def _is_bare(entity: Entity) -> bool:
    """A name alone, of one word or with one in capitals, of which nothing shows that it is a person's."""
    written = entity.name.split()
    person = entity.kind == "person" and entity.named and entity.role is None and entity.pronoun is None
    return person and (len(written) == 1 or any(map(str.isupper, written)))


def _qualifiers(phrase: Phrase, tokens: list[Token]) -> set[str]:
    """The words that narrow the noun: “the regional governor”, “the president of Kenya”; no clause after it."""
    own: set[str] = set()
    for token in tokens:
        if token.index > phrase.head.index and (
            token.text in (",", "(") or token.tag in ("WP", "WDT") or token.is_verb
        ):
            break
        if token.index != phrase.head.index and (token.is_noun or token.tag == "JJ"):
            own.add(token.lower)
    return own


def _elsewhere(entity: Entity, place: str | None) -> bool:
    return place is not None and entity.country is not None and entity.country != place


def _fits(entity: Entity, head: str, own: set[str]) -> bool:
    """Its name or role has the noun, and one of the words before it."""
    described = entity.described
    media = entity.kind == "media" and head == "agency" and not own
    return head in described and (not own or bool(own & described)) and not media


def _is_kind_of(entity: Entity, head: str) -> bool:
    """“The group” is any armed group, “the army” the armed forces of a state under whatever name."""
    if entity.kind not in BODIES or entity.joint:
        return False
    if head in words("army_nouns"):
        return entity.kind == "armed_force" and bool(entity.described & words("army_words"))
    known = entity.named or entity.kind == "armed_group"
    return known and head in words(f"kinds_of_{entity.kind}")


def _nearest(fits: list[Entity], *, body: bool) -> Entity | None:
    """The most salient; null when another is as near."""
    best = max(fits, key=lambda entity: entity.salience)
    within = 0 if body else RIVAL_WITHIN - 1
    rivals = [e for e in fits if e is not best and e.salience[0] >= best.salience[0] - within]
    if body:
        rivals = [e for e in rivals if e.salience[1] == best.salience[1]]
    return None if rivals else best
