"""Attribution over lines: headlines, lists, texts in full, talks, signed quotations, figures that go on."""

import pytest

from fogline.attributions.find import find_attributions
from tests.conftest import document_of

AFTER = "\n\nThe council met for an hour on the bridge, and nobody came."


def told(text: str) -> list[tuple[str | None, str, list[str]]]:
    """Source, cue and content, without blanks at line ends."""
    document = document_of(text)
    words = document.words
    return [
        (
            words(*a.source[0]) if a.source else None,
            words(*a.cue),
            [" ".join(words(*part).split()) for part in a.content],
        )
        for a in find_attributions(document)
    ]


@pytest.mark.parametrize(
    ("line", "source", "cue", "content"),
    [
        ("12 drones down over Odesa – air force", "air force", "–", "12 drones down over Odesa"),
        ("12 drones down – Kyiv", "Kyiv", "–", "12 drones down"),
        ("Three held over theft — prosecutors", "prosecutors", "—", "Three held over theft"),
        ("Flood kills 12 in Valencia - rescue services", "rescue services", "-", "Flood kills 12 in Valencia"),
        ("Six killed in Quetta bombing: police", "police", ":", "Six killed in Quetta bombing"),
        ("Rebels take the airport: UN sources", "UN sources", ":", "Rebels take the airport"),
        ("‘No surrender’: mayor of Kupiansk", "mayor of Kupiansk", ":", "‘No surrender’"),
        ("‘We will not leave’ – Gaza doctor", "Gaza doctor", "–", "‘We will not leave’"),
        ("Kyiv: 12 drones down overnight", "Kyiv", ":", "12 drones down overnight"),
        ("Poland: jets were scrambled", "Poland", ":", "jets were scrambled"),
        ("Hamas: Israel broke the truce", "Hamas", ":", "Israel broke the truce"),
        ("Vance: We need more boats", "Vance", ":", "We need more boats"),
        ("Residents: no one came", "Residents", ":", "no one came"),
        ("UN says: 40,000 people have fled Goma", "UN", "says", "40,000 people have fled Goma"),
        ("Bridge will reopen in May, says minister", "minister", "says", "Bridge will reopen in May"),
    ],
)
def test_headlines(line, source, cue, content):
    assert (source, cue, [content]) in told(line + AFTER)


@pytest.mark.parametrize(
    "line",
    [
        "Sudan: 40 killed in El Fasher",
        "Russia-Ukraine war: what we know on day 900",
        "Opinion: the war is forgotten",
        "Turkey quake: two pulled out alive",
        "Kharkiv: two hurt\nSumy: one wounded\nKyiv: three wounded",
        "The players: a team of police officers",
        "Drones over the port – and no light",
        "The price – 40 euros",
    ],
)
def test_headlines_that_name_nobody(line):
    assert told(line + AFTER) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The ministry said on Tuesday:\n- 12 people were held in Lima\n- two buses burned",
            "The ministry",
            "said",
            ["12 people were held in Lima", "two buses burned"],
        ),
        (
            "The governor listed the damage:\n• 40 houses destroyed\n• one man missing",
            "The governor",
            "listed",
            ["40 houses destroyed", "one man missing"],
        ),
        (
            "Police in Antwerp have given these details:\n\n1. Four men came in.\n2. They fired two shots.",
            "Police in Antwerp",
            "have given",
            ["Four men came in.", "They fired two shots."],
        ),
        (
            "The army reported:\ntwo soldiers dead;\nfour soldiers wounded;\none jeep lost.",
            "The army",
            "reported",
            ["two soldiers dead;", "four soldiers wounded;", "one jeep lost."],
        ),
        (
            "Governor Olha Bondar wrote on Telegram:\n\nThree people were hurt. A house burned.\n\nThe road is closed.",
            "Governor Olha Bondar",
            "wrote",
            ["Three people were hurt.", "A house burned."],
        ),
        (
            "The shop's owner wrote:\n\nWe are safe.\n\nThey took our watches.\n\nThe museum was closed.",
            "The shop's owner",
            "wrote",
            ["We are safe.", "They took our watches."],
        ),
        (
            "The army issued a statement on Sunday. The statement reads:\n\nTwo soldiers fell.\n\nThe hunt goes on.",
            "The army",
            "reads",
            ["Two soldiers fell.", "The hunt goes on."],
        ),
        (
            "Full text of the statement by the Foreign Ministry of Ghana\n\nGhana mourns.\n\nTwo guards fell.",
            "the Foreign Ministry of Ghana",
            "text",
            ["Ghana mourns.", "Two guards fell."],
        ),
        (
            "Statement by the Spokesperson on Goma\n\nThe Union mourns.\n\nIt will send tents.",
            "the Spokesperson on Goma",
            "Statement",
            ["The Union mourns.", "It will send tents."],
        ),
    ],
)
def test_lists_and_texts_below_an_introduction(text, source, cue, content):
    found = [t for t in told(text) if t[1] == cue]
    assert found == [(source, cue, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("In numbers, according to the ministry:\n- 2 soldiers killed\n- 10 hurt", "the ministry", ["2 soldiers killed", "10 hurt"]),
        ("Ministry of Health, daily report:\n\n38 killed.\n\nTotal: 47,107 killed.", "Ministry of Health", ["38 killed.", "Total: 47,107 killed."]),
        ("Here is the text of a letter that Mayor Brandt sent:\n\nDear Sir,\n\nThe hall is full.\n\nThe beds are gone.", "Mayor Brandt", ["The hall is full.", "The beds are gone."]),
    ],
)  # fmt: skip
def test_introductions_of_other_kinds(text, source, content):
    assert (source, content) in [(t[0], t[2]) for t in told(text)]


def test_a_statement_is_quoted_by_its_teller():
    text = 'In a statement posted on its website, the group said:\n\n"Our men took the bridge at noon."'
    assert [(t[0], t[1]) for t in told(text)] == [("the group", "said")]


def test_a_text_ends_where_somebody_else_tells():
    (found,) = [
        t for t in told("The mayor wrote:\n\nWe are safe.\n\nWe saw nothing, the baker said.") if t[1] == "wrote"
    ]
    assert found[2] == ["We are safe."]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ministry said 45 were killed. Another 120 were hurt.", ["45 were killed", "Another 120 were hurt"]),
        ("The ministry said 45 were killed.\n\nA further 9 are missing.", ["45 were killed", "A further 9 are missing"]),
        ("Police said 45 were hurt. Nine of the injured are children.", ["45 were hurt", "Nine of the injured are children"]),
        ("Police said 45 were hurt. The injured include nine children.", ["45 were hurt", "The injured include nine children"]),
        ("The army said it saw 62 drones. Forty were shot down.", ["it saw 62 drones", "Forty were shot down"]),
        ("Police said 45 were hurt. Twelve others fled. Two of them died.", ["45 were hurt", "Twelve others fled", "Two of them died"]),
    ],
)  # fmt: skip
def test_figures_go_on(text, content):
    assert [t[2] for t in told(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Police said 45 were hurt. The road is closed.",
        "Police said 45 were hurt. Another road is closed.",
        "The mayor sold 40 bottles, he said. Only three remained.",
        "Police said the road is closed. Another 12 were hurt.",
        "Police said 45 were hurt. Two of those bills became law.",
        "Police said 45 were hurt.\n\nLater.\n\nAnother 12 were hurt.",
    ],
)
def test_figures_that_do_not_go_on(text):
    assert [len(content) for _, _, content in told(text)] in ([1], [1, 1])


def test_another_teller_s_figures_are_his():
    text = "Police said 45 were hurt. Another 12 were hurt, the mayor said."
    assert [(source, content) for source, _, content in told(text)] == [
        ("Police", ["45 were hurt"]),
        ("the mayor", ["Another 12 were hurt"]),
    ]


def test_bare_figures_between_semicolons():
    found = told("Civil defence gives 12 dead; the army says 4; a hospital doctor speaks of 20.")
    assert found == [
        ("Civil defence", "gives", ["12 dead"]),
        ("the army", "says", ["4"]),
        ("a hospital doctor", "speaks of", ["20"]),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We carried six to the roof.”\n— Joana Prado, nurse", "Joana Prado, nurse"),
        ('"I saw four bodies in the street." – Rui Costa, baker', "Rui Costa, baker"),
        ("Joana Prado, 44, nurse\n\n“We carried six to the roof.”", "Joana Prado, 44, nurse"),
        ("«We carried six to the roof.» — the mayor of Gao", "the mayor of Gao"),
    ],
)
def test_the_speaker_is_a_line_of_its_own(text, source):
    assert [t[0] for t in told("Survivors of the flood.\n\n" + text + AFTER)] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "“We carried six to the roof.”",
        '"The dam held," — that is how it was.',
        "What remains\n\n“We carried six to the roof.”",
    ],
)
def test_a_quotation_without_a_speaker(text):
    assert [t[0] for t in told("The flood came at noon.\n\n" + text + AFTER)] == []


@pytest.mark.parametrize(
    ("quotation", "marks"),
    [
        ("« We lost three houses. »", "French"),
        ("„We lost three houses.“", "German"),
        ("‚We lost three houses.‘", "German, single"),
        ("»We lost three houses.«", "German books"),
        ("”We lost three houses.”", "Swedish"),
        ("「We lost three houses.」", "Japanese"),
        ("‹We lost three houses.›", "Swiss, single"),
        ("‘We lost “three” houses.’", "nested"),
        ("'We lost three houses.'", "straight"),
    ],
)
def test_quotation_marks_of_all_languages(quotation, marks):
    (found,) = told(f"The mayor of Gao said: {quotation}{AFTER}")
    assert found[0] == "The mayor of Gao", marks
    assert "We lost" in found[2][0]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called 'special operation' went on in Bilin.",
        'The word "truce" means little here.',
        'Ivan "the Bear" Petrov was held on Friday.',
        'The frigate "Admiral Makarov" left the port.',
        'The film "No Man\'s Land" won a prize in Cannes.',
        '"Safe zones" were bombed twice last week.',
    ],
)
def test_scare_quotes_titles_and_names_are_no_speech(text):
    assert told(text) == []


def test_marks_inside_others_stay():
    (found,) = told("“It is a ‘war zone’,” a nurse told reporters.")
    assert found[2] == ["“It is a ‘war zone’,”"]


def test_a_statement_of_several_paragraphs_below_its_introduction():
    text = 'Leeds Police issued this statement on Sunday:\n\n"A boy was stabbed.\n\n"Two men were held."\n\nIt rained.'
    assert told(text) == [("Leeds Police", "issued", ['"A boy was stabbed.', '"Two men were held."'])]


def test_a_name_and_a_colon_open_a_sentence():
    assert ("RSF", ":", ['"We hold it."']) in told('The army took the bridge, state media said. RSF: "We hold it."')


def test_a_talk_comes_with_label_and_colon():
    found = told("A talk.\n\nQ: Is it over?\n\nAmina Saleh: It is not. We go on.")
    assert found == [(None, ":", ["Is it over?"]), ("Amina Saleh", ":", ["It is not.", "We go on."])]


def test_initials_and_a_mark_stand_for_the_name_above():
    text = "The Post met Jonas Lind.\n\nQ: Who cut it?\n\nJL: We do not know.\n\nQ: When?\n\nA: On Sunday it broke."
    assert [t[0] for t in told(text)] == [None, "Jonas Lind", None, "Jonas Lind"]
