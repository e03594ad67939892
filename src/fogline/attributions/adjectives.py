"""Adjectives that attribute: “is confident that”, “were worried about”, “eager to leave”."""

from __future__ import annotations

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import noun_phrase, runs, subtree, trim, verb_group
from fogline.attributions.nouns import cue_end, told_after
from fogline.attributions.subjects import antecedent
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.cues import cues_by_verb
from fogline.tables.nominals import nominals
from fogline.tables.words import word_set


def adjective_says(document: Document, word: Token) -> Attribution | None:
    """A word for a state of mind after “be”, “feel” or “remain” (“is confident that”); its subject is who thinks so."""
    rows = nominals("adjective").get(word.lower)
    verb = _state(word) if rows is not None else None
    subject = verb.child("nsubj", "nsubjpass") if verb is not None else None
    if verb is None or subject is None or subject.lower in word_set("attribution_words", "empty_subjects"):
        return None
    found = ((row, takes, _told(document, word, verb, takes)) for row in rows or () for takes in row.takes)
    row, takes, told = next((case for case in found if case[2] is not None), (None, "", None))
    if row is None or told is None:
        return None
    source = noun_phrase(document, subject, verb.index)
    cue = (verb_group(document, verb)[0], cue_end(document, word, takes))
    return Attribution(
        source=(source,),
        cue=cue,
        content=(told,),
        head=word,
        words=word.lower,
        act="assert",
        voice=row.voice,
        frame="clause" if takes == "that" else "noun",
        rule="attributions.adjectives.adjective_says",
        certainty=row.certainty,
        subject=antecedent(subject),
        clause=(min(source[0], cue[0]), cue[1]),
        negated=verb.child("neg") is not None,
    )


def _state(word: Token) -> Token | None:
    """The verb of the state: “be”, “feel”; of “was convinced” the participle itself."""
    if word.dep in ("acomp", "oprd"):
        verb = word.head
        return verb if verb.is_verb and verb.lemma in word_set("attribution_words", "states") else None
    return word if word.is_verb and word.child("auxpass") is not None else None


def _told(document: Document, word: Token, verb: Token, takes: str) -> Range | None:
    """What the word takes, wherever the parser hung it: on the word or on its verb."""
    told = told_after(document, word, takes)
    if told is None and verb is not word:
        told = told_after(document, verb, takes)
    return _bare_clause(word, verb) if told is None and takes == "that" else told


def adverb_says(document: Document, word: Token) -> Attribution | None:
    """“reportedly”, “allegedly”: somebody unnamed says what the adverb's clause tells."""
    if word.tag != "RB" or word.lower not in word_set("attribution_words", "hearsay_adverbs"):
        return None
    verb = word.head
    if not verb.is_verb or verb.lemma in cues_by_verb():
        return None
    told = tuple(s for span in runs(subtree(verb, frozenset({word.index})), document) if (s := trim(document, span)))
    if not told:
        return None
    return Attribution(
        source=(),
        cue=(word.index, word.index + 1),
        content=told,
        head=word,
        words=word.lower,
        act="assert",
        voice="speech",
        frame="adverb",
        rule="attributions.adjectives.adverb_says",
        clause=(word.index, word.index + 1),
    )


def _bare_clause(word: Token, verb: Token) -> Range | None:
    """“is confident the dam will hold”: a clause without “that”."""
    clause = next(
        (
            c for c in [*word.of("ccomp"), *(verb.of("ccomp") if verb is not word else [])]
            if c.index > word.index and c.child("nsubj", "nsubjpass", "expl")
        ),
        None,
    )  # fmt: skip
    return (clause.first, clause.last) if clause is not None else None
