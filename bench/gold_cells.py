"""How often each kind of cell is right over all gold reports; those that say who vouches, and how, as one figure."""

from __future__ import annotations

import importlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

# The judge's names of the cells that say who vouches for a claim, how surely and by which way; the rest says what.
WHO = {
    "holder": "holder", "holder.name": "holder", "holder.mention": "holder", "holder.kind": "holder",
    "holder.anonymous": "holder", "holders": "country", "holder.role": "role", "holder.organization": "organisation",
    "holder.country": "country", "chain": "chain", "basis": "basis", "act": "act", "manner": "manner",
    "channel": "channel", "audience": "audience", "certainty": "certainty",
}  # fmt: skip


def by_kind(shared: Path, out: Path) -> dict[str, list[int]]:
    """Kind of cell to ``[right, all]``, from the ledgers that ``golds.measure`` left in ``out``; ``who`` sums up WHO.

    A gold claim that was not found misses all its cells. ``found`` counts the claims themselves.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted((shared / "gold").glob("*/gold*.yaml")):
        for name, ok in _judged(shared, path, out):
            for kind in (_kind(name), "who") if name in WHO else (_kind(name),):
                total[kind] += 1
                right[kind] += ok
    return {kind: [right[kind], total[kind]] for kind in sorted(total)}


def _kind(name: str) -> str:
    first = name.split(maxsplit=1)[0]
    return WHO.get(name) or (first.split(".")[0] if first.startswith(("count", "casualties")) else first)


def _judged(shared: Path, path: Path, out: Path) -> list[tuple[str, bool]]:
    """The cells of one gold, each right or not, as the golds' own judge pairs and reads them."""
    if str(shared / "gold") not in sys.path:
        sys.path.insert(0, str(shared / "gold"))
    judge, cells = importlib.import_module("judge"), importlib.import_module("cells")
    gold: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = (path.parent / gold["report"]).read_text(encoding="utf-8")
    name = str(path.relative_to(shared / "gold")).removesuffix(".yaml").removesuffix("/gold")
    ledger = (out / (name.replace("/", "-") + ".jsonl")).read_text(encoding="utf-8")
    claims = [json.loads(line) for line in ledger.splitlines() if line.strip()]
    wants = gold["claims"]
    places = [judge.locate(text, want["content"], want.get("nth", 1)) for want in wants]
    pair_of = judge.assign(wants, places, claims, text)
    found = {wants[g]["id"]: claims[c] for g, c in pair_of.items()}
    judged = []
    for want in wants:
        claim = found.get(want["id"])
        judged.append(("found", claim is not None))
        judged += [(cell, ok and claim is not None) for cell, ok in cells.cells(want, claim or {}, text, found)]
    return judged
