"""What can go wrong, in words a user can act on."""


class FoglineError(Exception):
    """Base of all errors that fogline raises on purpose."""


class UnreadableReport(FoglineError):
    """One report could not be read; the message names the file, the place and the remedy."""


class BadTable(FoglineError):
    """A table has bad rows; the message names file, line and reason of each."""


class BadModel(FoglineError):
    """The language model is missing, damaged or of another version than the one that was tested."""


class BadOption(FoglineError):
    """An option's value cannot be used; the message says what can."""


class DeletedReport(UnreadableReport):
    """A feed's word that a report was found deleted: nothing to read, and nothing wrong."""


class UnwritableOutput(FoglineError):
    """The output could not be written to its end, a full disk for example."""
