"""Accuracy on the gold reports and on PolNeAR, with gains and losses case by case against an earlier run.

usage: python bench/accuracy.py [--against FILE] [--keep FILE] [--golds-only]
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import Any

import golds
import polnear

ROOT = Path(__file__).resolve().parents[1]
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
    if not asked.golds_only:
        run["polnear"] = polnear.measure(SHARED, out)
    _print(run)
    if asked.against:
        _compare(json.loads(asked.against.read_text(encoding="utf-8")), run)
    asked.keep.write_text(json.dumps(run, indent=1, ensure_ascii=False), encoding="utf-8")


def _print(run: dict[str, Any]) -> None:
    for name, score in run["golds"]["scores"].items():
        print(f"{name:34} {score:.3f}")
    print(f"{'spare claims':34} {run['golds']['spare_share']}")
    for name, row in run.get("polnear", {}).items():
        print(f"{name:34} f1 {row['f1']}" if "f1" in row else f"{name:34} {row}")


def _compare(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Every gold claim whose misses changed."""
    for name, misses in after["golds"]["misses"].items():
        earlier = before["golds"]["misses"].get(name, {})
        for key in sorted({*earlier, *misses}):
            if earlier.get(key) != misses.get(key):
                print(f"{name} {key}\n   before: {earlier.get(key, 'right')}\n   now:    {misses.get(key, 'right')}")


if __name__ == "__main__":
    main()
