"""Ids: hashes of canonical JSON lists, made in this one place."""

import hashlib

import msgspec


def hash_id(*parts: object) -> str:
    """Twenty hex digits (80 bits) of the SHA-256 of ``parts`` as one canonical JSON list."""
    return hashlib.sha256(msgspec.json.encode(list(parts), order="deterministic")).hexdigest()[:20]
