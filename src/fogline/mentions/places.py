"""Places: names in the text, what they stand for, which place is meant, where it lies."""

from __future__ import annotations

from fogline.mentions.place_coordinates import find_coordinates
from fogline.mentions.place_described import find_described
from fogline.mentions.place_glosses import mark_glosses
from fogline.mentions.place_introduced import find_introduced, introduced_hit
from fogline.mentions.place_lines import narrow_lines
from fogline.mentions.place_links import link_containers, link_nouns
from fogline.mentions.place_names import NameHit, find_names, in_other_script
from fogline.mentions.place_people import mark_runs
from fogline.mentions.place_resolve import read_context, resolve_all
from fogline.mentions.place_use import judge_use, measure_strength
from fogline.mentions.place_values import value_of
from fogline.model.mention import PlaceMention
from fogline.sentences.document import Document

SURE = 4  # a name of this strength is no person, though a person of the report bears it


def find_places(document: Document) -> list[PlaceMention]:
    """All place mentions in text order; names that could be several places carry ``candidates`` and no position."""
    hits = find_names(document)
    mark_dateline(document, hits)
    people = mark_runs(document, hits)
    link_nouns(document, hits)
    link_containers(document, hits)
    for hit in hits:
        judge_use(document, hit)
    kept = keep_places(document, hits, people)
    resolve_all(kept, read_context(kept))
    mark_glosses(document, kept)
    narrow_lines(document, kept)
    described = find_described(document, kept)
    strange = [hit for hit in kept if hit.options and hit.chosen is None and not hit.rivals]
    named = [mention for hit in kept if hit not in strange and (mention := mention_of(document, hit))]
    found = [*described, *named, *(m for hit in strange if (m := introduced_hit(document, hit, named)))]
    found.sort(key=_place_in_text)
    found += [*find_introduced(document, found), *find_coordinates(document)]
    return sorted(found, key=_place_in_text)


def _place_in_text(mention: PlaceMention) -> tuple[int, int]:
    return mention.first, mention.last


def mark_dateline(document: Document, hits: list[NameHit]) -> None:
    """“KYIV, Feb 4 (Agency) -”: where it was written: it counts as context, and no event is put there."""
    dateline = document.layout.dateline
    for hit in hits:
        if dateline and dateline[0] <= hit.start < dateline[1]:
            before = document.text[: hit.start].rstrip()[-1:]
            hit.rule = "person" if before in ("(", "/") else "dateline"


def keep_places(document: Document, hits: list[NameHit], people: set[str]) -> list[NameHit]:
    """Leaves out persons and words that nothing marks as a place; a name that is a place once is one throughout."""
    lower_words = {token.text for token in document.tokens if token.text.islower()}
    evidence = _countries_named(hits)
    for hit in hits:
        foreign = in_other_script(document.tokens[hit.first].text)  # only whole names of the tables are found there
        hit.strength = SURE if foreign else measure_strength(document, hit, evidence, lower_words)
        if hit.rule not in ("person", "dateline") and hit.folded in people and hit.strength < SURE:
            hit.rule = "person"
    sure = {hit.folded for hit in hits if hit.strength >= 2 and hit.rule != "person"}
    return [
        hit
        for hit in hits
        if hit.rule != "person" and (hit.strength >= 1 or (hit.folded in sure and hit.strength >= 0))
    ]


def _countries_named(hits: list[NameHit]) -> set[str]:
    found = {name.country.code for hit in hits if hit.rule != "person" for name in hit.meanings.stands_for}
    return found | {hit.country.country for hit in hits if hit.rule != "person" and hit.country and hit.country.country}


def mention_of(document: Document, hit: NameHit) -> PlaceMention | None:
    """The mention of a judged and resolved name."""
    value = value_of(document, hit)
    if value is None:
        return None
    last = hit.last
    if hit.area is not None and hit.last <= hit.area.index <= hit.last + 1:
        last = hit.area.index + 1
    return PlaceMention(first=hit.first, last=last, rule=hit.rule, value=value, use=hit.use)  # type: ignore[arg-type]
