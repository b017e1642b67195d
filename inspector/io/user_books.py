"""The code tables that users bring: kept in a folder of the app, one file each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from inspector.core.errors import ExportError
from inspector.core.language import tr
from inspector.io.exporting import write_file
from inspector.standards.book import CodeBook
from inspector.standards.book_file import load_book
from inspector.standards.books import TABLE_SUFFIXES, Books, merged


def take_in(path: Path, folder: Path, books: Books) -> CodeBook:
    """Check a table (TOML or CSV), keep a copy in the folder in place of the one with the same id,
    and return the book that it is in. `books` are those at hand.

    Raises SettingsError for a table that is not valid or does not fit the book that it adds to,
    and ExportError if it cannot be kept.
    """
    table = load_book(path)
    found = merged(books, [table])[table.extends or table.id]
    stem = f"{table.extends or 'own'}-{table.id}"
    kept = folder / f"{stem}{path.suffix.casefold()}"
    try:
        content = path.read_bytes()
        folder.mkdir(parents=True, exist_ok=True)
        write_file(kept, _writer(content))
        for suffix in TABLE_SUFFIXES:
            if folder / f"{stem}{suffix}" != kept:
                (folder / f"{stem}{suffix}").unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(
            tr("The code table could not be kept; free some space and import it again."),
            str(error),
        ) from error
    return found


def _writer(content: bytes) -> Callable[[Path], None]:
    def put(temporary: Path) -> None:
        temporary.write_bytes(content)

    return put
