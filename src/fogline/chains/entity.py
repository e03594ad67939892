"""Who holds claims in a report, and the cell that a claim has of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from fogline.model.claim import Holder, HolderKind
from fogline.sentences.document import Document
from fogline.tables.words import word_set

Salience = tuple[int, int, int]  # sentence, rank in it, token: later and higher is likelier meant by a pronoun


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that holds claims in this report, under its fullest name.

    ``at`` is the token where it was last named; ``pronoun`` the one by which the report is seen to call a person.
    """

    name: str
    kind: HolderKind
    at: int
    role: str | None = None
    organization: str | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()
    anonymous: bool = False
    reason: str | None = None
    pronoun: str | None = None
    named: bool = False
    plural: bool = False
    joint: bool = False
    nouns: set[str] = field(default_factory=set)
    salience: Salience = (-1, 0, 0)

    @property
    def described(self) -> set[str]:
        """The words of its name and role, and the nouns that it was called by, in lower case."""
        return {*f"{self.name} {self.role or ''}".lower().split(), *self.nouns}


@dataclass(slots=True)
class Resolved:
    """An entity, the tokens that name it here (none where only metadata do), and the rule that found it."""

    entity: Entity
    first: int
    last: int
    rule: str


def as_holder(resolved: Resolved, document: Document) -> Holder:
    """The holder cell of a claim; whoever a pronoun alone stands for has no name."""
    entity = resolved.entity
    bare = not entity.name or entity.name.lower() in word_set("holder_words", "pronouns")
    return Holder(
        kind="unnamed" if bare else entity.kind,
        mention=document.span(resolved.first, resolved.last) if resolved.first < resolved.last else None,
        name=None if bare else entity.name,
        role=entity.role,
        organization=entity.organization,
        country=entity.country,
        countries=entity.countries,
        anonymous=entity.anonymous,
        reason=entity.reason,
    )
