"""What the pages and the pictures show is what fogline shows today."""

import re
from itertools import chain

import pytest

import from_source
import make_pictures
import run_pages
from fogline.cli.demo import examples
from fogline.flow import read_many, read_mentions
from fogline.outputs.rule_texts import rule_text


@pytest.mark.slow
@pytest.mark.parametrize("page", run_pages.pages(), ids=lambda p: p.name)
def test_what_a_page_shows_is_what_comes_out_today(page):
    text = page.read_text(encoding="utf-8")
    assert text == run_pages.fresh(text), "stale: run `make reference`"


def test_a_command_that_fails_and_a_changed_output_are_found():
    stale = "```text a.txt\nThe weather was mild.\n```\n\n```console\n$ fogline read a.txt\nnothing\n```\n"
    assert "no claim was read" in run_pages.fresh(stale)
    with pytest.raises(SystemExit, match="exit code 2"):
        run_pages.fresh("```console\n$ fogline read --no-such-option\n```\n")
    expected = "```console\n$ fogline read none.txt  # exit 1\nfogline: none.txt: no such file or directory; check the path\n```\n"
    assert run_pages.fresh(expected) == expected
    with pytest.raises(NameError):
        run_pages.fresh("```python\nno_such_name\n```\n")


def test_every_line_of_fogline_on_a_page_is_run():
    """A line in a block of another kind would never be tried."""
    for page in run_pages.pages():
        text = page.read_text(encoding="utf-8")
        bodies = [body for language, _, body in run_pages.BLOCK.findall(text) if language in ("sh", "bash", "shell")]
        bodies += re.findall(r"^(?: {4}|\t)(.*)$", run_pages.BLOCK.sub("", text), re.M)
        for body in bodies:
            assert not re.search(r"^(\$ )?fogline ", body, re.M), f"{page.name}: write it into a console block: {body}"


def test_every_rule_that_reads_the_examples_is_in_the_reference():
    listed = set(from_source.rules())
    found = {note.rule for _, claims in read_many(examples()) for claim in claims for note in claim.rules.values()}
    found |= {mention.rule for _, mentions in read_mentions(examples()) for mention in mentions}
    parts = set(chain.from_iterable(map(parts_of, found)))
    assert len(parts) > 40
    assert not parts - listed
    for rule in listed:
        assert rule_text(rule), f"{rule} says nothing"
        assert "`" not in rule_text(rule), f"{rule}: its first paragraph is shown to users, who know no parameters"


def parts_of(rule):
    """`a.b.c+d` is the rules `a.b.c` and `a.b.d`."""
    module, _, names = rule.rpartition(".")
    return [f"{module}.{name}" for name in names.split("+")]


@pytest.mark.parametrize("name", make_pictures.SHOTS)
def test_a_picture_is_of_today_and_fetches_nothing(name):
    svg = (make_pictures.PICTURES / f"{name}.svg").read_text(encoding="utf-8")
    assert svg == make_pictures.draw(name), "stale: run `make pictures`"
    assert "://" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "<script" not in svg


def test_there_is_no_other_picture():
    assert {file.stem for file in make_pictures.PICTURES.iterdir()} == set(make_pictures.SHOTS)


@pytest.mark.parametrize("name", make_pictures.SHOTS)
def test_words_of_a_picture_stand_out_from_its_ground(name):
    svg = (make_pictures.PICTURES / f"{name}.svg").read_text(encoding="utf-8")
    ground = "#" + "".join(f"{part:02x}" for part in make_pictures.THEME.background_color)
    colours = set(re.findall(r"fill: (#[0-9a-f]{6})", svg)) - {ground}
    assert ground in svg
    assert len(colours) >= 3
    for colour in colours:
        assert contrast(colour, ground) >= 4.5, colour


def contrast(one, other):
    """Of two colours, as WCAG 2 reckons it."""
    lights = sorted(map(luminance, (one, other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour):
    """Relative luminance of sRGB, 0 to 1 (WCAG 2)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
