"""Where words stand in the guide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

CONTEXT = 60
"""Signs that are shown around what was found."""


@dataclass(frozen=True)
class Hit:
    """A paragraph in which all the words stand: `block` counts the document's blocks."""

    chapter: str
    block: int
    shown: str


def search(query: str, chapters: Sequence[tuple[str, Sequence[str]]]) -> list[Hit]:
    """The paragraphs that have every word of the query, in the order of the guide.

    `chapters` are names with the texts of their blocks. Case and accents do not count.
    """
    words = plain(query).split()
    if not words:
        return []
    return [
        Hit(name, number, _around(text, words[0]))
        for name, blocks in chapters
        for number, text in enumerate(blocks)
        if all(word in plain(text) for word in words)
    ]


def places(query: str, text: str) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text: beginning and length."""
    folded, found = plain(text), []
    # Some signs fold into two; then places in one are none in the other.
    if len(folded) != len(text):
        folded = text.casefold() if len(text.casefold()) == len(text) else text
    for word in plain(query).split():
        at = folded.find(word)
        while at >= 0:
            found.append((at, len(word)))
            at = folded.find(word, at + len(word))
    return sorted(found)


def plain(text: str) -> str:
    """The text without case and accents."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in split if not unicodedata.combining(c))


def _around(text: str, word: str) -> str:
    """The word with some of what stands around it."""
    text = " ".join(text.split())
    at = max(0, plain(text).find(word))
    begin, end = max(0, at - CONTEXT // 3), at + CONTEXT
    begin = text.rfind(" ", 0, begin + 1) + 1 if begin else 0
    cut = text[begin:end]
    return f"{'…' if begin else ''}{cut}{'…' if end < len(text) else ''}"
