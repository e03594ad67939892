"""Cells of a claim in a few words, for people: who, where, when, how many, how sure."""

from __future__ import annotations

from fogline.model.claim import Claim, Holder
from fogline.model.count import Count, Part
from fogline.model.event import Place
from fogline.model.interval import Interval
from fogline.tables.counted_things import thing_forms
from fogline.tables.words import word_set

ACTS = {"assert": "says", "deny": "denies", "ask": "asks", "decline": "no answer", "verify": "checks"}
ZEROS = {
    "zero_asserted": "none, it is said",
    "none_reported": "none reported",
    "not_known": "not known",
    "some": "some",
}


def who(claim: Claim) -> str:
    """The holder's name with role or body, relays before it."""
    holder = claim.holder
    if holder.kind == "report":
        return "the report itself"
    name = holder.name or (holder.mention.text if holder.mention else None) or "unnamed"
    if holder.role and holder.role.lower() not in name.lower():
        name += f", {holder.role}"
    relays = [link for link in claim.chain[:-1] if link != "report"]
    if relays:
        name += f" (through {', '.join(relays)})"
    return name + (" [name withheld]" if holder.anonymous and holder.reason else "")


def standing(holder: Holder) -> str:
    """“person, UA, for the coast guard, side Ukraine; not named”: what sort of holder it is and whom it speaks for."""
    found = [holder.kind, ", ".join(holder.countries) or holder.country or "no country"]
    found += [f"for {holder.organization}"] * bool(holder.organization)
    found += [f"side {holder.side}"] * bool(holder.side)
    unnamed = f"; not named: “{holder.reason}”" if holder.reason else "; not named" * holder.anonymous
    return ", ".join(found) + unnamed


def meant(value: str) -> str:
    """A word of a closed list with what it means, where it does not say so itself."""
    return f"{value}, {MEANT[value]}" if value in MEANT else value


MEANT = {
    "occurred": "whether it happened at all",
    "own_action": "their own deed",
    "narrated": "told of without a clause, or the writer's own",
    "mixed": "partly between quotation marks",
}


def act(claim: Claim) -> str:
    """The act as a verb."""
    return ACTS.get(claim.act, {"estimate": "estimates", "demand": "demands"}.get(claim.act, f"{claim.act}s"))


def where(claim: Claim) -> str:
    """Places with their part and role; a place without a position is marked."""
    if claim.event is None:
        return ""
    return "; ".join(dict.fromkeys(place(found) for found in claim.event.places))


def place(found: Place) -> str:
    """“southern Lebanon”, “from Kursk”, “Plauru (?)” where it has no position."""
    name = " ".join(filter(None, (found.part, found.name or found.text)))
    name = name if found.role == "at" else f"{ROLES[found.role]} {name}"
    return name if found.lat is not None else f"{name} (?)"


ROLES = {"origin": "from", "destination": "to", "via": "via"}


def when(claim: Claim) -> str:
    """The interval of the event."""
    return span_of_time(claim.event.when) if claim.event is not None else ""


def span_of_time(interval: Interval | None) -> str:
    """“2024-10-23 – 2024-10-24”, “since 2023-11-01”, or the words where there is no date to count from."""
    if interval is None:
        return ""
    first, last = (x[:16].replace("T", " ") if x else None for x in (interval.earliest, interval.latest))
    if first and last:
        if first[:10] == last[:10]:
            return first if first == last or len(first) > 10 else first[:10]
        return f"{first[:10]} – {last[:10]}"
    if first:
        return f"since {first}"
    if last:
        return f"until {last}"
    return f"“{interval.text}”" if interval.text else ""


def how_many(claim: Claim) -> str:
    """Counts and casualties with their bounds as the words give them."""
    found = [number(count, things(count)) for count in claim.counts]
    toll = claim.casualties
    if toll is not None:
        pairs = (
            ("killed", toll.killed),
            ("injured", toll.injured),
            ("missing", toll.missing),
            ("captured", toll.captured),
        )
        found += [number(count, thing) for thing, count in pairs if count is not None]
        if toll.reported:
            found.append(f"casualties: {ZEROS[toll.reported]}")
    if claim.damage is not None and claim.damage.reported:
        found.append(f"damage: {ZEROS[claim.damage.reported]}")
    return "; ".join(found)


def number(count: Count, thing: str = "") -> str:
    """“≥ 22 killed”, “> 40”, “≈ 12 drones”, “2,500–4,000”, “dozens of families”, “17 of 22”, “7 (4 Kursk + 3 Orel)”."""
    words = _plain(count)
    if count.out_of is not None:
        words += f" of {figure(count.out_of)}"
    if thing and thing.lower() != words:
        words += f" of {thing}" if count.vague and words.endswith("s") else f" {thing}"
    if count.parts:
        addends = " + ".join(_part(p) for p in count.parts)
        words += f" ({addends}{SUMS.get(count.parts_sum or '', '')})"
    return words


SUMS = {"less": "; not the whole", "more": "; more than the whole"}


def things(count: Count) -> str:
    """What is counted, in the form that its number asks for."""
    return _form(count.of, count.value) if count.of else ""


def _form(of: str, value: float | None) -> str:
    """English plurals by ending; irregular ones stand in the table of things counted."""
    if of in thing_forms():
        one, many = thing_forms()[of]
        return one if value == 1 else many
    if value == 1 or of.lower() in word_set("counted_things", "unchanged"):
        return of
    if of.endswith("man") and not of.endswith("human"):
        return f"{of[:-3]}men"
    if of.endswith("sis"):
        return f"{of[:-3]}ses"
    if not of.isascii():
        return of
    if of.endswith(("s", "x", "ch", "sh")):
        return f"{of}es" if not of.endswith("s") or of.endswith("ss") else of
    return f"{of[:-1]}ies" if of.endswith("y") and of[-2:-1] not in tuple("aeiou") else f"{of}s"


def _part(part: Part) -> str:
    label = part.place or part.day or (_form(part.of, part.value) if part.of else None)
    return " ".join(filter(None, (figure(part.value) if part.value is not None else "?", label)))


def _plain(count: Count) -> str:
    if count.vague and count.value is None:
        return (count.text or "some").lower()
    if count.value is None and count.low is not None and count.high is not None:
        return f"{figure(count.low)}–{figure(count.high)}"
    if count.value is None:
        return count.fraction or (count.text or "?")
    words = figure(count.value)
    if count.low is not None and count.low > count.value:
        words = f"> {words}"
    elif count.low == count.value:
        words = f"≥ {words}"
    elif count.high is not None and count.high <= count.value:
        words = f"≤ {words}"
    elif count.approximate:
        words = f"≈ {words}"
    return f"all {words}" if count.fraction == "all" else f"+{words}" if count.increment else words


def figure(value: float) -> str:
    """A number with its thousands parted: 968,110."""
    return f"{value:,}" if isinstance(value, int) or not value.is_integer() else f"{int(value):,}"


def how_sure(claim: Claim) -> str:
    """The holder's certainty, never fogline's."""
    return claim.certainty
