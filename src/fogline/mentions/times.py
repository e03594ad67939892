"""Time expressions of a report, as TIMEX3 and as intervals resolved against its publication or a post's stamp."""

from __future__ import annotations

from collections.abc import Callable

from fogline.mentions.time_anchor import Anchor, anchor_of, parse_published
from fogline.mentions.time_calendar import shift
from fogline.mentions.time_days import near_day, night, part_of_day, part_suffix, weekday, weekdays
from fogline.mentions.time_join import absorb_nights, join, settle_nights
from fogline.mentions.time_months import holiday, month, season
from fogline.mentions.time_named import in_a_name
from fogline.mentions.time_numeric import digits
from fogline.mentions.time_open import link_ranges, open_ends
from fogline.mentions.time_sense import Scan, Sense
from fogline.mentions.time_shares import half, link_shares
from fogline.mentions.time_units import unit
from fogline.mentions.time_vague import past_or_future, repeated, vague
from fogline.mentions.time_within import interval_within
from fogline.mentions.time_words import cores
from fogline.model.interval import Interval
from fogline.model.mention import TimeMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token

__all__ = ["Anchor", "Anchors", "anchor_of", "find_times", "interval_within", "parse_published"]

Anchors = Anchor | None | Callable[[Token], Anchor | None]

RULES: tuple[Callable[[Scan, int], Sense | None], ...] = (
    weekday, weekdays, month, season, unit, part_of_day, near_day, night, holiday, vague, past_or_future, repeated,
    half,
)  # fmt: skip
CENTURIES = ("-19", "-20")
EVENING, MORNING = (18, 0), (6, 0)
RECENT = 31
BY_KIND = {rule.__name__: rule for rule in RULES}


def find_times(document: Document, anchor: Anchors) -> list[TimeMention]:
    """All time expressions in text order, none inside another.

    ``anchor`` is the day (and minute, where known) of publication, or gives that of the post in which a token stands.
    None leaves relative times unresolved: their interval has no ends and says in ``relative`` what the words mean.
    ``first`` and ``last`` of a mention have TIMEX3's bounds; the span of its value holds all words that shaped it, such
    as “since”, and for both ends of a range the whole range.
    """
    scan = Scan(document)
    mentions: list[TimeMention] = []
    for group, there in _by_sentence_run(document, _cores(document), anchor):
        if there != scan.anchor:
            scan.start_at(there)
        senses = link_shares(scan, absorb_nights(scan, join(scan, _read(scan, group))))
        _place_in_day(scan, senses)
        settle_nights(scan, senses)
        link_ranges(scan, senses)
        open_ends(scan, senses)
        if _is_body(document, group[0]):
            _note_lede(scan, senses)
        mentions += [_mention(document, sense) for sense in senses]
    return mentions


def _cores(document: Document) -> list[Token]:
    """The tokens that a time expression can be built around: words of the table, and numerals."""
    known = cores()
    return [t for t in document.tokens if t.lower in known or "0" <= t.lower[:1] <= "9" or t.lower[-5:-2] in CENTURIES]


def _by_sentence_run(document: Document, found: list[Token], anchor: Anchors) -> list[tuple[list[int], Anchor | None]]:
    """Token indices of each sentence's cores, with the sentence's anchor."""
    runs: list[tuple[list[int], Anchor | None]] = []
    sentence = -1
    for token in found:
        if token.sentence != sentence:
            sentence = token.sentence
            runs.append(([], anchor(token) if callable(anchor) else anchor))
        runs[-1][0].append(token.index)
    return runs


def _read(scan: Scan, group: list[int]) -> list[Sense]:
    """The senses of one sentence, longest reading first come, none overlapping."""
    known, tokens = cores(), scan.tokens
    senses: list[Sense] = []
    reached = 0
    scan.month = None
    for at in group:
        if at < reached:
            continue
        entry = known.get(tokens[at].lower)
        sense = BY_KIND[entry.kind](scan, at) if entry else digits(scan, at)
        if sense is None or in_a_name(scan, sense):
            continue
        while senses and senses[-1].last > sense.first:
            senses.pop()
        senses.append(sense)
        reached = sense.last
        if sense.grain == "month" and sense.days:
            scan.month = sense.days[0]
        scan.settle(sense)
    return senses


def _place_in_day(scan: Scan, senses: list[Sense]) -> None:
    """A time of day without a day: the day its sentence names, else that of the first dated sentence, else publication.

    In a stamped post a time later than the stamp is the day before's.
    """
    named = [(s.first, s.single) for s in senses if s.kind in ("DATE", "TIME") and s.single and not s.needs_day]
    for sense in senses:
        if not sense.needs_day:
            continue
        before = [day for first, day in named if first < sense.first]
        day = before[-1] if before else named[0][1] if named else scan.lede or scan.day
        if day is None:
            continue
        stamp = scan.anchor.minute if scan.anchor else None
        if sense.clock and stamp and not named and day == scan.day and sense.clock > stamp:
            day = shift(day, -1)
        if _after_midnight(senses, sense):
            day = shift(day, 1)
        sense.days, sense.relative = (day, day), None
        suffix = f"T{sense.clock[0]:02}:{sense.clock[1]:02}" if sense.clock else part_suffix(sense.part or "")
        sense.timex = day.isoformat() + suffix


def _after_midnight(senses: list[Sense], sense: Sense) -> bool:
    """“At 11:30 p.m. on Monday and again at 2 a.m.”: small hours after a named evening are the next day's."""
    before = [s for s in senses if s.first < sense.first and s.clock and not s.needs_day]
    if not before or not sense.clock:
        return False
    return (before[-1].clock or (0, 0)) >= EVENING and sense.clock <= MORNING


def _is_body(document: Document, at: int) -> bool:
    """Does the token stand in running text, not in a byline, dateline, caption or stamp?"""
    sentence = document.sentence_of(document.tokens[at])
    dateline = document.layout.dateline
    return document.paragraphs[sentence.paragraph].kind in ("body", "item") and not (
        dateline and dateline[0] <= sentence.start < dateline[1]
    )


def _note_lede(scan: Scan, senses: list[Sense]) -> None:
    """Notes the day of which the report's first dated sentence speaks: a recent named day, or the end of a night.

    Where the first such words settle no day (a weekday in an undated report), no later date stands in for it.
    """
    for sense in senses:
        if scan.lede is not None or scan.lede_unsure:
            return
        if sense.kind not in ("DATE", "TIME") or sense.rule in ("since", "until", "date_in_digits"):
            continue
        if sense.days is None and not sense.needs_day and sense.grain in ("day", "night"):
            scan.lede_unsure = True
            return
        day = sense.days[1] if sense.grain == "night" and sense.days else sense.single
        if day is not None and (scan.day is None or abs((scan.day - day).days) <= RECENT):
            scan.lede = day


def _mention(document: Document, sense: Sense) -> TimeMention:
    """The mention of a sense."""
    tokens = document.tokens
    first = sense.from_ if sense.from_ >= 0 else sense.first
    last = max(sense.last, sense.to)
    start, end = tokens[first].start, tokens[last - 1].end
    earliest, latest = _ends(sense)
    value = Interval(
        earliest=earliest,
        latest=latest,
        start=start,
        end=end,
        text=document.text[start:end],
        grain=sense.grain,
        zone=sense.zone,
        relative=None if sense.days else sense.relative,
    )
    return TimeMention(
        first=sense.first,
        last=sense.last,
        rule=sense.rule,
        value=value,
        kind=sense.kind,
        timex=sense.timex,
        mod=sense.mod,
    )


def _ends(sense: Sense) -> tuple[str | None, str | None]:
    """Both ends as ISO days, or minutes where a time of day is named."""
    if sense.days is None:
        return None, None
    low, high = (day.isoformat() for day in sense.days)
    if sense.clock:
        end = sense.until_clock or sense.clock
        low, high = f"{low}T{sense.clock[0]:02}:{sense.clock[1]:02}", f"{high}T{end[0]:02}:{end[1]:02}"
    if sense.open_start:
        return None, high
    return low, None if sense.open_end else high
