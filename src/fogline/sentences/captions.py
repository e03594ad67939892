"""Captions: what a picture is said to show, and the part that only credits who made it."""

from __future__ import annotations

import re
from itertools import pairwise

from fogline.sentences.bylines import ended, is_name, only_outlets, starts_with
from fogline.sentences.document import Caption, Paragraph, ParagraphKind
from fogline.tables.lines import lead_phrases, words_of
from fogline.tables.outlets import outlets_in
from fogline.tables.phrases import fold

Piece = tuple[int, int, ParagraphKind]
Range = tuple[int, int]

CAPTION_LONGEST, CREDIT_LONGEST = 500, 160
LABEL_WORDS, SMALL = 3, 3  # words of a label; letters up to which a small word may join names
NAMES_LONGEST = 10  # words of a credit that stands without brackets
WORD = re.compile(r"[^\W\d_]+")
BRACKETED = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,100})[)\]]\.?\s*$")
# “Photo: Name”, “Photograph by Name”, “Image courtesy of Name”, “© Name”; which words stand in front is the table's.
LABEL = r"(?P<label>(?:[A-Z][A-Za-z]*(?: [A-Za-z]+){0,2}?(?::| by |(?<=ourtesy) of )|©\s?))\s*(?P<name>\S[^\n]{1,120})$"
LABELLED = re.compile(LABEL)
LABELLED_AFTER = re.compile(r"(?:[.!?…][”\"’')\]]*\s*|\s[–—-]\s+|(?<!opyright)\s(?=©))" + LABEL)
# “REUTERS/Name”, “Name/AFP/Getty Images”, “Name / Agency via AP” after the caption's stop.
SLASHED = re.compile(r"(?<=[.!?”\"’')\]])\s+(?P<name>[^.!?\n]{2,60}/[^.!?\n]{2,60})$")
DASH = re.compile(r"\s*[-–—:|]\s*")


def find_captions(text: str, paragraphs: list[Paragraph]) -> tuple[list[Caption], list[Piece]]:
    """The captions in text order, and the pieces of lines: what is shown, and credits, which claim nothing."""
    captions: list[Caption] = []
    pieces: list[Piece] = []
    for paragraph in paragraphs:
        listed = text[paragraph.start] in "•-–—*"
        if paragraph.kind != "body" or listed or paragraph.end - paragraph.start > CAPTION_LONGEST:
            continue
        lead = _lead(text, paragraph)
        credit = _credit(text, lead[1] if lead else paragraph.start, paragraph.end)
        if lead is None and (credit is None or credit[0] > paragraph.start):
            lead = _label(text, paragraph)
        if lead is None and credit is None:
            pieces += [(*note, "credit")] if (note := _outlets_note(text, paragraph)) else []
            continue
        start = lead[1] if lead else paragraph.start
        end = credit[0] if credit else paragraph.end
        pieces += [(*lead, "credit")] if lead and lead[0] < lead[1] else []
        pieces += [(*credit, "credit")] if credit else []
        while start < end and text[start].isspace():
            start += 1
        end = start + len(text[start:end].rstrip())
        pieces += [(start, end, "caption")] if start < end else []
        captions.append(Caption(start, end, credit, _from_file(text, paragraph, lead, credit)))
    return captions, pieces


def _lead(text: str, paragraph: Paragraph) -> Range | None:
    """“FILE -”, “Image caption:” in front; an empty stretch where the words tell it (“In this photo …”)."""
    folded = fold(text[paragraph.start : min(paragraph.end, paragraph.start + 60)])
    hit = lead_phrases("caption").at(folded, 0)
    if hit is None:
        return None
    words = folded[: hit[0]]
    if DASH.fullmatch(words[-1]) is None:
        gap = DASH.match(text, paragraph.start + len(words), paragraph.end)
        known = gap is not None and words.endswith("caption")
        return (paragraph.start, gap.end()) if gap and known else (paragraph.start, paragraph.start)
    return paragraph.start, paragraph.start + len(words)


def _label(text: str, paragraph: Paragraph) -> Range | None:
    """“Photo: a depot burns in the port”: the label of what is no name."""
    match = LABELLED.match(text, paragraph.start, paragraph.end)
    if match is None or match["label"][-1] != ":" or len(match["label"].split()) > LABEL_WORDS:
        return None
    pictured = any(word in words_of("photo") for word in WORD.findall(fold(match["label"])))
    return (paragraph.start, match.start("name")) if pictured else None


def _credit(text: str, start: int, end: int) -> Range | None:
    """Who made the picture, at the end of the line: in brackets, after a label, or as names with a stroke between."""
    near = max(start, end - CREDIT_LONGEST)
    if (match := BRACKETED.search(text, near, end)) and _credits(match["inside"]):
        return match.start(), end
    labelled = LABELLED_AFTER.search(text, near, end)
    if text[start] != "©":  # a line that opens so tells whose the page is
        labelled = LABELLED.match(text, start, end) or labelled
    if labelled and _labels(labelled):
        return labelled.start("label"), end
    if (match := SLASHED.search(text, near, end)) and _names_and_outlet(match["name"]):
        return match.start("name"), end
    return None


def _outlets_note(text: str, paragraph: Paragraph) -> Range | None:
    """“…, the mayor said. (Reuters, AFP)”: outlets alone in brackets behind the last stop."""
    match = BRACKETED.search(text, max(paragraph.start, paragraph.end - CREDIT_LONGEST), paragraph.end)
    if match is None or match.start() == paragraph.start or not only_outlets(match["inside"]):
        return None
    return (match.start(), paragraph.end) if ended(text[paragraph.start : match.start()].rstrip()) else None


def _credits(inside: str) -> bool:
    """“Photo by Amina Saleh/Agency”, “AP Photo/Name”, “Handout via Reuters”; no “(see photo)”."""
    folded = fold(inside)
    if any(starts_with(folded, lead) for lead in words_of("credit")):
        return False
    words = WORD.findall(inside)
    pictures = [word for word in words if fold(word) in words_of("photo")]
    named = [word for word in words if word[:1].isupper() and word not in pictures]
    small = [word for word in words if word.islower() and len(word) > SMALL and word not in pictures]
    if pictures:
        return bool(named) and len(small) <= 1
    return _names_and_outlet(inside)


def _names_and_outlet(words: str) -> bool:
    """“Amina Saleh/Agency”, “REUTERS/Omar Bako”."""
    first, stroke, rest = words.partition("/")
    return bool(stroke) and (is_name(first.strip()) or is_name(rest.strip())) and bool(outlets_in(words, 0, len(words)))


def _labels(match: re.Match[str]) -> bool:
    """A label of the table and names behind it: “Photo: a depot burns in the port” is a caption."""
    name = match["name"]
    if match["label"].startswith("©"):
        return len(name.split()) <= NAMES_LONGEST
    label = WORD.findall(fold(match["label"]))
    lower = sum(word.islower() and len(word) > SMALL for word in name.split())
    return any(word in words_of("photo") for word in label) and lower <= 1 and len(name.split()) <= NAMES_LONGEST


def _from_file(text: str, paragraph: Paragraph, lead: Range | None, credit: Range | None) -> bool:
    """“FILE -” in front, “File photo” in the credit, or “in this file photo” among the words."""
    said = " ".join(text[slice(*part)] for part in (lead, credit) if part)
    told = set(WORD.findall(fold(said))) & set(words_of("file"))
    words = WORD.findall(fold(text[paragraph.start : paragraph.end]))
    beside = any(a in words_of("file") and b in words_of("photo") for a, b in pairwise(words))
    return bool(told) or beside
