"""Hostile text: reading never raises, every span lies inside the text and holds the words it says."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fogline.claims.find import read_document
from fogline.flow import read
from fogline.model.report import Report
from fogline.sentences.parse import parse

PIECES = st.sampled_from(
    [
        "“", "”", "\"", "''", "‘", "’", "(", ")", "[", "]", ":", ";", ",", ".", "...", "\n", "\n\n", "\r\n", "\t", "\ufeff",
        "\u202e", "\u200b", "❗️", "🇺🇦", "▪️ ", "• ", " said ", " according to ", "the mayor", "Amina Saleh", "he", "it",
        " denied that ", " accused ", "12", "1 190", "62/96", "dozens", "killed", "drones", "Kyiv", "Odesa", "on Monday",
        "overnight", "since 2015", "[14 May 2025 00:52]", "Forwarded from: X", "12 deg 20' N 043 deg 31' E", "and", "that",
        "If", "not", "X.", "U.S.", "é", "مرحبا", "война", "\x1f", "\x85", "a" * 300, "between 5 and", "more than", "each other",
        "ki\u00adlled", "\u0301", "e\u0301", "ﬁve", "１２", "١٢", "²", "①", "1️⃣", "½", "2½", "𝐊𝐲𝐢𝐯", "#KyivRegion", "@a_b", "**", "_a_",
        "[x](http://a.b)", "> ", "# ", "|", "\t", "[1]", "(Київ)", "1,00,000", "24/7", "TWO PEOPLE WERE KILLED IN SAN MIGUEL",
        "[TEXT]", "explo-\n", "sions", "»", "«", "「", "」", "‹", "\u2028", "\f",
        "(RSF)", "-", "–", "0", "31 February 2025", "99:99",
        "\nA, [1/2/25 12:52 AM]\n", "\n[14.05.2025 0:52] Omar:", "14/05/2025, 00:52 - Omar: ", "\n14:32 GMT\n", "\n2h ago\n",
        "\nBy ", "\nPublished: 4 March 2025\n", "FILE - ", "Photo: ", "(AP Photo/", "©", "Source: AFP", "(Reporting by ", "99999999999999999999",
    ]
)  # fmt: skip
HOSTILE = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)
SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spans_in(value):
    """Every mapping with start and end anywhere in a claim."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield value
        for child in value.values():
            yield from spans_in(child)
    elif isinstance(value, list):
        for child in value:
            yield from spans_in(child)


def check(text, claims):
    for claim in msgspec.to_builtins(claims, builtin_types=()):
        for span in spans_in(claim):
            assert 0 <= span["start"] <= span["end"] <= len(text)
            if span.get("text") is not None:
                assert text[span["start"] : span["end"]] == span["text"]


@SLOW
@given(HOSTILE, st.sampled_from([None, "2025-03-04"]))
def test_reading_never_raises_and_every_span_lies_in_the_text(text, published):
    document = parse(Report(text=text, published=published))
    found = read_document(document)
    claims, silent = found.claims, found.silent
    check(text, claims)
    check(text, [mention for _, mentions in found.mentions_by_report() for mention in mentions])
    assert len({claim.claim_id for claim in claims}) == len(claims)
    for span, why in silent:
        assert 0 <= span.start <= span.end <= len(text)
        assert why


@pytest.mark.slow
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE)
def test_reading_never_raises_many(text):
    check(text, read_document(parse(Report(text=text, published="2025-03-04"))).claims)


@pytest.mark.parametrize(
    "text",
    [
        "“" * 5000,
        "a " * 20000,
        "said " * 3000,
        "(" * 3000,
        "1 " * 3000,
        "." * 100_000,
        "#a" * 50_000,
        "#a " * 40 + "!x",
        "‘e denied d’..d",
        "\n" * 5000 + "x",
    ],
)
def test_long_nonsense_is_read_in_the_end(text):
    check(text, read(Report(text=text)))
