"""Formats of what was read."""
