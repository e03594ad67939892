"""Mentions as lines of their own: each type with its cells, claims built from them, one chain a thing."""

import msgspec
import pytest

from fogline.claims.find import read_document
from fogline.cli.demo import examples
from fogline.outputs.rule_texts import rule_text
from fogline.sentences.parse import parse_many
from tests.conftest import document_of

TEXT = (
    "Governor Amina Saleh said on Tuesday that the Rapid Support Forces (RSF) had shelled the town of Kutum with "
    "mortars, killing at least 12 people. Saleh said the shelling of a Sudanese army base began in the morning. "
    "The RSF denied it. “Our fighters hit nothing,” said Omar Idris, 41, a trader who fled."
)


def listed(found):
    return [mention for _, mentions in found.mentions_by_report() for mention in mentions]


def mentions_of(text, published="2025-03-04"):
    return listed(read_document(document_of(text, published=published)))


@pytest.fixture(scope="module")
def mentions():
    return mentions_of(TEXT)


def words(mentions, type):
    return [m.text for m in mentions if m.type == type]


def test_every_type_is_found(mentions):
    assert words(mentions, "place") == ["Kutum", "Sudanese"]
    assert words(mentions, "time") == ["Tuesday", "the morning"]
    assert words(mentions, "count") == ["at least 12"]
    assert words(mentions, "instrument") == ["mortars"]
    assert words(mentions, "person") == ["Amina Saleh", "Saleh", "Omar Idris"]
    assert words(mentions, "party") == ["the Rapid Support Forces", "RSF", "Sudanese army", "RSF"]
    assert {"shelled", "killing", "shelling"} <= set(words(mentions, "event"))


def test_cells_of_each_type(mentions):
    place = next(m for m in mentions if m.text == "Kutum")
    assert (place.use, place.value.country) == ("literal", "SD")
    assert next(m for m in mentions if m.text == "Sudanese" and m.type == "place").use in ("demonym", "modifier")
    day = next(m for m in mentions if m.type == "time")
    assert (day.timex.type, day.timex.value, day.value.earliest) == ("DATE", "2025-03-04", "2025-03-04")
    count = next(m for m in mentions if m.type == "count")
    assert (count.value.value, count.value.low) == (12, 12)
    person = next(m for m in mentions if m.type == "person")
    assert (person.value.name, person.value.role.lower()) == ("Amina Saleh", "governor")
    shelling = next(m for m in mentions if m.text == "shelling")
    assert shelling.value.kind == "violence.shelling"


def test_an_attribution_has_three_roles_and_no_span_of_its_own(mentions):
    first = next(m for m in mentions if m.type == "attribution")
    assert [s.text for s in first.source] == ["Governor Amina Saleh"]
    assert [s.text for s in first.cue] == ["said"]
    assert first.content[0].text.startswith("that the Rapid")
    assert (first.start, first.end, first.value) == (None, None, None)
    quoted = [m for m in mentions if m.type == "attribution"][-1]
    assert quoted.content[0].text.startswith("“Our fighters")


def test_mentions_of_one_person_share_a_chain(mentions):
    people = {m.text: m.chain for m in mentions if m.type == "person"}
    assert people["Amina Saleh"] == people["Saleh"] != people["Omar Idris"]


def test_two_people_of_one_surname_are_not_joined():
    found = mentions_of("Minister Amina Saleh spoke. General Omar Saleh left. Later Saleh came back.")
    assert [m.text for m in found if m.type == "person"] == ["Amina Saleh", "Omar Saleh"]


def test_a_pronoun_is_a_mention_of_whom_it_stands_for():
    found = [m for m in mentions_of("Mayor Olha Bondar said a mill burned. She said two died.") if m.type == "person"]
    assert [m.text for m in found] == ["Olha Bondar", "She"]
    assert found[0].chain == found[1].chain
    assert found[1].value.name == "Olha Bondar"


@pytest.mark.parametrize(
    "text", ["Red Cross Hospital burned.", "The Black Sea Fleet sailed.", "New York Times wrote so."]
)
def test_names_of_things_are_no_people(text):
    assert [m.text for m in mentions_of(text) if m.type == "person"] == []


def test_claims_name_the_attribution_that_they_come_from():
    for document in parse_many(examples()):
        found = read_document(document)
        ids = {m.mention_id for m in listed(found) if m.type == "attribution"}
        assert {c.attribution for c in found.claims if c.attribution} <= ids


def test_mentions_of_the_examples_are_whole():
    for document in parse_many(examples()):
        lines = listed(read_document(document))
        assert len({m.mention_id for m in lines}) == len(lines)
        for mention in lines:
            assert rule_text(mention.rule), mention.rule
            spans = [mention, *(mention.source or ()), *(mention.cue or ()), *(mention.content or ())]
            for span in spans:
                if span.start is not None:
                    assert document.text[span.start : span.end] == span.text
            assert (mention.value is None) == (mention.type == "attribution")


def test_an_undated_report_keeps_its_times_as_worded():
    (time,) = (m for m in mentions_of("It burned on Tuesday.", published=None) if m.type == "time")
    assert (time.timex.value, time.value.earliest) == ("XXXX-WXX-2", None)
    assert msgspec.json.encode(time).count(b"relative")
