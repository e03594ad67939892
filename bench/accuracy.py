"""Accuracy on the gold reports and, by `--mentions`, on the public sets; gains and losses against an earlier run.

usage: python bench/accuracy.py [--against FILE] [--keep FILE] [--golds-only]
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import Any

import gold_cells
import golds
import mentions

ROOT = Path(__file__).resolve().parents[1]
NOT_FOUND = 1000  # more than any claim has cells
SHARED = Path(os.environ.get("FOGLINE_SHARED", ROOT.parent / "shared"))


def main() -> None:
    """Measures, prints, compares, stores."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--against", type=Path, help="an earlier run to compare with")
    ask.add_argument(
        "--keep", type=Path, default=ROOT / "bench" / "out" / "accuracy.json", help="where to store this run"
    )
    ask.add_argument("--golds-only", action="store_true")
    asked = ask.parse_args()
    out = asked.keep.parent
    out.mkdir(parents=True, exist_ok=True)
    run: dict[str, Any] = {"golds": golds.measure(SHARED, out)}
    run["golds"]["cells"] = gold_cells.by_kind(SHARED, out)
    if not asked.golds_only:
        run |= {name: mentions.measure(SHARED, out, name) for name in mentions.SETS}
    _print(run)
    if asked.against:
        _compare(json.loads(asked.against.read_text(encoding="utf-8")), run)
    asked.keep.write_text(json.dumps(run, indent=1, ensure_ascii=False), encoding="utf-8")


def _print(run: dict[str, Any]) -> None:
    for name, score in run["golds"]["scores"].items():
        print(f"{name:34} {score:.3f}")
    print(f"{'spare claims':34} {run['golds']['spare_share']}")
    for kind, (right, total) in run["golds"]["cells"].items():
        print(f"cells of {kind:25} {right}/{total} = {right / total:.3f}")
    for name in mentions.SETS:
        for measure, row in run.get(name, {}).get("figures", {}).items():
            print(f"{f'{name} {measure}':44}", f"f1 {row['f1']}" if "f1" in row else row)


def _compare(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Gains and losses, case by case: gold claims whose misses changed, PolNeAR attributions found, lost or spare."""
    counted = {"gain": 0, "loss": 0, "change": 0}
    for name, misses in after["golds"]["misses"].items():
        earlier = before["golds"]["misses"].get(name, {})
        for key in sorted({*earlier, *misses}):
            was, now = earlier.get(key), misses.get(key)
            if was != now:
                counted[_verdict(was, now)] += 1
                print(f"{_verdict(was, now)} {name} {key}\n   before: {was or 'right'}\n   now:    {now or 'right'}")
    earlier, cases = (run.get("polnear-dev", {}).get("cases", {}) for run in (before, after))
    if earlier and cases:
        for word, keys, words in (("gain", earlier.keys() - cases, earlier), ("loss", cases.keys() - earlier, cases)):
            for key in sorted(keys):
                counted[word] += 1
                print(f"{word} polnear {'no longer ' if word == 'gain' else ''}{key}: {words[key]}")
    print(
        ", ".join(
            f"{number} {word}{'' if number == 1 else 'es' if word == 'loss' else 's'}"
            for word, number in counted.items()
        )
    )
    for name, score in after["golds"]["scores"].items():
        if score != (was := before["golds"]["scores"].get(name)):
            print(f"{name:34} {was} -> {score}")


def _verdict(before: str | None, now: str | None) -> str:
    """A gain when fewer cells miss than before, a loss when more do."""
    was, remains = _weight(before), _weight(now)
    return "gain" if remains < was else "loss" if remains > was else "change"


def _weight(misses: str | None) -> float:
    """How many cells the judge's line names; a claim that was not found outweighs them all."""
    if misses is None:
        return 0
    return NOT_FOUND if "not found" in misses else 1 + misses.count(",")


if __name__ == "__main__":
    main()
