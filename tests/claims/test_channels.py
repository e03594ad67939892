"""By which medium it was said, to whom, and when."""

import pytest

from fogline.claims.find import read_document
from fogline.tables.channels import ChannelRow
from fogline.tables.loader import load_rows
from tests.conftest import document_of


def claim_of(text):
    (claim,) = read_document(document_of(text, published="2025-03-04")).claims
    return claim


ROWS = [(row.kind, example) for row in load_rows("channels", ChannelRow) for example in row.examples]


@pytest.mark.parametrize(("kind", "example"), ROWS)
def test_the_examples_of_the_table_have_the_channel_of_their_row(kind, example):
    assert claim_of(example).channel.kind == kind


@pytest.mark.parametrize(
    ("text", "channel", "kind"),
    [
        ("In a televised address on Sunday night, the president said talks had failed.", "televised address", "speech"),
        ("In a post on Telegram, the governor said two people were hurt.", "Telegram", "telegram"),
        ("The general said in a video posted on YouTube that the hill was taken.", "YouTube", "youtube"),
        ("“We will win,” the general said in remarks broadcast on state TV.", "state TV", "television"),
        ("The minister told a news conference that 12 people had died.", "news conference", "briefing"),
        ("The doctor, reached by phone, said the fuel had run out.", "phone", "phone"),
        ("The doctor told AFP by telephone that fuel had run out.", "telephone", "phone"),
        ("The commander tweeted that the depot was gone.", "tweeted", "x"),
        ("The rebels said in an audio message sent to journalists that they had taken the town.", "audio message", "audio"),
        ("The army's spokesman said during a press briefing that nine drones fell.", "press briefing", "briefing"),
        ("The ministry's statement said two people were hurt.", "statement", "statement"),
        ("The bank said in an emailed statement that its systems were down.", "emailed statement", "statement"),
    ],
)  # fmt: skip
def test_the_medium_as_the_text_gives_it(text, channel, kind):
    found = claim_of(text).channel
    assert (found.text, found.kind) == (channel, kind)
    assert text[found.start : found.end] == channel


@pytest.mark.parametrize(
    "text",
    [
        "The Washington Post said the ship was hit.",
        "The head of the agency, speaking in Geneva, said the grain had run out.",
        "The mayor said a drone hit the radio tower.",
        "The mayor said a phone was found in the house.",
    ],
)
def test_an_outlets_name_and_a_thing_told_of_are_no_medium(text):
    assert claim_of(text).channel is None


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("The mayor told reporters that a mill burned.", "reporters"),
        ("The mayor told the BBC on Monday that a mill burned.", "the BBC"),
        ("The prime minister told parliament that 12 soldiers had died.", "parliament"),
        ("The witness told the court that he saw two men.", "the court"),
        ("In a letter to the Security Council, the envoy said the truce had collapsed.", "the Security Council"),
        ("In an interview with the BBC's Newsday, the doctor said fuel had run out.", "the BBC's Newsday"),
        ("Speaking to reporters in Ankara, the minister said the talks had failed.", "reporters"),
        ("The minister said in comments to Radio Liberty that talks were over.", "Radio Liberty"),
        ("The mayor told Radio Sahel, which reported the remarks, that gunmen burned the school.", "Radio Sahel"),
        ("The mayor warned residents that the dam could break.", "residents"),
        ("The minister told a news conference that 12 people had died.", None),
        ("The footage was geolocated by Bellmark to the town of Kupa.", None),
        ("The mayor said a mill burned.", None),
    ],
)  # fmt: skip
def test_who_was_told(text, audience):
    found = claim_of(text).audience
    assert (found.text if found else None) == audience


@pytest.mark.parametrize(
    ("text", "said", "event"),
    [
        ("Police said Monday the bridge was blown up by a bomb.", "2025-03-03", None),
        ("Police said on Monday the bridge was blown up by a bomb.", "2025-03-03", None),
        ("Police said on Monday that the bridge was blown up by a bomb on Sunday.", "2025-03-03", "2025-03-02"),
        ("The bridge was blown up by a bomb on Sunday, police said on Monday.", "2025-03-03", "2025-03-02"),
        ("The minister on Sunday rejected reports that a bomb had hit the bridge.", "2025-03-02", None),
        ("The minister rejected on Sunday reports that 12 people had died.", "2025-03-02", None),
        ("In a statement on Sunday, the army said it had shot down a drone.", "2025-03-02", None),
        ("Speaking in Geneva on Friday, the envoy said a drone had hit the bridge.", "2025-02-28", None),
        ("Police said a bomb hit the bridge on Sunday.", None, "2025-03-02"),
    ],
)
def test_the_day_of_saying_is_not_the_day_of_the_event(text, said, event):
    claim = claim_of(text)
    assert (claim.said.earliest[:10] if claim.said else None) == said
    assert (claim.event.when.earliest[:10] if claim.event and claim.event.when else None) == event
