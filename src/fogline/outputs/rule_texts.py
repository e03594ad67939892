"""What a rule does, in its own docstring."""

from __future__ import annotations

from importlib import import_module


def rule_text(rule: str) -> str:
    """The first paragraph of the docstring of ``rule`` (``station.module.function``, or ``function+function``).

    Empty when there is none.
    """
    module, _, functions = rule.rpartition(".")
    try:
        station = import_module(f"fogline.{module}")
    except ImportError:
        return ""
    texts = [getattr(station, name, None).__doc__ or "" for name in functions.split("+") if hasattr(station, name)]
    return " ".join(" ".join(text.strip().split("\n\n")[0].split()) for text in texts)
