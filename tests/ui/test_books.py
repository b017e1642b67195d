"""Code books in the window: rows that are confirmed for a project, and tables of the user."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QWidget
from pytestqt.qtbot import QtBot
from ui.conftest import Bench

from inspector.core.errors import SettingsError
from inspector.core.frame import FrameRef
from inspector.core.language import Catalogue, speaking
from inspector.core.observation import Observation
from inspector.ui.code_search import offers
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.code_books import CodeBooksDialog
from inspector.ui.panels.observation import ObservationEditor
from inspector.ui.plain import PlainLabel

OWN = """
id = "ours"
title = "Our codes"
edition = "1"
best = 1
worst = 5
sure = "checked"
[[codes]]
code = "XX"
title = "something of ours"
group = "other"
"""
MORE = OWN.replace('id = "ours"', 'id = "more"\nextends = "cjj181"').replace(
    "worst = 5", "worst = 4"
)


class _Answers(Ask):
    def __init__(self, path: Path) -> None:
        self._path = path

    def file(self, title: str, start: Path, filters: str) -> Path | None:
        return self._path


def test_a_confirmed_row_is_used_and_undone(bench: Bench, photos: list[FrameRef]) -> None:
    (row, *_) = bench.books.books["pacp"].unconfirmed()
    told: list[None] = []
    bench.books.changed.connect(lambda: told.append(None))
    bench.books.confirm("pacp", (row.code,), True)
    assert row not in bench.books.books["pacp"].unconfirmed()
    assert bench.session.document.confirmed_codes == (f"pacp/{row.code}",)
    assert len(told) == 1
    bench.session.undo_stack.undo()
    assert row in bench.books.books["pacp"].unconfirmed()
    assert len(told) == 2


def test_imported_tables_are_books_or_add_to_books(bench: Bench, tmp_path: Path) -> None:
    for name, text in (("own.toml", OWN), ("more.toml", MORE)):
        (tmp_path / name).write_text(text, "utf-8")
        bench.books.import_table(tmp_path / name)
    assert bench.books.books["ours"].codes["XX"].label.en == "something of ours"
    assert "XX" in bench.books.books["cjj181"].codes
    assert "PL" in bench.books.books["cjj181"].codes


def test_a_table_that_is_wrong_is_refused_and_leaves_nothing(bench: Bench, tmp_path: Path) -> None:
    before = dict(bench.books.books)
    for text in ("id = 7", OWN.replace('id = "ours"', 'id = "ours"\nextends = "nowhere"')):
        (tmp_path / "bad.toml").write_text(text, "utf-8")
        with pytest.raises(SettingsError):
            bench.books.import_table(tmp_path / "bad.toml")
    assert dict(bench.books.books) == before
    assert not list((bench.folder / "standards").glob("*"))


def test_the_dialog_lists_what_waits_first_and_a_tick_confirms(
    bench: Bench, photos: list[FrameRef], qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    path = tmp_path / "own.toml"
    path.write_text(OWN, "utf-8")
    dialog = CodeBooksDialog(bench.session, bench.books, _Answers(path), "pacp", parent)
    dialog.open()
    rows = dialog.findChild(QTreeWidget)
    assert rows is not None

    def said() -> str:
        return " ".join(label.text() for label in dialog.findChildren(PlainLabel))

    first = rows.topLevelItem(0)
    assert first is not None
    waiting = len(bench.books.books["pacp"].unconfirmed())
    assert first.checkState(0) == Qt.CheckState.Unchecked
    first.setCheckState(0, Qt.CheckState.Checked)
    assert len(bench.books.books["pacp"].unconfirmed()) == waiting - 1
    qtbot.waitUntil(lambda: "to be confirmed" in said() and f", {waiting - 1} " in said())
    again = rows.topLevelItem(0)
    assert again is not None
    assert again.checkState(0) == Qt.CheckState.Checked
    dialog._on_import()
    assert "ours" in bench.books.books
    path.write_text("id = 7", "utf-8")
    dialog._on_import()
    (wrong,) = [label for label in dialog.findChildren(PlainLabel) if "own.toml" in label.text()]
    assert wrong.isVisible()
    path.write_text(OWN, "utf-8")
    dialog._on_import()
    assert not wrong.isVisible()
    dialog.close()


def test_stored_observations_are_called_in_the_language_in_use(bench: Bench) -> None:
    """Only the code is stored."""
    book = bench.books.books["cjj181"]
    assert next(offer.words for offer in offers(book, bench.books.language)) == "rupture"
    with speaking(Catalogue("zh")):
        assert bench.books.language == "zh"
        assert next(offer.words for offer in offers(book, bench.books.language)) == "破裂"


LONG = """
id = "long"
title = "Ein Kodierbuch mit einem sehr langen Titel <b>fett</b> zum Ausprobieren"
edition = "2026"
best = 1
worst = 5
sure = "checked"
[[codes]]
code = "LANG"
title = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverkrustungsbefund"
group = "structural"
clock = "range"
continuous = true
at_joint = true
quantities = [
    { title = "Verkrustungsquerschnittsverminderungsgrad", unit = "%", most = 100 },
    { title = "<img src=x>", unit = "mm", most = 10 },
]
grades = [{ grade = 1, title = "ein sehr langer Text, der sagt, warum es dieser Grad ist" }]
"""


def test_long_and_hostile_words_of_a_book_do_not_widen_the_editor(
    bench: Bench, photos: list[FrameRef], qtbot: QtBot, tmp_path: Path, light: None
) -> None:
    path = tmp_path / "long.toml"
    path.write_text(LONG, "utf-8")
    assert bench.books.import_table(path).id == "long"
    editor = ObservationEditor(bench.session, bench.observing, bench.books)
    qtbot.addWidget(editor)
    bench.observing.begin_at(10.0, 10.0)
    bench.observing.write(
        Observation("long", "LANG", quantities=(1.0, 2.0), chainage_m=3.0, clock_from=3, grade=1)
    )
    editor.resize(260, 700)
    editor.show()
    assert editor.minimumSizeHint().width() <= 264
    labels = [label.text() for label in editor.findChildren(PlainLabel)]
    assert "<img src=x>" in [text.replace("\u200b", "") for text in labels]
    bench.observing.drop()
