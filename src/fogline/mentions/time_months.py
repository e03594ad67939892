"""Months and days of months, seasons, years and decades."""

from __future__ import annotations

from datetime import date

from fogline.mentions.time_calendar import month_days, narrowed, season_days, year_days
from fogline.mentions.time_sense import Scan, Sense, among, aspect_of, spoken_ahead
from fogline.mentions.time_words import time_words
from fogline.sentences.token import Token

ORDINAL = ("st", "nd", "rd", "th")
SOME_DAYS = 3
DASHES = ("-", "–", "—")


def month(scan: Scan, at: int) -> Sense | None:
    """A month, with its day and year where named; without a year the last such one, or the next if it lies ahead."""
    token = scan.tokens[at]
    if not token.text[0].isupper():
        return None
    sentence, number = token.sentence, int(time_words()[token.lower].value)
    first, days = _days_before(scan, at, sentence)
    last = at + 1
    if scan.word(last, sentence) == "." and _day_number(scan.word(last + 1, sentence)):
        last += 1
    if not days:
        last, days = _days_after(scan, last, sentence)
    year_end, year = year_after(scan, last, sentence)
    if not days and year is None and among(token.lower, "doubtful_months") and not _led(scan, at, sentence):
        return None
    if days:
        return _month_days(scan, (first, year_end), (number, year), days, token)
    return _whole_month(scan, (at, year_end), number, year)


def _led(scan: Scan, at: int, sentence: int) -> bool:
    """Is “May” or “March” introduced as a month: “in May”, “last March”?"""
    return among(scan.word(at - 1, sentence), "month_leads")


def _day_number(word: str) -> int | None:
    """14, 14th."""
    digits = word[:-2] if word.endswith(ORDINAL) else word
    if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31:
        return int(digits)
    return None


def _days_before(scan: Scan, at: int, sentence: int) -> tuple[int, list[int]]:
    """“14 August”, “the 14th of August”, “16-17 March”, “3 to 4 May”: first token and the days."""
    index = at - 1
    if scan.word(index, sentence) == "of":
        index -= 1
        if scan.word(index, sentence) == "first" and scan.word(index - 1, sentence) == "the":
            return (index - 1, [1]) if scan.word(index - 2, sentence) == "on" else (at, [])
        if not scan.word(index, sentence).endswith(ORDINAL):
            return at, []
    word = scan.word(index, sentence)
    for dash in DASHES:
        low, _, high = word.partition(dash)
        if (a := _day_number(low)) and (b := _day_number(high)):
            return index, [a, b]
    day = _day_number(word)
    if day is None:
        return at, []
    joint, earlier = scan.word(index - 1, sentence), _day_number(scan.word(index - 2, sentence))
    if earlier and (joint in DASHES or joint in ("to", "and", "into")) and earlier < day:
        return _list_before(scan, index - 2, sentence, [earlier, day])
    return (index - 1 if scan.word(index - 1, sentence) == "the" else index), [day]


def _list_before(scan: Scan, first: int, sentence: int, days: list[int]) -> tuple[int, list[int]]:
    """“21, 22 and 23 October”: the days before commas belong to the list."""
    while scan.word(first - 1, sentence) == ",":
        earlier = _day_number(scan.word(first - 2, sentence))
        if not earlier or earlier >= days[0]:
            break
        first, days = first - 2, [earlier, *days]
    return first, days


def _days_after(scan: Scan, at: int, sentence: int) -> tuple[int, list[int]]:
    """“August 14”, “Aug. 14-16”, “August 14 and 15”: the token after, and the days."""
    index = at + 1 if scan.word(at, sentence) == "the" else at
    word = scan.word(index, sentence)
    for dash in DASHES:
        low, _, high = word.partition(dash)
        if (a := _day_number(low)) and (b := _day_number(high)):
            return index + 1, [a, b]
    day = _day_number(word)
    if (
        day is None
        or scan.entry(index + 1, sentence).kind == "month"
        or scan.word(index + 1, sentence) in ("%", "percent")
    ):
        return at, []
    start, end = day, index
    while scan.word(end + 1, sentence) == "," and (more := _day_number(scan.word(end + 2, sentence))) and more > day:
        day, end = more, end + 2
    joint, later = scan.word(end + 1, sentence), _day_number(scan.word(end + 2, sentence))
    if end > index and joint != "and":
        return index + 1, [start]
    index_before, index = index, end
    close = joint in DASHES or (joint in ("to", "and", "into") and _free(scan, index + 3, sentence))
    if later and later > day and close:
        return index + 3, [start, later]
    return index_before + 1, [start]


def _free(scan: Scan, at: int, sentence: int) -> bool:
    """No clock, month or counted thing follows: “August 14 and 15” ends here."""
    token = scan.tokens[at] if at < len(scan.tokens) else None
    if token is None or token.sentence != sentence:
        return True
    return token.lower[0] in ".,;)–-" or token.tag in ("IN", "CC", "VBD", "TO", "VBN")


def year_after(scan: Scan, at: int, sentence: int) -> tuple[int, int | None]:
    """“, 2023”, “2023”, “of 2023”, “last year”: the token after, and the year."""
    index = at + 1 if scan.word(at, sentence) in (",", "of") else at
    word = scan.word(index, sentence)
    if len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2100:
        return index + 1, int(word)
    if scan.word(at, sentence) != "," and scan.day is not None and scan.word(index + 1, sentence) == "year":
        offset = {"last": -1, "this": 0, "next": 1}.get(word)
        if offset is not None:
            return index + 2, scan.day.year + offset
    return at, None


def _month_days(
    scan: Scan, span: tuple[int, int], named: tuple[int, int | None], days: list[int], token: Token
) -> Sense | None:
    """A day, or a stretch of days, of a month."""
    number, year = named
    named_year = year is not None
    value = f"{number:02}-{days[0]:02}"
    sense = Sense(*span, "day_of_month", "DATE", f"XXXX-{value}", grain="day", relative=f"XXXX-{value}")
    if year is None and scan.day is not None:
        year = _nearest_year(scan, number, days[0], token)
    if year is None:
        return sense
    try:
        sense.days = date(year, number, days[0]), date(year, number, days[-1])
    except ValueError:
        return None
    sense.timex = sense.days[0].isoformat()
    sense.relative, sense.named_year = None, named_year
    return sense


def holiday(scan: Scan, at: int) -> Sense | None:
    """“Christmas Day”, “Christmas Eve”, “New Year’s Eve”: the last such day, unless it lies ahead."""
    token = scan.tokens[at]
    sentence = token.sentence
    named = 1 if scan.word(at + 1, sentence) in ("'s", "’s") else 0
    which = scan.word(at + 1 + named, sentence)
    if which not in ("day", "eve"):
        return None
    first = at - 1 if token.lower == "year" else at
    number, day = (12, 25) if first == at else (1, 1)
    if which == "eve":
        number, day = 12, 24 if first == at else 31
    last, year = year_after(scan, at + 2 + named, sentence)
    return _month_days(scan, (first, last), (number, year), [day], token)


def _nearest_year(scan: Scan, number: int, day: int, token: Token) -> int | None:
    """The year of a day without one: the last such day, unless it is spoken of as ahead, or lies a few days ahead.

    Where the words do not say, a day within a month or so lies ahead: a writer would name the year of one so long ago.
    """
    anchor = scan.day
    if anchor is None:
        return None
    ahead = (number, day) > (anchor.month, anchor.day)
    if not ahead:
        long_ago = (anchor.month - number) % 12 > 6
        return anchor.year + 1 if long_ago and aspect_of(token) == "ahead" else anchor.year
    aspect, months = aspect_of(token), (number - anchor.month) % 12
    near = months == 0 and day - anchor.day <= SOME_DAYS
    if near or aspect == "ahead" or (aspect is None and months <= 1):
        return anchor.year if number >= anchor.month else anchor.year + 1
    return anchor.year if number < anchor.month else anchor.year - 1


def _whole_month(scan: Scan, span: tuple[int, int], number: int, year: int | None) -> Sense | None:
    """A month, or its beginning, middle or end."""
    token = scan.tokens[span[0]]
    first, mod, lead = left_of(scan, span[0], token.sentence)
    value = f"XXXX-{number:02}"
    named_year = year is not None
    sense = Sense(first, span[1], "month", "DATE", value, grain="month", mod=mod, relative=value)
    if year is None and scan.day is not None:
        since = scan.word(first - 1, token.sentence) == "since"
        year = _month_year(scan.day, number, lead, not since and spoken_ahead(token))
    if year is None:
        return sense
    sense.days = month_days(year, number)
    if mod:
        sense.days = narrowed(sense.days, mod)
    sense.timex, sense.relative, sense.named_year = f"{year:04}-{number:02}", None, named_year
    return sense


def _month_year(anchor: date, number: int, lead: str, ahead: bool) -> int:
    """Which year's month: the last one begun, the one before this month for “last”, or the next."""
    if lead == "this":
        return anchor.year
    if lead in ("last", "past"):
        return anchor.year if number < anchor.month else anchor.year - 1
    if lead == "next":
        return anchor.year if number > anchor.month else anchor.year + 1
    if ahead:
        return anchor.year if number >= anchor.month else anchor.year + 1
    return anchor.year if number <= anchor.month else anchor.year - 1


def left_of(scan: Scan, at: int, sentence: int) -> tuple[int, str | None, str]:
    """What narrows a stretch (“early”, “mid-”, “the end of”, “last”): its first token, START, MID or END, the lead."""
    index, lead = at, ""
    word = scan.word(index - 1, sentence)
    if word in ("last", "this", "next", "past") and not scan.tokens[index - 1].is_verb:
        index, lead = index - 1, word
        word = scan.word(index - 1, sentence)
    if word == "-" and (
        among(scan.word(index - 2, sentence), "early") or scan.word(index - 2, sentence) in ("mid", "late")
    ):
        index -= 1
        word = scan.word(index - 1, sentence)
    mod = "START" if among(word, "early") else "MID" if among(word, "mid") else "END" if among(word, "late") else None
    if mod:
        return index - 1, mod, lead
    start = index - 1 if word == "the" else index
    if scan.word(start - 1, sentence) == "of":
        named = scan.word(start - 2, sentence)
        mod = (
            "START"
            if among(named, "starts")
            else "END"
            if among(named, "ends")
            else "MID"
            if named == "middle"
            else None
        )
        if mod:
            return (start - 3 if scan.word(start - 3, sentence) == "the" else start - 2), mod, lead
    return index, None, lead


def season(scan: Scan, at: int) -> Sense | None:
    """“Last autumn”, “the summer of 2023”, “this spring”: only with a year or a word that picks one."""
    token = scan.tokens[at]
    sentence, value = token.sentence, time_words()[token.lower].value
    first, mod, lead = left_of(scan, at, sentence)
    last, year = year_after(scan, at + 1, sentence)
    if year is None and not lead:
        return None
    first -= year is not None and scan.word(first - 1, sentence) == "the"
    sense = Sense(first, last, "season", "DATE", f"XXXX-{value}", grain="season", mod=mod, relative=f"XXXX-{value}")
    if year is None and scan.day is not None:
        start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[value]
        year = _month_year(scan.day, start, lead, ahead=spoken_ahead(token))
    if year is not None:
        sense.days, sense.timex, sense.relative = season_days(year, value), f"{year:04}-{value}", None
    return sense


def whole_year(first: int, last: int, value: int, mod: str | None) -> Sense:
    """A year, or its early, middle or late third."""
    days = year_days(value)
    return Sense(first, last, "year", "DATE", f"{value:04}", narrowed(days, mod) if mod else days, "year", mod)
