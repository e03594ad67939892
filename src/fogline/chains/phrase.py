"""What a holder's noun phrase says by itself: name, office, body, kind, whether a name is withheld."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fogline.model.claim import HolderKind
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.gazetteer import fold_name
from fogline.tables.place_options import meanings_of
from fogline.tables.words import word_list, word_set

ASIDE = re.compile(r"\s*\([^)]*\)?")
NAME_WORDS = 2  # of a person's name, at least
BODIES = ("government", "armed_force", "armed_group", "organization", "media")


def words(group: str) -> frozenset[str]:
    """A group of the holder words."""
    return word_set("holder_words", group)


@dataclass(slots=True)
class Phrase:
    """A noun phrase taken apart. ``name`` is a proper name where there is one, else the phrase without determiner."""

    first: int
    last: int
    head: Token
    name: str
    kind: HolderKind
    named: bool
    role: str | None = None
    organization: str | None = None
    anonymous: bool = False
    reason: str | None = None
    nouns: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)


def read_phrase(document: Document, first: int, last: int, head: Token) -> Phrase:
    """Takes tokens ``[first, last)`` with head word ``head`` apart."""
    tokens = document.tokens
    named = _office_of_place(document, first, last, head)
    if named is not None:
        return named
    if tokens[first].is_name and first + 1 < head.index and tokens[first].index < head.index and not head.is_name:
        lead = _name_run(document, tokens[first], first, last)
        if lead is not None and lead[1] < head.index and tokens[lead[1]].text == ",":
            return _named(document, (first, last), tokens[lead[1] - 1], lead, head)
    run = _name_run(document, head, first, last) if head.is_name else None
    apposition = _apposition(document, head, first, last)
    if run is None and apposition is None and (closing := _name_at_end(document, head, first, last)) is not None:
        return _named_by_apposition(document, (first, last), head, tokens[closing[1] - 1], closing)
    if run is not None and apposition is not None and _is_office(document, run):
        other = _name_run(document, apposition, first, last)
        if other is not None and _body_kind(document, other, other[0]) is None:
            return _named_by_apposition(document, (first, last), head, apposition, other)
    if run is not None:
        return _joint(document, _named(document, (first, last), head, run, apposition))
    if apposition is not None and (other := _name_run(document, apposition, first, last)) is not None:
        return _named_by_apposition(document, (first, last), head, apposition, other)
    return _common(document, first, last, head)


def _office_of_place(document: Document, first: int, last: int, head: Token) -> Phrase | None:
    """“Mayor of Kharkiv Ihor Terekhov”: after the office and its place the name of whoever holds it."""
    tokens, start = document.tokens, head.index + 2
    end = next((i for i in range(start, last) if not tokens[i].text[:1].isupper()), last)
    if head.lower not in words("offices") or end - start < NAME_WORDS + 1 or tokens[start - 1].lower != "of":
        return None
    for cut in range(end - NAME_WORDS, start, -1):
        if meanings_of(fold_name(document.words(start, cut))).options:
            name = phrase_words(document, cut, end)
            phrase = Phrase(first, last, tokens[end - 1], name, "person", True, role=phrase_words(document, first, cut))
            phrase.organization = _organization(phrase.role)
            phrase.aliases = {name.lower(), name.split()[-1].lower()}
            return phrase
    return None


def _name_run(document: Document, head: Token, first: int, last: int) -> tuple[int, int] | None:
    """The run of capitalised name words that ends at or goes on from the head."""
    if not head.text[:1].isupper():
        return None
    tokens = document.tokens
    start, end = head.index, head.index + 1
    while start > first and _joins(tokens[start - 1], tokens[start]):
        start -= 1
    while end < last and _joins(tokens[end], tokens[end - 1]):
        end += 1
    while start < head.index and not tokens[start].text[:1].isalnum():
        start += 1
    return start, end


def _is_office(document: Document, run: tuple[int, int]) -> bool:
    """“the Deputy Head of Office, Amina Saleh”: an office in capitals is no name."""
    return any(t.lower in words("offices") for t in document.tokens[run[0] : run[1]])


def _joint(document: Document, phrase: Phrase) -> Phrase:
    """“Kinshasa, the United Nations and Western powers”: a joint holder goes by all its names."""
    if phrase.kind != "person" and phrase.head.child("conj") is not None and phrase.head.last <= phrase.last:
        end = next((t.index for t in phrase.head.of("relcl", "acl")), phrase.last)
        phrase.name = phrase_words(document, phrase.first, max(end, phrase.head.index + 1))
        phrase.aliases = {phrase.name.lower()}
    return phrase


def _name_at_end(document: Document, head: Token, first: int, last: int) -> tuple[int, int] | None:
    """“the group of coastal states GCSO”, “a driver who gave one name only, Musa”: a name that ends it."""
    tokens = document.tokens
    end = last
    while end > first and not tokens[end - 1].text[0].isalnum():
        end -= 1
    run = (
        _name_run(document, tokens[end - 1], first, last) if end - 1 > head.index and tokens[end - 1].is_name else None
    )
    if run is None or run[0] <= head.index + 1:
        return None
    before = tokens[run[0] - 1]
    called = before.text == "," and tokens[run[0] - 2].lower in words("name_words")
    acronym = tokens[run[0]].text.isupper() and len(tokens[run[0]].text) > 2 and before.is_noun
    return run if called or acronym else None


def _joins(token: Token, neighbour: Token) -> bool:
    if token.lower in words("name_joiners") or token.text == "-":
        return True
    return token.text[:1].isupper() and (token.tag.startswith(("NN", "JJ", "FW", "IN")) or token.is_name)


def _apposition(document: Document, head: Token, first: int, last: int) -> Token | None:
    for child in head.of("appos"):
        if first <= child.index < last:
            return child
    return None


def _named(
    document: Document, span: tuple[int, int], head: Token, run: tuple[int, int], apposition: Token | None
) -> Phrase:
    """“Governor Roman Hrytsak”, “Pavlo Hnatiuk, head of the administration”, “the Loikaw Defence Committee”."""
    tokens = document.tokens
    first, last = span
    cut = _name_starts(document, run)
    if kind_of_word(tokens[run[1] - 1].lower) in BODIES and kind_of_word(tokens[run[1] - 1].lower) != "media":
        cut = run[0]
    lead = [t for t in tokens[first:cut] if t.tag not in ("DT", "PRP$") or t.index > first]
    body = _body_kind(document, run, cut)
    after = _after_name(document, run[1], last)
    role = None
    if cut > run[0] or any(t.lower in words("offices") for t in lead):
        role = phrase_words(document, lead[0].index, cut) if lead else None
    office = _role_of(document, apposition) if apposition is not None else None
    office = office or _role_in(document, after)
    plain_rank = role is not None and all(
        w.lower().strip(".") in words("ranks") | words("titles") for w in role.split()
    )
    if body is None:
        role = (None if plain_rank and office else role) or office or role
        name = phrase_words(document, cut, run[1])
        phrase = Phrase(first, last, head, name, "person", True, role=role)
        phrase.organization = _organization(role) or _body_after(document, after)
        parts = name.split()
        phrase.aliases = {name.lower(), parts[-1].lower(), parts[0].lower()}
        return phrase
    start = first
    while start < run[0] and (tokens[start].tag in ("DT", "PRP$") or not tokens[start].text[0].isalnum()):
        start += 1
    firm = any(t.lower in words("organization_heads") | words("media_heads") for t in tokens[first : run[0]])
    name = phrase_words(document, run[0] if firm else start, _name_end(document, run[1], last))
    phrase = Phrase(first, last, head, name, body, True, role=None, aliases={name.lower(), tokens[run[0]].lower})
    if apposition is not None:
        phrase.nouns = {t.lower for t in tokens[apposition.first : apposition.index + 1]}
        if phrase.nouns & words("group_heads") and phrase.kind == "organization":
            phrase.kind = "armed_group"
    return phrase


def _name_starts(document: Document, run: tuple[int, int]) -> int:
    """Where the personal name begins: after the last title, rank or office in front of it."""
    cut = run[0]
    for index in range(run[0], run[1] - 1):
        lower = document.tokens[index].lower.strip(".")
        if lower in words("titles") or lower in words("ranks") or lower in words("offices"):
            cut = index + 1
    while cut < run[1] - 1 and not document.tokens[cut].text[:1].isalnum():
        cut += 1
    return cut


def _body_kind(document: Document, run: tuple[int, int], cut: int) -> HolderKind | None:
    """What kind of body a capitalised name is, by its words; None for a person's."""
    if cut > run[0]:
        return None
    tokens = document.tokens[run[0] : run[1]]
    if any(t.lower in words("media_words") for t in tokens):
        return "media"
    before = document.tokens[run[0] - 1].lower if run[0] else ""
    for token in reversed([*tokens, *([document.tokens[run[0] - 1]] if before in words("organization_heads") else [])]):
        kind = kind_of_word(token.lower)
        if kind in ("government", "armed_force", "armed_group", "organization", "media"):
            return kind
    counted = any(t.tag == "CD" for t in document.tokens[max(run[0] - 2, 0) : run[0]])
    if len(tokens) == 1 and (tokens[0].text.isupper() or tokens[0].tag == "NNPS") and not counted:
        return "organization"
    return None


def kind_of_word(lower: str) -> HolderKind | None:
    """The kind of body or person that a word names."""
    pairs: tuple[tuple[str, HolderKind], ...] = (
        ("force_heads", "armed_force"),
        ("government_heads", "government"),
        ("group_heads", "armed_group"),
        ("organization_heads", "organization"),
        ("media_heads", "media"),
        ("unnamed_nouns", "unnamed"),
        ("witness_nouns", "witness"),
        ("offices", "office"),
        ("people_nouns", "person"),
    )
    return next((kind for group, kind in pairs if lower in words(group)), None)


def _after_name(document: Document, start: int, last: int) -> list[Token]:
    return document.tokens[start:last]


def _name_end(document: Document, end: int, last: int) -> int:
    """A body's name goes on over “of the X”, “in Beirut”, up to a comma."""
    tokens = document.tokens
    while end < last and (tokens[end].lower in ("of", "for", "the", "in", "and") or tokens[end].text[:1].isupper()):
        end += 1
    while end > 0 and tokens[end - 1].lower in ("of", "for", "the", "in", "and"):
        end -= 1
    return end


def _role_of(document: Document, apposition: Token) -> str | None:
    """“head of the X”, “an adviser to the Y”: the apposition up to a comma or a relative clause."""
    if not any(t.lower in words("offices") for t in document.tokens[apposition.first : apposition.index + 1]):
        return None
    end = apposition.last
    for token in document.tokens[apposition.index + 1 : apposition.last]:
        if token.text == "," or token.lower in ("who", "which", "that"):
            end = token.index
            break
    return phrase_words(document, apposition.first, end)


def _role_in(document: Document, after: list[Token]) -> str | None:
    """The first office named after a comma: “Kim, a surgeon working with X”."""
    if not after or after[0].text not in (",", "(", "-", "–"):
        return None
    for token in after[1:]:
        if token.is_verb or token.lower in ("who", "which", "that"):
            return None
        if token.lower in words("offices") and token.is_noun:
            end = token.index + 1
            tail = document.tokens[end] if end < len(document.tokens) else None
            if tail is not None and tail.lower in ("of", "for", "to", "at", "with", "in") and tail.head is token:
                end = tail.last
            first = token.index
            while first > after[0].index + 1 and document.tokens[first - 1].head in (token, token.head):
                first -= 1
            return phrase_words(document, first, end)
        if token.text == "," and token.index > after[0].index + 4:
            return None
    return None


def phrase_words(document: Document, first: int, last: int) -> str:
    """Stored words less a leading determiner and trailing commas."""
    tokens = document.tokens
    while first < last - 1 and (tokens[first].tag == "DT" or not tokens[first].text[0].isalnum()):
        first += 1
    while last > first + 1 and (not tokens[last - 1].text[-1].isalnum() or tokens[last - 1].tag == "POS"):
        last -= 1
    return " ".join(ASIDE.sub("", document.words(first, last)).split())


def _organization(role: str | None) -> str | None:
    """The body in “head of the X”, “spokesman for Y”, “X spokesman”."""
    if role is None:
        return None
    for joint in (" of the ", " for the ", " of ", " for ", " at ", " to the ", " with "):
        if joint in role:
            return role.split(joint, 1)[1].strip().removeprefix("the ")
    parts = role.split()
    capital = [w for w in parts if w[:1].isupper()]
    return " ".join(parts[:-1]) if len(parts) > 1 and capital and parts[-1].lower() in words("offices") else None


def _body_after(document: Document, after: list[Token]) -> str | None:
    """“Amina Saleh, who counts raids for the monitoring group Delta Watch”: the body that a preposition brings in."""
    for token in after:
        if token.dep == "pobj" and token.head.lower in ("for", "with", "at", "of"):
            near = document.tokens[token.first : token.last]
            if any(kind_of_word(t.lower) in BODIES for t in near) and any(t.is_name for t in near):
                return phrase_words(document, token.first, token.last)
    return None


def _named_by_apposition(
    document: Document, span: tuple[int, int], head: Token, apposition: Token, run: tuple[int, int]
) -> Phrase:
    """“the governor of the region, Ivan Melnyk”, “its operator, Harbour Tanker Services”."""
    phrase = _named(document, (apposition.first, max(run[1], apposition.last)), apposition, run, None)
    phrase.first, phrase.last = span
    phrase.nouns = {t.lower for t in document.tokens[span[0] : head.index + 1] if t.is_noun}
    if phrase.kind == "person":
        based = any(t.lower == "based" for t in document.tokens[span[0] : span[1]])
        is_office = (not based and head.lower in words("offices") | words("people_nouns")) or (
            not based and _office_before(document, head)
        )
        if is_office:
            phrase.kind = "witness" if head.lower in words("witness_nouns") else phrase.kind
            phrase.role = phrase_words(document, span[0], apposition.first)
            phrase.organization = _organization(phrase.role)
        else:
            phrase.kind = kind_of_word(head.lower) or "organization"
            phrase.kind = "organization" if phrase.kind in ("office", "person") else phrase.kind
    return phrase


def _office_before(document: Document, head: Token) -> bool:
    return any(child.lower in words("offices") for child in head.children if child.dep == "compound")


def _common(document: Document, first: int, last: int, head: Token) -> Phrase:
    """“Palestinian health officials”, “the air force”, “a local official who requested anonymity”."""
    kind = kind_of_word(head.lower)
    if kind is None:
        kind = next((k for c in head.of("compound", "amod") if (k := kind_of_word(c.lower))), None) or "person"
    end = last
    for token in document.tokens[head.index + 1 : last]:
        if token.text in (",", "–", "-", "—") or token.lower in ("who", "which", "that"):
            end = token.index
            break
    name = phrase_words(document, first, max(end, head.index + 1))
    phrase = Phrase(first, last, head, name, kind, False)
    sentence = document.sentence_of(head)
    reason = withheld(document.text[sentence.start : sentence.end])
    if kind in ("person", "unnamed", "office", "witness", "organization", "armed_group") and (
        reason or kind == "unnamed"
    ):
        phrase.kind, phrase.anonymous, phrase.reason = "unnamed", True, reason
    if kind == "office":
        phrase.role = name
        phrase.organization = _organization(name)
    phrase.aliases = {name.lower()}
    return phrase


def withheld(sentence: str) -> str | None:
    """The words by which a sentence says that a name is withheld."""
    lower = sentence.lower()
    return next((phrase for phrase in word_list("holder_words", "unnamed_reasons") if phrase in lower), None)
