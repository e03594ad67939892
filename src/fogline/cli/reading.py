"""What `fogline read` and `fogline explain` do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from fogline.cli.streams import console_on, standard_output, target, with_progress
from fogline.errors import BadOption, DeletedReport, UnreadableReport
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
        if self.published is not None and not self.published.strip():
            raise BadOption("--published is empty: give a day such as 2024-10-24, or leave the option out")
        if self.language not in (None, "en"):
            raise BadOption(f"--language {self.language}: only en is read so far")
        if self.tables is not None:
            from fogline.tables.loader import use_tables

            use_tables(self.tables)


def run_read(paths: list[str], options: ReadOptions, format: str | None, output: Path | None) -> int:
    """Reads and writes; returns the exit code: 1 when some report could not be read."""
    from fogline.flow import read_many

    options.apply()
    if output is not None:
        _spare_reports(paths, output)
    on_screen = output is None and sys.stdout.isatty()
    problems: list[UnreadableReport] = []
    found = read_many(
        paths, published=options.published, publisher=options.publisher, language=options.language,
        model=options.model, problems=problems,
    )  # fmt: skip
    with standard_output(), target(output) as stream:
        _write(stream, format or ("table" if on_screen else "jsonl"), found if on_screen else with_progress(found))
    return _tell(problems)


def _spare_reports(paths: list[str], output: Path) -> None:
    """Raises BadOption where the output would be written over something that is read."""
    file = output.resolve()
    for given in (Path(path).resolve() for path in paths if path != "-"):
        if file == given or (given in file.parents and file.is_file()):
            raise BadOption(f"-o {output}: is one of the files to read; name another file")


def _tell(problems: list[UnreadableReport]) -> int:
    for problem in problems:
        sys.stderr.write(f"fogline: {problem}\n")
    return 1 if any(not isinstance(problem, DeletedReport) for problem in problems) else 0


def _write(stream: IO[str], format: str, found: Iterator[tuple[Report, list[Claim]]]) -> None:
    if format == "csv":
        stream.write(flat.header())
    if format == "table":
        from fogline.outputs.table import print_claims

        console = console_on(stream)
        for report, claims in found:
            print_claims(console, report, claims)
        return
    for _, claims in found:
        for claim in claims:
            stream.write(flat.row(claim) if format == "csv" else jsonl.line(claim) + "\n")
        stream.flush()


def run_explain(path: str, claim_id: str | None, options: ReadOptions) -> int:
    """Explains every report behind ``path``, or one claim of them; 1 when some cannot be read.

    Raises BadOption when no report has such a claim.
    """
    from fogline.claims.find import read_document
    from fogline.flow import load
    from fogline.outputs.explain import print_explanation
    from fogline.sentences.parse import parse_many

    options.apply()
    loaded = list(load([path], options.published))
    reports = [report for report in loaded if isinstance(report, Report)]
    console, shown = console_on(), 0
    with standard_output():
        for document in parse_many(reports, options.model):
            claims, silent = read_document(document)
            shown += print_explanation(console, document.text, claims, silent, claim_id)
        if claim_id is not None and reports and shown == 0:
            remedy = f"give the --published that `read` was given, or run `fogline explain {path}` to see its claims"
            raise BadOption(f"{path} has no claim {claim_id}; {remedy}")
    return _tell([problem for problem in loaded if isinstance(problem, UnreadableReport)])
