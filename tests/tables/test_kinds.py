"""The table of kinds: the tree of the ledger, and public codes that exist."""

import pytest

from fogline.tables.kinds import kinds, noun_triggers, verb_triggers

# PLOVER (2021), event types.
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
# ACLED codebook (2023), sub-event types.
ACLED = {
    "Government regains territory", "Non-state actor overtakes territory", "Armed clash", "Chemical weapon",
    "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade",
    "Sexual violence", "Attack", "Abduction/forced disappearance", "Excessive force against protesters",
    "Protest with intervention", "Peaceful protest", "Violent demonstration", "Mob violence", "Agreement", "Arrests",
    "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
    "Looting/property destruction", "Non-violent transfer of territory", "Other",
}  # fmt: skip
# The leaves of the ledger's description of `kind`.
LEAVES = {
    "violence": "air_strike drone_attack missile_attack shelling ground_attack clash ambush bombing suicide_bombing "
    "shooting killing abduction sexual_violence attack_at_sea cyber_attack",
    "defence": "interception",
    "control": "capture recapture withdrawal advance siege",
    "force": "deployment movement training mobilisation exercise",
    "support": "arms_supply military_aid humanitarian_aid intelligence",
    "diplomacy": "talks briefing agreement ceasefire sanction accusation threat demand rejection recognition",
    "harm": "casualties damage displacement outage evacuation shortage detention prisoner_exchange",
}


@pytest.mark.parametrize("row", kinds().values(), ids=lambda row: row.kind)
def test_codes_are_public_ones_or_left_to_be_decided(row):
    assert row.plover is None or row.plover in PLOVER
    assert row.acled is None or row.acled in ACLED
    assert row.cameo is None or row.cameo in {f"{root:02}" for root in range(1, 21)}
    assert row.needs_decision or (row.plover and row.acled and row.cameo)


@pytest.mark.parametrize(("family", "leaves"), LEAVES.items())
def test_every_leaf_of_the_ledger_is_there(family, leaves):
    assert {f"{family}.{leaf}" for leaf in leaves.split()} <= set(kinds())


def test_no_assessment_is_ever_an_event():
    assert not any(kind.startswith("assessment") for kind in kinds())


@pytest.mark.parametrize("triggers", [verb_triggers(), noun_triggers()], ids=["verbs", "nouns"])
def test_longer_triggers_come_first_and_none_stands_twice(triggers):
    for word, found in triggers.items():
        lengths = [len(trigger.tail) for trigger in found]
        assert lengths == sorted(lengths, reverse=True), word
        leaves = [(trigger.row.kind, trigger.tail, trigger.needs) for trigger in found]
        assert len(set(leaves)) == len(leaves), word
