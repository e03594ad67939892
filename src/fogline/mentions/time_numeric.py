"""Times written in digits: 04.02.2026, 2026-02-04, 231240Z JUN 24, 03:15, 3:40 p.m., 0915 GMT; and years."""

from __future__ import annotations

import re
from datetime import date

from fogline.mentions.time_calendar import unit_days
from fogline.mentions.time_months import left_of, whole_year
from fogline.mentions.time_sense import Scan, Sense, among
from fogline.mentions.time_words import time_words, zone_places
from fogline.sentences.token import Token

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?(?!\w|-)")
DOTTED = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4}|\d\d)(?![\w.]*\d)")
SLASHED = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})(?![\w/])")
GROUP = re.compile(r"(\d\d)(\d\d)(\d\d)([a-z])")
DASHED = re.compile(r"(\d\d?)-([a-z]{3,9})-(\d{4}|\d\d)(?!\w|-)", re.IGNORECASE)
CLOCK = re.compile(r"(\d\d?)[:h.](\d\d)(?::\d\d)?(z|[ap]\.?m\.?)?")
PLAIN = re.compile(r"(\d\d?)(\d\d)?(z|hrs?|[ap]\.?m\.?)?")
JOINED_HALF = re.compile(r"(?<=\d)[ap]\.?m\.?$")
OFFSET = re.compile(r"(?:utc|gmt)([+-])(\d\d?)(?::(\d\d))?")
NOON, HOURS_A_DAY = 12, 24
AM_PM = {"a.m.": 0, "am": 0, "a.m": 0, "p.m.": NOON, "pm": NOON, "p.m": NOON}


def digits(scan: Scan, at: int) -> Sense | None:
    """Whichever written form begins at this numeral; None where it is no time."""
    return (
        military_group(scan, at)
        or date_in_digits(scan, at)
        or clock_time(scan, at)
        or year(scan, at)
        or decade(scan, at)
        or narrowed_year(scan, at)
    )


def date_in_digits(scan: Scan, at: int) -> Sense | None:
    """2026-02-04, 04.02.2026, 24.02.22 (day first); 3/14/2026 only where one of the two can be no month."""
    token = scan.tokens[at]
    found = _date_parts(scan, token)
    if found is None:
        return None
    match, parts = found
    try:
        day = date(int(parts[0]) + (2000 if len(parts[0]) == 2 else 0), int(parts[1]), int(parts[2]))
    except ValueError:
        return None
    last = scan.document.range_of(token.start, match.end())[1]
    sense = Sense(at, max(last, at + 1), "date_in_digits", "DATE", day.isoformat(), (day, day), "day")
    if match.re is ISO and match[4] and int(match[4]) < HOURS_A_DAY:
        sense.kind, sense.clock = "TIME", (int(match[4]), int(match[5]))
        sense.timex += f"T{match[4]}:{match[5]}"
    return sense


def _date_parts(scan: Scan, token: Token) -> tuple[re.Match[str], tuple[str, str, str]] | None:
    """The match of a written date, and its year, month and day."""
    text = scan.document.text
    if match := ISO.match(text, token.start):
        parts = match[1], match[2], match[3]
    elif (match := DOTTED.match(text, token.start)) and (len(match[3]) == 4 or len(match[0]) == 8):
        parts = match[3], match[2], match[1]
    elif match := SLASHED.match(text, token.start):
        a, b = int(match[1]), int(match[2])
        if a <= NOON and b <= NOON and a != b:
            return None
        parts = match[3], *((match[2], match[1]) if a > NOON else (match[1], match[2]))
    elif match := DASHED.match(text, token.start):
        month = time_words().get(match[2].lower())
        if month is None or month.kind != "month":
            return None
        parts = match[3], month.value, match[1]
    else:
        return None
    return match, parts


def military_group(scan: Scan, at: int) -> Sense | None:
    """“231240Z JUN 24”: day, hour, minute, zone letter, month, year."""
    token = scan.tokens[at]
    match = GROUP.fullmatch(token.lower)
    if match is None or int(match[2]) >= HOURS_A_DAY:
        return None
    month = scan.entry(at + 1, token.sentence)
    if month.kind != "month":
        return None
    year_word = scan.word(at + 2, token.sentence)
    if not year_word.isdecimal() or len(year_word) not in (2, 4):
        return None
    try:
        day = date(int(year_word) + (2000 if len(year_word) == 2 else 0), int(month.value), int(match[1]))
    except ValueError:
        return None
    sense = Sense(at, at + 3, "military_group", "TIME", day.isoformat(), (day, day), "minute")
    sense.clock, sense.zone = (int(match[2]), int(match[3])), _letter(match[4])
    sense.timex += f"T{match[2]}:{match[3]}"
    return sense


def _letter(letter: str) -> str | None:
    """Offset of a military zone letter: Z is UTC, A to M (without J) east of it, N to Y west."""
    if letter == "z":
        return "+00:00"
    east, west = "abcdefghiklm", "nopqrstuvwxy"
    if letter in east:
        return f"+{east.index(letter) + 1:02}:00"
    return f"-{west.index(letter) + 1:02}:00" if letter in west else None


def clock_time(scan: Scan, at: int) -> Sense | None:
    """“03:15”, “3:40 p.m.”, “2 a.m.”, “0915 GMT”, “between 4 and 7 p.m.”, with the zone that is named."""
    token = scan.tokens[at]
    sentence = token.sentence
    if scan.tokens[at].start and scan.word(at - 1, sentence) in ("$", "€", "£"):
        return None
    start = _clock_at(scan, at, sentence)
    if start is None:
        return _clock_range(scan, at, sentence)
    clock, last = start
    if token.lower.endswith("z"):
        zone: str | None = "+00:00"
    else:
        last, zone = zone_after(scan, last, sentence)
    sense = Sense(at, last, "clock_time", "TIME", _shown(clock), grain="minute", clock=clock, zone=zone, needs_day=True)
    sense.relative = sense.timex
    return sense


def _shown(clock: tuple[int, int]) -> str:
    return f"XXXX-XX-XXT{clock[0]:02}:{clock[1]:02}"


def _clock_at(scan: Scan, at: int, sentence: int) -> tuple[tuple[int, int], int] | None:
    """Hour and minute at a numeral, and the token after; a plain number needs a.m., p.m., a zone or “hours”."""
    if (spoken := _spoken_hour(scan, at, sentence)) is not None:
        return spoken
    word, after = scan.word(at, sentence), scan.word(at + 1, sentence)
    half, last = _half_of(word, after, at)
    if match := CLOCK.fullmatch(word):
        if "." in word and half is None and not _zoned(scan, at + 1, sentence):
            return None
        hour, minute = int(match[1]), int(match[2])
    elif match := PLAIN.fullmatch(word):
        if half is None and not match[3] and not (match[2] and _zoned(scan, at + 1, sentence)):
            return None
        hour, minute = int(match[1]), int(match[2] or 0)
        last += bool(match[2]) and after == "hours"
    else:
        return None
    return _in_24_hours(hour, minute, half, last)


def _half_of(word: str, after: str, at: int) -> tuple[int | None, int]:
    """Hours that a.m. or p.m. adds, in a word of its own or joined to the numeral (“5:30am”), and the token after."""
    if after in AM_PM:
        return AM_PM[after], at + 2
    joined = JOINED_HALF.search(word)
    return (AM_PM[joined[0].rstrip(".")] if joined else None), at + 1


def _in_24_hours(hour: int, minute: int, half: int | None, last: int) -> tuple[tuple[int, int], int] | None:
    """The time by the 24-hour clock; None where it is none."""
    if half is not None:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + half
    if hour == HOURS_A_DAY and minute == 0:
        hour, minute = 23, 59
    return ((hour, minute), last) if hour < HOURS_A_DAY and minute < 60 else None


def _spoken_hour(scan: Scan, at: int, sentence: int) -> tuple[tuple[int, int], int] | None:
    """“7 o’clock”, “at 3 in the morning”: an hour from 1 to 12; the part of the day is joined to it later."""
    word, after = scan.word(at, sentence), scan.word(at + 1, sentence)
    if not (word.isdecimal() and 1 <= int(word) <= NOON):
        return None
    if after in ("o'clock", "o’clock"):
        return (int(word), 0), at + 2
    part = scan.entry(at + 3, sentence)
    introduced = among(scan.word(at - 1, sentence), "part_leads") and scan.tokens[at].dep not in ("nummod", "dobj")
    if introduced and after == "in" and scan.word(at + 2, sentence) == "the" and part.kind == "part_of_day":
        return (int(word) % NOON, 0), at + 1
    return None


def _zoned(scan: Scan, at: int, sentence: int) -> bool:
    """A zone, or “hours” after four digits."""
    return (
        scan.entry(at, sentence).kind == "zone"
        or scan.word(at, sentence) == "hours"
        or zone_after(scan, at, sentence)[0] > at
    )


def zone_after(scan: Scan, at: int, sentence: int) -> tuple[int, str | None]:
    """“GMT”, “(Sanaa time)”, “local time”, “Moscow time”: the token after, and the zone."""
    entry = scan.entry(at, sentence)
    if entry.kind == "zone":
        return at + 1, entry.value
    index = at + 1 if scan.word(at, sentence) == "(" else at
    if offset := OFFSET.fullmatch(scan.word(index, sentence)):
        return index + 1 + (index > at), f"{offset[1]}{int(offset[2]):02}:{offset[3] or '00'}"
    if scan.word(index + 1, sentence) == "time":
        zone = zone_places().get(scan.word(index, sentence))
        if zone is not None:
            closed = scan.word(index + 2, sentence) == ")"
            return (index + 3 if index > at and closed else index + 2), zone or None
    return at, None


def _clock_range(scan: Scan, at: int, sentence: int) -> Sense | None:
    """“4 and 7 p.m.”, “4-7 p.m.”: both ends share the half of the day."""
    word = scan.word(at, sentence)
    joint = scan.word(at + 1, sentence)
    if not (PLAIN.fullmatch(word) or CLOCK.fullmatch(word)) or joint not in ("and", "to", "-", "–"):
        return None
    end = _clock_at(scan, at + 2, sentence)
    if end is None or AM_PM.get(scan.word(end[1] - 1, sentence)) is None:
        return None
    hour, _, minute = word.replace(".", ":").partition(":")
    half = AM_PM[scan.word(end[1] - 1, sentence)]
    if not (hour.isdecimal() and 1 <= int(hour) <= NOON):
        return None
    clock = int(hour) % NOON + half, int(minute or 0)
    if end[0] < clock:
        return None
    last, zone = zone_after(scan, end[1], sentence)
    sense = Sense(
        at, last, "clock_range", "TIME", _shown(clock), grain="minute", clock=clock, zone=zone, needs_day=True
    )
    sense.relative, sense.until_clock = sense.timex, end[0]
    return sense


def year(scan: Scan, at: int) -> Sense | None:
    """A number from 1900 to 2039 is a year, unless it counts something or names a resolution, a unit, a ship."""
    token = scan.tokens[at]
    word = token.lower
    sentence = token.sentence
    if len(word) != 4 or not word.isdecimal() or not 1900 <= int(word) <= 2039:
        return None
    before, after = scan.word(at - 1, sentence), scan.word(at + 1, sentence)
    if among(before, "not_year_leads") or among(after, "counted") or (after in ("%", ".", ",") and before == "$"):
        return None
    joined = scan.word(at - 2, sentence)
    if before in ("-", "–", "/") and joined[-1:].isalpha() and not among(joined, "year_prefixes"):
        return None
    if scan.entry(at + 1, sentence).kind == "unit" and not among(before, "year_leads"):
        return None
    head = token.head
    counts = token.dep == "nummod" and head.tag == "NNS" and head.index == at + 1 and not among(before, "year_leads")
    if counts or (token.dep in ("nsubj", "nsubjpass") and before == ""):
        return None
    first, mod, _ = left_of(scan, at, sentence)
    if scan.word(first - 1, sentence) == "year" and scan.word(first - 2, sentence) == "the":
        first -= 2
    elif scan.word(first - 1, sentence) == "fiscal":
        first -= 1
    end = scan.word(at + 2, sentence)
    if after in ("-", "–") and len(end) == 2 and end.isdecimal() and int(end) == (int(word) + 1) % 100:
        sense = whole_year(first, at + 3, int(word), None)
        sense.days = date(int(word), 1, 1), date(int(word) + 1, 12, 31)
        return sense
    return whole_year(first, at + 1, int(word), mod)


def narrowed_year(scan: Scan, at: int) -> Sense | None:
    """“Mid-2023”, “late-2021” in one word."""
    word = scan.tokens[at].lower
    prefix, _, number = word.partition("-")
    mod = "START" if prefix == "early" else "MID" if prefix == "mid" else "END" if prefix == "late" else None
    if mod is None or not (number.isdecimal() and len(number) == 4 and 1900 <= int(number) <= 2039):
        return None
    return whole_year(at, at + 1, int(number), mod)


def decade(scan: Scan, at: int) -> Sense | None:
    """“The 1990s”, “the ’80s”."""
    token = scan.tokens[at]
    word = token.lower
    if not (word.endswith("0s") and word[:-1].isdecimal()):
        return None
    sentence, first = token.sentence, at
    if len(word) == 3:
        if scan.word(at - 1, sentence) not in ("'", "’", "‘"):
            return None
        start, first = 1900 + int(word[:2]), at - 1
    elif len(word) == 5 and 1700 <= int(word[:4]) <= 2030:
        start = int(word[:4])
    else:
        return None
    first, mod, _ = left_of(scan, first, sentence)
    first = first - 1 if scan.word(first - 1, sentence) == "the" else first
    days = unit_days(date(start, 1, 1), "DE")
    return Sense(first, at + 1, "decade", "DATE", f"{start // 10}", days, "decade", mod)
