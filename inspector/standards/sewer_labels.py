"""From the labels of a sewer model to the codes that they propose: a suggestion, never a code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.standards.book import Code, CodeBook, Label
from inspector.standards.book_file import read_label
from inspector.standards.rows import read_table


@dataclass(frozen=True)
class Proposal:
    """A code of a book, with the letters that the label decides. Empty letters are the inspector's
    to choose, where the book has any (`Code.allows`)."""

    code: Code
    first: str = ""
    second: str = ""

    @property
    def text(self) -> str:
        """The code as it is written."""
        return self.code.code + self.first + self.second


@dataclass(frozen=True)
class SewerLabel:
    """One label of a model. `codes`: by the id of the book, the likeliest first."""

    name: str
    label: Label
    codes: Mapping[str, tuple[str, ...]]

    def proposals(self, book: CodeBook) -> tuple[Proposal, ...]:
        """What the label proposes in a book, the likeliest first; rows that are off are left out,
        and a book that the table does not know gets nothing."""
        found = (_proposal(text, book) for text in self.codes.get(book.id, ()))
        return tuple(each for each in found if each is not None and each.code.enabled)


def load_sewer_labels(path: Path) -> Mapping[str, SewerLabel]:
    """The rows `[[labels]] name title codes`, by their name and in the order of the file.

    Raises SettingsError that names the field that is not valid.
    """
    top = read_table(path)
    labels: dict[str, SewerLabel] = {}
    for row in top.rows("labels"):
        name, codes = row.text("name"), row.row("codes")
        if name in labels:
            row.refuse("name", tr("different from those before"))
        by_book = {book: codes.texts(book) for book in codes.names()}
        labels[name] = SewerLabel(name, read_label(row), MappingProxyType(by_book))
        row.finish()
    if not labels:
        top.refuse("labels", tr("a list of at least one row"))
    top.finish()
    return MappingProxyType(labels)


def _proposal(text: str, book: CodeBook) -> Proposal | None:
    try:
        return Proposal(book.code(text))
    except SettingsError:
        pass
    found = book.split(text)
    return None if found is None else Proposal(*found)
