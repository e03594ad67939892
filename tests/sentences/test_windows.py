"""Long reports are read window by window, as if they were one."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.flow import read, read_many, read_mentions
from fogline.model.report import Report
from fogline.sentences import windows
from fogline.sentences.parse import parse_many

PARAGRAPH = "Shells killed {0} people in Gao on Monday, the governor, Amina Saleh, said. The army denied it.\n\n"
LONG = "Night of shells\n\n" + "".join(PARAGRAPH.format(number) for number in range(20, 60))


@pytest.fixture
def short_windows(monkeypatch):
    monkeypatch.setattr(windows, "LONGEST", 600)


@given(st.text(alphabet="ab .\n\r\u2028[3:]", max_size=400))
def test_windows_lie_end_to_end(text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(windows, "LONGEST", 40)
        found = list(windows.windows(text))
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in pairwise(found))
    assert all(0 < end - start <= 40 for start, end in found) or not text


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("aaaa\nChannel, [3 March 2025 00:52]\nTwo died\n\naaa", "Channel, ["),
        ("aaa\n\nTwo died.\nOne left. Yes.", "Two died."),
        ("aaa. Aaa\nTwo died. Yes aaa aaa", "Two died."),
        ("aaa aaa. Two died at aaa aaa", "Two died at"),
        ("aaa aaa two", "two"),
    ],
)
def test_a_window_ends_where_the_text_does(tail, expected, monkeypatch):
    text = "a" * 400 + tail
    monkeypatch.setattr(windows, "LONGEST", len(text) - 1)
    (_, end), _ = windows.windows(text)
    assert text[end:].startswith(expected)


def test_a_report_up_to_the_length_of_a_window_is_one():
    assert list(windows.windows("a" * windows.LONGEST)) == [(0, windows.LONGEST)]


def test_claims_of_windows_are_those_of_the_whole(short_windows):
    claims = read(Report(text=LONG, published="2025-03-04"))
    killed = [c.casualties.killed for c in claims if c.casualties]
    assert [k.value for k in killed] == list(range(20, 60))
    assert all(LONG[k.start : k.end] == k.text for k in killed)
    assert all(LONG[c.start : c.end] == c.text for c in claims)
    assert {c.report.title for c in claims} == {"Night of shells"}
    assert {msgspec.json.encode(c.report) for c in claims} == {msgspec.json.encode(claims[0].report)}
    assert len({c.claim_id for c in claims}) == len(claims)
    assert len({c.attribution for c in claims}) == len(claims)
    assert all(c.about in {other.claim_id for other in claims} for c in claims if c.about)


def test_windows_come_one_by_one_in_the_order_of_the_text(short_windows):
    parts = list(read_many([Report(text=LONG), Report(text="Two people died in Gao.")]))
    assert len(parts) > 3
    assert [report.text for report, _ in parts] == [LONG] * (len(parts) - 1) + ["Two people died in Gao."]
    starts = [claim.start for _, claims in parts[:-1] for claim in claims]
    assert starts == sorted(starts)


def test_mentions_of_windows_have_ids_of_their_own(short_windows):
    lines = [line for _, found in read_mentions([Report(text=LONG)]) for line in found]
    assert len({line.mention_id for line in lines}) == len(lines)
    assert all(LONG[line.start : line.end] == line.text for line in lines if line.start is not None)


def test_only_the_first_window_has_a_title_and_only_the_last_a_signature(short_windows):
    documents = list(parse_many([Report(text=LONG + "Olha Bondar, head of the council")]))
    assert [bool(d.layout.title) for d in documents] == [True] + [False] * (len(documents) - 1)
    assert [bool(d.layout.signature) for d in documents] == [False] * (len(documents) - 1) + [True]


def test_a_window_begins_at_a_post(monkeypatch):
    posts = "".join(
        f"Channel {number}, [3 March 2025 00:{number:02}]\nTwo drones hit Gao. The depot burned.\n\n"
        for number in range(40)
    )
    monkeypatch.setattr(windows, "LONGEST", 700)
    claims = read(Report(text=posts))
    assert {c.holder.name for c in claims} == {f"Channel {number}" for number in range(40)}
