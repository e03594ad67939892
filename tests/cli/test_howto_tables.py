"""docs/howto-tables.md does what it says: its six files, its report."""

import re
from pathlib import Path

import pytest

from fogline.flow import read
from fogline.model.report import Report
from fogline.tables.loader import use_tables
from fogline.tables.own import use_own_tables

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "howto-tables.md").read_text(encoding="utf-8")
TEXT = " ".join(re.findall(r"```text report\.txt\n(.*?)```", PAGE, re.S)[0].split())
FILES = dict(re.findall(r"```yaml my-tables/(\w+)\.yaml\n(.*?)```", PAGE, re.S))


@pytest.fixture
def own(tmp_path):
    for name, text in FILES.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    use_own_tables(tmp_path)
    yield
    use_tables(None)


def claims():
    return read(Report(text=TEXT, published="2025-03-04"))


def test_without_the_files():
    hit, _, blast = claims()
    assert (hit.holder.kind, hit.holder.side, blast.holder.kind) == ("person", None, "person")
    assert hit.event is not None and hit.event.kind != "violence.drone_attack"


def test_with_the_files(own):
    assert set(FILES) == {"villages", "forces", "holder_words", "instruments", "conflicts", "disputed"}
    hit, killing, blast = claims()
    for claim in (hit, killing):
        assert (claim.holder.kind, claim.holder.side) == ("armed_group", "rebels")
    assert hit.event is not None and blast.event is not None
    assert hit.event.kind == "violence.drone_attack"
    assert (hit.event.places[0].lat, hit.event.places[0].lon) == (49.13, 36.4)
    assert blast.holder.kind == "media"
    assert (blast.event.places[0].country, blast.event.places[0].disputed) == (None, ("CN", "TW"))
