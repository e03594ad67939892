"""Which claim answers which, and what of it."""

import pytest

from fogline.claims.facets import facet_of
from fogline.claims.find import read_document
from fogline.tables.facet_words import FacetRow
from fogline.tables.loader import load_rows
from tests.conftest import document_of


def relations(text):
    """``(answer, answered, facet)``: positions of the claims in the report."""
    claims = read_document(document_of(text, published="2025-03-04")).claims
    at = {claim.claim_id: position for position, claim in enumerate(claims)}
    return [(position, at[claim.about], claim.facet) for position, claim in enumerate(claims) if claim.about]


SHELLED = "The council said the army had shelled the market. "
KILLED = "The council said the army had shelled the market, killing nine people. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who did it.
        (SHELLED + "The army denied shelling the market.", [(1, 0, "actor")]),
        (SHELLED + "The army denied responsibility.", [(1, 0, "actor")]),
        ("The council accused the army of shelling the market. The army rejected the accusation.", [(1, 0, "actor")]),
        ("The envoy accused Rwanda of arming the rebels. Kigali responded that it had never armed the rebels.", [(1, 0, "actor")]),
        ("Police said a bomb killed two people in Quetta. The group claimed responsibility for the bomb.", [(1, 0, "actor")]),
        ("The council said soldiers had burned the mill, a charge the army denies.", [(1, 0, "actor")]),
        (
            "Kinshasa accused Rwanda of sending two battalions across the border. Kigali rejected the accusation, saying "
            "its soldiers had never entered Congo.", [(1, 0, "actor"), (2, 0, "actor")],
        ),
        # That it happened.
        ("The rebels said they had captured Bunia. The army dismissed the claim as propaganda.", [(1, 0, "occurred")]),
        ("The rebels said they had captured Bunia, a claim dismissed by the army.", [(1, 0, "occurred")]),
        ("Witnesses said a drone struck the bridge in Kupa. The ministry confirmed the strike.", [(1, 0, "occurred")]),
        # How many.
        (KILLED + "The army denied that children were among the dead.", [(2, 1, "killed")]),
        ("The mayor said 20 people were killed in the blast. The fire service said 12 people were killed, not 20.", [(1, 0, "killed")]),
        ("The fire service put the toll at 20. It later revised the toll to 12.", [(1, 0, "killed")]),
        ("The ministry said 40 soldiers had died in Goma. It later withdrew its claim that 40 soldiers had died.", [(1, 0, "killed")]),
        ("The ministry said 17 people died of cholera in Goma. The governor cast doubt on the figure.", [(1, 0, "killed")]),
        ("The union said 300 people were arrested in Tunis. Police said 30 people were arrested, not 300.", [(1, 0, "count")]),
        # When, where, with what, whom.
        ("The mayor said the blast happened on Monday. The fire service said the blast happened on Sunday, not Monday.", [(1, 0, "time")]),
        ("The mayor said a drone hit a school in Izmail. The army said the drone hit a depot, not a school.", [(1, 0, "target")]),
        ("The mayor said a drone hit a depot in Izmail. The army said the drone hit a depot in Reni, not Izmail.", [(1, 0, "place")]),
        ("The mayor said a missile hit the depot in Izmail. The army said a drone, not a missile, hit the depot.", [(1, 0, "instrument")]),
        # Left open: figures that a bare answer may mean, two claims, nothing to answer.
        ("Hamas said three hostages died; Israel denied this.", [(1, 0, None)]),
        ("The minister said talks had failed and that troops would leave. The rebels denied this.", []),
        ("The mayor said a mill burned. The army denied losing a tank in Gao.", []),
        ("Residents blamed the army for the fire. The army blamed the rebels for the fire.", []),
        ("The mayor said nine people died. The mayor said the road was open, not closed.", []),
    ],
)  # fmt: skip
def test_answers_and_their_facets(text, expected):
    assert relations(text) == expected


def test_the_words_of_the_table_name_their_facet():
    for row in load_rows("facet_words", FacetRow):
        for example in row.examples:
            (claim,) = read_document(document_of(example)).claims
            assert facet_of(claim, claim) == row.facet, example


def test_an_answer_is_noted_with_its_rule_and_words():
    *_, denial = read_document(document_of(SHELLED + "The army denied shelling the market.")).claims
    assert denial.rules["about"].rule == "claims.relations.answers"
    assert denial.rules["facet"].rule == "claims.facets.facet_of"
