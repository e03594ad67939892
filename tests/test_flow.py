"""The road as a library: one report, many, and a fault in one of them."""

from datetime import date

import pytest

import fogline
from fogline.errors import UnreadableReport
from fogline.flow import read_many
from fogline.model.report import Report

TEXT = "The mayor said that a depot burned."


def test_read_takes_a_path_or_a_report(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    from_file = fogline.read(str(file), published="2025-03-04")
    from_report = fogline.read(fogline.Report(text=TEXT, published="2025-03-04"))
    assert [c.text for c in from_file] == [c.text for c in from_report] == ["a depot burned"]
    assert from_file[0].claim_id == from_report[0].claim_id


def test_many_keep_their_order_over_batches():
    reports = [Report(text=f"The mayor said that {n} depots burned.", url=f"post:{n}") for n in range(40)]
    found = list(read_many(reports))
    assert [report.url for report, _ in found] == [report.url for report in reports]
    assert [claims[0].counts[0].value for _, claims in found[2:]] == list(range(2, 40))


def test_a_missing_file_raises_for_one_and_is_kept_for_many(tmp_path):
    with pytest.raises(UnreadableReport, match=r"none\.txt"):
        fogline.read(tmp_path / "none.txt")
    problems = []
    ((_, claims),) = read_many([tmp_path / "none.txt", Report(text=TEXT)], problems=problems)
    assert claims
    assert len(problems) == 1


def test_one_path_and_a_date_will_do(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text("The mayor said that a depot burned overnight.")
    ((_, claims),) = read_many(str(file), published=date(2025, 3, 4))
    assert claims[0].event.when.earliest == "2025-03-03"
    assert {"read", "Report"} <= set(dir(fogline))


@pytest.mark.parametrize("known", [{"language": "uk"}, {"published": "yesterday"}])
def test_a_report_in_another_language_or_without_a_date_is_not_read(known):
    problems = []
    assert list(read_many(Report(text=TEXT, **known), problems=problems)) == []
    assert len(problems) == 1


def test_a_fault_in_one_report_stops_no_other(monkeypatch):
    from fogline.claims import find

    real = find.read_document

    def faulty(document):
        if "fault" in document.text:
            raise RuntimeError("boom")
        return real(document)

    monkeypatch.setattr(find, "read_document", faulty)
    problems = []
    reports = [Report(text="A fault.", url="post:1"), Report(text=TEXT, url="post:2")]
    assert [report.url for report, _ in read_many(reports, problems=problems)] == ["post:2"]
    assert "post:1: reading it failed inside fogline (RuntimeError: boom)" in str(problems[0])
    with pytest.raises(RuntimeError):
        list(read_many(reports))


def test_public_names_and_no_others():
    assert fogline.__all__ == ["Claim", "FoglineError", "Report", "Span", "read", "read_many", "read_mentions"]
    for name in fogline.__all__:
        assert getattr(fogline, name) is not None
    with pytest.raises(AttributeError):
        fogline.nothing  # noqa: B018
