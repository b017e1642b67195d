"""List the code books of sewer standards, and take in tables of one's own: a book, or rows that add
to one. A table is TOML or CSV; what they hold is told by `inspector books --help-table`."""

from __future__ import annotations

import argparse
from pathlib import Path

from inspector.commands.console import complain
from inspector.io.user_books import take_in
from inspector.paths import resources_dir, user_data_dir
from inspector.standards import book_csv, book_file
from inspector.standards.book import CodeBook
from inspector.standards.books import USER_FOLDER, load_books


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--import", dest="tables", type=Path, action="append", default=[], metavar="FILE",
        help="check a table and keep a copy of it; may be given several times",
    )  # fmt: skip
    parser.add_argument("--codes", metavar="BOOK", help="list the codes of a book")
    parser.add_argument(
        "--help-table", action="store_true", help="say what TOML and CSV tables hold"
    )


def run(args: argparse.Namespace) -> int:
    """Take in the tables, then list the books or the codes of one."""
    if args.help_table:
        print(book_file.__doc__, book_csv.__doc__, sep="\n")
        return 0
    folder, shipped = user_data_dir() / USER_FOLDER, resources_dir() / "standards"
    for path in args.tables:
        found = take_in(path, folder, load_books(shipped, folder))
        print(f"{path} is in {found.title} now.")
    books = load_books(shipped, folder)
    if args.codes is not None:
        return _codes(books.get(args.codes), args.codes)
    if not args.tables:
        for book in books.values():
            waiting = len(book.unconfirmed())
            print(f"{book.id:12}{len(book.codes):5} codes, {waiting} to be confirmed  {book.title}")
    return 0


def _codes(book: CodeBook | None, name: str) -> int:
    if book is None:
        complain(f"There is no code book {name}; `inspector books` lists them.")
        return 2
    for code in book.codes.values():
        mark = "?" if code.unconfirmed else " "
        print(f"{mark} {code.code:8}{code.label.text()}")
    return 0
