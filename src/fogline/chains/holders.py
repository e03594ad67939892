"""Which mentions are one: pronouns, surnames, offices and bodies resolved to the holder that they stand for."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from fogline.attributions.attribution import Attribution
from fogline.chains.authors import read_author, read_name
from fogline.chains.entity import Entity, Resolved
from fogline.chains.joint import joint_entity, sides_of
from fogline.chains.nations import Nations
from fogline.chains.noun_phrase import read_phrase
from fogline.chains.nouns import called_by_noun
from fogline.chains.personal_names import grown, is_place
from fogline.chains.phrase import BODIES, Phrase, kind_of_word, words
from fogline.chains.pronouns import meant_by
from fogline.chains.roles import OF_PEOPLE
from fogline.chains.roster import Roster
from fogline.model.claim import HolderKind
from fogline.sentences.document import Document
from fogline.sentences.token import Token

ACTING, SPEAKING = 1, 2  # ranks of those named in a sentence: who does something in it, who tells it
TOLD_OF = 2  # sentences by which whoever is only told of is farther away
MET_AS = ("dobj", "pobj", "attr", "appos", "conj", "nsubj", "nsubjpass", "npadvmod", "dative", "poss", "ROOT")


class Holders:
    """Reads holders in text order; the sources of ``attributions`` tell who speaks."""

    def __init__(self, document: Document, nations: Nations, attributions: Sequence[Attribution]):
        self.document = document
        self.nations = nations
        self.roster = Roster(document, nations)
        self.told = nations.told
        self.recent: dict[Entity, None] = {}  # the one last spoken of at the end
        self.found: list[Resolved] = []
        self.nobody: Entity | None = None
        for attribution in attributions:
            if attribution.source and attribution.subject is not None:
                self._meet(*attribution.source[0], attribution.subject)
        subjects = sorted(self._find_subjects(), key=lambda found: found[0])
        self.subjects = deque(subjects)
        self.held_back: list[tuple[int, Phrase]] = []

    def _meet(self, first: int, last: int, head: Token) -> None:
        """People whose full name stands in a source, so that their surname is known before it."""
        for side in sides_of(self.document, first, last, head) or [(first, last, head)]:
            phrase = self._read(*grown(self.document, *side[:2]), side[2])
            if phrase.names_person and len(phrase.name.split()) > 1:
                self.roster.meet(phrase)

    def _find_subjects(self) -> Iterator[tuple[int, Phrase]]:
        """Named people and bodies that are subjects anywhere: later pronouns may mean them.

        People whom a title or a role describes are met wherever they stand.
        """
        for token in self.document.tokens:
            if token.dep not in MET_AS or not token.is_noun or self.document.is_about_the_report(token):
                continue
            subject = token.dep in ("nsubj", "nsubjpass") and not self._is_quoted(token)
            if self.document.tokens[token.first].tag == "PRP$":  # “its forces” are part of whoever speaks
                continue
            if not self._may_name(token, subject=subject):
                continue
            joint = token.child("cc")
            phrase = self._read(token.first, joint.index if joint else token.last, token)
            person = phrase.names_person and len(phrase.name.split()) > 1
            if person and phrase.role is not None:
                self.roster.meet(phrase)
            acts = phrase.kind == "office" and token.tag == "NN"
            if subject and (phrase.kind in BODIES or acts or (person and (phrase.role or self._is_somebody(phrase)))):
                yield token.index, phrase

    def _read(self, first: int, last: int, head: Token) -> Phrase:
        return self.nations.completed(read_phrase(self.document, first, last, head))

    def _may_name(self, token: Token, *, subject: bool) -> bool:
        """Whether the phrase of this noun can name somebody: quick to tell, since every noun is asked."""
        if token.child("appos"):
            return True
        if kind_of_word(token.lower) == "office":
            return subject or any(t.text == "," for t in self.document.tokens[token.index + 1 : token.last])
        if token.is_name:
            return subject or token.first < token.index
        return subject and kind_of_word(token.lower) in BODIES

    def _is_somebody(self, phrase: Phrase) -> bool:
        """A bare name of two words that is no place, ship or party."""
        opening = self.document.tokens[phrase.first]
        known = any(i in self.nations.parties or i in self.nations.countries for i in range(*phrase.of_person))
        return opening.tag != "DT" and not known and not is_place(phrase.name, 2)

    def _is_quoted(self, token: Token) -> bool:
        return self.document.quotation_at(token.start) is not None

    def _pass_subjects(self, head: Token) -> None:
        """Touches whoever was named before ``head``, in text order; who is told of in its own sentence, only later."""
        ready = [found for found in self.held_back if self._sentence(found[0]) < head.sentence]
        self.held_back = [found for found in self.held_back if self._sentence(found[0]) >= head.sentence]
        while self.subjects and self.subjects[0][0] < head.index:
            found = self.subjects.popleft()
            later = found[0] in self.told and self._sentence(found[0]) == head.sentence
            (self.held_back if later else ready).append(found)
        for index, phrase in ready:
            entity = self._known(phrase) or self.roster.add(phrase, self.nations)
            entity.at = max(entity.at, index) if entity in self.recent else index
            far = TOLD_OF if index in self.told else 0
            entity.salience = max(entity.salience, (self._sentence(index) - far, ACTING, index))
            self.recent.pop(entity, None)
            self.recent[entity] = None
            self.found.append(Resolved(entity, phrase.first, phrase.last, "chains.ways.subject"))

    def _sentence(self, index: int) -> int:
        return self.document.tokens[index].sentence

    def resolve(self, first: int, last: int, head: Token, speaker: Entity | None = None) -> Resolved:
        """The holder that tokens ``[first, last)`` stand for; ``speaker`` is whoever speaks around them."""
        self.found.append(self._resolve(first, last, head, speaker))
        return self.found[-1]

    def _resolve(self, first: int, last: int, head: Token, speaker: Entity | None) -> Resolved:
        lower = head.lower
        first, last = grown(self.document, first, last)
        self._pass_subjects(head)
        if lower in words("speaker") and speaker is not None:
            return Resolved(speaker, first, last, "chains.ways.first_person")
        if head.tag in ("PRP", "PRP$"):
            found = meant_by(lower, head.index, self.recent, self.roster.people) or self._told_before(lower, head)
            if found is not None:
                self._named_here(found, head)
                return Resolved(found, first, last, "chains.ways.pronoun")
        sides = sides_of(self.document, first, last, head)
        if sides:
            return Resolved(self._joint(sides), first, last, "chains.ways.joint")
        entity, rule = self._one(first, last, head)
        return Resolved(entity, first, last, rule)

    def _told_before(self, pronoun: str, head: Token) -> Entity | None:
        """“Amina Saleh was at home when it fell, she said”: nobody else yet, so whoever her own words name."""
        here = [phrase for index, phrase in self.held_back if index < head.index and phrase.names_person]
        known = [self._known(phrase) or self.roster.add(phrase, self.nations) for phrase in here]
        return meant_by(pronoun, head.index, known, ()) if known else None

    def _one(self, first: int, last: int, head: Token) -> tuple[Entity, str]:
        """A noun phrase for one person or body: known already, or new."""
        phrase = self._read(first, last, head)
        owner = self._owner(phrase)
        if owner is not None:
            phrase.organization = owner.name
        found = self._known(phrase)
        if found is None and not phrase.named and phrase.kind in BODIES:
            self._name_by_office(phrase)
            found = self.roster.named(phrase)
        entity = found or self.roster.add(phrase, self.nations)
        if owner is not None:
            entity.organization = owner.name
            entity.country = None if owner.kind == "armed_group" else owner.country or entity.country
        met = entity in self.recent  # people's names are collected before anything is resolved
        self._named_here(entity, head)
        return entity, "chains.ways.back_reference" if met else "chains.ways.noun_phrase"

    def _name_by_office(self, phrase: Phrase) -> None:
        """“The ministry” after “Defence Ministry spokesman Musa Keita”: the one body of somebody's office so far."""
        before = (e for e in self.recent if e.organization is not None and e.kind not in BODIES)
        held = {e.organization for e in before if phrase.head.lower in (e.organization or "").lower().split()}
        if len(held) == 1 and len(phrase.name.split()) == 1:
            phrase.name = held.pop() or phrase.name

    def _joint(self, sides: list[tuple[int, int, Token]]) -> Entity:
        """“The army and the UN mission”: each side resolved by itself, and one holder under all their names."""
        parts = [self._one(*side)[0] for side in sides]
        for part in parts:
            part.salience = (part.salience[0], ACTING, part.at)
        name, known = joint_entity(parts, sides[0][2].index)
        entity = next((e for e in self.recent if e.name == name), known)
        self._named_here(entity, sides[-1][2])
        return entity

    def _owner(self, phrase: Phrase) -> Entity | None:
        """“Its spokesman”, “X, the group's commander”: the body, known already, that an office belongs to."""
        if phrase.kind in BODIES or phrase.role is None:
            return None
        inside = self.document.tokens[phrase.first : phrase.last]
        owner = next((t for t in inside if t.dep == "poss" and kind_of_word(t.head.lower) in OF_PEOPLE), None)
        if owner is None:
            return None
        if owner.tag == "PRP$":
            of_body = owner.lower in words("it") or owner.lower in words("they")
            found = meant_by(owner.lower, phrase.first + 1, self.recent, ()) if of_body else None
        else:
            found = self._known(self._read(owner.first, owner.index + 1, owner))
        return found if found is not None and found.kind in BODIES else None

    def resolve_author(self, first: int, last: int) -> Resolved:
        """The holder that a post's author line or signature names."""
        phrase = read_author(self.document, first, last)
        entity = self._known(phrase) or self.roster.add(phrase, self.nations)
        self.roster.learn(entity, phrase)
        self.touch(entity)
        self.found.append(Resolved(entity, first, last, "chains.ways.author_line"))
        return self.found[-1]

    def resolve_name(self, name: str, otherwise: HolderKind) -> Resolved:
        """The holder that a name outside the text stands for; no words of the text are its mention."""
        phrase, nations = read_name(name, otherwise)
        entity = self._known(phrase) or self.roster.add(phrase, nations)
        self.roster.learn(entity, phrase)
        entity.at = -1
        self.touch(entity)
        return Resolved(entity, 0, 0, "chains.ways.named_beside")

    def resolve_nobody(self, first: int, last: int) -> Resolved:
        """Somebody who answers under “A:” and whom the report does not name, or not so that it can be told."""
        self.nobody = self.nobody or Entity(name="", kind="unnamed", at=-1)
        return Resolved(self.nobody, first, last, "chains.ways.unnamed_speaker")

    @property
    def last(self) -> Entity | None:
        """The one last spoken of."""
        return next(reversed(self.recent), None)

    def touch(self, entity: Entity) -> None:
        """Makes ``entity`` the one last spoken of."""
        self.recent.pop(entity, None)
        self.recent[entity] = None
        if entity.at >= 0:
            rank = ACTING if entity.at in self.told else SPEAKING
            entity.salience = max(entity.salience, (self._sentence(entity.at), rank, entity.at))

    def _named_here(self, entity: Entity, head: Token) -> None:
        entity.at = head.index
        self.touch(entity)

    def _known(self, phrase: Phrase) -> Entity | None:
        """A surname, an acronym, an office or “the ministry”: whoever it can only be."""
        found = self.roster.named(phrase)
        if found is None and not phrase.named:
            tokens = self.document.tokens[phrase.first : phrase.last]
            found = called_by_noun(phrase, tokens, self.recent, self.roster, self.nations)
        if found is not None:
            self.roster.learn(found, phrase)
        return found
