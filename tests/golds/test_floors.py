"""The golds' own judge over every gold report: no change may fall below these floors.

They stand a little under what was measured last (docs/method.md); raise them when the figures rise.
"""

import subprocess
import sys

import pytest

TOTAL, EACH, SPARE = 0.90, 0.85, 0.05


@pytest.mark.golds
@pytest.mark.slow
def test_floors(shared):
    done = subprocess.run(
        [
            sys.executable,
            str(shared / "gold" / "check_all.py"),
            f"{sys.executable} -m fogline",
            *("--min", str(TOTAL), "--each", str(EACH), "--max-spare", str(SPARE)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
