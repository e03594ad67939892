"""Readers of pages measured on the twelve layouts of bench/pages: words, paragraphs, metadata, time.

    python bench/pages.py            # every reader that is installed here
    python bench/pages.py --show 06  # what each reader makes of one layout

Words: precision, recall and F1 over shingles of three words, the headline left out (readers differ in where they put
it). Paragraphs: F1 over whole blocks; blanks, bullets and outer quotation marks do not count. Metadata: cells right of
those that the page gives.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

PAGES = Path(__file__).parent / "pages"
SIZE = 3
ROUNDS = 20
Read = Callable[[bytes], tuple[str, dict[str, Any]]]


def fogline(raw: bytes) -> tuple[str, dict[str, Any]]:
    """The reader that fogline ships."""
    from fogline.reports.pages import read_page

    report = read_page(raw, "page")
    cells = ("title", "publisher", "author", "url", "published", "edited", "language")
    return report.text, {cell: getattr(report, cell) for cell in cells}


def resiliparse(raw: bytes) -> tuple[str, dict[str, Any]]:
    """resiliparse with its main-content heuristic; it has no metadata beyond the title."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse_from_bytes(raw, detect_encoding(raw, from_html_meta=True))
    return extract_plain_text(tree, main_content=True, alt_texts=False), {"title": tree.title}


def trafilatura(raw: bytes) -> tuple[str, dict[str, Any]]:
    """trafilatura, tuned for recall, with its metadata."""
    from trafilatura import bare_extraction

    found = bare_extraction(raw, favor_recall=True, with_metadata=True, include_comments=False)
    if found is None:
        return "", {}
    names = {"publisher": "sitename", "published": "date"}
    cells = ("title", "publisher", "author", "url", "published", "edited", "language")
    return found.text or "", {cell: getattr(found, names.get(cell, cell), None) for cell in cells}


def readability(raw: bytes) -> tuple[str, dict[str, Any]]:
    """readability-lxml; its result is HTML, so a block tag ends a block."""
    from lxml import html
    from readability import Document

    document = Document(raw)
    tree = html.fromstring(document.summary())
    for node in tree.iter("p", "div", "li", "h1", "h2", "h3", "h4", "tr", "figcaption", "blockquote", "br"):
        node.tail = "\n" + (node.tail or "")
        node.text = "\n" + (node.text or "")
    return tree.text_content(), {"title": document.short_title()}


READERS: dict[str, Read] = {
    "fogline": fogline, "resiliparse": resiliparse, "trafilatura": trafilatura, "readability": readability,
}  # fmt: skip


def blocks(text: str, headline: str) -> list[str]:
    """Lines with words, blanks and bullets evened out, without the headline."""
    lines = (
        re.sub(r"^(?:[•*-]|\d+\.)\s+", "", " ".join(line.replace("\xad", "").split())) for line in text.split("\n")
    )
    evened = [re.sub(r"\s*\|\s*", " | ", line).strip(" |“”") for line in lines]
    return [line for line in evened if line and line != headline]


def shingles(lines: list[str]) -> Counter[tuple[str, ...]]:
    """Every run of three words, within and across lines."""
    words = re.findall(r"\w+", " ".join(lines).lower())
    return Counter(tuple(words[i : i + SIZE]) for i in range(len(words) - SIZE + 1))


def scores(found: Counter[Any], wanted: Counter[Any]) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    right = (found & wanted).total()
    precision, recall = right / max(found.total(), 1), right / max(wanted.total(), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def pages(folder: Path = PAGES) -> Iterator[tuple[str, bytes, list[str], dict[str, Any]]]:
    """Name, bytes, wanted text and wanted cells of each layout."""
    for page in sorted(p for p in folder.iterdir() if p.suffix in (".html", ".xhtml")):
        text = page.with_suffix(".txt").read_text(encoding="utf-8")
        yield page.stem, page.read_bytes(), text.split("\n"), json.loads(page.with_suffix(".json").read_text("utf-8"))


def cells_right(found: dict[str, Any], wanted: dict[str, Any]) -> tuple[int, int]:
    """Cells as wanted, of those that the page gives; of a date the day is enough."""
    given = {cell: value for cell, value in wanted.items() if value is not None and cell != "language"}
    right = 0
    for cell, value in given.items():
        have = str(found.get(cell) or "")
        day = cell in ("published", "edited")
        right += have.replace("/", "-")[:10] == value.replace("/", "-")[:10] if day else _same(have, value)
    return right, len(given)


def _same(have: str, wanted: str) -> bool:
    return re.split(r"[,;]\s*", have) == re.split(r"[,;]\s*", wanted)


def measure(name: str, folder: Path) -> None:
    """Prints a line a layout and the means."""
    read, rows, milliseconds, right, of = READERS[name], [], 0.0, 0, 0
    for page, raw, wanted, cells in pages(folder):
        text, found = read(raw)
        began = time.perf_counter()
        for _ in range(ROUNDS):
            read(raw)
        took = (time.perf_counter() - began) / ROUNDS * 1000
        have, want = blocks(text, wanted[0]), blocks("\n".join(wanted[1:]), wanted[0])
        words, whole = scores(shingles(have), shingles(want)), scores(Counter(have), Counter(want))
        known = cells_right(found, cells)
        rows.append((*words, whole[2]))
        milliseconds, right, of = milliseconds + took, right + known[0], of + known[1]
        print(_line(f"  {page}", (*words, whole[2]), known, took))
    mean = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    print(_line(name, mean, (right, of), milliseconds / len(rows)))


def _line(name: str, figures: Sequence[float], known: tuple[int, int], took: float) -> str:
    words, whole = " ".join(f"{figure:.3f}" for figure in figures[:3]), figures[3]
    return f"{name:18} {words}  {whole:.3f}  {known[0]}/{known[1]} {took:6.2f}"


def cold_import(name: str) -> float:
    """Seconds that a fresh interpreter needs to import the reader and read the first layout."""
    code = f"""
import sys, time
sys.path.insert(0, {str(Path(__file__).parent)!r})
import pages
raw = next(pages.pages())[1]
began = time.perf_counter()
pages.READERS[{name!r}](raw)
print(time.perf_counter() - began)
"""
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Prints the figures of each reader that is installed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", metavar="LAYOUT", help="print what the readers make of it")
    parser.add_argument("--unseen", action="store_true", help="the layouts written after fogline's reader")
    options = parser.parse_args()
    asked, folder = options.show, PAGES / "unseen" if options.unseen else PAGES
    print("reader / layout    words: P, R, F1    blocks  cells  ms a page")
    for name, read in READERS.items():
        try:
            if asked:
                raw = next(raw for page, raw, _, _ in pages(folder) if page.startswith(asked))
                text, cells = read(raw)
                print(f"--- {name}\n{text}\n{cells}")
                continue
            measure(name, folder)
            print(f"  cold: {min(cold_import(name) for _ in range(3)):.2f} s")
        except ImportError as error:
            print(f"{name}: not installed ({error})")


if __name__ == "__main__":
    main()
