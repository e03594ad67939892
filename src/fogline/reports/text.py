"""Plain text files: stored character for character."""

from pathlib import Path

from fogline.errors import UnreadableReport


def read_text(path: Path) -> str:
    """The file's text with line ends and a byte order mark kept; raises UnreadableReport."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UnreadableReport(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableReport(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from error
