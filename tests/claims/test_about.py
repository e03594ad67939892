"""What is no claim, what a stated day settles, and the report that each claim names."""

import pytest

from fogline.claims.find import read_document
from fogline.flow import read, read_many, read_mentions
from fogline.model.report import Report
from tests.conftest import document_of


def find_claims(document):
    return read_document(document).claims


BODY = "A drone hit a mill in Aden overnight, killing two people, the army said on Tuesday."
QUIET = [
    "By Amina Saleh in Aden, where two people were killed",
    "(Reporting by Amina Saleh in Aden, where shells killed two people; Editing by Lisa Ray)",
    "Amina Saleh, whose house was hit by a drone, contributed to this report.",
    "Amina Saleh reported from Aden.",
    "Read more: Shells kill five in Aden, mayor says",
    "Related: Drone kills two, says the ministry of defence",
    "Follow us on Telegram: the army says two people were killed",
    "Subscribe: get news of drones that hit your town",
    "Advertisement",
    "Watch: drone hits a mill in Aden",
    "Tags: drone strike, two killed, Aden",
    "#Aden #Drones",
    "t.me/example_channel",
    "@HarbourCourier",
    "© 2025 Harbour Courier, which was bombed in 1990. All rights reserved.",
    "Photo: Omar Bako/Reuters",
    "This story has been updated to correct the number of people killed.",
    "Source: Reuters",
]


@pytest.mark.parametrize("line", QUIET)
def test_lines_about_the_report_claim_nothing_and_name_no_holder(line):
    head = f"{line}\n\n" if line.startswith("By ") else ""
    tail = "" if head else f"\n\n{line}"
    text = f"Depot burns\n{head}{BODY}{tail}\n\nShe said the mill had burned down."
    document = document_of(text, published="2025-03-04")
    findings = read_document(document)
    claims, silent = findings.claims, findings.silent
    start = text.index(line)
    assert not [c.text for c in claims if start <= c.start < start + len(line)]
    assert any(start <= span.start < start + len(line) for span, _ in silent)
    assert {c.holder.name for c in claims} <= {"army", "She", None}


def test_the_words_of_a_caption_are_claims_and_its_credit_is_none():
    text = f"Depot burns\n\nSmoke over Aden after a strike killed two people on Monday. Photo: Omar Bako/AFP\n\n{BODY}"
    first, *_ = find_claims(document_of(text, published="2025-03-04"))
    assert first.text == "Smoke over Aden after a strike killed two people on Monday"
    assert first.event.when.earliest == "2025-03-03"
    (media,) = first.report.media
    assert (media.caption.text, media.credit.text) == (f"{first.text}.", "Photo: Omar Bako/AFP")


@pytest.mark.parametrize(
    ("caption", "day"),
    [
        ("FILE - Smoke over Aden after a strike killed two people on Feb. 3, 2023.", "2023-02-03"),
        ("FILE - Smoke over Aden after a strike killed two people on Monday.", None),
        ("Smoke over Aden after a strike killed two people yesterday. File photo: AFP", None),
    ],
)
def test_a_file_photo_is_not_of_the_reports_day(caption, day):
    first, *rest = find_claims(document_of(f"Depot burns\n\n{caption}\n\n{BODY}", published="2025-03-04"))
    assert first.casualties.killed.value == 2
    assert (first.event.when.earliest if first.event.when else None) == day
    assert first.report.media[0].file_photo
    assert rest[0].event.when.earliest == "2025-03-03"


@pytest.mark.parametrize(
    ("head", "when"),
    [
        ("Published: 4 March 2025 06:30 GMT\n\n", ("2025-03-03", "2025-03-04")),
        ("By Amina Saleh | Tuesday, March 4, 2025\n\n", ("2025-03-03", "2025-03-04")),
        ("ADEN, March 4, 2025 (Reuters) - ", ("2025-03-03", "2025-03-04")),
        ("ADEN, March 4 (Reuters) - ", (None, None)),
        ("04/03/2025\n\n", (None, None)),
    ],
)
def test_a_stated_day_settles_what_counts_from_publication(head, when):
    first = find_claims(document_of(f"Depot burns in raid\n\n{head}{BODY}"))[0]
    assert (first.event.when.earliest, first.event.when.latest) == when
    assert (first.report.published is not None) == (when[0] is not None)
    assert bool(first.report.date_clues) == (when[0] is None)


def test_a_given_day_goes_before_the_stated_one():
    text = f"Depot burns\nPublished: 4 March 2025\n\n{BODY}"
    first = find_claims(document_of(text, published="2024-10-29"))[0]
    assert first.event.when.latest == "2024-10-29"


def test_corrections_correct():
    text = f"{BODY}\n\nCorrection: The first version of this report said three people were killed."
    claims = find_claims(document_of(text, published="2025-03-04"))
    assert [c.act for c in claims][-1] == "correct"
    assert [span.text[:11] for span in claims[0].report.corrections] == ["Correction:"]


LIVE = (
    "Raid on Aden: live updates\nBy Amina Saleh\nPublished 4 March 2025\n\n"
    "00:20 GMT\nOmar Bako\nA drone hit a mill an hour ago, the mayor said.\n\n23:55 GMT\nShells killed two people this evening.\n"
)


def test_entries_are_said_when_put_up_and_stay_the_reports():
    claims = find_claims(document_of(LIVE))
    assert [(c.holder.kind, c.holder.name, c.said.earliest) for c in claims] == [
        ("office", "mayor", "2025-03-04T00:20"),
        ("report", None, "2025-03-03T23:55"),
    ]
    assert claims[1].event.when.earliest == "2025-03-03"
    assert claims[1].rules["said"].rule == "mentions.stamps.entry_time"
    assert len({c.report.report_id for c in claims}) == 1


SERIES = (
    "Poltava City Council ✅, [14.05.2025 00:52]\nA drone hit a mill in the city\n\n"
    "Night Watch, [14.05.2025 1:10]\n[Forwarded from Olha Bondar, mayor]\nTwo people were injured yesterday.\n\n"
    "Night Watch, [14.05.2025 1:12]\nAll clear\n"
)


def test_each_post_is_a_report_over_the_one_stored_text():
    found = list(read_many([Report(text=SERIES, path="series.txt", published="2025-05-20")]))
    reports = [report for report, _ in found]
    assert [r.author for r in reports] == ["Poltava City Council", "Night Watch", "Night Watch"]
    assert [r.published for r in reports] == ["2025-05-14T00:52", "2025-05-14T01:10", "2025-05-14T01:12"]
    assert [r.forwarded_from for r in reports] == [None, "Olha Bondar, mayor", None]
    assert [SERIES[r.part.start : r.part.end] for r in reports] == [
        "A drone hit a mill in the city",
        "Two people were injured yesterday.",
        "All clear",
    ]
    assert all(r.text == SERIES for r in reports)
    assert len({r.report_id for r in reports}) == len({r.text_id for r in reports}) == 3
    for report, claims in found:
        for claim in claims:
            ref = claim.report
            assert (ref.report_id, ref.text_id, ref.part) == (report.report_id, report.text_id, report.part)
            assert (ref.author, ref.forwarded_from) == (report.author, report.forwarded_from)
            assert SERIES[claim.start : claim.end] == claim.text
            assert ref.evidence["published"].kind == "stamp"


def test_mentions_name_the_post_that_they_stand_in():
    found = list(read_mentions([Report(text=SERIES)]))
    assert [report.author for report, _ in found] == ["Poltava City Council", "Night Watch", "Night Watch"]
    for report, mentions in found[:2]:
        assert mentions
        for mention in mentions:
            assert (mention.report.report_id, mention.report.part) == (report.report_id, report.part)
            spans = [mention] if mention.start is not None else [*mention.cue, *mention.content]
            line_above = SERIES.rindex(report.author, 0, report.part.start)
            assert all(line_above <= span.start < span.end <= report.part.end for span in spans)


def test_the_forwarder_relays():
    _, (_, (claim,)), _ = read_many([Report(text=SERIES)])
    assert claim.chain == ("report", "Night Watch", "Olha Bondar")
    assert claim.event.when.earliest == "2025-05-13"


def test_the_id_of_a_post_holds_wherever_it_is_pasted():
    posts = SERIES.split("\n\n")
    alone = [report.report_id for post in posts for report, _ in read_many([Report(text=post, path="other.txt")])]
    together = [report.report_id for report, _ in read_many([Report(text=SERIES)])]
    assert alone == together


def test_what_stands_above_the_posts_is_the_texts_own_report():
    text = "Drones hit Sumy overnight, killing two people.\n\n" + SERIES
    document = document_of(text, published="2025-05-14")
    found = read_document(document).by_report()
    assert [report.part is None for report, _ in found] == [True, False, False, False]
    assert found[0][1][0].holder.kind == "report"


def test_an_open_stamp_stays_open_unless_a_day_is_given():
    text = "Night Watch, [5/4/25 12:52 AM]\nA drone hit a mill yesterday."
    ((report, (claim,)),) = read_many([Report(text=text)])
    assert (report.published, report.stamp) == (None, "5/4/25 12:52 AM")
    assert (claim.report.published.earliest, claim.report.published.text) == (None, "5/4/25 12:52 AM")
    ((report, (claim,)),) = read_many([Report(text=text, published="2025-04-05")])
    assert claim.event.when.earliest == "2025-04-04"


def test_no_place_is_carried_from_one_live_entry_to_another():
    text = (
        "Live: fighting across the region\n\n14:32 GMT\nAn air strike hit the town of Tyre, the mayor said.\n\n"
        "14:10 GMT\nThe agency said 600 people have been living there. A strike hit the market, the agency said.\n"
    )
    claims = read(Report(text=text, published="2025-06-17"))
    placed = [[place.name for place in claim.event.places] for claim in claims if claim.event is not None]
    assert placed[0] == ["Tyre"]
    assert [names for names in placed[1:] if names] == []
