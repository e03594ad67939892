"""Counts in invented sentences."""

import msgspec
import pytest

from fogline.mentions.counts import find_counts, with_parts
from fogline.mentions.places import find_places
from fogline.mentions.times import anchor_of, find_times
from fogline.model.count import Count
from fogline.model.report import Report
from fogline.sentences.parse import parse
from fogline.tables.counted_things import ThingRow
from fogline.tables.loader import load_rows


def counts(text: str, published: str = "2031-05-20") -> list[Count]:
    document = parse(Report(text=text, published=published))
    places, times = find_places(document), find_times(document, anchor_of(published))
    busy = [(m.first, m.last) for m in (*places, *times)]
    return [m.value for m in with_parts(document, find_counts(document, busy), places, times)]


def cells(count: Count, *names: str) -> dict[str, object]:
    """What was set, without the words' place."""
    told = msgspec.to_builtins(count)
    return (
        {k: v for k, v in told.items() if k in names}
        if names
        else {k: v for k, v in told.items() if k not in ("start", "end", "text", "scope", "where")}
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army shot down seven drones.", {"of": "drone", "value": 7}),
        ("At least 14 shells hit the town.", {"of": "shell", "value": 14, "low": 14}),
        ("No fewer than 14 shells hit the town.", {"of": "shell", "value": 14, "low": 14}),
        ("More than 30 lorries burned.", {"of": "lorry", "value": 30, "low": 31}),
        ("Up to nine boats sank.", {"of": "boat", "value": 9, "high": 9}),
        ("Fewer than 50 fighters remain.", {"of": "fighter", "value": 50, "high": 49}),
        ("About 80 goats fled.", {"of": "goat", "value": 80, "approximate": True}),
        ("Some 5,000 villagers fled.", {"of": "villager", "value": 5000, "approximate": True}),
        ("About a dozen boats came.", {"of": "boat", "value": 12, "approximate": True}),
        ("Between 300 and 450 farmers fled.", {"of": "farmer", "low": 300, "high": 450}),
        ("They fired 20 to 30 rockets.", {"of": "rocket", "low": 20, "high": 30}),
        ("They fired 20-30 rockets.", {"of": "rocket", "low": 20, "high": 30}),
        ("Two or three boats came.", {"of": "boat", "low": 2, "high": 3}),
        ("Dozens of lorries burned.", {"of": "lorry", "low": 24, "vague": True}),
        ("Several boats came.", {"of": "boat", "vague": True}),
        ("They shot down all of the drones.", {"of": "drone", "fraction": "all"}),
        ("All the boats were lost.", {"of": "boat", "fraction": "all"}),
        ("All 15 sailors swam ashore.", {"of": "sailor", "value": 15, "fraction": "all"}),
        ("Most of the boats were lost.", {"of": "boat", "fraction": "most"}),
        ("The crews shot down 33 of 40 missiles.", {"of": "missile", "value": 33, "out_of": 40}),
        ("The crews shot down 33/40 missiles.", {"of": "missile", "value": 33, "out_of": 40}),
        ("Two million people fled.", {"of": "people", "value": 2000000}),
        ("Nine units of equipment were lost.", {"of": "equipment", "value": 9}),
        ("Three surface-to-air missiles were fired.", {"of": "missile", "value": 3}),
        ("Two F-16 jets took off.", {"of": "jet", "value": 2}),
        ("Five Shahed-131/136 drones came.", {"of": "drone", "value": 5}),
        ("One of the missiles fell short.", {"of": "missile", "value": 1}),
        ("Half of the 30 boats were lost.", {"of": "boat", "fraction": "half", "out_of": 30}),
        ("All of the 15 sailors swam ashore.", {"of": "sailor", "value": 15, "fraction": "all"}),
        ("Every one of the 15 sailors swam ashore.", {"of": "sailor", "value": 15, "fraction": "all"}),
        ("The crew of 15 swam ashore.", {"of": "crew", "value": 15}),
        ("Two-thirds of the boats were lost.", {"of": "boat", "fraction": "two thirds"}),
        ("Twenty or more boats came.", {"of": "boat", "value": 20, "low": 20}),
    ],
)
def test_one_count(text, expected):
    found = counts(text)
    assert len(found) == 1, [c.text for c in found]
    assert cells(found[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Shahed-136 came down beside an S-300 and a T-72.",
        "Omar Hadi, 52, left the town.",
        "A 52-year-old farmer left the town.",
        "A boy and a girl, aged four and nine, left the town.",
        "A couple left the town.",
        "A farmer aged 52 left the town.",
        "She was born in 1957.",
        "The ship (IMO 9123456, built 2009) left port.",
        "The village lies 20 km south of the town.",
        "They agreed on a 60-day truce.",
        "The talks went on for three more hours.",
        "The fire covered 400 m² of the hall.",
        "Prices rose by 12 percent to $5 million.",
        "The jets crossed the line at 0440 and left at 1045.",
        "The boat lay at 12 deg 20' N 043 deg 31' E.",
        "The Security Council passed Resolution 1701.",
        "No one came, and one day they left.",
        "It was one of the loudest nights of the war.",
        "About 1 in 4 of the crew left.",
        "The 47th Brigade held the hill, its third retreat.",
        "The fighting since the 2014 revolution goes on.",
    ],
)
def test_numbers_that_count_nothing(text):
    assert [c.text for c in counts(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army fired 40 rockets. Six were shot down.", ["rocket", "rocket"]),
        ("They lost two tanks and a lorry.", ["tank", "lorry"]),
        ("Ten boats and six planes came. Four were lost.", ["boat", "plane", None]),
        ("Shells killed nine people and injured five.", ["people", "people"]),
        ("The number of boats rose to 25.", ["boat"]),
        ("Two commercial and two backyard farms burned.", ["farm", "farm"]),
    ],
)
def test_things_of_numbers_without_a_noun(text, expected):
    assert [c.of for c in counts(text)] == expected


@pytest.mark.parametrize(
    ("text", "parts", "told"),
    [
        (
            "The army shot down nine drones, including five over Kursk region and four over the Black Sea.",
            [(5, "Kursk"), (4, "Black Sea")],
            "equal",
        ),
        (
            "The army shot down 12 drones: seven over Bryansk region and four over Crimea.",
            [(7, "Bryansk"), (4, "Crimea")],
            "less",
        ),
        (
            "The army shot down 12 drones:\n• 9 over Kursk region\n• 5 over Bryansk region",
            [(9, "Kursk"), (5, "Bryansk")],
            "more",
        ),
        ("Medics treated 30 people, eight of them children.", [(8, "child")], "less"),
        (
            "All 12 sailors – ten Indians, a Greek and a Pole – were safe.",
            [(10, "Indian"), (1, "Greek"), (1, "Pole")],
            "equal",
        ),
        ("Twelve people, including three boys and two girls, were hurt.", [(3, "boy"), (2, "girl")], "less"),
        ("Eleven people, four of whom were cooks, were hurt.", [(4, "cook")], "less"),
        (
            "Five monitors - three from Ghana, one from Nepal and one from Chad - were hurt.",
            [(3, "Ghana"), (1, "Nepal"), (1, "Chad")],
            "equal",
        ),
        (
            "Nine people were hurt – seven civilians and two soldiers – in the raid.",
            [(7, "civilian"), (2, "soldier")],
            "equal",
        ),
    ],
)
def test_parts_are_summed_and_stop_being_counts(text, parts, told):
    found = counts(text)
    assert len(found) == 1, [c.text for c in found]
    read = [(p.value, p.place or p.of) for p in found[0].parts]
    assert [value for value, _ in read] == [value for value, _ in parts]
    assert all(want in (got or "") for (_, got), (_, want) in zip(read, parts, strict=True)), read
    assert found[0].parts_sum == told


def test_a_site_that_is_itself_counted_is_no_scope():
    assert [c.scope for c in counts("Windows broke in a dozen schools.")] == [None]


def test_days_of_parts():
    (count,) = counts("The ministry counted 50 dead: 20 on Sunday and 30 on Monday.")
    assert [p.day for p in count.parts] == ["2031-05-18", "2031-05-19"]


def test_a_running_total_over_the_paragraph():
    text = "Eight people were killed in Rafah. Another four were killed in Khan Younis. The ministry gave the overall number as 13."
    total = counts(text)[-1]
    assert (total.value, [p.value for p in total.parts], total.parts_sum) == (13, [8, 4], "less")


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The army shot down 33 of 40 drones launched at the country.", "nationwide"),
        ("Russia attacked Ukraine with 90 drones.", "nationwide"),
        ("Nine drones were shot down over the Kharkiv region.", "region"),
        ("Shells killed nine people at a market.", "site"),
        ("Rockets hit a school, killing nine people.", "site"),
        ("Rockets hit a school. Nine people were injured.", "site"),
        ("Thirty people fled, and six of them came back.", "subset"),
        ("The army lost nine tanks.", None),
        ("Nine soldiers came from Ukraine.", None),
    ],
)
def test_scope(text, scope):
    assert counts(text)[-1].scope == scope


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("The rebels have attacked 40 ships since November.", True),
        ("The army has carried out 300 strikes so far this year.", True),
        ("The war has displaced two million people.", True),
        ("The rebels have attacked two ships since Monday.", False),
        ("The army fired 300 rockets.", False),
    ],
)
def test_running_totals(text, cumulative):
    assert counts(text)[-1].cumulative is cumulative


def test_lines_of_a_tally():
    text = "Total losses from 24.02.22 to 19.05.31 are:\n• tanks – 11 204 (+6)\n• vehicles – 50 118 (+71)"
    found = counts(text)
    assert [(c.of, c.value, c.increment, c.cumulative) for c in found] == [
        ("tank", 11204, False, True),
        ("tank", 6, True, False),
        ("vehicle", 50118, False, True),
        ("vehicle", 71, True, False),
    ]
    assert found[0].as_of == "2031-05-19"


@pytest.mark.parametrize("row", load_rows("counted_things", ThingRow), ids=lambda row: row.of)
def test_examples_of_things(row):
    assert row.examples
    for example in row.examples:
        assert [c.of for c in counts(f"They counted {example} there.")] == [row.of]
