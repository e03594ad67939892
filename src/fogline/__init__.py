"""fogline: who claims what, about which event, each cell linked to the characters that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fogline.errors import FoglineError
    from fogline.flow import read, read_many, read_mentions
    from fogline.model.claim import Claim
    from fogline.model.report import Report
    from fogline.model.span import Span

__all__ = ["Claim", "FoglineError", "Report", "Span", "read", "read_many", "read_mentions"]
__version__ = "0.1.0.dev0"

_PLACES = {
    "Claim": "model.claim",
    "FoglineError": "errors",
    "Report": "model.report",
    "Span": "model.span",
    "read": "flow",
    "read_many": "flow",
    "read_mentions": "flow",
}


def __dir__() -> list[str]:
    """The public names, also before they are imported."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    """Imports a public name when it is first asked for, so that importing fogline costs nothing."""
    if name not in _PLACES:
        raise AttributeError(f"module 'fogline' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"fogline.{_PLACES[name]}"), name)
