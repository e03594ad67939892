"""Who speaks in posts: the line above each, the person who signs it."""

from __future__ import annotations

from dataclasses import dataclass

from fogline.chains.entity import Entity, Resolved
from fogline.chains.holders import Holders
from fogline.model.claim import HolderKind
from fogline.sentences.document import Document, Post

DASHES = "–—-"


@dataclass(frozen=True, slots=True)
class PostAuthors:
    """Start of each post to its author, or to whoever signs it, and to who passed it on; tokens of the signatures."""

    authors: dict[int, Resolved]
    posters: dict[int, Resolved]
    signatures: set[int]


def post_authors(document: Document, holders: Holders) -> PostAuthors:
    """Who speaks in each post."""
    authors: dict[int, Resolved] = {}
    posters: dict[int, Resolved] = {}
    signatures: set[int] = set()
    for post in document.layout.posts:
        poster = document.range_of(*post.poster) if post.poster else (0, 0)
        if poster[0] < poster[1]:
            posters[post.start] = holders.resolve_author(*poster)
        first, last = document.range_of(*post.author)
        if first >= last:
            continue
        authors[post.start] = holders.resolve_author(first, last)
        signature = _signature_in(document, post)
        if signature is not None:
            signatures.update(range(*signature))
            authors[post.start] = holders.resolve_author(*signature)
    return PostAuthors(authors, posters, signatures)


def _signature_in(document: Document, post: Post) -> tuple[int, int] | None:
    """A post that ends “– Head of the administration X Y” speaks in that person's name."""
    ends = document.sentences_within(post.start, post.end)
    ends = [s for s in ends if document.paragraphs[s.paragraph].kind not in ("boilerplate", "stamp")]
    if len(ends) < 2:
        return None
    last = ends[-1]
    tokens = document.sentence_tokens(last)
    before = document.text[ends[-2].end : last.start]
    named = 2 <= len(tokens) <= 12 and not any(t.is_verb for t in tokens) and tokens[-1].text[:1].isupper()
    return (last.first, last.last) if named and any(dash in before for dash in DASHES) else None


def signed_by(document: Document, holders: Holders) -> Resolved | None:
    """Who vouches for a whole text that is one post.

    Whoever signs it in the text; else, of a forwarded post, where it came from; else its author, else its channel.
    """
    signature = document.layout.signature
    if signature is not None:
        return holders.resolve_author(*document.range_of(*signature))
    report = document.report
    if report.channel is None:
        return None
    if report.author and not report.forwarded_from:
        return _named(holders, report.author, "person")
    return _named(holders, report.forwarded_from or report.channel, "media")


def _named(holders: Holders, name: str, otherwise: HolderKind) -> Resolved | None:
    return holders.resolve_name(name, otherwise) if any(char.isalnum() for char in name) else None


def relays_of(document: Document, holders: Holders) -> tuple[Entity, ...]:
    """Who passes a forwarded post on, and whose it is: the links between the report and whoever is told of in it."""
    report = document.report
    if report.channel is None or report.forwarded_from is None:
        return ()
    named = (_named(holders, name, "media") for name in (report.channel, report.forwarded_from))
    return tuple(resolved.entity for resolved in named if resolved is not None)
