"""Frames: the shapes in which a verb takes what is said. Each finds content ranges, or nothing."""

from __future__ import annotations

from collections.abc import Callable

from fogline.attributions.attribution import Range
from fogline.attributions.bounds import runs, subtree
from fogline.attributions.messages import answered, figure_to, message
from fogline.attributions.stray import stray_subject, teller_behind, usurped_subject
from fogline.attributions.subjects import is_passive, tells_on
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.cues import cues_by_verb
from fogline.tables.words import word_set

Ranges = tuple[Range, ...]
SUBJECTS = ("nsubj", "nsubjpass")
MARKS = frozenset({",", "”", '"', "''", "–", "—", "-"})
Frame = Callable[[Document, Token, int], Ranges]


def clause(document: Document, verb: Token, after: int) -> Ranges:
    """A clause that the verb governs (“said that shells fell”), or that governs the verb (“shells fell, said X”)."""
    usurped = usurped_subject(document, verb)
    if usurped and not verb.child("ccomp"):
        return ((document.sentence_of(verb).first, usurped[0].index),)
    clauses = _clauses(document, verb)
    if clauses:
        return _governed(document, verb, clauses)
    for shape in (_raised, _beside_as, _in_statement, _after_that):
        if content := shape(document, verb):
            return content
    stray = stray_subject(document, verb)
    if stray and verb.dep in ("conj", "dep") and _ends_sentence(document, verb):
        return ((document.sentence_of(verb).first, stray[0].index),)
    teller = teller_behind(document, verb)
    if teller is not None and _ends_sentence(document, verb):
        return ((document.sentence_of(verb).first, teller - 1),)
    subject = verb.child("nsubj")
    if verb.dep == "parataxis" and subject is not None and _semicolon_after(document, verb):
        return ((document.sentence_of(verb).first, min(subject.first, verb.index)),)
    if verb.head.is_verb and (verb.dep == "parataxis" or _set_off(document, verb)):
        telling = frozenset({verb.index, *(t.index for t in stray), *_beside_telling(verb)})
        told = verb.head
        if told.dep == "advcl" and told.head.index < verb.index < told.index:
            told = told.head  # “Shells fell, she says, after a truce ended”: the main clause is told, not the “after”
        return tuple(runs(subtree(told, telling), document))
    return ()


def _raised(document: Document, verb: Token) -> Ranges:
    """“The line is said to hold”: the subject and what is said of it."""
    told, about = verb.child("xcomp", "oprd"), verb.child("nsubjpass")
    return ((about.first, about.last), (told.first, told.last)) if is_passive(verb) and told and about else ()


def _beside_as(document: Document, verb: Token) -> Ranges:
    """“As the agency reported, shells fell”: the clause that an “as” with a telling modifies is what is told."""
    mark = verb.child("mark")
    if verb.dep != "advcl" or mark is None or mark.lower != "as" or verb.child("dobj", "xcomp", "attr"):
        return ()
    if not verb.child("nsubj", "agent") or all(cue.voice != "speech" for cue in cues_by_verb()[verb.lemma]):
        return ()
    before = document.tokens[verb.first - 1] if verb.first > document.sentence_of(verb).first else None
    alone = before is None or before.text in MARKS or before.text == "(" or before.tag == "CC"
    told = verb.head
    if not (alone and told.is_verb) or (told.lemma in cues_by_verb() and told.child("ccomp")):
        return ()
    return tuple(runs(subtree(told, frozenset({verb.index})), document))


def _semicolon_after(document: Document, verb: Token) -> bool:
    """“A third man died, she said; two were hurt”: the telling belongs to what stands before the semicolon."""
    return any(t.text == ";" for t in document.tokens[verb.index + 1 : min(verb.head.index, verb.index + 8)])


def _goes_on(other: Token, told: Token) -> bool:
    """“said that it was lost and had been sold”: a pluperfect after the clause is told too, wherever it was hung."""
    had = any(c.lower == "had" for c in other.of("aux"))
    return had and other.index > told.index and other.child("nsubj", "nsubjpass") is None


def _after_that(document: Document, verb: Token) -> Ranges:
    """“said Thursday that …” whose clause the parser lost: all that follows the “that” of a main verb."""
    end = document.sentence_of(verb).last
    for token in document.tokens[verb.index + 1 : min(verb.index + 4, end)] if verb.is_root else ():
        if token.lower == "that" and token.tag == "IN" and token.head is verb:
            return ((token.index, end),)
    return ()


def _clauses(document: Document, verb: Token) -> list[Token]:
    """The clauses that the verb governs; “A said …; B denied it”: a semicolon parts what another tells."""
    return [
        c for c in verb.of("ccomp")
        if not any(t.text == ";" for t in document.tokens[min(c.last, verb.index) : verb.index])
    ]  # fmt: skip


def _governed(document: Document, verb: Token, clauses: list[Token]) -> Ranges:
    """The clauses below the verb, less a subject of the telling that the parser hung into them.

    “Drones hit a bus, police said, killing nine”: an outcome after the telling belongs to what is told before it.
    """
    if clauses[0].index < verb.index:  # “…, both sides said, each accusing the other”: what follows tells anew
        clauses = [c for c in clauses if c.index < verb.index or c.tag != "VBG"]
    on = frozenset(t.index for c in clauses for t in c.of("advcl") if tells_on(t))
    indexes = {i for c in clauses for i in (*subtree(c, on), *_lost_subject(document, c, verb))}
    if clauses[0].index < verb.index:
        later = [c for c in verb.of("advcl") if c.index > verb.index and _outcome(document, c)]
        indexes |= {i for c in later for i in subtree(c)}
    indexes |= {i for c in verb.of("conj") if _goes_on(c, clauses[-1]) for i in subtree(c)}
    stray = stray_subject(document, verb)
    if stray and clauses[-1].index < verb.index:
        indexes = {i for i in indexes if i < stray[0].index}
    return tuple(runs(sorted(indexes), document))


def _lost_subject(document: Document, told: Token, verb: Token) -> range:
    """“said on Telegram the army shot”: a subject that the parser took for an apposition of what stands before."""
    before = document.tokens[told.first - 1] if told.first > verb.index + 1 else None
    if before is None or told.child("nsubj", "nsubjpass", "expl", "mark") or before.dep != "appos":
        return range(0)
    return range(0) if document.tokens[before.first - 1].text == "," else range(before.first, before.index + 1)


def _ends_sentence(document: Document, verb: Token) -> bool:
    """Nothing but a phrase of where or when follows the telling."""
    rest = document.tokens[verb.index + 1 : document.sentence_of(verb).last]
    return len(rest) <= 12 and not any(t.is_verb for t in rest)


def _beside_telling(verb: Token) -> list[int]:
    """After the telling, “as the army denied it” and “adding that …” are the reporter's or another telling's."""
    later = [c for c in verb.head.of("advcl") if c.index > verb.index]
    return [c.index for c in later if c.child("mark") or (c.tag == "VBG" and c.lemma in cues_by_verb())]


def _in_statement(document: Document, verb: Token) -> Ranges:
    """“said in a statement that …”: the clause that the parser hangs on the statement."""
    for prep in verb.of("prep"):
        thing = prep.child("pobj")
        if thing is None:
            continue
        addressed = [to for c in thing.of("prep") if (to := c.child("pobj")) is not None]
        tolds = [c for noun in (thing, *addressed) for c in noun.of("acl", "ccomp", "relcl")]
        told = next((c for c in tolds if c.child("mark")), tolds[0] if tolds else None)
        if told is None:
            continue
        mark = told.child("mark")
        relative = thing.lower in word_set("attribution_words", "telling_nouns") and told.child(*SUBJECTS) is not None
        that = told.child("dobj", "nsubj", "pobj") if relative else None
        if any(word is not None and word.lower == "that" for word in (mark, that)):
            return ((told.first, told.last),)
    return ()


def _set_off(document: Document, verb: Token) -> bool:
    """True when a comma or quotation mark parts the telling from the told."""
    first = verb.first
    if verb.dep not in ("ccomp", "conj", "advcl") or verb.child("mark"):
        return False
    if verb.index < verb.head.index or verb.head.lemma in ("deny", "say"):
        return False
    before = document.tokens[first].text if document.tokens[first].text in MARKS else document.tokens[first - 1].text
    return before in MARKS and verb.child("nsubj") is not None and verb.last - verb.first <= 12


def infinitive(document: Document, verb: Token, after: int) -> Ranges:
    """“vowed to fight on”; with its subject in the passive and with “seem”: “the truce is expected to hold”."""
    told = verb.child("xcomp")
    if told is None or not any(c.tag == "TO" for c in told.children):
        return ()
    raised = verb.lemma in word_set("attribution_words", "seeming")
    about = verb.child("nsubjpass") or (verb.child("nsubj") if raised else None)
    if about:
        return (about.first, about.last), (told.first, told.last)
    return ((told.first, told.last),)


def person_to(document: Document, verb: Token, after: int) -> Ranges:
    """“urged both sides to talk”, “called on residents to stay”: who is asked, and for what."""
    told = verb.child("xcomp", "ccomp", "advcl")
    if told is None or told.index < verb.index or not any(c.tag == "TO" for c in told.children):
        asked = [c for c in verb.children if c.index >= after and c.dep == "pobj"]
        prep = next((c for c in verb.of("prep") if verb.index < c.index < after), None)
        pobj = prep.child("pobj") if prep else None
        asked = [pobj] if pobj else asked
        if asked and any(t.tag == "TO" for t in document.tokens[asked[0].first : asked[0].last]):
            return ((asked[0].first, asked[0].last),)
        return ()
    first = min([after, told.first], key=lambda i: (i < after, i))
    return ((min(max(first, after), told.first) if told.first >= after else told.first, told.last),)


def gerund(document: Document, verb: Token, after: int) -> Ranges:
    """“suggested moving the line”, “denied firing”."""
    told = verb.child("xcomp", "ccomp")
    return ((told.first, told.last),) if told is not None and told.tag == "VBG" and told.index > verb.index else ()


def _object_end(document: Document, verb: Token, thing: Token) -> int:
    """The object's end, with phrases that say what for, and with quoted ones."""
    end = thing.last
    for child in verb.children:
        if child.first >= end and child.first - end <= 1 and child.dep in ("prep", "oprd", "dative"):
            quoted = any(document.quotation_at(t.start) for t in document.tokens[child.first : child.last])
            words = word_set("attribution_words", "content_prepositions")
            if quoted or child.lower in words or _where_counted(verb, child):
                end = child.last
    return end


def _where_counted(verb: Token, phrase: Token) -> bool:
    """“counted six bodies in the yard”: where the counting was done is where the things are."""
    where = phrase.child("pobj") if phrase.lower in word_set("attribution_words", "where_prepositions") else None
    return (
        where is not None and verb.lemma in word_set("attribution_words", "counting") and bool(where.of("det", "poss"))
    )


def object_(document: Document, verb: Token, after: int) -> Ranges:
    """“denied the charge”, “condemned the raid”; in the passive the subject: “the raid was condemned by X”."""
    if said := answered(document, verb):
        return said
    if is_passive(verb):
        about = verb.child("nsubjpass")
        return ((about.first, about.last),) if about is not None and verb.child("agent") else ()
    thing = verb.child("dobj")
    after_tail = document.tokens[after - 1].child("pobj", "pcomp") if after > verb.index + 1 else None
    if after_tail is not None:  # “balked at the plan”, “took issue with the plan”
        return ((after_tail.first, max(after_tail.last, _object_end(document, verb, after_tail))),)
    if thing is None:
        prep = next((c for c in verb.of("prep") if verb.index < c.index < after), None)
        thing = prep.child("pobj", "pcomp") if prep is not None else None
        if thing is None:
            clause_after = next(
                (c for c in verb.of("advcl", "ccomp", "xcomp") if c.first >= after > verb.index + 1), None
            )
            return ((clause_after.first, clause_after.last),) if clause_after else ()
        return ((thing.first, max(thing.last, _object_end(document, verb, thing))),)
    if thing.index < verb.index:
        return ()
    return ((thing.first, max(_object_end(document, verb, thing), _after_colon(document, thing))),)


def _after_colon(document: Document, thing: Token) -> int:
    """“claimed a second attack: a raid on the port”: what a colon spells out belongs to the object."""
    sentence = document.sentence_of(thing)
    for token in document.tokens[thing.index + 1 : min(sentence.last, thing.last + 5)]:
        if token.text == ":":
            return sentence.last
    return 0


def object_of(document: Document, verb: Token, after: int) -> Ranges:
    """“accused the army of bombing the market”: whom, and of what."""
    whom = verb.child("dobj", "nsubjpass")
    what = next((c for c in verb.of("prep") if c.lower in ("of", "for", "with") and c.index > verb.index), None)
    if whom is None:
        return ()
    if what is None:
        inner = next((c for c in whom.of("prep") if c.lower in ("of", "for")), None)
        return ((whom.first, whom.last),) if inner is not None else ()
    end = max([what.last, *(c.last for c in verb.of("advcl") if _outcome(document, c))])
    return ((whom.first, whom.last), (what.first, end)) if whom.index < verb.index else ((whom.first, end),)


def _outcome(document: Document, verb: Token) -> bool:
    """“accused the army of shelling the market, killing nine”: what came of the deed is part of the charge."""
    return (
        verb.tag == "VBG"
        and document.tokens[verb.first - 1].text == ","
        and verb.lemma in word_set("claim_words", "outcome_verbs")
    )


def object_as(document: Document, verb: Token, after: int) -> Ranges:
    """“called the raid a mistake”, “described the convoy as armed”."""
    thing = verb.child("dobj", "nsubjpass")
    preps = [*verb.of("prep"), *(thing.of("prep") if thing is not None else [])]
    what = verb.child("oprd") or next((c for c in preps if c.lower == "as"), None)
    told = verb.child("ccomp", "xcomp")
    if what is None and told is not None and told.index > verb.index and thing is None and not told.is_verb:
        return ((told.first, told.last),)
    if thing is not None and what is None and _named_within(document, thing):
        return ((thing.first, thing.last),)
    if thing is None and what is not None and verb.index < what.first < what.index and not is_passive(verb):
        return ((what.first, what.last),)  # “called this absurd”
    if thing is None or what is None:
        return ()
    if thing.index < verb.index:
        return (thing.first, thing.last), (what.first, what.last)
    return ((thing.first, max(thing.last, what.last)),)


def _named_within(document: Document, thing: Token) -> bool:
    """“called the raid “a mistake””: a quoted name that the parser took into the thing."""
    quotation = document.quotation_at(document.tokens[thing.last - 1].start)
    return quotation is not None and document.tokens[thing.first].end <= quotation.start


def silence(document: Document, verb: Token, after: int) -> Ranges:
    """“did not comment”, “neither side responded to requests”: what was asked for and not given."""
    neither = [c for subject in verb.of("nsubj") for c in subject.of("preconj") if c.lower == "neither"]
    if not (neither or verb.child("neg") or any(c.lower == "nothing" for c in verb.children)):
        return ()
    asked = verb.child("dobj") or next((c for c in verb.of("prep") if c.lower in ("to", "on")), None)
    return ((asked.first, asked.last),) if asked is not None else ((verb.index, verb.index + 1),)


def small(document: Document, verb: Token, after: int) -> Ranges:
    """“showed smoke rising”, “found the mayor with a narrow lead”: a thing and what it is seen to do or have."""
    thing = verb.child("dobj")
    if thing is None or thing.index < verb.index:
        return ()
    doing = next((c for c in thing.of("acl") if c.tag == "VBG"), None)
    having = next(
        (c for c in [*thing.of("prep"), *verb.of("prep")] if c.lower == "with" and c.index > thing.index), None
    )
    what = doing or having
    return ((thing.first, max(thing.last, what.last)),) if what is not None else ()


def shown(document: Document, verb: Token, after: int) -> Ranges:
    """“the poll showed a narrow lead”, “images show a burned depot”: what a document or picture shows."""
    subject = verb.child("nsubj")
    if subject is None or subject.lower not in word_set("attribution_words", "documents"):
        return ()
    return object_(document, verb, after)


def object_at(document: Document, verb: Token, after: int) -> Ranges:
    """“put the toll at nine”."""
    thing = verb.child("dobj")
    if thing is None:
        return ()
    at = next((c for c in [*verb.of("prep"), *thing.of("prep")] if c.lower == "at" and c.index > thing.index), None)
    number = at.child("pobj") if at else None
    if at is None or number is None or not any(t.tag == "CD" for t in document.tokens[number.first : number.last]):
        return ()
    return ((thing.first, _clause_end(document, at)),)


def _clause_end(document: Document, at: Token) -> int:
    """The number and what is said of it (“at three, among them a boy”), up to the next finite verb."""
    sentence = document.sentence_of(at)
    for token in document.tokens[at.last : sentence.last]:
        if token.is_verb and token.tag != "VBG":
            return at.last
    return sentence.last


def object_as_number(document: Document, verb: Token, after: int) -> Ranges:
    """“gave the toll as nine”."""
    thing = verb.child("dobj")
    at = next((c for c in verb.of("prep") if c.lower == "as" and c.index > verb.index), None)
    if thing is None or at is None or not any(t.tag == "CD" for t in document.tokens[at.first : at.last]):
        return ()
    return ((thing.first, at.last),)


def phrase(word: str) -> Frame:
    """A prepositional phrase as content: “warned of shortages”, “asked about the raid”."""

    def frame(document: Document, verb: Token, after: int) -> Ranges:
        prep = next((c for c in verb.of("prep") if c.lower == word and c.index > verb.index), None)
        thing = prep.child("pobj", "pcomp") if prep is not None else None
        return ((thing.first, thing.last),) if thing is not None else ()

    frame.__doc__ = f"What follows “{word}”."
    return frame


ORDER: dict[str, Frame] = {
    "person_to": person_to,
    "object_at": object_at,
    "object_as_number": object_as_number,
    "silence": silence,
    "clause": clause,
    "addressee": clause,
    "object_as": object_as,
    "object_of": object_of,
    "gerund": gerund,
    "small": small,
    "shown": shown,
    "infinitive": infinitive,
    "object": object_,
    "figure_to": figure_to,
    "message": message,
    **{word: phrase(word) for word in ("of", "for", "about", "against", "on", "to", "with")},
}
