"""Attributions of the PolNeAR development texts, judged by the public data's own judge."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from fogline.attributions.attribution import characters
from fogline.attributions.find import find_attributions
from fogline.model.report import Report
from fogline.sentences.parse import parse_many

HALF = 0.5  # overlap by union that the judge's relaxed measure asks of a content


def measure(shared: Path, out: Path, name: str = "polnear-dev") -> dict[str, Any]:
    """Writes the predicted rows to ``out``; returns the judge's figures (percent) and the attributions that miss."""
    folder = shared / "data" / name
    texts = sorted((folder / "texts").glob("*.txt"))
    reports = [Report(text=text.read_bytes().decode("utf-8")) for text in texts]
    predicted = out / f"{name}.jsonl"
    with predicted.open("w", encoding="utf-8") as stream:
        for text, document in zip(texts, parse_many(reports), strict=True):
            for attribution in find_attributions(document):
                if not attribution.nested:
                    row = {
                        "doc": text.stem,
                        "source": characters(document, attribution.source),
                        "cue": characters(document, (attribution.cue,)),
                        "content": characters(document, attribution.content),
                    }
                    stream.write(json.dumps(row) + "\n")
    judge = [
        sys.executable,
        str(shared / "judges" / "judge_attribution.py"),
        str(folder / "gold.jsonl"),
        str(predicted),
    ]
    done = subprocess.run([*judge, "--json"], capture_output=True, text=True, check=True)
    return {"figures": json.loads(done.stdout), "cases": _cases(shared, folder, predicted)}


def _cases(shared: Path, folder: Path, predicted: Path) -> dict[str, str]:
    """Each gold attribution that is missed and each predicted one that is spare, by the judge's own pairing.

    The key is ``missed|spare document start-end`` of the content, the value its words.
    """
    judge = _judge_module(shared / "judges" / "judge_attribution.py")
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
    spec = spec_from_file_location("judge_attribution", file)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{file}: no judge there")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
