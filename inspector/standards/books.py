"""The code books at hand: the app's own, what the user added, what a project confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
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
"""In the app's data folder: the tables that the user imported, one file each."""
TABLE_SUFFIXES = (".csv", ".toml")


def load_books(folder: Path, user_folder: Path | None = None) -> Books:
    """The books that come with the app, from its folder of code tables, with the user's tables.

    A user's table adds to the book that it extends; another one is a book of its own, in place of
    one with the same id. Raises SettingsError for a table that is not valid.
    """
    books = {book.id: book for book in (load_book(folder / f"{n}.toml") for n in SHIPPED_BOOKS)}
    if user_folder is None:
        return MappingProxyType(books)
    tables = sorted(path for end in TABLE_SUFFIXES for path in user_folder.glob(f"*{end}"))
    return merged(books, [load_book(path) for path in tables])


def merged(books: Books, tables: Sequence[CodeBook]) -> Books:
    """The books with tables of a user: as `load_books`. A book in place of another keeps the words
    of verdicts that it does not bring. Raises SettingsError."""
    found = dict(books)
    for table in tables:
        if not table.extends:
            before = found.get(table.id)
            words = {**before.words, **table.words} if before else table.words
            found[table.id] = replace(table, words=MappingProxyType(dict(words)))
    for table in tables:
        if not table.extends:
            continue
        extended = found.get(table.extends)
        if extended is None:
            raise SettingsError(
                tr(
                    "The code table {title} adds to {book}, which is not there; import that book "
                    "first.",
                    title=clipped(table.title),
                    book=clipped(table.extends),
                )
            )
        found[extended.id] = extended.extended(table)
    return MappingProxyType(found)


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
