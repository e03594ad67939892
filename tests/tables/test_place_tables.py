"""The tables of places: positions inside extents and near their countries, names in the right scripts, one meaning each."""

import re
from collections import defaultdict
from math import cos, radians

import numpy as np
import pytest

from fogline.tables.extents import lies_within, nearest_on_line
from fogline.tables.gazetteer import fold_name, gazetteer
from fogline.tables.geo import distance_km
from fogline.tables.loader import load_rows
from fogline.tables.place_options import meanings_of, name_ends, spellings
from fogline.tables.place_rows import PLACE_TABLES, PRECISION, OldName, OwnPlace

ROWS = [row for table in PLACE_TABLES for row in load_rows(table, OwnPlace)]
# A settlement of another country may be nearer by this much: the deserts and seas around some sites are empty.
TOLERANCE_KM = 50.0
UKRAINIAN_ONLY, RUSSIAN_ONLY = set("іїєґ"), set("ыэёъ")


def ids(row):
    return row.name


def test_there_are_rows_of_every_kind_and_many():
    assert len(ROWS) > 500
    assert {row.kind for row in ROWS} == set(PRECISION)
    assert sum(1 for row in ROWS if row.uk and row.ru and row.ar) > 400


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_examples_name_the_place(row):
    for example in row.examples:
        starts = [i for i in range(len(example)) if i == 0 or example[i - 1] == " "]
        keys = [key for start in starts for _, key in name_ends(example, start, len(example))]
        assert any(option.name == row.name for key in keys for option in meanings_of(key).options), example


@pytest.mark.parametrize("row", [row for row in ROWS if row.fineness == "line"], ids=ids)
def test_a_line_has_its_points_and_lies_on_them(row):
    assert len(row.extent) >= 2
    assert nearest_on_line(row.lat, row.lon, row.extent)[2] <= max(15, 0.06 * row.radius_km)
    assert all(distance_km(row.lat, row.lon, *point) <= 1.02 * row.radius_km for point in row.extent)


@pytest.mark.parametrize("row", [row for row in ROWS if row.extent and row.fineness != "line"], ids=ids)
def test_an_area_holds_its_middle(row):
    assert lies_within(row.lat, row.lon, row.extent)


def test_seas_have_extents_and_lines_are_lines():
    for row in ROWS:
        assert row.extent or row.fineness not in ("sea", "line"), row.name
        assert row.kind not in ("river", "canal", "border", "front") or row.fineness == "line"
        assert row.kind not in ("sea", "gulf", "strait", "ocean", "lake") or row.fineness == "sea"


@pytest.fixture(scope="module")
def settlements():
    places = gazetteer()._places
    places = places[places["kind"] == 0]
    return places["lat"].astype(float), places["lon"].astype(float), places["country"]


SITED = [row for row in ROWS if row.country and row.kind != "island" and row.fineness not in ("sea", "line")]


@pytest.mark.parametrize("row", SITED, ids=ids)
def test_a_place_of_one_country_lies_near_it(row, settlements):
    lats, lons, countries = settlements
    km = np.hypot(lats - row.lat, ((lons - row.lon + 180) % 360 - 180) * cos(radians(row.lat))) * 111.2
    own = km[countries == row.country.encode()].min()
    assert own <= km.min() + TOLERANCE_KM + row.radius_km, (
        f"{own:.0f} km from {row.country}, {km.min():.0f} from others"
    )


def test_a_name_is_one_place():
    meant = defaultdict(set)
    for row in ROWS:
        for name in row.spoken():
            for form in spellings(name):
                meant[fold_name(form)].add(row.name)
    assert {name: rows for name, rows in meant.items() if len(rows) > 1} == {}
    towns = {fold_name(name) for row in load_rows("old_names", OldName) for name in row.others if not name.isascii()}
    assert towns & set(meant) == set()


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_names_are_in_the_right_script(row):
    for name in row.uk:
        assert re.fullmatch(r"[\u0400-\u04ff0-9 '—-]+", name) and not set(name.lower()) & RUSSIAN_ONLY, name
    for name in row.ru:
        assert re.fullmatch(r"[\u0400-\u04ff0-9 —-]+", name) and not set(name.lower()) & UKRAINIAN_ONLY, name
    for name in row.ar:
        assert re.fullmatch(r"[\u0600-\u06ff0-9 ]+", name), name
    for name in (row.name, *row.aliases):
        assert not re.search(r"[\u0400-\u06ff]", name), name


@pytest.mark.parametrize("row", load_rows("old_names", OldName), ids=ids)
def test_towns_with_other_names_are_in_the_gazetteer(row):
    assert any(place.country == row.country for place in gazetteer().places_named(row.name))
    assert all(any(other in example for other in row.others) for example in row.examples)
    for other in row.others:
        found = meanings_of(fold_name(other)).options
        assert any(option.country == row.country for option in found), other


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Kerch", {"Kerch"}),
        ("الفلوجة", {"الفلوجة", "فلوجة"}),
        ("غزة", {"غزة", "الغزة"}),
        ("البحر الأحمر", {"البحر الأحمر", "بحر الأحمر", "بحر أحمر"}),
    ],
)
def test_arabic_with_and_without_its_article(name, forms):
    assert set(spellings(name)) == forms


def test_a_box_may_cross_the_line_of_180_degrees():
    pacific = [(-60.0, 120.0), (66.0, -70.0)]
    assert lies_within(5.0, -160.0, pacific) and lies_within(5.0, 150.0, pacific)
    assert not lies_within(5.0, 0.0, pacific)


def test_inside_an_outline_and_beside_a_line():
    triangle = [(0.0, 0.0), (0.0, 2.0), (2.0, 0.0)]
    assert lies_within(0.5, 0.5, triangle) and not lies_within(1.5, 1.5, triangle)
    lat, lon, km = nearest_on_line(1.0, 1.0, [(0.0, 0.0), (0.0, 2.0)])
    assert (lat, lon) == (0.0, pytest.approx(1.0)) and km == pytest.approx(111.2, abs=0.1)
    assert nearest_on_line(0.0, 3.0, [(0.0, 0.0), (0.0, 2.0)])[:2] == (0.0, 2.0)
    assert nearest_on_line(0.0, 3.0, [(0.0, 2.0), (0.0, 2.0)])[2] == pytest.approx(111.2, abs=0.1)
