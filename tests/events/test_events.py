"""Events in invented sentences: kind, who, to whom, with what, where, and what came of it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.claims.reading import read_mentions
from fogline.events.find import event_by_act, event_of_item, find_event
from fogline.model.event import Event, Party
from tests.conftest import document_of


def event(text: str, **known: object) -> Event | None:
    document = document_of(text, published="2025-03-03")
    context = replace(read_mentions(document).context, **known)
    return find_event(document, 0, len(document.tokens), context)


def who(parties: tuple[Party, ...]) -> list[str | None]:
    """The country of a state or force, the name of any other party."""
    return [party.country or party.name for party in parties]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jets bombed a bridge.", "violence.air_strike"),
        ("The air force hit a bridge.", "violence.air_strike"),
        ("Drones hit a bridge.", "violence.drone_attack"),
        ("The brigade attacked a bridge with drones.", "violence.drone_attack"),
        ("Six UAVs targeted the bridge.", "violence.drone_attack"),
        ("A cruise missile struck a bridge.", "violence.missile_attack"),
        ("Howitzers pounded the bridge.", "violence.shelling"),
        ("The shelling of the bridge went on for an hour.", "violence.shelling"),
        ("A car bomb went off at the gate.", "violence.bombing"),
        ("A suicide bomber blew himself up at the gate.", "violence.suicide_bombing"),
        ("Gunmen abducted two nurses from the clinic.", "violence.abduction"),
        ("Rebels ambushed a patrol.", "violence.ambush"),
        ("Soldiers and rebels clashed at the ford.", "violence.clash"),
        ("Air defences shot down six drones.", "defence.interception"),
        ("Six drones were brought down.", "defence.interception"),
        ("The downing of a drone was confirmed.", "defence.interception"),
        ("Rebels captured the town.", "control.capture"),
        ("The army retook the town.", "control.recapture"),
        ("Fighters pulled out of the town.", "control.withdrawal"),
        ("Fighters surrounded the town.", "control.siege"),
        ("Two battalions were deployed to the border.", "force.deployment"),
        ("Norway supplied howitzers to Moldova.", "support.arms_supply"),
        ("The two sides held talks.", "diplomacy.talks"),
        ("Police detained six men.", "harm.detention"),
        ("Villagers fled the valley.", "harm.displacement"),
    ],
)
def test_kind(text, kind):
    found = event(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "He was born in Aleppo and studied law.",
        "The minister praised the harvest.",
        "The central bank raised interest rates to 14 percent.",
        "Prices of bread rose sharply in the capital.",
    ],
)
def test_no_event(text):
    assert event(text) is None


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("Eritrean jets bombed a bridge in Adwa.", ["ER"], ["bridge"]),
        ("A bridge in Adwa was bombed by Eritrean jets.", ["ER"], ["bridge"]),
        ("An Eritrean air strike on a bridge killed two men.", ["ER"], ["bridge"]),
        ("Eritrea carried out an air strike on a bridge.", ["ER"], ["bridge"]),
        ("The shelling of a bridge by Eritrean troops went on.", ["ER"], None),
        ("A bridge came under fire from Eritrean troops.", ["ER"], ["bridge"]),
        ("Armenian air defences shot down two Azerbaijani drones.", ["AM"], ["AZ"]),
        ("Two men were killed, Eritrean officials said.", [], None),
        ("Iran fired two missiles at Israel.", ["IR"], ["IL"]),
        ("Norway supplied howitzers to Moldova.", ["NO"], ["MD"]),
        ("Rwandan troops withdrew from the valley.", ["RW"], []),
        ("M23 rebels captured the town of Rutshuru.", ["March 23 Movement"], None),
        ("Gunmen ambushed a convoy.", ["Gunmen"], ["convoy"]),
        ("Russia and Ukraine exchanged 90 prisoners.", ["RU", "UA"], None),
    ],
)
def test_who_did_it_to_whom(text, actor, target):
    found = event(text)
    assert found is not None
    assert who(found.actor) == actor
    assert target is None or who(found.target) == target


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Air defences shot down two drones.", "shot_down"),
        ("Two drones were destroyed over the lake.", "destroyed"),
        ("Two missiles were intercepted over the lake.", "intercepted"),
        ("A drone hit a mill.", "hit"),
        ("Two missiles fell into the sea.", "missed"),
        ("Troops withdrew from the valley.", None),
    ],
)
def test_outcome(text, outcome):
    found = event(text)
    assert found is not None
    assert found.outcome == outcome


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Drones hit a mill in Sumy.", {("Sumy", "at")}),
        ("Iran launched missiles from Tabriz at Haifa.", {("Tabriz", "origin"), ("Haifa", "at")}),
        ("Thousands of people fled from Bunia to Kampala.", {("Bunia", "origin"), ("Kampala", "destination")}),
        ("Troops moved from Gao to Kidal.", {("Gao", "origin"), ("Kidal", "destination")}),
        ("A Panama-flagged tanker was hit off Aden.", {("Aden", "at")}),
        ("MARSEILLE, March 3 (Wire) - Drones hit a mill in Sumy.", {("Sumy", "at")}),
    ],
)
def test_places_and_their_roles(text, places):
    found = event(text)
    assert found is not None
    assert {(place.name, place.role) for place in found.places} == places


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The army shelled the clinic.", "positive"),
        ("The army did not shell the clinic.", "negative"),
        ("No attack took place.", "negative"),
        ("The army has never attacked a clinic.", "negative"),
    ],
)
def test_polarity(text, polarity):
    found = event(text)
    assert found is not None
    assert found.polarity == polarity


def test_the_enemy_is_whoever_fights_the_teller():
    text = "The enemy attacked the port with drones."
    unknown, told = event(text), event(text, holder_country="UA", day="2025-03-03")
    assert unknown is not None and told is not None
    assert who(unknown.actor) == ["the enemy"]
    assert who(told.actor) == ["RU"]


def test_it_and_our_forces_are_the_tellers():
    for text in ("It destroyed six drones.", "Our forces shelled the ford."):
        found = event(text, holder_country="KE", holder_name="Kenyan army")
        assert found is not None
        assert who(found.actor) == ["KE"]


def test_list_items_are_told_by_the_line_above():
    document = document_of("The Syrian army attacked with:\n• 2 missiles from Homs.", published="2025-03-03")
    lead, item = document.sentences
    found = event_of_item(document, (lead.first, lead.last), (item.first, item.last), read_mentions(document).context)
    assert found is not None
    assert found.kind == "violence.missile_attack"
    assert [weapon.category for weapon in found.instrument] == ["missile"]
    assert [(place.name, place.role) for place in found.places] == [("Homs", "origin")]


def test_asking_is_an_event_by_itself():
    document = document_of("Kenya and Uganda should wait.")
    context = read_mentions(document).context
    found = event_by_act("ask", document, 0, len(document.tokens), context)
    assert found is not None
    assert found.plover == "REQUEST"
    assert who(found.target) == ["KE", "UG"]
    assert event_by_act("assert", document, 0, len(document.tokens), context) is None


TEXT = (
    "Two Eritrean drones launched from Asmara hit a clinic in Adwa overnight, killing six people, officials said. "
    "The army denied bombing it, and “our troops” were withdrawn to Mekele by bus on Monday."
)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_stretch_of_a_text_gives_an_event_inside_it_or_none(data):
    document = document_of(TEXT, published="2025-03-03")
    first = data.draw(st.integers(0, len(document.tokens) - 1))
    last = data.draw(st.integers(first + 1, len(document.tokens)))
    found = find_event(document, first, last, read_mentions(document).context)
    if found is not None:
        assert found.trigger is not None
        assert document.tokens[first].start <= found.trigger.start < found.trigger.end <= document.tokens[last - 1].end
        for part in (*found.actor, *found.target, *found.instrument):
            assert document.text[part.start : part.end] == part.text
