"""Cells in a few words for people."""

import pytest

from fogline.model.claim import Holder
from fogline.model.count import Count, Part
from fogline.model.event import Place
from fogline.model.interval import Interval
from fogline.outputs import words


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (Count(of="drone", value=3), "3 drones"),
        (Count(of="drone", value=1), "1 drone"),
        (Count(of="people", value=1), "1 person"),
        (Count(of="child", value=4), "4 children"),
        (Count(of="troops", value=968110), "968,110 troops"),
        (Count(of="city", value=2), "2 cities"),
        (Count(of="bus", value=2), "2 buses"),
        (Count(of="torch", value=2), "2 torches"),
        (Count(of="drone", value=22, low=22), "≥ 22 drones"),
        (Count(of="drone", value=40, low=41), "> 40 drones"),
        (Count(of="drone", value=5, high=5), "≤ 5 drones"),
        (Count(of="drone", value=12, approximate=True), "≈ 12 drones"),
        (Count(of="troops", low=2500, high=4000), "2,500–4,000 troops"),
        (Count(of="family", vague=True, low=24, text="Dozens"), "dozens of families"),
        (Count(of="drone", vague=True, text="several"), "several drones"),
        (Count(of="drone", fraction="all"), "all drones"),
        (Count(of="drone", value=23, fraction="all"), "all 23 drones"),
        (Count(of="drone", value=17, out_of=22), "17 of 22 drones"),
        (Count(of="troops", value=1190, increment=True), "+1,190 troops"),
        (Count(value=7), "7"),
        (
            Count(
                of="drone", value=7, parts=(Part(value=4, place="Kursk"), Part(value=3, of="child")), parts_sum="equal"
            ),
            "7 drones (4 Kursk + 3 children)",
        ),
        (
            Count(of="people", value=9, parts=(Part(value=2, of="woman"),), parts_sum="less"),
            "9 people (2 women; not the whole)",
        ),
    ],
)
def test_numbers(count, shown):
    assert words.number(count, words.things(count)) == shown


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (None, ""),
        (Interval(earliest="2025-03-04", latest="2025-03-04"), "2025-03-04"),
        (Interval(earliest="2025-03-03", latest="2025-03-04"), "2025-03-03 – 2025-03-04"),
        (Interval(earliest="2025-03-04T08:15", latest="2025-03-04T08:15"), "2025-03-04 08:15"),
        (Interval(earliest="2015-01-01"), "since 2015-01-01"),
        (Interval(latest="2025-03-04"), "until 2025-03-04"),
        (Interval(text="on Thursday", relative="XXXX-WXX-4"), "“on Thursday”"),
    ],
)
def test_times(interval, shown):
    assert words.span_of_time(interval) == shown


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place(name="Izmail", lat=45.3, lon=28.8), "Izmail"),
        (Place(name="Lebanon", part="southern", lat=33.0, lon=35.0), "southern Lebanon"),
        (Place(name="Kursk", role="origin", lat=51.7, lon=36.2), "from Kursk"),
        (Place(text="Plauru"), "Plauru (?)"),
    ],
)
def test_places(place, shown):
    assert words.place(place) == shown


def test_whom_a_holder_speaks_for_and_why_it_is_not_named():
    spokesman = Holder(kind="person", organization="Harbour Guard", country="UA", side="Ukraine")
    assert words.standing(spokesman) == "person, UA, for Harbour Guard, side Ukraine"
    assert words.standing(Holder(kind="organization", countries=("FR", "DE"))) == "organization, FR, DE"
    unnamed = Holder(kind="unnamed", anonymous=True)
    assert words.standing(unnamed) == "unnamed, no country; not named"
    reasoned = Holder(kind="unnamed", anonymous=True, reason="asked not to be named")
    assert words.standing(reasoned) == "unnamed, no country; not named: “asked not to be named”"


def test_words_that_do_not_tell_what_they_mean():
    assert words.meant("occurred") == "occurred, whether it happened at all"
    assert words.meant("actor") == "actor"
