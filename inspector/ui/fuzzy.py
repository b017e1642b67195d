"""Find commands by a few letters of their names."""

from __future__ import annotations

import unicodedata

_CHINESE = "\u2e80"
"""From here on signs are words."""


def score(query: str, text: str, scattered: bool = True) -> int | None:
    """How well `query` fits `text`; None if its letters are not all in it, in order.

    Case and accents do not count. Each word of the query is sought by itself, so that
    "pdf export" finds "Export PDF". Whole words and beginnings of words score most, letters in a
    row more than scattered ones, short texts more than long ones. Without `scattered`, each word
    has to begin a word of the text.
    """
    hay = _plain(text)
    total = 0
    for word in _plain(query).split():
        best = _word_score(word, hay, scattered)
        if best is None:
            return None
        total += best
    return total * 100 - len(hay)


def _word_score(word: str, hay: str, scattered: bool) -> int | None:
    at = hay.find(word)
    while at > 0 and not _begins(hay, at):
        later = hay.find(word, at + 1)
        if later < 0:
            break
        at = later
    starts = at >= 0 and _begins(hay, at)
    if not scattered and not starts:
        return None
    if at >= 0:
        return 4 * len(word) + (8 if starts else 0) + (2 if at == 0 else 0)
    return _scattered_score(word, hay)


def _begins(hay: str, at: int) -> bool:
    """Whether a word begins here; with Chinese signs each does."""
    return at == 0 or not hay[at - 1].isalnum() or hay[at] >= _CHINESE


def _scattered_score(word: str, hay: str) -> int | None:
    """The best way to find the letters in order: 3 for each that begins a word, 2 for each that
    follows the one before, 0 for the others."""
    ending: list[int | None] = [0] * len(hay)
    for i, letter in enumerate(word):
        before: int | None = None
        row: list[int | None] = []
        for j, other in enumerate(hay):
            starts = _begins(hay, j)
            reached = 0 if i == 0 else before
            row.append(None)
            if other == letter and reached is not None:
                row[j] = reached + (3 if starts else 0)
            adjacent = ending[j - 1] if i and j else None
            if other == letter and adjacent is not None:
                row[j] = max(row[j] or 0, adjacent + 2)
            passed = ending[j] if i else None
            before = passed if before is None else max(before, passed or 0)
        ending = row
    found = max((value for value in ending if value is not None), default=None)
    # "rp" for "Run on this picture" is meant; "rp" inside one long word is chance.
    return found if found is not None and found >= 2 * len(word) - 1 else None


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in split if not unicodedata.combining(c))
