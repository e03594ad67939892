"""Numbers of units: lengths (“60-day”, “for three hours”) and distances (“two days ago”, “six days after”)."""

from __future__ import annotations

from datetime import date

from fogline.mentions.time_calendar import move, shift, unit_days, unit_timex
from fogline.mentions.time_numbers import Amount, shown
from fogline.mentions.time_sense import Scan, Sense, among, may_lie_ahead, spoken_ahead

HOURS = {"H": 24, "MIN": 1440, "S": 86400}


def _value(unit: str, amount: float | None) -> str:
    """PT3H, P2W, PXM."""
    if unit == "FN":
        return f"P{shown(2 * amount if amount else None)}W"
    if unit == "H" and amount and amount != int(amount):
        whole, minutes = int(amount), round(amount % 1 * 60)
        return f"PT{whole}H{minutes}M" if whole else f"PT{minutes}M"
    number = shown(amount)
    return (
        f"PT{number}{unit[0]}"
        if unit in HOURS
        else f"P{number}{'E' if unit == 'DE' else unit[0] if unit != 'WE' else 'WE'}"
    )


def length(scan: Scan, at: int, unit: str, amount: Amount) -> Sense | None:
    """A number of units: a distance before “ago”, “earlier” or “later”, a stretch after “the past”, else a length."""
    sentence = scan.tokens[at].sentence
    after = scan.word(at + 1, sentence)
    beyond = scan.word(at + 2, sentence)
    if after == "old" or (after == "-" and beyond in ("old", "olds")) or (after == "of" and beyond == "age"):
        return None
    first, mod = _quantified(scan, amount.first, sentence)
    sense = Sense(first, at + 1, "length", "DURATION", _value(unit, amount.value), mod=mod)
    if among(after, "ago"):
        return _back(scan, sense, unit, amount.value)
    if (shifted := _shifted(scan, sense, unit, amount)) is not None:
        return shifted
    lead = scan.word(amount.first - 1, sentence)
    if scan.tokens[amount.first - 1].is_verb and amount.first:
        lead = ""
    if amount.article and lead in ("once", "twice", "times"):
        return Sense(amount.first - 1, at + 1, "again_and_again", "SET", sense.timex)
    if among(lead, "past_spans") or among(lead, "future_spans"):
        return _stretch(scan, sense, unit, amount)
    if among(lead, "first_words") and not amount.article:
        sense.first = amount.first - 2 if scan.word(amount.first - 2, sentence) == "the" else amount.first - 1
        return sense
    if lead == "in" and after in ("'", "’", "'s", "’s") and beyond == "time":
        sense.last += 2
        return _ahead(scan, sense, unit, (amount.value, lead))
    if lead in ("in", "within") and not amount.article and spoken_ahead(scan.tokens[at]):
        return _ahead(scan, sense, unit, (amount.value, lead))
    return sense


def _quantified(scan: Scan, first: int, sentence: int) -> tuple[int, str | None]:
    """“At least two”, “more than two”, “about two”: the first token and TIMEX3's mod."""
    word, before = scan.word(first - 1, sentence), scan.word(first - 2, sentence)
    if word == "least" and before == "at":
        return first - 2, "EQUAL_OR_MORE"
    if word == "most" and before == "at":
        return first - 2, "EQUAL_OR_LESS"
    if word == "than":
        return first - 2, "MORE_THAN" if before == "more" else "LESS_THAN"
    if word == "to" and before == "up":
        return first - 2, "EQUAL_OR_LESS"
    if among(word, "approximate"):
        return first - 1, "APPROX"
    if word == "over" and scan.tokens[first - 1].dep in ("quantmod", "advmod", "amod"):
        return first - 1, "MORE_THAN"
    return first, None


def _distance(unit: str, amount: float | None, forward: bool) -> str:
    return _value(unit, amount) + ("+" if forward else "-")


def _back(scan: Scan, sense: Sense, unit: str, amount: float | None) -> Sense:
    """“Three weeks ago”, from publication: the day, or the week, month or year that holds it."""
    sense.last += 1
    sense.rule, sense.kind = "ago", "DATE"
    return _put(scan, sense, (unit, amount, False), scan.day)


def _put(scan: Scan, sense: Sense, moved: tuple[str, float | None, bool], origin: date | None) -> Sense:
    """Sets a distance from ``origin``: as fine as its unit, hours only to the day."""
    unit, amount, forward = moved
    sense.relative = sense.timex = _distance(unit, amount, forward)
    if origin is None or amount is None:
        if amount is None:
            sense.timex = "FUTURE_REF" if forward else "PAST_REF"
        return sense
    if unit in HOURS:
        least, most = int(amount // HOURS[unit]), int(-(-amount // HOURS[unit]))
        sense.days = (
            (shift(origin, least), shift(origin, most)) if forward else (shift(origin, -most), shift(origin, -least))
        )
        if scan.day and origin <= scan.day < sense.days[1] and not spoken_ahead(scan.tokens[sense.first]):
            sense.days = min(sense.days[0], scan.day), scan.day
        sense.grain = "day"
        return sense
    there = move(origin, unit, int(amount) if forward else -int(amount))
    if forward and sense.rule != "ahead" and not may_lie_ahead(scan, there, sense.last - 1):
        return sense
    holder = {"FN": "W"}.get(unit, unit)
    sense.days, sense.timex = unit_days(there, holder), unit_timex(there, holder)
    sense.grain = {"D": "day", "N": "day", "W": "week", "FN": "week", "M": "month"}.get(unit, "year")
    return sense


def _shifted(scan: Scan, sense: Sense, unit: str, amount: Amount) -> Sense | None:
    """“Two days earlier”, “a day later”, “six days after”: from the last day that the text settled, else publication.

    Where a thing follows (“six days after the landing”) the day is not known.
    """
    at = sense.last
    sentence = scan.tokens[at - 1].sentence
    after = scan.word(at, sentence)
    forward = among(after, "after_reference") and after != "on"
    if not forward and not among(after, "before_reference"):
        return None
    governs = after in ("before", "after", "prior") and not _ends(scan, at + 1, sentence)
    sense.last += 0 if governs else 1
    sense.rule = "days_earlier"
    if governs:
        return sense
    sense.kind = "DATE"
    return _put(scan, sense, (unit, amount.value, forward), scan.near_for(unit))


def _ends(scan: Scan, at: int, sentence: int) -> bool:
    """The clause or phrase ends here."""
    token = scan.tokens[at] if at < len(scan.tokens) else None
    return token is None or token.sentence != sentence or token.tag in (",", ".", ":", "CC", "''", "-RRB-", "VBD", "MD")


def _stretch(scan: Scan, sense: Sense, unit: str, amount: Amount) -> Sense:
    """“The past 24 hours”, “the last three years”, “the next two days”: back or ahead from publication."""
    sentence = scan.tokens[amount.first].sentence
    lead = scan.word(amount.first - 1, sentence)
    start = amount.first - 1
    sense.first = start - 1 if scan.word(start - 1, sentence) in ("the", "these", "its", "their") else start
    sense.rule, sense.mod = "past_stretch", None
    if scan.day is None or amount.value is None:
        return sense
    whole = -(-amount.value // HOURS[unit]) if unit in HOURS else amount.value
    unit = "D" if unit in HOURS else unit
    other = move(scan.day, unit, int(whole) * (-1 if among(lead, "past_spans") else 1))
    sense.days, sense.grain = (min(other, scan.day), max(other, scan.day)), "day"
    return sense


def _ahead(scan: Scan, sense: Sense, unit: str, found: tuple[float | None, str]) -> Sense:
    """“Will arrive in three days”: that day; “within two weeks”: from publication until then."""
    amount, lead = found
    sense.rule = "ahead"
    if lead == "in" and unit not in HOURS:
        sense.kind = "DATE"
        return _put(scan, sense, (unit, amount, True), scan.day)
    if scan.day is not None and amount is not None:
        until = (
            move(scan.day, unit, int(amount)) if unit not in HOURS else shift(scan.day, int(-(-amount // HOURS[unit])))
        )
        sense.days, sense.grain = (scan.day, until), "day"
    return sense
