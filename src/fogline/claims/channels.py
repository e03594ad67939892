"""By which medium it was said: “on Telegram”, “in a televised address”, “by satellite phone”, “told a briefing”."""

from __future__ import annotations

from collections.abc import Iterator

from fogline.attributions.attribution import Attribution
from fogline.model.claim import Channel
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.channels import ChannelRow, channel_verbs, channel_words
from fogline.tables.words import word_set

NAME = 5  # tokens of a name after its noun, at most


def channel_of(document: Document, attribution: Attribution) -> Channel | None:
    """The medium with its adjectives, or a service's own name: the first of these that the telling has.

    1. Below the cue: “said in a statement on Facebook”, “told a news conference”.
    2. Beside the teller: “reached by phone”, “speaking on state television”.
    3. The source itself: “the ministry's statement said”, “local Telegram channels write”.
    4. The cue: “tweeted”.
    5. Below the object, where the parser hung it there: “claimed the blast in a statement”.
    """
    for thing in (*_below_cue(document, attribution), *_beside_teller(document, attribution)):
        found = _medium(document, thing)
        if found is not None:
            return found
    return _in_source(document, attribution) or _by_verb(attribution) or _inside_object(document, attribution)


def medium_word(token: Token) -> ChannelRow | None:
    """The row of a word that names a medium; a service is written with a capital, other words are no one's name."""
    row = channel_words().get(token.lower)
    if row is None:
        return None
    upper = token.text[:1].isupper()
    if row.named:
        return row if upper or token.lower.startswith("tweet") else None
    if not token.is_noun and token.lower != "online":
        return None
    inside_name = upper and any(c.dep == "compound" and c.text[:1].isupper() for c in token.children)
    return None if inside_name or (upper and token.dep == "compound") else row


def beside(attribution: Attribution) -> list[Token]:
    """The words of the telling's own sentence that hang on the cue and are neither content nor source."""
    if attribution.frame == "according":
        return []
    spans = [*attribution.content, *attribution.source]
    return [
        child
        for child in attribution.head.children
        if child.dep in ("prep", "npadvmod", "dobj", "dative", "advmod", "agent", "tmod", "pobj", "oprd")
        and not any(first <= child.index < last for first, last in spans)
    ]


def things_of(preps: list[Token]) -> Iterator[tuple[str, Token]]:
    """Each preposition with what it governs."""
    for prep in preps:
        thing = prep.child("pobj", "pcomp") if prep.dep in ("prep", "agent") else None
        if thing is not None:
            yield prep.lower, thing


def with_name(document: Document, head: Token, last: int) -> int:
    """Where a noun phrase ends with the name after its noun, whatever the parser hung it on: “broadcaster NRK”."""
    while (
        not head.is_name and last < len(document.tokens) and document.tokens[last].is_name and last - head.index < NAME
    ):
        last += 1
    return last


def aside(document: Document, attribution: Attribution) -> Iterator[Token]:
    """“speaking on the radio”, “reached by phone”, “writing on X”: what the teller does beside telling."""
    sentence = document.sentence_of(attribution.head)
    doing = word_set("telling_words", "beside_telling")
    told = {i for first, last in attribution.content for i in range(first, last)}
    for token in document.tokens[sentence.first : sentence.last]:
        if token.lemma not in doing or token.tag not in ("VBG", "VBN") or token.index in told:
            continue
        if token.head in (attribution.head, attribution.subject) or _below_source(token, attribution):
            yield token


def _below_source(token: Token, attribution: Attribution) -> bool:
    return any(first <= token.index < last for first, last in attribution.source)


def _below_cue(document: Document, attribution: Attribution) -> Iterator[Token]:
    preps = word_set("telling_words", "medium_preps")
    yield from (thing for prep, thing in things_of(beside(attribution)) if prep in preps)
    for noun in document.tokens[slice(*attribution.cue)]:  # “claimed responsibility for the blast in a statement”
        if noun.is_noun:
            yield from (thing for prep, thing in things_of(noun.of("prep")) if prep in preps)
    yield from (thing for thing in told_things(attribution) if is_occasion(thing))


def told_things(attribution: Attribution) -> Iterator[Token]:
    """“told reporters”, “told a news conference”: the object of telling outside the content."""
    for child in attribution.head.of("dobj", "dative"):
        inside = any(first <= child.index < last for first, last in attribution.content)
        if not inside and child.index > attribution.head.index:
            yield child


def is_occasion(thing: Token) -> bool:
    """“told a briefing”: an occasion, not those who hear."""
    row = medium_word(thing)
    return row is not None and row.kind in ("briefing", "meeting", "interview")


def _beside_teller(document: Document, attribution: Attribution) -> Iterator[Token]:
    preps = word_set("telling_words", "medium_preps")
    for verb in aside(document, attribution):
        yield from (thing for prep, thing in things_of(verb.of("prep", "agent")) if prep in preps)
    if attribution.subject is not None:
        yield from (
            thing
            for prep, thing in things_of(attribution.subject.of("prep"))
            if prep in ("in", "on", "by") and medium_word(thing) is not None and _set_off(document, thing.head)
        )


def _set_off(document: Document, prep: Token) -> bool:
    """“The minister, in remarks to parliament, said”: a comma parts the medium from the name."""
    return prep.index > 0 and document.tokens[prep.index - 1].text == ","


def _medium(document: Document, thing: Token) -> Channel | None:
    """The medium inside a noun phrase: a service's own name first, else the first word, with its adjectives."""
    end = next((t.index for t in document.tokens[thing.index + 1 : thing.last] if t.dep == "agent"), thing.last)
    found = [(t, row) for t in document.tokens[thing.first : end] if (row := medium_word(t)) is not None]
    if not found:
        return None
    named = next(((t, row) for t, row in found if row.named), None)
    if named is not None:
        return _channel(document, named[0].index, named[0].index + 1, named[1])
    token, row = next((pair for pair in found if pair[0] is thing), found[0])
    if row.kind == "message":  # “a video message”
        kinds = (channel_words().get(c.lower) for c in token.of("compound", "amod"))
        row = next((kind for kind in kinds if kind is not None), row)
    if token is not thing and token.dep == "compound" and token.head is thing and medium_word(thing) is None:
        return None  # “on the radio tower”
    first = token.index
    while first > thing.first and _belongs(document.tokens[first - 1], token, thing):
        first -= 1
    return _channel(document, first, token.index + 1, row)


def _belongs(before: Token, token: Token, thing: Token) -> bool:
    return before.tag not in ("DT", "PRP$") and before.head in (token, thing)


def _channel(document: Document, first: int, last: int, row: ChannelRow) -> Channel:
    span = document.span(first, last)
    return Channel(start=span.start, end=span.end, text=span.text, kind=row.kind)


def _in_source(document: Document, attribution: Attribution) -> Channel | None:
    """“local Telegram channels write”, “the ministry's statement said”: the medium names, or is, the source."""
    for first, last in attribution.source:
        for token in document.tokens[first:last]:
            row = medium_word(token)
            if row is not None and row.named and token.text[:1].isupper():
                return _channel(document, token.index, token.index + 1, row)
    subject = attribution.subject
    row = medium_word(subject) if subject is not None else None
    if subject is None or row is None or owner_of_message(subject) is None:
        return None
    return _channel(document, subject.index, subject.index + 1, row)


def owner_of_message(subject: Token) -> Token | None:
    """Whoever speaks through a message that stands as the source: “a statement by the army”, “a post on X's page”.

    None where nobody is named or it is no message.
    """
    row = medium_word(subject)
    if row is None or row.named or row.kind in ("radio", "television", "broadcast", "website", "phone", "meeting"):
        return None
    owner = subject.child("poss")
    by = next((c.child("pobj") for c in subject.of("prep", "agent") if c.lower in ("by", "from", "of")), None)
    page = next((c.child("pobj") for c in subject.of("prep") if c.lower in ("on", "in")), None)
    owner = owner or by or (page.child("poss") if page is not None else None)
    return owner if owner is not None and owner.tag != "PRP$" else None


def _by_verb(attribution: Attribution) -> Channel | None:
    """“tweeted”, “emailed”: the cue names the medium."""
    head = attribution.head
    kind = channel_verbs().get(head.lemma)
    return Channel(start=head.start, end=head.end, text=head.text, kind=kind) if kind is not None else None


def _inside_object(document: Document, attribution: Attribution) -> Channel | None:
    """A medium that the parser hung on the object: “claimed the blast in a statement”."""
    if attribution.frame not in ("object", "about", "of"):
        return None
    for first, last in attribution.content:
        for token in document.tokens[first + 1 : last]:
            thing = token.child("pobj") if token.lower in ("in", "on", "via", "through") else None
            row = medium_word(thing) if thing is not None else None
            if thing is not None and row is not None:
                return _channel(document, thing.index, thing.index + 1, row)
    return None
