"""Which counts count people killed, injured, missing or captured.

Each rule looks at the noun that is counted (or at the number itself where it stands alone) and at the verb above it.
"""

from __future__ import annotations

from collections.abc import Iterator

from fogline.mentions.count_things import hook_of
from fogline.model.mention import CountMention
from fogline.sentences.document import Document
from fogline.sentences.token import Token
from fogline.tables.casualty_words import TABLE, Role, casualty_words
from fogline.tables.words import word_set

PASSIVE = frozenset({"nsubjpass", "nsubj"})
INNER = frozenset({"conj", "appos", "nummod", "quantmod", "dep", "compound", "amod"})


def role_of(document: Document, mention: CountMention) -> Role | None:
    """The role of the people that ``mention`` counts, None where no words say that they came to harm."""
    anchor = _anchor(document, mention)
    if not _may_be_people(document, mention, anchor):
        return None
    hook = hook_of(document.tokens, mention)
    return (
        _by_noun(mention, anchor)
        or _by_state(anchor)
        or _by_verb(hook)
        or _by_bodies(anchor)
        or _by_state_after(document, mention)
    )


def _anchor(document: Document, mention: CountMention) -> Token:
    """The noun counted, else the number's own token that hangs on something outside the number."""
    return document.tokens[mention.head] if mention.head is not None else hook_of(document.tokens, mention)


def _may_be_people(document: Document, mention: CountMention, anchor: Token) -> bool:
    """Things and animals are not dead or wounded, whatever the verb."""
    of = mention.value.of
    if anchor.lemma in word_set(TABLE, "mixed_nouns"):
        return False  # dead and wounded together
    return not ({anchor.lemma, of} & word_set(TABLE, "not_people")) and mention.value.fraction in (None, "all")


def _by_noun(mention: CountMention, anchor: Token) -> Role | None:
    """“six bodies”, “ten dead”, “a further 12 wounded”, “14 deaths”."""
    if mention.head is None:
        return None
    words = casualty_words()
    role = words.nouns.get(anchor.lemma) or words.nouns.get(anchor.lower) or words.states.get(anchor.lower)
    return None if role is None or unreal(anchor) else role


def _by_state(anchor: Token) -> Role | None:
    """“ten wounded people”, “two people dead”, “Palestinians killed since”: a state word modifies the noun."""
    words = casualty_words()
    for child in anchor.children:
        if child.dep in ("amod", "acl", "advcl", "appos", "oprd", "relcl") and child.lower in words.states:
            if child.dep in ("acl", "relcl") and unreal(child):
                continue
            return words.states[child.lower]
    return None


def _by_state_after(document: Document, mention: CountMention) -> Role | None:
    """“with 17 people still unaccounted for”: the state word stands right after, whatever the parser joins it to."""
    at = max(mention.last, (mention.head or 0) + 1)
    tokens = document.tokens[at : at + 2]
    if tokens and tokens[0].tag == "RB":
        tokens = tokens[1:]
    if not tokens or tokens[0].tag not in ("VBN", "JJ", "VBG") or tokens[0].head.index > tokens[0].index:
        return None
    return casualty_words().states.get(tokens[0].lower)


def governors(anchor: Token) -> Iterator[tuple[Token, str]]:
    """The words above the noun and by which dependency, up through enumerations."""
    token = anchor
    for _ in range(6):
        if token.is_root:
            return
        if token.dep == "conj" and token.head.is_verb and not token.is_verb:
            # “eight were killed here and five there”
            yield token.head, "nsubjpass" if token.head.child("nsubjpass") else "nsubj"
            return
        yield token.head, token.dep
        if token.dep not in INNER:
            return
        token = token.head


def _by_verb(anchor: Token) -> Role | None:
    """“killed two cooks”, “two cooks were killed”, “two died”, “two are missing”, “two taken hostage”."""
    for head, dep in governors(anchor):
        if dep == "appos" and head.is_verb and head.index == anchor.index - 1:
            dep = "dobj"  # a headline: “bomber kills six, wounds 20”
        role = role_under(head, dep)
        if role is not None:
            return None if unreal(head) or _either(head, role) else role
    return None


def _either(verb: Token, role: Role) -> bool:
    """“killed or wounded 40”: one number for two roles is neither's."""
    words = casualty_words()
    own = ("nsubjpass", "dobj", "nsubj")
    others = [verb.head] if verb.dep == "conj" and verb.head.child(*own[:2]) is None else []
    others += [c for c in verb.of("conj") if c.child(*own) is None and not any(t.tag == "CD" for t in c.children)]
    return any(words.verbs.get(o.lemma, role) != role for o in others)


def role_under(head: Token, dep: str) -> Role | None:
    """The role of somebody who hangs on ``head`` by ``dep``."""
    words = casualty_words()
    passive = dep == "nsubjpass" or (
        dep == "nsubj" and head.tag == "VBN" and head.child("dobj") is None and head.child("aux") is None
    )
    role: Role | None = None
    if passive or dep == "dobj":
        role = words.verbs.get(head.lemma) or words.verbs.get(head.lower)  # “wound” is read as past of “wind”
    if role is None and dep in PASSIVE:
        role = words.own_verbs.get(head.lemma)
    if role is None and dep in ("dobj", "nsubjpass", "nsubj") and head.lemma in words.verb_objects:
        role = _by_object(head, dep)
    if role is None and dep == "nsubj" and head.lemma in ("be", "remain", "lie"):
        state = head.child("acomp", "attr", "oprd")
        if state is None and head.dep == "aux":  # “12 are missing” read as a tense
            state = head.head
        role = words.states.get(state.lower) if state is not None else None
    if role is None and dep in PASSIVE and (not head.is_verb or head.lemma not in words.verbs):
        role = words.states.get(head.lower)  # a headline: “two farmers dead”
    return role


def _by_object(head: Token, dep: str) -> Role | None:
    """“lost their lives”, “taken hostage”, “left two dead”, “suffered burns”."""
    objects = casualty_words().verb_objects[head.lemma]
    if dep == "dobj" and head.lemma in word_set(TABLE, "undergo_verbs"):
        return None
    for child in head.children:
        if child.dep in ("nsubj", "aux", "auxpass", "mark"):
            continue
        role = objects.get(child.lower) or objects.get(child.lemma)
        if role is None:
            below = [*child.children, *(t for c in child.children if c.lower == "of" for t in c.children)]
            role = next((objects[t.lower] for t in below if t.lower in objects), None)
        if role is not None:
            return role
    return None


def _by_bodies(anchor: Token) -> Role | None:
    """“the bodies of ten people”, “the death of two farmers”, “the lives of two”."""
    if anchor.dep != "pobj" or anchor.head.lower != "of":
        return None
    noun = anchor.head.head
    if noun.lemma in ("life", "live") and noun.head.lemma in ("claim", "cost", "take") and not unreal(noun.head):
        return "killed"
    role = casualty_words().nouns.get(noun.lemma)
    return role if role == "killed" else None


def unreal(token: Token) -> bool:
    """Under “could kill”, “did not kill”, “threatened to kill” nobody came to harm; “may have killed” stays."""
    verb = token
    while not verb.is_verb and not verb.is_root:
        verb = verb.head
    perfect = any(c.dep in ("aux", "auxpass") and c.lemma == "have" for c in verb.children)
    for child in verb.children:
        if child.dep == "neg":
            return True
        if child.dep == "aux" and child.lower in word_set(TABLE, "unreal_modals") and not perfect:
            return True
        if child.dep == "mark" and child.lower in ("if", "unless", "lest"):
            return True
    if verb.dep == "conj" and verb.tag == "VB" and verb.head.is_verb:
        return unreal(verb.head)  # “managed to kill one and wound 12”
    infinitive = any(c.dep == "aux" and c.tag == "TO" for c in verb.children)
    return infinitive and not perfect and verb.head.lemma not in word_set(TABLE, "real_infinitives")
