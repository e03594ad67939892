"""Names of people: where one begins after titles and ranks, nicknames in it, and by what else its bearer is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fogline.chains.phrase import BODIES, kind_of_word, words
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.gazetteer import fold_name
from fogline.tables.place_options import meanings_of
from fogline.tables.words import word_set

LONGEST = 6  # words of a personal name
TOWN = 100_000  # people of a place whose name of several words is no person's
OPENING, CLOSING = "\"“‘'«„(", "\"”’'»“)"

Run = tuple[int, int]


def is_title(token: Token) -> bool:
    """A title, a rank or an office: what stands before a name and is no part of it."""
    lower = token.lower.strip(".")
    return lower in words("titles") or lower in words("ranks") or lower in words("offices")


def is_rank(token: Token) -> bool:
    """A title or a rank: “Dr”, “Col.”."""
    lower = token.lower.strip(".")
    return lower in words("titles") or lower in words("ranks")


def joins(token: Token, neighbour: Token) -> bool:
    """Whether a token belongs to a run of name words next to ``neighbour``."""
    if token.lower in words("name_joiners") or token.text == "-" or _after_hyphen(token, neighbour):
        return True
    return token.text[:1].isupper() and (token.tag.startswith(("NN", "JJ", "FW", "IN")) or token.is_name)


def _after_hyphen(token: Token, before: Token) -> bool:
    """“Won-sik”: a small letter after the hyphen of a name."""
    return before.text == "-" and before.index == token.index - 1 and before.end == token.start


def is_name_head(document: Document, head: Token) -> bool:
    """A proper noun, or the second half of one with a hyphen in it."""
    if head.is_name or head.index < 2 or not _after_hyphen(head, document.tokens[head.index - 1]):
        return head.is_name
    return document.tokens[head.index - 2].is_name


def name_run(document: Document, head: Token, first: int, last: int) -> Run | None:
    """The run of capitalised name words that ends at or goes on from the head."""
    tokens = document.tokens
    if not head.text[:1].isupper() and not (head.index > first and _after_hyphen(head, tokens[head.index - 1])):
        return None
    start, end = head.index, head.index + 1
    opening = document.sentence_of(head).first
    while start > first and (joins(tokens[start - 1], tokens[start]) or _like_a_verb(tokens[start - 1], opening)):
        start -= 1
    while end < last and joins(tokens[end], tokens[end - 1]):
        end += 1
    while end > head.index + 1 and (tokens[end - 1].lower in words("name_joiners") or tokens[end - 1].text == "-"):
        end -= 1
    while start < head.index and not tokens[start].text[:1].isalnum():
        start += 1
    return start, _less_letters(tokens, start, end)


def _less_letters(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of a name without the letters behind it: “Anna Whitfield KC”, “Omar Said MD”."""
    while end - start > 2 and tokens[end - 1].text[:1].isupper() and tokens[end - 1].lower in words("letters_behind"):
        end -= 1
        while end - start > 2 and tokens[end - 1].text == ",":
            end -= 1
    return end


def _like_a_verb(token: Token, opening: int) -> bool:
    """“Padoh Saw Taw Nee”, “Khin Win”: a capital inside a sentence makes a verb a name."""
    return token.index > opening and token.text[:1].isupper() and token.tag in ("VBD", "VB", "VBP", "VBN", "MD")


def name_starts(document: Document, run: Run) -> int:
    """Where the personal name begins: after the last title, rank, office or field of office in front of it."""
    tokens, cut = document.tokens, run[0]
    for index in range(run[0], run[1] - 1):
        if is_title(tokens[index]) or (index > run[0] and cut == index and tokens[index].lower in words("portfolios")):
            cut = index + 1
    while cut < run[1] - 1 and not tokens[cut].text[:1].isalnum():
        cut += 1
    return cut


def name_in(document: Document, first: int, last: int, *, of_people: bool = False) -> Run | None:
    """The personal name that tokens ``[first, last)`` are, titles and offices before it aside: “Col. Musa Keita”.

    ``of_people``: that they name people is known already, so that no town is meant.
    """
    tokens = document.tokens
    while last > first and not tokens[last - 1].text[-1].isalnum():
        last -= 1
    last = _less_letters(tokens, first, last)
    start, titled = first, False
    while start < last - 1 and (is_title(tokens[start]) or not tokens[start].text[0].isalnum()):
        titled = titled or is_title(tokens[start])
        start += 1
    run = [t for t in tokens[start:last] if t.index == start or not _after_hyphen(t, tokens[t.index - 1])]
    ends = run[-1:] and (run[-1].text[:1].isupper() or run[-1].text == "-")
    if not 0 < len(run) <= LONGEST or not ends or not all(map(_of_name, run)):
        return None
    capitals = [t for t in run if t.text[:1].isupper()]
    shouted = all(len(t.text) > 2 and t.text.isupper() for t in capitals) and len(capitals) == 1
    if not titled and run[-1].tag == "NNPS":
        return None
    if shouted or any(kind_of_word(t.lower) in BODIES or _of_no_person(t) for t in run):
        return None
    return (start, last) if titled or of_people or not is_place(document.words(start, last), len(capitals)) else None


def _of_name(token: Token) -> bool:
    joiner = token.lower in words("name_joiners") or token.text in ("-", ".", *OPENING, *CLOSING)
    return joiner or (token.text[:1].isupper() and (token.is_noun or token.tag in ("JJ", "FW", "MD", "VB", "IN", "XX")))


def _of_no_person(token: Token) -> bool:
    groups = ("calendar", "organisation_nouns", "site_nouns", "settlement_nouns", "area_nouns")
    return any(token.lower in word_set("place_words", group) for group in groups)


def is_place(name: str, length: int) -> bool:
    """Whether a name between commas is a place: any of one word, a big one of several."""
    if not name[:1].isupper():
        return False
    meanings = meanings_of(fold_name(name))
    if meanings.stands_for:
        return True
    options = meanings.options
    return any(length == 1 or option.kind != "settlement" or option.population >= TOWN for option in options)


def grown(document: Document, first: int, last: int) -> Run:
    """The phrase with what the parser left outside it: a rank, or a given name before a nickname in quotes."""
    tokens = document.tokens
    sentence = document.sentences[tokens[first].sentence]
    while True:
        if first > sentence.first + 2 and tokens[first - 1].text in CLOSING:
            opening = next((i for i in (first - 3, first - 4) if i > 0 and tokens[i].text in OPENING), None)
            if opening is not None and tokens[opening - 1].text[:1].isupper() and tokens[first].text[:1].isupper():
                first = opening - 1
                continue
        dotted = first > 1 and tokens[first - 1].text == "." and is_rank(tokens[first - 2])
        if dotted and tokens[first].text[:1].isupper():
            first -= 2
            while first > sentence.first and (tokens[first - 1].is_noun or tokens[first - 1].tag == "JJ"):
                first -= 1
            continue
        return first, last


def nickname(document: Document, first: int, last: int) -> Run | None:
    """“Viktor “Sokil” Hnatiuk”, “Omar (Abu Leila) Keita”: the words in quotes or brackets inside a name."""
    tokens = document.tokens
    for opening in range(first + 1, last - 2):
        if tokens[opening].text in OPENING and tokens[opening - 1].text[:1].isupper():
            for closing in (opening + 2, opening + 3):
                inside = tokens[opening + 1 : closing]
                ends = closing < last - 1 and tokens[closing].text in CLOSING
                if ends and tokens[closing + 1].text[:1].isupper() and all(t.text[:1].isupper() for t in inside):
                    return opening, closing + 1
    return None


def parts_of(name: str) -> list[str]:
    """The folded words of a personal name: “Abdel Fattah al-Burhan” is abdel, fattah, al, burhan."""
    return fold_name(name).split()


def calls(short: list[str], full: list[str]) -> bool:
    """Whether words of a name, in order, may call the bearer of the full one: “J. Moreau” calls “Jean Paul Moreau”."""
    rest = iter(full)
    if not all(any(_fits(word, other) for other in rest) for word in short):
        return False
    return any(len(word) > 1 and word not in words("name_joiners") for word in short)


def _fits(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) == 1 and word[:1] == other[:1])


def plain_parts(parts: list[str]) -> Iterator[str]:
    """The words of a name by which alone its bearer may be called: no particles, no initials."""
    return (word for word in parts if len(word) > 1 and word not in words("name_joiners"))
