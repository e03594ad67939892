"""The ways in which a count is read, under the names that `explain` shows: how many first, then of what."""

from __future__ import annotations


def number() -> None:
    """A number in figures or words."""


def fraction() -> None:
    """A share: “half”, “all”, “most”."""


def vague_plural() -> None:
    """“Dozens”, “scores”, “hundreds”: no number, but a least one that the word allows."""


def vague_word() -> None:
    """“Several”, “many”: no number."""


def bound_low() -> None:
    """“At least 22”: the number and all above it."""


def bound_over() -> None:
    """“More than 40”: above the number."""


def bound_under() -> None:
    """“Fewer than 40”: below the number."""


def bound_high() -> None:
    """“Up to 5”: the number and all below it."""


def range() -> None:
    """“Between 2,500 and 4,000”: two ends."""


def out_of() -> None:
    """“17 of 22”, “62/96”: a number of a larger one."""


def article() -> None:
    """“A missile” beside another number is one."""


def noun() -> None:
    """The noun that the number stands before is what is counted."""


def elliptic() -> None:
    """What is counted stands elsewhere, or nowhere, in the sentence."""


def them() -> None:
    """“Two of them”: some of what was counted before."""


def partitive() -> None:
    """“Two of the drones”: some of a larger number."""


def label() -> None:
    """“Killed: 14”, “personnel – about 900”: what is counted stands before the number."""


def beside() -> None:
    """What stands beside it in one enumeration is counted too."""


def paragraph() -> None:
    """Numbers of the same paragraph are its parts."""


def parts() -> None:
    """Numbers beside it are its parts; their sum is compared with it."""
