"""Exports of Telegram Desktop: each message with words is a report, and the right one holds what it says."""

import json

import pytest

from fogline.errors import UnreadableReport
from fogline.flow import read_many
from fogline.model.report import Report
from fogline.reports.load import load_reports

POST = {"id": 2, "type": "message", "date": "2025-04-12T01:10:00", "date_unixtime": "1744409400", "from": "Steppe Observer"}  # fmt: skip
HIT = "Two missiles hit a depot near Poltava tonight."


def chat(*messages, **cells):
    known = {"name": "Steppe Observer", "type": "public_channel", "id": 1734500021}
    return {**known, **cells, "messages": [{**POST, **message} for message in messages]}


def load(tmp_path, export, name="result.json"):
    file = tmp_path / name
    file.write_text(export if isinstance(export, str) else json.dumps(export, indent=1), encoding="utf-8")
    return list(load_reports([file]))


def one(tmp_path, message, **cells):
    (report,) = load(tmp_path, chat(message, **cells))
    assert isinstance(report, Report), report
    return report


def test_a_message_is_a_report(tmp_path):
    report = one(tmp_path, {"text": HIT, "reactions": [{"type": "emoji", "count": 3, "emoji": "x"}], "views": 12})
    assert report == Report(
        text=HIT,
        path=str(tmp_path / "result.json"),
        url="https://t.me/c/1734500021/2",
        publisher="Steppe Observer",
        channel="Steppe Observer",
        published="2025-04-11T22:10:00+00:00",
    )


def test_pieces_are_joined_as_they_stand(tmp_path):
    pieces = ["⚡️", {"type": "bold", "text": "Two missiles"}, " hit\n\n", {"type": "link", "text": "t.me/x"}, ""]
    assert one(tmp_path, {"text": pieces}).text == "⚡️Two missiles hit\n\nt.me/x"


@pytest.mark.parametrize(
    ("message", "published", "edited", "state"),
    [
        ({}, "2025-04-11T22:10:00+00:00", None, "live"),
        ({"edited": "2025-04-12T01:30:00", "edited_unixtime": "1744410600"}, "2025-04-11T22:10:00+00:00", "2025-04-11T22:30:00+00:00", "edited"),
        ({"date_unixtime": None, "edited": "2025-04-12T01:30:00"}, "2025-04-12T01:10:00", "2025-04-12T01:30:00", "edited"),
        ({"date_unixtime": "soon", "date": "never"}, None, None, "live"),
    ],
)  # fmt: skip
def test_times_are_in_utc_where_the_export_gives_them_so(tmp_path, message, published, edited, state):
    report = one(tmp_path, {"text": HIT, **message})
    assert (report.published, report.edited, report.state) == (published, edited, state)


@pytest.mark.parametrize(
    ("kind", "message", "author"),
    [
        ("private_channel", {}, None),
        ("public_channel", {"author": "Halyna Moroz"}, "Halyna Moroz"),
        ("public_supergroup", {"from": "Halyna Moroz"}, "Halyna Moroz"),
        ("private_group", {"from": None}, "Deleted Account"),
        ("public_supergroup", {}, None),  # the group itself speaks
    ],
)
def test_who_wrote_it(tmp_path, kind, message, author):
    assert one(tmp_path, {"text": HIT, **message}, type=kind).author == author


@pytest.mark.parametrize(
    ("cells", "address"),
    [
        ({}, "https://t.me/c/1734500021/2"),
        ({"type": "private_supergroup"}, "https://t.me/c/1734500021/2"),
        ({"type": "personal_chat", "id": 77}, "telegram:77/2"),
        ({"id": None}, "telegram:Steppe Observer/2"),
    ],
)
def test_an_address_is_made_of_the_numbers(tmp_path, cells, address):
    report = one(tmp_path, {"text": HIT, "reply_to_message_id": 1}, **cells)
    assert (report.url, report.reply_to) == (address, address[:-1] + "1")
    renamed = one(tmp_path, {"text": HIT + " Edited."}, **({**cells, "name": "Anew"} if cells.get("id", 1) else cells))
    assert renamed.report_id == report.report_id
    assert renamed.text_id != report.text_id


def test_what_says_nothing_is_passed_over(tmp_path):
    silent = [
        {"text": "", "media_type": "sticker"},
        {"text": [], "photo": "photos/1.jpg"},
        {"text": " \n"},
        {"text": "❗️❗️ 12"},
        {"text": "", "poll": {"question": "Did you hear it?"}},
        {"type": "service", "action": "pin_message", "text": "pinned"},
        {"text": "", "reactions": []},
    ]
    (report,) = load(tmp_path, chat(*silent, {"text": HIT, "photo": "photos/2.jpg"}))
    assert report.text == HIT


def test_a_damaged_message_is_named_and_the_others_are_read(tmp_path):
    messages = [
        {"id": 5, "text": {"a": 1}},
        {"id": "six", "text": HIT},
        {"id": [], "text": HIT},
        {"id": 8, "text": HIT},
    ]
    first, second, third, good = load(tmp_path, chat(*messages))
    assert "result.json: message 5: damaged (" in str(first)
    assert "message six: damaged" in str(second)
    assert "message no. 3 of Steppe Observer: damaged" in str(third)
    assert good.url.endswith("/8")


def test_an_account_with_several_chats(tmp_path):
    other = chat({"id": 9, "text": HIT}, id=55, name="Delta Radio")
    export = {"about": "…", "personal_information": {"first_name": "A"}, "chats": {"about": "", "list": [chat({"text": HIT}), other]}, "left_chats": {"list": [chat({"text": HIT}, id=66)]}}  # fmt: skip
    assert [r.url for r in load(tmp_path, export)] == [f"https://t.me/c/{n}" for n in ("1734500021/2", "55/9", "66/2")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty file"),
        ('{"a": 1}', "not an export of Telegram Desktop"),
        ("[1, 2]", "not an export of Telegram Desktop"),
        ("{", "not an export of Telegram Desktop"),
        ("[" * 100000, "not an export of Telegram Desktop"),
        (json.dumps(chat({"text": HIT}))[:-3], "damaged or cut off"),
        (json.dumps(chat()), "without a message in words"),
    ],
)
def test_other_json_is_refused_with_a_way_out(tmp_path, text, message):
    (error,) = load(tmp_path, text)
    assert isinstance(error, UnreadableReport)
    assert str(error).startswith(str(tmp_path / "result.json"))
    assert message in str(error)
    assert "\n" not in str(error)


def test_in_a_folder_other_json_is_passed_over(tmp_path):
    (tmp_path / "settings.json").write_text('{"a": 1}')
    (report,) = [r for r in load(tmp_path, chat({"text": HIT})) + list(load_reports([tmp_path])) if isinstance(r, Report)][1:]  # fmt: skip
    assert report.text == HIT


def told(*messages, **cells):
    """(holder, kind, country, chain, content) of every claim of an export."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "result.json"
        file.write_text(json.dumps(chat(*messages, **cells)))
        return [
            (c.holder.name, c.holder.kind, c.holder.country, c.chain, c.text)
            for _, claims in read_many([file])
            for c in claims
        ]


@pytest.mark.parametrize(
    ("message", "holders"),
    [
        ({}, [("Steppe Observer", "media", None, ("report", "Steppe Observer"))]),
        ({"author": "Halyna Moroz"}, [("Halyna Moroz", "person", None, ("report", "Halyna Moroz"))]),
        (
            {"forwarded_from": "Ministry of Defence of Russia"},
            [("Ministry of Defence of Russia", "government", "RU", ("report", "Steppe Observer", "Ministry of Defence of Russia"))],
        ),
        (
            {"forwarded_from": "Kharkiv Radar", "author": "Halyna Moroz"},
            [("Kharkiv Radar", "media", None, ("report", "Steppe Observer", "Kharkiv Radar"))],
        ),
        ({"forwarded_from": None}, [("Deleted Account", "media", None, ("report", "Steppe Observer", "Deleted Account"))]),
    ],
)  # fmt: skip
def test_a_post_belongs_to_its_author_channel_or_origin(message, holders):
    assert [claim[:4] for claim in told({"text": HIT, **message})] == holders


def test_whoever_the_post_tells_of_holds_what_they_said():
    text = f"{HIT} Three people were killed, the governor, Danylo Prytula, said."
    assert [(c[0], c[3]) for c in told({"text": text})] == [
        ("Steppe Observer", ("report", "Steppe Observer")),
        ("Danylo Prytula", ("report", "Danylo Prytula")),
    ]
    assert told({"text": text, "forwarded_from": "Kharkiv Radar"})[-1][3] == (
        "report", "Steppe Observer", "Kharkiv Radar", "Danylo Prytula",
    )  # fmt: skip


def test_we_in_a_post_is_whoever_posts_and_the_channel_named_in_its_text_is_itself():
    said = told(
        {"text": "We repelled an attack on Kursk, and four soldiers were killed."}, name="Ministry of Defence of Russia"
    )
    assert {claim[0] for claim in said} == {"Ministry of Defence of Russia"}
    said = told({"text": f"{HIT} Steppe Observer says that 12 houses were damaged."})
    assert {claim[0] for claim in said} == {"Steppe Observer"}


def test_a_post_is_said_when_it_was_posted():
    report = Report(text=HIT, channel="Steppe Observer", published="2025-04-11T22:10:00+00:00")
    ((_, (claim,)),) = read_many([report])
    assert claim.said.earliest == "2025-04-11T22:10"
    assert claim.holder.mention is None
    ((_, (outside,)),) = read_many([Report(text=HIT, published="2025-04-11T22:10:00+00:00")])
    assert (outside.said, outside.holder.kind) == (None, "report")


def test_the_first_line_of_a_post_is_its_news():
    said = told(
        {"text": "⚡️Twelve drones were shot down over the Odesa region\n\nDetails will follow, the governor said."}
    )
    assert said[0][4] == "Twelve drones were shot down over the Odesa region"
