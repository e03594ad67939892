"""Events that the words around them settle: what stands for a weapon, where a district lies, what is open or denied."""

from dataclasses import replace

import pytest

from fogline.claims.reading import read_mentions
from fogline.events.find import find_event
from tests.conftest import document_of
from tests.events.test_events_of_many_wars import named


def clause_of(document, words):
    start = document.text.index(words)
    return document.range_of(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "clause", "kind", "outcome"),
    [
        ("Two missiles were launched at Ashdod. One was shot down.", "One was shot down", "defence.interception", "shot_down"),
        ("Two drones crossed the lake. The other fell into the sea.", "The other fell into the sea", "violence.drone_attack", "missed"),
        ("A missile was seen over Metula. It fell in an open area.", "It fell in an open area", "violence.missile_attack", "missed"),
    ],
)  # fmt: skip
def test_what_stands_for_a_weapon_named_before(text, clause, kind, outcome):
    document = document_of(text, published="2025-03-03")
    context = replace(read_mentions(document).context, holder_country="IL", holder_name="Israeli military")
    event = find_event(document, *clause_of(document, clause), context)
    assert event is not None
    assert (event.kind, event.outcome) == (kind, outcome)
    assert event.actor == ()


def test_a_district_brings_the_town_that_it_lies_in():
    document = document_of(
        "Shells fell on Omdurman all day. Two men died in the Zandari district.", published="2025-03-03"
    )
    event = find_event(
        document, *clause_of(document, "Two men died in the Zandari district"), read_mentions(document).context
    )
    assert event is not None
    assert "Omdurman" in [place.name for place in event.places]


def test_a_country_in_the_name_of_a_town_is_no_party():
    document = document_of("Drones struck Port Sudan airport.", published="2025-03-03")
    event = find_event(document, 0, len(document.tokens), read_mentions(document).context)
    assert event is not None
    assert named(event.target) == ["Port Sudan airport"]


def test_a_denied_hit_has_no_outcome():
    document = document_of("The missile did not hit the tanker.")
    event = find_event(document, 0, len(document.tokens), read_mentions(document).context)
    assert event is not None
    assert (event.polarity, event.outcome) == ("negative", None)


@pytest.mark.parametrize(
    "text", ["The ministry would not say whether the base was hit.", "If they hit the dam, we will strike back."]
)
def test_an_open_hit_has_no_outcome(text):
    document = document_of(text)
    event = find_event(document, 0, len(document.tokens), read_mentions(document).context)
    assert event is not None
    assert event.outcome is None


def test_the_time_of_a_figure_compared_with_is_not_when_it_happened():
    document = document_of("The number of displaced stands at 1.1 million, up from 1.04 million in January.")
    event = find_event(document, 0, len(document.tokens), read_mentions(document).context)
    assert event is not None
    assert event.when is None
