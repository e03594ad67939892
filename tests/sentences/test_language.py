"""The shipped model is checked before it is used."""

import shutil

import pytest

from fogline.errors import BadModel
from fogline.sentences import language


def test_shipped_files_have_their_digests():
    language.verify_shipped()


def test_a_damaged_file_is_named(tmp_path, monkeypatch):
    copy = tmp_path / "model"
    shutil.copytree(language.SHIPPED, copy)
    damaged = copy / "parser" / "model"
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"x")
    monkeypatch.setattr(language, "SHIPPED", copy)
    with pytest.raises(BadModel, match="parser/model: damaged"):
        language.verify_shipped()
    damaged.unlink()
    with pytest.raises(BadModel, match="missing"):
        language.verify_shipped()


def test_another_model_that_is_not_installed_is_refused():
    with pytest.raises(BadModel, match="--model no_such_model"):
        language.load_language("no_such_model")
