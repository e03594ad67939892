"""What a place name stands for: the place itself, a maker or owner, a people, a government; and how sure that is."""

from __future__ import annotations

from fogline.mentions.place_names import NameHit, in_other_script
from fogline.sentences.document import Document
from fogline.sentences.language import SHIPPED
from fogline.sentences.lemmas import lemmas_of
from fogline.sentences.token import Token
from fogline.tables.words import word_set

BIG = 15_000
VERY_BIG = 200_000
LONG_VARIANT = 5
WELL_KNOWN = 100_000  # below, a name that is an English word too is taken for the word


def judge_use(document: Document, hit: NameHit) -> None:
    """Sets ``use`` and ``rule``, case by case; the first fitting case wins."""
    if hit.rule in ("person", "in_organisation", "in_name", "dateline"):
        return
    if hit.stands_for("demonym") and not hit.options:
        hit.use, hit.rule = "demonym", "demonym"
    elif is_hyphenated(document, hit):
        hit.use, hit.rule = "modifier", "hyphenated"
    elif is_flag(document, hit):
        hit.use, hit.rule = "modifier", "flag"
    elif is_of_office(document, hit):
        hit.use, hit.rule = "modifier", "of_office"
    elif acts_as_government(document, hit):
        hit.use, hit.rule = "metonym", "acts_as_government"
    elif not hit.options:
        hit.use, hit.rule = "metonym", "seat_of_power"
    elif belongs_to_name(document, hit):
        hit.use, hit.rule = "modifier", "before_noun"
    else:
        hit.use, hit.rule = "literal", "named_place"


def is_hyphenated(document: Document, hit: NameHit) -> bool:
    """“Liberia-flagged”, “Moscow-backed”: the name only qualifies what follows."""
    tail = document.tokens[hit.last : hit.last + 2]
    if len(tail) < 2 or tail[0].text not in ("-", "‑", "–") or tail[0].start != hit.end:
        return False
    return tail[1].lower in word_set("place_words", "hyphen_endings")


def is_flag(document: Document, hit: NameHit) -> bool:
    """“under the flag of Liberia”: where a ship is registered."""
    before = [token.lower for token in document.tokens[max(0, hit.first - 3) : hit.first]]
    return "flag" in before and "of" in before


def is_of_office(document: Document, hit: NameHit) -> bool:
    """“mayor of Kharkiv”, “Armed Forces of Ukraine”: whose office or body, not where something happens."""
    tokens = document.tokens
    at = hit.first - 1
    while at > 0 and tokens[at].lower in ("the", "'s"):
        at -= 1
    if at < 1 or tokens[at].lower != "of" or hit.area is not None:
        return False
    noun = tokens[at - 1]
    body = noun.text[0].isupper() and noun.lower in word_set("place_words", "organisation_nouns")
    return (
        body or noun.lower in word_set("place_words", "titles") or noun.lower in word_set("place_words", "office_nouns")
    )


def head_of(document: Document, hit: NameHit) -> Token:
    """The token of the name that the rest of the sentence hangs on."""
    tokens = document.tokens[hit.first : hit.last]
    return next((t for t in reversed(tokens) if not hit.first <= t.head.index < hit.last or t.is_root), tokens[-1])


def acts_as_government(document: Document, hit: NameHit) -> bool:
    """“Moscow said”, “Russia launched”, “condemned by Ankara”: a country, capital or seat of power that acts."""
    if not (hit.country or hit.stands_for("metonym")):
        return False
    head = head_of(document, hit)
    if hit.folded in word_set("place_words", "person_like") and not hit.country:
        return False
    if hit.area is not None:
        return False
    if head.dep == "nsubj" and head.head.is_verb:
        return bool(hit.country) or _says_or_rules(head.head)
    if head.dep == "conj" and head.head.dep == "nsubj" and head.head.is_name:
        return bool(hit.country) or _says_or_rules(head.head.head)
    if head.dep == "dobj" and head.head.lemma in word_set("place_words", "charging_verbs"):
        return True
    return head.dep == "pobj" and head.head.dep == "agent"


def _says_or_rules(verb: Token) -> bool:
    if verb.child("dobj", "ccomp") and verb.lemma not in word_set("place_words", "ground_verbs"):
        return True
    return verb.lemma in word_set("place_words", "speech_verbs") or verb.lemma in word_set(
        "place_words", "political_verbs"
    )


def belongs_to_name(document: Document, hit: NameHit) -> bool:
    """“the Kharkiv mayor”, “Ukraine’s air force”: not where something happens, unless a noun of places follows."""
    head = head_of(document, hit)
    noun = head.head
    if noun.index < hit.last or hit.area is not None or hit.site is not None or in_other_script(noun.text):
        return False
    if head.dep in ("compound", "nmod", "amod"):
        return noun.lower not in word_set("place_words", "locating_nouns") and head.tag != "CD"
    if head.dep == "poss":
        between = {token.lower for token in document.tokens[hit.last : noun.index + 2]}
        return not between & (word_set("place_words", "locating_nouns") | word_set("place_words", "settlement_nouns"))
    return False


def measure_strength(document: Document, hit: NameHit, evidence: set[str], lower_words: set[str]) -> int:
    """How sure it is that a name is a place: 1 or more is taken.

    A locating preposition or noun counts 2; a country, sea, region or metonym 2; a big town 1; its country being named
    1; a word that the report also writes small, that opens its sentence, or that the tagger holds for no name -1 to -2.
    """
    if hit.use in ("demonym", "metonym") or hit.rule == "dateline":
        return 2
    strength = 0
    token = document.tokens[hit.first]
    prominent = hit.country or any(o.key.startswith("own:") for o in hit.options)
    if prominent:
        strength += 2
    if hit.area or hit.site or hit.container:
        strength += 2
    strength += locating(document, hit)
    people = hit.best_main
    single = hit.last - hit.first == 1
    words = lemmas_of(SHIPPED)
    known = single and words.is_word(token.lower)
    if not people and not known and len(hit.folded) >= LONG_VARIANT:
        people = max((o.population for o in hit.options if o.population >= WELL_KNOWN), default=0)
    strength += (people >= BIG) + (people >= VERY_BIG)
    if known and not prominent and (people < WELL_KNOWN or words.is_plain_word(token.lower)):
        strength -= 2
    elif not known and _is_unmistakable(hit, single, people):
        strength += 1
    if evidence & {o.country for o in hit.options if o.country}:
        strength += 1
    if not any(o.main for o in hit.options) and people < WELL_KNOWN:
        strength -= 1
    if single:
        strength -= _doubt(document, token, lower_words) if not hit.country else 0
    return strength


def _is_unmistakable(hit: NameHit, single: bool, people: int) -> bool:
    """Two words that are a place's own name, or a town whose namesakes lie in its country."""
    mains = [option for option in hit.options if option.main]
    if not single:
        return bool(mains)
    return people >= BIG and len({option.country for option in mains}) == 1


def _doubt(document: Document, token: Token, lower_words: set[str]) -> int:
    doubt = 0
    if token.lower in lower_words:
        doubt += 2
    if not token.is_name:
        doubt += 2 if token.tag[:2] not in ("NN", "JJ") else 1
    sentence = document.sentences[token.sentence]
    if token.index == sentence.first or document.paragraphs[sentence.paragraph].kind in ("title", "heading", "byline"):
        doubt += 1
    if len(token.text) <= 3:
        doubt += 1
    return doubt


def locating(document: Document, hit: NameHit) -> int:
    """2 after “in”, “near”, “at” and their like, 1 after prepositions that people and things follow too, else 0."""
    before = document.tokens[hit.first - 1] if hit.first else None
    while before is not None and before.index and before.lower in word_set("place_words", "directions") | {"the"}:
        before = document.tokens[before.index - 1]
    if before is None or before.sentence != document.tokens[hit.first].sentence:
        return 0
    if before.lower == "of":
        noun = document.tokens[before.index - 1].lower
        return (
            2
            if noun in word_set("place_words", "settlement_nouns") or noun in word_set("place_words", "part_nouns")
            else 1
        )
    if before.lower in word_set("place_words", "weak_prepositions"):
        return 1
    return 2 if before.lower in word_set("place_words", "locative_prepositions") else 0
