"""Invented series of posts and live reports through the installed command."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # many processes

FOGLINE = Path(sys.executable).with_name("fogline")


def run(*args):
    done = subprocess.run([FOGLINE, *args], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def claims_of(file, text, *options):
    file.write_bytes(text.encode("utf-8"))
    claims = [json.loads(line) for line in run("read", str(file), "--format", "jsonl", *options).splitlines()]
    for claim in claims:
        assert text[claim["start"] : claim["end"]] == claim["text"]
        for evidence in claim["report"]["evidence"].values():
            for span in evidence.get("spans", ()):
                assert text[span["start"] : span["end"]] == span["text"]
    return claims


SERIES = [
    "Olha Bondar, [13.05.2025 23:58]\r\nSirens in Poltava. Two drones were shot down\r\n\r\n"
    "Night Watch 📡, [14.05.2025 0:52]\r\n[Forwarded from Tower]\r\nA drone hit a mill an hour ago\r\n",
    "[13/05/2025, 23:58:01] Olha Bondar: Sirens in Poltava. Two drones were shot down\n"
    "[14/05/2025, 00:52:10] Night Watch: A drone hit a mill an hour ago\n"
    "\u200e[14/05/2025, 00:55:10] Night Watch: \u200eimage omitted\n",
    "5/13/25, 11:58 PM - Olha Bondar: Sirens in Poltava. Two drones were shot down\n"
    "5/14/25, 12:52 AM - Night Watch: A drone hit a mill an hour ago\n",
]


@pytest.mark.parametrize("text", SERIES, ids=["telegram", "whatsapp-ios", "whatsapp-android"])
def test_a_series(tmp_path, text):
    claims = claims_of(tmp_path / "posts.txt", text)
    assert [(c["text"], c["said"]["earliest"]) for c in claims] == [
        ("Two drones were shot down", "2025-05-13T23:58"),
        ("A drone hit a mill an hour ago", "2025-05-14T00:52"),
    ]
    assert [c["report"]["author"] for c in claims] == ["Olha Bondar", "Night Watch"]
    assert [c["report"]["published"]["earliest"] for c in claims] == ["2025-05-13T23:58", "2025-05-14T00:52"]
    assert len({c["report"]["report_id"] for c in claims}) == 2
    for claim in claims:
        part = claim["report"]["part"]
        assert part["start"] <= claim["start"] < claim["end"] <= part["end"]


def test_a_series_as_a_table_and_explained(tmp_path):
    file = tmp_path / "posts.txt"
    claims = claims_of(file, SERIES[0])
    table = run("read", str(file), "--format", "table")
    assert "Olha Bondar | 2025-05-13T23:58" in table
    assert "Night Watch, forwarded from Tower | 2025-05-14T00:52" in table
    told = run("explain", str(file), claims[1]["claim_id"])
    assert claims[1]["claim_id"] in told
    assert "mentions.stamps.post_stamp" in told


def test_a_live_report(tmp_path):
    text = (
        "LIVE\nDrones over Poltava – live updates\nBy Omar Bako and Amina Saleh\nTuesday 13 May 2025 | Updated 00:31 EEST\n\n"
        "Posted at 00:20 EEST\nMill on fire\nA drone hit a mill, the governor, Danylo Prytula, said on Telegram.\nShare\n\n"
        "23:55 EEST\nAir defence units shot down three drones.\nPhoto: Harbour Courier\n\n"
        "Read more: Five killed in Poltava\n2h ago\nShells killed two people, the mayor said.\n"
    )
    claims = claims_of(tmp_path / "live.txt", text)
    assert [(c["holder"]["kind"], c.get("said", {}).get("earliest")) for c in claims] == [
        ("person", "2025-05-13T00:20"),
        ("report", "2025-05-12T23:55"),
        ("office", None),
    ]
    (report_id,) = {c["report"]["report_id"] for c in claims}
    report = claims[0]["report"]
    assert (report["title"], report["author"]) == ("Drones over Poltava – live updates", "Omar Bako, Amina Saleh")
    assert report["published"]["earliest"] == "2025-05-13"
    assert report["evidence"]["published"]["kind"] == "byline"
    assert report_id


def test_an_option_is_told_apart_from_the_text(tmp_path):
    text = "Mill burns\nPublished: 4 March 2025\n\nA drone hit a mill overnight, the mayor said.\n"
    file = tmp_path / "report.txt"
    (stated,) = claims_of(file, text)
    (given,) = claims_of(file, text, "--published", "2025-03-06")
    assert stated["report"]["evidence"]["published"]["kind"] == "byline"
    assert stated["event"]["when"]["latest"] == "2025-03-04"
    assert given["report"]["evidence"]["published"] == {"kind": "given"}
    assert given["event"]["when"]["latest"] == "2025-03-06"
    told = run("explain", str(file))
    assert "published: 2025-03-04  read in “4 March 2025”" in told
    assert "mentions.about_dates.published_line" in told
    assert "given by an option" in run("explain", str(file), "--published", "2025-03-06")
    assert given["report"]["report_id"] != stated["report"]["report_id"]
