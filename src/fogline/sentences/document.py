"""The parsed report: paragraphs, sentences, tokens and quotations over one text.

The document owns the stored text (in its report), the text as it is read, and the map of offsets between them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from fogline.model.report import Report, ReportRef
from fogline.model.span import Span
from fogline.sentences.cleaned import Cleaned
from fogline.sentences.token import Token
from fogline.tables.phrases import fold

ParagraphKind = Literal[
    "body",
    "title",
    "heading",
    "dateline",
    "byline",
    "credit",
    "caption",
    "stamp",
    "boilerplate",
    "item",
    "table",
    "pull_quote",
    "label",
]
# Lines about the report, not of it: nothing is claimed there, and nobody named there is spoken of later.
ABOUT_THE_REPORT = frozenset[ParagraphKind]({"byline", "credit", "boilerplate", "stamp"})


@dataclass(slots=True)
class Paragraph:
    """A stretch between hard line breaks. ``author`` is set where a line above names who posted it."""

    index: int
    start: int
    end: int
    kind: ParagraphKind = "body"


@dataclass(slots=True)
class Sentence:
    """Tokens ``[first, last)`` of the document, characters ``[start, end)``, inside one paragraph."""

    index: int
    start: int
    end: int
    paragraph: int
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters from the opening mark to after the closing one; ``inner`` leaves both marks out.

    ``closed`` is false where the paragraph ends first; ``follows`` is true when it carries on a quotation
    that the paragraph before left open. ``width`` is the length of each mark (two for `` and '').
    """

    start: int
    end: int
    closed: bool
    follows: bool = False
    width: int = 1

    @property
    def inner(self) -> tuple[int, int]:
        """The characters between the marks."""
        return self.start + self.width, self.end - self.width if self.closed else self.end


@dataclass(frozen=True, slots=True)
class Post:
    """One stamped post of a series in one text: its characters, whose words they are and the words of its stamp.

    ``header`` is where the lines that name author and stamp begin. In a forward ``author`` is whoever was forwarded and
    ``poster`` whoever passed it on, where that is said. An author who is not named is an empty stretch.
    """

    start: int
    end: int
    author: tuple[int, int]
    stamp: tuple[int, int]
    forwarded: bool = False
    header: int = 0
    poster: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a live report: its characters, those of its time, and that time in the words of the text.

    ``clock`` is None where the time counts from nobody knows when (“2h ago”).
    """

    start: int
    end: int
    mark: tuple[int, int]
    clock: str | None
    zone: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture is said to show, the part that credits its maker, and whether it is an older picture.

    The first is an empty stretch where a line holds the credit alone.
    """

    start: int
    end: int
    credit: tuple[int, int] | None
    file_photo: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker of a talk says at a stretch: its characters, those of the label in front, of the name in it.

    ``label`` is None where a question is a paragraph of its own; ``speaker`` where no name is given (“Q:”).
    """

    start: int
    end: int
    label: tuple[int, int] | None
    speaker: tuple[int, int] | None
    asks: bool = False


@dataclass(slots=True)
class Layout:
    """Title, dateline, posts, entries, turns, captions, corrections, signature line, all as character offsets."""

    title: tuple[int, int] | None = None
    dateline: tuple[int, int] | None = None
    posts: tuple[Post, ...] = ()
    entries: tuple[Entry, ...] = ()
    turns: tuple[Turn, ...] = ()
    captions: tuple[Caption, ...] = ()
    corrections: tuple[tuple[int, int], ...] = ()
    signature: tuple[int, int] | None = None

    def post_at(self, offset: int) -> Post | None:
        """The post in whose words the character at ``offset`` stands."""
        post = self.post_with(offset)
        return post if post is not None and post.start <= offset else None

    def post_with(self, offset: int) -> Post | None:
        """The post in whose words, or in the lines above them, the character at ``offset`` stands."""
        position = bisect_right(self.posts, offset, key=lambda post: post.header) - 1
        return self.posts[position] if position >= 0 and offset < self.posts[position].end else None

    def turn_at(self, offset: int) -> Turn | None:
        """The turn of a talk in whose words the character at ``offset`` stands."""
        position = bisect_right(self.turns, offset, key=lambda turn: turn.start) - 1
        return self.turns[position] if position >= 0 and offset < self.turns[position].end else None


@dataclass(slots=True)
class Carried:
    """What the windows of one long report share: what its claims say of the report."""

    reference: ReportRef | None = None


@dataclass
class Document:
    """Everything that later stations need to know of one report's words."""

    report: Report
    cleaned: Cleaned
    paragraphs: list[Paragraph]
    sentences: list[Sentence]
    tokens: list[Token]
    quotations: list[Quotation]
    layout: Layout = field(default_factory=Layout)
    window: tuple[int, int] | None = None  # the stored characters that are read here; None is all of them
    carried: Carried = field(default_factory=Carried)

    @cached_property
    def text(self) -> str:
        """The text as it is read, in which all offsets of the document count; ``stored`` gives those of the report."""
        return self.cleaned.text

    @property
    def is_one_post(self) -> bool:
        """The whole text is a post: somebody signs it, or it stands in a channel."""
        return self.layout.signature is not None or (self.report.channel is not None and not self.layout.posts)

    @cached_property
    def folded(self) -> str:
        """The text in lower case, same length, straight apostrophes: what phrase tables are matched on."""
        return fold(self.text)

    @property
    def opens_report(self) -> bool:
        """False for a later window of a long report: it has no title and no dateline."""
        return self.window is None or self.window[0] == 0

    @property
    def closes_report(self) -> bool:
        """False for an earlier window of a long report: nobody signs there."""
        return self.window is None or self.window[1] == len(self.report.text)

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the stored text that ``[start, end)`` of the text as read stands for."""
        return self.cleaned.stored(start, end)

    def stored_words(self, start: int, end: int) -> str:
        """The words of the stored text that ``[start, end)`` of the text as read stands for."""
        return self.report.text[slice(*self.cleaned.stored(start, end))]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentences_after(self, sentence: Sentence) -> Iterator[Sentence]:
        """The sentences that follow, in order."""
        return (self.sentences[index] for index in range(sentence.index + 1, len(self.sentences)))

    def sentences_within(self, start: int, end: int) -> list[Sentence]:
        """The sentences that begin in characters ``[start, end)``."""
        starts = self._sentence_starts
        return self.sentences[bisect_left(starts, start) : bisect_left(starts, end)]

    def words(self, first: int, last: int) -> str:
        """The characters of tokens ``[first, last)``."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def span(self, first: int, last: int) -> Span:
        """The span of tokens ``[first, last)`` with its words."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Span(start=start, end=end, text=self.text[start:end])

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """Tokens ``[first, last)`` that start within characters ``[start, end)``."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def is_about_the_report(self, token: Token) -> bool:
        """Does the token stand in a byline, a credit, a stamp or boiler plate?"""
        return self.paragraphs[self.sentences[token.sentence].paragraph].kind in ABOUT_THE_REPORT

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence that holds ``token``."""
        return self.sentences[token.sentence]

    def sentence_tokens(self, sentence: Sentence) -> list[Token]:
        """The sentence's tokens in order."""
        return self.tokens[sentence.first : sentence.last]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character at ``offset``, marks included."""
        position = bisect_right(self._quotation_starts, offset) - 1
        if position < 0 or self.quotations[position].end <= offset:
            return None
        return self.quotations[position]

    def quotations_within(self, start: int, end: int) -> list[Quotation]:
        """The quotations that share a character with ``[start, end)``, in order."""
        first = max(bisect_right(self._quotation_starts, start) - 1, 0)
        last = bisect_left(self._quotation_starts, end)
        return [q for q in self.quotations[first:last] if q.end > start]

    def quotation_before(self, offset: int) -> Quotation | None:
        """The last quotation that ends at or before ``offset``."""
        position = bisect_right(self._quotation_starts, offset) - 1
        while position >= 0 and self.quotations[position].end > offset:
            position -= 1
        return self.quotations[position] if position >= 0 else None

    def quotation_after(self, offset: int) -> Quotation | None:
        """The first quotation that starts at or after ``offset``."""
        position = bisect_left(self._quotation_starts, offset)
        return self.quotations[position] if position < len(self.quotations) else None
