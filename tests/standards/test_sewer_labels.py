"""The labels of sewer models and the codes that they propose."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.core.errors import SettingsError
from inspector.paths import resources_dir
from inspector.standards.book_file import load_book
from inspector.standards.crosswalk import load_crosswalk
from inspector.standards.sewer_labels import SewerLabel, load_sewer_labels

TABLES = resources_dir() / "standards"
LABELS = load_sewer_labels(TABLES / "sewer_labels.toml")
BOOKS = [load_book(TABLES / f"{name}.toml") for name in ("cjj181", "en13508", "pacp")]
each_label = pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)


@each_label
def test_every_proposed_code_is_in_its_book_and_on(label: SewerLabel) -> None:
    assert set(label.codes) == {book.id for book in BOOKS}
    for book in BOOKS:
        proposed = label.proposals(book)
        assert [each.text for each in proposed] == list(label.codes[book.id])
        for each in proposed:
            assert book.code(each.code.code) is each.code
            assert not each.first or each.code.allows(each.first, each.second)


@each_label
def test_every_label_has_words_in_three_languages(label: SewerLabel) -> None:
    words = [label.label.text(language) for language in ("en", "de", "zh")]
    assert len(set(words)) == 3
    assert all(words)


@each_label
def test_the_books_mean_the_same(label: SewerLabel) -> None:
    """What is proposed in CJJ 181 and PACP, the crosswalk knows as candidates of each other."""
    cjj, _, pacp = BOOKS
    walk = load_crosswalk(TABLES / "crosswalk.toml")
    near = walk.candidates(label.proposals(cjj)[0].text, cjj, "pacp")
    assert {each.text for each in label.proposals(pacp)} & set(near)


def test_letters_are_proposed_only_where_the_label_decides_them() -> None:
    _, en, _ = BOOKS
    first = [label.proposals(en)[0] for label in LABELS.values()]
    lettered = {each.text for each in first if each.first}
    assert lettered == {"BAJA", "BAJB", "BACB"}


def test_rows_that_are_off_and_unknown_books_propose_nothing() -> None:
    cjj, _, pacp = BOOKS
    label = SewerLabel("vermin", LABELS["roots"].label, {"pacp": ("VR", "no such", "RF")})
    assert [each.text for each in label.proposals(pacp)] == ["RF"]
    assert label.proposals(cjj) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        '[[labels]]\ntitle = "x"\ncodes = {}',
        '[[labels]]\nname = "x"\ntitle = "x"\ncodes = { pacp = "CL" }',
        '[[labels]]\nname = "x"\ntitle = "x"\nother = 1',
        '[[labels]]\nname = "x"\ntitle = "x"\n[[labels]]\nname = "x"\ntitle = "y"',
    ],
)
def test_what_is_not_valid_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"labels\.toml"):
        load_sewer_labels(path)
