"""The command line: `fogline read`, `explain`, `tables`, `demo`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from fogline import __version__
from fogline.cli.command import Command

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads reports of war and writes down who claims what, each cell linked to the words that say it.\n\n"
    "Example: fogline read report.txt --published 2025-03-04",
)
Format = Literal["table", "jsonl", "csv"]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When the report was published, e.g. 2025-03-04 or 2025-03-04T06:30Z."),
]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="Who published the reports.")]
Language = Annotated[str | None, typer.Option(metavar="CODE", help="Language of the reports; en is read.")]
Model = Annotated[str | None, typer.Option(metavar="NAME", help="Another installed spaCy pipeline, by name or folder.")]
Tables = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="A folder with rows of your own tables; `fogline tables` lists them.",
    ),
]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"fogline {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


@app.command(cls=Command)
def read(  # noqa: PLR0917 (typer makes options of parameters)
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Text, web pages, Telegram exports, JSON Lines, folders, or - for stdin."),
    ],
    published: Published = None,
    publisher: Publisher = None,
    language: Language = None,
    model: Model = None,
    tables: Tables = None,
    mentions: Annotated[
        bool,
        typer.Option("--mentions", help="Every mention (who says, people, places, times, counts) instead of claims."),
    ] = False,
    format: Annotated[
        Format | None,
        typer.Option(
            help="Form of the output. Default: by the ending of -o; else table on a terminal, jsonl when piped."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Write there; .csv, .jsonl and .txt (a table) settle the format."
        ),
    ] = None,
) -> None:
    """Read reports and print their claims; nothing is stored.

    Example: fogline read report.txt --published 2025-03-04 --format jsonl
    """
    from fogline.cli.reading import ReadOptions, run_read

    options = ReadOptions(published, publisher, language, model, tables, mentions)
    raise typer.Exit(run_read(paths, options, format, output))


@app.command(cls=Command)
def explain(  # noqa: PLR0917 (as above)
    report: Annotated[
        str, typer.Argument(metavar="REPORT", help="A file or folder of any kind that `read` takes, or - for stdin.")
    ],
    claim_id: Annotated[
        str | None, typer.Argument(metavar="CLAIM_ID", help="Only this claim, or its first digits.")
    ] = None,
    published: Published = None,
    publisher: Publisher = None,
    language: Language = None,
    model: Model = None,
    tables: Tables = None,
) -> None:
    """Show why each cell is as it is.

    Sentence by sentence: the claims, each cell with its words and its rule, and why a sentence gave none.

    Example: fogline explain report.txt --published 2025-03-04
    """
    from fogline.cli.reading import ReadOptions, run_explain

    raise typer.Exit(run_explain(report, claim_id, ReadOptions(published, publisher, language, model, tables)))


@app.command(cls=Command)
def tables(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Show the form of this table.")] = None,
) -> None:
    """List the tables that --tables can add to, or show the form of one.

    Example: fogline tables villages
    """
    from fogline.cli.tables import run_tables

    raise typer.Exit(run_tables(name))


@app.command(cls=Command)
def demo(
    save: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Save the reports there as text files instead.")
    ] = None,
) -> None:
    """Read the example reports and show their claims.

    Example: fogline demo
    """
    from fogline.cli.demo import run_demo, save_examples

    raise typer.Exit(run_demo() if save is None else save_examples(save))


def main() -> None:
    """Runs the command; stops quietly on Ctrl-C (130) and when the reader of the output has gone."""
    from fogline.errors import FoglineError

    try:
        app(prog_name="fogline")
    except FoglineError as error:
        sys.stderr.write(f"fogline: {error}\n")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        sys.exit(130)
