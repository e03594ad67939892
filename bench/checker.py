"""The checker: how many of 15,000 damaged cells it finds, and how many cells it drops of what is read in public texts.

usage: python bench/checker.py [--damages 15000] [--texts 160]

The damages are those of tests/checker/damage.py, over the claims of the example reports and the golds.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("FOGLINE_SHARED", ROOT.parent / "shared"))
SETS = ("polnear-dev", "polnear-train", "places-geovirus")
sys.path.insert(0, str(ROOT))

from tests.checker.damage import damaged, leaves  # noqa: E402

from fogline.checker.check import find_faults, names_beside  # noqa: E402 (the tests' folder comes first)
from fogline.checker.page import Page  # noqa: E402
from fogline.claims.find import Findings  # noqa: E402
from fogline.cli.demo import examples  # noqa: E402
from fogline.flow import read_each  # noqa: E402
from fogline.model.claim import Claim  # noqa: E402
from fogline.model.report import Report  # noqa: E402


def main() -> None:
    """Prints both shares, what is missed by cell, and what is dropped by cell."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--damages", type=int, default=15_000)
    ask.add_argument("--texts", type=int, default=160, help="of each public set")
    asked = ask.parse_args()
    golds = [*examples(), *_golds()]
    found = list(read_each(golds, lambda findings: findings))
    _damage(found, asked.damages)
    _dropped(list(read_each([*golds, *_public(asked.texts)], lambda findings: findings)))


def _golds() -> Iterator[Report]:
    for file in sorted((SHARED / "gold").glob("*/gold*.yaml")):
        gold = yaml.safe_load(file.read_text(encoding="utf-8"))
        text = (file.parent / gold["report"]).read_bytes().decode("utf-8")
        yield Report(text=text, path=str(file), published=str(gold["published"]).replace(" ", "T"))


def _public(most: int) -> Iterator[Report]:
    for name in SETS:
        folder = SHARED / "data" / name
        published = json.loads((folder / "published.json").read_text(encoding="utf-8"))
        for file in sorted((folder / "texts").glob("*.txt"))[:most]:
            text = file.read_bytes().decode("utf-8")
            yield Report(text=text, path=str(file), published=published.get(file.stem))


def _damage(found: list[tuple[Report, Findings]], number: int) -> None:
    texts = {report.path or "": report.text for report, _ in found}
    published = {report.path: report.published for report, _ in found}
    claims = [json.loads(msgspec.json.encode(claim)) for _, findings in found for claim in findings.claims]
    chance = random.Random(1)
    missed: Counter[str] = Counter()
    for _ in range(number):
        cells, done = damaged(claims, texts, chance)
        claim = msgspec.convert(cells, Claim)
        path = claim.report.path or ""
        if not find_faults(claim, Page(texts[path], published[path], names_beside(claim))):
            missed[done.split(":")[0]] += 1
    share = 100 - 100 * missed.total() / number
    print(f"{number} cells damaged, {share:.2f} % found; most missed: {missed.most_common(6)}")


def _dropped(found: list[tuple[Report, Findings]]) -> None:
    cells = sum(
        1
        for _, findings in found
        for claim in findings.claims
        for path, _ in leaves(json.loads(msgspec.json.encode(claim)))
        if path[0] not in ("rules", "report")
    )
    dropped = Counter(entry.path for _, findings in found for entry in findings.dropped)
    share = 100 * dropped.total() / cells
    print(f"{len(found)} texts: {dropped.total()} of {cells} cells dropped, {share:.3f} %; {dropped.most_common(6)}")


if __name__ == "__main__":
    main()
