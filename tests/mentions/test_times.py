"""Time expressions: what is found, and the interval it stands for against publication on Wednesday 2024-10-23."""

from __future__ import annotations

import pytest

from fogline.mentions.times import Anchor, anchor_of, find_times
from fogline.model.mention import TimeMention
from fogline.model.report import Report
from fogline.sentences.parse import parse

PUBLISHED = "2024-10-23"


def read(text: str, published: str | None = PUBLISHED) -> list[TimeMention]:
    return find_times(parse(Report(text=text)), anchor_of(published))


def ends(text: str, published: str | None = PUBLISHED) -> list[tuple[str | None, str | None]]:
    return [(m.value.earliest, m.value.latest) for m in read(text, published)]


def day(value: str) -> list[tuple[str | None, str | None]]:
    return [(value, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mill burned on Wednesday.", day("2024-10-23")),
        ("A mill burned on Thursday.", day("2024-10-17")),
        ("The envoys will meet on Friday.", day("2024-10-25")),
        ("Talks resume next Tuesday.", day("2024-10-29")),
        ("Shells hit a mill on Friday.", day("2024-10-18")),
        ("Thursday’s raid killed two.", day("2024-10-17")),
        ("A mill burned yesterday.", day("2024-10-22")),
        ("The day before yesterday a mill burned.", day("2024-10-21")),
        ("He left last week.", [("2024-10-14", "2024-10-20")]),
        ("He left earlier this month.", [("2024-10-01", "2024-10-23")]),
        ("He left late last month.", [("2024-09-20", "2024-09-30")]),
        ("It rained at the weekend.", [("2024-10-19", "2024-10-20")]),
        ("The town fell in early August.", [("2024-08-01", "2024-08-12")]),
        ("The town fell last November.", [("2023-11-01", "2023-11-30")]),
        ("The town fell in December.", [("2023-12-01", "2023-12-31")]),
        ("The town fell in June 2019.", [("2019-06-01", "2019-06-30")]),
        ("The town fell on 3 March 2021.", day("2021-03-03")),
        ("The town fell on Sept. 9th.", day("2024-09-09")),
        ("The truce took effect on 27 November.", day("2023-11-27")),
        ("The vote is scheduled for November 5.", day("2024-11-05")),
        ("On Thursday, October 17, a mill burned.", day("2024-10-17")),
        ("The mine closed in 2015.", [("2015-01-01", "2015-12-31")]),
        ("It was built in the 1980s.", [("1980-01-01", "1989-12-31")]),
        ("On 04.02.2023 a mill burned.", day("2023-02-04")),
        ("The list runs from 24.03.21 to 14.05.23.", [("2021-03-24", "2023-05-14")] * 2),
        ("A ship sank on 2024-02-04.", day("2024-02-04")),
        ("On 25/02/2022 it began.", day("2022-02-25")),
        ("Two weeks ago the bridge fell.", [("2024-10-07", "2024-10-13")]),
        ("So far this year 300 have died.", [("2024-01-01", "2024-10-23")]),
        ("In the past 24 hours 300 fled.", [("2024-10-22", "2024-10-23")]),
        ("Over the past day 300 fled.", [("2024-10-22", "2024-10-23")]),
        ("On New Year’s Eve it burned.", day("2023-12-31")),
    ],
)
def test_days_and_longer(text: str, expected: list[tuple[str, str]]) -> None:
    assert ends(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on Monday of last week.", day("2024-10-14")),
        ("He left on Friday this week.", day("2024-10-25")),
        ("He left in March of last year.", [("2023-03-01", "2023-03-31")]),
        ("It rained on 3, 4 and 5 October.", [("2024-10-03", "2024-10-05")]),
        ("It rained on October 3, 4 and 5.", [("2024-10-03", "2024-10-05")]),
        ("On October 3, 4 people died.", day("2024-10-03")),
        ("It rained on the first of May.", day("2024-05-01")),
        ("It rained on 7-Mar-2021.", day("2021-03-07")),
        ("They fired little in the first half of 2022.", [("2022-01-01", "2022-06-30")]),
        ("They fired little in the second half of June.", [("2024-06-16", "2024-06-30")]),
        ("It rained in the last week of August.", [("2024-08-25", "2024-08-31")] * 2),
        ("It rained in the second week of August.", [("2024-08-08", "2024-08-14")] * 2),
        ("It rained in the first days of August.", [("2024-08-01", "2024-08-12")] * 2),
        ("It rained in the first three months of the year.", [("2024-01-01", "2024-03-31")] * 2),
        ("It has rained since the first week of August.", [("2024-08-01", "2024-10-23")] * 2),
        ("It rained in mid-2022.", [("2022-05-02", "2022-09-01")]),
        ("They have lost ten men since the fall of the town in May 2021.", [("2021-05-01", "2024-10-23")]),
        ("In two weeks’ time they vote.", [("2024-11-04", "2024-11-10")]),
        ("They vote this coming Friday.", day("2024-10-25")),
        ("The truce that began on Friday is holding.", day("2024-10-18")),
        (
            "Blasts were heard at 11:40 p.m. on Monday and again at 3 a.m.",
            [("2024-10-21T23:40", "2024-10-21T23:40"), ("2024-10-22T03:00", "2024-10-22T03:00")],
        ),
        ("They must leave within 48 hours.", [("2024-10-23", "2024-10-25")]),
        ("They left 30 hours ago.", [("2024-10-21", "2024-10-22")]),
        ("The truce was extended until 9 a.m. EST Friday.", [(None, "2024-10-25T09:00")]),
    ],
)
def test_parts_of_longer_stretches_and_days_in_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert ends(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drones came over the past night.", [("2024-10-22", "2024-10-23")]),
        (
            "On the night of 9 June (from 21:00 on 8 June) drones came.",
            [("2024-06-08", "2024-06-09"), ("2024-06-08T21:00", None)],
        ),
        ("Drones came overnight.", [("2024-10-22", "2024-10-23")]),
        ("Drones came overnight and into Saturday.", [("2024-10-18", "2024-10-19")]),
        ("Overnight from Sunday to Monday, drones came.", [("2024-10-20", "2024-10-21")]),
        ("Drones came last night.", [("2024-10-22", "2024-10-23")]),
        ("Tonight drones attacked the port.", [("2024-10-22", "2024-10-23")]),
        ("In the night of 8 to 9 October drones came.", [("2024-10-08", "2024-10-09")]),
        ("On the night of 23 October drones came.", [("2024-10-22", "2024-10-23")]),
        ("On the night of 12 October drones came.", [("2024-10-12", "2024-10-13")]),
        ("Drones came in the early hours of Sunday.", day("2024-10-20")),
        ("Drones came in the pre-dawn hours of Sunday.", day("2024-10-20")),
        ("Drones came shortly before dawn on Monday.", day("2024-10-21")),
        ("He spoke on Monday evening.", day("2024-10-21")),
        ("It began on 3 May 2019. Drones came at about midday.", [("2019-05-03", "2019-05-03"), *day("2024-10-23")]),
        ("Drones came at about midday.", day("2024-10-23")),
        ("A mill burned on Monday. Drones came by nightfall.", day("2024-10-21") * 2),
    ],
)
def test_nights_and_parts_of_the_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert ends(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "zone"),
    [
        ("A mill burned at 04:35.", ("2024-10-23T04:35", "2024-10-23T04:35"), None),
        ("A mill burned at 4:25 p.m. on Monday.", ("2024-10-21T16:25", "2024-10-21T16:25"), None),
        ("A mill burned shortly before 5 a.m.", ("2024-10-23T04:00", "2024-10-23T05:00"), None),
        ("A mill burned between 6 and 8 p.m. local time on 9 August.", ("2024-08-09T18:00", "2024-08-09T20:00"), None),
        ("The list was updated at 1120 GMT.", ("2024-10-23T11:20", "2024-10-23T11:20"), "+00:00"),
        ("A mill burned at 22:00 Moscow time.", ("2024-10-23T22:00", "2024-10-23T22:00"), "Europe/Moscow"),
        ("A mill burned at 16:10Z on Monday.", ("2024-10-21T16:10", "2024-10-21T16:10"), "+00:00"),
        ("A mill burned at 6:25pm.", ("2024-10-23T18:25", "2024-10-23T18:25"), None),
        ("A mill burned at 6.25am on Monday.", ("2024-10-21T06:25", "2024-10-21T06:25"), None),
        ("A mill burned at 0625hrs.", ("2024-10-23T06:25", "2024-10-23T06:25"), None),
        ("A mill burned at 8 o’clock in the evening.", ("2024-10-23T20:00", "2024-10-23T20:00"), None),
        ("A mill burned at 4 in the morning.", ("2024-10-23T04:00", "2024-10-23T04:00"), None),
        ("A mill burned at 15:30 (UTC+2).", ("2024-10-23T15:30", "2024-10-23T15:30"), "+02:00"),
        ("At 051230Z MAR 23 a boat sank.", ("2023-03-05T12:30", "2023-03-05T12:30"), "+00:00"),
    ],
)
def test_times_of_day(text: str, expected: tuple[str, str], zone: str | None) -> None:
    (mention,) = read(text)
    assert (mention.value.earliest, mention.value.latest) == expected
    assert mention.value.zone == zone
    assert mention.kind == "TIME"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The road is cut since May.", "since May", ("2024-05-01", "2024-10-23")),
        ("Ten have died since Monday evening.", "since Monday evening", ("2024-10-21", "2024-10-23")),
        ("It has lasted since June last year.", "since June last year", ("2023-06-01", "2024-10-23")),
        ("Fuel will last until at least December.", "until at least December", (None, "2024-12-31")),
        ("From 21:00 on May 3 to 05:30 on May 4 it rained.", "From 21:00 on May 3 to 05:30 on May 4",
         ("2024-05-03T21:00", "2024-05-04T05:30")),
        ("From 22:00 to 06:00 it rained.", "From 22:00 to 06:00", ("2024-10-22T22:00", "2024-10-23T06:00")),
        ("From 10 p.m. on Monday until 5 a.m. it rained.", "From 10 p.m. on Monday until 5 a.m.",
         ("2024-10-21T22:00", "2024-10-22T05:00")),
        ("They sailed between early August and mid-month.", "between early August and mid-month",
         ("2024-08-01", "2024-08-20")),
        ("Between January and March 2022 it rained.", "Between January and March 2022", ("2022-01-01", "2022-03-31")),
    ],
)  # fmt: skip
def test_ranges_and_open_ends_hold_all_words_that_shape_them(
    text: str, words: str, expected: tuple[str | None, str]
) -> None:
    for mention in read(text):
        assert mention.value.text == words
        assert (mention.value.earliest, mention.value.latest) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mill burned on Friday. A barn had burned two days earlier.", "2024-10-16"),
        ("A mill burned on Friday. A day later it rained.", "2024-10-19"),
        ("A mill burned on Friday. The same day a barn burned.", "2024-10-18"),
        ("A mill burned on Friday. The following day it rained.", "2024-10-19"),
        ("A mill burned two days after Friday.", "2024-10-20"),
        ("A mill burned on 9 May. The previous Friday it rained.", "2024-05-03"),
        ("A mill burned on 9 May. The following Sunday it rained.", "2024-05-12"),
        ("A mill burned on Friday. He had left the previous evening.", "2024-10-17"),
        ("He left on Monday of last week. The same day it rained.", "2024-10-14"),
    ],
)
def test_days_counted_from_the_last_day_of_the_text(text: str, expected: str) -> None:
    assert (read(text)[-1].value.earliest, read(text)[-1].value.latest) == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mill burned on Friday. The previous night it rained.", ("2024-10-17", "2024-10-18")),
        ("A mill burned on Friday. The following night it rained.", ("2024-10-18", "2024-10-19")),
    ],
)
def test_nights_beside_the_last_day_of_the_text(text: str, expected: tuple[str, str]) -> None:
    assert (read(text)[-1].value.earliest, read(text)[-1].value.latest) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town fell in May 2021. That month ten died.", ("2021-05-01", "2021-05-31")),
        ("The town fell in May 2021. The following month it rained.", ("2021-06-01", "2021-06-30")),
        ("The town fell in May 2021. Two months later it rained.", ("2021-07-01", "2021-07-31")),
        ("The town fell in 2019. Two years later it rained.", ("2021-01-01", "2021-12-31")),
        ("The town fell in 2019. The next day it rained.", (None, None)),
        ("The town fell in 2019. Three months later it rained.", (None, None)),
        ("He left last week. The next day it rained.", (None, None)),
        (
            "A mill burned on Monday. The town had fallen in May. The town fell again that year.",
            ("2024-01-01", "2024-12-31"),
        ),
        ("A mill burned on Monday. It had rained earlier in the day.", ("2024-10-21", "2024-10-21")),
        ("It had rained earlier in the week.", ("2024-10-21", "2024-10-23")),
    ],
)
def test_counting_on_from_months_and_years(text: str, expected: tuple[str | None, str | None]) -> None:
    assert (read(text)[-1].value.earliest, read(text)[-1].value.latest) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The same day it rained.",
        "That year it rained.",
        "The following Sunday it rained.",
        "That Monday it rained.",
        "It was on the same day as the funeral.",
        "Two weeks ago the town fell, and a day later they fled.",
        "Six days after the landing, they left.",
        "The following day, they returned.",
        "It has lasted since the war began.",
        "For weeks nobody came.",
        "It was the second raid in nine days.",
        "The pause lasted 60 days.",
        "They will talk again soon.",
        "They come every single day.",
    ],
)
def test_what_settles_no_day_stays_unresolved(text: str) -> None:
    assert all(m.value.earliest is None and m.value.latest is None for m in read(text)[-1:] if m.rule != "ago")


@pytest.mark.parametrize(
    "text",
    [
        "More than 2,000 people fled.",
        "Some 2000 soldiers died.",
        "The 47-year-old man spoke.",
        "The text of Resolution 1970 was read.",
        "The notice 017/MAR/2023 was read.",
        "May fired first, and the march began.",
        "A Shahed-136 and an S-300 fell 14.5 km away.",
        "They sent night vision goggles.",
        "He was 41 and scored 2:1.",
        "The Tuesday Courier wrote so.",
        "June Harlow spoke, and Radio Tomorrow quoted her.",
        "The 5 May Movement advanced along Highway 1998.",
        "Half of the village burned.",
        "It was the third week of the siege.",
        "He saw 4 in the valley.",
    ],
)
def test_counts_ages_names_and_models_are_no_times(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    ["On Monday Reuters said so.", "In June Harlow left.", "His Sunday Mass was long.", "Last September it rained."],
)
def test_a_name_beside_a_time_is_no_reason_to_lose_it(text: str) -> None:
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    ("text", "kind", "timex"),
    [
        ("A two-week pause followed.", "DURATION", "P2W"),
        ("A 60-day halt followed.", "DURATION", "P60D"),
        ("He waited for twenty-one hours.", "DURATION", "PT21H"),
        ("He waited for several months.", "DURATION", "PXM"),
        ("Lists appear weekly.", "SET", "P1W"),
        ("They come every day.", "SET", "P1D"),
        ("They shoot on Sundays.", "SET", "XXXX-WXX-7"),
        ("They left in the third quarter of 2019.", "DATE", "2019-Q3"),
        ("They left last night.", "TIME", "2024-10-22TNI"),
    ],
)
def test_timex_types_and_values(text: str, kind: str, timex: str) -> None:
    (mention,) = read(text)
    assert (mention.kind, mention.timex) == (kind, timex)


def test_posts_are_anchored_at_their_own_stamps() -> None:
    document = parse(Report(text="Yesterday it rained.\n\nYesterday it snowed. At 23:50 it stopped."))
    half = document.text.index("\n")

    def anchor(token: object) -> Anchor | None:
        return anchor_of("1 May 2025 00:52" if token.start < half else "4 May 2025 08:00")  # type: ignore[attr-defined]

    found = [(m.value.earliest, m.value.latest) for m in find_times(document, anchor)]
    assert found == [
        ("2025-04-30", "2025-04-30"),
        ("2025-05-03", "2025-05-03"),
        ("2025-05-03T23:50", "2025-05-03T23:50"),
    ]


def test_a_clock_time_later_than_the_stamp_was_the_day_before() -> None:
    assert ends("At 23:50 a mill burned.", "4 May 2025 08:00") == [("2025-05-03T23:50", "2025-05-03T23:50")]
    assert ends("At 07:50 a mill burned.", "4 May 2025 08:00") == [("2025-05-04T07:50", "2025-05-04T07:50")]


def test_tonight_in_an_evening_post_is_the_coming_night() -> None:
    assert ends("Tonight drones attack.", "4 May 2025 20:00") == [("2025-05-04", "2025-05-05")]


def test_timex_bounds_leave_the_preposition_out() -> None:
    document = parse(Report(text="The road is cut since early May."))
    (mention,) = find_times(document, anchor_of(PUBLISHED))
    assert document.words(mention.first, mention.last) == "early May"
    assert mention.mod == "START"
