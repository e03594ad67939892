"""The lines of `fogline read --mentions` on the public sets, each judged by the set's own judge.

GeoVirus marks no words for a country's people, GWN also common nouns (“the station”): both are left out here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

HALF = 0.5  # overlap by union that the judge's relaxed measure asks of a content
UNNAMED = "Expression"  # in GWN's types of common nouns
SETS = {
    "polnear-dev": ("attribution", "judge_attribution.py"),
    "places-geovirus": ("place", "judge_places.py"),
    "places-gwn": ("place", "judge_places.py"),
    "times-tbaq": ("time", "judge_times.py"),
}

Row = dict[str, Any]


def measure(shared: Path, out: Path, name: str) -> Row:
    """Reads every text of the set with its date; returns the judge's figures (percent).

    For attributions also the cases that miss (`cases`).
    """
    type, judge = SETS[name]
    folder = shared / "data" / name
    predicted = out / f"{name}.jsonl"
    with predicted.open("w", encoding="utf-8") as stream:
        for mention in _read(folder, out):
            if mention["type"] == type and not (name == "places-geovirus" and mention["use"] == "demonym"):
                stream.write(json.dumps(ROWS[type](mention)) + "\n")
    gold = out / f"{name}-gold.jsonl"
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    gold.write_text("".join(x for x in lines if UNNAMED not in (json.loads(x).get("type") or "")), encoding="utf-8")
    script = shared / "judges" / judge
    command = [sys.executable, str(script), str(gold), str(predicted), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: Row = {"figures": json.loads(done.stdout)}
    return figures | {"cases": _cases(script, folder, predicted)} if type == "attribution" else figures


def _read(folder: Path, out: Path) -> Iterator[Row]:
    """The lines of one run of the command over the whole set; the address of a report is its document's name."""
    published = json.loads((folder / "published.json").read_text(encoding="utf-8"))
    reports = out / f"{folder.name}-reports.jsonl"
    with reports.open("w", encoding="utf-8") as stream:
        for file in sorted((folder / "texts").glob("*.txt")):
            line = {"url": file.stem, "text": file.read_bytes().decode("utf-8"), "published": published.get(file.stem)}
            stream.write(json.dumps(line) + "\n")
    command = [sys.executable, "-m", "fogline", "read", str(reports), "--mentions", "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        yield from map(json.loads, process.stdout or ())


def _attribution(mention: Row) -> Row:
    roles = {role: [[s["start"], s["end"]] for s in mention.get(role, ())] for role in ("source", "cue", "content")}
    return {"doc": mention["report"]["url"], **roles}


def _place(mention: Row) -> Row:
    at = {name: mention["value"].get(name) for name in ("lat", "lon")}
    return {"doc": mention["report"]["url"], "start": mention["start"], "end": mention["end"], **at}


def _time(mention: Row) -> Row:
    span = {name: mention[name] for name in ("start", "end")}
    return {"doc": mention["report"]["url"], **span, **mention["timex"]}


ROWS = {"attribution": _attribution, "place": _place, "time": _time}


def _cases(script: Path, folder: Path, predicted: Path) -> dict[str, str]:
    """Each gold attribution that is missed and each predicted one that is spare, by the judge's own pairing.

    The key is ``missed|spare document start-end`` of the content, the value its words.
    """
    judge = _judge_module(script)
    gold, pred = judge.load(folder / "gold.jsonl"), judge.load(predicted)
    cases: dict[str, str] = {}
    for doc, rows in gold.items():
        guesses = pred.get(doc, [])
        ranked = (
            (2 * judge.jaccard(a["content"], b["content"]) + judge.jaccard(a["source"], b["source"]), i, j)
            for i, a in enumerate(rows)
            for j, b in enumerate(guesses)
            if judge.jaccard(a["content"], b["content"]) >= HALF and judge.agree(a["source"], b["source"])
        )
        pairs = judge.greedy(ranked)
        text = (folder / "texts" / f"{doc}.txt").read_bytes().decode("utf-8")
        for kind, side, used in (("missed", rows, {i for i, _ in pairs}), ("spare", guesses, {j for _, j in pairs})):
            for at, row in enumerate(side):
                if at not in used and row["content"]:
                    start, end = row["content"][0][0], row["content"][-1][1]
                    cases[f"{kind} {doc} {start}-{end}"] = " ".join(text[start:end].split())[:100]
    return cases


def _judge_module(file: Path) -> ModuleType:
    spec = spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{file}: no judge there")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
