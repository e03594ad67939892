"""Who passes a word on: “Reuters, citing a nurse”, “Damascus, quoted by SANA”, “a statement carried by state TV”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.bounds import noun_phrase, trim
from fogline.attributions.subjects import antecedent
from fogline.chains.entity import Resolved
from fogline.chains.phrase import kind_of_word
from fogline.claims.channels import medium_word, owner_of_message, with_name
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.basis_words import basis_words
from fogline.tables.words import word_list, word_set

AFTER = 2  # tokens between the telling and “citing” at most: a comma


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase that names somebody: its tokens ``[first, last)`` and its head word.

    ``mention``: the tokens by which he is mentioned, where they are more: “a note by the staff”.
    """

    first: int
    last: int
    head: Token
    mention: Range | None = None


@dataclass(frozen=True, slots=True)
class Relayed:
    """Who holds what is told, where it is not the attribution's own source, and who relays it, outermost first."""

    holder: Named | None = None
    relays: tuple[Named, ...] = ()


def relayed(document: Document, attribution: Attribution) -> Relayed:
    """The holder and the relays of one telling.

    1. “X heard from Y that …”: Y holds, X relays.
    2. “Y quoted X as saying”, “X was quoted by Y as saying”: X holds, Y relays.
    3. “X, citing Y, said”, “X, which quoted Y”: Y holds, X relays.
    4. “X's statement said”: X holds.
    5. “X, quoted by Y, said”, “in a statement carried by Y”, “told Y, which reported it”: X holds, Y relays.
    """
    hearer = attribution.head.child("nsubj") if attribution.words.endswith(" from") else None
    if hearer is not None:
        return Relayed(relays=(Named(hearer.first, hearer.last, hearer),))
    quoting = quoting_verb(attribution.head)
    if quoting is not None:
        return Relayed(relays=tuple(_quoted_by(document, quoting, attribution.head)))
    cited = _cited(document, attribution)
    own = _own_source(document, attribution) if cited is not None else None
    if cited is not None and own is not None:
        return Relayed(cited, (own,))
    carriers = tuple(_carriers(document, attribution))
    examiner = _examiner(attribution)
    if examiner is not None and attribution.source:
        return Relayed(replace(_phrase(document, examiner), mention=attribution.source[0]))
    message = attribution.subject if attribution.subject is not None and medium_word(attribution.subject) else None
    if message is None:
        return Relayed(_less_carrier(document, attribution, carriers), carriers)
    owner = owner_of_message(message)
    if owner is None:  # “a statement carried by SANA said”: nobody but SANA is named
        return Relayed(replace(carriers[0], mention=attribution.source[0]) if carriers and attribution.source else None)
    first, last = attribution.source[0] if attribution.source else (message.first, message.last)
    end = next((t.index for t in document.tokens[message.index : last] if t.text == ","), last)
    return Relayed(Named(owner.first, _before_possessive(owner), owner, (first, end)), carriers)


def _examiner(attribution: Attribution) -> Token | None:
    """“satellite images analysed by the institute showed”: who looked at the evidence vouches for what it shows."""
    subject = attribution.subject
    if subject is None or subject.lower not in basis_words("evidence"):
        return None
    looked = next((c for c in subject.of("acl") if c.lemma in word_set("relay_words", "examining")), None)
    by = looked.child("agent") if looked is not None else None
    return by.child("pobj") if by is not None else None


def quoting_verb(saying: Token) -> Token | None:
    """The “quoted” of “quoted X as saying”."""
    as_ = saying.head
    quoting = as_.head if saying.tag == "VBG" and saying.dep == "pcomp" and as_.lower == "as" else None
    return quoting if quoting is not None and quoting.lemma in word_set("relay_words", "quoting") else None


def says_more(quoting: Token) -> bool:
    """The verb of quoting has an “as saying” below it, which tells what was said."""
    ases = [c for thing in (quoting, *quoting.of("dobj")) for c in thing.of("prep") if c.lower == "as"]
    return any(c.child("pcomp") is not None for c in ases)


def _quoted_by(document: Document, quoting: Token, saying: Token) -> Iterator[Named]:
    passive = quoting.child("nsubjpass") is not None
    by = next((c for verb in (quoting, saying) for c in verb.of("agent", "prep") if c.lower == "by"), None)
    who = (by.child("pobj") if by is not None else None) if passive else quoting.child("nsubj")
    if who is not None:
        yield _phrase(document, antecedent(who))


def _own_source(document: Document, attribution: Attribution) -> Named | None:
    """The source without what is said of it after a comma: “Fars News, quoting a commander”."""
    if not attribution.source or attribution.subject is None:
        return None
    first, last = attribution.source[0]
    cut = next((t.index for t in document.tokens[first:last] if _cites(t)), last)
    kept = trim(document, (first, cut)) if cut > first else None
    while kept and (document.tokens[kept[1] - 1].tag in ("WDT", "WP") or document.tokens[kept[1] - 1].text == ","):
        kept = trim(document, (kept[0], kept[1] - 1))
    if kept is None or not kept[0] <= attribution.subject.index < kept[1]:
        return None
    return Named(*kept, attribution.subject)


def _cites(token: Token) -> bool:
    """“citing”, “which quoted”, “relaying”."""
    if token.lemma not in word_set("relay_words", "citing") or token.child("dobj") is None:
        return False
    subject = token.child("nsubj")
    return token.tag == "VBG" or (token.dep == "relcl" and subject is not None and subject.tag in ("WDT", "WP"))


def citing_beside(document: Document, attribution: Attribution) -> Token | None:
    """The “citing” that belongs to this telling: below its verb, inside its source, or right after it."""
    sentence = document.sentence_of(attribution.head)
    words = document.folded[sentence.start : sentence.end]
    if not any(stem in words for stem in word_list("relay_words", "citing_stems")):
        return None
    spans = [*attribution.source, attribution.clause or attribution.cue, attribution.cue]
    for token in document.tokens[sentence.first : sentence.last]:
        if token is attribution.head or not _cites(token):
            continue
        inside = any(first <= token.index < last for first, last in spans)
        after = any(last <= token.index <= last + AFTER for _, last in spans) and _only_comma(document, spans, token)
        if token.head is attribution.head or inside or after:
            return token
    return None


def _only_comma(document: Document, spans: list[Range], token: Token) -> bool:
    end = max(last for _, last in spans if last <= token.index)
    return all(t.text == "," or t.tag in ("WDT", "WP") for t in document.tokens[end : token.index])


def _cited(document: Document, attribution: Attribution) -> Named | None:
    citing = citing_beside(document, attribution)
    thing = citing.child("dobj") if citing is not None else None
    return _vouching(document, thing) if thing is not None else None


def _vouching(document: Document, thing: Token) -> Named | None:
    """Who stands behind what is cited: a person or body, or the owner of a statement, figure or report."""
    if thing.lower in word_set("relay_words", "messages"):
        by = next((c.child("pobj") for c in thing.of("prep") if c.lower in ("by", "from", "of")), None)
        owner = thing.child("poss") or by
        return Named(owner.first, _before_possessive(owner), owner) if owner is not None else None
    if kind_of_word(thing.lower) is None and not thing.is_name:
        return None
    return _phrase(document, thing)


def _before_possessive(owner: Token) -> int:
    mark = owner.child("case")
    return mark.index if mark is not None else owner.last


def _carriers(document: Document, attribution: Attribution) -> Iterator[Named]:
    """Outlets that carry the word: “quoted by SANA”, “a statement carried by state TV”, “told Y, which reported it”."""
    sentence = document.sentence_of(attribution.head)
    words = document.folded[sentence.start : sentence.end]
    if " by " not in words and " which " not in words:
        return
    for token in _telling(document, attribution):
        if token.lemma not in word_set("relay_words", "carrying") or token is attribution.head:
            continue
        if token.tag == "VBN" and token.dep in ("acl", "advcl", "relcl"):
            by = token.child("agent")
            who = by.child("pobj") if by is not None else None
            if who is not None:
                yield _phrase(document, who)
        elif token.dep == "relcl" and token.head.head is attribution.head and token.head.dep in ("dobj", "dative"):
            what = token.child("dobj")
            if what is not None and what.lower in word_set("relay_words", "messages"):
                yield _phrase(document, token.head)


def _phrase(document: Document, head: Token) -> Named:
    """The noun phrase of a head word, names in apposition included, up to what a comma adds."""
    first, last = noun_phrase(document, head, head.last)
    last = with_name(document, head, last)
    return Named(first, next((t.index for t in document.tokens[head.index : last] if t.text == ","), last), head)


def _telling(document: Document, attribution: Attribution) -> Iterator[Token]:
    """The words of the sentence that are neither told nor another's telling."""
    sentence = document.sentence_of(attribution.head)
    told = {i for first, last in attribution.content for i in range(first, last)}
    for token in document.tokens[sentence.first : sentence.last]:
        if token.index not in told and token.is_verb and _hangs_on(token, attribution):
            yield token


def _hangs_on(token: Token, attribution: Attribution) -> bool:
    """No other verb stands between the word and the telling."""
    for up in token.ancestors():
        if up is attribution.head or up is attribution.subject:
            return True
        if up.is_verb:
            return False
    return False


def _less_carrier(document: Document, attribution: Attribution, carriers: tuple[Named, ...]) -> Named | None:
    """“Damascus, quoted by SANA”: the holder's words end before who quotes him. A mere statement holds nothing."""
    if not attribution.source or attribution.subject is None:
        return None
    first, last = attribution.source[0]
    inside = [c.head for c in carriers if first <= c.first < last]
    if not inside or (kind_of_word(attribution.subject.lower) is None and not attribution.subject.is_name):
        return None
    verb = next(up for up in inside[0].ancestors() if up.is_verb)
    kept = trim(document, (first, verb.index))
    while kept and document.tokens[kept[1] - 1].text == ",":
        kept = trim(document, (kept[0], kept[1] - 1))
    return Named(*kept, attribution.subject) if kept and kept[0] <= attribution.subject.index < kept[1] else None


def relays_telling(inner: Attribution, outer: Attribution, teller: Resolved, holder: Resolved) -> bool:
    """“The Kremlin said, according to TASS, that …”: TASS passes on what the Kremlin said, so the outer one holds it.

    “Reuters said that, according to police, …” is the other way round: what stands after “that” is the teller's own.
    So is “Reuters reported that …, according to police”, whose outer one are the police: an outlet passes on.
    """
    outlet = teller.entity.kind == "media" and holder.entity.kind != "media"
    if outer.frame == "according":
        return outlet
    beside = inner.frame == "according" and (inner.clause or inner.cue)[0] == outer.cue[1] + 1
    return beside and (holder.entity.kind != "media" or teller.entity.kind == "media")


def retold(here: Sequence[Attribution]) -> dict[int, Attribution]:
    """“Radio X reported that nine died, according to a nurse”: the nurse holds it, the radio passes it on.

    The head of each “according to” in a sentence, with the telling of the same words that it stands behind.
    """
    found: dict[int, Attribution] = {}
    for source in here:
        if source.frame != "according":
            continue
        for teller in here:
            same = teller is not source and teller.content[-1][1] == source.content[-1][1]
            if same and teller.frame == "clause" and teller.first <= source.first and teller.head.index < source.first:
                found[source.head.index] = teller
    return found
