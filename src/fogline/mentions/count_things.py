"""What a number counts: the noun after it, the noun before a dash, or what was counted just before."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from fogline.mentions.count_bounds import WORDS, Quantity
from fogline.model.mention import CountMention
from fogline.sentences.token import Token
from fogline.tables.counted_things import thing_names
from fogline.tables.words import word_set

THINGS = "counted_things"
INSIDE = frozenset(
    {"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH", "POS", "FW", "``", "''", "VBN", "VBG", "AFX", "SYM"}
)
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod", "punct", "npadvmod", "advmod", "case", "quantmod"})
LONGEST_PHRASE = 9


@dataclass(frozen=True, slots=True)
class Thing:
    """The thing counted: token of its noun (None where the number stands alone), its name, and the rule."""

    head: int | None
    of: str | None
    rule: str
    subset: bool = False


def thing_of(
    tokens: list[Token], quantity: Quantity, end: int, busy: Set[int], earlier: Sequence[CountMention]
) -> Thing:
    """The thing that ``quantity`` counts; ``earlier`` are the counts read before it."""
    group = _group_before(tokens, quantity, end)
    if group is not None:
        return group
    after = _after(tokens, quantity, end, busy)
    if after is not None and after.of is not None:
        return after
    labelled = _label_before(tokens, quantity)
    if labelled is not None:
        return labelled
    rule, subset = ("them", True) if after is not None and after.subset else ("elliptic", False)
    head = after.head if after is not None else None
    return Thing(head, _antecedent(tokens, quantity, earlier), rule, subset)


def _group_before(tokens: list[Token], quantity: Quantity, end: int) -> Thing | None:
    """“a crew of 22 was evacuated”: the group that has so many."""
    of = quantity.first - 1
    if (
        of < 1
        or tokens[of].lower != "of"
        or (quantity.last < end and tokens[quantity.last].tag in ("NNS", "NNPS", "JJ"))
    ):
        return None
    noun = tokens[of - 1]
    if noun.lemma not in word_set(THINGS, "groups") or noun.lemma not in word_set(THINGS, "humans"):
        return None
    return Thing(noun.index, name_of(tokens, noun.index), "group")


def name_of(tokens: list[Token], at: int) -> str:
    """The name of the noun at ``at`` in the ledger: by the table of things, else in the singular."""
    token, names = tokens[at], thing_names()
    if token.lower in word_set("casualty_words", "people_after_number"):
        return "people"
    if at and (name := names.get(f"{tokens[at - 1].lower} {token.lower}")):
        return name
    if name := names.get(token.lower):
        return name
    if token.tag == "NNPS" and token.lower.endswith("s") and not token.text.isupper():
        return token.text[:-1]
    if token.is_name and not token.text.isupper():
        return token.text
    lemma = token.lemma
    if lemma == token.lower and token.tag in ("NNS", "NNPS") and lemma not in word_set(THINGS, "unchanged"):
        lemma = _singular(lemma)
    return names.get(lemma, lemma)


def _singular(word: str) -> str:
    """The singular of a plural that the lemma tables do not know: “UAVs”, “BUSES”."""
    if not word.endswith("s") or len(word) < 4:
        return word
    if word.endswith(("ses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _after(tokens: list[Token], quantity: Quantity, end: int, busy: Set[int]) -> Thing | None:
    """The noun phrase that follows, with or without “of”."""
    at = quantity.last
    if at >= end:
        return None
    subset = False
    if tokens[at].lower == "of" and at + 1 < end:
        at += 1
        if tokens[at].lower in word_set(THINGS, "them"):
            return _of_them(tokens, at, end, busy)
        if tokens[at].tag in ("DT", "PRP$"):
            subset = quantity.fraction is None
            at += 1
    elif quantity.fraction and tokens[at].tag in ("DT", "PRP$"):
        at += 1
    head = noun_at(tokens, at, end, busy)
    if head is None:
        head = _by_parse(tokens, quantity, at, end)
    if head is None or not any(c.isalpha() for c in tokens[head].text):
        return None
    if tokens[head].lower in ("others", "other"):
        return Thing(head, None, "others")
    if subset and tokens[head].lower in word_set("casualty_words", "people_after_number"):
        subset = False  # “most of the dead” are people, not some of other people
    return Thing(head, _contained(tokens, head, end, busy), "partitive" if subset else "noun", subset)


def _by_parse(tokens: list[Token], quantity: Quantity, at: int, end: int) -> int | None:
    """“two commercial and two backyard farms”: the noun that the parser joins the number to."""
    noun = tokens[quantity.last - 1].head
    near = at <= noun.index < min(end, at + LONGEST_PHRASE)
    return noun.index if near and noun.is_noun and tokens[quantity.last - 1].dep == "nummod" else None


def _of_them(tokens: list[Token], them: int, end: int, busy: Set[int]) -> Thing:
    """“nine of them are women”, “nine of them women”: women; “six of them fled”: what “them” stands for."""
    at = them + 1
    if at < end and tokens[at].lower in ("are", "were", "is", "was"):
        at += 1
    noun = noun_at(tokens, at, end, busy) if at < end else None
    if (
        noun is not None
        and tokens[noun].tag == "NNS"
        and tokens[noun].dep in ("attr", "appos", "pobj", "dobj", "conj", "dep", "oprd", "npadvmod")
    ):
        return Thing(noun, name_of(tokens, noun), "them", subset=True)
    return Thing(None, None, "them", subset=True)


def _contained(tokens: list[Token], head: int, end: int, busy: Set[int]) -> str:
    """“11 units of equipment” counts equipment."""
    if tokens[head].lemma in word_set(THINGS, "containers") and head + 2 < end and tokens[head + 1].lower == "of":
        inner = noun_at(tokens, head + 2, end, busy)
        if inner is not None:
            return name_of(tokens, inner)
    return name_of(tokens, head)


def noun_at(tokens: list[Token], at: int, end: int, busy: Set[int]) -> int | None:
    """The last noun of the phrase that goes on at ``at``: “North Korean ballistic missiles” gives missiles."""
    found: int | None = None
    index, stop = at, min(end, at + LONGEST_PHRASE)
    while index < stop:
        token = tokens[index]
        run = _hyphened(tokens, index, stop)
        if run > index + 1:  # “surface-to-air”, “pick-up”: one word, whatever the tags of its pieces
            index, token = run - 1, tokens[run - 1]
            if index + 1 < end and tokens[index + 1].tag in INSIDE:
                index += 1
                continue
        if _closes(tokens, index, end) or (index in busy and not _may_be_counted(token, index == at)):
            break
        if found is None and token.tag == "CD" and token.dep == "nummod" and token.text.isalpha():
            break
        if token.is_noun:
            found = index
            if not _goes_on(tokens, index, end):
                break
        index += 1
    if found is None and at < end and tokens[at].lower in word_set("casualty_words", "people_after_number"):
        return at
    return found


def hook_of(tokens: list[Token], mention: CountMention) -> Token:
    """The word by which a count hangs in its sentence: the noun counted, in “dozens of people” the number."""
    if mention.head is not None:
        noun = tokens[mention.head]
        if noun.dep == "pobj" and noun.head.lower == "of" and mention.first <= noun.head.head.index < mention.last:
            return noun.head.head
        if noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lower in word_set(WORDS, "total_nouns"):
            return noun.head.head  # “a total of 17 people”
        return noun
    for token in tokens[mention.first : mention.last]:
        if token.is_root or not mention.first <= token.head.index < mention.last:
            return token
    return tokens[mention.first]


def _closes(tokens: list[Token], index: int, end: int) -> bool:
    """A noun phrase ends before the token at ``index``."""
    tag = tokens[index].tag
    return tag not in INSIDE or (tag in ("VBN", "VBG") and not _participle_inside(tokens, index, end))


def _goes_on(tokens: list[Token], index: int, end: int) -> bool:
    """A noun that modifies the next: “arms depots”, “S-300 guided missile”."""
    token = tokens[index]
    if token.dep in MODIFIERS and token.head.index > index:
        return True
    if token.tag == "NNP" and index + 1 < end and tokens[index + 1].tag in ("NN", "NNS"):
        return True
    return any(c.isdecimal() for c in token.text) and index + 1 < end and tokens[index + 1].tag in INSIDE


def _hyphened(tokens: list[Token], index: int, stop: int) -> int:
    """Where the hyphened word that begins at ``index`` ends; ``index + 1`` where it is no such word."""
    last = index + 1
    while last + 1 < stop and tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end:
        if tokens[last + 1].start != tokens[last].end:
            break
        last += 2
    return last


def _may_be_counted(token: Token, beside: bool) -> bool:
    """A place or time inside the phrase: “RSF vehicles”, “21 Filipinos”; not “22 people Tuesday”."""
    return token.dep in MODIFIERS or (beside and token.tag in ("NNS", "NNPS"))


def _participle_inside(tokens: list[Token], index: int, end: int) -> bool:
    """“38 wounded people”, “three captured tanks”: a noun follows at once or the parser says it modifies one."""
    token = tokens[index]
    if token.dep in ("amod", "compound") and token.head.index > index:
        return True
    return index + 1 < end and tokens[index + 1].is_noun and token.head.index > index


def _label_before(tokens: list[Token], quantity: Quantity) -> Thing | None:
    """“tanks – 12”, “Tanks: 12”: a line of a tally names the thing before the number."""
    at = quantity.first - 1
    if at < 1 or tokens[at].text not in ("–", "—", "-", ":") or tokens[at].sentence != tokens[at + 1].sentence:
        return None
    if tokens[at].start == tokens[at - 1].end and tokens[at].text == "-":
        return None
    noun = tokens[at - 1]
    line_starts = not any(
        t.is_verb for t in tokens[max(0, at - 6) : at] if t.sentence == noun.sentence and t.tag in ("VBD", "VBZ", "VBP")
    )
    if not noun.is_noun or noun.sentence != tokens[at].sentence or not line_starts:
        return None
    return Thing(noun.index, name_of(tokens, noun.index), "label")


def _antecedent(tokens: list[Token], quantity: Quantity, earlier: Sequence[CountMention]) -> str | None:
    """What a number without a noun counts: people who die, the “number of” things, else what was counted just before.

    Two different things counted in the nearest sentence leave it open, but for a number joined to another by “and”.
    """
    token = tokens[quantity.core]
    governor = token.head
    if (
        governor.is_verb
        and governor.lemma in word_set("casualty_words", "people_verbs")
        and token.dep in ("nsubj", "nsubjpass", "dobj")
    ):
        return "people"
    if token.dep == "attr" and _somebody(governor):
        return None  # “my granddaughter was four”: an age
    named = _number_of(tokens, quantity)
    if named is not None:
        return named
    for near in _counted_near(tokens, token.sentence, earlier):
        if not near:
            continue
        joined = next((c for c in near if c.first <= token.head.index < c.last), None)
        if joined is not None:
            return joined.value.of
        names = {c.value.of for c in near}
        return names.pop() if len(names) == 1 else None
    return None


def _counted_near(
    tokens: list[Token], sentence: int, earlier: Sequence[CountMention]
) -> tuple[list[CountMention], list[CountMention]]:
    """What was counted in this sentence so far, and in the one before."""
    here: list[CountMention] = []
    before: list[CountMention] = []
    for count in reversed(earlier):
        back = sentence - tokens[count.first].sentence
        if back > 1:
            break
        if count.value.of:
            (before if back else here).append(count)
    return here[::-1], before[::-1]


def _somebody(verb: Token) -> bool:
    """The subject is one person."""
    subject = verb.child("nsubj")
    if subject is None:
        return False
    human = subject.lemma in word_set("counted_things", "humans")
    return subject.lower in ("he", "she", "i") or (subject.tag == "NN" and human)


def _number_of(tokens: list[Token], quantity: Quantity) -> str | None:
    """“the number of drones rose to 25”: the thing stands before the number."""
    words = word_set(WORDS, "tally_nouns")
    sentence = tokens[quantity.core].sentence
    at = quantity.first - 1
    while at > 0 and tokens[at].sentence == sentence:
        if tokens[at].lower in words and tokens[at + 1].lower == "of":
            noun = noun_at(tokens, at + 2, quantity.first, frozenset())
            return name_of(tokens, noun) if noun is not None else None
        at -= 1
    return None
