"""Everybody who is named in a report, and who is called by which name."""

from __future__ import annotations

from fogline.chains.acronyms import acronyms_of, blends
from fogline.chains.entity import Entity
from fogline.chains.nations import Nations
from fogline.chains.personal_names import calls, parts_of, plain_parts
from fogline.chains.phrase import Phrase, words
from fogline.sentences.document import Document
from fogline.tables.gazetteer import fold_name


class Roster:
    """The entities of one report by their names; ``people`` in the order in which they are met."""

    def __init__(self, document: Document, nations: Nations):
        self.nations = nations
        self.acronyms = acronyms_of(document)
        self.short_forms: dict[str, list[str]] = {}
        for short, full in self.acronyms.items():
            self.short_forms.setdefault(fold_name(full), []).append(short)
        self.people: dict[Entity, None] = {}
        self.bodies: dict[Entity, None] = {}
        self.forces: dict[str, Entity] = {}
        self.called: dict[str, list[Entity]] = {}
        self.parts: dict[Entity, list[str]] = {}
        self.by_part: dict[str, dict[Entity, None]] = {}
        self.ending: dict[str, dict[Entity, list[str]]] = {}  # bodies, with the words of their names, by the last one

    def named(self, phrase: Phrase) -> Entity | None:
        """Whoever the name of the phrase can only mean: the whole name, a part of it, an acronym, a force's alias."""
        name = fold_name(phrase.name)
        same = self.called.get(fold_name(self.acronyms.get(phrase.name.lower(), name)), [])
        if same:
            return same[0] if len(set(same)) == 1 else None
        alone = phrase.name == phrase.head.text and phrase.name[:1].isupper()  # often not tagged as a name
        if not phrase.named and not alone:
            return None
        if (
            alone
            and len(name) > 1
            and phrase.name.isupper()
            and (body := self._blended(name, phrase.head.index)) is not None
        ):
            return body
        if phrase.names_person or alone:
            person = self._person(phrase, parts_of(phrase.name))
            if person is not None or phrase.names_person or not phrase.named:
                return person
        force = self._force(phrase)
        return (self.forces.get(force) if force else None) or self._shortened(parts_of(phrase.name))

    def _shortened(self, parts: list[str]) -> Entity | None:
        """“The Guards” after “Iran's Revolutionary Guards”: the only body whose name ends so."""
        rivals = self.ending.get(parts[-1], {}) if parts else {}
        return only([e for e, written in rivals.items() if written[-len(parts) :] == parts])

    def _blended(self, short: str, at: int) -> Entity | None:
        return only([e for e in self.bodies if not self.nations.are_two(at, e.at) and blends(short, e.name)])

    def _person(self, phrase: Phrase, parts: list[str]) -> Entity | None:
        """“Burhan”, “al-Burhan”, “J. Moreau”: the only one whose name has these words in this order."""
        anchor = next(plain_parts(parts[::-1]), None)
        found = [e for e in self.by_part.get(anchor or "", ()) if calls(parts, self.parts[e])]
        found = [e for e in found if len(parts) == 1 or _same_office(e.role, phrase.role)]
        met = [e for e in found if e.at <= phrase.head.index]
        return only(met or found)

    def _force(self, phrase: Phrase) -> str | None:
        """The table's name of the force that is named here, states aside."""
        party = self.nations.parties.get(phrase.head.index)
        whole = party is not None and fold_name(phrase.name) in fold_name(f"the {party.text}")
        return party.name if party is not None and whole and party.kind != "country" else None

    def meet(self, phrase: Phrase) -> Entity:
        """Enters a person of two names or more before the walk begins, under the fullest form that the report has."""
        known = self.named(phrase) or self._shorter(phrase)
        if known is None or known not in self.people:
            return self.add(phrase, self.nations)
        self.learn(known, phrase)
        known.at = min(known.at, phrase.head.index)
        known.salience = min(known.salience, (phrase.head.sentence, 0, phrase.head.index))
        if len(phrase.name) > len(known.name) and calls(self.parts[known], parts_of(phrase.name)):
            known.name = phrase.name
            self._enter(known, phrase)
        return known

    def _shorter(self, phrase: Phrase) -> Entity | None:
        """Who was met as “Roman Hrytsak” and is called “Roman V. Hrytsak” here."""
        parts = parts_of(phrase.name)
        rivals = self.by_part.get(next(plain_parts(parts[::-1]), ""), ())
        shorter = [e for e in rivals if len(self.parts[e]) > 1 and calls(self.parts[e], parts)]
        return only([e for e in shorter if _same_office(e.role, phrase.role)])

    def add(self, phrase: Phrase, nations: Nations) -> Entity:
        """A new entity under the name of the phrase."""
        name = self.acronyms.get(phrase.name.lower(), phrase.name)
        entity = Entity(
            name=name,
            kind=nations.kind(phrase),
            at=phrase.head.index,
            role=phrase.role,
            organization=phrase.organization,
            country=nations.country(phrase),
            countries=nations.countries_of(phrase),
            anonymous=phrase.anonymous,
            reason=phrase.reason,
            named=phrase.named,
            plural=phrase.head.tag in ("NNS", "NNPS") and not (phrase.named and phrase.kind == "person"),
            nouns=phrase.nouns,
            salience=(phrase.head.sentence, 0, phrase.head.index),
        )
        self._enter(entity, phrase)
        if phrase.names_person:
            self.people[entity] = None
        elif phrase.named:
            self.bodies[entity] = None
            if (force := self._force(phrase)) is not None:
                self.forces.setdefault(force, entity)
        return entity

    def _enter(self, entity: Entity, phrase: Phrase) -> None:
        name = fold_name(entity.name)
        for called in {name, *map(fold_name, phrase.aliases), *self.short_forms.get(name, ())}:
            known = self.called.setdefault(called, [])
            if entity not in known:
                known.append(entity)
        if phrase.names_person:
            self.parts[entity] = parts_of(entity.name)
            for part in plain_parts(self.parts[entity]):
                self.by_part.setdefault(part, {})[entity] = None
        elif phrase.named and (parts := parts_of(entity.name)):
            self.ending.setdefault(parts[-1], {})[entity] = parts

    def learn(self, entity: Entity, phrase: Phrase) -> None:
        """What the phrase tells more of somebody known: an office in place of none or of a bare rank, the body."""
        if phrase.role and (entity.role is None or (is_bare_rank(entity.role) and not is_bare_rank(phrase.role))):
            entity.role = phrase.role
            if entity.country is None:
                entity.country = self.nations.country(phrase)
        entity.organization = entity.organization or phrase.organization
        if phrase.reason and not entity.named:
            entity.anonymous, entity.reason = True, entity.reason or phrase.reason
        if (
            len(phrase.name) > len(entity.name)
            and phrase.named
            and self.forces.get(self._force(phrase) or "") is entity
        ):
            entity.name = phrase.name
            self._enter(entity, phrase)


def is_bare_rank(role: str) -> bool:
    """“Lt. Gen.” alone says nothing of what somebody holds."""
    return all(w.strip(".").lower() in words("ranks") | words("titles") for w in role.replace(".", ". ").split())


def _same_office(one: str | None, other: str | None) -> bool:
    """No two offices that differ: “Ali Hassan, a baker” is not “Ali Hassan, the governor”."""
    if one is None or other is None or is_bare_rank(one) or is_bare_rank(other):
        return True
    return bool(set(one.lower().split()) & set(other.lower().split()))


def only(found: list[Entity]) -> Entity | None:
    """The one entity of the list, where there is only one."""
    distinct = dict.fromkeys(found)
    return next(iter(distinct)) if len(distinct) == 1 else None
