"""Hard text is read like plain text, and every span lies in the text as it is stored."""

import re

import pytest

from fogline.claims.find import read_document
from fogline.model.report import Report
from fogline.sentences.parse import parse


def findings(text):
    return read_document(parse(Report(text=text, published="2025-03-04")))


def read(text):
    claims = findings(text).claims
    for claim in claims:
        assert text[claim.start : claim.end] == claim.text
    return claims


def cells(text):
    """(content, killed, first place's name) of each claim."""
    found = []
    for claim in read(text):
        killed = claim.casualties.killed.value if claim.casualties and claim.casualties.killed else None
        place = claim.event.places[0].name if claim.event and claim.event.places else None
        found.append((claim.text, killed, place))
    return found


def counts(text):
    return [(c.of, c.value, c.out_of, c.fraction) for claim in read(text) for c in claim.counts]


SAID = ", the mayor said."


@pytest.mark.parametrize(
    "content",
    [
        "Shells killed two people in Kyiv",
        "Shells ki\u00adlled two peo\u00adple in Ky\u00adiv",
        "Shells k\u200bil\u200bled two people in Ky\u200div",
        "Shells\u2060 killed two people in\u00a0\ufeffKyiv",
        "Shells killed two people in\u2009Kyiv🔥",
        "🇺🇦Shells killed two people in Kyiv",
        "💥 Shells killed two people in 🇺🇦Kyiv",
        "Shells killed two people in #Kyiv",
        "Shells killed 2️⃣ people in Kyiv",
        "Shells killed ２ people in Ｋｙｉｖ",
        "Shells killed ٢ people in Kyiv",
        "Shells killed ۲ people in Kyiv",
        "Shells killed two people in 𝐊𝐲𝐢𝐯",
        "𝗦𝗵𝗲𝗹𝗹𝘀 𝗸𝗶𝗹𝗹𝗲𝗱 𝘁𝘄𝗼 𝗽𝗲𝗼𝗽𝗹𝗲 𝗶𝗻 𝗞𝘆𝗶𝘃",
        "Shells **killed** two people in _Kyiv_",
        "Shells [killed two people](https://news.example/a_b_c) in Kyiv",
        "Shells killed two people in \u202aKyiv\u202c",
        "Shells killed two people\u200f in Kyiv",
        "Shells killed two people[12] in Kyiv",
        "Shells killed two people in Kyiv (Київ)",
        "Shells killed two\tpeople in Kyiv",
    ],
)
def test_one_claim_in_many_guises(content):
    claims = read(content + SAID)
    assert [(c.holder.name, c.act) for c in claims] == [("mayor", "assert")], claims
    (claim,) = claims
    assert claim.casualties.killed.value == 2
    assert [p.name for p in claim.event.places] == ["Kyiv"]
    assert claim.event.kind == "violence.shelling"


def test_a_hashtag_of_two_words_is_a_name_and_tags_after_a_post_are_nothing():
    text = "Shells hit #KharkivRegion, the governor said. #Ukraine #war"
    (claim,) = read(text)
    assert [(p.text, p.name) for p in claim.event.places] == [("KharkivRegion", "Kharkiv")]
    assert claim.text == "Shells hit #KharkivRegion"


def test_addresses_are_neither_cut_nor_counted():
    text = (
        "The governor said on Telegram that two people were killed in Kherson. Details are at "
        "https://t.example/kherson_24/1190?x=12, from press12@kherson.example or from @kherson_24."
    )
    (claim,) = read(text)
    assert (claim.text, claim.channel.text) == ("two people were killed in Kherson", "Telegram")
    assert [text[s.start : s.end] for s in parse(Report(text=text)).sentences][1].endswith("@kherson_24.")


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("1\u202f190", 1190),
        ("1\u2009190", 1190),
        ("1\u00a0190", 1190),
        ("1\u2007190", 1190),
        ("1 190", 1190),
        ("1,190", 1190),
        ("1.190", 1190),
        ("1'190", 1190),
        ("1’190", 1190),
        ("1,00,000", 100_000),
        ("12,34,000", 1_234_000),
        ("１２", 12),
        ("١٬١٩٠", 1190),
        ("२५", 25),
        ("2½ million", 2_500_000),
    ],
)
def test_numbers_as_they_are_written(number, value):
    text = f"The army said that it had lost {number} soldiers in Gao."
    (claim,) = read(text)
    counted = [*claim.counts, *filter(None, [claim.casualties and claim.casualties.killed])]
    assert [(c.value, c.text) for c in counted] == [(value, number)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air defences shot down 62/96 drones over Odesa.", [("drone", 62, 96, None)]),
        ("1/2 of the houses in Gao burned.", [("house", None, None, "1/2")]),
        ("½ of the houses in Gao burned.", [("house", None, None, "1/2")]),
        ("The 9/11 attacks burned two towers.", [("tower", 2, None, None)]),
        ("Two guards stand at the burned depot 24/7.", [("guard", 2, None, None)]),
        ("On 24/02/22 shells hit five houses in Gao.", [("house", 5, None, None)]),
        ("The fire burned 400 m² of the depot in Gao.", []),
        ("The depot in Gao burned for ²²²² hours and ¹ day.", []),
        ("Article IV of the treaty was broken in Gao.", []),
        ("① The depot in Gao burned.", []),
    ],
)
def test_what_is_a_number(text, expected):
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("opening", "closing"),
    ["“”", "„“", "„”", '""', "«»", "»«", "‹›", "「」", "『』", "《》", "‘’", "''", ("``", "''")],
)
def test_every_mark_of_quotation(opening, closing):
    text = f"{opening}We saw two people die in Gao,{closing} said the mayor, Amina Saleh. The soldiers’ camp is empty."
    claims = read(text)
    assert [(c.text, c.holder.name, c.manner) for c in claims] == [
        ("We saw two people die in Gao", "Amina Saleh", "direct")
    ]


def test_a_mark_that_is_never_closed_costs_one_paragraph():
    text = "“Two people died in Gao.\n\nThe army said that five rebels were killed.\n\nThe mayor denied it."
    assert [(c.holder.name, c.act) for c in read(text)][-2:] == [("army", "assert"), ("mayor", "deny")]


def test_the_name_in_its_own_letters_does_not_take_the_place_of_the_name():
    text = "Mayor Ihor Terekhov (Ігор Терехов) said that two people had died in Tyre (صور)."
    (claim,) = read(text)
    assert (claim.holder.name, claim.holder.role) == ("Ihor Terekhov", "Mayor")
    assert claim.event.places[0].name == "Tyre"


def test_letters_that_only_look_latin_are_no_hindrance():
    (claim,) = read("Shells killed two pe\u043eple in Kharkiv, the mayor said.")
    assert claim.casualties.killed.value == 2


def test_accents_set_apart_belong_to_their_letter():
    (claim,) = read("Two people died in Me\u0301naka, Mali, the mayor said.")
    assert claim.event.places[0].text == "Me\u0301naka"
    assert claim.event.places[0].name == "Ménaka"


def test_a_ligature_is_two_letters():
    (claim,) = read("The governor con\ufb01rmed that \ufb01ve people died in the \ufb02ooded town of Gao.")
    assert (claim.act, claim.casualties.killed.value) == ("confirm", 5)
    assert claim.text.startswith("\ufb01ve people")


def test_a_word_broken_at_a_line_end():
    (claim,) = read("The governor said on Monday that three explo-\nsions were heard in Izmail.")
    assert [(c.of, c.value) for c in claim.counts] == [("explosion", 3)]
    assert "explo-\nsions" in claim.text


def test_keycaps_number_a_list():
    text = "The governor said:\n1️⃣ Two people were killed in Kharkiv.\n2️⃣ Five people were killed in Izium.\n"
    assert cells(text) == [
        ("Two people were killed in Kharkiv", 2, "Kharkiv"),
        ("Five people were killed in Izium", 5, "Izium"),
    ]


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "▪️ ", "– ", "1. ", "① ", "➡️ "])
def test_items_of_a_list(bullet):
    text = f"The governor said:\n{bullet}two people were killed in Kharkiv;\n{bullet}five people were killed in Izium."
    assert [c[1:] for c in cells(text)] == [(2, "Kharkiv"), (5, "Izium")]
    assert {c.holder.name for c in read(text)} == {"governor"}


TABLE = "The ministry met on Monday.\n\nRegion{0}Killed{0}Injured\nKharkiv{0}3{0}12\nOdesa{0}1{0}4\n"


@pytest.mark.parametrize("between", [" | ", "\t", "      "])
@pytest.mark.parametrize("after", ["", "\nThe minister said that two people had died in Gao.\n"])
def test_a_table_makes_no_claims(between, after):
    text = TABLE.format(between) + after
    found = findings(text)
    rows = [text[span.start : span.end] for span, why in found.silent if why == "table"]
    assert [re.split(r"\W+", row)[0] for row in rows] == ["Region", "Kharkiv", "Odesa"]
    assert [c.casualties.killed.value for c in found.claims if c.casualties] == ([2] if after else [])


SPEECH = "The mayor of Gao, Amina Saleh, spoke on Monday. “Two people died in the fire at the market,” she said."


@pytest.mark.parametrize(
    "pulled",
    [
        "“Two people died in the fire at the market”",
        "“Two people died in the fire at the market.”",
        "“Two people died in the fire at the market” – Amina Saleh",
        "“Two people died in the fire at the market.”\n— Amina Saleh, mayor of Gao",
        "Two people died in the fire at the market",
    ],
)
def test_a_pull_quote_is_no_second_claim(pulled):
    text = f"{SPEECH}\n\n{pulled}\n\nThe trucks arrived at noon, the army said."
    told = [c for c in read(text) if c.casualties]
    assert [text.index("Two people")] == [c.start for c in told]
    assert [(c.manner, c.spans) for c in told] == [("direct", told[0].spans)]
    assert ("pull quote" in [why for _, why in findings(text).silent]) is True


def test_a_new_quotation_that_stands_alone_is_a_claim():
    text = f"{SPEECH}\n\n“Three people died in the fire at the school,” said Omar Diallo.\n"
    assert [c.casualties.killed.value for c in read(text)] == [2, 3]


def test_headings_are_silent_and_join_nothing():
    text = "Raid on Gao\n\nWhat happened\nTwo people died in Gao.\n\nThe reaction\nThe army denied that it had fired."
    found = findings(text)
    assert [c.text for c in found.claims] == ["Two people died in Gao", "it had fired"]
    assert [why for _, why in found.silent] == ["title", "heading", "heading"]


@pytest.mark.parametrize("lead", ["BREAKING: ", "UPD: ", "**UPDATE:** ", "⚡️ ", "❗️BREAKING: "])
def test_a_lead_in_is_no_part_of_the_claim(lead):
    assert cells(f"{lead}Two people were killed in Kyiv, the mayor said.\nThe army left.")[0] == (
        "Two people were killed in Kyiv", 2, "Kyiv",
    )  # fmt: skip


def test_markdown_is_read_as_words():
    text = (
        "# Raid on Gao\n\n**The mayor, Amina Saleh, said** that *two* people were "
        "[killed](https://x.example/a_b) in Gao.\n\n> “We lost ten houses in the fire,” she said.\n"
    )
    first, second = read(text)
    assert (first.holder.name, first.casualties.killed.value) == ("Amina Saleh", 2)
    assert (second.holder.name, second.manner) == ("Amina Saleh", "direct")


def test_line_ends_form_feeds_and_tabs_move_offsets_only():
    plain = "Two people were killed in Gao, the mayor said.\nThe army denied it.\nFive people fled Gao on Monday."
    odd = plain.replace("\n", "\r\n\f\r\n").replace("Gao", "\tGao")
    assert [re.sub(r"\s+", " ", c.text) for c in read(odd)] == [c.text for c in read(plain)]
    assert [c.act for c in read(odd)] == [c.act for c in read(plain)]


CAPITALS = (
    "TWO PEOPLE WERE KILLED AND FIVE WOUNDED IN KHARKIV ON MONDAY, GOVERNOR OLEH SYNIEHUBOV SAID. "
    "RUSSIA'S DEFENCE MINISTRY DENIED THAT IT HAD FIRED AT THE CITY. "
    "THE FREE RIVER MOVEMENT [FRM] SAID ITS FIGHTERS LEFT SANTA ELENA ON 3 MAY."
)


def test_a_report_in_capitals_is_read_like_any_other():
    first, second, third = read(CAPITALS)
    assert (first.holder.name, first.holder.role) == ("Oleh Syniehubov", "Governor")
    assert (first.casualties.killed.value, first.casualties.injured.value) == (2, 5)
    assert [(p.text, p.name) for p in first.event.places] == [("KHARKIV", "Kharkiv")]
    assert first.event.when.earliest == "2025-03-03"
    assert (second.act, second.holder.country) == ("deny", "RU")
    assert third.holder.name == "Free River Movement"


def test_a_dateline_in_capitals_is_a_dateline():
    text = "SAN SALVADOR, 3 JAN 90 -- [REPORT] [RADIO COAST] TWO FARMERS WERE KILLED IN USULUTAN, THE ARMY SAID."
    found = findings(text)
    assert [c.text for c in found.claims] == ["TWO FARMERS WERE KILLED IN USULUTAN"]
    assert [why for _, why in found.silent] == ["dateline"]


def test_a_shout_in_a_report_stays_as_it_is():
    document = parse(Report(text="“STOP THE CONVOY NOW,” the guard shouted. The convoy left Gao."))
    assert document.text == document.report.text


def test_a_line_wrapped_at_a_width_is_one_sentence():
    text = (
        "The ministry said on Monday that its boats had stopped a column of\n"
        "trucks near the bridge in Izmail and that two guards were killed in\n"
        "the exchange of fire which lasted for most of the night before it\n"
        "ended with a long silence on both banks of the river.\n"
    )
    killed = [c for c in read(text) if c.casualties]
    assert [(c.holder.name, c.casualties.killed.value) for c in killed] == [("ministry", 2)]
