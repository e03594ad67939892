"""What each line is for, and who posts."""

from tests.conftest import document_of


def test_title_dateline_and_credit():
    document = document_of(
        "Depot burns after raid\n\nLVIV, Ukraine, March 3 (Press Desk) - A depot burned on Monday.\n\n(Reporting by A. Nowak)"
    )
    layout = document.layout
    assert document.text[slice(*layout.title)] == "Depot burns after raid"
    assert document.text[slice(*layout.dateline)].startswith("LVIV, Ukraine")
    assert [p.kind for p in document.paragraphs] == ["title", "body", "credit"]
    assert document.text[document.sentences[2].start :].startswith("A depot burned")


def test_a_first_sentence_is_no_title():
    assert document_of("A depot burned on Monday.\nNobody was hurt.").layout.title is None


def test_stamped_posts_name_their_authors():
    document = document_of(
        "City Council of Poltava, [3 March 2025 00:52]\nExplosions in the city.\n\n"
        "Forwarded from: Night Watch\n[3 March 2025 01:10] Not confirmed."
    )
    authors = [document.text[slice(*post.author)] for post in document.layout.posts]
    assert authors == ["City Council of Poltava", "Night Watch"]
    assert [post.forwarded for post in document.layout.posts] == [False, True]


def test_a_signed_post_has_a_signature():
    document = document_of("Poltava, 06:40\n\nTonight a depot burned.\n\nOlha Bondar, head of the city council")
    assert document.text[slice(*document.layout.signature)] == "Olha Bondar, head of the city council"


def test_what_a_chief_says_is_no_byline():
    body = "Rosa Nagar, leader of the National Front, denied that her men had left."
    kinds = [p.kind for p in document_of(f"The port burned on Monday.\n\n{body}").paragraphs]
    assert kinds[-1] == "body"
