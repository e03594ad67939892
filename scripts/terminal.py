"""Runs the `fogline` command in this process as a terminal would show it: the language model is loaded once."""

from __future__ import annotations

import io
import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

from fogline.cli.main import main
from fogline.tables.loader import use_tables


class Screen(io.StringIO):
    """What a terminal shows: both streams, as they come."""

    def isatty(self) -> bool:
        """Fogline writes tables to a terminal."""
        return True


def run(line: str, folder: Path, width: int = 80, colour: bool = False) -> tuple[str, int]:
    """What ``line`` shows on a terminal of ``width`` columns when run in ``folder``, and its exit code."""
    screen, code = Screen(), 0
    words = mock.patch.object(sys, "argv", shlex.split(line, comments=True))
    with at(folder), terminal(width, colour), words, redirect_stdout(screen), redirect_stderr(screen):
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(bool(end.code))
        finally:
            use_tables(None)
    return screen.getvalue(), code


@contextmanager
def terminal(width: int, colour: bool) -> Iterator[None]:
    """The environment of a terminal: always the same, whatever this process was started from."""
    size = {"COLUMNS": str(width), "LINES": "50", "TERM": "xterm-256color" if colour else "dumb"}
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLORTERM")}
    with mock.patch.dict(os.environ, {**kept, **size}, clear=True):
        yield


@contextmanager
def at(folder: Path) -> Iterator[None]:
    """Works in ``folder`` for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
