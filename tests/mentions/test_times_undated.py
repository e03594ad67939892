"""Without a date of publication nothing is resolved against the clock; the words' own meaning is kept."""

from __future__ import annotations

import pytest

from fogline.mentions.date_clues import date_clues
from fogline.mentions.times import find_times
from fogline.model.report import Report
from fogline.sentences.parse import parse, parse_many
from fogline.tables.loader import load_rows
from fogline.tables.time_rows import TimeWordRow

ROWS = load_rows("time_words", TimeWordRow)


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("A mill burned on Thursday.", "XXXX-WXX-4"),
        ("A mill burned in October.", "XXXX-10"),
        ("A mill burned on October 7.", "XXXX-10-07"),
        ("A mill burned yesterday.", "P1D-"),
        ("A mill burned two days earlier.", "P2D-"),
        ("A mill burned overnight.", "P1D-TNI"),
        ("A mill burned last week.", "P1W-"),
        ("A mill burned at 03:15.", "XXXX-XX-XXT03:15"),
    ],
)
def test_relative_words_keep_their_meaning(text: str, relative: str) -> None:
    (mention,) = find_times(parse(Report(text=text)), None)
    assert (mention.value.earliest, mention.value.latest, mention.value.relative) == (None, None, relative)


def test_explicit_dates_resolve_without_publication() -> None:
    (mention,) = find_times(parse(Report(text="A mill burned on 7 October 2021.")), None)
    assert (mention.value.earliest, mention.value.latest) == ("2021-10-07", "2021-10-07")


@pytest.mark.parametrize(
    "text",
    [
        "A mill burned on Tuesday. It began on 3 May 2019. Drones came at noon.",
        "It began on 3 May 2019. A mill burned on Tuesday. A barn had burned two days earlier.",
    ],
)
def test_an_old_date_does_not_stand_in_for_a_day_that_is_not_known(text: str) -> None:
    last = find_times(parse(Report(text=text)), None)[-1]
    assert (last.value.earliest, last.value.latest) == (None, None)


def test_every_example_of_the_table() -> None:
    examples = [(row, text, value) for row in ROWS for text, value in row.examples.items()]
    documents = parse_many([Report(text=text) for _, text, _ in examples])
    wrong = [
        (text, value, found)
        for (_, text, value), document in zip(examples, documents, strict=True)
        if value not in (found := [m.timex for m in find_times(document, None)])
    ]
    assert wrong == []
    assert all(row.examples for row in ROWS)


def clues(text: str) -> list[tuple[str, str | int]]:
    document = parse(Report(text=text))
    return [(clue.kind, clue.value) for clue in date_clues(document, find_times(document, None))]


def test_clues_are_weekdays_months_and_the_latest_past_date() -> None:
    text = "On Monday a mill burned. In May a barn fell. It began in June 2020, after a vote on 3 April 2019."
    assert clues(text) == [("weekday", "Monday"), ("month", 5), ("not_before", "2020-07-01")]


def test_a_date_that_lies_ahead_says_nothing_of_the_past() -> None:
    assert clues("The bridge will open in June 2031.") == []


def test_a_report_without_times_has_no_clues() -> None:
    assert clues("A mill burned.") == []


def test_clues_show_their_words() -> None:
    document = parse(Report(text="A mill burned on Monday."))
    (clue,) = date_clues(document, find_times(document, None))
    assert document.text[clue.start : clue.end] == clue.text == "Monday"
