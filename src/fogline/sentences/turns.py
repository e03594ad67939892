"""Turns of interviews, briefings and round-ups of voices: whose words follow a label, and which of them ask."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from fogline.sentences.bylines import CLOSING, STOPS, is_name, starts_with
from fogline.sentences.document import Paragraph, ParagraphKind, Turn
from fogline.tables.loader import load_groups
from fogline.tables.phrases import fold
from fogline.tables.words import word_set

Piece = tuple[int, int, ParagraphKind]

# “Q:”, “Q1.”, “Q - ”, the bare “Q ” of press briefings, and “QWhy”, “ABecause” without a blank; a bare “A ” is an
# article.
MARK = re.compile(
    r"(?P<name>Q\d{0,2})(?:\s?[.:)—–-])?(?=\s|[A-Z][a-z])|(?P<answer>A\d{0,2})(?:\s?[.:)—–-](?=\s)|(?=[A-Z][a-z]))"
)
LABEL = re.compile(r"(?P<name>[^\W\d_](?:[^:\n]{0,78}[^\s:])?)\s?:(?=\s|$)")
# A long dash and a sentence; a telling in it, set off by a comma, a dash or the mark of a question.
SPEECH_DASH = re.compile(r"[–—―]\s*(?=[^\W\d_a-z]|[“\"«¿¡])")
TELLING = re.compile(r"(?<=[,?!–—])\s+([^,.?!–—]+)")
ENDS = re.compile(r"\W*END\b[^a-z]{0,40}$")  # “END   11:42 A.M. EST”
ROLE = re.compile(r"\s*(?:,|\().*$")
INITIALS = re.compile(r"[A-Z]{2,4}")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|I['’]\w+|[Ww]e['’]\w+)\b")
ASKS_AT_LEAST = 0.5  # share of the turns of whoever asks that end on a question
MOST_SPEAKERS = 60  # different labels of one report: more are those of a list
LABEL_WORDS, QUESTION_LONGEST, SURNAME = 6, 220, 4
FEWEST_LABELS, FEWEST_QUESTIONS = 3, 2


@dataclass(frozen=True, slots=True)
class _Label:
    """Characters from the label's first to after its colon; ``name`` are those of the speaker alone."""

    start: int
    end: int
    name: tuple[int, int]
    words: str
    marks: bool = False

    @property
    def asks(self) -> bool:
        """“Q”, “QUESTION”, “Reporter”."""
        return self.words in word_set("layout", "asking_labels")

    @property
    def answers(self) -> bool:
        """“A”, “Answer”."""
        return self.words in word_set("layout", "answering_labels")


def find_turns(text: str, paragraphs: list[Paragraph]) -> tuple[list[Turn], list[Piece]]:
    """The turns in text order, and the pieces of lines that are labels.

    1. Labels: “Q:”, “MR. MARSH:”, “Amina Saleh:”, “AS:” in front of paragraphs, where they are those of a talk.
    2. Dashes in front of speech, the Spanish and French way: what has no telling of its own is somebody's unnamed.
    3. Without labels: in what calls itself an interview, paragraphs that are questions, and the answers below them.
    """
    body = [paragraph for paragraph in paragraphs if paragraph.kind == "body"]
    labels = [label for paragraph in body if (label := _label(text, paragraph))]
    times = Counter(label.words for label in labels)
    if len(times) > MOST_SPEAKERS:
        return [], []
    if labels and labels[0].start == paragraphs[0].start and times[labels[0].words] == 1 and not labels[0].marks:
        labels = labels[1:]  # a headline
    speakers = {
        words for words, label in {label.words: label for label in labels}.items() if _speaks(text, label, times)
    }
    spoken = _of_a_talk(text, [label for label in labels if label.words in speakers])
    if spoken:
        return _labelled(text, body, spoken), [(label.start, label.end, "label") for label in spoken]
    dashed = list(_dashed(text, body))
    if dashed:
        return dashed, [(*turn.label, "label") for turn in dashed if turn.label is not None]
    return _asked(text, body), []


def _label(text: str, paragraph: Paragraph) -> _Label | None:
    """The label that opens the paragraph, if one does."""
    mark = MARK.match(text, paragraph.start, paragraph.end)
    if mark is not None:
        group = "name" if mark["name"] else "answer"
        return _Label(paragraph.start, mark.end(), mark.span(group), mark[group][0].lower(), marks=True)
    match = LABEL.match(text, paragraph.start, paragraph.end)
    if match is None or len(match["name"].split()) > LABEL_WORDS + 4:
        return None
    base = ROLE.sub("", match["name"])
    if not base or len(base.split()) > LABEL_WORDS:
        return None
    name = match.start("name"), match.start("name") + len(base)
    return _Label(paragraph.start, match.end(), name, fold(base))


def _speaks(text: str, label: _Label, times: Counter[str]) -> bool:
    """A word of the table, a title and a name, a full name, initials of a name in the text, or a surname of one."""
    name = text[slice(*label.name)]
    words = name.split()
    if label.marks or label.asks or label.answers or label.words in word_set("layout", "speaking_labels"):
        return True
    if words[-1].lower() in word_set("layout", "label_not_names") or label.words in word_set("layout", "slugs"):
        return False
    if words[0].lower() in word_set("layout", "label_titles") and 1 < len(words) <= LABEL_WORDS:
        return words[-1][0].isupper()
    if is_name(name, 2):
        return True
    if len(words) != 1 or not name[0].isupper():
        return False
    if INITIALS.fullmatch(name):
        return times[label.words] >= FEWEST_LABELS or spelt_out(text, name) is not None
    return re.search(rf"\b[A-Z][\w.'’-]+ {re.escape(name)}\b", text, re.IGNORECASE if name.isupper() else 0) is not None


def spelt_out(text: str, initials: str) -> tuple[int, int] | None:
    """Where the words stand that the initials are of: “Jonas Lindqvist” for “JL”; None where nothing has them."""
    parts = [rf"{letter}[^\W\d_]*[a-z][\w'’]*" for letter in initials]
    found = re.search(r"(?<![\w-])" + r"[ -](?:(?:of|the|and|al|de|van|bin) )?".join(parts) + r"(?!\w)", text)
    return found.span() if found else None


def _of_a_talk(text: str, labels: list[_Label]) -> list[_Label]:
    """The labels where somebody asks and another answers, where speakers take turns, or where people tell of
    themselves one after the other; none where they may as well be places or headings."""
    times = Counter(label.words for label in labels)
    asked = any(label.asks for label in labels)
    if len(times) < 2 or (not asked and any(label.answers for label in labels)):
        return []
    if asked or (len(labels) >= FEWEST_LABELS and max(times.values()) > 1):
        return labels
    ends = [*(label.start for label in labels[1:]), len(text)]
    told = [FIRST_PERSON.search(text, label.end, end) for label, end in zip(labels, ends, strict=True)]
    return labels if sum(match is not None for match in told) * 2 >= len(labels) else []


def _labelled(text: str, body: list[Paragraph], labels: list[_Label]) -> list[Turn]:
    """A turn a label, to the next label; the last ends where the report speaks of the speaker again."""
    ends = [*(label.start for label in labels[1:]), len(text)]
    turns = [
        Turn(label.end, _end(text, body, label, end), (label.start, label.end), _speaker(label), asks=label.asks)
        for label, end in zip(labels, ends, strict=True)
    ]
    if not any(turn.asks for turn in turns):
        askers = _askers(text, turns, [label.words for label in labels])
        turns = [replace(turn, asks=label.words in askers) for turn, label in zip(turns, labels, strict=True)]
    return [part for turn in turns for part in _parted(text, body, turn)]


def _parted(text: str, body: list[Paragraph], turn: Turn) -> Iterator[Turn]:
    """A question that is a paragraph of its own amid an answer is asked by the other side."""
    if turn.asks:
        yield turn
        return
    here = _between(body, turn.start, turn.end)
    start = turn.start
    for question, below in pairwise(here):
        if _is_question(text, question) and not _is_question(text, below):
            yield replace(turn, start=start, end=question.start)
            yield Turn(question.start, question.end, None, None, asks=True)
            start = below.start
    yield replace(turn, start=start)


def _speaker(label: _Label) -> tuple[int, int] | None:
    """The name in the label; none where it only says that somebody asks or answers."""
    return None if label.asks or label.answers else label.name


def _askers(text: str, turns: list[Turn], words: list[str]) -> set[str]:
    """The speakers who mostly end on a question, where others do not."""
    all_of, asking = Counter(words), Counter[str]()
    for turn, word in zip(turns, words, strict=True):
        asking[word] += text[turn.start : turn.end].rstrip().rstrip(CLOSING)[-1:] == "?"
    shares = {word: asking[word] / total for word, total in all_of.items()}
    found = {word for word, share in shares.items() if share >= ASKS_AT_LEAST}
    if len(found) == len(shares):  # whoever asks most, where all do
        found = {word for word, share in shares.items() if share > min(shares.values())}
    return found


def _end(text: str, body: list[Paragraph], label: _Label, end: int) -> int:
    """Before the first paragraph, after the label's own, that is a note on the talk or tells of the speaker by name."""
    surname = text[slice(*label.name)].rsplit(maxsplit=1)[-1]
    for paragraph in _between(body, label.end + 1, end):
        line = text[paragraph.start : paragraph.end]
        named = len(surname) >= SURNAME and re.search(rf"\b{re.escape(surname)}\b", line, re.IGNORECASE)
        if (named and not FIRST_PERSON.search(line)) or _notes_talk(line):
            return paragraph.start
    return end


def _between(body: list[Paragraph], start: int, end: int) -> list[Paragraph]:
    """The paragraphs that begin in characters ``[start, end)``."""
    at = bisect_left(body, start, key=lambda paragraph: paragraph.start)
    return body[at : bisect_left(body, end, lo=at, key=lambda paragraph: paragraph.start)]


def _notes_talk(line: str) -> bool:
    """“This interview has been edited for length.”"""
    if ENDS.match(line):
        return True
    folded = fold(line).lstrip("([*_ ")
    return any(starts_with(folded, words) for words in load_groups("layout")["talk_notes"])


def _dashed(text: str, body: list[Paragraph]) -> Iterator[Turn]:
    """“— How many are here?”, “— Nine of us.”: the lines of a dialogue that name no speaker themselves.

    A list of news has dashes too: one of the lines must ask, or tell in the first person who says it.
    """
    lines = [(p, match) for p in body if (match := SPEECH_DASH.match(text, p.start, p.end))]
    for _, group in groupby(enumerate(lines), key=lambda both: both[1][0].index - both[0]):
        run = [line for _, line in group]
        words = [text[match.end() : p.end].rstrip(CLOSING) for p, match in run]
        told = [_tells(line) for line in words]
        asks = [line[-1:] == "?" for line in words]
        own = any(tells and FIRST_PERSON.search(line) for tells, line in zip(told, words, strict=True))
        if len(run) < FEWEST_QUESTIONS or not (own or any(asks)) or any(line[-1:] not in STOPS for line in words):
            continue
        for (paragraph, match), tells, asking in zip(run, told, asks, strict=True):
            if not tells:
                yield Turn(match.end(), paragraph.end, (match.start(), match.end()), None, asks=asking)


def _tells(line: str) -> bool:
    """“…, said Rosa Ibarra.”, “…, he replied.”"""
    verbs = word_set("abbreviations", "speech_verbs")
    return any(set(part.split()[:5]) & verbs for part in TELLING.findall(line))


def _asked(text: str, body: list[Paragraph]) -> list[Turn]:
    """Questions that are paragraphs of their own, and what is answered to each, in what calls itself an interview."""
    questions = [p for p in body if _is_question(text, p)]
    if len(questions) < FEWEST_QUESTIONS or not _calls_itself_talk(text[: questions[0].start]):
        return []
    turns: list[Turn] = []
    ends = [*(question.start for question in questions[1:]), len(text)]
    for question, end in zip(questions, ends, strict=True):
        turns.append(Turn(question.start, question.end, None, None, asks=True))
        answer = _between(body, question.end, end)
        note = next((p for p in answer if _notes_talk(text[p.start : p.end])), None)
        stop = note.start if note is not None else end
        if answer and answer[0].start < stop:
            turns.append(Turn(answer[0].start, stop, None, None))
    return turns


def _is_question(text: str, paragraph: Paragraph) -> bool:
    line = text[paragraph.start : paragraph.end]
    return len(line) <= QUESTION_LONGEST and line[-1] == "?" and line[0].isupper()


def _calls_itself_talk(above: str) -> bool:
    folded = fold(above)
    return any(re.search(rf"\b{hint}\b", folded) for hint in load_groups("layout")["talk_hints"])
