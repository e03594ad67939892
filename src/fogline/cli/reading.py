"""What `fogline read` and `fogline explain` do."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import IO, Any

from fogline.cli.streams import console_on, standard_output, target, with_progress
from fogline.errors import BadOption, UnreadableReport
from fogline.model.claim import Claim
from fogline.model.mention import Mention
from fogline.model.report import Report
from fogline.outputs import flat, jsonl, mention_rows

FORMATS = {".csv": "csv", ".jsonl": "jsonl", ".txt": "table"}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Options that change what is read."""

    published: str | None
    publisher: str | None
    language: str | None
    model: str | None
    tables: Path | None = None
    mentions: bool = False

    def apply(self) -> None:
        """Puts a user's own tables in use and refuses a language that is not read."""
        if self.published is not None and not self.published.strip():
            raise BadOption("--published is empty: give a day such as 2024-10-24, or leave the option out")
        if self.language not in (None, "en"):
            raise BadOption(f"--language {self.language}: only en is read so far")
        if self.tables is not None:
            from fogline.tables.own import use_own_tables

            use_own_tables(self.tables)


def run_read(paths: list[str], options: ReadOptions, format: str | None, output: Path | None) -> int:
    """Reads and writes; returns the exit code: 1 when some report could not be read."""
    from fogline.flow import read_many, read_mentions

    options.apply()
    if output is not None:
        _spare_reports(paths, output)
        format = format or _format_of(output)
    on_screen = output is None and sys.stdout.isatty()
    problems: list[UnreadableReport] = []
    read = read_mentions if options.mentions else read_many
    found = read(
        paths, published=options.published, publisher=options.publisher, language=options.language,
        model=options.model, problems=problems,
    )  # fmt: skip
    format = format or ("table" if on_screen else "jsonl")
    tally = Tally()
    with standard_output(), target(output) as stream:
        write = writer_of(options.mentions, format)
        write(stream, tally.of(found if on_screen else with_progress(found)))
    if not (on_screen and format == "table"):
        tally.tell_if_none("mention" if options.mentions else "claim")
    return _tell(problems)


class Tally:
    """Counts reports, and what was found in them, as they pass."""

    reports = 0
    found = 0

    def of(self, read: Iterable[tuple[Report, list[Any]]]) -> Iterator[tuple[Report, list[Any]]]:
        """Passes them on."""
        for report, entries in read:
            self.reports, self.found = self.reports + 1, self.found + len(entries)
            yield report, entries

    def tell_if_none(self, thing: str) -> None:
        """One line on standard error where nothing was found: silence would look like a fault."""
        if self.reports and not self.found:
            why = "; `fogline explain` says why, sentence by sentence" if thing == "claim" else ""
            sys.stderr.write(f"fogline: 0 {thing}s in {self.reports} report{'s' * (self.reports != 1)}{why}\n")


def _format_of(output: Path) -> str | None:
    """The format that the ending of a file name asks for; raises BadOption for one that stands for none."""
    suffix = output.suffix.lower()
    if suffix and suffix not in FORMATS:
        raise BadOption(f"-o {output}: end it in {', '.join(FORMATS)}, or say which --format it has")
    return FORMATS.get(suffix)


def _spare_reports(paths: list[str], output: Path) -> None:
    """Raises BadOption where the output would be written over something that is read."""
    file = output.resolve()
    for given in (Path(path).resolve() for path in paths if path != "-"):
        if file == given or (given in file.parents and file.is_file()):
            raise BadOption(f"-o {output}: is one of the files to read; name another file")


def _tell(problems: list[UnreadableReport]) -> int:
    for problem in problems:
        sys.stderr.write(f"fogline: {problem}\n")
    return max((problem.exit_code for problem in problems), default=0)


def writer_of(mentions: bool, format: str) -> Callable[[IO[str], Iterator[tuple[Report, list[Any]]]], None]:
    """What writes claims, or mentions, in this format."""
    if format == "table":
        return _write_mention_tables if mentions else _write_claim_tables
    if format == "csv":
        return partial(_write_rows, mention_rows if mentions else flat)
    return _write_lines


def _write_lines(stream: IO[str], found: Iterator[tuple[Report, list[Any]]]) -> None:
    for _, entries in found:
        for entry in entries:
            stream.write(jsonl.line(entry) + "\n")
        stream.flush()


def _write_rows(form: ModuleType, stream: IO[str], found: Iterator[tuple[Report, list[Any]]]) -> None:
    stream.write(form.header())
    for _, entries in found:
        for entry in entries:
            stream.write(form.row(entry))
        stream.flush()


def _write_claim_tables(stream: IO[str], found: Iterator[tuple[Report, list[Claim]]]) -> None:
    from fogline.outputs.table import print_claims

    console = console_on(stream)
    for report, claims in found:
        print_claims(console, report, claims)


def _write_mention_tables(stream: IO[str], found: Iterator[tuple[Report, list[Mention]]]) -> None:
    from fogline.outputs.mention_table import print_mentions

    console = console_on(stream)
    for report, mentions in found:
        print_mentions(console, report, mentions)


def run_explain(path: str, claim_id: str | None, options: ReadOptions) -> int:
    """Explains every report behind ``path``, or one claim of them; 1 when some cannot be read.

    Raises BadOption when no report has such a claim.
    """
    from fogline.flow import read_each
    from fogline.outputs.explain import Explained, print_explanation

    options.apply()
    problems: list[UnreadableReport] = []
    console, shown, read = console_on(), 0, 0
    with standard_output():
        found = read_each(
            [path], lambda found: found, model=options.model, problems=problems, published=options.published,
            publisher=options.publisher, language=options.language,
        )  # fmt: skip
        for report, findings in found:
            read += 1
            known = findings.references
            explained = Explained(
                report, known.whole, len(known.posts), findings.claims, findings.silent, findings.dropped
            )
            shown += print_explanation(console, explained, claim_id)
        if claim_id is not None and read and shown == 0:
            remedy = f"give the --published and --publisher that `read` was given, or see all: `fogline explain {path}`"
            raise BadOption(f"{path} has no claim {claim_id}; {remedy}")
    return _tell(problems)
