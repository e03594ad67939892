"""Hostile text: processor time a character at 10 KB, 100 KB and 1 MB, and peak memory, recipe by recipe.

usage: python bench/hostile.py [RECIPE ...] [--sizes 10000 100000 1000000] [--limit 3] [--window]

Every reading runs in a process of its own, forked from one that has loaded the model and the tables and has read a
normal report, so that fixed costs count at no size. A small text is read several times and the fastest counts. The
exit status is 1 where a character of the largest text costs more than ``--limit`` times one of the smallest.
Reports beyond the length of a window are read window by window; ``--window`` sets another length, so that 1 MB
can be measured as one window too.
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import random
import resource
import time
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection

from fogline.flow import read
from fogline.model.report import Report

WARM = "Drones hit the port of Izmail overnight, killing two people, the governor, Danylo Prytula, said on Tuesday."
PIECES = (
    "“", "”", '"', "''", "‘", "’", "(", ")", "[", "]", ":", ";", ",", ".", "...", "\n", "\n\n", "❗️", "🇺🇦", "▪️ ", "•",
    "said", "“said”", "according to", "the mayor", "Amina Saleh", "he", "denied that", "accused", "12", "1\u202f190",
    "62/96", "dozens", "killed", "drones", "Kyiv", "on Monday", "since 2015", "and", "that", "U.S.", "мир", "مرحبا",
    "#tag",
    "{", "}", "0", "99:99", "31 February 2025", "«", "»", "„", "more than", "between 5 and", "each other", "-", "–",
)  # fmt: skip
FIRST = ("Amina", "Omar", "Olha", "Danylo", "Marek", "Leila", "Jonas", "Thiri", "Samuel", "Ines")
LAST = ("Sal", "Kov", "Ben", "Tor", "Mir", "Dal", "Ost", "Bram", "Lun", "Pet")
OFFICES = ("governor", "mayor", "spokesman", "general", "minister", "nurse", "farmer", "colonel")
TOWNS = ("Kyiv", "Odesa", "Izmail", "Gao", "Khartoum", "Mandalay", "Hodeidah", "Lviv", "Kharkiv", "El Fasher")


def repeat(piece: str) -> Callable[[int], str]:
    """A recipe: ``piece`` again and again."""
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def until(pieces: Iterable[str], size: int, between: str) -> str:
    """Pieces joined until the text has its size."""
    found: list[str] = []
    length = 0
    for piece in pieces:
        found.append(piece)
        length += len(piece) + len(between)
        if length >= size:
            break
    return between.join(found)[:size]


def mixed(between: str) -> Callable[[int], str]:
    """A recipe: hostile pieces drawn with a fixed seed."""

    def make(size: int) -> str:
        draw = random.Random(7)
        return until((draw.choice(PIECES) for _ in itertools.count()), size, between)

    return make


def report(between: str, quoted: bool) -> Callable[[int], str]:
    """A recipe: sentences of many speakers, every one with a name of their own."""

    def sentences() -> Iterable[str]:
        draw = random.Random(11)
        for number in itertools.count():
            name = f"{draw.choice(FIRST)} {draw.choice(LAST)}{number:x}".replace("0", "o")
            town, dead = draw.choice(TOWNS), draw.randrange(2, 90)
            told = f"{dead} people were killed and {dead + 3} drones hit a depot in {town} on Monday"
            office = draw.choice(OFFICES)
            yield f"“{told.capitalize()},” said {office} {name}." if quoted else f"The {office}, {name}, said {told}."
            yield f"{draw.choice(('He', 'She', 'They', 'The ' + office))} denied that the army had shelled {town}."

    return lambda size: until(sentences(), size, between)


def stamped(size: int) -> str:
    """A series of posts, each with its author's line and its stamp."""
    return until(
        (
            f"Channel {number}, [3 March 2025 {number % 24:02}:{number % 60:02}]\nDrones hit {TOWNS[number % 10]}.\n"
            for number in itertools.count()
        ),
        size,
        "\n",
    )


RECIPES: dict[str, Callable[[int], str]] = {
    "mixed pieces": mixed(" "),
    "mixed pieces, glued": mixed(""),
    "mixed pieces, a line each": mixed("\n"),
    "report, one line": report(" ", quoted=False),
    "report, many lines": report("\n\n", quoted=False),
    "report in speech, one line": report(" ", quoted=True),
    "report in speech, many lines": report("\n\n", quoted=True),
    "report in capitals": lambda size: report(" ", quoted=False)(size).upper(),
    "stamped posts": stamped,
    "said": repeat("said "),
    "“said”": repeat("“said” "),
    "“said”, glued": repeat("“said”"),
    "“said”, a line each": repeat("“said”\n"),
    "he said she said": repeat("he said that she said that "),
    "speech that carries on": repeat("“We left.” “They came,” he said. “No more. "),
    "according to": repeat("according to "),
    "opening marks": repeat("“"),
    "closing marks": repeat("”"),
    "straight marks": repeat('"'),
    "straight marks, spaced": repeat('" '),
    "apostrophes": repeat("' a"),
    "wire marks": repeat("``a''"),
    "unclosed marks, a line each": repeat("“We left\n"),
    "guillemets nested": repeat("«a «b» „c“ "),
    "opening brackets": repeat("("),
    "brackets": repeat("([{)]}"),
    "bracketed digits": repeat("(1) [2] "),
    "nested brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "acronyms": repeat("Rapid Support Forces (RSF) "),
    "digits": repeat("1"),
    "digits, spaced": repeat("1 "),
    "groups of three": repeat("190 "),
    "digits with commas": repeat("1,"),
    "ratios": repeat("62/96 "),
    "sums": repeat("5 drones and 3 missiles, "),
    "dates": repeat("31 February 2025 "),
    "weekdays": repeat("on Monday since Tuesday "),
    "times": repeat("10:42 "),
    "coordinates": repeat("12 deg 20' N 043 deg 31' E "),
    "towns": repeat("Kyiv, Odesa, Gao, "),
    "towns in a row": repeat("Kyiv Odesa "),
    "new towns": lambda size: until((f"the village of Ab{n:x}o" for n in itertools.count()), size, ", "),
    "commas": repeat("men, women, "),
    "and": repeat("drones and missiles and "),
    "deep clauses": repeat("the man who said that the woman who thought that "),
    "one word": repeat("a"),
    "one word in capitals": repeat("A"),
    "capitals": repeat("KYIV AND ODESA - "),
    "capital initials": repeat("A. B. "),
    "hyphens": repeat("a-"),
    "dots": repeat("."),
    "stops": repeat("Yes.?!” "),
    "abbreviations": repeat("Gen. "),
    "slashes": repeat("/a"),
    "hashtags": repeat("#a"),
    "hashtags, spaced": repeat("#tag x "),
    "mentions and addresses": repeat("@a a@b.c http://a.b/c "),
    "one address": repeat("http://a.b/"),
    "bullets": repeat("• "),
    "list": repeat("• Two killed in Kyiv\n"),
    "numbered list": repeat("1. Two killed\n"),
    "table": repeat("Kyiv | 12 | 40\n"),
    "headings": repeat("Depot on fire\n"),
    "colons": repeat("Mayor: "),
    "colons, a line each": repeat("Mayor of Kyiv: three people hurt\n"),
    "issued:": repeat("The office issued this warning:\n"),
    "semicolons": repeat("he left; "),
    "dashes": repeat("– "),
    "new lines": repeat("\n"),
    "new lines between letters": repeat("a\n"),
    "blanks": repeat(" "),
    "blanks between letters": lambda size: ("a" + " " * 999) * (size // 1000),
    "tabs": repeat("a\t"),
    "emoji": repeat("😀"),
    "flags": repeat("🇺🇦"),
    "families": repeat("👩\u200d👩\u200d👧 "),
    "keycaps": repeat("1\ufe0f\u20e3"),
    "combining marks": repeat("e\u0301\u0301\u0301"),
    "one letter under marks": lambda size: "e" + "\u0301" * (size - 1),
    "zero-width joiners": repeat("\u200d"),
    "zero-width spaces in words": repeat("k\u200bi\u200bl\u200bled "),
    "soft hyphens": repeat("ki\u00adlled "),
    "right-to-left marks": repeat("\u200f\u202e"),
    "Arabic": repeat("مرحبا "),
    "Cyrillic": repeat("война "),
    "Chinese": repeat("战争"),
    "bold letters": repeat("𝐊𝐲𝐢𝐯 "),
    "full width": repeat("１２ Ｋｙｉｖ "),
    "ligatures": repeat("ﬁre "),
    "markup": repeat("**a** [b](http://c.d) `e` "),
    "dateline": repeat("KYIV, Ukraine, Feb 4 (Agency) - "),
}  # fmt: skip


def measure(make: Callable[[int], str], size: int, window: int | None) -> tuple[float, float]:
    """Processor seconds for one reading and MiB of peak memory, in a process of its own."""
    receive, send = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=_read, args=(make, size, window, send))
    child.start()
    send.close()
    try:
        seconds, peak = receive.recv()
    except EOFError:
        seconds, peak = float("inf"), float("nan")
    child.join()
    return seconds, peak


def _read(make: Callable[[int], str], size: int, window: int | None, send: Connection) -> None:
    if window:
        from fogline.sentences import windows

        windows.LONGEST = window
    text = make(size)
    rounds = 3 if size <= 20_000 else 1
    taken = []
    for _ in range(rounds):
        began = time.process_time()  # not the clock's: other work on the machine must not count
        read(Report(text=text, published="2025-03-04"))
        taken.append(time.process_time() - began)
    send.send((min(taken), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def main() -> int:
    """Prints a line a recipe; 1 where the largest size costs too much."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("recipes", nargs="*", metavar="RECIPE", help="parts of names of recipes; all where none is given")
    ask.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    ask.add_argument("--limit", type=float, default=3.0)
    ask.add_argument("--window", type=int, help="characters of a window, where not the shipped length")
    asked = ask.parse_args()
    chosen = {n: m for n, m in RECIPES.items() if not asked.recipes or any(part in n for part in asked.recipes)}
    read(Report(text=WARM, published="2025-03-04"))
    worst = 0.0
    print(f"{'microseconds a character at':30}{''.join(f'{size:>10,}' for size in asked.sizes)}     ratio  peak MiB")
    for name, make in chosen.items():
        costs = []
        for size in asked.sizes:
            seconds, peak = measure(make, size, asked.window)
            costs.append(1e6 * seconds / len(make(size)))
        ratio = costs[-1] / costs[0]
        worst = max(worst, ratio)
        mark = "  over" if ratio > asked.limit else ""
        print(f"{name:30}{''.join(f'{cost:10.2f}' for cost in costs)}{ratio:10.2f}{peak:10.0f}{mark}", flush=True)
    print(f"{len(chosen)} recipes, worst ratio {worst:.2f}, allowed {asked.limit}")
    return 1 if worst > asked.limit else 0


if __name__ == "__main__":
    raise SystemExit(main())
