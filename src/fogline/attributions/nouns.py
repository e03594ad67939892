"""Nouns that attribute: “the claim that”, “her opposition to”, “reports of”."""

from __future__ import annotations

from dataclasses import replace

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import noun_phrase, trim, verb_group
from fogline.attributions.subjects import antecedent, doer
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.cues import cues_by_verb
from fogline.tables.nominals import NominalRow, nominals
from fogline.tables.words import word_set


def figure_is(document: Document, noun: Token) -> Attribution | None:
    """“The ministry's figure is eight”: the owner of a figure, count or toll vouches for it."""
    owner, verb = noun.child("poss"), noun.head
    if owner is None or noun.dep != "nsubj" or verb.lemma not in ("be", "stand") or not verb.is_verb:
        return None
    if noun.lower not in word_set("attribution_words", "figure_nouns"):
        return None
    if not any(t.tag == "CD" for t in document.tokens[verb.index : verb.last]) or verb.child("neg"):
        return None
    content = trim(document, (noun.first, verb.last))
    if content is None:
        return None
    source = _source(document, owner, noun)
    return Attribution(
        source=(source,),
        cue=(noun.index, noun.index + 1),
        content=(content,),
        head=noun,
        words=noun.lower,
        act="assert",
        voice="speech",
        frame="figure",
        rule="attributions.nouns.figure_is",
        subject=owner,
        clause=(noun.index, noun.index + 1),
    )


def noun_says(document: Document, noun: Token) -> Attribution | None:
    """A noun of saying, thinking or wanting with what is told; its owner, where one is named, is the source."""
    if not noun.is_noun or noun.dep == "compound":
        return None
    for row in nominals("noun").get(noun.lower, ()):
        for takes in row.takes:
            told = told_after(document, noun, takes)
            if told is not None and not _in_a_telling(noun, takes):
                owner, lead = _owner(noun, told[0])
                if owner is not None or row.alone:
                    return _said_by_noun(document, noun, row, (takes, told), (owner, lead))
    return None


def noun_is(document: Document, noun: Token) -> Attribution | None:
    """“The army's position is that …”, “her message was: …”: a noun of saying or thinking and what it is."""
    verb = noun.head
    if noun.dep not in ("nsubj", "attr") or verb.lemma != "be" or noun.index > verb.index:
        return None
    row = next((r for r in nominals("noun").get(noun.lower, ()) if "that" in r.takes), None)
    clause = next((c for c in verb.of("ccomp") if c.index > verb.index), None)
    if row is None or clause is None:
        return None
    content = trim(document, (clause.first, clause.last))
    owner, _ = _owner(noun, verb.index)
    if content is None or owner is None:
        return None
    said = _said_by_noun(document, noun, row, ("that", content), (owner, None))
    return replace(said, rule="attributions.nouns.noun_is")


def told_after(document: Document, word: Token, takes: str) -> Range | None:
    """What a noun or adjective takes: its that-clause, its infinitive, or a phrase with a preposition."""
    if takes == "that":
        clause = next((c for c in word.of("acl", "ccomp") if c.index > word.index and _that_clause(c)), None)
    elif takes == "to_do":
        clause = next((c for c in word.of("acl", "xcomp") if any(x.tag == "TO" for x in c.children)), None)
    else:
        prep = next((c for c in word.of("prep") if c.lower == takes and c.index > word.index), None)
        clause = prep.child("pobj", "pcomp") if prep is not None else None
    return trim(document, (clause.first, clause.last)) if clause is not None and clause.index > word.index else None


def _in_a_telling(noun: Token, takes: str) -> bool:
    """“said in a statement that …”: the verb tells, not the statement."""
    return takes == "that" and noun.dep == "pobj" and noun.head.head.is_verb and noun.head.head.lemma in cues_by_verb()


def _owner(noun: Token, told: int) -> tuple[Token | None, Token | None]:
    """Whose claim it is, and the verb where it is made: “its claim”, “a claim by X”, “the army made the claim”."""
    owner = noun.child("poss")
    if owner is not None:
        return owner, None
    by = next((c for c in noun.of("prep") if c.lower in ("by", "from", "among", "of") and c.last <= told), None)
    if by is not None and (owner := by.child("pobj")) is not None:
        return owner, None
    verb = noun.head
    if noun.dep == "dobj" and verb.index < noun.index and verb.lemma in word_set("attribution_words", "light_verbs"):
        return doer(verb), verb
    return None, None


def _said_by_noun(
    document: Document, noun: Token, row: NominalRow, told: tuple[str, Range], owner: tuple[Token | None, Token | None]
) -> Attribution:
    (takes, content), (head, verb) = told, owner
    source = _source(document, head, verb or noun) if head is not None else None
    cue = (verb_group(document, verb)[0] if verb is not None else noun.index, cue_end(document, noun, takes))
    return Attribution(
        source=(source,) if source else (),
        cue=cue,
        content=(content,),
        head=noun,
        words=noun.lower,
        act="assert",
        voice=row.voice,
        frame="clause" if takes == "that" and row.voice == "speech" else "noun",
        rule="attributions.nouns.noun_says",
        certainty=row.certainty,
        subject=antecedent(head) if head is not None else None,
        clause=(min(source[0], cue[0]) if source else cue[0], cue[1]),
    )


def cue_end(document: Document, word: Token, takes: str) -> int:
    """A preposition right after the word belongs to the cue: “opposition to”, “worried about”."""
    after = word.index + 1
    return after + 1 if after < len(document.tokens) and document.tokens[after].lower == takes != "that" else after


def _that_clause(told: Token) -> bool:
    mark = told.child("mark")
    return mark is not None and mark.lower in ("that", "whether")


def _source(document: Document, head: Token, noun: Token) -> Range:
    first, last = noun_phrase(document, head, noun.index)
    while last > first + 1 and document.tokens[last - 1].tag == "POS":
        last -= 1
    return first, last
