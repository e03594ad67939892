"""Words that govern or colour the statement: “is believed to”, “likely”, “reportedly”, “there is a risk that”."""

from __future__ import annotations

from collections.abc import Iterator

from fogline.attributions.subjects import is_passive
from fogline.chains.phrase import kind_of_word
from fogline.claims.proposition import Proposition
from fogline.claims.sign import Sign
from fogline.events.negation import has_no, negators
from fogline.model.claim import CertaintyWord
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.certainty_rows import TABLE, certainties, opening_words, openings
from fogline.tables.words import word_set

GOVERNED = ("xcomp", "ccomp", "oprd", "acomp")
UNNEGATED = frozenset[CertaintyWord]({"hoped", "possible"})  # “do not want”, “was not possible”: no wish, no chance


def of_words(predicate: Token, proposition: Proposition) -> Iterator[Sign]:
    """All that the words around one predicate say of it, in no order."""
    for found in (of_verb(predicate), _predicative(predicate), _nominal(predicate)):
        if found is not None:
            yield found
    yield from _adverbs(predicate, proposition)


def governing() -> None:
    """A verb that governs the statement says how sure: “is believed to”, “appears to”, “plans to”, “I think that”."""


def predicative() -> None:
    """An adjective says how sure: “it is likely that”, “is due to”, “it is unclear who”."""


def nominal() -> None:
    """A noun says how sure: “there is a risk that”, “the hope is that”."""


def adverb() -> None:
    """An adverb of the predicate says how sure: “reportedly”, “probably”; one before a number or a name does not."""


def opening() -> None:
    """A phrase beside the clause says how sure: “in all likelihood”, “in the event of”."""


def attribute() -> None:
    """“the alleged attack” as all that is claimed, “preliminary information” as where it comes from."""


def of_verb(verb: Token) -> Sign | None:
    """“is believed to”, “are feared dead”, “appears to”, “hopes that”, “is going to”; not “appeared in court”."""
    if not verb.is_verb:
        return None
    if is_passive(verb) and verb.tag == "VBN":
        return _of_passive(verb)
    certainty = certainties("verb").get(verb.lemma)
    if certainty is None or not _governs(verb, certainty):
        return _is_to(verb)
    if certainty in UNNEGATED and negators(verb):
        return None
    return Sign(certainty, _with_negation(verb), "claims.hedges.governing")


def _governs(verb: Token, certainty: CertaintyWord) -> bool:
    """A clause or an infinitive hangs on it; a wish may also name its thing (“want a truce”)."""
    if verb.lemma in ("go", "mean"):
        infinitive = any(d.tag == "TO" for c in verb.of("xcomp", "ccomp") for d in c.children)
        return infinitive and (verb.tag == "VBG") == (verb.lemma == "go")
    if verb.child("dobj") is not None and (certainty == "hoped" or verb.lemma in word_set(TABLE, "expecting")):
        return True
    if certainty == "probable" and verb.lemma not in word_set(TABLE, "seeming"):
        return verb.child("ccomp") is not None and _of_first_or_bare(verb)
    return verb.child(*GOVERNED) is not None


def _of_first_or_bare(verb: Token) -> bool:
    """“I think that”, “residents believe”; not “should be believed”, “voters understand that” (what is so)."""
    return verb.lemma != "understand" or verb.child("nsubj") is None


def _of_passive(verb: Token) -> Sign | None:
    certainty = certainties("passive").get(verb.lemma)
    if certainty is None:
        return None
    if verb.lemma == "suspect" and any(c.lower == "of" for c in verb.of("prep")):
        return Sign(certainty, _with_negation(verb), "claims.hedges.governing")
    if verb.child("xcomp") is None:
        alone = certainty == "predicted" and verb.lemma not in ("set", "fear") and verb.child("prep", "npadvmod")
        dead = certainty != "possible" and verb.child("oprd", "acomp", "ccomp") and verb.lemma != "set"
        if not alone and not dead:
            return None
    return Sign(certainty, _with_negation(verb), "claims.hedges.governing")


def _is_to(verb: Token) -> Sign | None:
    """“the court is to rule on Friday”, “Mayor to resign”: arranged, not done."""
    governed = verb.child("xcomp") if verb.lemma == "be" else None
    to = governed.child("aux") if governed is not None and governed.tag == "VB" else None
    if governed is not None and governed.lemma in word_set(TABLE, "no_arrangement"):
        return None
    if to is not None and to.tag == "TO" and to.index == verb.index + 1 and _is_a_doer(verb.child("nsubj")):
        return Sign("predicted", (verb, to), "claims.hedges.governing")
    own = verb.child("aux") if verb.tag == "VB" and verb.is_root and verb.child("nsubj", "nsubjpass") else None
    if own is not None and own.tag == "TO" and own.index > verb.first:
        return Sign("predicted", (own,), "claims.hedges.governing")
    return None


def _is_a_doer(subject: Token | None) -> bool:
    """“the court is to rule”, “talks are to resume”; not “the aim is to win”, “what we want is to”."""
    if subject is None or subject.lemma in word_set(TABLE, "aims"):
        return False
    people = subject.tag in ("NNP", "NNPS", "NNS", "PRP") and subject.lower not in ("it", "that", "this")
    return people or kind_of_word(subject.lower) is not None


def _with_negation(verb: Token) -> tuple[Token, ...]:
    return (*(c for c in verb.of("neg")), verb)


def _predicative(verb: Token) -> Sign | None:
    """The adjective after “be”, “seem”, “remain”."""
    for word in verb.of("acomp", "oprd", "attr"):
        certainty = certainties("predicate").get(word.lower)
        if certainty is None or word.is_noun:
            continue
        denied = negators(verb)
        if _compares(word, verb):
            continue
        if certainty in UNNEGATED and (denied or word.child("xcomp") or verb.child("xcomp")):
            continue  # “it was not possible”, “possible to cross”
        if certainty == "predicted" and not _to_follows(word, verb):
            continue  # “due to a shell”, “about 2 km away”
        return Sign(certainty, (*denied, word), "claims.hedges.predicative")
    return None


def _compares(word: Token, verb: Token) -> bool:
    """“less likely to fall ill”, “more likely than men to die”: a rate, no doubt."""
    lower = {c.lower for c in (*word.children, *verb.of("prep"), *(d for x in word.of("xcomp") for d in x.children))}
    return "less" in lower or {"more", "than"} <= lower


def _to_follows(word: Token, verb: Token) -> bool:
    """“due to resume”, “worried that it breaks”; not “due to a shell”, “worried about it”."""
    if word.child("ccomp") is not None:
        return True
    governed = word.child("xcomp") or verb.child("xcomp")
    return governed is not None and governed.index > word.index


def _nominal(verb: Token) -> Sign | None:
    """“there is a risk that”, “the hope is that”; not “took the risk”, “no chance”."""
    there = verb.child("expl") is not None
    content = verb.child("ccomp", "xcomp") is not None and verb.lemma == "be"
    content = content or any(m.lower == "whether" for c in verb.of("advcl") for m in c.of("mark"))
    for noun in verb.of("attr", "nsubj", "dobj") if verb.lemma in ("be", "remain", "exist") or there else ():
        certainty = certainties("noun").get(noun.lemma)
        told = content or noun.child("acl", "ccomp", "relcl") is not None or (there and _of_something(noun))
        if certainty is not None and told and has_no(noun) is None and not negators(verb):
            return Sign(certainty, (noun,), "claims.hedges.nominal")
    return None


def _of_something(noun: Token) -> bool:
    return any(c.lower in ("of", "for", "about") for c in noun.of("prep"))


def _adverbs(predicate: Token, proposition: Proposition) -> Iterator[Sign]:
    """Adverbs that hang on the predicate, its auxiliary or its predicative word."""
    near = [predicate, *predicate.of("aux", "auxpass", "advmod")]
    near += predicate.of("acomp", "attr") if predicate.lemma == "be" else []
    for word in near:
        for child in word.of("advmod") if word.dep != "attr" or not word.is_noun else ():
            certainty = certainties("adverb").get(child.lower)
            inside = any(first <= child.index < last for first, last in proposition.pieces)
            if certainty is not None and (inside or predicate is not proposition.head):
                yield Sign(certainty, (child,), "claims.hedges.adverb")


def of_noun(noun: Token) -> Iterator[Sign]:
    """“the alleged attack on the mill”: the adjective of what is all the content."""
    for child in noun.of("amod"):
        for certainty in _attribute(child):
            yield Sign(certainty, (child,), "claims.hedges.attribute")


def _attribute(word: Token) -> list[CertaintyWord]:
    certainty = certainties("attribute").get(word.lower)
    return [certainty] if certainty is not None else []


def of_informant(document: Document, first: int, last: int) -> Sign | None:
    """“unconfirmed reports”, “preliminary data”: an adjective of the information that tells."""
    tokens = document.tokens[first:last]
    if not any(t.lower in word_set(TABLE, "informing") for t in tokens):
        return None
    found = next(((t, c) for t in tokens for c in _attribute(t) if c == "possible"), None)
    return Sign(found[1], (found[0],), "claims.hedges.attribute") if found is not None else None


def of_openings(document: Document, proposition: Proposition) -> Iterator[Sign]:
    """Adverbial phrases of the main clause."""
    opens = opening_words()
    for first, last in proposition.pieces:
        starts = [t.start for t in document.tokens[first:last] if t.lower in opens]
        for start, end, certainty in openings().find(document.folded, starts):
            tokens = document.tokens[slice(*document.range_of(start, end))]
            if tokens and _in_main_clause(tokens[0], proposition.head):
                yield Sign(certainty, tuple(tokens), "claims.hedges.opening")


def _in_main_clause(token: Token, head: Token) -> bool:
    """No relative clause stands between the phrase and the main predicate."""
    for above in (token, *token.ancestors()):
        if above is head:
            return True
        if above.dep in ("relcl", "acl"):
            return False
    return True
