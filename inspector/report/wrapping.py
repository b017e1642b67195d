"""Texts and tables that remember how they were wrapped.

A table asks each of its cells when it is measured, when it is kept together with others and when it
is drawn, and a table in a table asks again each time: lines were broken four times over.
"""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Paragraph, Table


class Text(Paragraph):  # type: ignore[misc]
    """A paragraph; how its lines are broken depends on the width alone."""

    _wrapped: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """(width, height) that it takes, points."""
        # Splitting it between pages drops its lines.
        if self._wrapped is None or self._wrapped[0] != width or not hasattr(self, "blPara"):
            self._wrapped = width, super().wrap(width, height)
        return self._wrapped[1]


class Grid(Table):  # type: ignore[misc]
    """A table of given column widths; the heights of its rows depend on the width alone."""

    _wrapped: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """(width, height) that it takes, points."""
        if self._wrapped is None or self._wrapped[0] != width:
            self._wrapped = width, super().wrap(width, height)
        return self._wrapped[1]


def plain(like: Paragraph, text: str) -> list[Any]:
    """The pieces of a paragraph for a text without markup in the font of its style: what the
    parser makes of it. `like` is a parsed paragraph of one letter in that style."""
    return [like.frags[0].clone(text=text)]
