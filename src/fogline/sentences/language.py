"""The language model: shipped files, checked by digest, without the parts that fogline does not use."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fogline.errors import BadModel

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = Path(__file__).parent / "en_core_web_sm"
DIGESTS = Path(__file__).parent / "en_core_web_sm.sha256"
UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter"]


def verify_shipped() -> None:
    """Compares each shipped model file that is loaded with its digest; raises BadModel naming the file."""
    for line in DIGESTS.read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        file = SHIPPED / name
        if name.split("/")[0] in UNUSED and not name.startswith("lemmatizer"):
            continue
        if not file.exists():
            raise BadModel(f"{file}: missing from the language model; install fogline again")
        if hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise BadModel(f"{file}: damaged (its digest differs); install fogline again")


@cache
def load_language(model: str | None = None) -> Language:
    """The shipped pipeline (tagger and parser), or any installed spaCy pipeline by name or folder."""
    import spacy

    if model is None:
        verify_shipped()
        return spacy.load(SHIPPED, exclude=UNUSED)
    try:
        nlp = spacy.load(model, exclude=UNUSED)
    except (OSError, ValueError, ImportError) as error:
        raise BadModel(f"--model {model}: not an installed spaCy pipeline ({str(error).splitlines()[0]})") from error
    if "parser" not in nlp.pipe_names:
        raise BadModel(f"--model {model}: has no parser; fogline needs one")
    return nlp
