"""What is edited before a text is read: each rule finds its edits; none changes the stored text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from fogline.sentences.capitals import lower_capitals
from fogline.sentences.cleaned import Cleaned, Edit
from fogline.sentences.language import SHIPPED
from fogline.sentences.lemmas import lemmas_of
from fogline.tables.words import word_set

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
# The two common no-break spaces stay: all that reads text knows them.
BLANK = "\u1680\u2000-\u200a\u205f\u3000"
# Letters and digits of other shapes: full width, mathematical, letter-like, Roman, circled letters, ligatures.
SHAPED = "\uff01-\uff5e\U0001d400-\U0001d7ff\u2102-\u2134\u2160-\u2188\u24b6-\u24e9\ufb00-\ufb06"
DIGITS = "\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u1040-\u1049"
# Arabic marks of decimals and thousands; quotation marks of other scripts; long dashes.
ALIKE = {
    "\u066b": ".", "\u066c": ",",
    "「": "“", "」": "”", "『": "“", "』": "”", "《": "“", "》": "”", "〈": "“", "〉": "”",
    "‹": "«", "›": "»", "―": "—", "⸺": "—", "⸻": "—",
}  # fmt: skip
HALVES = {"½": ".5", "¼": ".25", "¾": ".75"}
VULGAR = "¼½¾\u2150-\u215e"
ODD = re.compile(
    rf"[0-9#*]\ufe0f?\u20e3|[\u0300-\u036f]{{1,8}}|[{INVISIBLE}]+|[{BLANK}]"
    rf"|[{SHAPED}{DIGITS}{VULGAR}{''.join(ALIKE)}]"
)
CIRCLED = re.compile(r"^[ \t]*(?P<opens>[\u2460-\u2473\u2776-\u2793])|(?<=\s)[\u2460-\u2473\u2776-\u2793](?=\s)", re.M)
# “Terekhov (Терехов)”: the name again in its own letters. “two people,[2]”: a note.
ASIDES = re.compile(r"[ \t]?\((?P<gloss>[^()A-Za-z0-9\n]{2,60})\)|\[(?:\d{1,3}|[a-z]|citation needed)\]")
KEYCAP_LINES = re.compile(r"^[ \t]*[0-9]\ufe0f?\u20e3(?![0-9])", re.M)
MARKUP = re.compile(
    r"^[ \t]{0,3}#{1,6}[ \t]+|^[ \t]{0,3}(?:>+[ \t]+)+"  # headings and quoted blocks
    r"|(?<!\w)(?:\*\*|__|~~)|(?:\*\*|__|~~)(?!\w)|\*\*"
    r"|(?P<open>!?\[)(?P<words>[^\[\]\n]{1,200})(?P<target>\]\((?:https?:|mailto:|www\.|/|#)[^()\s]{0,2000}\))"
    r"|(?<![\w*_])(?P<mark>[*_])(?=\w)(?P<slanted>[^\n*_]{1,200})(?<=[\w.,!?”])(?P=mark)(?![\w*_])",
    re.M,
)
MARKED = re.compile(r"[*_~#>]|\]\(")
HASHTAG = re.compile(r"(?<![\w&/#])#(?=[^\W\d_])\w+")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|_+")
BROKEN = re.compile(
    r"(?P<head>[a-z]{2,30})(?P<gap>-[ \t]{0,8}(?:\r\n|\n)[ \t]{0,16})(?P<tail>[a-z]{2,30})"
    r"[.,;:!?”\"]{0,3}(?P<blank> ?)"
)
CAPITAL_LABEL = re.compile(r"^(?P<name>(?P<title>[A-Z][A-Z]+\.?)(?:[ \t]+[A-Z][A-Z.'’-]*){0,4})[ \t]?:(?=\s)", re.M)
TAGS = ("NN", "NNS", "VB", "VBD", "VBG", "VBZ", "JJ", "RB")
WIDE = re.compile(r"(?P<blanks>[ \t]{17,})|(?P<lines>(?:\r?\n[ \t]{0,16}){6,})")


def clean_text(text: str, base: int = 0) -> Cleaned:
    """The stretch of stored text that begins at ``base`` as it is read.

    1. Characters: invisible ones go; other scripts' digits, wide, bold and joined letters become plain ones.
    2. Markup of Markdown goes, hashtags in running text become words.
    3. Words broken at a line's end are joined; very wide gaps become narrower.
    4. Capitals: a title and name in front of a speaker's words, and a text that is all in capitals, get those that a
       writer would have set.
    """
    cleaned = Cleaned(text, base)
    for rule in RULES:
        cleaned = cleaned.edited(rule(cleaned.text))
    return cleaned


def plain_characters(text: str) -> Iterator[Edit]:
    """“ki\\u00adlled” is “killed”, “١٢” is “12”, “ﬁre” is “fire”, “１２” is “12”, e with U+0301 is “é”."""
    if text.isascii():
        return
    reached = 0
    listed = len(KEYCAP_LINES.findall(text)) > 1
    for match in ODD.finditer(text):
        start, end = match.span()
        if unicodedata.combining(text[start]):
            if start == 0 or start <= reached or not text[start - 1].isalpha():
                continue
            composed = unicodedata.normalize("NFC", text[start - 1 : end])
            if len(composed) <= end - start:
                yield start - 1, end, composed[0]
                reached = end
            continue
        reached = end
        if match.group() in HALVES and text[start - 1 : start].isdecimal():
            yield start, end, HALVES[match.group()]  # “2½” is “2.5”
            continue
        yield start, end, _plain(match.group(), listed and _opens_line(text, start))


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _plain(odd: str, marks_item: bool) -> str:
    if odd[-1] == "\u20e3":  # a keycap: the mark of a list's item, or a digit
        return "•" if marks_item else odd[0]
    if odd in ALIKE:
        return ALIKE[odd]
    if odd.isdecimal():
        return str(unicodedata.decimal(odd))
    category = unicodedata.category(odd[0])
    if category == "Zs":
        return " "
    if category in ("Cf", "Mn", "Cn"):
        return ""
    shaped = unicodedata.normalize("NFKC", odd).replace("\u2044", "/")
    return shaped if shaped.isascii() else odd


def circled_numbers(text: str) -> Iterator[Edit]:
    """“① Two people were hurt”: the mark of a list's item, no number."""
    if text.isascii():
        return
    for match in CIRCLED.finditer(text):
        yield (*match.span("opens"), "•") if match["opens"] else (*match.span(), "")


def without_asides(text: str) -> Iterator[Edit]:
    """“Ihor Terekhov (Ігор Терехов) said”: a name again in other letters, and the number of a note, are passed over.

    One word alone may be a place, whose tables know it in its own letters.
    """
    for match in ASIDES.finditer(text):
        gloss = match["gloss"]
        if gloss is None or (len(gloss.split()) > 1 and any(char.isalpha() and char > "\u024f" for char in gloss)):
            yield match.start(), match.end(), ""


def without_markup(text: str) -> Iterator[Edit]:
    """“**bold**”, “# Heading”, “[words](https://…)”, “> quoted”: the words alone."""
    if not MARKED.search(text):
        return
    for match in MARKUP.finditer(text):
        if match["open"]:
            yield match.start("open"), match.end("open"), ""
            yield match.start("target"), match.end("target"), ""
        elif match["mark"]:
            yield match.start(), match.start() + 1, ""
            yield match.end() - 1, match.end(), ""
        else:
            yield match.start(), match.end(), ""


def words_of_hashtags(text: str) -> Iterator[Edit]:
    """“Explosions in #KharkivRegion”: a hashtag in running text is words. Tags set off after it are no part of it."""
    if "#" not in text:
        return
    found = list(HASHTAG.finditer(text))
    position = 0
    while position < len(found):
        last = position
        while last + 1 < len(found) and not text[found[last].end() : found[last + 1].start()].strip(" \t,"):
            last += 1
        run = found[position : last + 1]
        position = last + 1
        yield from _run_of_tags(text, run)


def _run_of_tags(text: str, run: list[re.Match[str]]) -> Iterator[Edit]:
    before = text[max(text.rfind("\n", 0, run[0].start()) + 1, run[0].start() - 40) : run[0].start()].rstrip()
    ends_line = text[run[-1].end() : run[-1].end() + 4].lstrip(" \t.,")[:1] in ("", "\n", "\r")
    if ends_line and not before:
        return  # a line of tags
    if ends_line and (len(run) > 1 or before[-1] in '.!?…”"»)'):
        yield run[0].start(), run[-1].end(), ""  # tags after the last sentence
        return
    for tag in run:
        yield tag.start(), tag.start() + 1, ""
        yield from ((*hump.span(), " ") for hump in HUMP.finditer(text, tag.start() + 1, tag.end()))


def unbroken_words(text: str) -> Iterator[Edit]:
    """A hyphen and a line's end inside a word (“explo-”, “sions”) go where both halves make a word."""
    for match in BROKEN.finditer(text):
        if not _is_word(match["head"] + match["tail"]):
            continue
        yield match.start("gap"), match.end("gap"), ""
        if match["blank"]:  # the line ends after the word instead
            yield match.start("blank"), match.end("blank"), "\n"


def _is_word(word: str) -> bool:
    lemmas = lemmas_of(SHIPPED)
    return any(lemmas.is_word(lemmas.lemma(word, tag)) for tag in TAGS)


def labels_in_capitals(text: str) -> Iterator[Edit]:
    """“MR. MARSH: We shall see.”: a speaker's title and name in front of a line are written as in running text."""
    for match in CAPITAL_LABEL.finditer(text):
        titled = match["title"].lower() in word_set("layout", "label_titles") and match["title"] != match["name"]
        if titled or match["name"].lower() in word_set("layout", "speaking_labels"):
            yield (*match.span("name"), match["name"].title())


def narrow_gaps(text: str) -> Iterator[Edit]:
    """More than 16 blanks in a row become 16, more than five empty lines five."""
    for match in WIDE.finditer(text):
        if match["blanks"]:
            yield match.start() + 16, match.end(), ""
        else:
            yield match.start(), match.end(), "\n" * 5 + match.group()[match.group().rfind("\n") + 1 :]


RULES: tuple[Callable[[str], Iterator[Edit]], ...] = (
    plain_characters, circled_numbers, without_asides, without_markup, words_of_hashtags, unbroken_words, narrow_gaps,
    labels_in_capitals, lower_capitals,
)  # fmt: skip
