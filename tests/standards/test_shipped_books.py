"""What holds for every code book that comes with the app."""

from __future__ import annotations

import pytest

from inspector.paths import resources_dir
from inspector.standards.book import CodeBook
from inspector.standards.book_file import load_book

TABLES = resources_dir() / "standards"
BOOKS = [load_book(TABLES / f"{name}.toml") for name in ("cjj181", "en13508", "pacp", "sewerml")]
each_book = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)


@each_book
def test_unsourced_rows_are_off(book: CodeBook) -> None:
    for code in book.codes.values():
        assert not (code.enabled and code.sure == "unsourced")
        assert not any(rule.enabled and rule.sure == "unsourced" for rule in code.rules)


@each_book
def test_rows_name_their_source_or_are_unsourced(book: CodeBook) -> None:
    nameless = {code.code for code in book.codes.values() if not code.source}
    assert nameless <= {code.code for code in book.codes.values() if code.sure == "unsourced"}
    assert set(book.sources) == {code.source for code in book.codes.values()} - {""}


@each_book
def test_labels_are_short(book: CodeBook) -> None:
    """Our own words, not pages of a standard."""
    for code in book.codes.values():
        texts = [code.label, *(grade.label for grade in code.grades)]
        assert all(len(text.en) <= 72 for text in texts)


@each_book
def test_whole_codes_can_be_told_apart(book: CodeBook) -> None:
    forms = [form for code in book.codes.values() for form in (*code.forms(), *code.replaced)]
    assert len(forms) == len(set(forms))


@each_book
def test_rules_give_only_grades_that_the_code_has_words_for(book: CodeBook) -> None:
    for code in book.codes.values():
        worded = {grade.number for grade in code.grades}
        assert not worded or all(worded.issuperset(rule.grades) for rule in code.rules)
