"""HTML pages: the report without the page around it, and what the page says of itself."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.errors import UnreadableReport
from fogline.flow import read, read_many
from fogline.model.report import Media
from fogline.reports.load import load_reports
from fogline.reports.page_dates import iso_date
from fogline.reports.pages import LARGEST, looks_like_page, read_page

LAYOUTS = Path(__file__).resolve().parents[2] / "bench" / "pages"
PAGES = sorted(page for page in LAYOUTS.rglob("*.*html"))
SENTENCE = "Two missiles hit a depot near Poltava tonight, the governor, Danylo Prytula, said."


def page(body, head="", attributes=' lang="en"'):
    return f"<!doctype html><html{attributes}><head>{head}</head><body>{body}</body></html>".encode()


def article(body, head=""):
    return read_page(page(f"<h1>Missiles hit depot near Poltava</h1>{body}", head), "page.html")


def linked_data(**cells):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **cells})}</script>'


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


def words(line):
    return re.sub(r"^(?:• |\d+\. )", "", line)


@pytest.mark.parametrize("file", PAGES, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_layout_gives_what_an_editor_would_keep(file):
    report = read_page(file.read_bytes(), str(file))
    wanted = file.with_suffix(".txt").read_text(encoding="utf-8").split("\n\n")
    assert [words(line) for line in report.text.split("\n\n")] == [line.strip() for line in wanted]
    cells = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    cells["language"] = cells["language"] or "en"
    cells["published"] = iso_date(cells["published"])
    assert {cell: getattr(report, cell) for cell in cells} == cells


def test_every_span_of_every_claim_lies_in_the_stored_text():
    found = list(read_many(PAGES))
    assert len(found) == len(PAGES)
    assert sum(len(claims) for _, claims in found) > 60
    for report, claims in found:
        for claim in claims:
            for span in (*claim.spans, claim.cue, claim.holder.mention, *claim.certainty_cues):
                assert span is None or report.text[span.start : span.end] == span.text


def test_lines_lists_rows_and_quotations_keep_their_lines():
    report = article(
        f"<p>{SENTENCE}<br>It burned.</p><ul><li>one depot, as he said</li><li><p>two houses.</p><p>Both empty.</p></li></ul>"
        "<ol><li>first of all</li><li>then the rest</li></ol><blockquote><p>We heard it.</p></blockquote>"
        "<table><tr><th>Town</th><th>Hits</th></tr><tr><td>Poltava</td><td>2</td></tr></table>"
        f"<pre>a line\nanother</pre><p>{SENTENCE}</p>"
    )
    assert report.text == (
        f"Missiles hit depot near Poltava\n\n{SENTENCE}\nIt burned.\n\n• one depot, as he said\n\n• two houses.\n\n"
        "Both empty.\n\n1. first of all\n\n2. then the rest\n\n“We heard it.”\n\nTown | Hits\n\nPoltava | 2\n\n"
        f"a line\nanother\n\n{SENTENCE}"
    )


def test_a_quotation_set_off_by_layout_stands_in_marks():
    report = article(
        "<p>The army wrote:</p><blockquote><p>A column was ambushed.</p><p>Our losses are four dead.</p></blockquote>"
        "<blockquote class=twitter-tweet><p>“Loud bangs here.”</p>&mdash; Delta Radio (@delta)</blockquote>"
        f"<blockquote>We saw it.<cite>Musa Idris</cite></blockquote><p>{SENTENCE}</p>"
        "<aside class=pull-quote><blockquote>We saw it.</blockquote></aside>"
    )
    assert report.text.split("\n\n")[1:-1] == [
        "The army wrote:", "“A column was ambushed.", "“Our losses are four dead.”", "“Loud bangs here.”",
        "— Delta Radio (@delta)", "“We saw it.”", "Musa Idris",
    ]  # fmt: skip


def test_what_nobody_sees_is_not_stored():
    report = article(
        "<p>Two\u00adhundred\u200b drones&nbsp;hit\n  Poltava &amp; Lubny,<sup><a href='#1'>1</a></sup> he said.</p>"
        "<p style='display: none'>Hidden words stand here, he said.</p><p hidden>And here, he said to all.</p>"
        "<script>document.write('And here, he said.')</script><!-- and here, he said to them -->"
        f"<div aria-hidden=true>{SENTENCE}</div><p>A depot of 40 km<sup>2</sup> burned.</p>"
    )
    assert report.text.split("\n\n")[1:] == [
        "Twohundred drones hit Poltava & Lubny, he said.",
        "A depot of 40 km2 burned.",
    ]


def test_a_picture_keeps_its_address_and_the_span_of_its_caption():
    report = article(
        "<figure><img src='/a.jpg'><figcaption>A depot in 2021. File photo: Ledger</figcaption></figure>"
        f"<p>{SENTENCE}</p><img src='data:image/png;base64,AAAA'><img data-src='b.jpg'><p>{SENTENCE}</p>"
    )
    first, second = report.media
    assert (first.address, first.file_photo) == ("/a.jpg", True)
    assert (
        report.text[first.caption.start : first.caption.end]
        == first.caption.text
        == "A depot in 2021. File photo: Ledger"
    )
    assert second == Media(address="b.jpg")


def test_claims_say_which_pictures_their_report_has():
    report = article(
        "<figure><img src='/a.jpg'><figcaption>Smoke rises over a depot in Izmail. (File photo: Ledger)</figcaption></figure>"
        f"<p>{SENTENCE}</p><img data-src='b.jpg'><p>Two people were killed, the mayor said.</p>"
    )
    media = read(report)[0].report.media
    assert [picture.address for picture in media] == ["/a.jpg", "b.jpg"]
    assert media[0].caption is not None
    assert media[0].file_photo


def test_sentences_count_for_more_than_names_of_elements():
    """Where everything stands in an element with a name such as “promo”, the names are not believed."""
    report = read_page(page(f"<div class=promo-box><p>{SENTENCE}</p><p>{SENTENCE}</p></div>"), "page.html")
    assert report.text == f"{SENTENCE}\n\n{SENTENCE}"


def test_a_time_inside_a_sentence_stays_there():
    report = article(f"<p>At <time datetime='2025-03-04T08:30'>08:30</time> the siren sounded.</p><p>{SENTENCE}</p>")
    assert "At 08:30 the siren sounded." in report.text


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (linked_data(datePublished="2025-03-04T06:15:00Z") + meta("article:published_time", "2025-03-05"), "2025-03-04T06:15:00Z"),
        (linked_data(datePublished="soon") + meta("article:published_time", "2025-03-05"), "2025-03-05"),
        (meta("article:published_time", "2025-02-30") + meta("date", "2025-03-05"), "2025-03-05"),
        (meta("article:published_time", "2025-02-30"), None),
        (linked_data(datePublished=["2025-03-04"]) + meta("pubdate", "Tue, 04 Mar 2025 06:15:00 GMT"), "2025-03-04T06:15:00+00:00"),
        (meta("date", "04/03/2025"), None),
        ('<script type="application/ld+json">[{"@type": "BreadcrumbList"}, {"@graph": [{"@type": ["Article", "NewsArticle"], "datePublished": "2025-03-04"}]}]</script>', "2025-03-04"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-04",}</script>', None),
        ('<script type="application/ld+json">' + "[" * 5000 + "</script>", None),
        ('<script type="application/ld+json">"2025-03-04"</script>', None),
    ],
)  # fmt: skip
def test_dates_in_the_order_of_their_evidence_and_none_is_guessed(head, published):
    assert article(f"<p>{SENTENCE}</p>", head).published == published


def test_names_come_as_text_objects_lists_and_references():
    graph = [
        {
            "@type": "Report",
            "author": [{"@id": "#a"}, "Ruta Simkus", {"name": "https://x.example"}],
            "publisher": {"@id": "#p"},
        },
        {"@id": "#a", "@type": "Person", "name": "Ion &amp; Ana"},
        {"@id": "#p", "@type": "Organization", "name": "Coast Ledger"},
    ]
    report = article(
        f"<p>{SENTENCE}</p>", f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    )
    assert (report.author, report.publisher) == ("Ion & Ana, Ruta Simkus", "Coast Ledger")


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://a.example/1">' + meta("og:url", "https://a.example/2"), "https://a.example/1"),
        ('<link rel="canonical" href="/1">' + meta("og:url", "//a.example/2"), "https://a.example/2"),
        ('<link rel="canonical" href="/1">', None),
        (linked_data(mainEntityOfPage={"@id": "https://a.example/3"}), "https://a.example/3"),
    ],
)  # fmt: skip
def test_an_address_is_one_that_leads_somewhere(head, url):
    assert article(f"<p>{SENTENCE}</p>", head).url == url


def test_a_teaser_gives_way_to_the_text_in_the_metadata():
    body = f"<p>{SENTENCE}</p><p>Nobody was hurt, <b>he</b> said.</p>"
    report = article(f"<p>{SENTENCE}</p>", linked_data(articleBody=body + body))
    assert report.text.count("Nobody was hurt, he said.") == 2
    whole = article(f"<p>{SENTENCE}</p>" * 5, linked_data(articleBody="Another text, shorter than the page."))
    assert "Another text" not in whole.text


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (page("<p>The café of Izmail’s port burned, he said.</p>", '<meta charset="utf-8">'), "café"),
        (page("<p>The café of Izmail’s port burned, he said.</p>").decode().encode("cp1252").replace(b"<head>", b'<head><meta charset="iso-8859-1">'), "café of Izmail’s"),
        (page("<p>The port of Ізмаїл burned, he said to all.</p>").decode().encode("cp1251").replace(b"<head>", b"<head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"), "Ізмаїл"),
        (page("<p>The port of Ізмаїл burned, he said to all.</p>", '<meta charset="windows-1252">'), "Ізмаїл"),  # wrong: it is UTF-8
        (page("<p>The café burned, he said to all of us.</p>").decode().encode("cp1252").replace(b"<head>", b'<head><meta charset="utf-9">'), "café"),
        (page(f"<p>{SENTENCE} «{'ї' * 60}»</p>").replace("ї".encode(), b"\xd1", 1), "\ufffd"),
        (page("<p>The port of Ізмаїл burned, he said to all.</p>").decode().encode("utf-16"), "Ізмаїл"),
        (b"\xef\xbb\xbf" + page("<p>The port of Ізмаїл burned, he said to all.</p>"), "Ізмаїл"),
    ],
)  # fmt: skip
def test_the_charset_is_that_of_the_bytes(raw, wanted):
    assert wanted in read_page(raw, "page.html").text


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "empty file"),
        (b"<html></html>", "holds no text of an article"),
        (page("<nav><ul><li><a href=/a>Home</a></li></ul></nav>"), "holds no text of an article"),
        (page(f"<div><a href=/a>{SENTENCE}</a></div>"), "holds no text of an article"),
        (page("<div id=root></div><script>start()</script>"), "holds no text of an article"),
        (page("<h1>Log in</h1><form><input name=u><input type=password></form>"), "only a form to log in"),
        (page("<h1>Sign in to Coast Ledger</h1><p>Enter the address that you signed up with, please.</p>"), "holds no text"),
        (b"\x89PNG\x00\x01", "is zero"),
        (page("<div>" * 5000 + SENTENCE), "nested too deep"),
        (page(f"<p>{SENTENCE}</p>") + b" " * LARGEST, "at most 64 MB"),
        (b"<!-- Telegram -->" + page('<div class="page_wrap"><div class="page_body chat_page"><div class="history">x'), "JSON"),
    ],
)  # fmt: skip
def test_what_is_no_article_says_so_and_what_to_do(tmp_path, raw, message):
    file = tmp_path / "page.html"
    file.write_bytes(raw)
    (error,) = load_reports([file])
    assert isinstance(error, UnreadableReport)
    assert str(error).startswith(str(file))
    assert message in str(error)
    assert "\n" not in str(error)


@given(st.text(alphabet="<>/=\"' apdivuloh1!-\u00ad\n", max_size=200))
def test_any_markup_is_read_or_refused(markup):
    try:
        report = read_page(f"<html><body>{markup}<p>{SENTENCE}</p>".encode(), "page.html")
    except UnreadableReport as error:
        assert str(error).startswith("page.html")
    else:
        assert report.text == report.text.strip()


def test_a_page_is_known_by_its_name_or_by_how_it_begins(tmp_path):
    raw = page(f"<p>{SENTENCE}</p>", meta("og:site_name", "Coast Ledger"))
    for name in ("a.html", "b.HTM", "c.xhtml", "d.php", "e"):
        (tmp_path / name).write_bytes(raw)
        (report,) = load_reports([tmp_path / name])
        assert (report.text, report.publisher, report.path) == (SENTENCE, "Coast Ledger", str(tmp_path / name))
    (tmp_path / "f.txt").write_bytes(raw)
    (as_text,) = load_reports([tmp_path / "f.txt"])
    assert as_text.text == raw.decode()
    assert [r.path[-6:] for r in load_reports([tmp_path])] == ["a.html", "/b.HTM", ".xhtml", "/f.txt"]
    assert not looks_like_page(b"<htmlish>")
    assert looks_like_page(b"\xef\xbb\xbf\n<?xml version='1.0'?>\n<!-- x -->\n<HTML lang=en>")


def test_what_is_given_is_believed_before_the_page_and_another_language_is_refused(tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(
        page(f"<p>{SENTENCE}</p>", meta("og:site_name", "Ledger") + meta("date", "2025-03-04"), ' lang="uk"')
    )
    (refused,) = load_reports([file])
    assert "language uk is not read" in str(refused)
    (report,) = load_reports([file], language="en", published="2025-03-05", publisher="Coast Ledger")
    assert (report.language, report.published, report.publisher) == ("en", "2025-03-05", "Coast Ledger")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025-03-04", "2025-03-04"),
        ("2025-03-04T06:15:00.000+0200", "2025-03-04T06:15:00.000+0200"),
        ("2025-03", "2025-03"),
        ("20250304", "2025-03-04"),
        ("2025/03/04 08:15", "2025-03-04T08:15:00"),
        ("March 4, 2025", "2025-03-04"),
        ("Tue, 04 Mar 2025 06:15:00 GMT", "2025-03-04T06:15:00+00:00"),
        ("1741068900", "2025-03-04T06:15:00+00:00"),
        (1741068900000, "2025-03-04T06:15:00+00:00"),
        ("2025-13-04", None),
        ("2025-02-30T10:00:00Z", None),
        ("04.03.2025", None),
        ("yesterday", None),
        (True, None),
        (None, None),
        ({}, None),
    ],
)
def test_dates_of_pages_in_iso_8601(written, iso):
    assert iso_date(written) == iso
