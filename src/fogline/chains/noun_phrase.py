"""What a holder's noun phrase says by itself: name, office, body, kind, whether a name is withheld."""

from __future__ import annotations

from fogline.chains.personal_names import Run, is_name_head, is_rank, name_in, name_run, name_starts, nickname
from fogline.chains.phrase import BODIES, Phrase, kind_of_word, phrase_words, words
from fogline.chains.roles import body_after, office_words, organization_of, parts_at, person_beside, role_beside
from fogline.chains.withheld import mark_withheld
from fogline.model.claim import HolderKind
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.gazetteer import fold_name
from fogline.tables.place_options import meanings_of

NAME_WORDS = 2  # of a person's name, at least


def read_phrase(document: Document, first: int, last: int, head: Token) -> Phrase:
    """Takes tokens ``[first, last)`` with head word ``head`` apart.

    1. “Mayor of Kharkiv Ihor Terekhov”: a name after an office and its place.
    2. “Amina Saleh, a baker”, where the parser took the baker for the head.
    3. “the mayor of Nikopol, Anna Koval”: an office and, set off by a comma, the name of who holds it.
    4. “a driver who gave one name only, Musa”: a name that ends the phrase.
    5. A proper name, with what stands before and after it; a body and its proper name beside it.
    6. “the air force”, “two residents”: no name at all.
    """
    span = first, last
    named = _office_of_place(document, first, last, head) or _led_by_name(document, span, head)
    if named is not None:
        return named
    run = name_run(document, head, first, last) if is_name_head(document, head) else None
    is_office = _is_person_word(document, head, run)
    beside = person_beside(document, first, last, head) if is_office else None
    if beside is not None:
        return _office_then_name(document, span, head, beside)
    apposition = next((c for c in head.of("appos") if first <= c.index < last), None)
    if run is None and apposition is None and (closing := _name_at_end(document, head, first, last)) is not None:
        return _named_by_apposition(document, span, head, document.tokens[closing[1] - 1], closing)
    if run is not None:
        return _joint(document, _named(document, span, head, run, apposition))
    if apposition is not None and (other := name_run(document, apposition, first, last)) is not None:
        return _named_by_apposition(document, span, head, apposition, other)
    return _common(document, first, last, head)


def _is_person_word(document: Document, head: Token, run: Run | None) -> bool:
    """“the spokesman”, “Health Minister”, “the Deputy Head of Office”: the head names an office or a person."""
    if run is None:
        based = any(c.lower == "based" for child in head.of("amod") for c in (child, *child.children))
        office = any(kind_of_word(c.lower) == "office" for c in head.of("compound"))
        kinds = kind_of_word(head.lower), kind_of_word(head.lemma)
        return not based and (office or not {"office", "person", "witness", "unnamed"}.isdisjoint(kinds))
    return document.tokens[run[1] - 1].lower in words("offices")


def _led_by_name(document: Document, span: Run, head: Token) -> Phrase | None:
    """“Amina Saleh, a baker in the town”: the phrase begins with a name, whatever its head."""
    tokens, (first, last) = document.tokens, span
    if not tokens[first].is_name or first + 1 >= head.index or head.is_name:
        return None
    lead = name_run(document, tokens[first], first, last)
    if lead is None or lead[1] >= head.index or tokens[lead[1]].text != ",":
        return None
    return _named(document, span, tokens[lead[1] - 1], lead, head)


def _office_of_place(document: Document, first: int, last: int, head: Token) -> Phrase | None:
    """“Mayor of Kharkiv Ihor Terekhov”: after the office and its place the name of whoever holds it."""
    tokens, start = document.tokens, head.index + 2
    end = next((i for i in range(start, last) if not tokens[i].text[:1].isupper()), last)
    if head.lower not in words("offices") or end - start < NAME_WORDS + 1 or tokens[start - 1].lower != "of":
        return None
    for cut in range(end - NAME_WORDS, start, -1):
        if meanings_of(fold_name(document.words(start, cut))).options:
            phrase = _person(document, (first, last), tokens[end - 1], (cut, end))
            return _with_role(phrase, phrase_words(document, first, cut))
    return None


def _office_then_name(document: Document, span: Run, head: Token, name: Run) -> Phrase:
    """The office is what stands before the name and its rank; a rank alone is no office."""
    phrase = _person(document, span, document.tokens[name[1] - 1], name)
    phrase.nouns = {t.lower for t in document.tokens[span[0] : head.index + 1] if t.is_noun}
    end = name[0]
    while end > head.index + 1 and (
        is_rank(document.tokens[end - 1]) or not document.tokens[end - 1].text[0].isalnum()
    ):
        end -= 1
    if kind_of_word(head.lower) == "witness":
        phrase.kind = "witness"
    return _with_role(phrase, phrase_words(document, span[0], end))


def _with_role(phrase: Phrase, role: str | None) -> Phrase:
    phrase.role = office_words(role) if role else None
    phrase.organization = organization_of(phrase.role)
    return phrase


def _person(document: Document, span: Run, head: Token, name: Run) -> Phrase:
    """A person under the name of tokens ``name``; a nickname inside it is an alias."""
    nick = nickname(document, *name)
    written = phrase_words(document, *name)
    aliases = set()
    if nick is not None:
        before, after = phrase_words(document, name[0], nick[0]), phrase_words(document, nick[1], name[1])
        aliases.add(phrase_words(document, nick[0] + 1, nick[1] - 1).lower())
        written = f"{before} {after}"
    return Phrase(span[0], span[1], head, written, "person", True, aliases={written.lower(), *aliases}, of_person=name)


def _joint(document: Document, phrase: Phrase) -> Phrase:
    """“Kinshasa, the United Nations and Western powers”: a joint holder goes by all its names."""
    if phrase.kind != "person" and phrase.head.child("conj") is not None and phrase.head.last <= phrase.last:
        end = next((t.index for t in phrase.head.of("relcl", "acl")), phrase.last)
        phrase.name = phrase_words(document, phrase.first, max(end, phrase.head.index + 1))
        phrase.aliases = {phrase.name.lower()}
    return phrase


def _name_at_end(document: Document, head: Token, first: int, last: int) -> Run | None:
    """“the group of coastal states GCSO”, “a driver who gave one name only, Musa”: a name that ends it."""
    tokens = document.tokens
    end = last
    while end > first and not tokens[end - 1].text[0].isalnum():
        end -= 1
    run = name_run(document, tokens[end - 1], first, last) if end - 1 > head.index and tokens[end - 1].is_name else None
    if run is None or run[0] <= head.index + 1:
        return None
    before = tokens[run[0] - 1]
    called = before.text == "," and tokens[run[0] - 2].lower in words("name_words")
    acronym = tokens[run[0]].text.isupper() and len(tokens[run[0]].text) > 2 and before.is_noun
    return run if called or acronym else None


def _named(document: Document, span: Run, head: Token, run: Run, apposition: Token | None) -> Phrase:
    """“Governor Roman Hrytsak”, “Pavlo Hnatiuk, head of the administration”, “the Loikaw Defence Committee”."""
    tokens = document.tokens
    last_kind = kind_of_word(tokens[run[1] - 1].lower)
    cut = run[0] if last_kind in BODIES and last_kind != "media" else name_starts(document, run)
    body = _body_kind(document, run, cut)
    if body is not None:
        return _body(document, span, head, run, (body, apposition))
    first, last = span
    lead = [t for t in tokens[first:cut] if t.tag not in ("DT", "PRP$") or t.index > first]
    role = None
    if lead and (cut > run[0] or any(t.lower in words("offices") for t in lead)):
        role = phrase_words(document, lead[0].index, cut)
    plain_rank = role is not None and all(
        w.lower().strip(".") in words("ranks") | words("titles") for w in role.replace(".", ". ").split()
    )
    office = role_beside(document, run, last)
    start = cut if cut > run[0] else _with_nickname(document, first, run)
    phrase = _with_role(
        _person(document, span, head, (start, run[1])), office if office and (plain_rank or not role) else role
    )
    if plain_rank and not office and _is_courtesy(role):
        phrase.role = None
    phrase.organization = phrase.organization or organization_of(office) or body_after(document, run[1], last)
    return phrase


def _is_courtesy(role: str | None) -> bool:
    """“Mr”, “Ms”, “Daw” before a name is no office."""
    return all(word.lower().strip(".") in words("courtesies") for word in (role or "").split())


def _with_nickname(document: Document, first: int, run: Run) -> int:
    """Where “Viktor “Sokil” Hnatiuk” begins, when the run is “Hnatiuk”."""
    tokens = document.tokens
    for start in range(run[0] - 4, run[0] - 2):
        if start >= first and name_in(document, start, run[1]) and nickname(document, start, run[1]) is not None:
            while start > first and tokens[start - 1].text[:1].isupper() and not is_rank(tokens[start - 1]):
                start -= 1
            return start
    return run[0]


def _body(document: Document, span: Run, head: Token, run: Run, found: tuple[HolderKind, Token | None]) -> Phrase:
    """A body under its capitalised name, with the nouns of what it is said to be (“a resistance group”)."""
    tokens, (first, last), (kind, apposition) = document.tokens, span, found
    start = first
    while start < run[0] and (tokens[start].tag in ("DT", "PRP$") or not tokens[start].text[0].isalnum()):
        start += 1
    firm = any(t.lower in words("organization_heads") | words("media_heads") for t in tokens[first : run[0]])
    name = phrase_words(document, run[0] if firm else start, _name_end(document, run[1], last))
    phrase = Phrase(first, last, head, name, kind, True, aliases={name.lower(), tokens[run[0]].lower})
    if apposition is not None:
        phrase.nouns = {t.lower for t in tokens[apposition.first : apposition.index + 1]}
        if phrase.nouns & words("group_heads") and phrase.kind == "organization":
            phrase.kind = "armed_group"
    return phrase


def _body_kind(document: Document, run: Run, cut: int) -> HolderKind | None:
    """What kind of body a capitalised name is, by its words; None for a person's."""
    if cut > run[0]:
        return None
    tokens = document.tokens[run[0] : run[1]]
    if any(t.lower in words("media_words") for t in tokens):
        return "media"
    before = document.tokens[run[0] - 1].lower if run[0] else ""
    for token in reversed([*tokens, *([document.tokens[run[0] - 1]] if before in words("organization_heads") else [])]):
        kind = kind_of_word(token.lower)
        if kind in BODIES:
            return kind
    counted = any(t.tag == "CD" for t in document.tokens[max(run[0] - 2, 0) : run[0]])
    short = len(tokens) == 1 and tokens[0].text.isupper()
    plural = tokens[-1].tag == "NNPS" and not _is_described(document, run)
    return "organization" if (short or plural) and not counted else None


def _is_described(document: Document, run: Run) -> bool:
    """“Oleh Kravets, the head of …”: two names and an office are a person's, whatever the tag of the surname."""
    after = document.tokens[run[1] : run[1] + 6]
    office = any(kind_of_word(t.lower) == "office" for t in after)
    return run[1] - run[0] == 2 and office and after[0].text == ","


def _name_end(document: Document, end: int, last: int) -> int:
    """A body's name goes on over “of the X”, “in Beirut”, “Food, Water and Energy”, up to a comma that parts."""
    tokens = document.tokens
    inner = ("of", "for", "the", "in", "and")
    while end < last and (
        tokens[end].lower in inner or tokens[end].text[:1].isupper() or _lists_on(document, end, last)
    ):
        end += 1
    while end > 0 and (tokens[end - 1].lower in inner or tokens[end - 1].text == ","):
        end -= 1
    return end


def _lists_on(document: Document, comma: int, last: int) -> bool:
    """“Environment, Food and Rural Affairs”: the next capitalised word is joined to the one before the comma."""
    tokens = document.tokens
    if tokens[comma].text != "," or comma + 1 >= last or not tokens[comma + 1].text[:1].isupper():
        return False
    joined = next((t for t in tokens[comma + 1 : last] if t.dep == "conj"), None)
    return joined is not None and joined.first <= comma + 1 and joined.head.dep == "pobj" and joined.head.index < comma


def _named_by_apposition(document: Document, span: Run, head: Token, apposition: Token, run: Run) -> Phrase:
    """“its operator, Harbour Tanker Services”; “the Harbour-based monitor, Delta Watch”."""
    phrase = _named(document, (apposition.first, max(run[1], apposition.last)), apposition, run, None)
    phrase.first, phrase.last = span
    phrase.nouns = {t.lower for t in document.tokens[span[0] : head.index + 1] if t.is_noun}
    if phrase.kind != "person":
        return phrase
    kind = kind_of_word(head.lower)
    if _is_person_word(document, head, None):
        phrase.kind = "witness" if kind == "witness" else phrase.kind
        return _with_role(phrase, phrase_words(document, span[0], apposition.first))
    if kind is None and _is_trade(document, span, head):
        return _with_role(phrase, phrase_words(document, span[0], apposition.first))
    phrase.kind = kind if kind is not None and kind not in ("office", "person") else "organization"
    return phrase


def _is_trade(document: Document, span: Run, head: Token) -> bool:
    """“A baker, Halyna Shevchuk”: one of many, and no word for a body."""
    bodies = words("firm_nouns") | words("back_nouns") | words("kinds_of_organization") | words("kinds_of_media")
    return document.tokens[span[0]].lower in ("a", "an") and head.tag == "NN" and head.lower not in bodies


def _common(document: Document, first: int, last: int, head: Token) -> Phrase:
    """“Palestinian health officials”, “the air force”, “a local official who requested anonymity”."""
    kind = kind_of_word(head.lower)
    if kind is None:
        kind = next((k for c in head.of("compound", "amod") if (k := kind_of_word(c.lower))), None) or "person"
    end = last
    for token in document.tokens[head.index + 1 : last]:
        if parts_at(document, token.index) or token.lower in ("who", "which", "that"):
            end = token.index
            break
    name = phrase_words(document, first, max(end, head.index + 1))
    phrase = Phrase(first, last, head, name, kind, False)
    if kind == "office":
        phrase.name = office_words(name)
        phrase = _with_role(phrase, phrase.name)
    mark_withheld(document, phrase)
    phrase.aliases = {phrase.name.lower()}
    return phrase
