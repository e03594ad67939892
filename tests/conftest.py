import os
from pathlib import Path

import pytest

from fogline.model.report import Report
from fogline.sentences.document import Document
from fogline.sentences.parse import parse

ROOT = Path(__file__).resolve().parents[1]


def shared_folder() -> Path:
    return Path(os.environ.get("FOGLINE_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold reports; tests that need it are skipped where it is not."""
    folder = shared_folder()
    if not (folder / "gold").is_dir():
        pytest.skip(f"no gold reports at {folder}; set FOGLINE_SHARED to the folder that holds gold/")
    return folder


def document_of(text: str, **known: str) -> Document:
    """The one factory of documents in tests."""
    return parse(Report(text=text, **known))
