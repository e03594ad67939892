"""Typed values found in a document."""
