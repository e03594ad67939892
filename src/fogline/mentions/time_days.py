"""Weekdays, yesterday and tomorrow, nights and parts of the day."""

from __future__ import annotations

from fogline.mentions.time_calendar import shift, weekday_on
from fogline.mentions.time_numbers import amount_before
from fogline.mentions.time_sense import Scan, Sense, among, may_lie_ahead, spoken_ahead
from fogline.mentions.time_words import grains, time_words

PART_TIMEX = {"MI": "T12:00", "DAWN": "TMO", "DUSK": "TEV", "MN": "T24:00", "DT": "TDT"}


def part_suffix(part: str) -> str:
    """TIMEX3 suffix of a part of the day: TNI, TMO, T12:00."""
    return PART_TIMEX.get(part, f"T{part}")


def weekday(scan: Scan, at: int) -> Sense | None:
    """A weekday is the last such day up to and including publication; “next”, or talk of what will be, looks ahead."""
    token = scan.tokens[at]
    if not token.text[0].isupper():
        return None
    number = int(time_words()[token.lower].value)
    before = scan.word(at - 1, token.sentence)
    if among(before, "every"):
        return Sense(at - 1, at + 1, "again_and_again", "SET", f"XXXX-WXX-{number}", relative=f"XXXX-WXX-{number}")
    first = at - 1 if before in ("last", "this", "next", "past", "coming") else at
    if before == "coming" and scan.word(at - 2, token.sentence) in ("this", "the"):
        first = at - 2
    value = f"XXXX-WXX-{number}"
    mod = "START" if before == "early" else "END" if before == "late" else None
    sense = Sense(first, at + 1, "weekday", "DATE", value, grain="day", mod=mod, relative=value)
    if before in ("previous", "following") or (before == "that" and scan.tokens[at - 1].dep == "det"):
        sense.first = at - 1
        return _beside(scan, sense, number, before)
    if scan.day is None:
        return sense
    if before in ("last", "past"):
        day = weekday_on(shift(scan.day, -1), number, future=False)
    elif before in ("next", "coming"):
        day = weekday_on(shift(scan.day, 1), number, future=True)
    else:
        day = weekday_on(scan.day, number, future=before != "since" and spoken_ahead(token))
    sense.days, sense.timex = (day, day), day.isoformat()
    return sense


def weekdays(scan: Scan, at: int) -> Sense | None:
    """“On Sundays”: again and again."""
    token = scan.tokens[at]
    value = f"XXXX-WXX-{time_words()[token.lower].value}"
    return Sense(at, at + 1, "weekdays", "SET", value, relative=value) if token.text[0].isupper() else None


def near_day(scan: Scan, at: int) -> Sense | None:
    """Yesterday, today and tomorrow count from the day of publication, or of the post."""
    token = scan.tokens[at]
    amount = int(time_words()[token.lower].value)
    relative = "P0D" if amount == 0 else "P1D+" if amount > 0 else "P1D-"
    beside = scan.word(at - 1, token.sentence)
    first = at
    if beside in ("before", "after") and scan.word(at - 2, token.sentence) == "day" and amount:
        amount += 1 if beside == "after" else -1
        first, relative = at - 2 - (scan.word(at - 3, token.sentence) == "the"), f"P{abs(amount)}D{relative[-1]}"
    sense = Sense(first, at + 1, "near_day", "DATE", relative, grain="day", relative=relative)
    if scan.day is not None:
        day = shift(scan.day, amount)
        sense.days, sense.timex = (day, day), day.isoformat()
    return sense


def night(scan: Scan, at: int) -> Sense | None:
    """“Overnight” in a report of day D is the night from D-1 to D; so is “tonight” where it is told as past."""
    token = scan.tokens[at]
    coming = token.lower == "tonight" and (spoken_ahead(token) or _late(scan))
    value = "P0DTNI" if token.lower == "tonight" else "P1D-TNI"
    sense = Sense(at, at + 1, "night", "TIME", value, grain="night", part="NI", relative=value)
    return _of_night(scan, sense, 0 if coming else -1)


def _late(scan: Scan) -> bool:
    return scan.anchor is not None and scan.anchor.minute is not None and scan.anchor.minute[0] >= 17


def _of_night(scan: Scan, sense: Sense, shifted: int) -> Sense:
    """Gives the night from the anchor's day moved by ``shifted`` to the day after."""
    if scan.day is not None:
        evening = shift(scan.day, shifted)
        sense.days = (evening, shift(evening, 1))
        named = scan.day if sense.relative == "P0DTNI" else evening
        sense.timex = f"{named.isoformat()}TNI"
    return sense


def part_of_day(scan: Scan, at: int) -> Sense | None:
    """Morning, noon, evening, dawn …: of the day named beside it, this day, or the day that the report speaks of."""
    token = scan.tokens[at]
    sentence, part = token.sentence, time_words()[token.lower].value
    before = scan.word(at - 1, sentence)
    if before in ("every", "each"):
        return Sense(at - 1, at + 1, "again_and_again", "SET", part_suffix(part))
    first = at - 1 if among(before, "early") or among(before, "late") or before == "mid" else at
    if before == "-" and scan.word(at - 2, sentence) in ("mid", "late", "early", "pre"):
        first = at - 2
    sense = Sense(
        first,
        at + 1,
        "part_of_day",
        "TIME",
        f"XXXX-XX-XX{part_suffix(part)}",
        grain=grains()[part],
        part=part,
        needs_day=True,
    )
    sense.relative = sense.timex
    lead = scan.word(first - 1, sentence)
    if part == "NI":
        return _night_word(scan, at, sense)
    if lead == "this":
        return _on(scan, sense, first - 1, 0)
    if lead in ("that", "same", "previous") or (among(lead, "next") and lead != "upcoming"):
        start = first - 2 if scan.word(first - 2, sentence) in ("the", "that") else first - 1
        return _on_reference(scan, sense, start, 1 if among(lead, "next") else -(lead == "previous"))
    if lead == "the":
        sense.first = first - 1
        led = scan.word(first - 2, sentence) in ("in", "during", "by", "through", "until")
        sense.inferred = None if led else "bare"
        return sense
    sense.inferred = None if among(lead, "part_leads") else "bare"
    return sense


def _on(scan: Scan, sense: Sense, first: int, shifted: int) -> Sense:
    """On the anchor's day moved by ``shifted``."""
    sense.first, sense.needs_day = first, False
    if scan.day is not None:
        day = shift(scan.day, shifted)
        sense.days, sense.timex = (day, day), day.isoformat() + part_suffix(sense.part or "")
    return sense


def _on_reference(scan: Scan, sense: Sense, first: int, shifted: int) -> Sense:
    """On the day that the text settled last, moved by ``shifted``."""
    sense.first, sense.needs_day = first, False
    if (near := scan.near()) is not None:
        day = shift(near, shifted)
        sense.days, sense.timex = (day, day), day.isoformat() + part_suffix(sense.part or "")
    return sense


def _night_word(scan: Scan, at: int, sense: Sense) -> Sense | None:
    """“Last night”, “the same night”, “during the night”, “one night”; a night shift is no time."""
    token, first = scan.tokens[at], sense.first
    sentence, lead = token.sentence, scan.word(first - 1, token.sentence)
    if lead in ("last", "past"):
        first -= scan.word(first - 2, sentence) == "the"
        sense.rule, sense.first, sense.needs_day, sense.relative = "last_night", first - 1, False, "P1D-TNI"
        sense.timex = sense.relative
        return _of_night(scan, sense, -1)
    if lead == "previous" or (among(lead, "next") and lead != "upcoming"):
        return _night_beside(scan, sense, first - 1, lead)
    if lead in ("same", "that"):
        sense.rule = "same_night"
        sense.first = first - 2 if scan.word(first - 2, sentence) in ("the", "that") else first - 1
        sense.needs_day = False
        if scan.night is not None:
            sense.days = scan.night
        elif scan.near() is not None:
            sense = _on_reference(scan, sense, sense.first, 0)
        return sense
    if lead == "this":
        return _of_night(scan, sense, 0)
    if lead == "the" and scan.word(at + 1, sentence) in ("of", "between", "from", "to"):
        sense.rule, sense.first = "night_of", first - 1
        return sense
    if lead == "the" and scan.word(first - 2, sentence) in ("during", "in", "through", "over"):
        sense.rule, sense.first, sense.needs_day = "overnight", first - 1, False
        return _of_night(scan, sense, -1)
    amount = amount_before(scan, at, sentence)
    if amount is not None and first == at:
        return Sense(amount.first, at + 1, "night_count", "DURATION", "P1N")
    sense.inferred = "bare"
    return sense


def _night_beside(scan: Scan, sense: Sense, at: int, lead: str) -> Sense:
    """“The previous night”, “the following night”: beside the day that the text settled."""
    sense.rule, sense.needs_day = "night_beside", False
    sense.first = at - (scan.word(at - 1, scan.tokens[at].sentence) == "the")
    near = scan.near()
    if near is not None and (lead == "previous" or may_lie_ahead(scan, shift(near, 1), at)):
        evening = shift(near, -1) if lead == "previous" else near
        sense.days, sense.timex, sense.grain = (evening, shift(evening, 1)), f"{evening.isoformat()}TNI", "night"
    return sense


def _beside(scan: Scan, sense: Sense, number: int, lead: str) -> Sense:
    """“The previous Friday”, “the following Sunday”, “that Friday”: from the day that the text settled."""
    sense.rule, sense.relative = "weekday_beside", sense.timex
    sense.first -= scan.word(sense.first - 1, scan.tokens[sense.first].sentence) == "the"
    near = scan.near()
    if near is None:
        return sense
    if lead == "that":
        day = near if near.isoweekday() == number else None
    else:
        day = weekday_on(shift(near, -1 if lead == "previous" else 1), number, future=lead == "following")
    if day is not None and (lead != "following" or may_lie_ahead(scan, day, sense.first)):
        sense.days, sense.timex = (day, day), day.isoformat()
    return sense
