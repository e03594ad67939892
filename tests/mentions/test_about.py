"""What a report's own lines say of it: authors, agencies, publisher, day of publication; what is believed first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.mentions.about import read_about
from fogline.sentences.restore import Restorer
from tests.conftest import document_of

BODY = "Shells hit the depot in Lviv overnight, killing two people, the army said.\n\nNobody was hurt on Friday, the mayor added."


def about_of(*, head="", tail="", **known):
    return read_about(document_of(f"Depot burns in raid\n{head}\n\n{BODY}\n\n{tail}\n", **known))


@pytest.mark.parametrize(
    ("line", "author", "agencies"),
    [
        ("By Amina Saleh and Yonas T.", "Amina Saleh, Yonas T.", ()),
        ("By AMINA SALEH", "AMINA SALEH", ()),
        ("By: Amina Saleh", "Amina Saleh", ()),
        ("By Our Correspondent in Port Sudan", "Our Correspondent", ()),
        ("by Staff Writer, Kyiv", "Staff Writer", ()),
        ("Amina Saleh in Kyiv and Omar Bako in Washington", "Amina Saleh, Omar Bako", ()),
        ("Amina Saleh, defence correspondent", "Amina Saleh", ()),
        ("By Amina bint Saleh and Omar al-Bako in Aden", "Amina bint Saleh, Omar al-Bako", ()),
        ("By Amina Saleh, defence correspondent | Harbour Courier | March 4, 2025 11:05 AM", "Amina Saleh", ()),
        ("Posted by Amina Saleh on March 4th, 2025", "Amina Saleh", ()),
        ("By Amina Saleh March 4, 2025", "Amina Saleh", ()),
        ("By AFP and Amina Saleh", "Amina Saleh", ("Agence France-Presse",)),
        ("By Reuters", None, ("Reuters",)),
        ("By Monday, the town had fallen to the rebels.", None, ()),
        ("Shells Hit Depot in Lviv", None, ()),
        ("Army Killing, Mayor and Depot in Lviv", None, ()),
    ],
)
def test_bylines(line, author, agencies):
    about = about_of(head=line)
    assert (about.author, about.agencies) == (author, agencies)


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        (
            "(Reporting by Amina Saleh in Aden, Omar Bako; Writing by Jon Marsh; Editing by Lisa Ray and P. Q. Stone)",
            [
                ("reporting", "Amina Saleh", "Aden"),
                ("reporting", "Omar Bako", None),
                ("writing", "Jon Marsh", None),
                ("editing", "Lisa Ray", None),
                ("editing", "P. Q. Stone", None),
            ],
        ),
        (
            "Amina Saleh reported from Aden. Omar Bako contributed reporting from Doha.",
            [("contribution", "Amina Saleh", "Aden"), ("contribution", "Omar Bako", "Doha")],
        ),
        ("Additional reporting by Omar Bako in Doha", [("contribution", "Omar Bako", "Doha")]),
        (
            "Staff writer Omar Bako contributed to this story. Some material was supplied by AFP and Reuters.",
            [
                ("contribution", "Omar Bako", None),
                ("agency", "Agence France-Presse", None),
                ("agency", "Reuters", None),
            ],
        ),
        ("Source: voanews.com", [("agency", "Voice of America", None)]),
        ("Source: Harbour Wire", [("agency", "Harbour Wire", None)]),
        ("With files from The Canadian Press", [("agency", "The Canadian Press", None)]),
        ("The Associated Press contributed to this report.", [("agency", "The Associated Press", None)]),
        ("(With inputs from PTI)", [("agency", "Press Trust of India", None)]),
        ("AFP/RSS", [("agency", "Agence France-Presse", None)]),
        (
            "The mayor said it was over. (Reuters, AFP)",
            [("agency", "Reuters", None), ("agency", "Agence France-Presse", None)],
        ),
        ("str/kmo/pjl", []),
        ("Compiled by Omar Bako from Telegram channels", [("writing", "Omar Bako", None)]),
    ],
)
def test_credits(line, credits):
    assert [(c.kind, c.name, c.place) for c in about_of(tail=line).credits] == credits


def test_who_reported_is_the_author_where_no_byline_names_one():
    tail = "(Reporting by Amina Saleh; Editing by Lisa Ray)"
    assert about_of(tail=tail).author == "Amina Saleh"
    assert about_of(tail=tail).evidence["author"].kind == "credit"
    assert about_of(head="By Jon Marsh", tail=tail).author == "Jon Marsh"


@pytest.mark.parametrize(
    ("dateline", "agencies", "published"),
    [
        ("KYIV, Ukraine, March 3, 2025 (Press Desk) - ", ("Press Desk",), "2025-03-03"),
        ("LVIV, March 3 (Reuters) - ", ("Reuters",), None),
        ("MOSCOW, February 12. /TASS/. ", ("TASS",), None),
        ("Kyiv (Ukraine), 12 Feb 2025 (AFP) - ", ("Agence France-Presse",), "2025-02-12"),
        ("DUBAI, 4th March, 2025 (WAM) -- ", ("Emirates News Agency",), "2025-03-04"),
        ("BEIRUT — ", (), None),
    ],
)
def test_datelines(dateline, agencies, published):
    about = read_about(document_of(f"Depot burns in raid\n\n{dateline}{BODY}"))
    assert about.agencies == agencies
    assert (about.day, "published" in about.evidence) == (published, published is not None)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 4 March 2025 06:30 GMT", "2025-03-04T06:30"),
        ("Published On 4 Mar 2025", "2025-03-04"),
        ("First published on Tue 4 Mar 2025 05.30 GMT", "2025-03-04T05:30"),
        ("October 24, 2024 11:05 AM", "2024-10-24T11:05"),
        ("06:30 GMT, 4 March 2025", "2025-03-04T06:30"),
        ("2025-03-04T06:30:00Z", "2025-03-04T06:30"),
        ("4.3.2025", "2025-03-04"),
        ("14/03/2025", "2025-03-14"),
        ("Tuesday, March 4, 2025", "2025-03-04"),
        ("Updated Mar 4, 2025", "2025-03-04"),
        ("HARBOUR COURIER | Monday 24 June 2024 | Updated 0915 GMT", "2024-06-24"),
        ("Published March 4, 2025 at 6:30 a.m. EST | Updated March 5, 2025 at 7 a.m. EST", "2025-03-04T06:30"),
        ("By Amina Saleh - March 4, 2025", "2025-03-04"),
        # No guess: two days could be meant, the weekday belies the date, the year is missing, two lines disagree, or
        # the date is part of what is told.
        ("04/03/2025", None),
        ("Monday, March 4, 2025", None),
        ("Published 4 March", None),
        ("Published 4 March 2025\nPublished 6 March 2025", None),
        ("Two years after 24 February 2022, families still wait", None),
        ("31 February 2025", None),
    ],
)
def test_stated_publication(line, published):
    about = about_of(head=line)
    assert (about.published.earliest if about.published else None) == published
    if published:
        assert about.evidence["published"].kind == "byline"
        span = about.evidence["published"].spans[0]
        assert span.text in line


def test_what_is_given_and_metadata_go_before_the_text():
    head = "By Amina Saleh\nPublished: 4 March 2025"
    known = about_of(head=head, published="2025-03-06", author="Jon Marsh", title="Raid", publisher="Harbour Courier")
    assert (known.day, known.author, known.title, known.publisher) == (
        "2025-03-06",
        "Jon Marsh",
        "Raid",
        "Harbour Courier",
    )
    assert {cell: known.evidence[cell].kind for cell in ("published", "author", "title", "publisher")} == dict.fromkeys(
        ("published", "author", "title", "publisher"), "metadata"
    )


@pytest.mark.parametrize(
    ("head", "tail", "publisher"),
    [
        ("STRAIT COURIER | 24 June 2024", "", "STRAIT COURIER"),
        ("Amina Saleh | Al Jazeera | 24 June 2024", "", "Al Jazeera"),
        ("", "© 2025 Harbour Courier. All rights reserved.", "Harbour Courier"),
        ("", "(c) Harbour Courier 2025", "Harbour Courier"),
        ("", "Copyright 2025 by Harbour News Network", "Harbour News Network"),
        ("", "Read more: Five killed in Aden", None),
    ],
)
def test_publisher(head, tail, publisher):
    assert about_of(head=head, tail=tail).publisher == publisher


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("# Depot burns in raid", "Depot burns in raid"),
        ("LIVE\nDepot burns in raid", "Depot burns in raid"),
        ("Published 4 March 2025\nDepot burns in raid", "Depot burns in raid"),
        ("Who burned the depot?\nBy Amina Saleh", "Who burned the depot?"),
        ("Who burned the depot? Nobody knows.", None),
    ],
)
def test_titles(first, title):
    assert read_about(document_of(f"{first}\n\n{BODY}")).title == title


LINES = st.sampled_from(
    [
        "By Amina Saleh and Yonas T.",
        "Published: 4 March 2025 06:30 GMT",
        "FILE - Smoke rises above Aden in 2023. (AP Photo/Jon Marsh)",
        "KYIV, March 4 (Reuters) - Drones hit the port.",
        "(Reporting by Amina Saleh in Aden; Editing by Lisa Ray)",
        "Correction: The first version of this report had nine wounded.",
        "Photo: Harbour Courier",
        "14:32 GMT",
        "\u200e[14/05/2025, 00:52:10] Omar Bako: A shell hit the school",
        "Night Watch 📡, [14 May 2025 00:52]",
        "[Forwarded from Olha Bondar]",
        "Two people died, the mayor said.",
        "© 2025 Harbour Courier",
        "Source: AFP, Reuters",
        "  ",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_spans_fit_the_stored_text(lines, line_end):
    text = f"Depot burns{line_end}{line_end.join(lines)}{line_end}{BODY}"
    document = document_of(text)
    about = read_about(document)
    spans = [span for evidence in about.evidence.values() for span in evidence.spans]
    spans += [*about.credits, *about.corrections]
    spans += [span for media in about.media for span in (media.caption, media.credit) if span is not None]
    restorer = Restorer(document)
    for span in spans:
        assert document.text[span.start : span.end] == span.text
        assert span.text.strip() == span.text
        stored = restorer.restore(span)
        assert text[stored.start : stored.end] == stored.text
    edges = [edge for paragraph in document.paragraphs for edge in (paragraph.start, paragraph.end)]
    assert edges == sorted(edges)
    assert [paragraph.index for paragraph in document.paragraphs] == list(range(len(document.paragraphs)))
