"""The ways in which a source becomes a holder, under the names that `explain` shows."""

from __future__ import annotations


def first_person() -> None:
    """“I”, “we”, “our forces” inside a quotation stand for whoever speaks it."""


def pronoun() -> None:
    """“He”, “she”, “it” or “they” stands for the one that was last spoken of and fits; between two it stays open."""


def back_reference() -> None:
    """The words name somebody who was named before: by surname, office, body, acronym or kind (“the group”)."""


def noun_phrase() -> None:
    """The words name the holder for the first time: name, role and body are taken from them."""


def joint() -> None:
    """Several hold it together: “the army and the UN mission”; the name has them all."""


def author_line() -> None:
    """The line above a post, or its signature, names who posted it."""


def subject() -> None:
    """A person or body that does something in a sentence; later pronouns may mean it."""


def with_title() -> None:
    """A name after a title, a rank or an office: “Gen. Amina Saleh”, “the governor, Roman Hrytsak”."""


def with_description() -> None:
    """A name that an age, a role or “who” follows: “Musa Idris, 41,”, “Daw Khin, a teacher”."""


def who_speaks() -> None:
    """A name that is the subject of a verb of speech."""


def named_again() -> None:
    """The name, or the surname alone, of somebody who was named before and whom it can only mean."""


def named_beside() -> None:
    """No words of the text name the holder: the post's own data do, as its author, its channel or its origin."""


def unnamed_speaker() -> None:
    """A label such as “A:” says that somebody answers, not who; of two who may be meant neither is taken."""
