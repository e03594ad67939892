"""The command as a user runs it: real processes, exit codes, streams."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest

COMMAND = [sys.executable, "-m", "fogline"]
TEXT = "Drones hit the port of Izmail overnight, killing two people, the governor, Danylo Prytula, said on Tuesday.\n"


def run(*args, stdin=None, **env):
    return subprocess.run(
        [*COMMAND, *args],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "COLUMNS": "80", **env},
    )


@pytest.fixture
def report(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_lines_of_json_when_piped(report):
    done = run("read", str(report), "--published", "2025-03-04")
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert done.stderr == ""
    assert {c["holder"]["name"] for c in claims} == {"Danylo Prytula"}
    assert all(c["report"]["path"] == str(report) for c in claims)


def test_mentions_in_each_format(report):
    lines = run("read", str(report), "--published", "2025-03-04", "--mentions")
    mentions = [json.loads(line) for line in lines.stdout.splitlines()]
    assert lines.returncode == 0
    assert [m["text"] for m in mentions if m["type"] == "place"] == ["Izmail"]
    assert [m["value"]["name"] for m in mentions if m["type"] == "person"] == ["Danylo Prytula"]
    rows = run("read", str(report), "--published", "2025-03-04", "--mentions", "--format", "csv")
    assert len(list(csv.DictReader(io.StringIO(rows.stdout)))) == len(mentions)
    table = run("read", str(report), "--mentions", "--format", "table")
    assert "violence.drone_attack" in table.stdout


def test_standard_input(report):
    done = run("read", "-", "--published", "2025-03-04", stdin=TEXT)
    assert done.returncode == 0
    assert json.loads(done.stdout.splitlines()[0])["report"]["path"] == "-"


@pytest.mark.parametrize(
    "given",
    [
        f"<!doctype html><html lang=en><nav>Home</nav><h1>Port hit</h1><p>{TEXT}</p></html>",
        json.dumps({"name": "Port Radio", "type": "public_channel", "id": 1, "messages": [{"id": 2, "text": TEXT}]}),
    ],
)
def test_standard_input_is_a_page_or_an_export_by_how_it_begins(given):
    claims = [json.loads(line) for line in run("read", "-", stdin=given).stdout.splitlines()]
    assert {(c["holder"]["name"], c["report"]["path"]) for c in claims} == {("Danylo Prytula", "-")}


def test_csv_has_one_record_a_claim(report):
    done = run("read", str(report), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert rows[0]["holder"] == "Danylo Prytula"
    assert rows[0]["content"].startswith("Drones hit the port")


def test_a_table_holds_the_key_facts_at_80_and_at_200_columns(report):
    for width in ("80", "200"):
        done = run("read", str(report), "--published", "2025-03-04", "--format", "table", COLUMNS=width)
        shown = " ".join(done.stdout.split())
        assert "Danylo Prytula" in shown
        assert "2 killed" in shown
        assert max(len(line) for line in done.stdout.splitlines()) <= int(width)


def test_a_bad_file_stops_no_other(report, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01")
    done = run("read", str(bad), str(report), str(tmp_path / "none.txt"))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) >= 1
    assert len(done.stderr.splitlines()) == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("read", "--published", "last spring", "REPORT"),
        ("read", "--language", "ru", "REPORT"),
        ("read", "--model", "no_such_model", "REPORT"),
        ("read", "--format", "xml", "REPORT"),
        ("read",),
        ("unknown",),
        ("explain", "REPORT", "ffffffff"),
    ],
)
def test_wrong_use_is_2_and_one_clear_message(report, args):
    done = run(*[str(report) if arg == "REPORT" else arg for arg in args])
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_the_output_never_replaces_a_report(report):
    before = report.read_bytes()
    for given in (report, report.parent):
        done = run("read", str(given), "-o", str(report))
        assert done.returncode == 2
        assert "name another file" in done.stderr
    assert report.read_bytes() == before


def test_an_empty_date_of_publication_is_refused(report):
    assert run("read", str(report), "--published", "").returncode == 2


def test_output_appears_only_when_whole(report, tmp_path):
    target = tmp_path / "claims.jsonl"
    done = run("read", str(report), "-o", str(target))
    assert done.returncode == 0
    assert done.stdout == ""
    assert json.loads(target.read_text(encoding="utf-8").splitlines()[0])["claim_id"]
    assert list(tmp_path.glob(".*")) == []
    done = run("read", str(report), "-o", str(tmp_path / "no" / "claims.jsonl"))
    assert done.returncode == 2
    assert "cannot be written" in done.stderr


@pytest.mark.parametrize(("name", "start"), [("a.csv", "claim_id,"), ("a.JSONL", "{"), ("a", "{"), ("a.txt", "\n")])
def test_the_ending_of_the_output_settles_its_format(report, tmp_path, name, start):
    assert run("read", str(report), "-o", str(tmp_path / name)).returncode == 0
    assert (tmp_path / name).read_bytes().decode().startswith(start)


def test_a_format_that_is_given_wins_and_an_ending_that_stands_for_none_is_refused(report, tmp_path):
    assert run("read", str(report), "-o", str(tmp_path / "a.csv"), "--format", "jsonl").returncode == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").startswith("{")
    done = run("read", str(report), "-o", str(tmp_path / "a.xlsx"))
    assert done.returncode == 2
    assert ".csv" in done.stderr and "--format" in done.stderr
    assert not (tmp_path / "a.xlsx").exists()


def test_no_claims_in_a_pipe_are_told_on_standard_error(report):
    report.write_text("The weather was mild.\n", encoding="utf-8")
    done = run("read", str(report))
    assert (done.returncode, done.stdout) == (0, "")
    assert "0 claims in 1 report; `fogline explain` says why" in done.stderr


@pytest.mark.parametrize("args", [("explain", "REPORT"), ("read", "REPORT", "--format", "table"), ("demo",)])
@pytest.mark.parametrize("width", ["80", "140"])
def test_no_line_ends_in_blanks_off_a_terminal(report, args, width):
    done = run(*[str(report) if arg == "REPORT" else arg for arg in args], COLUMNS=width)
    assert done.stdout.strip()
    assert not [line for line in done.stdout.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("args", [("-h",), ("read", "-h"), ("explain", "--help")])
def test_help_names_arguments_and_no_types_of_python(args):
    done = run(*args)
    assert done.returncode == 0
    assert "Example: fogline" in done.stdout
    assert not [word for word in ("<str>", "list[", "<path>") if word in done.stdout]


def test_a_wrong_choice_is_told_in_a_plain_sentence(report):
    done = run("read", str(report), "--format", "xml")
    assert "'xml' is not one of" in done.stderr
    assert "Value error" not in done.stderr


def test_own_tables_are_added_and_bad_rows_are_all_named(report, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    report.write_text("The governor trumpeted that drones hit the port.", encoding="utf-8")
    before = run("read", str(report)).stdout
    row = '  - {cues: [trumpet], act: assert, takes: [clause], examples: ["The mayor trumpeted that it rained."]}\n'
    (own / "cues.yaml").write_text("rows:\n" + row)
    after = run("read", str(report), "--tables", str(own)).stdout
    assert '"act":"assert"' in after
    assert before != after
    (own / "cues.yaml").write_text("rows:\n  - {cues: [a]}\n" + row + "  - {cues: [b], act: shout}\n")
    done = run("read", str(report), "--tables", str(own))
    assert done.returncode == 2
    assert "cues.yaml:2:" in done.stderr
    assert "cues.yaml:4:" in done.stderr


def test_explain_shows_words_rules_and_silence(report):
    report.write_text("Port on fire\n\n" + TEXT + "\nThe weather was mild.\n", encoding="utf-8")
    done = run("explain", str(report), "--published", "2025-03-04")
    shown = " ".join(done.stdout.split())
    assert done.returncode == 0
    assert "no claim: the report's title" in shown
    assert "attributions.verbs.verb_says" in shown
    assert "The weather was mild. no claim: no event" in shown


def test_explain_one_claim(report):
    claim = json.loads(run("read", str(report)).stdout.splitlines()[0])
    shown = run("explain", str(report), claim["claim_id"][:8]).stdout
    assert shown.count("claim " + claim["claim_id"][:8]) == 1
    assert "no claim" not in shown


def test_demo_and_version():
    done = run("demo")
    assert done.returncode == 0
    assert "invented" in done.stdout
    assert run("--version").stdout.startswith("fogline 0.")


def test_demo_saves_its_reports_and_replaces_nothing(tmp_path):
    for _ in range(2):
        assert run("demo", "--save", str(tmp_path / "some" / "reports")).returncode == 0
    saved = sorted((tmp_path / "some" / "reports").iterdir())
    assert len(saved) >= 8
    assert run("read", *map(str, saved[:2])).stdout.count("\n") >= 10
    saved[0].write_text("mine")
    done = run("demo", "--save", str(saved[0].parent))
    assert done.returncode == 2
    assert saved[0].name in done.stderr
    assert saved[0].read_text() == "mine"
    assert run("demo", "--save", str(saved[0])).returncode == 2


def test_ctrl_c_is_130(tmp_path):
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(TEXT * 30)
    process = subprocess.Popen(
        [*COMMAND, "read", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in errors


@pytest.mark.parametrize("args", [("demo",), ("explain", "REPORT"), ("read", "REPORT", "--format", "table")])
def test_a_reader_that_leaves_at_once_is_no_error_either(args, report):
    report.write_text(TEXT * 400, encoding="utf-8")
    args = [str(report) if arg == "REPORT" else arg for arg in args]
    process = subprocess.Popen([*COMMAND, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    process.stdout.close()
    errors = process.stderr.read()
    assert process.wait(timeout=60) == 0
    assert errors == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_3(report):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*COMMAND, "read", str(report)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 3
    assert "no space left" in done.stderr
    assert "Traceback" not in done.stderr
    assert run("read", str(report), "-o", "/dev/full").returncode == 3


def test_a_link_is_followed_and_a_device_is_written_to(report, tmp_path):
    target, link = tmp_path / "target.jsonl", tmp_path / "link.jsonl"
    link.symlink_to(target)
    assert run("read", str(report), "-o", str(link)).returncode == 0
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8").splitlines()[0])["claim_id"]
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = subprocess.Popen([*COMMAND, "read", str(report), "-o", str(pipe)])
    assert json.loads(pipe.read_text(encoding="utf-8").splitlines()[0])["claim_id"]
    assert process.wait(timeout=60) == 0
    assert not pipe.is_file()


def test_a_feed_is_read_around_its_bad_lines_and_explained_whole(tmp_path):
    feed = tmp_path / "feed.jsonl"
    lines = [{"text": TEXT, "url": "post:1", "published": "soon"}, {"text": None, "state": "deleted"}]
    lines += [{"text": TEXT, "url": f"post:{n}"} for n in (2, 3)]
    feed.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    done = run("read", str(feed))
    assert done.returncode == 1
    assert {json.loads(line)["report"]["url"] for line in done.stdout.splitlines()} == {"post:2", "post:3"}
    assert [line.split(" ")[1] for line in done.stderr.splitlines()] == [f"{feed}:1:", f"{feed}:2:"]
    last = json.loads(done.stdout.splitlines()[-1])["claim_id"]
    assert f"claim {last}" in run("explain", str(feed), last).stdout


def test_a_deleted_post_alone_is_no_failure(tmp_path):
    feed = tmp_path / "feed.jsonl"
    feed.write_text('{"text": null, "state": "deleted"}\n')
    done = run("read", str(feed))
    assert (done.returncode, done.stdout) == (0, "")
    assert "found deleted" in done.stderr


def test_help_imports_nothing_heavy():
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "fogline", "--help"], capture_output=True, text=True, check=True
    )
    loaded = {line.rsplit("|")[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "typer" in loaded
    assert not loaded & {"spacy", "numpy", "yaml", "rich", "marisa_trie", "msgspec", "charset_normalizer", "lxml"}


def test_a_reader_that_leaves_is_no_error(tmp_path):
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(TEXT * 30)
    process = subprocess.Popen(
        [*COMMAND, "read", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    process.stdout.readline()
    process.stdout.close()
    time.sleep(0.1)
    errors = process.stderr.read()
    assert process.wait(timeout=60) == 0
    assert errors == ""


def test_tables_lists_them_and_shows_the_form_of_one():
    listed = run("tables")
    assert listed.returncode == 0
    assert "villages" in listed.stdout and "rows" in listed.stdout
    shown = run("tables", "villages")
    assert shown.returncode == 0
    assert "radius_km      number, needed" in shown.stdout
    assert "- {name: Yinmabin" in shown.stdout
    assert "media_heads" in run("tables", "holder_words").stdout
    wrong = run("tables", "vilages")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "no table is called vilages" in wrong.stderr and "villages" in wrong.stderr


def test_a_folder_with_a_file_that_is_no_table_is_refused(report, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "vilages.yaml").write_text("rows: []")
    done = run("read", str(report), "--tables", str(own))
    assert (done.returncode, done.stdout) == (2, "")
    assert "vilages.yaml" in done.stderr and "villages" in done.stderr
    assert "Traceback" not in done.stderr


def test_who_disputes_a_place_stands_in_the_ledger_and_in_explain(report):
    report.write_text("The mayor said that drones hit Sevastopol in Crimea.", encoding="utf-8")
    assert '"country":"UA","disputed":["RU","UA"]' in run("read", str(report)).stdout
    assert "UA disputed by RU UA" in run("explain", str(report)).stdout


def test_a_pipe_is_read_whole_and_once(tmp_path):
    text = "Two people were killed in Kharkiv, the governor, Oleh Bondar, said.\n\n" * 200
    file = tmp_path / "long.txt"
    file.write_text(text, encoding="utf-8")
    script = f"{sys.executable} -m fogline read <(cat {file})"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == len(run("read", str(file)).stdout.splitlines()) > 100


def test_a_path_that_cannot_be_looked_at_stops_no_other(report):
    done = run("read", "x" * 300 + ".txt", str(report))
    assert done.returncode == 1
    assert "check the path" in done.stderr
    assert done.stdout


def test_an_address_is_not_fetched():
    done = run("read", "https://example.com/x")
    assert done.returncode == 1
    assert "save the page" in done.stderr


def test_explain_takes_the_publisher_that_read_was_given(report):
    read = run("read", str(report), "--published", "2025-03-04", "--publisher", "Ledger")
    claim_id = json.loads(read.stdout.splitlines()[0])["claim_id"]
    done = run("explain", str(report), claim_id, "--published", "2025-03-04", "--publisher", "Ledger")
    assert done.returncode == 0
    assert claim_id in done.stdout
