"""What a page says of itself: JSON-LD first, then its meta elements, then its time elements."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from fogline.reports.page_blocks import clean, text_of
from fogline.reports.page_dates import iso_date
from fogline.reports.page_silence import Element, name_words
from fogline.tables.words import word_set

Json = Any  # JSON-LD has many shapes; each is asked for what it holds
DEEPEST = 12


@dataclass(slots=True)
class Metadata:
    """Cells of a Report that the page's own metadata fill, and its text where only a script would show it.

    ``window`` is the title of the window, which often names the outlet too.
    """

    title: str | None = None
    window: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    edited: str | None = None
    language: str | None = None
    body: str | None = None


def read_metadata(root: Element) -> Metadata:
    """The metadata of a page. A cell whose evidence is malformed takes the next best evidence, else it stays empty."""
    things = list(_things(root))
    by_id = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}
    article = _of_types(things, "article_types") or _of_types(things, "page_types")
    site = _of_types(things, "site_types")
    metas = _Metas(root)
    return Metadata(
        title=_line(article.get("headline")) or metas.first("title_names"),
        window=next((_line(title.text) for title in root.iter("title")), "") or None,
        publisher=_name(article.get("publisher"), by_id) or metas.first("publisher_names") or _name(site, by_id),
        author=_name(article.get("author"), by_id) or metas.author() or _byline(root),
        url=_address(root, article, metas),
        published=_first_date(
            [article.get("datePublished"), *metas.all("published_names"), *_times(root)],
        ),
        edited=_first_date([article.get("dateModified"), *metas.all("edited_names")]),
        language=_language(root),
        body=_plain(article.get("articleBody")),
    )


def _things(root: Element) -> Iterator[dict[str, Json]]:
    """Every object of every JSON-LD script, outer before inner; a script that is no JSON is passed over."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            yield from _objects(msgspec.json.decode(text.encode("utf-8", "replace")), 0)
        except (msgspec.DecodeError, RecursionError):
            continue


def _objects(value: Json, depth: int) -> Iterator[dict[str, Json]]:
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth + 1)


def _of_types(things: list[dict[str, Json]], group: str) -> dict[str, Json]:
    """The first object of a type of the group, empty when there is none."""
    types = word_set("page_words", group)
    for thing in things:
        kinds = thing.get("@type")
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and kind.rsplit("/", 1)[-1] in types for kind in named):
            return thing
    return {}


class _Metas:
    """The page's meta elements by lower-case name, property or itemprop."""

    def __init__(self, root: Element):
        self.values: dict[str, list[str]] = {}
        for meta in root.iter("meta"):
            content = _line(meta.get("content"))
            for attribute in ("property", "name", "itemprop"):
                name = (meta.get(attribute) or "").strip().lower()
                if name and content:
                    self.values.setdefault(name, []).append(content)
        for thing in root.iter("time", "span", "div"):
            name = (thing.get("itemprop") or "").strip().lower()
            if name in ("datepublished", "datemodified"):
                self.values.setdefault(name, []).append(thing.get("datetime") or thing.get("content") or "")

    def all(self, group: str) -> list[str]:
        """The values of every name of a group of the page words, in the order of the table."""
        from fogline.tables.loader import load_groups

        return [value for name in load_groups("page_words")[group] for value in self.values.get(name.lower(), [])]

    def first(self, group: str) -> str | None:
        """The first value of a group."""
        return next(iter(self.all(group)), None)

    def author(self) -> str | None:
        """A name; some pages give the address of a profile instead."""
        return next((value for value in self.all("author_names") if "://" not in value), None)


def _byline(root: Element) -> str | None:
    """Who is marked as the author in the page itself."""
    for element in root.iter("a", "span", "address", "div", "p"):
        marks = {element.get("rel"), element.get("itemprop"), *(element.get("class") or "").split()}
        if "author" in marks and (element.get("rel") or element.get("itemprop") or "vcard" in marks):
            name = text_of(element)
            if name:
                return name
    return None


def _name(value: Json, by_id: dict[str, dict[str, Json]]) -> str | None:
    """The name of a person or organization, given as text, object, reference or a list of these."""
    if isinstance(value, list):
        names = [name for inner in value if (name := _name(inner, by_id))]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        found = value if value.get("name") else by_id.get(str(value.get("@id")), {})
        return _name(found.get("name"), by_id)
    name = _line(value)
    return None if "://" in name else name or None


def _address(root: Element, article: dict[str, Json], metas: _Metas) -> str | None:
    """The canonical address; one that is relative names no place on the web and is no address."""
    page = article.get("mainEntityOfPage")
    candidates = [link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").split()]
    candidates += [*metas.values.get("og:url", []), article.get("url")]
    candidates.append(page.get("@id") if isinstance(page, dict) else page)
    for address in (_line(candidate) for candidate in candidates):
        if address.startswith("//"):
            return f"https:{address}"
        if address.startswith(("http://", "https://")):
            return address
    return None


def _first_date(values: list[Json]) -> str | None:
    return next((date for value in values if (date := iso_date(value))), None)


def _times(root: Element) -> list[str]:
    """Time elements: those marked as the publication, then the first one, which stands at the head of the report."""
    times = [time for time in root.iter("time") if time.get("datetime")]
    marks = word_set("page_words", "published_marks")
    marked = [
        time for time in times
        if time.get("pubdate") is not None or {time.get("itemprop"), *(time.get("class") or "").split()} & marks
        or name_words(time) & marks
    ]  # fmt: skip
    return [time.get("datetime") for time in (*marked, *times[:1])]


def _language(root: Element) -> str | None:
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    return (language or "").strip() or None


def _line(value: Json) -> str:
    return clean(html.unescape(value)) if isinstance(value, str) else ""


def _plain(body: Json) -> str | None:
    """The article in JSON-LD as paragraphs, its markup, if any, taken out."""
    if not isinstance(body, str) or not body.strip():
        return None
    if "</" in body:
        from lxml import html as tree

        from fogline.reports.page_blocks import read_blocks

        return "\n\n".join(block.text for block in read_blocks(tree.fragment_fromstring(body, create_parent="div")))
    lines = (clean(html.unescape(line)) for line in body.splitlines())
    return "\n\n".join(line for line in lines if line)
