"""Series of stamped posts, in the shapes that messengers put on the clipboard or into a file."""

import itertools
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.mentions.stamps import puts_month_first, read_stamps, settle
from fogline.sentences.posts import find_posts
from fogline.sentences.split import split_paragraphs
from tests.conftest import document_of


def posts_of(text):
    posts, _ = find_posts(text, split_paragraphs(text))
    return [(text[slice(*p.author)], text[slice(*p.stamp)], text[p.start : p.end].strip()) for p in posts]


MILL, DEAD = "A drone hit a mill.", "Two people died"


@pytest.mark.parametrize(
    "text",
    [
        f"Night Watch, [14 May 2025 00:52]\n{MILL}\n\nCity Council ✅, [14 May 2025 01:10]\n{DEAD}",
        f"Night Watch, [14.05.2025 00:52]\n{MILL}\n\nCity Council 🚒, [14.05.2025 01:10]\n{DEAD}",
        f"Night Watch, [14.05.2025 0:52]:\n{MILL}\nCity Council, [14.05.2025 1:10]\n{DEAD}",
        f"[14.05.2025 0:52] Night Watch:\n{MILL}\n[14.05.2025 1:10] City Council: {DEAD}",
        f"[14/05/2025, 00:52:10] Night Watch: {MILL}\n\u200e[14/05/2025, 01:10:11] City Council: {DEAD}",
        f"14/05/2025, 00:52 - Night Watch: {MILL}\n14/05/2025, 01:10 - City Council: {DEAD}",
        f"5/14/25, 12:52 AM - Night Watch: {MILL}\n5/14/25, 1:10\u202fAM - City Council: {DEAD}",
        f"Night Watch\n[14 May 2025 00:52] {MILL}\n\nCity Council\n[14 May 2025 01:10] {DEAD}",
        f"Night Watch, [May 14, 2025 at 00:52]\r\n{MILL}\r\n\r\nCity Council, [2025-05-14 01:10]\r\n{DEAD}\r\n",
        f"Night Watch, [14 May 2025 00:52]\n[In reply to City Council]\n{MILL}\nCity Council, [14 May 2025 01:10]\n{DEAD}",
    ],
)
def test_shapes(text):
    assert [(author, words) for author, _, words in posts_of(text)] == [("Night Watch", MILL), ("City Council", DEAD)]
    document = document_of(text)
    whens = [stamped.when.earliest for stamped in read_stamps(document, None)]
    assert whens == ["2025-05-14T00:52", "2025-05-14T01:10"]


def test_wrapped_lines_are_split_too():
    line = "A drone hit the mill on the north bank of the river and two people"
    text = f"14/05/2025, 00:52 - Omar Bako: {line}\nwho were asleep in a house nearby died before anybody could come to help\n"
    text += f"14/05/2025, 00:55 - Amina Saleh: {line}\nwho were asleep in a house nearby died before anybody could help them"
    assert [author for author, _, _ in posts_of(text)] == ["Omar Bako", "Amina Saleh"]


def test_a_messengers_own_notice_is_no_post_and_claims_nothing():
    text = f"14/05/2025, 00:50 - Omar added Amina\n14/05/2025, 00:52 - Omar Bako: {MILL}\n14/05/2025, 00:53 - Omar left"
    document = document_of(text)
    assert [author for author, _, _ in posts_of(text)] == ["Omar Bako"]
    assert [p.kind for p in document.paragraphs] == ["boilerplate", "stamp", "body", "boilerplate"]


def test_forwards_name_whom_and_by_whom():
    text = f"Night Watch, [14 May 2025 00:52]\n[Forwarded from Olha Bondar, mayor]\n{MILL}\n\nForwarded from: Tower 📡\n[14 May 2025 01:10] {DEAD}"
    first, second = document_of(text).layout.posts
    assert (text[slice(*first.author)], text[slice(*first.poster)], first.forwarded) == (
        "Olha Bondar, mayor",
        "Night Watch",
        True,
    )
    assert (text[slice(*second.author)], second.poster, second.forwarded) == ("Tower", None, True)


@pytest.mark.parametrize(
    "text",
    [
        "The post, stamped [14 May 2025 00:52], said a drone hit a mill. Two people died.",
        "At 14/05/2025, 00:52 - so the log says - a drone hit a mill.",
        "The minutes [1] and [2] say so.",
        "Depot burns\n14:32 GMT\nA drone hit a mill.",
    ],
)
def test_no_series(text):
    assert document_of(text).layout.posts == ()


@pytest.mark.parametrize(
    ("words", "month_first", "expected"),
    [
        ("5/4/25 12:52 AM", None, None),
        ("5/4/25 12:52 AM", True, "2025-05-04 00:52"),
        ("5/4/25 12:52 AM", False, "2025-04-05 00:52"),
        ("5/5/25 12:52 PM", None, "2025-05-05 12:52"),
        ("05.04.2025 00:52", True, "2025-04-05 00:52"),
        ("14 May 2025 00:52:10", None, "14 May 2025 00:52"),
        ("34 May 2025 00:52", None, None),
        ("14 Foo 2025 00:52", None, None),
        ("14 May 2025 25:52", None, None),
        ("13/14/2025 00:52", None, None),
    ],
)
def test_stamps_are_settled_or_stay_open(words, month_first, expected):
    assert settle(words, month_first) == expected


def test_the_series_tells_which_comes_first():
    assert puts_month_first(["5/4/25 1:00", "5/14/25 1:00"]) is True
    assert puts_month_first(["5/4/25 1:00", "14/5/25 1:00"]) is False
    assert puts_month_first(["5/4/25 1:00", "14.05.25 1:00"]) is None
    assert puts_month_first(["14/5/25 1:00", "5/14/25 1:00"]) is None


WORDS = st.text(st.characters(exclude_characters="[]\r\n", exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=60)
STAMPS = st.datetimes(datetime(2001, 1, 1), datetime(2099, 12, 31))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(WORDS, STAMPS), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_every_post_is_found_and_bounds_its_own_words(series, line_end):
    text = "".join(f"Night Watch, [{t:%d.%m.%Y %H:%M}]{line_end}{words}{line_end}" for words, t in series)
    posts, _ = find_posts(text, split_paragraphs(text))
    assert len(posts) >= len(series)
    assert [p.start for p in posts] == sorted(p.start for p in posts)
    for before, after in itertools.pairwise(posts):
        assert before.end == after.header
    for post in posts:
        assert 0 <= post.header <= post.stamp[0] < post.stamp[1] <= post.start <= post.end <= len(text)
