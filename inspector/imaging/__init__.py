"""Pixels to pixels and numbers."""
