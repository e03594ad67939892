"""Exports of Telegram Desktop (JSON): each message with words is a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from fogline.errors import UnreadableReport
from fogline.model.report import Report
from fogline.reports.page_dates import iso_date
from fogline.reports.text import decode

HEAD = 4096
STARTS = re.compile(rb'\s*\{.*?"(?:messages|chats|personal_information|about|frequent_contacts)"\s*:', re.S)
HTML_EXPORT = re.compile(
    rb'<div class="page_wrap">.*?<div class="(?:history|page_body chat_page|page_body list_page)', re.S
)
# Chats whose messages have an address of their own; the chat's number is part of it.
LINKED = ("channel", "supergroup")
DELETED = "Deleted Account"  # as Telegram Desktop shows an account that is gone
ONLY = "the only .json that is read; write reports as JSON Lines (.jsonl), one object a line with `text`"
AS_JSON = "export the chat anew in Telegram Desktop as “Machine-readable JSON”"


class Piece(msgspec.Struct):
    """Words with a meaning of their own: bold, a link, a mention."""

    text: str = ""


class Message(msgspec.Struct):
    """The cells of a message that are read; reactions, pictures and the rest are left alone."""

    id: int
    type: str = "message"
    date: str | None = None
    date_unixtime: str | int | None = None
    edited: str | None = None
    edited_unixtime: str | int | None = None
    sender: str | None = msgspec.field(name="from", default=None)
    author: str | None = None
    forwarded_from: str | msgspec.UnsetType | None = msgspec.UNSET
    reply_to_message_id: int | None = None
    text: str | list[str | Piece] = ""

    @property
    def words(self) -> str:
        """The text as it was posted: its pieces joined, nothing added."""
        if isinstance(self.text, str):
            return self.text
        return "".join(piece if isinstance(piece, str) else piece.text for piece in self.text)


class Chat(msgspec.Struct):
    """One chat; its messages stay undecoded until each is read, so that a damaged one harms no other."""

    name: str | None = None
    type: str = ""
    id: int | None = None
    messages: list[msgspec.Raw] | None = None


class ChatList(msgspec.Struct):
    """The chats of an account."""

    members: list[Chat] = msgspec.field(name="list", default_factory=list)


class Export(Chat):
    """A whole file: one chat, or the chats of an account, those that were left too."""

    chats: ChatList = msgspec.field(default_factory=ChatList)
    left_chats: ChatList = msgspec.field(default_factory=ChatList)


def looks_like_export(raw: bytes) -> bool:
    """True where the bytes begin as an export in JSON does."""
    return STARTS.match(raw[:HEAD].removeprefix(b"\xef\xbb\xbf")) is not None


def looks_like_html_export(raw: bytes) -> bool:
    """True for the pages that Telegram Desktop writes when it is not asked for JSON."""
    return HTML_EXPORT.search(raw[: 4 * HEAD]) is not None


def read_export(raw: bytes, name: str) -> Iterator[tuple[str, Report | UnreadableReport]]:
    """The messages of an export in its order, each with its place; what cannot be read comes as the error naming it.

    Messages without words (pictures, stickers, polls, what the service says) are passed over.
    """
    if not raw.strip():
        decode(raw, name)
    try:
        export = msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"), type=Export)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield name, UnreadableReport(f"{name}: {_damage(raw, error)}")
        return
    chats = [chat for chat in (export, *export.chats.members, *export.left_chats.members) if chat.messages is not None]
    if not chats:
        yield name, UnreadableReport(f"{name}: not an export of Telegram Desktop, {ONLY}")
    silent = bool(chats)
    for chat in chats:
        for found in _messages(chat, name):
            silent = False
            yield found
    if silent:
        yield name, UnreadableReport(f"{name}: export of Telegram without a message in words; nothing to read")


def _damage(raw: bytes, error: Exception) -> str:
    if looks_like_export(raw):
        return f"export of Telegram damaged or cut off ({error}); {AS_JSON}"
    return f"not an export of Telegram Desktop ({error}), {ONLY}"


def _messages(chat: Chat, name: str) -> Iterator[tuple[str, Report | UnreadableReport]]:
    decoder = msgspec.json.Decoder(Message)
    for position, raw in enumerate(chat.messages or (), 1):
        try:
            message = decoder.decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            place = f"{name}: {_which(raw, position, chat)}"
            yield place, UnreadableReport(f"{place}: damaged ({error}); passed over, the others are read")
            continue
        if message.type == "message" and any(char.isalpha() for char in message.words):
            yield f"{name}: message {message.id}", _report(message, chat, name)


class _Numbered(msgspec.Struct):
    id: int | str | None = None


def _which(raw: msgspec.Raw, position: int, chat: Chat) -> str:
    """The number of a damaged message, or, where that is damaged too, which of the chat's it is."""
    try:
        number = msgspec.json.decode(raw, type=_Numbered).id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        number = None
    return f"message {number}" if number is not None else f"message no. {position} of {chat.name or 'the chat'}"


def _report(message: Message, chat: Chat, name: str) -> Report:
    edited = iso_date(message.edited_unixtime) or iso_date(message.edited)
    forwarded = message.forwarded_from
    return Report(
        text=message.words,
        path=name,
        url=_address(chat, message.id),
        publisher=chat.name if "channel" in chat.type else None,
        author=_author(message, chat),
        channel=chat.name,
        published=iso_date(message.date_unixtime) or iso_date(message.date),
        edited=edited,
        state="edited" if edited else "live",
        forwarded_from=None if forwarded is msgspec.UNSET else forwarded or DELETED,
        reply_to=_address(chat, message.reply_to_message_id) if message.reply_to_message_id else None,
    )


def _author(message: Message, chat: Chat) -> str | None:
    """In a channel whoever signs the message; in any other chat whoever sent it."""
    if message.author:
        return message.author
    if "channel" in chat.type:
        return None
    return (message.sender if message.sender != chat.name else None) or (None if message.sender else DELETED)


def _address(chat: Chat, number: int) -> str:
    """`https://t.me/c/CHAT/MESSAGE`, Telegram's address for members; `telegram:CHAT/MESSAGE` where a chat has none.

    It is made of the chat's and the message's numbers alone, so it stays the same however the channel is called.
    """
    if chat.id is not None and chat.type.endswith(LINKED):
        return f"https://t.me/c/{chat.id}/{number}"
    return f"telegram:{chat.id if chat.id is not None else chat.name}/{number}"
