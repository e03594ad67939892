"""Where the command line writes: standard output, a file that is whole or not there, a bar for long work."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

from fogline.errors import BadOption, UnwritableOutput

if TYPE_CHECKING:
    from rich.console import Console

    from fogline.model.report import Report

T = TypeVar("T")


@contextmanager
def target(output: Path | None) -> Iterator[IO[str]]:
    """Standard output, or a file that appears under its name only when it is whole; raises BadOption.

    A link is followed, and what is no regular file (a device, a pipe) is written to, never replaced.
    """
    if output is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        yield sys.stdout
        return
    file = output.resolve()
    in_place = file.exists() and not file.is_file()
    part = file if in_place else file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        stream = part.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise BadOption(f"-o {output}: cannot be written ({reason(error)}); name another file") from error
    try:
        with stream:
            yield stream
        if not in_place:
            part.replace(file)
    except OSError as error:
        raise UnwritableOutput(f"-o {output}: {reason(error)}; nothing was left there") from error
    finally:
        if not in_place:
            part.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """What the system says of it, as part of a sentence."""
    return (error.strerror or str(error)).lower()


@contextmanager
def standard_output() -> Iterator[None]:
    """Ends quietly when whoever reads the output has gone; a full disk is UnwritableOutput."""
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise UnwritableOutput(f"standard output: {reason(error)}; the output is not whole") from error


def console_on(stream: IO[str] | None = None) -> Console:
    """A console that leaves a broken pipe to `standard_output` (rich itself would exit with 1).

    Off a terminal no line ends in the blanks with which rich fills its boxes.
    """
    from rich.console import Console

    class PipeConsole(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    console = PipeConsole(file=stream, highlight=False)
    if not console.is_terminal:
        console.file = cast(IO[str], Trimmed(console.file))
    return console


class Trimmed:
    """A text stream whose lines lose the blanks at their ends; blanks are held back until their line goes on."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._held = ""

    def write(self, text: str) -> int:
        """Writes all but the blanks at the ends of lines."""
        text = self._held + text
        self._held = text[len(text.rstrip(" ")) :]
        return self._stream.write("\n".join(line.rstrip(" ") for line in text.split("\n")))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def with_progress(found: Iterable[tuple[Report, T]]) -> Iterator[tuple[Report, T]]:
    """Passes ``found`` on; a bar on a terminal's standard error once the work takes over a second.

    A long report comes in parts: the bar counts them too.
    """
    if not sys.stderr.isatty():
        yield from found
        return
    from time import monotonic

    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    began = monotonic()
    columns = (SpinnerColumn(), TextColumn("{task.completed} reports read{task.fields[part]}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None, visible=False, part="")
        last, part = None, 0
        for report, entry in found:
            part = part + 1 if report is last else 1
            words = f", part {part} of the last" if part > 1 else ""
            progress.update(task, advance=part == 1, part=words, visible=monotonic() - began > 1)
            last = report
            yield report, entry
