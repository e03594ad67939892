"""Files, folders and lines in; what cannot be read comes out as the error that names it."""

import os

import pytest

from fogline.errors import BadOption, DeletedReport, UnreadableReport
from fogline.model.report import Report
from fogline.reports.load import load_reports


def load(*paths, **given):
    return list(load_reports(paths, **given))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"A depot burned.\r\nTwo died.\r", "A depot burned.\r\nTwo died.\r"),
        ("\ufeffA depot burned.".encode(), "\ufeffA depot burned."),
        ("A depot burned — “all night”.".encode("utf-16"), "\ufeffA depot burned — “all night”."),
        ("Le dépôt a brûlé à l’aube, près de l’église, où les blessés ont été soignés.".encode("cp1252"), None),
    ],
)
def test_text_is_stored_character_for_character(tmp_path, raw, text):
    file = tmp_path / "report.txt"
    file.write_bytes(raw)
    (report,) = load(file)
    assert isinstance(report, Report)
    assert text is None or report.text == text
    if text is None:
        assert "dépôt" in report.text
        assert "soignés" in report.text


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty file"),
        (b" \n\t ", "empty file"),
        (b"PK\x03\x04\x00\x00binary", "byte 4 is zero"),
        (b"\xff\xfeA", "byte 2 is not UTF-16"),
        (b"12 34 -- 56", "holds no sentence"),
    ],
)
def test_what_is_no_report_says_so(tmp_path, raw, words):
    file = tmp_path / "report.txt"
    file.write_bytes(raw)
    (error,) = load(file)
    assert isinstance(error, UnreadableReport)
    assert str(error).startswith(str(file))
    assert words in str(error)
    assert "\n" not in str(error)


def test_a_missing_file_and_an_unknown_type(tmp_path):
    picture = tmp_path / "map.png"
    picture.write_bytes(b"x")
    missing, unknown = load(tmp_path / "none.txt", picture)
    assert "no such file" in str(missing)
    assert ".png are not read" in str(unknown)


def test_lines_are_reports_and_bad_ones_are_named(tmp_path):
    file = tmp_path / "feed.jsonl"
    file.write_text(
        '{"text": "A depot burned.", "url": "post:1", "published": "2025-03-04", "extra": 1}\n'
        "not json\n"
        '{"title": "no text"}\n'
        '{"text": null, "state": "deleted", "url": "post:1"}\n'
        '{"text": "Two died.", "url": "post:2"}\n',
        encoding="utf-8",
    )
    first, bad, empty, gone, last = load(file)
    assert (first.url, first.published, last.url) == ("post:1", "2025-03-04", "post:2")
    assert str(bad).startswith(f"{file}:2: not a report in JSON")
    assert f"{file}:3: `text` is missing" in str(empty)
    assert f"{file}:4: found deleted" in str(gone)
    assert isinstance(gone, DeletedReport)
    assert not isinstance(empty, DeletedReport)


def test_a_line_in_another_encoding_costs_that_line_only(tmp_path):
    file = tmp_path / "feed.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"text": "One burned."}\n{"text": "caf\xe9"}\n\n{"text": "Two burned."}')
    first, bad, last = load(file)
    assert (first.text, last.text) == ("One burned.", "Two burned.")
    assert str(bad) == f"{file}:2: byte 14 of the line is not UTF-8, as JSON must be; write the line anew"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_lines_of_any_unicode_with_its_mark(encoding, tmp_path):
    file = tmp_path / "feed.jsonl"
    file.write_text('{"text": "One \u2028burned."}\n{"text": "Two burned."}\n', encoding=encoding)
    assert [r.text for r in load(file)] == ["One \u2028burned.", "Two burned."]


def test_lines_are_taken_from_disk_one_by_one(tmp_path):
    file = tmp_path / "feed.jsonl"
    file.write_text('{"text": "One burned."}\n' * 5000, encoding="utf-8")
    reports = load_reports([file])
    next(reports)
    file.write_text("", encoding="utf-8")  # what was not yet read from disk is gone
    assert len(list(reports)) < 4999


def test_an_empty_or_missing_file_of_lines_is_named(tmp_path):
    file = tmp_path / "feed.jsonl"
    file.write_text("\n \n")
    (empty,) = load(file)
    assert str(empty) == f"{file}: empty file; nothing to read"
    (missing,) = load(tmp_path / "none.jsonl")
    assert "no such file" in str(missing)


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt").write_text("One burned.")
    (tmp_path / "a.md").write_text("Two burned.")
    (tmp_path / ".hidden.txt").write_text("Three burned.")
    (tmp_path / "map.png").write_bytes(b"x")
    assert [r.text for r in load(tmp_path)] == ["Two burned.", "One burned."]


def test_an_empty_folder_is_named(tmp_path):
    (error,) = load(tmp_path)
    assert "holds no .txt" in str(error)


def test_what_is_given_is_believed_before_the_line(tmp_path):
    file = tmp_path / "feed.jsonl"
    file.write_text('{"text": "A depot burned.", "published": "2025-03-04"}\n')
    (report,) = load(file, published="2025-03-05", publisher="Coast Ledger")
    assert (report.published, report.publisher) == ("2025-03-05", "Coast Ledger")


def test_a_path_is_part_of_no_id():
    assert Report(text="a", path="x").report_id == Report(text="a", path="y").report_id
    assert Report(text="a", publisher="x").report_id != Report(text="a", publisher="y").report_id
    assert Report(text="a", url="u").report_id == Report(text="b", url="u").report_id
    assert Report(text="a", publisher="x").text_id == Report(text="a", publisher="y").text_id


def only_days(date):
    if len(date) != 10:
        raise BadOption(f"{date!r} is no day")


def test_another_language_a_bad_date_and_no_words_are_named_by_line(tmp_path):
    file = tmp_path / "feed.jsonl"
    file.write_text(
        '{"text": "Two died.", "language": "uk"}\n'
        '{"text": "Two died.", "published": "yesterday"}\n'
        '{"text": "12 -- 34"}\n'
        '{"text": "Two died.", "language": "en-GB", "published": "2025-03-04"}\n',
        encoding="utf-8",
    )
    foreign, undated, wordless, good = load(file, check_date=only_days)
    assert f"{file}:1: language uk is not read" in str(foreign)
    assert str(undated) == f"{file}:2: 'yesterday' is no day"
    assert f"{file}:3: holds no sentence" in str(wordless)
    assert good.text == "Two died."
    assert [type(r) for r in load(file, check_date=only_days, language="en", published="2025-03-04")] == [
        Report,
        Report,
        UnreadableReport,
        Report,
    ]


def test_a_file_name_that_is_no_utf8_can_be_written_as_json(tmp_path):
    file = tmp_path / os.fsdecode(b"r\xff.txt")
    file.write_text("A depot burned.", encoding="utf-8")
    for (report,) in (load(file), load(tmp_path)):
        assert report.path == str(tmp_path / "r\ufffd.txt")


def test_a_line_nested_without_end_costs_that_line_alone(tmp_path):
    file = tmp_path / "lines.jsonl"
    deep = '{"text": "A mill burned.", "x": ' + "[" * 20_000 + "]" * 20_000 + "}"
    file.write_text(deep + "\n" + '{"text": "A depot burned."}' + "\n", encoding="utf-8")
    bad, good = load_reports([file])
    assert isinstance(bad, UnreadableReport)
    assert good.text == "A depot burned."
