"""Whether people came to harm at all: nobody, no reports of it, not known, or “casualties” without a number."""

from __future__ import annotations

from fogline.events.toll_roles import governors, role_under, unreal
from fogline.model.count import Reported
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.casualty_words import TABLE, casualty_words
from fogline.tables.words import word_set

NO_WORD_ON = 4  # tokens from “no” or “not” to what is not known: “not been immediately able to say”


def reported_in(document: Document, first: int, last: int, counted: bool) -> Reported | None:
    """The state of harm to people in tokens ``[first, last)``; ``counted`` when somebody is counted there."""
    tokens = document.tokens[first:last]
    states = {state for token in tokens if (state := _state(token, tokens)) is not None}
    order: tuple[Reported, ...] = ("not_known", "none_reported", "zero_asserted")
    for state in order:
        if state in states:
            return state
    return "some" if "some" in states and not counted else None


def _state(token: Token, tokens: list[Token]) -> Reported | None:
    lower = token.lower
    if lower in word_set(TABLE, "nobody") or (lower == "one" and token.index and _word_before(token, tokens) == "no"):
        return _nobody(token, tokens)
    if lower in word_set(TABLE, "unharmed"):
        return _unharmed(token)
    if lower in word_set(TABLE, "harm_nouns") or token.lemma in word_set(TABLE, "harm_nouns"):
        return _harm_noun(token, tokens)
    if lower in word_set(TABLE, "anybody"):
        return _anybody(token, tokens)
    if lower == "many" and token.index and _word_before(token, tokens) == "how":
        harmed = any(role_under(head, dep) for head, dep in governors(token))
        return "not_known" if harmed and open_question(token, tokens) else None
    if token.is_noun and token.child("nummod") is None and negated(token):
        return _nobody(token, tokens)
    return None


def _nobody(token: Token, tokens: list[Token]) -> Reported | None:
    """“Nobody was hurt”, “none of the crew was injured”, “no civilians had been harmed”."""
    words = casualty_words()
    verb = token.head
    if verb.child("neg") is not None and role_under(verb, token.dep) is None:
        return None  # “the blast did not kill”: the blast is not who was spared
    if token.dep in ("nsubj", "nsubjpass", "dobj") and (verb.lemma in words.verbs or verb.lemma in words.own_verbs):
        return "none_reported" if told_of(verb, tokens) else "zero_asserted"
    state = verb.child("acomp", "attr") if token.dep in ("nsubj", "nsubjpass") else None
    return "zero_asserted" if state is not None and state.lower in words.states else None


def _anybody(token: Token, tokens: list[Token]) -> Reported | None:
    """“It was not clear whether anyone was hurt”, “had no word on whether anybody had died”."""
    verb = token.head
    asked = any(c.dep == "mark" and c.lower in ("whether", "if") for c in verb.children)
    harmed = role_under(verb, token.dep) is not None
    return "not_known" if asked and harmed and open_question(token, tokens) else None


def _unharmed(token: Token) -> Reported | None:
    """“The crew is unharmed”, “escaped unhurt”, “all 19 crew were safe”: said of people."""
    head = token.head
    if token.dep in ("acomp", "advcl", "oprd", "amod", "advmod", "xcomp", "attr", "dobj") or token.is_root:
        subject = head.child("nsubj", "nsubjpass") or (token.child("nsubj", "nsubjpass"))
        if token.lower != "safe":
            return "zero_asserted"
        if subject is not None and any(_human(t) for t in (subject, *subject.of("conj", "nmod", "compound", "appos"))):
            return None if head.child("neg") is not None or unreal(head) else "zero_asserted"
    return None


def _human(token: Token) -> bool:
    return token.lemma in word_set("counted_things", "humans") or token.lower in word_set(TABLE, "everyone")


def _harm_noun(token: Token, tokens: list[Token]) -> Reported | None:
    """“no casualties”, “no reports of injuries”, “information on casualties is being clarified”, “heavy casualties”."""
    if not token.is_noun and token.tag not in ("JJ", "VBN", "VBD"):
        return None
    nominal = token.is_noun or token.dep in ("pobj", "dobj", "nsubj", "nsubjpass")
    if not nominal and not any(c.lower == "no" for c in (*token.children, *token.head.children)):
        return None
    weak = token.lower in word_set(TABLE, "weak_harm_nouns") or token.lower == "death"
    if _no_report_of(token):
        return "none_reported"
    if open_question(token, tokens):
        return None if weak else "not_known"
    if negated(token):
        if any(a.lemma in word_set(TABLE, "silent_verbs") for a in token.ancestors()):
            return None  # “did not mention any losses”: a silence, not a report
        return "none_reported" if told_of(token, tokens) else "zero_asserted"
    if token.lower in word_set(TABLE, "weak_harm_nouns") or token.lemma not in word_set(TABLE, "some_nouns"):
        return None
    verb = token.head
    while verb.dep in ("pobj", "prep", "conj") and not verb.is_root:
        verb = verb.head
    if token.child("nummod") is None and verb.lemma in word_set(TABLE, "harm_verbs") and not unreal(verb):
        return "some"
    return None


def negated(token: Token) -> bool:
    """“no dead or injured”, “without casualties”, “did not cause any injuries”, “no reports of casualties”."""
    noun = token
    while noun.dep == "conj" and not noun.is_root:
        noun = noun.head
    for word in (token, noun):
        if any(c.lower in ("no", "zero", "nor") and c.dep in ("det", "nummod", "neg", "amod") for c in word.children):
            return True
    for above in noun.ancestors():
        if above.lower == "without" or any(c.lower == "no" and c.dep in ("det", "neg") for c in above.children):
            return True
        if any(c.dep == "neg" or (c.dep == "nsubj" and c.lower in word_set(TABLE, "nobody")) for c in above.children):
            return True
        if above.is_verb or above.lower in ("nor", "but"):
            return False
    return False


def _no_report_of(token: Token) -> bool:
    """“no immediate reports of casualties”, “no sign of any deaths”."""
    noun = token
    while noun.dep in ("conj", "pobj", "prep") and not noun.is_root:
        noun = noun.head
        if noun.is_noun and noun.lower in word_set(TABLE, "report_words"):
            return negated(noun)
    return False


def told_of(token: Token, tokens: list[Token]) -> bool:
    """“no injuries were reported”, “not aware of any casualties”: nothing was heard, which is not zero."""
    words = word_set(TABLE, "report_words")
    return any(t.lower in words and abs(t.index - token.index) <= 8 and t.sentence == token.sentence for t in tokens)


def open_question(token: Token, tokens: list[Token]) -> bool:
    """“is being clarified”, “it was unclear whether”, “no information on casualties”, “not immediately known”."""
    unknown, information = word_set(TABLE, "unknown_words"), word_set(TABLE, "information_words")
    near = [t for t in tokens if t.sentence == token.sentence and abs(t.index - token.index) <= 12]
    if any(t.lower in unknown for t in near):
        return True
    told = [t.index for t in near if t.lower in information]
    without = [t.index for t in near if t.lower in ("no", "not", "n't", "n’t", "cannot")]
    return any(0 < at - no <= NO_WORD_ON for at in told for no in without)


def _word_before(token: Token, tokens: list[Token]) -> str:
    at = token.index - tokens[0].index
    return tokens[at - 1].lower if at > 0 else ""
