"""Entries of live reports: their times, their days over midnight, and what is none."""

import pytest

from fogline.claims.find import read_document
from fogline.mentions.about import read_about
from fogline.mentions.stamps import read_stamps, zone_of
from tests.conftest import document_of

TOP = "Raid on Aden: live updates\nBy Amina Saleh\nPublished 4 March 2025\n\n"
MILL, DEAD = "A drone hit a mill in Aden.", "Two people died."


def entries_of(text, **known):
    document = document_of(text, **known)
    stamps = read_stamps(document, read_about(document).anchor)
    return [(s.when.earliest if s.when else None, document.text[s.start : s.end].strip()) for s in stamps]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"14:32 GMT\n{MILL}\n\n13:10 GMT\n{DEAD}", ["2025-03-04T14:32", "2025-03-04T13:10"]),
        (f"09.15\n{MILL}\n\n08.50\n{DEAD}", ["2025-03-04T09:15", "2025-03-04T08:50"]),
        (f"9.15am GMT\n{MILL}\n\n8:50 a.m. GMT\n{DEAD}", ["2025-03-04T09:15", "2025-03-04T08:50"]),
        (f"Posted at 10:04\n{MILL}\n\nPosted at 9:50\n{DEAD}", ["2025-03-04T10:04", "2025-03-04T09:50"]),
        (f"Posted at 10:04\n10:04\n{MILL}\n\nPosted at 9:50\n9:50\n{DEAD}", ["2025-03-04T10:04", "2025-03-04T09:50"]),
        (f"14:32 GMT (09:32 EST)\n{MILL}\n\n13:10 GMT (08:10 EST)\n{DEAD}", ["2025-03-04T14:32", "2025-03-04T13:10"]),
        (f"14:32 GMT – {MILL}\n\n13:10 GMT – {DEAD}", ["2025-03-04T14:32", "2025-03-04T13:10"]),
        (f"14:32: {MILL}\n\n13:10: {DEAD}", ["2025-03-04T14:32", "2025-03-04T13:10"]),
        (f"14:32 {MILL}\n\n13:10 {DEAD}", ["2025-03-04T14:32", "2025-03-04T13:10"]),
        (f"14:32 GMT {MILL}\n\n13:10 GMT {DEAD}", ["2025-03-04T14:32", "2025-03-04T13:10"]),
        # newest first over midnight, oldest first over midnight
        (f"00:20 GMT\n{MILL}\n\n23:55 GMT\n{DEAD}", ["2025-03-04T00:20", "2025-03-03T23:55"]),
        (
            f"22:10 GMT\n{MILL}\n\n23:55 GMT\n{DEAD}\n\n00:20 GMT\nIt rained.",
            ["2025-03-04T22:10", "2025-03-04T23:55", "2025-03-05T00:20"],
        ),
        # a day of its own
        (f"Mar 5, 2025, 00:10 GMT\n{MILL}\n\n4 March 23:50 GMT\n{DEAD}", ["2025-03-05T00:10", "2025-03-04T23:50"]),
        (f"5 Mar 2025 - 14:05\n(14:05 GMT)\n{MILL}\n\n5 Mar 2025 - 13:05\n(13:05 GMT)\n{DEAD}", ["2025-03-05T14:05", "2025-03-05T13:05"]),
        # counts from nobody knows when
        (f"2h ago\n{MILL}\n\n3 hours ago\n{DEAD}", [None, None]),
        (f"Just now\n{MILL}\n\n13:10 GMT\n{DEAD}", [None, "2025-03-04T13:10"]),
    ],
)  # fmt: skip
def test_times_of_entries(text, expected):
    found = entries_of(TOP + text)
    assert [when for when, _ in found] == expected
    assert [words for _, words in found][:2] == [MILL, DEAD]


@pytest.mark.parametrize(
    ("first", "second"),
    [("14:32 ", "13:50 "), ("14:32 - ", "13:50 - "), ("14:32: ", "13:50: "), ("2.32pm BST ", "1.50pm BST "), ("[14:32] ", "[13:50] ")],
)  # fmt: skip
def test_times_in_front_of_words_pass_the_checker(first, second):
    text = (
        f"Live: strikes on Aden\n\n{first}The army says five people died.\n\n{second}The mayor said a drone hit a mill."
    )
    found = read_document(document_of(text, published="2025-03-04"))
    assert [claim.text for claim in found.claims] == ["five people died", "a drone hit a mill"]
    assert [claim.said.text for claim in found.claims if claim.said] == [first.rstrip(" :-"), second.rstrip(" :-")]
    assert not found.dropped


def test_a_body_behind_a_time_is_no_zone():
    text = "Live: strikes on Aden\n\n14:32 UN troops left the port.\n\n13:50 Two people died."
    assert [words for _, words in entries_of(text, published="2025-03-04")] == ["UN troops left the port.", DEAD]


def test_without_a_day_the_time_is_kept_and_no_day_is_guessed():
    document = document_of(f"Raid on Aden – LIVE\n\n14:32 GMT\n{MILL}\n\n13:10 GMT\n{DEAD}")
    first, _ = read_stamps(document, None)
    assert (first.when.earliest, first.when.relative, first.when.zone) == (None, "T14:32", "+00:00")
    assert first.anchor is None


@pytest.mark.parametrize(
    "text",
    [
        # the time of one report, a timeline, a list of hours, people who live somewhere
        f"Depot burns\n14:32 GMT\n{MILL} {DEAD}",
        f"How the raid unfolded\n\n06:15 – Sirens sounded.\n\n06:40 – {MILL}\n\n07:10 – {DEAD}",
        f"Depot burns\n\n• 06:15 – Sirens.\n• 06:10 – {MILL}\n• 05:10 – {DEAD}",
        f"People who live in Aden woke early\n\n06:15 – Sirens sounded.\n\n06:40 – {MILL}",
    ],
)
def test_no_live_report(text):
    assert document_of(text, published="2025-03-04").layout.entries == ()


def test_times_that_count_back_need_no_word():
    assert len(entries_of(f"Raid on Aden\n\n07:10 – {DEAD}\n\n06:40 – {MILL}\n\n06:15 – Sirens sounded.")) == 3


@pytest.mark.parametrize(
    ("words", "zone"),
    [("GMT", "+00:00"), ("EDT", "-04:00"), ("GMT+3", "+03:00"), ("+05:30", "+05:30"), ("Kyiv time", "Europe/Kyiv"), ("XYZ", None), ("local time", None), (None, None)],
)  # fmt: skip
def test_zones(words, zone):
    assert zone_of(words) == zone
