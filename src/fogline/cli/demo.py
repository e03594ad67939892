"""`fogline demo`: the example reports, read and shown, or saved to be read."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

import msgspec

from fogline.cli.streams import console_on, reason, standard_output
from fogline.errors import BadOption
from fogline.model.report import Report


class Example(msgspec.Struct):
    """One example report and what is known of it."""

    file: str
    published: str
    publisher: str | None = None
    url: str | None = None
    note: str | None = None


def examples() -> list[Report]:
    """The example reports in the order in which they are told."""
    import yaml

    folder = files("fogline") / "examples"
    about = yaml.safe_load((folder / "about.yaml").read_text(encoding="utf-8"))
    rows = msgspec.convert(about["reports"] if isinstance(about, dict) else about, list[Example])
    return [
        Report(
            text=(folder / row.file).read_bytes().decode("utf-8"),
            path=f"examples/{row.file}",
            published=row.published,
            publisher=row.publisher,
            url=row.url,
        )
        for row in rows
    ]


def run_demo() -> int:
    """Shows the claims of every example report and what to try next."""
    from fogline.flow import read_many
    from fogline.outputs.table import print_claims

    console = console_on()
    with standard_output():
        console.print("These reports are invented; they ship with fogline as examples.", style="italic")
        total = 0
        for report, claims in read_many(examples()):
            print_claims(console, report, claims)
            total += len(claims)
        console.print(f"\n{total} claims. Next: fogline read YOUR_REPORT.txt --published 2025-03-04", style="bold")
        console.print("Why a cell is as it is: fogline explain YOUR_REPORT.txt", style="bold")
    return 0


def save_examples(folder: Path) -> int:
    """Writes each example report into ``folder`` as a text file; raises BadOption rather than replace another text."""
    reports = [(folder / Path(report.path or "").name, report.text.encode()) for report in examples()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in reports:
            if file.exists() and file.read_bytes() != text:
                raise BadOption(
                    f"--save {folder}: would replace {file}, which holds something else; name another folder"
                )
            file.write_bytes(text)
    except OSError as error:
        raise BadOption(f"--save {folder}: cannot be written ({reason(error)}); name another folder") from error
    with standard_output():
        sys.stdout.write(f"{len(reports)} invented reports saved in {folder}. Next: fogline read {folder}\n")
    return 0
