"""Who says what: every attribution of a document, case by case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fogline.attributions.according import according_to
from fogline.attributions.adjectives import adjective_says, adverb_says
from fogline.attributions.attribution import Attribution, nesting
from fogline.attributions.blocks import with_blocks
from fogline.attributions.carried import carry_on
from fogline.attributions.figures import figure_given
from fogline.attributions.headlines import headlines_say
from fogline.attributions.nouns import figure_is, noun_is, noun_says
from fogline.attributions.signed import signed_quotations
from fogline.attributions.speech import colon_lines, continue_speech, loose_quotations
from fogline.attributions.turns import turns_say
from fogline.attributions.verbs import verb_says
from fogline.sentences.document import Document

BY_WORD = (according_to, noun_says, noun_is, figure_is, adjective_says, adverb_says)


def find_attributions(document: Document) -> list[Attribution]:
    """Every attribution in text order of its cue; those inside another's content are marked ``nested``.

    1. A verb that attributes, with its clause, quotation or object: “said that”, “vowed to”, “denied the charge”.
    2. “According to”, “in the words of”, “by X's count”: a preposition that attributes the rest of its sentence.
    3. A noun or an adjective that attributes: “the claim that”, “fears of”, “is confident that”; “reportedly”.
    4. A quotation, or a line after an office and a colon, that none of these took; a headline that names who says it;
       a quotation with its speaker in a line of its own.
    5. Interviews, briefings, transcripts: what follows a speaker's label or a question.
    6. Lists and texts below the line that introduces them: “The ministry said:”, “Full text of the statement by …”.
    7. Speech that carries on: the next quotation of the same speaker joins the content; so do figures that go on
       (“Another 12 were wounded.”).
    """
    found = [*turns_say(document), *_by_word(document)]
    found += loose_quotations(document, found)
    found += colon_lines(document, found)
    found += headlines_say(document, found)
    found += signed_quotations(document, found)
    found = with_blocks(document, found)
    found.sort(key=lambda a: (a.cue, a.content))
    return _mark_nested(carry_on(document, continue_speech(document, found)))


def _by_word(document: Document) -> Iterator[Attribution]:
    for token in document.tokens:
        if token.is_verb:
            found = verb_says(document, token) or figure_given(document, token)
            if found:
                yield found
        found = next((a for rule in BY_WORD if (a := rule(document, token))), None)
        if found:
            yield found


def _mark_nested(found: list[Attribution]) -> list[Attribution]:
    return [replace(a, nested=True) if inside else a for a, inside in zip(found, nesting(found), strict=True)]
