"""Dates as pages write them, in ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime

ISO = re.compile(r"\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?")
WORDED = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y/%m/%d", "%Y/%m/%d %H:%M", "%Y/%m/%d %H:%M:%S")
SECONDS = re.compile(r"\d{10}(?:\d{3})?")


def iso_date(value: object) -> str | None:
    """A day or time in ISO 8601, as given where it is one already; None for what is no date.

    Read are ISO 8601, RFC 2822, seconds or milliseconds since 1970, “4 March 2025”, “2025/03/04”. A date by slashes
    that begins with the day or the month is none: nobody can tell which.
    """
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not text:
        return None
    if SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    iso = _read_iso(text)
    if iso is not None:
        return iso
    for form in WORDED:
        try:
            read = datetime.strptime(text, form)
        except ValueError:
            continue
        return read.isoformat() if "%H" in form else read.date().isoformat()
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _read_iso(text: str) -> str | None:
    try:
        read = datetime.fromisoformat(f"{text}-01" if re.fullmatch(r"\d{4}-\d{2}", text) else text)
    except ValueError:
        return None
    if ISO.fullmatch(text):
        return text
    return read.date().isoformat() if len(text) <= len("2025-03-04") else read.isoformat()
