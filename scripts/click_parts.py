"""The commands, arguments and options of `fogline`, as its help words them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from typer.main import get_command

from fogline.cli.main import app


class Part(NamedTuple):
    """An argument or option: its name with its value (``--published DATE``), what it means, its default."""

    name: str
    help: str
    default: str


class Shown(NamedTuple):
    """A command."""

    usage: str
    short: str
    about: str
    parts: list[Part]


def commands() -> dict[str, Shown]:
    """All commands by name, in the order of the help."""
    group: Any = get_command(app)
    above = group.make_context("fogline", [], resilient_parsing=True)
    return {
        name: _shown(command, command.make_context(name, [], parent=above, resilient_parsing=True))
        for name, command in group.commands.items()
    }


def _shown(command: Any, context: Any) -> Shown:
    about = "\n\n".join(" ".join(part.split()) for part in command.help.split("\n\n"))
    about = re.sub(r"Example: (fogline .*)", r"Example: `\1`", about)
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    parts = [_part(parameter, context) for parameter in command.get_params(context)]
    return Shown(usage, command.get_short_help_str(limit=200), about, parts)


def _part(parameter: Any, context: Any) -> Part:
    """Help and default are told apart: typer's record has both in one string."""
    name, words = parameter.get_help_record(context)
    if parameter.param_type_name == "argument":
        name = re.sub(r" <[^<>]*>$", "", name)
    words, default = words.removesuffix("[required]").strip(), "must be given" if parameter.required else ""
    if found := re.match(r"(?P<help>.*) Default: (?P<default>.*?)\.?$", words):
        words, default = found["help"], found["default"]
    return Part(name, words, default)
