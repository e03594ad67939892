"""How `--help` and mistakes of use are worded."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.core import TyperCommand


class Command(TyperCommand):
    """A command whose help names arguments as the usage line does, and whose errors are plain sentences.

    Typer would write ``PATH <list[str]>`` in the list of arguments and “Value error, …” before a wrong choice.
    """

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Writes the arguments, then the options."""
        for title, kind in (("Arguments", "argument"), ("Options", "option")):
            records = [p.get_help_record(ctx) for p in self.get_params(ctx) if p.param_type_name == kind]
            rows = [
                (re.sub(r" <[^<>]*>$", "", name) if kind == "argument" else name, text)
                for name, text in filter(None, records)
            ]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As Typer does it, less the prefix that its checker puts before a message."""
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")
            raise
