"""What the holder does in saying it."""

import pytest

from fogline.claims.find import read_document
from fogline.tables.act_words import ActRow
from fogline.tables.loader import load_rows
from tests.conftest import document_of


def acts_of(text):
    return [
        (c.holder.name or c.holder.kind, c.act) for c in read_document(document_of(text, published="2025-03-04")).claims
    ]


ROWS = [(row.act, example) for row in load_rows("act_words", ActRow) for example in row.examples]


@pytest.mark.parametrize(("act", "example"), ROWS)
def test_the_examples_of_the_table_do_what_their_row_says(act, example):
    assert act in [found for _, found in acts_of(example)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Orders, in quotation marks and reported.
        ("The mayor told residents: “Do not leave your homes.”", [("mayor", "ask")]),
        ("“Stay away from the river,” the fire service said.", [("fire service", "ask")]),
        ("“Please boil the water,” the health office said.", [("health office", "ask")]),
        ("“You must leave the town by noon,” the army told villagers.", [("army", "demand")]),
        ("The general said both sides must withdraw.", [("general", "demand")]),
        ("“Nobody should drink the water,” the health department said.", [("health department", "ask")]),
        ("The mayor said the fire must have been an accident.", [("mayor", "assert")]),
        ("The mayor said we must win.", [("mayor", "assert")]),
        ("“Help is on the way,” the mayor said.", [("mayor", "assert")]),
        # Another's word is false, or not quite.
        ("The army called the report a lie.", [("army", "deny")]),
        ("Moscow called the claim fabricated.", [("Moscow", "deny")]),
        ("Ankara calls this “absurd”.", [("Ankara", "deny")]),
        ("The ministry described the allegations as baseless.", [("ministry", "deny")]),
        ("The claim that soldiers had burned the mill was false, the ministry said.", [("ministry", "deny")]),
        ("“This is a lie,” said the general.", [("general", "deny")]),
        ("The envoy described the report as misleading.", [("envoy", "doubt")]),
        ("Police said they had seized fake passports.", [("Police", "assert")]),
        ("The officer said the claim was not false.", [("officer", "assert")]),
        # Denials without a verb of denying.
        ("The company said there was no truth in reports that its ship had sunk.", [("company", "deny")]),
        ("The army said it had nothing to do with the fire.", [("army", "deny")]),
        ("The ministry said none of its aircraft was in the area.", [("ministry", "deny")]),
        ("The bank insisted that it had not been hacked.", [("bank", "deny")]),
        ("The minister brushed aside reports that talks had failed.", [("minister", "deny")]),
        ("The mayor ruled out an evacuation.", [("mayor", "deny")]),
        ("The rebels said they had taken the hill, a claim dismissed by the army.", [("rebels", "assert"), ("army", "deny")]),
        ("The council said soldiers burned the mill, a charge the army denies.", [("council", "assert"), ("army", "deny")]),
        ("The council said soldiers burned the mill, which the army denied.", [("council", "assert"), ("army", "deny")]),
        # Charges.
        ("The envoy suggested that the rebels were to blame.", [("envoy", "accuse")]),
        ("Kyiv said Russia was behind the blast.", [("Kyiv", "accuse")]),
        ("The operator said the pump was not to blame.", [("operator", "assert")]),
        ("The general said the convoy was behind schedule.", [("general", "assert")]),
        ("The envoy suggested a ceasefire by Friday.", [("envoy", "ask")]),
        ("The envoy suggested that the army leave the town.", [("envoy", "ask")]),
        ("The envoy suggested that the army had left the town.", [("envoy", "assert")]),
        # Owning up, threats, promises.
        ("The group said it was behind the bombing.", [("group", "confirm")]),
        ("The group said it would kill hostages if the raids went on.", [("group", "threaten")]),
        ("“We will never attack the town,” the general said.", [("general", "promise")]),
        ("The mayor said the fire would destroy the mill.", [("mayor", "assert")]),
        # Looking at evidence, putting right, taking back.
        ("The BBC has verified the footage.", [("BBC", "verify")]),
        ("The footage was geolocated by Bellmark, a group of volunteers.", [("Bellmark", "verify")]),
        ("Reuters was able to confirm the location of the video.", [("Reuters", "verify")]),
        ("The agency could not independently verify the claim.", [("report", "verify")]),
        ("The hospital confirmed the death of a nurse.", [("hospital", "confirm")]),
        ("The rebels withdrew their claim that they had shot down a jet.", [("rebels", "retract")]),
        ("The governor deleted the post.", [("governor", "retract")]),
        ("The fire service revised the toll to 12 from 20.", [("fire service", "correct")]),
        (
            "The ministry corrected its earlier figure, saying nine people had died.",
            [("ministry", "correct"), ("ministry", "correct")],
        ),
        ("An earlier post said the ship had sunk.", [("earlier post", "assert")]),
    ],
)  # fmt: skip
def test_what_is_done_in_saying_it(text, expected):
    assert acts_of(text) == expected


def test_troops_that_withdraw_take_no_word_back():
    assert "retract" not in [act for _, act in acts_of("The army withdrew its troops from the town and cut the road.")]


def test_an_order_in_quotation_marks_is_direct():
    (claim,) = read_document(document_of("The mayor told residents: “Do not leave your homes.”")).claims
    assert claim.manner == "direct"


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        ("I can't confirm that.", "assert"),
        ("I won't confirm the number.", "assert"),
        ("I do not deny it.", "assert"),
        ("We cannot verify the video.", "verify"),
        ("I can confirm two strikes.", "confirm"),
        ("I deny that any clinic was hit.", "deny"),
    ],
)
def test_an_answer_in_a_talk_that_confirms_nothing(answer, act):
    text = f"MS. OKONJO: We struck three depots on Monday.\n\nQ: Was a clinic hit?\n\nMS. OKONJO: {answer}"
    assert acts_of(text)[-1] == ("Okonjo", act)
