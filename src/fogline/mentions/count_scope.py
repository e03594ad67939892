"""What a count covers: one site, a region, the whole country, as far as the words of its clause settle it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from fogline.mentions.count_span import Since, cumulative_of, lists_of_totals
from fogline.mentions.count_things import hook_of
from fogline.model.count import Count, Scope
from fogline.model.mention import CountMention, PlaceMention, TimeMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.casualty_words import casualty_words
from fogline.tables.words import word_set

WORDS = "scope_words"
SITES = frozenset({"point", "settlement", "near"})
REGIONS = frozenset({"region", "district"})
HARM_BEFORE = 2  # sentences back within the paragraph


@dataclass(frozen=True, slots=True)
class Covered:
    """What a clause says of where: the scope and the words or name of the place."""

    scope: Scope
    where: str | None


def with_scope(
    document: Document, counts: Sequence[CountMention], places: Sequence[PlaceMention], times: Sequence[TimeMention]
) -> list[CountMention]:
    """The counts with scope, where, cumulative, period and as_of, each only where the words say so."""
    place_at = {i: p for p in places if p.use != "demonym" for i in range(p.first, p.last)}
    totals = lists_of_totals(document, times)
    counts = [_of_the_wounded(document, *pair) for pair in zip([None, *counts], counts, strict=False)]
    return [
        _settled(document, mention, place_at, times, totals.get(document.tokens[mention.first].sentence))
        for mention in counts
    ]


def _of_the_wounded(document: Document, before: CountMention | None, mention: CountMention) -> CountMention:
    """“The clinic took in ten wounded people. Three died”: some of those just counted."""
    if before is None or before.head is None or mention.head is not None or mention.value.scope is not None:
        return mention
    tokens = document.tokens
    words = casualty_words()
    hurt = any(words.states.get(c.lower) == "injured" for c in tokens[before.head].children)
    near = tokens[mention.first].sentence - tokens[before.first].sentence <= 1
    total, value = before.value.value, mention.value.value
    dies = hook_of(tokens, mention).head.lemma in words.own_verbs
    if not (hurt and near and dies) or total is None or value is None or value >= total:
        return mention
    return msgspec.structs.replace(mention, value=msgspec.structs.replace(mention.value, scope="subset"))


def _settled(
    document: Document,
    mention: CountMention,
    place_at: dict[int, PlaceMention],
    times: Sequence[TimeMention],
    total: Since | None,
) -> CountMention:
    count = mention.value
    changes: dict[str, object] = {}
    if count.scope is None:
        covered = _covered(document, mention, place_at)
        if covered is not None:
            changes.update(scope=covered.scope, where=covered.where)
    if not count.increment:
        since = total or cumulative_of(document, mention, times)
        if since is not None:
            changes.update(cumulative=since.cumulative, period=since.period, as_of=since.as_of)
    if not changes:
        return mention
    value: Count = msgspec.structs.replace(count, **changes)
    return msgspec.structs.replace(mention, value=value)


def _covered(document: Document, mention: CountMention, place_at: dict[int, PlaceMention]) -> Covered | None:
    tokens = document.tokens
    sentence = document.sentences[tokens[mention.first].sentence]
    anchor = hook_of(tokens, mention)
    for word in _clauses(anchor):
        for noun, prep in _complements(word, anchor, mention):
            covered = _covers(document, noun, prep, place_at)
            if covered is not None:
                return covered
    if any(t.lower in word_set(WORDS, "nationwide_words") for t in tokens[sentence.first : sentence.last]):
        return Covered("nationwide", None)
    return _from_before(document, anchor, sentence.first, place_at)


def _clauses(anchor: Token) -> Iterator[Token]:
    """The noun counted, participles on it (“drones launched at”), the verb above, and the verbs that it hangs on."""
    yield anchor
    yield from anchor.of("acl", "relcl")
    verbs = 0
    for above in [anchor, *anchor.ancestors()] if anchor.is_verb else anchor.ancestors():
        if above.is_verb or above.is_root:
            yield above
            for verb in (above, *above.of("conj")):
                yield from (c for c in verb.of("advcl") if any(t.lower in ("when", "after", "as") for t in c.children))
            verbs += 1
            if verbs == 3 or above.dep not in ("advcl", "xcomp", "conj", "dep", "acl", "relcl", "pcomp"):
                return
        elif above.dep in ("ccomp", "parataxis"):
            return


def _complements(word: Token, anchor: Token, mention: CountMention) -> Iterator[tuple[Token, str]]:
    """Objects and prepositional objects of a word, with the preposition; not the noun counted itself."""
    for child in word.children:
        if child.index == anchor.index or mention.first <= child.index < mention.last:
            continue
        if child.dep in ("dobj", "nsubjpass") and word.is_verb:
            yield child, "" if child.child("nummod") is None else "counted"
        elif child.dep == "prep":
            yield from ((noun, child.lower) for noun in child.of("pobj") if _is_one(noun, mention))
        elif child.dep == "nsubj" and word.is_verb:
            yield from _by_subject(child)
        elif child.dep == "advmod" and child.lower == "there":
            yield child, "there"


def _is_one(noun: Token, mention: CountMention) -> bool:
    """“in a dozen buildings”, “in three towns” names no one place."""
    return noun.index != mention.head and noun.child("nummod") is None


def _by_subject(subject: Token) -> Iterator[tuple[Token, str]]:
    """“The clinic took in ten”, “the bombs on the depot killed ten”."""
    if subject.lemma in word_set(WORDS, "hospitals"):
        yield subject, "in"
    for prep in subject.of("prep"):
        yield from ((noun, prep.lower) for noun in prep.of("pobj"))


def _covers(document: Document, noun: Token, prep: str, place_at: dict[int, PlaceMention]) -> Covered | None:
    """The scope that one complement gives."""
    if prep == "there":
        return _last_place(document, noun, place_at)
    if prep == "counted" or (prep and prep not in word_set(WORDS, "where_words")):
        return None
    if noun.lemma in word_set(WORDS, "site_nouns") or (noun.is_name and noun.lower in word_set(WORDS, "site_nouns")):
        return Covered("site", _phrase(document, noun))
    if noun.lemma in word_set(WORDS, "country_nouns"):
        return Covered("nationwide", None) if _whole_country(noun, prep) else None
    if noun.lemma in word_set(WORDS, "part_nouns"):
        of = noun.child("prep")
        inner = of.child("pobj") if of is not None and of.lower == "of" else None
        if inner is not None and inner.lemma not in word_set(WORDS, "country_nouns"):
            return _covers(document, inner, "in", place_at)
    return _named(noun, prep, place_at)


def _named(noun: Token, prep: str, place_at: dict[int, PlaceMention]) -> Covered | None:
    """The scope of a place name, or of “the region” without one."""
    place = place_at.get(noun.index) or next(
        (place_at[i] for i in range(noun.first, noun.index) if i in place_at), None
    )
    if place is None:
        return Covered("region", None) if noun.lemma in word_set(WORDS, "region_nouns") and noun.tag == "NN" else None
    name = place.value.name or place.value.text
    if place.value.precision in REGIONS or noun.lemma in word_set(WORDS, "region_nouns"):
        return Covered("region", name)
    if place.value.precision in SITES:
        return Covered("site", name)
    if place.value.precision == "country" and place.value.part is None and _whole_country(noun, prep):
        return Covered("nationwide", name)
    return None


def _whole_country(noun: Token, prep: str) -> bool:
    """“across the country”, “launched at the country”, “attacked the country”; not “visited the country”."""
    if prep in ("across", "throughout"):
        return True
    verb = noun.head.head if prep else noun.head
    return prep in ("", "at", "against") and verb.lemma in word_set(WORDS, "attack_verbs")


def _phrase(document: Document, noun: Token) -> str:
    """“student dormitory”: the noun with the words that name it."""
    names = [c.index for c in noun.children if c.dep in ("compound", "amod", "nmod") and c.index < noun.index]
    return document.words(min(names, default=noun.index), noun.index + 1)


def _last_place(document: Document, there: Token, place_at: dict[int, PlaceMention]) -> Covered | None:
    """“there”: the last site or place that was said in this sentence or the one before."""
    start = document.sentences[max(0, there.sentence - 1)].first
    for token in reversed(document.tokens[start : there.index]):
        covered = _covers(document, token, "in", place_at) if token.is_noun else None
        if covered is not None:
            return covered
    return None


def _from_before(document: Document, anchor: Token, first: int, place_at: dict[int, PlaceMention]) -> Covered | None:
    """A bare passive (“Four people were injured.”) is told of the site or region that the sentence before it names."""
    verb = anchor.head
    if anchor.dep != "nsubjpass" or any(i in place_at for i in range(first, document.sentences[anchor.sentence].last)):
        return None
    sentence = document.sentences[anchor.sentence]
    for back in range(1, HARM_BEFORE + 1):
        before = document.sentences[sentence.index - back] if sentence.index >= back else None
        if before is None or before.paragraph != sentence.paragraph:
            return None
        for token in document.tokens[before.first : before.last]:
            if token.dep not in ("dobj", "nsubjpass", "pobj") or not token.is_noun or token.index == verb.index:
                continue
            prep = token.head.lower if token.dep == "pobj" else ""
            covered = _covers(document, token, prep, place_at)
            if covered is not None and covered.scope != "nationwide":
                return covered
    return None
