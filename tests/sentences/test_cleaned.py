"""The text as it is read, and the map of its characters to the stored text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.sentences.capitals import lower_capitals
from fogline.sentences.cleaned import Cleaned
from fogline.sentences.cleaning import RULES, clean_text

PARTS = st.sampled_from(
    [
        "Kyiv", "two", " ", "\n", "\u00ad", "\u200b", "e\u0301", "\u0301", "ﬁ", "１", "٢", "½", "2½", "**", "_a_", "[x](http://y)",
        "#Tag", "#TagOne", "(Київ)", "[1]", "-\n", "explo", "sions", "1️⃣", "①", "> ", "# ", " " * 20, "\n" * 9, "👩\u200d👧",
        "TWO WERE KILLED IN KYIV", "\u202e", "\ufeff", "\r\n",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PARTS, max_size=30).map("".join), st.text(max_size=60))


@settings(deadline=None)  # the first text loads the tables
@given(TEXTS, st.integers(0, 100))
def test_every_character_stands_for_stored_ones_in_order(text, base):
    cleaned = clean_text(text, base)
    places = [cleaned.stored(at, at + 1) for at in range(len(cleaned.text))]
    assert all(base <= start <= end <= base + len(text) for start, end in places)
    assert places == sorted(places)
    assert cleaned.stored(0, len(cleaned.text))[1] <= base + len(text)


@settings(deadline=None)  # the first text loads the tables
@given(TEXTS)
def test_edits_stand_in_order_and_do_not_overlap(text):
    for rule in RULES:
        reached = 0
        for start, end, _ in rule(text):
            assert reached <= start <= end <= len(text)
            reached = end


@settings(deadline=None)  # the first text loads the tables
@given(
    st.text(
        alphabet=st.characters(max_codepoint=127, exclude_characters="#*_[>`~ABCDEFGHIJKLMNOPQRSTUVWXYZ"), max_size=80
    )
)
def test_plain_text_is_read_as_it_is_stored(text):
    if "-\n" not in text and "-\r\n" not in text and " " * 17 not in text and "\t" not in text and "\n\n\n" not in text:
        assert clean_text(text).is_stored


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ki\u00adlled", "killed"),
        ("\ufeffTwo", "Two"),
        ("e\u0301t\u0301", "\u00e9t\u0301"),
        ("** Two ** died", " Two  died"),
        ("well-\nknown", "well-\nknown"),
        ("explo-\r\n  sions in", "explosions\nin"),
        ("a" + " " * 40 + "b", "a" + " " * 16 + "b"),
        ("a" + "\n" * 40 + "b", "a" + "\n" * 5 + "b"),
        ("C# and #1 and a&#39;b", "C# and #1 and a&#39;b"),
        ("#Kyiv #Odesa", "#Kyiv #Odesa"),
        ("Two died #Kyiv #Odesa\nOne left", "Two died \nOne left"),
        ("snake_case and @a__b", "snake_case and @a__b"),
        ("5 * 4 * 3", "5 * 4 * 3"),
        ("[14 May 2025 00:52]", "[14 May 2025 00:52]"),
    ],
)
def test_what_is_read(text, expected):
    assert clean_text(text).text == expected


def test_an_edit_of_an_edit_still_knows_the_stored_text():
    once = Cleaned("a--b c", base=10).edited([(1, 3, "-")])
    twice = once.edited([(0, 1, ""), (3, 4, "\n")])
    assert (twice.text, twice.stored(0, 1), twice.stored(1, 2), twice.stored(2, 3)) == (
        "-b\nc", (11, 13), (13, 14), (14, 15),
    )  # fmt: skip
    assert twice.stored(4, 4) == (16, 16)


def cased(text):
    return Cleaned(text).edited(lower_capitals(text)).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "THE MAYOR OF SAN MIGUEL SAID ON 3 MAY THAT U.S. TROOPS MAY LEAVE.",
            "The mayor of San Miguel said on 3 May that U.S. troops may leave.",
        ),
        (
            "PRESIDENT TERESA KOVALENKO'S PLANE LEFT LVIV. IT DIDN'T LAND IN TURKEY.",
            "President Teresa Kovalenko's plane left Lviv. It didn't land in Turkey.",
        ),
        (
            "THE FREE RIVER MOVEMENT [FRM] SAID THAT FRM FIGHTERS HAD MARCHED TO THE NILE.",
            "The Free River Movement [FRM] said that FRM fighters had marched to the Nile.",
        ),
        (
            "JOSE D'ARBELO AND THE O'BRYAN BATTALION WERE NEAR LA RANERA.",
            "Jose D'Arbelo and the O'Bryan Battalion were near La Ranera.",
        ),
        ("KYIV, 3 MAR -- SHELLS HIT A DEPOT IN THE TOWN.", "KYIV, 3 Mar -- Shells hit a depot in the town."),
        (
            "Shells hit a DEPOT. “STOP IT NOW, ALL OF YOU,” HE CRIED.",
            "Shells hit a DEPOT. “STOP IT NOW, ALL OF YOU,” HE CRIED.",
        ),
        ("AIR RAID ALERT", "AIR RAID ALERT"),
    ],
)
def test_capitals(text, expected):
    assert cased(text) == expected


@settings(deadline=None)  # the first text loads the tables
@given(st.text(alphabet="ABC IßİŉǅÉ'’.\n3[]", min_size=40, max_size=200))
def test_only_the_case_of_letters_changes(text):
    found = cased(text)
    assert len(found) == len(text)
    assert found.upper() == text.upper()
