"""The gold reports: scores a report, and which cells of which gold claims are right."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

SCORE = re.compile(r"^(\S+)\s+(\d+)/(\d+)\s+(\d+)/(\d+)\s+([\d.]+)\s+(\d+)\s+(\d+)\s+(\S+)\s+([\d.]+)$")


def measure(shared: Path, out: Path) -> dict[str, Any]:
    """Reads every gold report, keeps the ledgers in ``out`` and returns scores and misses by report."""
    command = str(Path(sys.executable).with_name("fogline"))
    judge = [sys.executable, str(shared / "gold" / "check_all.py"), command, "--keep", str(out)]
    done = subprocess.run(judge, capture_output=True, text=True, check=False)
    scores = {m[1]: float(m[10]) for line in done.stdout.splitlines() if (m := SCORE.match(line))}
    total = next((m for line in done.stdout.splitlines() if (m := SCORE.match(line)) and m[1] == "total"), None)
    return {
        "scores": scores,
        "spare_share": float(total[9]) if total else None,
        "misses": {name: _misses(shared, out, name) for name in scores if name != "total"},
    }


def _misses(shared: Path, out: Path, name: str) -> dict[str, str]:
    """Gold claim id (or spare claim) to what the judge says of it."""
    folder, _, rest = name.partition("/")
    gold = shared / "gold" / folder / (f"{rest}.yaml" if rest else "gold.yaml")
    ledger = out / (name.replace("/", "-") + ".jsonl")
    judge = [sys.executable, str(shared / "gold" / "check.py"), str(gold), str(ledger)]
    done = subprocess.run(judge, capture_output=True, text=True, check=False)
    lines = [line.split("  ", 1) for line in done.stdout.splitlines() if "  " in line and not line.startswith("claims")]
    return {(f"spare: {what}" if key == "spare" else key): what for key, what in lines}
