"""The tables of lines and outlets: every row's examples run, and names are told by their capitals."""

import pytest

from fogline.mentions.about import read_about
from fogline.sentences.entries import find_entries
from fogline.sentences.posts import find_posts
from fogline.sentences.split import split_paragraphs
from fogline.tables.lines import line_rows
from fogline.tables.loader import load_rows
from fogline.tables.outlets import OutletRow, outlet_named, outlets_in
from tests.conftest import document_of

BEFORE, AFTER = "Shells hit the depot on Monday, the army said.", "Nobody was hurt, the mayor added."


def examples(*kinds):
    return [
        pytest.param(row, text, id=f"{row.kind}-{text[:40]}")
        for row in line_rows()
        if row.kind in kinds
        for text in row.examples
    ]


def test_every_kind_of_row_is_run_here():
    told = {"correction", "credit", "boilerplate", "byline", "caption", "photo", "file", "forward", "reply"}
    assert {row.kind for row in line_rows()} == told | {"entry", "live"}


@pytest.mark.parametrize(("row", "text"), examples("credit", "boilerplate"))
def test_lines_about_the_report(row, text):
    document = document_of(f"{BEFORE}\n\n{text}\n\n{AFTER}")
    assert document.paragraphs[1].kind == row.kind


@pytest.mark.parametrize(("row", "text"), examples("byline"))
def test_bylines_stand_near_the_top(row, text):
    assert document_of(f"Depot burns\n{text}\n\n{BEFORE} {AFTER}").paragraphs[1].kind == "byline"


@pytest.mark.parametrize(("row", "text"), examples("correction"))
def test_corrections_are_found(row, text):
    document = document_of(f"{BEFORE}\n\n{text}")
    assert [document.text[slice(*span)] for span in document.layout.corrections] == [text]


@pytest.mark.parametrize(("row", "text"), examples("caption", "photo", "file"))
def test_captions(row, text):
    (caption,) = document_of(f"Depot burns\n{text}\n\n{BEFORE} {AFTER}").layout.captions
    assert caption.file_photo == (row.kind == "file" or text.startswith("FILE"))
    assert (caption.credit is not None) == (row.kind in ("photo", "file"))


@pytest.mark.parametrize(("row", "text"), examples("forward", "reply"))
def test_lines_at_the_start_of_a_post(row, text):
    whole = f"City Council, [3 March 2025 01:10]\n{text}\n{BEFORE}"
    ((post,), _) = find_posts(whole, split_paragraphs(whole))
    assert post.forwarded == (row.kind == "forward")
    assert whole[post.start : post.end].strip() == BEFORE


@pytest.mark.parametrize(("row", "text"), examples("entry"))
def test_leads_of_entries(row, text):
    whole = f"Depot burns\n\n{text}\n{BEFORE}\n\n{text}\n{AFTER}"
    assert len(find_entries(whole, split_paragraphs(whole))[0]) == 2


@pytest.mark.parametrize(("row", "text"), examples("live"))
def test_words_that_call_a_report_live(row, text):
    lines = f"06:10 – {BEFORE}\n\n06:40 – {AFTER}"
    assert find_entries(lines, split_paragraphs(lines))[0] == []
    whole = f"{text}\n\n{lines}"
    assert len(find_entries(whole, split_paragraphs(whole))[0]) == 2


def outlets():
    return [pytest.param(row, text, id=text) for row in load_rows("outlets", OutletRow) for text in row.examples]


@pytest.mark.parametrize(("row", "text"), outlets())
def test_outlets(row, text):
    about = read_about(document_of(f"{BEFORE}\n\n{text}"))
    assert [credit.name for credit in about.credits] == [row.name]
    assert about.agencies == (() if row.kind == "picture" else (row.name,))


def test_a_line_of_outlets_through_the_whole_reading():
    document = document_of(f"{BEFORE}\n\nSome information was provided by AFP, The Associated Press and Reuters.")
    assert read_about(document).agencies == ("Agence France-Presse", "The Associated Press", "Reuters")


@pytest.mark.parametrize("text", ["the dawn", "aa", "a nation of traders", "the map", "to ap"])
def test_small_letters_name_no_outlet(text):
    assert outlets_in(text, 0, len(text)) == []


def test_the_whole_name_only():
    assert outlet_named("Reuters").name == "Reuters"
    assert outlet_named("Reuters of old") is None
