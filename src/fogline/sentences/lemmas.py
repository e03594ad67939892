"""Base forms of words by the language model's own tables (WordNet's exceptions and suffix rules)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

POS = {"V": "verb", "N": "noun", "J": "adj", "R": "adv"}
MODALS = {"ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "’ll": "will", "'d": "would", "’d": "would"}
CLITICS = {"'s": "be", "’s": "be", "'re": "be", "’re": "be", "'m": "be", "’m": "be", "'ve": "have", "’ve": "have"}


class Lemmas:
    """Looks a base form up by lower-case word and Penn tag; answers are remembered."""

    def __init__(self, folder: Path):
        from spacy.lookups import Lookups

        lookups = Lookups()
        lookups.from_bytes((folder / "lemmatizer" / "lookups" / "lookups.bin").read_bytes())
        index, exceptions, rules = (lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules"))
        self._index: dict[str, set[str]] = {pos: set(index.get(pos, [])) for pos in POS.values()}
        self._exceptions: dict[str, Any] = {pos: exceptions.get(pos, {}) for pos in POS.values()}
        self._rules: dict[str, Any] = {pos: rules.get(pos, []) for pos in POS.values()}
        self._known: dict[tuple[str, str], str] = {}

    def lemma(self, lower: str, tag: str) -> str:
        """The base form of ``lower``; words of other classes are their own."""
        key = (lower, tag)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._find(lower, tag)
        return known

    def is_word(self, lower: str) -> bool:
        """True for words of WordNet's lists (whose nouns hold well-known names too)."""
        return lower in self._index["noun"] or self.is_plain_word(lower)

    def is_verb(self, lower: str) -> bool:
        """True for base forms of WordNet's verbs."""
        return lower in self._index["verb"]

    def is_plain_word(self, lower: str) -> bool:
        """True for verbs, adjectives and adverbs of WordNet's lists."""
        return any(lower in self._index[pos] for pos in ("verb", "adj", "adv"))

    def _find(self, lower: str, tag: str) -> str:
        if tag == "MD":
            return MODALS.get(lower, lower)
        pos = POS.get(tag[:1])
        if pos is None or tag in ("NNP", "RP"):
            return lower
        if pos == "verb" and lower in CLITICS:
            return CLITICS[lower]
        exceptions = self._exceptions[pos].get(lower)
        if exceptions:
            return str(exceptions[0])
        index = self._index[pos]
        guesses: list[str] = []
        if lower in index and tag in ("VB", "VBP", "NN", "JJ", "RB"):
            return lower
        for old, new in self._rules[pos]:
            if lower.endswith(old):
                form = str(lower[: len(lower) - len(old)] + new)
                if form in index:
                    return form
                guesses.append(form)
        return lower if lower in index or not guesses else guesses[0]


@cache
def lemmas_of(folder: Path) -> Lemmas:
    """The lemma tables of the language model in ``folder``, read once."""
    return Lemmas(folder)
