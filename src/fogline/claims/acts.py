"""What the holder does in saying it: asserts, denies, asks, warns, corrects."""

from __future__ import annotations

from collections.abc import Callable

from fogline.attributions.attribution import AT_LENGTH, Attribution
from fogline.claims.proposition import Told
from fogline.claims.talks import in_first_person
from fogline.model.claim import Act
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.act_words import acts_by_word
from fogline.tables.words import word_set

BLAMED = 4  # tokens from the verb to “behind”, “to blame”, “responsible for” at most
Case = Callable[[Document, Told, Attribution], Act | None]


def act_of(document: Document, told: Told) -> tuple[Act, str]:
    """What is done in saying it, and the rule.

    1. A correction notice corrects, whoever is named in it.
    2. The reporter's own voice, an author's and that of an interview's answers assert or ask.
    3. Where the cue itself says what is done (denied, urged, warned), it decides, but for looking at evidence.
    4. Where the cue only says, the content decides: the first case that fits.
    """
    attribution = told.attribution
    if _corrects(document, told):
        return "correct", "claims.acts.correction"
    if attribution is None:
        return _own_act(document, told)
    if attribution.frame in AT_LENGTH and attribution.act == "assert":
        return _own_act(document, told)
    only_says = attribution.act == "assert" or (attribution.head.lemma == "suggest" and _indicative(told))
    for rule, case in CASES if only_says else BY_CUE:
        act = case(document, told, attribution)
        if act is not None:
            return act, rule
    return ("assert" if only_says else attribution.act), "claims.acts.act_by_cue"


def act_by_cue() -> None:
    """The words that attribute say what is done: “said” asserts, “denied” denies, “urged” asks, “vowed” promises."""


def plain_act() -> None:
    """The reporter's own voice asserts."""


def correction() -> None:
    """A correction notice puts right what an earlier version said."""


def _corrects(document: Document, told: Told) -> bool:
    at = told.proposition.head.start
    return any(start <= at < end for start, end in document.layout.corrections)


def _own_act(document: Document, told: Told) -> tuple[Act, str]:
    own = (a for a in told.within if not a.source or in_first_person(document, a))
    asked = next((a.act for a in own if a.act in ("ask", "demand", "warn")), None)
    if asked is not None:
        return asked, "claims.acts.act_by_cue"
    if _could_not_check(told):
        return "verify", "claims.acts.checking"
    ordered = order(document, told)
    return (ordered, "claims.acts.order") if ordered is not None else ("assert", "claims.acts.plain_act")


def _indicative(told: Told) -> bool:
    """“suggested that the army fired” states; “suggested that the army leave”, “suggested a truce” propose."""
    attribution, head = told.attribution, told.proposition.head
    if attribution is None or attribution.frame not in ("clause", "quote") or not head.is_verb:
        return False
    modal = any(c.tag == "MD" and c.lower != "should" for c in head.children)
    finite = head.tag in ("VBD", "VBZ", "VBP") or head.child("aux", "auxpass") is not None
    return modal or (finite and not any(c.lower in ("should", "be") for c in head.of("aux", "auxpass")))


def righting(document: Document, told: Told, attribution: Attribution) -> Act | None:
    """“corrected its figure, saying nine had died”: what is said in correcting or revising corrects."""
    head = attribution.head
    righted = head.head if head.tag == "VBG" and head.dep in ("advcl", "xcomp", "conj") else None
    return "correct" if righted is not None and righted.lemma in word_set("act_words", "righting_verbs") else None


def checking(document: Document, told: Told, attribution: Attribution) -> Act | None:
    """“geolocated the footage”, “confirmed the video's location”: the holder looked at another's evidence himself.

    “said it was not able to verify it”: so he did here, and found nothing out.
    """
    if attribution.act == "assert":
        return "verify" if _could_not_check(told) else None
    if attribution.act not in ("confirm", "verify"):
        return None
    if attribution.head.lemma in word_set("act_words", "checking_verbs"):
        return "verify"
    if attribution.frame not in ("object", "message"):
        return None
    nouns = word_set("act_words", "evidence_nouns")
    return "verify" if any(t.lower in nouns for t in _own_words(document, told) if t.is_noun) else None


def _could_not_check(told: Told) -> bool:
    """“could not verify it”, “it could not be confirmed”, “was not able to check the figures”."""
    head = told.proposition.head
    able = next((c for c in head.of("acomp") if c.lower in ("able", "unable")), None)
    verb = able.child("xcomp") if able is not None else head
    if verb is None or verb.lemma not in word_set("claim_words", "checking"):
        return False
    can = able is not None or any(c.lower in ("could", "can") for c in head.of("aux"))
    about = head.child("nsubjpass")
    neither = about is not None and any(c.lower in ("neither", "no") for c in (about, *about.children))
    return can and (neither or head.child("neg") is not None or (able is not None and able.lower == "unable"))


def owning_up(document: Document, told: Told, attribution: Attribution) -> Act | None:
    """“claimed responsibility”, “said it was behind the blast”: owning up confirms having done it."""
    if attribution.head.lemma == "claim" and any(
        t.lower in word_set("claim_words", "owning") for t in _own_words(document, told)
    ):
        return "confirm"
    head = told.proposition.head
    own = not head.child("neg") and _is_own(document, head.child("nsubj"))
    return "confirm" if own and _charged(document, told, head) else None


def own_denial(document: Document, told: Told, attribution: Attribution) -> Act | None:
    """“Our forces did not fire”, “none of its jets flew”: a plain negative about oneself answers a charge."""
    head = told.proposition.head
    subject = head.child("nsubj", "nsubjpass")
    if subject is None or any(c.tag == "MD" for c in head.children) or _stands_for_clause(head, subject):
        return None
    if not _is_own(document, subject) or head.lemma in word_set("claim_words", "of_the_mind"):
        return None
    none = subject.lower == "none" or document.tokens[subject.first].lower in ("no", "neither")
    negated = head.child("neg") is not None or any(c.lower == "never" for c in head.children)
    return "deny" if none or negated or _nothing_to_do(document, head) else None


def _stands_for_clause(head: Token, subject: Token) -> bool:
    """“It is not clear whether …”: the “it” is nobody."""
    said_of_it = head.child("acomp")
    clauses = [*head.of("ccomp", "csubj", "advcl"), *(said_of_it.of("ccomp", "xcomp", "advcl") if said_of_it else [])]
    return subject.lower == "it" and said_of_it is not None and bool(clauses)


def _nothing_to_do(document: Document, head: Token) -> bool:
    """“had nothing to do with”, “played no part in”."""
    thing = head.child("dobj", "attr")
    if thing is None:
        return False
    no_such = acts_by_word("no_such")
    nothing = thing.lower == "nothing" and any(t.lower == "do" for t in document.tokens[thing.index : thing.index + 4])
    return nothing or (thing.lower in no_such and any(c.lower == "no" for c in thing.children))


def no_truth(document: Document, told: Told, attribution: Attribution) -> Act | None:
    """“there was no truth in the report”, “the charge has no basis”: another's word is denied."""
    head = told.proposition.head
    there = head.child("expl") is not None or _is_word_said(head.child("nsubj"))
    return "deny" if there and _nothing_to_do(document, head) else None


def dismissal(document: Document, told: Told, attribution: Attribution) -> Act | None:
    """The content calls another's word false, baseless or propaganda: denied; misleading or dubious: doubted."""
    head, acts = told.proposition.head, acts_by_word("said_of_words")
    words = _own_words(document, told)
    for token in words:
        act = acts.get(token.lower)
        if act is None or any(c.dep == "neg" for c in (*token.children, *head.children)):
            continue
        called = attribution.frame == "object_as" or len([t for t in words if t.text[0].isalnum()]) <= 2
        if called or (_predicate(token, head) and _is_word_said(head.child("nsubj", "nsubjpass"))):
            return act
    return None


def _predicate(token: Token, head: Token) -> bool:
    """The word says what the subject is: “was false”, “were baseless and wrong”, “is a complete lie”."""
    top = token
    while top.dep == "conj":
        top = top.head
    return top is head or (top.head is head and top.dep in ("attr", "acomp", "oprd"))


def _is_word_said(subject: Token | None) -> bool:
    """A claim, a report, a figure; or a pronoun that may point back to one."""
    if subject is None:
        return False
    return subject.lower in word_set("act_words", "words_said") or subject.lower in word_set("act_words", "pointing")


def charge(document: Document, told: Told, attribution: Attribution) -> Act | None:
    """“Moscow was behind the blast”, “the rebels were to blame”: another is accused."""
    head = told.proposition.head
    subject = head.child("nsubj")
    if subject is None or head.child("neg") or _is_own(document, subject) or subject.lower in ("it", "there"):
        return None
    return "accuse" if _charged(document, told, head) else None


def _charged(document: Document, told: Told, head: Token) -> bool:
    if head.lemma != "be":
        return False
    last = told.proposition.bounds[1]
    charges, tokens = acts_by_word("charge"), document.tokens
    for token in tokens[head.index + 1 : min(head.index + 1 + BLAMED, last)]:
        if token.dep == "neg":
            return False
        if token.lower not in charges:
            continue
        if token.lower == "behind":
            return token.head is head and token.child("pobj") is not None and not _stands_in_line(token)
        if token.lower == "blame":
            return tokens[token.index - 1].lower == "to"
        return token.head is head or token.head.head is head
    return False


def _stands_in_line(behind: Token) -> bool:
    """“behind the line”, “behind schedule”: a place or a delay, no deed. A deed has a verb or “the” before its noun."""
    thing = behind.child("pobj")
    return (
        thing is None
        or not (thing.children or thing.tag == "VBG")
        or thing.lower in word_set("act_words", "behind_what")
    )


def order(document: Document, told: Told, attribution: Attribution | None = None) -> Act | None:
    """“Stay in the shelters”, “Do not leave” ask; “you must leave by noon” demands; “residents should stay” asks."""
    head = told.proposition.head
    if attribution is not None and not attribution.quoted:
        return _obliged(head)
    tokens = document.tokens[told.proposition.bounds[0] : head.index]
    base = head.tag == "VB" and head.lower == head.lemma  # “SHOT DOWN 12” is no order
    if base and head.text[0].isalpha() and not head.child("nsubj", "nsubjpass"):
        leads = word_set("act_words", "before_orders")
        if all(t.lower in leads or not t.text[0].isalnum() for t in tokens):
            return "ask"
    return _obliged(head) if attribution is not None else None


def _obliged(head: Token) -> Act | None:
    """“Both sides must stop”: a duty laid on another; on one's own side it is no demand."""
    subject = head.child("nsubj", "nsubjpass")
    modal = next((c.lower for c in head.of("aux") if c.tag == "MD"), None)
    if subject is None or modal is None or subject.lower in word_set("act_words", "no_demand_of"):
        return None
    if head.lemma in word_set("act_words", "no_demand_to") or any(c.lower == "have" for c in head.of("aux")):
        return None
    if modal == "must":
        return "demand"
    return "ask" if modal == "should" and subject.lower in word_set("act_words", "everybody") else None


def own_will(document: Document, told: Told, attribution: Attribution) -> Act | None:
    """“We will retaliate” threatens, “we will rebuild it” promises; not to do so turns a threat into a promise."""
    head = told.proposition.head
    subject = head.child("nsubj")
    act = acts_by_word("own_will").get(head.lemma)
    if act is None or subject is None or not any(c.lower in word_set("act_words", "will") for c in head.of("aux")):
        return None
    if not _is_own(document, subject) and subject.lower not in ("he", "she", "they"):
        return None
    if head.child("neg") is None and not any(c.lower == "never" for c in head.children):
        return act
    return "promise" if act == "threaten" else None


def _is_own(document: Document, subject: Token | None) -> bool:
    """The subject is the holder: “we”, “our forces”, “none of its jets”, his name."""
    if subject is None:
        return False
    words = {t.lower for t in document.tokens[subject.first : subject.last]} if subject.lower == "none" else {
        t.lower for t in document.tokens[subject.first : subject.index + 1]
    }  # fmt: skip
    return bool(words & word_set("claim_words", "first_person"))


def _own_words(document: Document, told: Told) -> list[Token]:
    return [t for first, last in told.proposition.pieces for t in document.tokens[first:last]]


BY_CUE: tuple[tuple[str, Case], ...] = (("claims.acts.checking", checking), ("claims.acts.owning_up", owning_up))
CASES: tuple[tuple[str, Case], ...] = (
    ("claims.acts.righting", righting),
    *BY_CUE,
    ("claims.acts.no_truth", no_truth),
    ("claims.acts.own_denial", own_denial),
    ("claims.acts.dismissal", dismissal),
    ("claims.acts.charge", charge),
    ("claims.acts.order", order),
    ("claims.acts.own_will", own_will),
)
