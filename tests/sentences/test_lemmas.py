"""Base forms of words."""

import pytest

from fogline.sentences.language import SHIPPED
from fogline.sentences.lemmas import Lemmas


@pytest.mark.parametrize("tags", [("NNP", "NNS"), ("NNS", "NNP")])
def test_which_tag_was_met_first_changes_nothing(tags):
    lemmas = Lemmas(SHIPPED)
    found = {tag: lemmas.lemma("clashes", tag) for tag in tags}
    assert found == {"NNP": "clashes", "NNS": "clash"}
