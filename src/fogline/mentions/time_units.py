"""Days, weeks, months and years as calendar stretches and as lengths: “last week”, “two days earlier”, “for weeks”."""

from __future__ import annotations

from datetime import date

from fogline.mentions.time_calendar import Days, move, narrowed, quarter_days, shift, unit_days, unit_timex
from fogline.mentions.time_lengths import length
from fogline.mentions.time_months import holiday, left_of, year_after
from fogline.mentions.time_numbers import amount_before
from fogline.mentions.time_sense import Scan, Sense, among, may_lie_ahead, spoken_ahead
from fogline.mentions.time_shares import nth
from fogline.mentions.time_words import grains, time_words
from fogline.tables.loader import load_groups

SAME = frozenset(("same", "that"))
CALENDAR = frozenset(("D", "W", "WE", "M", "Q", "Y", "DE", "CE"))


def unit(scan: Scan, at: int) -> Sense | None:
    """A unit of time with what stands before and after it; None where it is no time (“day-to-day”, “two-year-old”)."""
    token = scan.tokens[at]
    sentence, value = token.sentence, time_words()[token.lower].value
    before = scan.word(at - 1, sentence)
    if before == "new" and token.text == "Year":
        return holiday(scan, at)
    if (share := nth(scan, at, sentence, value)) is not None:
        return share
    if before == "second" or (value == "S" and token.tag == "JJ"):
        return None
    if (repeated := _set(scan, at, sentence, value)) is not None:
        return repeated
    if value == "H" and token.lower == "hours" and (among(before, "early_hours") or _pre_dawn(scan, at, sentence)):
        return _early_hours(scan, at, sentence)
    amount = amount_before(scan, at, sentence)
    if amount is not None:
        return length(scan, at, value, amount)
    if token.tag in ("NNS", "NNPS") and value != "WE":
        return _bare(scan, at, sentence, value)
    if value in CALENDAR:
        return _calendar(scan, at, sentence, value) or _bare(scan, at, sentence, value)
    return _bare(scan, at, sentence, value)


def _set(scan: Scan, at: int, sentence: int, value: str) -> Sense | None:
    """“Every day”, “each week”, “every two weeks”."""
    index = at - 1
    if among(scan.word(index, sentence), "single"):
        index -= 1
    amount = "1"
    if scan.entry(index, sentence).kind == "number" and among(scan.word(index - 1, sentence), "every"):
        amount, index = scan.entry(index, sentence).value, index - 1
    if among(scan.word(index, sentence), "every") and value not in ("FN", "WE"):
        clock = "T" if value in ("H", "MIN", "S") else ""
        return Sense(index, at + 1, "again_and_again", "SET", f"P{clock}{amount}{value[0]}")
    return None


def _pre_dawn(scan: Scan, at: int, sentence: int) -> bool:
    """“Pre-dawn hours”, whose hyphen is a word of its own."""
    return scan.word(at - 1, sentence) == "dawn" and scan.word(at - 3, sentence) == "pre"


def _early_hours(scan: Scan, at: int, sentence: int) -> Sense:
    """“In the early hours (of Monday)”: after midnight, before morning."""
    first = at - 3 if _pre_dawn(scan, at, sentence) else at - 1
    first -= scan.word(first - 1, sentence) == "the"
    sense = Sense(
        first,
        at + 1,
        "early_hours",
        "TIME",
        "XXXX-XX-XXTMO",
        grain="early_hours",
        mod="START",
        part="MO",
        needs_day=True,
    )
    sense.relative = sense.timex
    return sense


def _calendar(scan: Scan, at: int, sentence: int, value: str) -> Sense | None:
    """“Last week”, “earlier this month”, “the same day”, “the weekend”, “the third quarter”, “the end of the year”."""
    first, mod, lead = left_of(scan, at, sentence)
    if not lead and value == "Q":
        return _quarter(scan, at, sentence)
    if lead == "past" and scan.word(first - 1, sentence) == "the":
        return _rolling(scan, at, first - 1, value, -1)
    if lead == "last" and scan.word(first - 1, sentence) == "the":
        return _rolling(scan, at, first - 1, value, -1)
    if not lead:
        word = scan.word(at - 1, sentence)
        if word in ("same", "that", "very", "previous") or among(word, "next"):
            return _anaphor(scan, at, sentence, value)
        return _the(scan, at, (first, mod), value)
    step = {"last": -1, "past": -1, "this": 0, "next": 1}[lead]
    if lead == "next" and scan.word(first - 1, sentence) == "the":
        return _following(scan, at, first - 1, value, 1)
    return _stretch(scan, (first, at + 1), value, (step, mod))


def _stretch(scan: Scan, span: tuple[int, int], value: str, which: tuple[int, str | None]) -> Sense:
    """The calendar unit ``step`` away from that of publication; of the present one what lies behind, or ahead."""
    step, mod = which
    token = scan.tokens[span[1] - 1]
    relative = f"P{abs(step)}{value}{'+' if step > 0 else '-' if step < 0 else ''}"
    sense = Sense(*span, "calendar_unit", "DATE", relative, grain=grains()[value], mod=mod, relative=relative)
    if scan.day is None:
        return sense
    there = _weekend(scan.day, step, spoken_ahead(token)) if value == "WE" else move(scan.day, value, step)
    sense.days, sense.timex = unit_days(there, value), unit_timex(there, value)
    word = scan.tokens[span[0]].lower
    if step == 0 and value != "WE":
        sense.days = _part_of_present(scan, sense.days, word, token)
        if word in ("earlier", "later"):
            sense.mod = None
        elif mod:
            sense.days = narrowed(unit_days(there, value), mod)
    elif mod and word not in ("earlier", "later"):
        sense.days = narrowed(sense.days, mod)
    return sense


def _part_of_present(scan: Scan, days: Days, word: str, token: object) -> Days:
    """“Earlier this month” ends on the day of publication, “later this month” begins there."""
    anchor = scan.day
    if anchor is None:
        return days
    ahead = word == "later" or (word != "earlier" and spoken_ahead(token))  # type: ignore[arg-type]
    return (anchor, days[1]) if ahead else (days[0], anchor)


def _weekend(anchor: date, step: int, ahead: bool) -> date:
    """The Saturday meant by “the weekend”: the last one begun, or the next."""
    saturday = shift(anchor, 5 - anchor.weekday())
    if step > 0 or (step == 0 and ahead):
        return saturday if saturday >= anchor else shift(saturday, 7)
    past = saturday if anchor >= saturday else shift(saturday, -7)
    return shift(past, -7) if step < 0 and anchor >= saturday else past


def _anaphor(scan: Scan, at: int, sentence: int, value: str) -> Sense | None:
    """“The same day”, “that week”, “the following day”, “the previous month”: from the day that the text settled."""
    word = scan.word(at - 1, sentence)
    first = at - 2 if scan.word(at - 2, sentence) in ("the", "that") else at - 1
    if word == "very":
        if scan.word(at - 2, sentence) != "that":
            return None
        first = at - 2
    step = 1 if among(word, "next") else -1 if word == "previous" else 0
    return _following(scan, at, first, value, step)


def _following(scan: Scan, at: int, first: int, value: str, step: int) -> Sense:
    relative = f"P{abs(step)}{value}{'+' if step > 0 else '-' if step < 0 else ''}"
    sense = Sense(
        first,
        at + 1,
        "same_day" if step == 0 else "day_beside",
        "DATE",
        relative,
        grain=grains()[value],
        relative=relative,
    )
    unsettled = scan.reference is None and scan.stretch is None and scan.tokens[at - 1].lower in SAME
    if step == 0 and (unsettled or scan.word(at + 1, scan.tokens[at].sentence) == "as"):
        return sense  # “the same day as the talks”: theirs, not that of the text
    if (near := scan.near_for(value)) is not None and (step <= 0 or may_lie_ahead(scan, move(near, value, step), at)):
        there = move(near, value, step)
        sense.days, sense.timex = unit_days(there, value), unit_timex(there, value)
    return sense


def _rolling(scan: Scan, at: int, first: int, value: str, step: int) -> Sense:
    """“The past week”, “over the past day”: back from publication."""
    sense = Sense(
        first,
        at + 1,
        "past_stretch",
        "DURATION",
        {"DE": "P10Y", "CE": "P100Y"}.get(value, f"P1{value}"),
        grain=grains()[value],
    )
    if scan.day is not None:
        sense.days = move(scan.day, value, step), scan.day
    return sense


def _the(scan: Scan, at: int, found: tuple[int, str | None], value: str) -> Sense | None:
    """“At the weekend”, “mid-month”, “the end of the year”, “the day before”, “the year”."""
    first, mod = found
    token = scan.tokens[at]
    sentence = token.sentence
    article = scan.word(at - 1, sentence) == "the"
    after = scan.word(at + 1, sentence)
    if value == "D":
        if article and after in ("before", "after") and _closes(scan, at + 2, sentence):
            sense = _following(scan, at, at - 1, value, 1 if after == "after" else -1)
            sense.last = at + 2
            return sense
        if article and _within_it(scan, at, sentence):
            return _following(scan, at, at - 1, value, 0)
        return None
    if not article and mod != "MID" and value != "WE":
        return None
    if mod == "MID" and not article:
        return _mid(scan, (first, at + 1), value)
    start = first if mod else at - 1 if article else at
    sense = _stretch(scan, (start, at + 1), value, (0, mod))
    if not mod and value in ("M", "Y", "DE", "CE", "W") and not (value == "W" and _within_it(scan, at, sentence)):
        sense.days = None
        if after in ("ended", "ending"):
            sense.kind, sense.timex = "DURATION", f"P1{value}"
        elif value in ("DE", "CE"):
            return None
    return sense


def _within_it(scan: Scan, at: int, sentence: int) -> bool:
    """“Earlier in the day”, “later in the week”."""
    return scan.word(at - 2, sentence) == "in" and scan.word(at - 3, sentence) in ("earlier", "later")


def _closes(scan: Scan, at: int, sentence: int) -> bool:
    """Nothing that “the day before” could govern follows."""
    token = scan.tokens[at] if at < len(scan.tokens) else None
    return token is None or token.sentence != sentence or token.tag in (",", ".", "CC", "VBD", ":", "''", "IN", "-RRB-")


def _mid(scan: Scan, span: tuple[int, int], value: str) -> Sense:
    """“Mid-month”: the middle of the month that the sentence spoke of, else of publication."""
    near = scan.month or scan.near()
    sense = Sense(*span, "middle", "DATE", f"P0{value}", grain=grains()[value], mod="MID", relative=f"P0{value}")
    if near is not None:
        sense.days, sense.timex = narrowed(unit_days(near, value), "MID"), unit_timex(near, value)
    return sense


def _quarter(scan: Scan, at: int, sentence: int) -> Sense | None:
    """“The third quarter”: of the year of publication, or the one before where it is not over."""
    index = at - 2 if scan.word(at - 1, sentence) == "-" else at - 1
    word = scan.word(index, sentence)
    for ordinals in (load_groups("time_words")["ordinals"], load_groups("time_words")["ordinal_digits"]):
        if word in ordinals:
            first = index - 1 if scan.word(index - 1, sentence) == "the" else index
            return _nth_quarter(scan, (first, at + 1), ordinals.index(word) + 1)
    if word == "the":
        relative = "P0Q"
        sense = Sense(at - 1, at + 1, "quarter", "DATE", relative, grain="quarter", relative=relative)
        if scan.day is not None:
            there = move(scan.day, "Q", -1)
            sense.timex = unit_timex(there, "Q")
        return sense
    return None


def _nth_quarter(scan: Scan, span: tuple[int, int], number: int) -> Sense:
    relative = f"XXXX-Q{number}"
    last, named = year_after(scan, span[1], scan.tokens[span[0]].sentence)
    sense = Sense(span[0], last, "quarter", "DATE", relative, grain="quarter", relative=relative)
    if named is not None:
        sense.days, sense.timex = quarter_days(named, number), f"{named:04}-Q{number}"
    elif scan.day is not None:
        year = scan.day.year
        if not spoken_ahead(scan.tokens[span[1] - 1]) and quarter_days(year, number)[0] > scan.day:
            year -= 1
        sense.days, sense.timex = quarter_days(year, number), f"{year:04}-Q{number}"
    return sense


def _bare(scan: Scan, at: int, sentence: int, value: str) -> Sense | None:
    """“For weeks”, “in recent days”, “the coming months”: lengths without a number."""
    token = scan.tokens[at]
    if token.tag not in ("NNS", "NNPS") and not (token.lower.endswith("s") and len(token.lower) > 3):
        return None
    word, first = scan.word(at - 1, sentence), at
    if among(word, "around_lengths"):
        first = at - 2 if scan.word(at - 2, sentence) in ("the", "these") else at - 1
    clock = "T" if value in ("H", "MIN", "S") else ""
    letter = {"DE": "E", "N": "N", "FN": "W", "WE": "WE"}.get(value, value[0])
    return Sense(first, at + 1, "unnumbered_length", "DURATION", f"P{clock}X{letter}")
