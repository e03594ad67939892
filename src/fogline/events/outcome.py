"""What came of it: shot down, destroyed, hit, missed."""

from __future__ import annotations

from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.words import word_set


def find_outcome(document: Document, first: int, last: int, trigger: Token, kind: str) -> str | None:
    """By the verb of an interception, by words of a miss, by the verb or noun of a hit."""
    words = document.folded[document.tokens[first].start : document.tokens[last - 1].end]
    if kind == "defence.interception":
        if "lost location" in words or "suppress" in words:
            return "lost"
        destroyed = trigger.lemma in word_set("event_words", "destroy_verbs")
        return "destroyed" if destroyed else "intercepted" if trigger.lemma == "intercept" else "shot_down"
    if any(phrase in words for phrase in word_set("event_words", "missed_phrases")):
        return "missed"
    if trigger.lemma in word_set("event_words", "destroy_verbs"):
        return "destroyed"
    if trigger.lemma in word_set("event_words", "foiled_verbs"):
        return "foiled"
    if trigger.lemma in word_set("event_words", "damaged_verbs"):
        return "damaged"
    hit = trigger.lemma in word_set("event_words", "hit_verbs" if trigger.is_verb else "hit_nouns")
    return "hit" if hit else None
