"""HTML pages: the report's text without the page around it, and what the page says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fogline.errors import UnreadableReport
from fogline.model.report import Media, Report
from fogline.model.span import Span
from fogline.reports.page_article import Article, find_article, is_wall, says_something
from fogline.reports.page_blocks import Block
from fogline.reports.page_metadata import Metadata, read_metadata
from fogline.reports.page_silence import Element
from fogline.reports.text import decode

if TYPE_CHECKING:
    from lxml import etree

LARGEST = 64 * 1024 * 1024
HEAD = 4096
DECLARED = re.compile(rb"""(?:charset\s*=\s*["']?\s*|<\?xml[^>]*encoding\s*=\s*["'])([\w.:-]+)""", re.I)
STARTS = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
# What the web means by these names (WHATWG Encoding Standard).
MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "x-sjis": "shift_jis"}
FEW_BROKEN = 0.02
TEASER = 0.6
QUOTATION_MARKS = "“\"«„‘'"


def looks_like_page(raw: bytes) -> bool:
    """True where the bytes begin as an HTML page does."""
    return STARTS.match(raw[:HEAD].removeprefix(b"\xef\xbb\xbf")) is not None


def read_page(raw: bytes, name: str) -> Report:
    """The report of an HTML page: the stored text is the headline and the report's blocks, parted by blank lines.

    List items begin with “• ” or their number, cells of a row are parted by “ | ”, a quotation that only its layout
    sets off stands in “ ”; soft hyphens and blanks without width are gone, every other blank is one space. Raises
    UnreadableReport that names the place and the remedy.
    """
    if len(raw) > LARGEST:
        raise UnreadableReport(
            f"{name}: page of {len(raw) // 2**20} MB; at most {LARGEST // 2**20} MB are read, so save its text as .txt"
        )
    root = _parse(decode_page(raw, name), name)
    metadata = read_metadata(root)
    body = next(root.iter("body"), root)
    article = find_article(body, [title for title in (metadata.title, metadata.window) if title])
    pieces = _pieces(article, metadata)
    shown = article.headline.text if article.headline is not None else metadata.window
    if is_wall(shown or "", pieces) or not any(says_something(block) for block in pieces):
        raise UnreadableReport(_why_none(body, name))
    text, media = _written(pieces)
    return Report(
        text=text,
        path=name,
        url=metadata.url,
        title=metadata.title or shown,
        publisher=metadata.publisher,
        author=metadata.author,
        language=metadata.language or "en",
        published=metadata.published,
        edited=metadata.edited,
        media=media,
    )


def decode_page(raw: bytes, name: str) -> str:
    """The page's characters: byte order mark, UTF-8 where the bytes are that, the charset it declares, a guess."""
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or not raw.strip() or 0 in raw[:HEAD]:
        return decode(raw, name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    found = DECLARED.search(raw[:HEAD])
    declared = found[1].decode("ascii").lower() if found else "utf-8"
    text = _as_declared(raw, MEANT.get(declared, declared))
    return text if text is not None else decode(raw, name)


def _as_declared(raw: bytes, charset: str) -> str | None:
    """The text in the declared charset; None where there is none such, or where the bytes are not of it.

    A few broken bytes among many good ones do not make another charset of a page: they become U+FFFD.
    """
    try:
        text = raw.decode(charset, "replace")
    except (LookupError, UnicodeError):
        return None
    beyond = sum(1 for char in text if char > "\x7f")
    return text if text.count("\ufffd") <= FEW_BROKEN * beyond else None


def _parse(text: str, name: str) -> Element:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableReport(f"{name}: holds no HTML element; if it is text, name it .txt") from error
    deep = _too_deep(parser.error_log)
    if deep is not None:
        raise UnreadableReport(f"{name}:{deep}: elements nested too deep for a page; save its text as .txt")
    return root


def _too_deep(log: etree._ListErrorLog) -> int | None:
    """The line where the parser gave up."""
    return next((entry.line for entry in log if "depth" in entry.message.lower()), None)


def _pieces(article: Article, metadata: Metadata) -> list[Block]:
    """Headline and blocks; where the page shows a teaser only, the text that its metadata hold."""
    headline = [article.headline] if article.headline is not None else []
    shown = sum(len(block.text) for block in article.blocks)
    if metadata.body and shown < TEASER * len(metadata.body):
        return [*headline, *(Block("paragraph", line, 0, None) for line in metadata.body.split("\n\n"))]
    return [*headline, *article.blocks]


def _written(pieces: list[Block]) -> tuple[str, tuple[Media, ...]]:
    """The stored text, and each picture with the span of the caption right below it."""
    text = ""
    media: list[Media] = []
    waiting = False
    for block, after in zip(pieces, [*pieces[1:], None], strict=True):
        if block.kind in ("image", "video"):
            media.append(Media(kind="video" if block.kind == "video" else "picture", address=block.address))
            waiting = True
            continue
        line = block.marker + (_quoted(block, after) if block.kind == "quote" else block.text)
        text += ("\n" if block.near else "\n\n") if text else ""
        if block.kind == "caption" and waiting:
            file_photo = "file photo" in line.lower() or "archive photo" in line.lower()
            caption = Span(start=len(text), end=len(text) + len(line), text=line)
            media[-1] = Media(kind=media[-1].kind, address=media[-1].address, caption=caption, file_photo=file_photo)
        waiting = False
        text += line
    return text, tuple(media)


def _quoted(block: Block, after: Block | None) -> str:
    """The line with the marks that the layout stands for: one opens each paragraph, one closes the last."""
    if block.text[0] in QUOTATION_MARKS:
        return block.text
    closed = after is None or after.kind != "quote" or _quotation(after) is not _quotation(block)
    return f"“{block.text}”" if closed else f"“{block.text}"


def _quotation(block: Block) -> Element:
    return next(e for e in (block.element, *block.element.iterancestors()) if e.tag == "blockquote")


def _why_none(body: Element, name: str) -> str:
    walled = any(field.get("type") == "password" for field in body.iter("input"))
    what = (
        "only a form to log in"
        if walled
        else "no text of an article (only menus, a wall, an error, or text that a script loads)"
    )
    return f"{name}: holds {what}; save the page with its text shown, or its text as .txt"
