"""Shares of a stretch (“the first half of 2024”, “the last week of September”)."""

from __future__ import annotations

import re
from itertools import pairwise

from fogline.mentions.time_calendar import Days, add_months, narrowed, shift, year_days
from fogline.mentions.time_join import between
from fogline.mentions.time_sense import TABLE, Scan, Sense, among
from fogline.tables.loader import load_groups

LENGTH = re.compile(r"P(\d{1,3})([DWM])")
YEAR = re.compile(r"\d{4}")
DAYS_OF = {"D": 1, "W": 7}
LEADS = ("of", "of the", "in")


def half(scan: Scan, at: int) -> Sense | None:
    """“The first half of 2024”, “the latter half of May”: read only with the stretch that it halves."""
    sentence = scan.tokens[at].sentence
    word, first = scan.word(at - 1, sentence), at - 1
    start = among(word, "first_shares")
    if scan.word(at + 1, sentence) != "of" or not (start or among(word, "last_shares")):
        return None
    first -= scan.word(first - 1, sentence) == "the"
    return Sense(first, at + 1, "share_of", "DATE", "", grain="half", mod="START" if start else "END", inferred="half")


def link_shares(scan: Scan, senses: list[Sense]) -> list[Sense]:
    """A share and its stretch both get the days of the share; halves become one expression with what they halve."""
    kept: list[Sense] = []
    for sense in senses:
        before = kept[-1] if kept else None
        if before is not None and before.inferred == "half" and between(scan, before, sense) in LEADS:
            _halve(before, sense)
            kept[-1] = sense
        else:
            kept.append(sense)
    kept = [sense for sense in kept if sense.inferred != "half"]
    for a, b in pairwise(kept):
        if between(scan, a, b) in LEADS and (share := _share(scan, a, b)) is not None:
            a.days = b.days = share
            a.rule = b.rule = "share_of"
            a.grain, a.inferred = "day", None
            shaped = _shares(scan.word(a.first - 1, scan.tokens[a.first].sentence))
            a.from_ = b.from_ = a.first - shaped
            a.to = b.to = b.last
    return [sense for sense in kept if sense.inferred != "share"]


def nth(scan: Scan, at: int, sentence: int, value: str) -> Sense | None:
    """“The first week of May”, “the second day of May”: read only with the month or year that it counts in."""
    word = scan.word(at - 1, sentence)
    if value not in DAYS_OF or scan.word(at + 1, sentence) != "of" or not _shares(word):
        return None
    if scan.word(at - 2, sentence) != "the" or word == "last":
        return None
    amount = "X" if scan.tokens[at].tag in ("NNS", "NNPS") else "1"
    return Sense(at - 2, at + 1, "share_of", "DURATION", f"P{amount}{value}", inferred="share")


def _shares(word: str) -> bool:
    """First, second, last, final …"""
    return any(among(word, group) for group in ("first_shares", "last_shares", "ordinals"))


def _halve(part: Sense, whole: Sense) -> None:
    """The first or second half of a year, month or other stretch."""
    whole.first, whole.rule = part.first, "share_of"
    end = part.mod == "END"
    if whole.days is None and YEAR.fullmatch(whole.timex):
        whole.days = year_days(int(whole.timex))
    if whole.grain == "year" and len(whole.timex) == 4:
        whole.timex += "-H2" if end else "-H1"
    whole.mod = part.mod if not whole.timex[-2:].startswith("H") else None
    if whole.days is None:
        return
    low, high = whole.days
    if whole.grain == "year" and (low.month, low.day) == (1, 1):
        middle = add_months(low, 6)
    else:
        middle = shift(low, ((high - low).days + 1) // 2)
    if middle <= high:
        whole.days = (middle, high) if end else (low, shift(middle, -1))


def _share(scan: Scan, part: Sense, whole: Sense) -> Days | None:
    """Days of “the first three months”, “the last week” or “the second week” of a month or year."""
    stretch = _stretch_of(whole)
    words = [scan.tokens[at].lower for at in range(max(part.first - 1, 0), part.last)]
    which = next((word for word in words if _shares(word)), None)
    if stretch is None or which is None:
        return None
    from_end = which != "second" and among(which, "last_shares")
    if part.timex == "PXD":
        return narrowed(stretch, "END" if from_end else "START")
    match = LENGTH.fullmatch(part.timex)
    if match is None:
        return None
    amount = int(match[1])
    before = load_groups(TABLE)["ordinals"].index(which) if among(which, "ordinals") else 0
    if before and amount > 1:
        return None
    return _cut(stretch, (before, amount, match[2]), from_end)


def _cut(stretch: Days, piece: tuple[int, int, str], from_end: bool) -> Days:
    """``piece``: units to leave out before it, how many units it has, and the unit; it stays inside the stretch."""
    low, high = stretch
    before, amount, unit = piece
    if unit == "M":
        start = add_months(shift(high, 1), -amount) if from_end else add_months(low, before)
        end = high if from_end else shift(add_months(start, amount), -1)
    else:
        length = amount * DAYS_OF[unit]
        start = shift(high, 1 - length) if from_end else shift(low, before * length)
        end = high if from_end else shift(start, length - 1)
    return min(max(start, low), high), max(min(end, high), low)


def _stretch_of(whole: Sense) -> Days | None:
    """All days of the month or year of which a share is told."""
    if whole.grain not in ("month", "year") or whole.kind != "DATE":
        return None
    return whole.days or (year_days(int(whole.timex)) if YEAR.fullmatch(whole.timex) else None)
