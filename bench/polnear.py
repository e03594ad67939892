"""Attributions of the PolNeAR development texts, judged by the public data's own judge."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from fogline.attributions.attribution import characters
from fogline.attributions.find import find_attributions
from fogline.model.report import Report
from fogline.sentences.parse import parse_many


def measure(shared: Path, out: Path, name: str = "polnear-dev") -> dict[str, Any]:
    """Writes the predicted rows to ``out`` and returns the judge's figures (percent)."""
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
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures
