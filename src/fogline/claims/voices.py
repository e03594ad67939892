"""Whose voice: which propositions a report holds, and who vouches for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from fogline.attributions.attribution import Attribution, Range
from fogline.attributions.blocks import paragraphs_of
from fogline.attributions.bounds import noun_phrase
from fogline.attributions.issuers import issuer_before
from fogline.attributions.speech import neither_of, refuses
from fogline.chains.entity import Entity, Resolved
from fogline.chains.holders import Holders
from fogline.claims.contents import contents, without_day
from fogline.claims.eligible import covers, makes_claim, mark_nested, passes_on, reciprocal
from fogline.claims.posts import post_authors, relays_of, signed_by
from fogline.claims.proposition import Proposition, Told
from fogline.claims.publishers import is_own, publishers_of
from fogline.claims.relays import Named, relayed, relays_telling, retold
from fogline.claims.split import propositions
from fogline.claims.talks import at_length, in_first_person, opens_question
from fogline.sentences.document import Document, Sentence
from fogline.sentences.token import Token

QUIET = ("title", "byline", "credit", "boilerplate", "stamp", "heading", "dateline", "table", "pull_quote")

REFUSED_BY = frozenset({"deny", "doubt"})


@dataclass(slots=True)
class Voices:
    """All that is told, in text order, and the sentences that stay silent with the reason."""

    told: list[Told]
    silent: list[tuple[Sentence, str]]


def find_voices(
    document: Document, attributions: list[Attribution], holders: Holders, parts: frozenset[int] = frozenset()
) -> Voices:
    """Walks the sentences in order, so that pronouns and back references meet their antecedents.

    ``parts`` are the tokens of counts that are addends of another: a list line of nothing else is no claim.

    1. What somebody is said to claim, each content cut into predicates.
    2. Nested telling: “A said B had told him that”: B holds, A relays.
    3. Posts: what no attribution takes is the author's.
    4. The reporter's own voice: whole sentences, and background clauses beside an attribution.
    """
    walker = _Walker(document, attributions, holders, parts)
    told: list[Told] = []
    silent: list[tuple[Sentence, str]] = []
    for sentence in document.sentences:
        kind = document.paragraphs[sentence.paragraph].kind
        dateline = document.layout.dateline
        if kind in QUIET or (dateline and dateline[0] <= sentence.start and sentence.end <= dateline[1]):
            silent.append((sentence, kind.replace("_", " ") if kind in QUIET else "dateline"))
            told += walker.introduced(sentence)
            continue
        told += walker.sentence(sentence)
        if kind == "label":
            silent.append((sentence, kind))
    told = [_passed_on(t, walker.relays) for t in told]
    told = [_with_addends(t, walker.addends.get(t.proposition.head.index, [])) for t in told]
    return Voices(sorted(told, key=lambda t: t.proposition.bounds), silent)


def _with_addends(told: Told, lines: list[Range]) -> Told:
    """A total takes the list lines of its addends into its content."""
    if not lines:
        return told
    return replace(told, proposition=replace(told.proposition, pieces=(*told.proposition.pieces, *lines)))


def _passed_on(told: Told, relays: tuple[Entity, ...]) -> Told:
    """In a forwarded post the channel passes on what its origin says, and whoever the origin tells of."""
    links = tuple(entity for entity in relays if told.holder is None or entity is not told.holder.entity)
    return replace(told, chain=(*links, *told.chain)) if links else told


class _Walker:
    def __init__(self, document: Document, attributions: list[Attribution], holders: Holders, parts: frozenset[int]):
        self.document = document
        self.holders = holders
        posted = bool(document.layout.posts) or document.is_one_post
        made = [a for a in attributions if makes_claim(document, a, posted)]
        self.used = [a for a in made if a.frame != "block"]
        lists = [a for a in made if a.frame == "block"]
        self.introducing: dict[int, list[Attribution]] = {}
        for attribution in lists:
            self.introducing.setdefault(attribution.head.sentence, []).append(attribution)
        self.blocks = {paragraph: a for a in lists for paragraph in paragraphs_of(document, a)}
        self.parts = parts
        self.publishers = publishers_of(document)
        self.used_heads = {a.head.index for a in self.used}
        self.in_sentence: dict[int, list[Attribution]] = {}
        for attribution in attributions:
            self.in_sentence.setdefault(attribution.head.sentence, []).append(attribution)
        self.by_sentence: dict[int, list[Attribution]] = {}
        for attribution in mark_nested(self.used):
            self.by_sentence.setdefault(attribution.head.sentence, []).append(attribution)
        self.taken: set[int] = {i for a in self.used for first, last in a.content for i in range(first, last)}
        self.posts = post_authors(document, holders)
        self.taken |= self.posts.signatures
        self.relays = relays_of(document, holders)
        self.signed = signed_by(document, holders)
        self.resolved: dict[int, Resolved] = {}
        self.addends: dict[int, list[Range]] = {}
        self.retold: dict[int, Attribution] = {}
        self.last_own = -1

    def sentence(self, sentence: Sentence) -> Iterator[Told]:
        here = [a for a in self.by_sentence.get(sentence.index, []) if not a.nested]
        self.retold = retold(here)
        for attribution in here:
            if attribution not in self.retold.values():
                yield from self._attributed(attribution)
        yield from self._own_voice(sentence, here)

    def introduced(self, sentence: Sentence) -> Iterator[Told]:
        """What a heading puts in somebody's mouth: “Full text of the statement by …”, a name above a quotation."""
        for attribution in self.by_sentence.get(sentence.index, []):
            if self.document.tokens[attribution.first].sentence != sentence.index:
                yield from self._attributed(attribution)

    def _attributed(self, attribution: Attribution) -> Iterator[Told]:
        if attribution.source and reciprocal(self.document, attribution):
            yield from self._each_other(attribution)
            return
        holder = self._holder(attribution)
        relays = self._relays(attribution)
        silent = refuses(attribution, self.document)
        if silent:
            yield self._silence(replace(attribution, act="decline"), holder)
        if silent or attribution.act == "decline":
            return
        block = self.blocks.get(self.document.sentence_of(attribution.head).paragraph)
        issuer = self._holder(block) if block is not None else None
        if not relays and issuer is not None and holder is not None and issuer.entity is not holder.entity:
            relays = (issuer.entity,)
        for proposition in contents(self.document, attribution):
            for found in self._nested(proposition, attribution, holder):
                if (told := at_length(self.document, found)) is not None:
                    yield replace(told, chain=(*relays, *told.chain)) if relays else told
        if holder is not None:
            self.holders.touch(holder.entity)

    def _each_other(self, attribution: Attribution) -> Iterator[Told]:
        """“A and B blamed each other”: a claim of each against the other, over the same words."""
        subject = attribution.subject
        if subject is None:
            return
        first, last = attribution.source[0]
        partner = subject.child("conj")
        joint = subject.child("cc")
        cut = joint.index if joint is not None and partner is not None else last
        sides = [(first, min(cut, last), subject)] + (
            [(partner.first, last, _name_in(partner))] if partner is not None else []
        )
        resolved = [self.holders.resolve(a, b, head) for a, b, head in sides]
        for side, other in zip(resolved, reversed(resolved), strict=True):
            for proposition in contents(self.document, attribution):
                yield Told(proposition, attribution, side, against=(other.first, other.last))

    def _nested(self, proposition: Proposition, outer: Attribution, holder: Resolved | None) -> Iterator[Told]:
        """An attribution inside the content: a second voice takes over, an attitude of the same one only hedges."""
        first, last = proposition.bounds
        inner = [
            a
            for number in range(self.document.tokens[first].sentence, self.document.tokens[last - 1].sentence + 1)
            for a in self.in_sentence.get(number, [])
            if first <= a.head.index < last and a.head is not outer.head
        ]
        for attribution in inner:
            if (
                attribution.head.index in self.used_heads
                and passes_on(attribution)
                and covers(attribution, first, last)
            ):
                speaker = self._holder(attribution, holder.entity if holder else None)
                if speaker is not None and holder is not None and relays_telling(attribution, outer, speaker, holder):
                    for part in contents(self.document, attribution):
                        yield Told(part, outer, holder, (speaker.entity,))
                    return
                if speaker is not None and holder is not None and outer.act in REFUSED_BY:
                    yield from self._refused(proposition, outer, holder, (attribution, speaker))
                    return
                if speaker is not None and (holder is None or speaker.entity is not holder.entity):
                    chain = (*((holder.entity,) if holder else ()), *self._relays(attribution))
                    for part in contents(self.document, attribution):
                        yield Told(part, attribution, speaker, chain, (outer,))
                    return
        hedges = tuple(a for a in inner if a.head is proposition.head or a.head.head is proposition.head)
        yield Told(proposition, outer, holder, (), hedges)

    def _refused(
        self, proposition: Proposition, outer: Attribution, holder: Resolved, told: tuple[Attribution, Resolved]
    ) -> Iterator[Told]:
        """“The army denied the mayor's claim that P”: the mayor's claim, and the army's denial of it.

        “denied that the mayor had said P” denies the saying, and nobody tells P.
        """
        attribution, speaker = told
        if not attribution.head.is_noun or speaker.entity is holder.entity:
            yield Told(proposition, outer, holder)
            return
        for part in contents(self.document, attribution):
            yield Told(part, attribution, speaker, self._relays(attribution))
            yield Told(part, outer, holder)

    def _silence(self, attribution: Attribution, holder: Resolved | None) -> Told:
        """“declined to comment”, “neither confirmed nor denied it”: the refusing clause itself is the content."""
        refusal = neither_of(attribution.head)
        first = min(attribution.cue[0], refusal.index) if refusal is not None else attribution.cue[0]
        span = first, attribution.content[-1][1]
        proposition = Proposition((span,), attribution.head, "claims.voices.silence")
        return Told(proposition, attribution, holder)

    def _holder(self, attribution: Attribution, speaker: Entity | None = None) -> Resolved | None:
        known = self.resolved.get(attribution.head.index)
        if known is not None:
            return known
        cited = relayed(self.document, attribution).holder
        if cited is not None:
            self.resolved[attribution.head.index] = self._resolve(cited)
            return self.resolved[attribution.head.index]
        if not attribution.source and attribution.frame == "turn":
            return self.holders.resolve_nobody(*(attribution.clause or attribution.cue))
        if not attribution.source or attribution.subject is None:
            return None
        first, last = attribution.source[0]
        subject = attribution.subject
        issuer = issuer_before(self.document, subject)
        if issuer is not None:
            (first, last), subject = noun_phrase(self.document, issuer), issuer
        if not first <= subject.index < last:
            first, last = subject.first, max(subject.index + 1, min(subject.last, attribution.cue[0]))
        last = without_day(self.document, first, last)
        if is_own(self.document, self.publishers, first, last):
            return None
        resolved = self.holders.resolve(first, last, subject, speaker or self._speaker_at(attribution))
        self.resolved[attribution.head.index] = resolved
        return resolved

    def _relays(self, attribution: Attribution) -> tuple[Entity, ...]:
        """Who passes on what is told, outermost first."""
        teller = self.retold.get(attribution.head.index)
        first = self._holder(teller) if teller is not None else None
        passing = relayed(self.document, attribution).relays
        others = tuple(
            self._resolve(named).entity
            for named in passing
            if not is_own(self.document, self.publishers, named.first, named.last)
        )
        return (first.entity, *others) if first is not None else others

    def _resolve(self, named: Named) -> Resolved:
        resolved = self.holders.resolve(named.first, named.last, named.head)
        if named.mention is None:
            return resolved
        return replace(resolved, first=named.mention[0], last=named.mention[1])

    def _speaker_at(self, attribution: Attribution) -> Entity | None:
        """Whoever speaks around a “we” or “I”: the author of the post, else the last holder."""
        author = self._author_at(attribution.head.start)
        return author.entity if author else self.holders.last

    def _own_voice(self, sentence: Sentence, here: list[Attribution]) -> Iterator[Told]:
        """What no telling takes: the author's in a post, else the reporter's; a question claims nothing."""
        asks = self.document.text[sentence.end - 1] == "?"
        if asks or opens_question(self.document, self.document.paragraphs[sentence.paragraph]):
            return
        block = self.blocks.get(sentence.paragraph)
        author = self._author_at(sentence.start) or (self._holder(block) if block is not None else None)
        free = self._free(sentence, [*here, *self.introducing.get(sentence.index, [])])
        for span in free:
            for proposition in propositions(self.document, (span,)):
                if author is None and here and not _background(proposition):
                    continue
                if self._only_parts(proposition):
                    self.addends.setdefault(self.last_own, []).extend(proposition.pieces)
                    continue
                self.last_own = proposition.head.index
                here_too = self.in_sentence.get(sentence.index, [])
                own = (a for a in here_too if not a.source or in_first_person(self.document, a))
                hedges = tuple(a for a in own if a.head is proposition.head)
                chain = self._passed_on(sentence.start)
                if block is None:
                    proposition = replace(proposition, rule="claims.voices.own_voice")
                yield Told(proposition, block, author, chain, hedges)

    def _passed_on(self, offset: int) -> tuple[Entity, ...]:
        """Whoever forwarded the post there relays it."""
        post = self.document.layout.post_at(offset)
        poster = self.posts.posters.get(post.start) if post is not None else None
        return (poster.entity,) if poster is not None else ()

    def _only_parts(self, proposition: Proposition) -> bool:
        """A list line whose figure is an addend of the total above it."""
        if any(t.is_verb for a, b in proposition.pieces for t in self.document.tokens[a:b]):
            return False
        return any(i in self.parts for a, b in proposition.pieces for i in range(a, b))

    def _free(self, sentence: Sentence, here: list[Attribution]) -> list[Range]:
        """Stretches of the sentence outside contents and tellings, the whole sentence when there is none."""
        if not here:
            inside = any(i in self.taken for i in range(sentence.first, sentence.last))
            return [] if inside or sentence.first >= sentence.last else [(sentence.first, sentence.last)]
        busy: set[int] = set()
        for attribution in here:
            for first, last in (*attribution.content, attribution.clause or attribution.cue, *attribution.source):
                busy.update(range(first, last))
        spans = [*_background_clauses(self.document, sentence, here), *_untold_segments(self.document, sentence, here)]
        free = [span for span in spans if not busy & set(range(*span))]
        return [span for span in free if not any(_inside(span, other) for other in free)]

    def _author_at(self, offset: int) -> Resolved | None:
        post = self.document.layout.post_at(offset)
        return self.posts.authors.get(post.start) if post is not None else self.signed


def silence() -> None:
    """A refusal to comment is written as it stands; the silent party is its holder."""


def own_voice() -> None:
    """No attribution takes these words: they are the reporter's own, or the author's in a signed or stamped post."""


def _name_in(token: Token) -> Token:
    """The name that an adjective taken for a noun stands before (“the paramilitary Rapid Support Forces”)."""
    named = token.child("appos")
    return named if named is not None and not token.is_noun else token


def _background(proposition: Proposition) -> bool:
    return proposition.head.is_verb


def _background_clauses(document: Document, sentence: Sentence, here: list[Attribution]) -> list[Range]:
    """Relative clauses outside every content: “…, which seized power in February 2021, said …”."""
    found: list[Range] = []
    for token in document.tokens[sentence.first : sentence.last]:
        if token.dep == "relcl" and token.is_verb and not any(a.head is token for a in here):
            found.append((token.first, token.last))
        elif token.is_root and token.is_verb and not any(_within(a, token) or a.head is token for a in here):
            found += _main_clause(token, here)
    return found


def _untold_segments(document: Document, sentence: Sentence, here: list[Attribution]) -> list[Range]:
    """What a semicolon parts from every telling of the sentence is told in the text's own voice."""
    cuts = [t.index for t in document.sentence_tokens(sentence) if t.text == ";"]
    edges = [sentence.first, *(cut + 1 for cut in cuts), sentence.last]
    segments = list(pairwise(edges)) if cuts else []
    return [(a, b) for a, b in segments if not any(a <= attribution.head.index < b for attribution in here)]


def _main_clause(root: Token, here: list[Attribution]) -> list[Range]:
    """A main clause with the telling in a clause beside it: what stands before the telling."""
    start = min((a.clause or a.cue)[0] for a in here)
    first = min([start, *[a.content[0][0] for a in here]])
    return [(root.first, first)] if root.index < first - 2 else []


def _inside(span: Range, other: Range) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _within(attribution: Attribution, token: Token) -> bool:
    return any(first <= token.index < last for first, last in attribution.content)
