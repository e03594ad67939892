"""A user's own tables: which there are, the form of their rows, and the check of a folder before it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fogline.errors import BadTable
from fogline.tables.gazetteer import fold_name
from fogline.tables.loader import HERE, TableRow, load_rows, read_table, use_tables

COUNTRY_CELLS = ("country", "countries", "code", "codes", "claimants", "acts_in", "fought_in")
FORCE_FILES = ("forces.yaml", "bodies.yaml")
STEM = 1  # letters that all forms of a verb share, irregular ones too: “say”, “said”


def table_names() -> list[str]:
    """The names of the shipped tables."""
    return sorted(file.stem for file in HERE.glob("*.yaml"))


def row_types() -> dict[str, type[TableRow]]:
    """The row type of each table that has rows."""
    from fogline.tables.act_words import ActRow
    from fogline.tables.basis_words import BasisRow
    from fogline.tables.casualty_words import CasualtyRow
    from fogline.tables.certainty_rows import CertaintyRow
    from fogline.tables.channels import ChannelRow
    from fogline.tables.check_words import TimeRow
    from fogline.tables.confidence import ConfidenceRow
    from fogline.tables.conflicts import ConflictRow
    from fogline.tables.counted_things import ThingRow
    from fogline.tables.countries import Country
    from fogline.tables.cues import CueRow
    from fogline.tables.damage_words import DamageRow
    from fogline.tables.disputed import DisputedRow
    from fogline.tables.facet_words import FacetRow
    from fogline.tables.forces import FORCE_TABLES, ForceRow
    from fogline.tables.instruments import InstrumentRow
    from fogline.tables.kinds import KindRow
    from fogline.tables.lines import LineRow
    from fogline.tables.nominals import NominalRow
    from fogline.tables.number_rows import NumberRow
    from fogline.tables.outlets import OutletRow
    from fogline.tables.place_rows import PLACE_TABLES, OldName, OwnPlace
    from fogline.tables.seats import SeatRow
    from fogline.tables.time_rows import TimeWordRow

    return dict(
        act_words=ActRow, basis=BasisRow, casualty_words=CasualtyRow, certainty=CertaintyRow, channels=ChannelRow,
        check_words=TimeRow, confidence=ConfidenceRow, conflicts=ConflictRow, counted_things=ThingRow,
        countries=Country, cues=CueRow, damage_words=DamageRow, disputed=DisputedRow, facet_words=FacetRow,
        instruments=InstrumentRow, kinds=KindRow, layout=LineRow, nominals=NominalRow, number_words=NumberRow,
        old_names=OldName, outlets=OutletRow, seats=SeatRow, time_words=TimeWordRow,
        **dict.fromkeys(FORCE_TABLES, ForceRow), **dict.fromkeys(PLACE_TABLES, OwnPlace),
    )  # fmt: skip


def use_own_tables(folder: Path) -> None:
    """Puts the tables of a folder in use after a look at all of them.

    Raises BadTable with every problem of every file: no table of that name, no YAML, a row that lacks a cell or has
    one of the wrong form, an example without a word of its row, a country code that no country has.
    """
    files = _files(folder)
    use_tables(folder)
    problems = [str(problem) for file in files for problem in _problems(file)]
    if problems:
        use_tables(None)
        raise BadTable("\n".join(problems))


def _files(folder: Path) -> list[Path]:
    """The YAML files of the folder; BadTable where one bears no table's name, or where there are none."""
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in (".yaml", ".yml"))
    known = table_names()
    there = f"there are {', '.join(known)}; `fogline tables NAME` shows the form of one"
    wrong = [file for file in files if file.stem not in known or file.suffix != ".yaml"]
    if wrong:
        named = [f"{file}: name it {file.stem}.yaml" if file.stem in known else str(file) for file in wrong]
        raise BadTable("\n".join([*named, f"no table has such a name; {there}"]))
    if not files:
        raise BadTable(f"{folder}: holds no table (NAME.yaml); {there}")
    return files


def _problems(file: Path) -> Iterator[BadTable | str]:
    """What is wrong with one file of a user; the first fault of its YAML hides the rest."""
    try:
        table = read_table(file)
    except BadTable as error:
        yield error
        return
    yield from _wrong_groups(file)
    row_type = row_types().get(file.stem)
    if row_type is None:
        yield from (
            f"{file}:{line}: the table {file.stem} has groups of words and no rows" for line, _ in table.rows[:1]
        )
        return
    try:
        rows = load_rows(file.stem, row_type)
    except BadTable as error:
        yield error
        return
    for (line, raw), row in zip(table.rows, rows, strict=False):
        for reason in (*_silent_examples(row, raw), *_unknown_countries(raw), *_unknown_members(row)):
            yield f"{file}:{line}: {reason}"


def _wrong_groups(file: Path) -> Iterator[str]:
    shipped = read_table(HERE / file.name).groups
    for name, (line, _) in read_table(file).groups.items():
        if name not in shipped:
            has = f"its groups are {', '.join(shipped)}" if shipped else "it has rows only"
            yield f"{file}:{line}: the table {file.stem} has no group {name}; {has}"


def _silent_examples(row: TableRow, raw: dict[str, Any]) -> Iterator[str]:
    """The examples of an own row that hold none of its words; a row with words needs one example at least."""
    words = list(row.spoken())
    if not words:
        return
    if not raw.get("examples"):
        yield f"{_short(words)}: needs examples, each a sentence that holds one of its words"
    for example in raw.get("examples") or ():
        if not any(_holds(example, word, row.inflected) for word in words):
            yield f"the example “{example}” holds none of the row's words: {_short(words)}"


def _short(words: list[str]) -> str:
    return ", ".join(words[:6]) + (" …" if len(words) > 6 else "")


def _holds(example: str, word: str, inflected: bool) -> bool:
    """The word stands in the example; a verb in any form, its other words as they are."""
    said, wanted = fold_name(example), fold_name(word)
    if re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", said):
        return True
    if not inflected:
        return False
    first, *rest = wanted.split()
    heard = said.split()
    return any(part[:STEM] == first[:STEM] for part in heard) and all(part in heard for part in rest)


def _unknown_members(row: TableRow) -> Iterator[str]:
    """The members of a conflict that are neither the code of a country nor the name of a force of the tables."""
    from fogline.tables.conflicts import ConflictRow, is_state
    from fogline.tables.countries import country_by_code
    from fogline.tables.forces import force_rows

    if not isinstance(row, ConflictRow):
        return
    try:
        names = {force.name for force in force_rows()}
        unknown = [
            name for name in row.spoken() if (country_by_code(name) is None if is_state(name) else name not in names)
        ]
    except BadTable:
        return  # the tables of forces and countries have faults of their own, which are told there
    for name in unknown:
        yield f"sides: {name} is neither a country code nor the `name` of a row of {' or '.join(FORCE_FILES)}"


def _unknown_countries(raw: dict[str, Any]) -> Iterator[str]:
    from fogline.tables.countries import countries

    try:
        known = {country.code for country in countries()}
    except BadTable:
        return  # the table of countries has faults of its own, which are told there
    for cell in COUNTRY_CELLS:
        value = raw.get(cell)
        for code in value if isinstance(value, list) else [value]:
            if code is not None and code not in known:
                yield f"{cell}: {code} is no country code of ISO 3166-1 (two capital letters, such as UA)"
