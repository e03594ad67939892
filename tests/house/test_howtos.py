"""The samples of the how-to pages are what the command prints today."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize(
    ("page", "kind", "name"), [("howto-pages", "html", "page.html"), ("howto-telegram", "json", "result.json")]
)
def test_the_sample_prints_what_the_page_shows(page, kind, name, tmp_path):
    text = (DOCS / f"{page}.md").read_text(encoding="utf-8")
    (sample,) = re.findall(rf"```{kind}\n(.*?)```", text, re.S)
    (command,) = re.findall(r"^    fogline (.+)$", text, re.M)
    shown = re.search(r"```\n(.*?)\n```", text.split(command)[1], re.S)[1]
    (tmp_path / name).write_text(sample, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "fogline", *command.split()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "COLUMNS": "100"},
    )
    printed = "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())
    assert printed == shown
