"""Arithmetic of days, weeks, months and years, without a clock."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def shift(day: date, days: int) -> date:
    """``day`` moved by ``days``; held inside the calendar (years 1 to 9999)."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def month_days(year: int, month: int) -> Days:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_days(day: date) -> Days:
    """Monday and Sunday of the ISO week of ``day``."""
    monday = shift(day, -day.weekday())
    return monday, shift(monday, 6)


def quarter_days(year: int, quarter: int) -> Days:
    """First and last day of a quarter (1 to 4)."""
    return date(year, 3 * quarter - 2, 1), month_days(year, 3 * quarter)[1]


def season_days(year: int, season: str) -> Days:
    """First and last day of a season of the northern half of the earth (meteorological); winter ends the year after."""
    month = SEASON_MONTHS[season]
    if season == "WI":
        return date(year, 12, 1), month_days(min(year + 1, 9999), 2)[1]
    return date(year, month, 1), month_days(year, month + 2)[1]


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, or the last of that month where it has no such day."""
    index = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def move(day: date, unit: str, amount: int) -> date:
    """``day`` moved by an amount of units (D, W, M, Q, Y, DE, CE, N, WE, FN); hours and less leave the day."""
    in_days = {"D": 1, "N": 1, "W": 7, "WE": 7, "FN": 14}
    in_months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
    if unit in in_days:
        return shift(day, amount * in_days[unit])
    return add_months(day, amount * in_months.get(unit, 0))


def unit_days(day: date, unit: str) -> Days:
    """First and last day of the calendar unit that holds ``day``."""
    if unit == "W":
        return week_days(day)
    if unit == "WE":
        monday = week_days(day)[0]
        return shift(monday, 5), shift(monday, 6)
    if unit == "M":
        return month_days(day.year, day.month)
    if unit == "Q":
        return quarter_days(day.year, (day.month + 2) // 3)
    if unit == "Y":
        return year_days(day.year)
    if unit == "DE":
        first = max(day.year // 10 * 10, 1)
        return date(first, 1, 1), date(first + 9 if first > 1 else 9, 12, 31)
    if unit == "CE":
        first = max((day.year - 1) // 100 * 100 + 1, 1)
        return date(first, 1, 1), date(min(first + 99, 9999), 12, 31)
    return day, day


def unit_timex(day: date, unit: str) -> str:
    """TIMEX3 value of the calendar unit that holds ``day``: 2024-W43, 2024-10, 2024-Q4, 2024, 202, 20."""
    year, week, _ = day.isocalendar()
    forms = {
        "W": f"{year:04}-W{week:02}",
        "WE": f"{year:04}-W{week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "DE": f"{day.year // 10:03}",
        "CE": f"{day.year // 100:02}",
    }
    return forms.get(unit, day.isoformat())


def weekday_on(anchor: date, weekday: int, future: bool) -> date:
    """The last such weekday (1 = Monday) up to and including ``anchor``, or the next from it on."""
    ahead = (weekday - anchor.isoweekday()) % 7
    return shift(anchor, ahead if future else ahead - 7 if ahead else 0)


def narrowed(days: Days, part: str) -> Days:
    """START, MID or END of a stretch: a month's are its days 1-12, 10-20 and 20 to the last, others by thirds."""
    first, last = days
    length = (last - first).days
    if 27 <= length <= 30 and first.day == 1:
        marks = {"START": (0, 11), "MID": (9, 19), "END": (19, length)}[part]
    else:
        third = length // 3
        marks = {"START": (0, third), "MID": (third, length - third), "END": (length - third, length)}[part]
    return shift(first, marks[0]), shift(first, marks[1])
