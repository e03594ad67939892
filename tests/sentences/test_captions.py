"""Captions: what a picture shows apart from who made it, and older pictures."""

import pytest

from tests.conftest import document_of

BODY = "Shells hit the depot on Monday, the army said. Nobody was hurt."


@pytest.mark.parametrize(
    ("line", "caption", "credit", "file_photo"),
    [
        ("A burned car in Aden. [Omar Bako/Reuters]", "A burned car in Aden.", "[Omar Bako/Reuters]", False),
        ("Rescuers at work. (Photo by Omar Bako / AFP)", "Rescuers at work.", "(Photo by Omar Bako / AFP)", False),
        ("FILE - A ship burns, Jan. 6, 2024. (AP Photo/Jon Marsh)", "A ship burns, Jan. 6, 2024.", "(AP Photo/Jon Marsh)", True),
        ("FILE PHOTO: A ship burns, January 6, 2024. REUTERS/Omar Bako", "A ship burns, January 6, 2024.", "REUTERS/Omar Bako", True),
        ("Smoke over Aden. File photo: Harbour Courier", "Smoke over Aden.", "File photo: Harbour Courier", True),
        ("Smoke over Aden. Photograph: Omar Bako/AFP/Getty Images", "Smoke over Aden.", "Photograph: Omar Bako/AFP/Getty Images", False),
        ("Smoke over Aden. © Omar Bako", "Smoke over Aden.", "© Omar Bako", False),
        ("Image caption: Smoke over Aden", "Smoke over Aden", None, False),
        ("Photo: a depot burns in Aden after a strike", "a depot burns in Aden after a strike", None, False),
        ("In this file photo, smoke rises over Aden.", "In this file photo, smoke rises over Aden.", None, True),
        ("Photo: Harbour Courier", "", "Photo: Harbour Courier", False),
    ],
)  # fmt: skip
def test_captions(line, caption, credit, file_photo):
    document = document_of(f"Depot burns\n\n{line}\n\n{BODY}")
    (found,) = document.layout.captions
    assert document.text[found.start : found.end] == caption
    assert (document.text[slice(*found.credit)] if found.credit else None) == credit
    assert found.file_photo == file_photo


@pytest.mark.parametrize(
    "line",
    [
        "The video, verified by Harbour Courier (see photo), shows the depot.",
        "The army published a photo of the depot.",
        "He filed a report (two pages) on the depot.",
        "© 2025 Harbour Courier. All rights reserved.",
        "(Source: Reuters)",
        "The clip is on his page. (WARNING: Video contains graphic images.)",
        "He sold prints of the raid’s ruins and sent a photo of the mill.",
        "LIMA - The raid hurt the town, whose mayor wants to mend the image of Aden.",
        "- The party leads in the north. [NBC/WSJ, CBS]",
        "The mayor said it was over. (Reuters)",
    ],
)
def test_no_caption(line):
    assert document_of(f"Depot burns\n\n{BODY}\n\n{line}\n\n{BODY}").layout.captions == ()
