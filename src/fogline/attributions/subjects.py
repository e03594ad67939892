"""Who does the saying: the subject of a verb, its own or the one it shares."""

from __future__ import annotations

from fogline.attributions.stray import stray_subject, usurped_subject
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.cues import cues_by_verb
from fogline.tables.words import word_set


def is_passive(verb: Token) -> bool:
    """True for a participle with a passive auxiliary or subject, or a reduced relative (“bombs dropped by jets”)."""
    if verb.child("auxpass", "nsubjpass"):
        return True
    return verb.tag == "VBN" and verb.dep in ("acl", "conj") and not verb.child("aux", "nsubj") and bool(_agent(verb))


def _agent(verb: Token) -> Token | None:
    by = verb.child("agent")
    return by.child("pobj") if by else None


def subject_of(document: Document, verb: Token) -> Token | None:
    """The doer: own subject, one shared with another verb, or the noun that a clause modifies."""
    if is_passive(verb):
        return _agent(verb)
    usurped = usurped_subject(document, verb)
    if usurped:
        return next((t for t in usurped if t.is_noun and t.head not in usurped), usurped[-1])
    subjects = verb.of("nsubj", "csubj")
    if subjects:
        # Of two subjects the nearer one tells; the other heads a clause that the parser took for a modifier.
        return None if subjects[-1].dep == "csubj" else subjects[-1]
    if tells_on(verb):
        return subject_of(document, verb.head.head)
    quoted = _quoted_as_saying(verb)
    if quoted is not None:
        return quoted
    stray = stray_subject(document, verb)
    if stray:
        return next((t for t in stray if (t.is_noun or t.tag == "PRP") and t.head not in stray), stray[-1])
    before = document.tokens[verb.index - 2] if verb.index > 1 else verb
    if verb.tag == "VBG" and before.is_verb and document.tokens[verb.index - 1].text == "," and before is not verb:
        return subject_of(document, before)
    shared = _shared(verb)
    return speaker_of(document, verb, shared) if shared is not None else None


def tells_on(verb: Token) -> bool:
    """“said eight had died, adding that …”: a participle of telling after what another tells."""
    if verb.tag != "VBG" or verb.dep != "advcl" or verb.lemma not in word_set("attribution_words", "telling_on"):
        return False
    told = verb.head
    tells = told.dep == "ccomp" and told.head.index < told.index < verb.index
    return tells and any(cue.voice == "speech" for cue in cues_by_verb().get(told.head.lemma, ()))


def speaker_of(document: Document, verb: Token, shared: Token) -> Token | None:
    """“The mayor said: “We held on. We will rebuild,” and added that …”: who spoke adds, not the “we” of the speech."""
    speech = document.quotation_at(shared.start)
    if speech is None or speech.end > verb.start:
        return shared
    words = document.tokens[slice(*document.range_of(*speech.inner))]
    if not any(t.is_verb for t in words):
        return shared  # a nickname, or a word held at arm's length
    first = document.range_of(speech.start, speech.end)[0]
    sentence = document.sentences[document.tokens[first].sentence]
    before = document.tokens[sentence.first : first]
    telling = next((t for t in reversed(before) if t.is_verb and t.lemma in cues_by_verb()), None)
    return subject_of(document, telling) if telling is not None else None


def doer(verb: Token) -> Token | None:
    """The subject of a verb that is no cue: its own, or the one it shares."""
    return _agent(verb) if is_passive(verb) else verb.child("nsubj") or _shared(verb)


def is_quoted_as_saying(verb: Token) -> bool:
    """The “saying” of “quoted the mayor as saying”."""
    return (
        verb.tag == "VBG"
        and verb.dep == "pcomp"
        and verb.head.lower == "as"
        and (verb.head.head.is_verb or verb.head.head.dep == "dobj")
    )


def _quoted_as_saying(verb: Token) -> Token | None:
    """“quoted the mayor as saying”, “the mayor was quoted as saying”: the mayor says it."""
    if not is_quoted_as_saying(verb):
        return None
    quoting = verb.head.head
    return quoting.child("nsubjpass", "dobj") if quoting.is_verb else quoting


def _shared(verb: Token, depth: int = 0) -> Token | None:
    head = verb.head
    if depth > 4 or head is verb:
        return None
    if verb.dep in ("acl", "relcl"):
        return head if head.is_noun or head.tag == "PRP" else None
    if verb.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "aux", "parataxis", "dep"):
        if verb.dep in ("advcl", "ccomp") and verb.tag in ("VBD", "VBZ", "VBP") and not _bare(verb):
            return None
        if verb.dep == "xcomp":
            receiver = head.child("dobj")
            if receiver is not None and receiver.index < verb.index and receiver.tag != "WP":
                return receiver
        if verb.dep == "xcomp" and head.dep == "acomp":  # “was able to confirm”
            return head.head.child("nsubj")
        own = head.child("nsubj", "nsubjpass") if head.is_verb else None
        return own or _shared(head, depth + 1)
    if verb.dep == "prep" or head.dep in ("prep", "mark"):
        own = head.child("nsubj") if verb.dep == "prep" and head.is_verb else None
        return own or _shared(head, depth + 1)
    return None


def _bare(verb: Token) -> bool:
    return not verb.child("mark")


def antecedent(subject: Token) -> Token:
    """The noun behind a relative pronoun (“the army, which said”); any other subject is its own."""
    if subject.lower in word_set("attribution_words", "relative"):
        for up in subject.ancestors():
            if up.dep == "relcl":
                return up.head
    return subject
