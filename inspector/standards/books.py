"""The code books at hand: the app's own, what the user added, what a project confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from inspector.core.document import Document
from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.standards.book import CodeBook
from inspector.standards.book_file import load_book
from inspector.standards.rows import clipped

Books = Mapping[str, CodeBook]
"""Code books by their id."""
SHIPPED_BOOKS = ("cjj181", "en13508", "pacp")
USER_FOLDER = "standards"
"""In the app's data folder: the tables that the user imported, one TOML file each."""


def load_books(folder: Path, user_folder: Path | None = None) -> Books:
    """The books that come with the app, from its folder of code tables, with the user's tables.

    A user's table adds to the book that it extends; another one is a book of its own, in place of
    one with the same id. Raises SettingsError for a table that is not valid.
    """
    books = {book.id: book for book in (load_book(folder / f"{n}.toml") for n in SHIPPED_BOOKS)}
    tables = sorted(user_folder.glob("*.toml")) if user_folder is not None else []
    found = [load_book(path) for path in tables]
    books |= {book.id: book for book in found if not book.extends}
    for book in found:
        if not book.extends:
            continue
        extended = books.get(book.extends)
        if extended is None:
            raise SettingsError(
                tr(
                    "The code table {clipped} adds to {clipped_2}, which is not there; import that "
                    "book first.",
                    clipped=clipped(book.title),
                    clipped_2=clipped(book.extends),
                )
            )
        books[extended.id] = extended.extended(book)
    return MappingProxyType(books)


def confirmed_books(document: Document, books: Books) -> Books:
    """The books with the rows switched on for which the user of this project stands."""
    names: dict[str, set[str]] = {}
    for each in document.confirmed_codes:
        book_id, _, code = each.partition("/")
        names.setdefault(book_id, set()).add(code)
    if not names:
        return books
    return MappingProxyType(
        {i: book.confirmed(names[i]) if i in names else book for i, book in books.items()}
    )
