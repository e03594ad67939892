"""Dates of publication, and the interval of an event out of several times."""

from __future__ import annotations

import os
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.errors import BadOption
from fogline.mentions.times import anchor_of, find_times, interval_within, parse_published
from fogline.model.report import Report
from fogline.sentences.parse import parse


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "zone"),
    [
        ("2024-10-24", "2024-10-24", "2024-10-24", None),
        ("2024-02", "2024-02-01", "2024-02-29", None),
        ("2024-10-24T09:15", "2024-10-24T09:15", "2024-10-24T09:15", None),
        ("2024-10-24T09:15:30Z", "2024-10-24T09:15", "2024-10-24T09:15", "+00:00"),
        ("2024-10-24 09:15+0200", "2024-10-24T09:15", "2024-10-24T09:15", "+02:00"),
        ("14 May 2025 00:52", "2025-05-14T00:52", "2025-05-14T00:52", None),
        ("04.02.2026 14:05", "2026-02-04T14:05", "2026-02-04T14:05", None),
        ("4 Feb 2026", "2026-02-04", "2026-02-04", None),
        ("25/12/2025", "2025-12-25", "2025-12-25", None),
        ("May 4, 2026", "2026-05-04", "2026-05-04", None),
    ],
)
def test_published(text: str, earliest: str, latest: str, zone: str | None) -> None:
    value = parse_published(text)
    assert (value.earliest, value.latest, value.zone) == (earliest, latest, zone)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2024-13-01",
        "2024-02-30",
        "31.02.2024",
        "4 Foo 2024",
        "24",
        "10:15",
        "0001-01-01",
        "04/03/2025",
    ],
)
def test_nonsense_is_refused_in_one_line_that_says_what_can_be_used(text: str) -> None:
    with pytest.raises(BadOption) as refused:
        parse_published(text)
    assert "2024-10-24" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_month_alone_or_nothing_is_no_anchor() -> None:
    assert anchor_of("2024-10") is None
    assert anchor_of(None) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_any_day_reads_back(day: date) -> None:
    value = parse_published(day.isoformat())
    assert value.earliest == value.latest == day.isoformat()


def within(text: str, published: str = "2024-10-23") -> tuple[str | None, str | None] | None:
    document = parse(Report(text=text))
    value = interval_within(find_times(document, anchor_of(published)), 0, len(document.tokens))
    return (value.earliest, value.latest) if value else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mill burned on Tuesday, in the early hours.", ("2024-10-22", "2024-10-22")),
        (
            "On the night of 23 October (from 20:00 on 22 October) drones came.",
            ("2024-10-22T20:00", "2024-10-23T23:59"),
        ),
        ("Four fell on Sunday, two on Monday and nine on Tuesday.", ("2024-10-20", "2024-10-22")),
        ("On Monday a bridge built in 1998 fell.", ("2024-10-21", "2024-10-21")),
        ("It rained in March and April.", ("2024-03-01", "2024-04-30")),
        ("The mill burned for weeks.", None),
        ("The mill burned.", None),
    ],
)
def test_interval_within(text: str, expected: tuple[str, str] | None) -> None:
    assert within(text) == expected


def test_only_times_inside_the_clause_count() -> None:
    document = parse(Report(text="A mill burned on Monday. A barn burned on Friday."))
    times = find_times(document, anchor_of("2024-10-23"))
    first = document.sentences[0]
    value = interval_within(times, first.first, first.last)
    assert value is not None
    assert (value.earliest, value.latest) == ("2024-10-21", "2024-10-21")


SALAD = (
    "on in since until the night of early late last next Monday May October 14 2024 03:15 p.m. overnight two days ago "
    "week weekend 31 30 February between and to from , . - – ( ) GMT 231240Z JUN 24 24.02.22 0000 99:99 1990s mid month "
    "hours a Christmas Eve quarter third century morning every past 9999 half after before mid-2023 post-2014 mid-20²² 1² "
    "5:30am o'clock the first of year same previous following second 24-Feb-22 UTC+3 time , June Times 1³30 GMT 2½ days 00s"
)
WORDS = st.sampled_from(SALAD.split())


PUBLISHED = [None, "2024-02-29", "1000-01-01", "8000-12-31", "14 May 2025 00:52"]


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=14), st.sampled_from(PUBLISHED))
def test_hostile_word_salad_never_raises_and_ends_are_in_order(words: list[str], published: str | None) -> None:
    document = parse(Report(text=" ".join(words)))
    before = -1
    for mention in find_times(document, anchor_of(published)):
        assert before <= mention.first < mention.last <= len(document.tokens)
        before = mention.last
        value = mention.value
        assert document.text[value.start : value.end] == value.text
        if value.earliest and value.latest:
            assert value.earliest[:10] <= value.latest[:10]
            assert value.earliest <= value.latest or "T" not in value.latest


def test_neither_clock_nor_zone_of_the_machine_matters() -> None:
    text = "A mill burned yesterday at 23:30, and in May, and last week."
    document = parse(Report(text=text))
    old = os.environ.get("TZ")
    found = []
    try:
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
            os.environ["TZ"] = zone
            time.tzset()
            found.append(find_times(document, anchor_of("2024-10-23")))
    finally:
        os.environ.pop("TZ", None) if old is None else os.environ.update(TZ=old)
        time.tzset()
    assert found[0] == found[1]
