"""The rules of times under the names that `explain` shows; the reading itself is in the other `time_` modules."""

from __future__ import annotations


def weekday() -> None:
    """“On Thursday”: the last such day up to publication; “next”, or talk of what will be, looks ahead."""


def weekdays() -> None:
    """“On Fridays”: a day that comes again, so no one date."""


def near_day() -> None:
    """“Today”, “yesterday”, “tomorrow”: counted from the day of publication or of the post."""


def same_day() -> None:
    """“The same day”: the day that was spoken of before."""


def day_beside() -> None:
    """“The day before”, “the following day”: counted from the day that was spoken of before."""


def night() -> None:
    """“Tonight”, “the night”: the hours of dark of the day that is meant."""


def overnight() -> None:
    """“Overnight” in a report of one day: from the day before to that day."""


def last_night() -> None:
    """“Last night”: from the day before to the day of publication."""


def night_of() -> None:
    """“The night of 3 March”, “the night to Tuesday”: two days, as the words bound them."""


def night_from() -> None:
    """“The night from 3 to 4 March”: both days."""


def same_night() -> None:
    """“That night”: the night that was spoken of before."""


def night_count() -> None:
    """“For three nights”: a length, no date."""


def part_of_day() -> None:
    """“In the morning”, “at dawn”: a part of the day that the words around it name."""


def early_hours() -> None:
    """“The early hours of Monday”: that day."""


def day_of_month() -> None:
    """“3 March”: the nearest such day that the words and the publication allow."""


def month() -> None:
    """“In October”, “early in May”: the nearest such month; “early” ends on day 12, “late” begins on day 20."""


def season() -> None:
    """“This spring”: a season, which is not resolved to days."""


def holiday() -> None:
    """A feast with a date of its own."""


def quarter() -> None:
    """“The second quarter”: three months of the year that is meant."""


def year() -> None:
    """“In 2015”: that year."""


def decade() -> None:
    """“The 1990s”: ten years."""


def calendar_unit() -> None:
    """“This week”, “last month”, “next year”: the unit beside that of publication."""


def middle() -> None:
    """“Mid-month”, “the middle of the week”: about the middle third."""


def date_in_digits() -> None:
    """A date in figures, such as 2025-03-04 or 4.3.2025."""


def clock_time() -> None:
    """“At 08:15”, “4 a.m.”: a time on the day that the words around it name."""


def clock_range() -> None:
    """“From 02:00 to 04:30”: between two times of one day."""


def military_group() -> None:
    """A date-time group such as 041230Z MAR 25."""


def range_of_times() -> None:
    """“Between … and …”, “from … to …”: from the first to the second."""


def since() -> None:
    """“Since May”: open to the end."""


def until() -> None:
    """“Until Friday”: open to the beginning."""


def length() -> None:
    """“Three hours”, “a 60-day truce”: a length, no date."""


def unnumbered_length() -> None:
    """“For months”: a length without a number."""


def past_stretch() -> None:
    """“The past 24 hours”, “the last two weeks”: back from publication."""


def ahead() -> None:
    """“In two days”, “within a week”: ahead from publication."""


def ago() -> None:
    """“Two days ago”: that far back from publication."""


def days_earlier() -> None:
    """“Two days earlier”, “a week after”: counted from the time that was spoken of before."""


def vague() -> None:
    """“Now”, “recently”: a time that no date can be given for."""


def past_or_future() -> None:
    """“In the past”, “the future”: no date can be given."""


def again_and_again() -> None:
    """“Twice a day”, “every night”: something repeated, so no one date."""


def share_of() -> None:
    """“The first half of 2024”, “the last week of May”: the part of the year or month that the words cut out."""


def day_of_week_named() -> None:
    """“Friday last week”: that day in the week that is named."""


def weekday_beside() -> None:
    """“The previous Friday”, “the following Sunday”: counted from the day that was spoken of before."""


def night_beside() -> None:
    """“The previous night”: the night before the day that was spoken of."""
