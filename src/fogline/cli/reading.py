"""What `fogline read` and `fogline explain` do."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from fogline.errors import BadOption, UnreadableReport
from fogline.model.claim import Claim
from fogline.model.report import Report
from fogline.outputs import flat, jsonl


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Options that change what is read."""

    published: str | None
    publisher: str | None
    language: str | None
    model: str | None
    tables: Path | None

    def apply(self) -> None:
        """Puts a user's own tables in use and refuses a language that is not read."""
        if self.language not in (None, "en"):
            raise BadOption(f"--language {self.language}: only en is read so far")
        if self.tables is not None:
            from fogline.tables.loader import use_tables

            use_tables(self.tables)


def run_read(paths: list[str], options: ReadOptions, format: str | None, output: Path | None) -> int:
    """Reads and writes; returns the exit code: 1 when some report could not be read."""
    from fogline.flow import read_many

    options.apply()
    chosen = format or ("table" if output is None and sys.stdout.isatty() else "jsonl")
    problems: list[UnreadableReport] = []
    found = read_many(
        paths, published=options.published, publisher=options.publisher, language=options.language,
        model=options.model, problems=problems,
    )  # fmt: skip
    try:
        with _target(output) as stream:
            _write(stream, chosen, _with_progress(found))
    except BrokenPipeError:  # whoever read the output has gone: nothing more to say, and nothing wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    for problem in problems:
        sys.stderr.write(f"fogline: {problem}\n")
    return 1 if problems else 0


def _write(stream: IO[str], format: str, found: Iterator[tuple[Report, list[Claim]]]) -> None:
    if format == "csv":
        stream.write(flat.header())
    if format == "table":
        from rich.console import Console

        from fogline.outputs.table import print_claims

        console = Console(file=stream, highlight=False)
        for report, claims in found:
            print_claims(console, report, claims)
        return
    for _, claims in found:
        for claim in claims:
            stream.write(flat.row(claim) if format == "csv" else jsonl.line(claim) + "\n")
        stream.flush()


@contextmanager
def _target(output: Path | None) -> Iterator[IO[str]]:
    """Standard output, or a file that appears under its name only when it is whole."""
    if output is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        yield sys.stdout
        return
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        part.replace(output)
    except OSError as error:
        raise BadOption(f"{output}: cannot be written ({error.strerror})") from error
    finally:
        part.unlink(missing_ok=True)


def _with_progress(found: Iterator[tuple[Report, list[Claim]]]) -> Iterator[tuple[Report, list[Claim]]]:
    """A bar on a terminal's standard error once the work takes over a second."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from found
        return
    from time import monotonic

    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    began = monotonic()
    columns = (SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None, visible=False)
        for entry in found:
            progress.update(task, advance=1, visible=monotonic() - began > 1)
            yield entry


def run_explain(path: str, claim_id: str | None, options: ReadOptions) -> int:
    """Explains one report; 1 when it cannot be read, 2 when it has no such claim."""
    from rich.console import Console

    from fogline.claims.find import read_document
    from fogline.flow import load_one
    from fogline.outputs.explain import print_explanation
    from fogline.sentences.parse import parse

    options.apply()
    report = load_one(path, options.published)
    claims, silent = read_document(parse(report, options.model))
    console = Console(highlight=False)
    shown = print_explanation(console, report.text, claims, silent, claim_id)
    if claim_id is not None and shown == 0:
        raise BadOption(f"{path} has no claim {claim_id}; run `fogline explain {path}` to see its claims")
    return 0
