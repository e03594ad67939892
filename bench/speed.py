"""Speed and memory: words a second of `read_many` against the bare spaCy pipe with parser and NER, in one run.

usage: python bench/speed.py [FOLDER of .txt files] [--rounds 3]

Both read the same texts in one process, in turn; the ratio of the medians is the figure to quote.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from fogline.flow import read_many
from fogline.model.report import Report
from fogline.sentences.language import SHIPPED

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("FOGLINE_SHARED", ROOT.parent / "shared"))
PEAK = """
import sys
from fogline.flow import read_many
for _ in read_many([sys.argv[1]], problems=[]):
    pass
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
EXAMPLE = ROOT / "src" / "fogline" / "examples"


def main() -> None:
    """Prints words a second of both, the ratio, start times and peak memory."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path, nargs="?", default=SHARED / "data" / "polnear-dev" / "texts")
    ask.add_argument("--rounds", type=int, default=3)
    asked = ask.parse_args()
    texts = [file.read_bytes().decode("utf-8") for file in sorted(asked.folder.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    ours = _seconds_of_reading(texts[:5])
    import spacy

    bare = spacy.load(SHIPPED, exclude=["lemmatizer", "attribute_ruler", "senter"])
    times: dict[str, list[float]] = {"fogline": [], "bare": []}
    for _ in range(asked.rounds):
        times["fogline"].append(_seconds_of_reading(texts))
        began = time.perf_counter()
        for _doc in bare.pipe(texts):
            pass
        times["bare"].append(time.perf_counter() - began)
    fast, slow = (words / statistics.median(times[name]) for name in ("fogline", "bare"))
    print(f"{len(texts)} texts, {words} words, median of {asked.rounds} rounds, one process")
    print(f"fogline read_many       {fast:10.0f} words/s   (warm-up {ours:.2f} s)")
    print(f"bare parser and NER     {slow:10.0f} words/s")
    print(f"ratio                   {fast / slow:10.2f}")
    print(f"peak memory, all texts  {_peak(asked.folder):10.0f} MiB")
    report = sorted(EXAMPLE.glob("*.txt"))[0]
    fogline = str(Path(sys.executable).with_name("fogline"))
    print(f"cold read of one report {_wall([fogline, 'read', str(report), '--published', '2025-03-04']):10.2f} s")
    print(f"fogline --help          {_wall([fogline, '--help']):10.2f} s")


def _seconds_of_reading(texts: list[str]) -> float:
    began = time.perf_counter()
    for _report, _claims in read_many(Report(text=text, published="2016-10-01") for text in texts):
        pass
    return time.perf_counter() - began


def _peak(folder: Path) -> float:
    """Largest resident size, in MiB, of a process of its own that reads all texts."""
    done = subprocess.run([sys.executable, "-c", PEAK, str(folder)], capture_output=True, text=True, check=True)
    return float(done.stdout) / 1024


def _wall(command: list[str]) -> float:
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


if __name__ == "__main__":
    main()
