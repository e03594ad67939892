"""What the words say is not known: “unclear who”, “could not be verified”, “no evidence that”, a question."""

from __future__ import annotations

from collections.abc import Iterator

from fogline.claims.proposition import Told
from fogline.claims.sign import Sign
from fogline.events.negation import has_no, negators
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.certainty_rows import TABLE, certainties
from fogline.tables.words import word_set


def question() -> None:
    """A question asserts nothing: “Who fired?”, “whether the bridge was hit”."""


def not_known() -> None:
    """“do not know who”, “too early to say”, “it is not clear”: the words say that it is not known."""


def not_checked() -> None:
    """“could not be verified”, “is being clarified”, “under investigation”: nobody has found out yet."""


def no_evidence() -> None:
    """“no evidence that”, “no word on”: neither so nor not so."""


def not_excluded() -> None:
    """“cannot rule out”: what is not excluded is possible."""


def of_question(document: Document, told: Told) -> Sign | None:
    """The sentence ends with a question mark, or its clause opens with “whether” or the “if” of “decide if”."""
    proposition = told.proposition
    last = proposition.bounds[1] - 1
    for token in document.tokens[last : last + 2]:
        if token.text.startswith("?") or (token.index == last and token.text.endswith("?")):
            tag = document.tokens[token.index - 1]
            tagged = tag.lower in word_set(TABLE, "tags") and document.tokens[tag.index - 1].text == ","
            return None if tagged else Sign("unknown", (token,), "claims.open_questions.question")
    mark = proposition.head.child("mark")
    if mark is not None and (mark.lower == "whether" or (mark.lower == "if" and _of_cue(told, mark))):
        return Sign("unknown", (mark,), "claims.open_questions.question")
    return None


def _of_cue(told: Told, mark: Token) -> bool:
    """“will decide if”: the clause follows its verb at once."""
    return told.attribution is not None and told.attribution.cue[1] == mark.index


def of_predicate(predicate: Token) -> Iterator[Sign]:
    """All signs at one predicate that something is not known."""
    if not predicate.is_verb:
        return
    denied = _without(predicate)
    if denied:
        yield from _of_negated(predicate, denied)
    for case in (_asked, _in_progress, _under, _remains):
        found = case(predicate)
        if found is not None:
            yield found


def _without(predicate: Token) -> tuple[Token, ...]:
    """What negates it, or hinders: “too early to say”, “has yet to be verified”."""
    denied = negators(predicate)
    above = predicate.head
    if (
        not denied
        and predicate.dep == "conj"
        and above.tag == predicate.tag
        and predicate.child("aux", "auxpass") is None
    ):
        return _without(above)  # “unable to reach the crew or confirm the toll”
    if denied or predicate.dep not in ("xcomp", "advcl"):
        return denied
    words = [above, *above.of("acomp", "advmod")]
    hindering = tuple(w for w in words if w.lower in word_set(TABLE, "hindering") or w.lower == "yet")
    possible = tuple(w for w in words if w.lower in ("possible", "able"))
    negated = negators(above) or negators(above.head)
    return hindering or ((*negated, *possible) if negated and possible else ())


def _of_negated(predicate: Token, denied: tuple[Token, ...]) -> Iterator[Sign]:
    lemma = predicate.lemma
    if lemma in certainties("checking") and not _refuses_to(predicate, denied):
        yield Sign("unknown", (*_modals(predicate), *denied, predicate), "claims.open_questions.not_checked")
    elif lemma in certainties("cannot_tell") and _cannot_tell(predicate, denied):
        yield Sign("unknown", (*_modals(predicate), *denied, predicate), "claims.open_questions.not_known")
    elif certainties("not_verb").get(lemma) == "unknown" and _knows_not(predicate):
        yield Sign("unknown", (*denied, predicate), "claims.open_questions.not_known")
    yield from _not_excluded(predicate, denied)
    for word in predicate.of("acomp"):
        if word.lower in certainties("not_predicate") and _asks(predicate, word):
            yield Sign("unknown", (*denied, word), "claims.open_questions.not_known")
    for noun in predicate.of("attr", "dobj", "nsubj", "nsubjpass"):
        found = _no_evidence(noun, denied, predicate)
        if found is not None:
            yield found


def _not_excluded(predicate: Token, denied: tuple[Token, ...]) -> Iterator[Sign]:
    particle = predicate.child("prt")
    words = f"{predicate.lemma} {particle.lower}" if particle is not None else predicate.lemma
    if certainties("not_verb").get(words) == "possible":
        tokens = (*denied, predicate, *([particle] if particle is not None else ()))
        yield Sign("possible", tokens, "claims.open_questions.not_excluded")


def _refuses_to(predicate: Token, denied: tuple[Token, ...]) -> bool:
    """“refused to confirm”, “would not confirm”: a silence, no doubt."""
    return any(t.lemma in ("refuse", "decline") for t in denied) or any(c.lower == "would" for c in predicate.of("aux"))


def _modals(predicate: Token) -> list[Token]:
    return [c for c in predicate.of("aux", "auxpass") if c.tag == "MD" or c.lower == "be"]


def _cannot_tell(predicate: Token, denied: tuple[Token, ...]) -> bool:
    """“could not say who”, “too early to say”; not “refused to say”, “did not say”."""
    able = any(c.lower in ("can", "could", "ca") for c in predicate.of("aux"))
    hindered = (able or predicate.dep in ("xcomp", "advcl")) and not _refuses_to(predicate, denied)
    return hindered and _leaves_open(predicate)


def _leaves_open(predicate: Token) -> bool:
    """A question hangs on it, or nothing does: “could not say who”, “too early to say”."""
    return _governs_question(predicate) or predicate.child("dobj", "ccomp", "xcomp", "dative") is None


def _governs_question(word: Token) -> bool:
    """“who fired”, “whether they fired”, “how many”, “if it was hit”."""
    questions = word_set("attribution_words", "question_words")
    clauses = word.of("ccomp", "xcomp", "pcomp", "csubj", "dobj", "advcl", "relcl")
    if any(_opening(clause).lower in questions for clause in clauses):
        return True
    return any(_governs_question(p) for p in word.of("prep"))


def _opening(clause: Token) -> Token:
    """The first word of the clause: the “how” of “how many people died”."""
    while clause.first < clause.index:
        clause = next(c for c in clause.children if c.first == clause.first)
    return clause


def _knows_not(predicate: Token) -> bool:
    """“did not know who”, “is not known whether”, “we do not know”; not “did not know the man”."""
    if _governs_question(predicate):
        return True
    if predicate.lemma == "see":
        return False
    return predicate.child("dobj", "ccomp", "xcomp", "prep", "oprd") is None


def _asks(predicate: Token, word: Token) -> bool:
    """“not clear who”, “not sure if”; not “was not available”, “not aware of any”."""
    if _governs_question(predicate) or _governs_question(word):
        return True
    clause = word.child("ccomp") or predicate.child("ccomp")
    if clause is not None and word.lower in word_set(TABLE, "convinced"):
        return True
    subject = predicate.child("nsubj")
    confirmed = word.lower in ("confirmed", "verified", "known", "clear", "certain")
    return confirmed and (clause is None or subject is None or subject.lower == "it")


def _no_evidence(noun: Token, denied: tuple[Token, ...], predicate: Token) -> Sign | None:
    if noun.lemma not in certainties("no_noun"):
        return None
    own = has_no(noun)
    free = any(c.lower == "any" for c in noun.children) or own is not None
    clauses = [c for word in (predicate, *predicate.of("advmod")) for c in word.of("ccomp")]
    if not free or not (_with_content(noun) or (clauses and noun.lemma not in word_set(TABLE, "to_bear"))):
        return None
    tokens = (own,) if own is not None else denied
    return Sign("unknown", (*tokens, noun), "claims.open_questions.no_evidence")


def _with_content(noun: Token) -> bool:
    """“no evidence that”, “no word on”, “no confirmation”; not “no sign of relenting”, “no idea of his own”."""
    if noun.lemma in word_set(TABLE, "of_whom"):
        return _governs_question(noun)
    if noun.lemma in word_set(TABLE, "to_bear"):
        bearing = [c for c in noun.of("acl", "relcl") if c.lemma in word_set(TABLE, "bearing_verbs")]
        return any(c.child("ccomp", "dobj") is not None for c in bearing)
    if noun.child("acl", "ccomp") is not None or noun.lemma in word_set(TABLE, "confirming"):
        return True
    that = next((c for c in noun.of("relcl") if any(d.lower == "that" and d.dep != "nsubj" for d in c.children)), None)
    return that is not None or (noun.child("prep") is not None and noun.lemma in word_set(TABLE, "of_what"))


def _asked(predicate: Token) -> Sign | None:
    """“was asked whether”, “are investigating whether”."""
    if predicate.lemma not in certainties("asking"):
        return None
    for clause in predicate.of("ccomp", "xcomp", "advcl"):
        mark = clause.child("mark")
        if mark is not None and mark.lower in ("whether", "if") and clause.index > predicate.index:
            return Sign("unknown", (predicate, mark), "claims.open_questions.question")
    for thing in _objects(predicate):
        if thing.lower in word_set(TABLE, "informing") and thing.child("acl", "ccomp", "relcl", "prep") is not None:
            return Sign("unknown", (predicate, thing), "claims.open_questions.not_checked")
    return None


def _objects(predicate: Token) -> Iterator[Token]:
    """“checking reports”, “looking into reports”."""
    yield from predicate.of("dobj")
    for prep in predicate.of("prep"):
        if prep.lower == "into":
            yield from prep.of("pobj")


def _in_progress(predicate: Token) -> Sign | None:
    """“is being clarified”."""
    being = next((c for c in predicate.of("auxpass") if c.lower == "being"), None)
    if being is None or predicate.lemma not in certainties("progressive") or predicate.child("ccomp") is not None:
        return None
    return Sign("unknown", (being, predicate), "claims.open_questions.not_checked")


def _under(predicate: Token) -> Sign | None:
    """“is under investigation”."""
    return next(
        (
            Sign("unknown", (prep, thing), "claims.open_questions.not_checked")
            for prep in predicate.of("prep")
            if prep.lower == "under" and (thing := prep.child("pobj")) and thing.lemma in certainties("under")
        ),
        None,
    )


def _remains(predicate: Token) -> Sign | None:
    """“remains to be seen”, “is left to be seen”, “have yet to be identified”: open."""
    governed = predicate.child("xcomp")
    if governed is None or governed.tag != "VBN":
        return None
    left = predicate.lemma == "remain" or predicate.lower == "left"
    if left and (governed.lemma == "see" or governed.lemma in certainties("checking")):
        return Sign("unknown", (predicate, governed), "claims.open_questions.not_known")
    return None
