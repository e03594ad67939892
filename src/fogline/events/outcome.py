"""What came of it: shot down, destroyed, hit, missed."""

from __future__ import annotations

from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set

# The outcome that a verb names by itself, and the group of event_words that holds its verbs.
BY_VERB = (("destroyed", "destroy_verbs"), ("foiled", "foiled_verbs"), ("repelled", "repel_verbs"))


def find_outcome(document: Document, first: int, last: int, trigger: Token, kind: str) -> str | None:
    """By the verb of an interception, by words of a miss, by the verb or noun of a hit."""
    words = document.folded[document.tokens[first].start : document.tokens[last - 1].end]
    if kind == "defence.interception":
        return _of_interception(words, trigger)
    if any(phrase in words for phrase in word_set("event_words", "missed_phrases")):
        return "missed"
    for outcome, group in (*BY_VERB, ("damaged", "damaged_verbs")):
        if trigger.lemma in word_set("event_words", group):
            return outcome
    hit = trigger.lemma in word_set("event_words", "hit_verbs" if trigger.is_verb else "hit_nouns")
    return "hit" if hit else None


def _of_interception(words: str, trigger: Token) -> str:
    """Shot down unless the words say lost, destroyed, intercepted, foiled or repelled."""
    if trigger.lemma in ("lose", "jam", "suppress"):
        return "lost"
    for outcome, group in BY_VERB:
        if trigger.lemma in word_set("event_words", group):
            return outcome
    if "shot down" not in words and trigger.lemma in ("intercept", "interception"):
        return "intercepted"
    return "shot_down"
