"""What can go wrong, in words a user can act on."""


class FoglineError(Exception):
    """Base of all errors that fogline raises on purpose."""


class UnreadableReport(FoglineError):
    """One report could not be read; the message names the file, the place and the remedy."""
