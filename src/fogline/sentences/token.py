"""Words with their place in the parse."""

from __future__ import annotations

from collections.abc import Iterator


class Token:
    """A word: offsets in the stored text, fine tag (Penn Treebank), dependency label (ClearNLP), head and children.

    ``index`` counts through the whole document. The root of a sentence is its own head. ``first`` and ``last``
    bound the subtree: tokens ``[first, last)``.
    """

    __slots__ = (
        "children",
        "dep",
        "end",
        "first",
        "head",
        "index",
        "last",
        "lemma",
        "lower",
        "sentence",
        "start",
        "tag",
        "text",
    )

    def __init__(  # noqa: PLR0917 (one a word: keyword arguments would cost a tenth of the speed)
        self, index: int, start: int, end: int, text: str, lower: str, lemma: str, tag: str, dep: str, sentence: int
    ):
        self.index = index
        self.start = start
        self.end = end
        self.text = text
        self.lower = lower
        self.lemma = lemma
        self.tag = tag
        self.dep = dep
        self.sentence = sentence
        self.head: Token = self
        self.children: list[Token] = []
        self.first = index
        self.last = index + 1

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.tag}, {self.dep})"

    @property
    def is_root(self) -> bool:
        """True for the head of the sentence."""
        return self.head is self

    @property
    def is_verb(self) -> bool:
        """A verb or modal by its tag."""
        return self.tag.startswith("VB") or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        """A common or proper noun by its tag."""
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        """A proper noun by its tag."""
        return self.tag in ("NNP", "NNPS")

    def child(self, *deps: str) -> Token | None:
        """The first child with one of these dependency labels."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def of(self, *deps: str) -> list[Token]:
        """All children with one of these dependency labels, in text order."""
        return [child for child in self.children if child.dep in deps]

    def ancestors(self) -> Iterator[Token]:
        """Its head, the head's head and so on, up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token
