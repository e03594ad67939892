"""Short forms of names: “the Rapid Support Forces (RSF)”, “RSF (Rapid Support Forces)”, “CENTCOM”."""

from __future__ import annotations

from fogline.sentences.document import Document
from fogline.sentences.token import Token

INNER = ("of", "for", "and", "the", "sans", "de", "la", "des", "-", ",", "&")
LONGEST = 12  # tokens of a name before its short form


def acronyms_of(document: Document) -> dict[str, str]:
    """Each short form, in lower case, to the name beside it, as written without “the”."""
    found: dict[str, str] = {}
    tokens = document.tokens
    for token in tokens[1:-1]:
        if not _is_short(token):
            continue
        before, after = tokens[token.index - 1], tokens[token.index + 1]
        name = None
        if before.text == "(" and after.text in (")", ",", ";"):
            name = _name_before(tokens, before.index, token.text)
        elif before.lower in ("or", "as") and after.text in (",", ")"):
            name = _name_before(tokens, _before_gloss(tokens, before.index), token.text, exact=True)
        elif after.text == "(":
            name = _name_after(tokens, after.index + 1, token.text)
        if name is not None:
            found.setdefault(token.lower, " ".join(document.words(*name).split()).removeprefix("The "))
    return found


def _is_short(token: Token) -> bool:
    """“RSF”, “UNHCR”, “DfT”: two capitals or more, no lower-case word."""
    text = token.text
    return len(text) > 1 and text[0].isupper() and text[1:] != token.lower[1:]


def _before_gloss(tokens: list[Token], at: int) -> int:
    """“, known by its initials as”, “, or”: where the name before the gloss ends."""
    while at > 0 and tokens[at].text not in (",", "("):
        at -= 1
    return at


def _name_before(tokens: list[Token], end: int, short: str, *, exact: bool = False) -> tuple[int, int] | None:
    """The capitalised words before ``end`` whose initials the short form is; else all capitalised words there."""
    lowest = max(end - LONGEST, 0)
    for start in range(end - 1, lowest - 1, -1):
        if tokens[start].sentence != tokens[end].sentence or not _in_name(tokens[start]):
            break
        if tokens[start].text[0].isupper() and _initials(tokens, start, end) == short.upper():
            return start, end
    if exact:
        return None
    start = end
    while start > lowest and _in_name(tokens[start - 1]) and tokens[start - 1].text != ",":
        start -= 1
    while start < end and not tokens[start].text[:1].isupper():
        start += 1
    return (start, end) if start < end else None


def _name_after(tokens: list[Token], start: int, short: str) -> tuple[int, int] | None:
    end = next((i for i in range(start, min(start + LONGEST, len(tokens))) if tokens[i].text == ")"), start)
    return (start, end) if start < end and _initials(tokens, start, end) == short.upper() else None


def _initials(tokens: list[Token], start: int, end: int) -> str:
    return "".join(t.text[0] for t in tokens[start:end] if t.text[0].isupper())


def _in_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.lower in INNER


def blends(short: str, name: str) -> bool:
    """“CENTCOM” is made of the beginnings of “Central Command”: of its last two or more capitalised words."""
    parts = [w.lower() for w in name.split() if w[:1].isupper()]
    for start in range(len(parts) - 1):
        rest = short
        for part in parts[start:]:
            shared = next((k for k in range(min(len(part), len(rest)), 0, -1) if rest.startswith(part[:k])), 0)
            rest = rest[shared:]
        if not rest:
            return True
    return False
