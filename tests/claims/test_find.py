"""Claims: who vouches for what, one predicate a claim, holders resolved."""

import pytest

from fogline.claims.find import read_document
from tests.conftest import document_of

PUBLISHED = "2025-03-04"


def claims_of(text, **known):
    return read_document(document_of(text, published=PUBLISHED, **known)).claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas said three hostages died; Israel denied this.", [("Hamas", "three hostages died"), ("Israel", "this")]),
        (
            "Drones struck a bus in Sumy, police said on Monday, killing nine passengers.",
            [("police", "Drones struck a bus in Sumy"), ("police", "killing nine passengers")],
        ),
        (
            "Israel neither confirmed nor denied striking the consulate.",
            [("Israel", "neither confirmed nor denied striking the consulate")],
        ),
        (
            "Asked whether Russia had fired the missile, Peskov said: “It is a question for the army.”",
            [("Peskov", "It is a question for the army")],
        ),
    ],
)
def test_two_tellings_in_one_sentence(text, expected):
    assert held(text) == expected
    assert all((claim.act == "decline") == claim.text.startswith("neither") for claim in claims_of(text))


def test_the_accused_is_not_where_it_happened():
    (claim,) = claims_of("Ukraine accused Russia of killing 20 prisoners.")
    assert claim.event is None or claim.event.places == ()


def test_the_same_words_of_one_holder_are_one_claim():
    claims = claims_of("“The mill burned,” the mayor said, he added.")
    assert len({c.claim_id for c in claims}) == len(claims)


def held(text, **known):
    return [(c.holder.name or c.holder.kind, c.text) for c in claims_of(text, **known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor said a depot burned and that nobody was hurt.",
            [("mayor", "a depot burned"), ("mayor", "nobody was hurt")],
        ),
        (
            "Drones hit the port, killing two people, the mayor said.",
            [("mayor", "Drones hit the port"), ("mayor", "killing two people")],
        ),
        (
            "Amina Saleh, head of the council, said that a mill burned. She added that two people were missing.",
            [("Amina Saleh", "a mill burned"), ("Amina Saleh", "two people were missing")],
        ),
        (
            "The Delta Front (DF) said it shot down a drone. The DF denied shelling the town.",
            [("Delta Front", "it shot down a drone"), ("Delta Front", "shelling the town")],
        ),
        (
            "The mayor said a nurse had told him that six people died.",
            [("nurse", "six people died")],
        ),
        ("The army declined to comment on the raid.", [("army", "declined to comment on the raid")]),
        ("The army would not say how many people died.", [("army", "would not say how many people died")]),
        (
            "Neither the army nor the mission responded to a request for comment.",
            [("army and mission", "responded to a request for comment")],
        ),
        (
            "The mayor accused the army of shelling a market on Monday, killing nine people.",
            [("mayor", "shelling a market on Monday"), ("mayor", "killing nine people")],
        ),
        ("Why was the town attacked? A depot burned.", [("report", "A depot burned")]),
        (
            "The council did not dispute the loss of the mill but denied that soldiers burned it.",
            [("council", "soldiers burned it")],
        ),
        (
            "Lt Col Omar Saleh said the mill burned. Maj. Gen. Idris Bako said a dam broke.",
            [("Omar Saleh", "the mill burned"), ("Idris Bako", "a dam broke")],
        ),
    ],
)
def test_holders_and_predicates(text, expected):
    assert held(text) == expected


def test_each_other_is_two_claims_over_the_same_words():
    found = claims_of("The army and the rebels blamed each other for the fire.")
    assert [c.holder.name for c in found] == ["army", "rebels"]
    assert len({(c.start, c.end) for c in found}) == 1
    assert len({c.claim_id for c in found}) == 2


def test_the_relay_stands_in_the_chain():
    (claim,) = claims_of("The mayor said a nurse had told him that six people died.")
    assert claim.chain == ("report", "mayor", "nurse")


def test_a_quoted_sentence_stays_whole_and_direct():
    (claim,) = claims_of("“The mill burned, and nobody came to help,” said Amina Saleh.")
    assert claim.manner == "direct"
    assert claim.text == "The mill burned, and nobody came to help"


def test_two_people_of_one_surname_stay_apart():
    found = claims_of(
        "Amina Saleh, a baker, said the mill burned. Omar Saleh, a nurse, said six people died. Saleh said it was over."
    )
    assert found[-1].holder.name == "Saleh"


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The mayor said a depot burned.", "asserted"),
        ("The mayor said a depot may have burned.", "possible"),
        ("The mayor said a depot had probably burned.", "probable"),
        ("The mayor said the depot would burn for days.", "predicted"),
        ("If the depot burns, the town will go dark, the mayor said.", "conditional"),
        ("The mayor said it was not known how many people died.", "unknown"),
        ("The army could not say what caused the fire.", "unknown"),
        ("The army would not say whether the depot was hit.", "asserted"),
        ("The mayor said it was possible that a shell fell short.", "possible"),
        ("The mayor said the bridge was expected to open.", "predicted"),
        ("The army denied that a depot burned.", "denied"),
        ("Residents fear that the dam will break.", "predicted"),
    ],
)
def test_certainty(text, certainty):
    assert claims_of(text)[0].certainty == certainty


def test_a_plain_negative_about_oneself_denies():
    (claim,) = claims_of("“Our units did not shell the town,” said Omar Saleh, a spokesman for the army.")
    assert claim.act == "deny"


def test_losses_that_are_not_known_are_not_zero():
    (claim,) = claims_of("The army said its losses were not known.")
    assert claim.casualties is None or claim.casualties.reported != "zero_asserted"


def test_the_age_of_somebody_counts_no_weapons():
    found = claims_of("Three drones were shot down. My granddaughter was four, Amina Saleh said.")
    assert [c.of for claim in found for c in claim.counts] == ["drone", None]


def test_channel_audience_and_day_stay_out_of_the_content():
    (claim,) = claims_of("The mayor told reporters on Monday in a briefing that a depot burned.")
    assert claim.text == "a depot burned"
    assert claim.audience.text == "reporters"
    assert claim.said.earliest == "2025-03-03"


def test_a_spokesman_of_the_ministry_is_of_its_country():
    found = claims_of(
        "The Russian Defence Ministry denied that drones had hit Izmail or that Ukraine's port had burned.\n\n"
        "“Our units did not aim at houses,” the ministry's spokesman, Colonel Stepan Ryabov, said."
    )
    assert (found[-1].holder.name, found[-1].holder.country) == ("Stepan Ryabov", "RU")


def test_a_withheld_name_is_marked():
    (claim,) = claims_of("A port manager, who spoke on condition of anonymity, said two ships burned.")
    assert claim.holder.anonymous
    assert claim.holder.kind == "unnamed"


def test_the_author_holds_what_a_post_says():
    found = claims_of(
        "Poltava, 06:40\n\nTonight a depot burned. Two people died.\n\nOlha Bondar, head of the city council"
    )
    assert {c.holder.name for c in found} == {"Olha Bondar"}
    assert found[0].holder.role == "head of the city council"


def test_an_answer_points_to_its_charge():
    found = claims_of(
        "The mayor said the army shelled the hospital in the town on Monday. "
        "The army denied that it had shelled the hospital."
    )
    assert found[1].about == found[0].claim_id


def test_silent_sentences_say_why():
    silent = read_document(document_of("Depot on fire\n\nThe weather was mild.\n\n(Reporting by A. Nowak)")).silent
    reasons = [why for _, why in silent]
    assert reasons[0] == "title"
    assert reasons[-1] == "credit"
    assert "no event" in reasons[1]


def test_every_span_is_a_slice_of_the_text():
    text = "“It burned,” he said.\n\nThe mayor, Amina Saleh, said on Telegram that drones hit two depots."
    for claim in claims_of(text):
        for span in (*claim.spans, claim.holder.mention, claim.cue, claim.channel, *claim.certainty_cues):
            if span is not None and span.text is not None:
                assert text[span.start : span.end] == span.text
