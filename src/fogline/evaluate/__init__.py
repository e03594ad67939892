"""Figures against gold."""
