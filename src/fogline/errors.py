"""What can go wrong, in words a user can act on."""

from typing import ClassVar


class FoglineError(Exception):
    """Base of all errors that fogline raises on purpose; ``exit_code`` is what the command line ends with."""

    exit_code: ClassVar[int] = 1


class UnreadableReport(FoglineError):
    """One report could not be read; the message names the file, the place and the remedy."""


class DeletedReport(UnreadableReport):
    """A feed's word that a report was found deleted: nothing to read, and nothing wrong."""

    exit_code = 0


class BadTable(FoglineError):
    """A table has bad rows; the message names file, line and reason of each."""

    exit_code = 2


class BadModel(FoglineError):
    """The language model is missing, damaged or of another version than the one that was tested."""

    exit_code = 2


class BadOption(FoglineError):
    """An option's value cannot be used; the message says what can."""

    exit_code = 2


class UnwritableOutput(FoglineError):
    """The output could not be written to its end, a full disk for example."""

    exit_code = 3
