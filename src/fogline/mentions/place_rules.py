"""The ways in which a name is read as a place, under the names that `explain` shows."""

from __future__ import annotations


def named_place() -> None:
    """A name of the gazetteer that stands for the place itself."""


def introduced_place() -> None:
    """A name that no table knows, which the words around it call a place (“the village of Tarasivka”): no position."""


def dateline() -> None:
    """Where the report was written, from its dateline: it helps to tell other places, and no event is put there."""


def demonym() -> None:
    """A word for a country's people or things (“Russian”)."""


def acts_as_government() -> None:
    """A country or capital that says or does something stands for its government."""


def seat_of_power() -> None:
    """A seat of power (“the Kremlin”) stands for the government that sits there."""


def before_noun() -> None:
    """A place name that only tells which: “Kharkiv residents”."""


def of_office() -> None:
    """“The mayor of Kharkiv”: whose office or body it is."""


def in_organisation() -> None:
    """Part of the name of a body: “Aleppo University”."""


def in_name() -> None:
    """A country or sea inside a longer name."""


def hyphenated() -> None:
    """“Moscow-backed”: the place only qualifies what follows."""


def flag() -> None:
    """“Under the flag of Liberia”: where a ship is registered."""


def gloss() -> None:
    """The place just named, named again in another script: “Kherson (Херсон)”."""


def reference_point() -> None:
    """A place from which another is measured: “60 nautical miles west of Hodeidah”."""


def written_coordinates() -> None:
    """A position written in degrees."""


def described_place() -> None:
    """A point at the distance and bearing that the words give."""


def inside_container() -> None:
    """A place that no table knows takes the position of the one that the words say it lies in, with its radius."""
