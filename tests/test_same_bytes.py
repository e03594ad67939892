"""The same bytes, options and version give the same ledger, whatever runs it and in whatever order."""

import os
import subprocess
import sys

import msgspec
import pytest

from fogline.cli.demo import examples
from fogline.flow import read_many
from fogline.model.report import Report

pytestmark = pytest.mark.slow  # many processes

COMMAND = [sys.executable, "-m", "fogline"]


def ledger(folder, *paths, **env):
    return subprocess.run(
        [*COMMAND, "read", *paths, "--published", "2025-03-04"],
        capture_output=True,
        check=True,
        cwd=folder,
        env={**os.environ, **env},
    ).stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    for report in examples():
        (folder / report.path.split("/")[-1]).write_bytes(report.text.encode())
    return folder


def test_runs_zones_and_hash_seeds_change_nothing(folder):
    first = ledger(folder, ".", TZ="UTC", PYTHONHASHSEED="0")
    assert first
    assert ledger(folder, ".", TZ="Pacific/Auckland", PYTHONHASHSEED="1") == first
    assert ledger(folder, ".", TZ="America/Los_Angeles", PYTHONHASHSEED="random") == first


def test_the_order_of_files_changes_the_order_alone(folder):
    names = sorted(file.name for file in folder.iterdir())
    forward, backward = ledger(folder, *names), ledger(folder, *reversed(names))
    assert forward != backward
    assert sorted(forward.splitlines()) == sorted(backward.splitlines())


OFFSETS = {"start", "end", "claim_id", "text_id", "report_id", "about", "attribution", "text", "title"}


def without_offsets(value):
    if isinstance(value, dict):
        return {k: without_offsets(v) for k, v in value.items() if k not in OFFSETS}
    if isinstance(value, list | tuple):
        return [without_offsets(v) for v in value]
    return value


def cells(text):
    claims = [claim for _, found in read_many([Report(text=text, published="2025-03-04")]) for claim in found]
    return [(" ".join(c.text.split()), without_offsets(msgspec.to_builtins(c))) for c in claims]


@pytest.mark.parametrize("report", examples(), ids=lambda r: r.path)
def test_line_ends_and_a_byte_order_mark_change_offsets_and_ids_alone(report):
    plain = report.text.replace("\r\n", "\n")
    assert cells("\ufeff" + plain.replace("\n", "\r\n")) == cells(plain)


NO_NETWORK = """
import sys

def refuse(event, args):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethostby", "urllib.", "subprocess.", "os.system")):
        raise AssertionError(event)

sys.addaudithook(refuse)
from fogline.cli.demo import run_demo
run_demo()
"""


def test_reading_reaches_no_network_and_starts_no_program():
    done = subprocess.run([sys.executable, "-c", NO_NETWORK], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Izmail" in done.stdout
