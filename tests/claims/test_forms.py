"""Claims of forms that go beyond one sentence: who holds what in talks, lists, texts in full, round-ups and posts."""

import json

import pytest

import fogline
from fogline.claims.find import read_document
from tests.conftest import document_of


def held(text: str) -> list[tuple[str | None, str, str, str]]:
    """Holder (None for the report), act, manner and content, line ends as blanks."""
    claims = read_document(document_of(text)).claims
    return [row(claim) for claim in claims]


def row(claim) -> tuple[str | None, str, str, str]:
    return claim.holder.name, claim.act, claim.manner, " ".join(claim.text.split())


BRIEFING = """Briefing of Monday

MR. HALLORAN: Good afternoon, everyone. The convoy reached Adre on Sunday.

QUESTION: Did the army fire on the village?

MR. HALLORAN: Yes. Four shells fell on it. We call on both sides to stop.
"""


def test_a_briefing():
    assert held(BRIEFING) == [
        ("Halloran", "assert", "direct", "The convoy reached Adre on Sunday"),
        (None, "ask", "direct", "Did the army fire on the village?"),
        ("Halloran", "assert", "direct", "Four shells fell on it"),
        ("Halloran", "ask", "direct", "We call on both sides to stop"),
    ]


def test_a_question_asserts_nothing():
    (question,) = [c for c in read_document(document_of(BRIEFING)).claims if c.act == "ask" and c.holder.name is None]
    assert question.certainty == "unknown"
    assert [cue.text for cue in question.certainty_cues] == ["?"]
    assert question.holder.kind == "report"


def test_labels_are_silent_and_in_no_content():
    findings = read_document(document_of(BRIEFING))
    assert [why for _, why in findings.silent].count("label") == 3
    assert not any(":" in claim.text or "HALLORAN" in claim.text for claim in findings.claims)


def test_whoever_is_interviewed_answers():
    text = (
        "Halima Warsame owns a mill. She spoke to the Coast Courier on Monday.\n\nQ: When did it come?\n\n"
        "A: It came at four. Six houses were washed away."
    )
    assert [claim[0] for claim in held(text)] == [None, "Halima Warsame", "Halima Warsame"]


def test_of_two_people_neither_answers():
    text = "Jon Marsh and Amina Saleh spoke to us.\n\nQ: When?\n\nA: It came at four. Six houses were washed away."
    answers = [c for c in read_document(document_of(text)).claims if c.act != "ask"]
    assert {(c.holder.kind, c.holder.name) for c in answers} == {("unnamed", None)}
    assert all(c.chain == ("report",) for c in answers)


def test_a_relay_inside_an_answer():
    text = "A talk.\n\nQ: Is it shut?\n\nMs. Okonjo: It is. The harbour master says it will open on Thursday."
    (told,) = [c for c in read_document(document_of(text)).claims if c.text == "it will open on Thursday"]
    assert told.chain == ("report", "Okonjo", "harbour master")


def test_a_speaker_s_own_question_claims_nothing():
    text = "From the square.\n\nQ: Will you stay?\n\nOlena Kravets: I lost my house. Where would I go?"
    assert [claim[3] for claim in held(text)] == ["Will you stay?", "I lost my house"]


@pytest.mark.parametrize(
    ("text", "holder", "manner"),
    [
        ("The ministry said:\n- 12 people were held in Lima\n- two buses burned", "ministry", "indirect"),
        ("The governor listed the damage:\n• 40 houses destroyed\n• one man missing", "governor", "indirect"),
        ("Mayor Olha Bondar wrote on Telegram:\n\nThree people were hurt. A house burned.", "Olha Bondar", "direct"),
        ("The army issued a statement. The statement reads:\n\nTwo men fell.\n\nTwo are missing.", "army", "direct"),
        ('The army issued a statement. The statement reads:\n\n"Two men fell.\n\n"Two are lost."', "army", "direct"),
        ("Statement by the Foreign Ministry of Ghana\n\nTwo men fell.\n\nTwo are missing.", "Foreign Ministry of Ghana", "direct"),
        ("Police: two men were shot\nPolice: two men were shot in Rivne.\n\nNothing else is known.", "Police", "indirect"),
    ],
)  # fmt: skip
def test_lists_and_texts_are_their_speaker_s(text, holder, manner):
    claims = [claim for claim in held(text) if claim[0] is not None]
    assert claims
    assert {(claim[0], claim[2]) for claim in claims} == {(holder, manner)}


def test_the_introduction_claims_nothing():
    assert len(held("The governor listed the damage:\n• 40 houses destroyed\n• one man missing")) == 2


def test_an_order_in_a_list_asks():
    text = "The office issued this advisory:\n1. A ship was hit off Hodeidah.\n2. Keep away from the wreck."
    assert [claim[1] for claim in held(text)] == ["assert", "ask"]


def test_what_is_not_known_is_unknown():
    text = (
        "Fire off Lesbos\n\nWhat we know\n- 112 people were saved\n\nWhat we don't know\n- How the fire started\n\nEnd."
    )
    claims = read_document(document_of(text)).claims
    assert [(c.text, c.certainty) for c in claims] == [
        ("112 people were saved", "asserted"),
        ("How the fire started", "unknown"),
    ]


def test_a_question_below_what_is_unclear_is_nobody_s_order():
    text = "Fire off Lesbos\n\nNobody was hurt, police said.\n\nWhat remains unclear:\n• Who ordered the ship to sail\n\nEnd."
    (last,) = [c for c in read_document(document_of(text)).claims if "ordered" in c.text]
    assert (last.holder.kind, last.act, last.certainty) == ("report", "assert", "unknown")


def test_bare_marks_and_courtesies():
    text = "The hall.\n\nTHE PRESIDENT: Thank you, everybody. I ordered strikes on a depot.\n\nQ   Was anybody hurt?\n\nTHE PRESIDENT: Nobody was hurt.\n\nEND 11:42 A.M."
    assert [(claim[1], claim[3]) for claim in held(text)] == [
        ("assert", "I ordered strikes on a depot"),
        ("ask", "Was anybody hurt?"),
        ("assert", "Nobody was hurt"),
    ]


@pytest.mark.parametrize(
    ("line", "holder", "words"),
    [
        ("“We hold both ends” – army spokesman Nabil Abdallah", "Nabil Abdallah", "We hold both ends"),
        ("President Duarte: “We lost 40 houses”", "Duarte", "We lost 40 houses"),
        ('"They beat us with batons" — Ama Owusu, teacher', "Ama Owusu", "They beat us with batons"),
    ],
)
def test_a_line_of_speech_is_no_heading(line, holder, words):
    text = f"A day in Accra.\n\nNobody came.\n\n{line}\n\nNobody was hurt in the town, police said."
    assert (holder, "assert", "direct", words) in held(text)


def test_a_round_up_has_a_dateline_a_brief():
    text = (
        "LAGOS (Reuters) - Gunmen killed 11 farmers, police said.\n\n"
        "KYIV — Russia launched 62 drones, the air force said. Forty were shot down."
    )
    assert [(claim[0], claim[3]) for claim in held(text)] == [
        ("police", "Gunmen killed 11 farmers"),
        ("air force", "Russia launched 62 drones"),
        ("air force", "Forty were shot down"),
    ]


def test_a_forward_without_a_stamp_is_its_origin_s():
    text = "Forwarded from Odesa Regional Prosecutor's Office\n\nA drone hit a bus stop. Two teenagers were wounded."
    assert {claim[0] for claim in held(text)} == {"Odesa Regional Prosecutor's Office"}


def test_an_update_is_told_without_its_label():
    text = (
        "Fire in the port.\n\nNine people were killed, police said.\n\nUpdate: Twelve people were killed, police said."
    )
    assert [claim[3] for claim in held(text)][-1] == "Twelve people were killed"


def test_a_post_that_asks_in_the_first_person():
    text = "Dear President,\n\nEleven of our soldiers were killed.\n\nWe ask the Council to meet.\n\nTaye Gebre, Ambassador"
    assert [claim[:2] for claim in held(text)] == [("Taye Gebre", "assert"), ("Taye Gebre", "ask")]


HTML = """<html><head><title>Talk with an engineer</title></head><body><article><h1>Talk with an engineer</h1>
<p>The Valley Echo talked to Tomas Reyes, an engineer at the dam, on Monday. The dam holds back the river above the town,
and people in three villages below it have been told to leave their houses since the storm of last week.</p>
<p><strong>Valley Echo:</strong> Did the dam leak?</p>
<p><strong>Tomas Reyes:</strong> It leaked in January. We told the company twice.</p>
<dl><dt>Why did nobody act?</dt><dd>The company wanted to save money. Only 400 people have left.</dd></dl>
</article></body></html>"""


def test_a_page_with_bold_names_and_a_list_of_terms(tmp_path):
    page = tmp_path / "talk.html"
    page.write_text(HTML, encoding="utf-8")
    claims = [row(claim) for claim in fogline.read(page)]
    assert ("Tomas Reyes", "assert", "direct", "It leaked in January") in claims
    assert ("Tomas Reyes", "assert", "direct", "Only 400 people have left") in claims
    assert {claim[1] for claim in claims if claim[3].startswith(("Did the dam", "Why did nobody"))} == {"ask"}


def test_a_talk_in_a_channel(tmp_path):
    post = "Q: Did the dam leak?\n\nTomas Reyes: It leaked in January. Two men drowned."
    export = {
        "name": "Valley Echo",
        "type": "public_channel",
        "id": 77,
        "messages": [{"id": 1, "type": "message", "date": "2025-03-03T10:00:00", "from": "Valley Echo", "text": post}],
    }
    path = tmp_path / "result.json"
    path.write_text(json.dumps(export), encoding="utf-8")
    claims = [row(claim) for claim in fogline.read(path)]
    assert ("Tomas Reyes", "assert", "direct", "Two men drowned") in claims
    assert not any(claim[1] == "assert" and claim[3].startswith("Did") for claim in claims)
