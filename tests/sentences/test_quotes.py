"""Quotations, one unclosed mark costs one paragraph at most."""

import pytest

from tests.conftest import document_of


def quotations(text):
    document = document_of(text)
    return [(document.text[q.start : q.end], q.closed, q.follows) for q in document.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no”.", [("“no”", True, False)]),
        ('He said "no".', [('"no"', True, False)]),
        ("He said «no».", [("«no»", True, False)]),
        ("He said ''not now,'' and left.", [("''not now,''", True, False)]),
        ("The soldiers’ camp and the army's ‘base’ burned.", [("‘base’", True, False)]),
        ("It's the armies' war.", []),
    ],
)
def test_marks(text, expected):
    assert quotations(text) == expected


def test_an_open_quotation_goes_on_in_the_next_paragraph():
    found = quotations("“We left at dawn.\n\n“They came at noon,” said Amina Saleh.\n\nIt rained.")
    assert found == [("“We left at dawn.", False, False), ("“They came at noon,”", True, True)]


def test_an_unclosed_mark_ends_with_its_paragraph():
    found = quotations("“We left.\n\nIt rained on Monday. “Yes,” he said.")
    assert found[1][0] == "“Yes,”"
