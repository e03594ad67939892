"""Tolls and figures: “put the toll at three”, “the number of dead at 17”, “has risen to 3”, “the figure is eight”."""

from __future__ import annotations

from fogline.model.mention import CountMention
from fogline.sentences.document import Document, Sentence
from fogline.sentences.token import Token
from fogline.tables.casualty_words import TABLE, Role, casualty_words
from fogline.tables.words import word_set

BACK = 3  # sentences: a toll is given soon after the dead are spoken of


def tally_role(document: Document, mention: CountMention) -> Role | None:
    """The role of a number without people beside it: from the words of a tally, or from the sentences before."""
    if mention.head is not None or mention.value.out_of is not None or mention.value.increment:
        return None
    tokens = document.tokens
    if mention.last < len(tokens) and tokens[mention.last].lower == "of":
        return None
    sentence = document.sentences[tokens[mention.first].sentence]
    noun = _tally_noun(tokens, mention, sentence)
    if noun is not None:
        named = _named_role(document, noun, mention.first)
        if named is not None or noun.lower in word_set(TABLE, "toll_nouns"):
            return named or "killed"
        if _counts_things(tokens, noun, mention.first):
            return None
        return role_before(document, mention, sentence)
    if _told(tokens, mention):
        return role_before(document, mention, sentence)
    return None


def _tally_noun(tokens: list[Token], mention: CountMention, sentence: Sentence) -> Token | None:
    nouns = word_set(TABLE, "tally_nouns")
    for at in range(mention.first - 1, sentence.first - 1, -1):
        if tokens[at].lower in nouns or tokens[at].lemma in nouns:
            return tokens[at]
        was = tokens[at - 1].lower == "from" and tokens[mention.first - 1].lower == "to"  # “from 25 to 21”
        if (tokens[at].tag == "CD" and not was) or tokens[at].text in (";", "“"):
            return None
    return None


def _named_role(document: Document, noun: Token, end: int) -> Role | None:
    """“number of dead”, “number of people killed”, “the death toll”, “the number of injured”, “injury toll”."""
    words = casualty_words()
    before = document.tokens[noun.index - 1] if noun.index else None
    if before is not None and before.dep in ("compound", "amod") and before.lower in ("death", "casualty", "dead"):
        return "killed"
    for token in document.tokens[noun.index + 1 : min(end, noun.index + 9)]:
        role = words.states.get(token.lower) or words.nouns.get(token.lower)
        if role is not None:
            return role
        if token.tag in ("VBD", "VBZ", "VBP") and token.dep != "relcl":
            return None
    return None


def _counts_things(tokens: list[Token], noun: Token, end: int) -> bool:
    """“the number of drones rose to 25”: of something that is said."""
    return noun.index + 1 < end and tokens[noun.index + 1].lower == "of"


def _told(tokens: list[Token], mention: CountMention) -> bool:
    """“we reported two before”, “up from six”: the number is object or subject of a telling."""
    anchor = tokens[mention.first]
    for token in tokens[mention.first : mention.last]:
        if not mention.first <= token.head.index < mention.last:
            anchor = token
    verbs = word_set(TABLE, "tally_verbs")
    if anchor.head.lemma in verbs and anchor.dep in ("dobj", "nsubjpass", "ccomp", "attr"):
        return anchor.head.lemma != "be"
    before = tokens[mention.first - 1].lower if mention.first else ""
    after = tokens[mention.last] if mention.last < len(tokens) else None
    return (
        before == "from"
        and (mention.first < 2 or tokens[mention.first - 2].lower in ("up", "down"))
        and (after is None or not after.is_noun)
    )


def role_before(document: Document, mention: CountMention, sentence: Sentence) -> Role | None:
    """The one role that the words before speak of: in this sentence, else in the nearest of the few before."""
    words = casualty_words()
    for back in range(BACK + 1):
        if sentence.index - back < 0:
            return None
        near = document.sentences[sentence.index - back]
        end = mention.first if back == 0 else near.last
        roles = {
            role
            for t in document.tokens[near.first : end]
            if (
                role := words.verbs.get(t.lemma)
                or words.own_verbs.get(t.lemma)
                or words.nouns.get(t.lower)
                or words.states.get(t.lower)
            )
            and role != "captured"
        }
        if roles:
            return roles.pop() if len(roles) == 1 else "killed" if "killed" in roles and back else None
    return None
