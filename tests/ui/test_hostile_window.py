"""A project with hostile texts in every field, opened in the whole window: every panel and dialog
shows them literally. What a stranger wrote is never rich text, and breaks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import hostile
import pytest
from data import documents
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    Qt,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core import edits
from inspector.core.annotation import Annotation, Judged
from inspector.core.document import Document, ReportFields, Scale, SeverityPreset
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation
from inspector.core.settings import Settings
from inspector.core.shape import Shape
from inspector.io.photos import entry_for
from inspector.io.project import ProjectFile
from inspector.ui import theme
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.prompt import Prompt
from inspector.ui.docks import TITLES
from inspector.ui.jobs import InlineJobs
from inspector.ui.plain import ElidedLabel
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

EVIL = "<b>EVIL</b>"
"""Shown as it is wherever it is shown."""
TEXTS = {
    "mixed": EVIL
    + "<img src=file:///etc/passwd><a href='http://example.org'>&amp;</a>"
    + "\n\u202e=1+1\u2066 \ud800\0👩\u200d🚒👩\u200d🚒 %1 {0} && ../../x",
    "long": EVIL + hostile.LONG[: -len(EVIL)],
}
CRACK = Shape.of("region", [[(30, 40), (290, 60), (290, 64), (30, 44)]])
LINE = Shape.of("line", [[(20, 200), (90, 210)]])
SPOT = Shape.of("line", [[(200, 100)]])
DIALOGS = (
    *("note", "relabel", "reject", "select-by", "simplify", "accept-above", "report", "inspection"),
    *("chainage", "code-book", "set-scale", "palette", "shortcuts", "about", "noise", "observe"),
    *("export-as-labelme", "export-as-pacp", "enhance-reference"),
)


def on_disk(folder: Path, text: str) -> Path:
    """A project whose every text is this one; paths and checksums are sound, so that it opens."""
    photo = replace(entry_for(fakes.draw_photo(folder / "IMG_1.jpg"), folder), id="s")
    other = replace(entry_for(fakes.draw_photo(folder / "IMG_2.jpg", 2), folder), id="t")
    photo = replace(
        photo,
        scale=Scale(0.5, "typed", "x"),
        inspection=Inspection(book="en13508"),
        captured_at="x",
    )
    coded = Observation("en13508", "BAB", "B", "A", (2.5,), 3.0, chainage_how="x", grade=3)
    crack = Annotation("a", FrameRef("s"), CRACK, "x", judged=Judged("r", "x", 0.5), note="x")
    found = [
        crack,
        replace(crack, id="b", status="rejected", reason="x"),
        Annotation("c", FrameRef("s"), LINE, "x", purpose="measurement"),
        Annotation("d", FrameRef("s"), SPOT, "x", observation=coded, note="x"),
        Annotation("e", FrameRef("s"), CRACK, "x", "suggested", purpose="redaction"),
        Annotation("f", FrameRef("t"), CRACK, "x", purpose="undamaged"),
    ]
    document = edits.put(edits.add_sources(Document(), [photo, other]), *found)
    document = edits.set_report(document, ReportFields(title="x"))
    document = edits.set_severity(document, SeverityPreset("x", 3.0, 19.0, "x"))
    kept = {"path", "quick_key", "sha256", "book", "code", "first", "second", "confirmed_codes"}
    document = hostile.spoiled(document, text, lambda place: place[-1] in kept)
    path = folder / "p.inspector.h5"
    file = ProjectFile.create(path, document)
    made = documents.mask()
    words = replace(made.provenance, model_id=text, notices=(text,), settings=text, runner=text)
    entries = file.results.write(
        [(FrameRef("s"), replace(made, labels=(text,), provenance=words))], text
    )
    file.save(edits.add_results(document, entries))
    file.close()
    return path


class NoAnswers(Ask):
    """Never mind, whatever is asked."""

    def __init__(self) -> None:
        pass

    def __getattribute__(self, name: str) -> object:
        return (lambda *_: None) if not name.startswith("__") else super().__getattribute__(name)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    bench = Workbench(InlineJobs(), fakes.services(), Settings(model_id="fake"), tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, NoAnswers())
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    delete(made)


def rich(text: str) -> bool:
    """True for a text that would be taken for rich text, with the evil in it unescaped."""
    return EVIL in text and Qt.mightBeRichText(text)


def items(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    """All rows and columns, and what is below them."""
    flat = isinstance(model, QAbstractListModel | QAbstractTableModel)
    for row in range(model.rowCount(parent)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            yield index
            if column == 0 and not flat and model.hasChildren(index):
                yield from items(model, index)


def faults() -> set[str]:
    """Where a hostile text is rich text now."""
    found: set[str] = set()
    for widget in [w for top in QApplication.topLevelWidgets() for w in all_in(top)]:
        name = f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        found |= {f"{what} of {name}" for what in _wrong(widget)}
    return found


def _wrong(widget: QWidget) -> Iterator[str]:
    tips = [widget.toolTip(), widget.whatsThis(), *(a.toolTip() for a in widget.actions())]
    if any(map(rich, tips)):
        yield "tooltip"
    plain = Qt.TextFormat.PlainText
    if isinstance(widget, QLabel) and EVIL in widget.text() and widget.textFormat() != plain:
        yield "text"
    if isinstance(widget, QMessageBox) and widget.textFormat() != plain:
        yield "question"
    if isinstance(widget, QTextEdit) and interpreted(widget.toPlainText()):
        yield "document"
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        texts = [i for i in widget.scene().items() if isinstance(i, QGraphicsTextItem)]
        if any(interpreted(item.toPlainText()) for item in texts):
            yield "drawn text"
    if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
        listed = items(widget.model(), QModelIndex())
        if any(rich(str(index.data(Qt.ItemDataRole.ToolTipRole) or "")) for index in listed):
            yield "tooltip of a row"


def interpreted(text: str) -> bool:
    """True for what is seen of the evil once its markup was taken for markup."""
    return "EVIL" in text and EVIL not in text


def all_in(widget: QWidget) -> list[QWidget]:
    return [widget, *widget.findChildren(QWidget)]


def literal(widget: QWidget) -> bool:
    """True if the text is seen somewhere in it."""
    for each in all_in(widget):
        if isinstance(each, QLabel | QLineEdit | ElidedLabel) and EVIL in each.text():
            return True
        if isinstance(each, QTextEdit | QPlainTextEdit) and EVIL in each.toPlainText():
            return True
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            listed = items(each.model(), QModelIndex())
            if any(EVIL in str(index.data() or "") for index in listed):
                return True
    return False


def settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def close_others(window: MainWindow) -> None:
    """Leave every prompt and dialog."""
    for prompt in window.findChildren(Prompt):
        if prompt.isVisible():
            QTest.keyClick(prompt, Qt.Key.Key_Escape)
    for top in QApplication.topLevelWidgets():
        if top is not window and top.isVisible():
            top.close()
    settle()


def painted() -> None:
    """Everything that is seen is painted: a text that cannot be shortened fails here."""
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and top.width() > 0:
            assert not top.grab().isNull()


@pytest.mark.qt_log_ignore("does not support", extend=True)
@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_every_panel_and_dialog_shows_texts_as_they_are(
    window: MainWindow, tmp_path: Path, text: str
) -> None:
    path = on_disk(tmp_path, text)
    session = window.bench.session
    with hostile.watched(tmp_path, Path.home()) as touched:
        session.open_project(path)
        settle()
        assert session.path == path
        assert len(session.document.annotations) == 6
        wrong, shown = faults(), set()
        for name in TITLES:
            window.docks[name].show()
            window.docks[name].raise_()
            settle()
            painted()
            wrong |= {f"{name}: {each}" for each in faults()}
            shown |= {name} if literal(window.docks[name]) else set()
        opened = set()
        for annotation in "abcdef":
            frame = session.document.annotations[annotation].frame
            session.go_to(frame)
            window.bench.view.select([annotation])
            settle()
            for action in {"a": DIALOGS, "d": ("note", "observe", "chainage")}.get(annotation, ()):
                if not window.actions_[action].isEnabled():
                    continue
                opened.add(action)
                window.actions_[action].trigger()
                settle()
                painted()
                wrong |= {f"{action}: {each}" for each in faults()}
                boxes = [*window.findChildren(Prompt), *window.findChildren(QDialog)]
                shown |= {action} if any(literal(box) for box in boxes) else set()
                close_others(window)
            wrong |= {f"{annotation} selected: {each}" for each in faults()}
    assert not wrong
    assert len(shown) > 5, f"only {shown} showed the texts"
    assert opened >= {"note", "report", "inspection", "code-book", "export-as-labelme", "about"}
    assert not [each for each in touched if "etc" in each or "socket" in each]
