"""Chains of relay, outermost first."""

import pytest

from fogline.claims.find import read_document
from tests.conftest import document_of


def claims_of(text):
    return read_document(document_of(text, published="2025-03-04")).claims


@pytest.mark.parametrize(
    ("text", "chain", "content"),
    [
        ("Damascus, quoted by SANA, said its guns fired.", ["SANA", "Damascus"], "its guns fired"),
        ("State television, citing the interior ministry, said 14 people died.", ["State television", "interior ministry"], None),
        ("Fourteen people died, state television reported, citing the interior ministry.", ["state television", "interior ministry"], None),
        ("Citing three diplomats, Reuters said the talks had collapsed.", ["Reuters", "three diplomats"], None),
        ("According to the Daily Lantern, citing hospital staff, nine people were hurt.", ["Daily Lantern", "hospital staff"], "nine people were hurt"),
        ("According to Al Jazeera, which quoted a medic, nine people were hurt.", ["Al Jazeera", "medic"], "nine people were hurt"),
        ("The mayor's office said, citing the fire service, that the fire was out.", ["mayor's office", "fire service"], "the fire was out"),
        ("Fars News, quoting an unnamed commander, said three missiles were fired.", ["Fars News", "unnamed commander"], None),
        ("Police, relaying a report from villagers, said 30 cattle were stolen.", ["Police", "villagers"], None),
        ("The agency reported, quoting a statement from the interior ministry, that 30 people were held.", ["agency", "interior ministry"], None),
        ("Interfax quoted the defence ministry as saying that two drones hit the refinery.", ["Interfax", "defence ministry"], "two drones hit the refinery"),
        ("The interior minister was quoted by the Anadolu agency as saying that 12 people were held.", ["Anadolu agency", "interior minister"], None),
        ("“The bridge is gone,” an engineer was quoted as saying by the Interfax news agency.", ["Interfax news agency", "engineer"], "The bridge is gone"),
        ("Officials cited by the Wall Street Journal said the ship hit a mine.", ["Wall Street Journal", "Officials"], None),
        ("The army said in a statement carried by Xinhua that its troops had left Goma.", ["Xinhua", "army"], "its troops had left Goma"),
        ("Hamas, in a statement carried by Al-Aqsa TV, denied that it held the bodies.", ["Al-Aqsa TV", "Hamas"], None),
        ("The mayor told Radio Sahel, which reported the remarks on Monday, that gunmen burned the school.", ["Radio Sahel", "mayor"], None),
        ("The Kremlin said, according to TASS, that no talks were planned.", ["TASS", "Kremlin"], "no talks were planned"),
        ("The Kremlin said no talks were planned, according to TASS.", ["TASS", "Kremlin"], "no talks were planned"),
        ("Pyongyang said it tested a missile, the KCNA news agency reported.", ["KCNA news agency", "Pyongyang"], None),
        ("Radio Kivu reported that nine people died, according to a nurse.", ["Radio Kivu", "nurse"], "nine people died"),
        ("The Ledger reported on Sunday that three ministers would resign, according to two officials.", ["Ledger", "two officials"], None),
        ("Harbourmark said that, according to the ship's master, the men spoke Persian.", ["Harbourmark", "ship's master"], "the men spoke Persian"),
        ("The governor said the police chief had told him that six people were missing.", ["governor", "police chief"], None),
        ("Tasnim said the commander had told state television that the base was hit.", ["Tasnim", "commander"], None),
        ("The BBC reported that witnesses said shells fell on the market.", ["BBC", "witnesses"], None),
    ],
)  # fmt: skip
def test_who_passes_it_on_stands_before_who_holds_it(text, chain, content):
    (claim,) = claims_of(text)
    assert list(claim.chain) == ["report", *chain]
    assert content is None or claim.text == content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry said 12 drones fell, and the mayor said a school was hit.", [("report", "ministry"), ("report", "mayor")]),
        ("The army said it took the hill, and the rebels said they still held it.", [("report", "army"), ("report", "rebels")]),
        ("Citing satellite images, the institute said the base was empty.", [("report", "institute")]),
        ("The mayor said nine people died.", [("report", "mayor")]),
        ("A statement carried by SANA said jets fired missiles.", [("report", "SANA")]),
        ("The spokesman, speaking to Al Arabiya, said the truce held.", [("report", "spokesman")]),
    ],
)  # fmt: skip
def test_no_relay_where_nobody_passes_it_on(text, expected):
    assert [claim.chain for claim in claims_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "mention"),
    [
        ("The ministry's statement said two people were hurt.", "ministry", "The ministry's statement"),
        ("A statement from the ministry said two people were hurt.", "ministry", "A statement from the ministry"),
        ("A post on the ministry's Facebook page said two people were hurt.", "ministry", None),
        ("Satellite images analysed by the institute showed that the depot was empty.", "institute", None),
    ],
)
def test_a_message_speaks_for_its_owner(text, name, mention):
    (claim,) = claims_of(text)
    assert claim.holder.name == name
    assert mention is None or claim.holder.mention.text == mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army denied the mayor's claim that its shells hit a bus.",
            [("mayor", "assert", "asserted"), ("army", "deny", "denied")],
        ),
        (
            "The army denied that the governor had told aides that the town was lost.",
            [("army", "deny", "denied")],
        ),
    ],
)
def test_who_denies_anothers_claim_denies_it_and_the_other_still_claims_it(text, expected):
    found = read_document(document_of(text, published="2025-03-04")).claims
    assert [(claim.holder.name, claim.act, claim.certainty) for claim in found] == expected
