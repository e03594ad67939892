"""What the stamp of a post and the clock of a live entry look like. Months and zones are read later, by `mentions`."""

from __future__ import annotations

import re

MONTH = r"[A-Za-zÀ-ÿ]{3,9}\.?"
NAMED_DAY = rf"(?:\d{{1,2}} {MONTH},? \d{{4}}|{MONTH} \d{{1,2}}, \d{{4}})"
DIGIT_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})"
TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
GAP = r"(?:,? at |,?\s|T)"
STAMP = re.compile(rf"\[(?P<when>(?:{NAMED_DAY}|{DIGIT_DAY}){GAP}{TIME})\]")
BARE_STAMP = re.compile(rf"(?P<when>{DIGIT_DAY}{GAP}{TIME}) [-–—] ")
# “14:32”, “2.32 p.m.”, “9am”, each with a zone in capitals; “2h ago” counts from nobody knows when.
ZONE = r"(?:[A-Z]{1,5}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d\d)?|[A-Z][a-z]+ time|local time)"
CLOCK = r"(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[AaPp]\.?[Mm]\b\.?)?|(?:1[0-2]|0?[1-9])\s?[AaPp]\.?[Mm]\b\.?)"
DAY_BESIDE = rf"(?:{NAMED_DAY}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})"
AGO = re.compile(r"(?:\d{1,3} ?[a-z]{1,7}\.? ago|[Jj]ust now|[Nn]ow)")
ENTRY_LINE = re.compile(
    rf"\(?(?:(?P<before>{DAY_BESIDE})(?:[,:]| -| –)? (?:at )?)?(?P<clock>{CLOCK})(?:\s\(?(?P<zone>{ZONE})\)?)?"
    rf"(?:[\s(/|–—-]+{CLOCK}(?:\s{ZONE})?\)?)?(?:[,|–—\s-]+(?P<after>{DAY_BESIDE}))?\s*[–—:|-]?"
)
# A zone without a dash behind it is one of the usual ones: “14:32 UN troops fired” names none.
USUAL_ZONE = r"(?:GMT|UTC|MSK|[A-Z]{1,3}T)"
ENTRY_START = re.compile(
    rf"\[?(?P<clock>{CLOCK})(?:\s\(?(?P<zone>{ZONE}(?=\)?\]?\s*[–—:|-])|{USUAL_ZONE}(?=\)?\]?\s))\)?)?\]?(?:\s*[–—:|-]+\s+|\s+(?=[A-Z“\"‘]))(?=\S)"
)
CLOCK_PARTS = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?::\d\d)?\s?(?P<half>[AaPp])?")
NOON = 12


def read_clock(words: str) -> tuple[int, int] | None:
    """Hour and minute of “14:32”, “9.15am”, “12:52:10 AM”; None where there is no such time."""
    match = CLOCK_PARTS.match(words)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if match["half"] in "Pp" else 0)
    return (hour, minute) if hour < 2 * NOON and minute < 60 else None
