"""The properties of what is selected, and of the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from ui.conftest import Bench
from ui.fakes import finding, source

from inspector.core.document import Document, Scale, SeverityPreset
from inspector.core.frame import FrameRef
from inspector.ui.panels.facts_view import FactsForm, MeasuresGrid
from inspector.ui.panels.note_edit import NoteEdit
from inspector.ui.panels.parts import CopyValue
from inspector.ui.panels.properties import PropertiesPanel


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> Iterator[PropertiesPanel]:
    """The panel above a field that can take the focus away."""
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    made = PropertiesPanel(bench.session, bench.view, bench.suggestions)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    holder.show()
    qtbot.waitExposed(holder)
    yield made
    holder.close()


@pytest.fixture
def two(bench: Bench) -> Document:
    """Two findings on a picture with a scale, one on a picture without."""
    sources = {"s1": source("s1", scale=0.5), "s2": source("s2")}
    made = [
        finding("a", "s1", length_px=100, width_px=4, confidence=0.9, note="one"),
        finding("b", "s1", length_px=300, width_px=8, angle=90),
        finding("c", "s2", length_px=50),
    ]
    document = Document(
        sources=sources,
        annotations={a.id: a for a in made},
        severity=SeverityPreset("p", 1.0, 3.0),
    )
    bench.put(document)
    bench.session.go_to(FrameRef("s1"))
    return bench.session.document


def shown(panel: PropertiesPanel) -> dict[str, str]:
    panel.update_now()
    return panel.findChildren(FactsForm)[0].values()


def measured(panel: PropertiesPanel) -> dict[str, tuple[str, str]]:
    panel.update_now()
    grid = panel.findChild(MeasuresGrid)
    assert grid is not None
    return grid.values()


def kind_box(panel: PropertiesPanel) -> QComboBox:
    box = panel.findChild(QComboBox)
    assert box is not None
    return box


def note_of(panel: PropertiesPanel) -> NoteEdit:
    note = panel.findChild(NoteEdit)
    assert note is not None
    return note


def test_one_finding_in_millimetres_and_pixels(
    bench: Bench, two: Document, panel: PropertiesPanel
) -> None:
    bench.view.select(["a"])
    assert measured(panel)["Length"] == ("50.0 mm", "100 px")
    assert measured(panel)["Mean width"] == ("2.0 mm", "4.0 px")
    facts = shown(panel)
    assert facts["Status"] == "Accepted"
    assert facts["Severity"] == "Moderate"
    assert facts["Confidence"] == "High"
    assert facts["Model"] == "fake"


def test_without_a_scale_no_millimetres(
    bench: Bench, two: Document, panel: PropertiesPanel
) -> None:
    bench.view.select(["c"])
    assert measured(panel)["Length"] == ("", "50.0 px")
    assert "Severity" not in shown(panel)


def test_several_have_totals_and_what_they_share(
    bench: Bench, two: Document, panel: PropertiesPanel
) -> None:
    bench.view.select(["a", "b"])
    assert measured(panel)["Total length"] == ("200 mm", "400 px")
    # (100 x 4 + 300 x 8) / 400 = 7 px
    assert measured(panel)["Mean width"] == ("3.5 mm", "7.0 px")
    assert measured(panel)["Max. width"] == ("6.0 mm", "12.0 px")
    assert shown(panel)["Label"] == "crack"
    assert shown(panel)["Origin"] == "Several"
    bench.view.select(["a", "c"])
    assert measured(panel)["Total length"] == ("", "150 px")


def test_type_is_overridden_and_given_back(
    bench: Bench, two: Document, panel: PropertiesPanel
) -> None:
    bench.view.select(["a"])
    panel.update_now()
    box = kind_box(panel)
    assert box.currentText() == "Measured: Transverse"
    box.activated.emit(box.findData("pattern"))
    assert bench.session.document.annotations["a"].crack_type == "pattern"
    panel.update_now()
    assert box.currentText() == "Pattern"
    box.activated.emit(0)
    assert bench.session.document.annotations["a"].crack_type is None


def test_scrolling_over_the_type_changes_nothing(
    bench: Bench, two: Document, panel: PropertiesPanel
) -> None:
    bench.view.select(["a"])
    panel.update_now()
    box = kind_box(panel)
    box.setFocus()
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 0
    assert bench.session.document.annotations["a"].crack_type is None


def test_a_note_is_one_edit_on_enter(
    bench: Bench, two: Document, panel: PropertiesPanel, qtbot: QtBot
) -> None:
    bench.view.select(["a"])
    panel.update_now()
    note = note_of(panel)
    assert note.toPlainText() == "one"
    note.setFocus()
    note.selectAll()
    before = bench.session.undo_stack.count()
    qtbot.keyClicks(note, "spalled edge")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert bench.session.document.annotations["a"].note == "spalled edge"
    assert bench.session.undo_stack.count() == before + 1


def test_a_note_goes_to_what_it_was_written_for(
    bench: Bench, two: Document, panel: PropertiesPanel, qtbot: QtBot
) -> None:
    bench.view.select(["a"])
    panel.update_now()
    note = note_of(panel)
    note.setFocus()
    qtbot.keyClicks(note, "!")
    bench.view.select(["b"])
    panel.update_now()
    notes = {i: a.note for i, a in bench.session.document.annotations.items()}
    assert notes["b"] == ""
    assert "!" in notes["a"]
    assert note.toPlainText() == ""


def test_escape_leaves_the_note_as_it_was(
    bench: Bench, two: Document, panel: PropertiesPanel, qtbot: QtBot
) -> None:
    bench.view.select(["a"])
    panel.update_now()
    note = note_of(panel)
    note.setFocus()
    qtbot.keyClicks(note, "oops")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    note.commit()
    assert bench.session.document.annotations["a"].note == "one"


def test_a_suggestion_cannot_be_changed_before_it_is_accepted(
    bench: Bench, photos: list[FrameRef], panel: PropertiesPanel
) -> None:
    bench.run()
    bench.view.select([bench.suggestions.on_frame(photos[0])[0].id])
    assert shown(panel)["Status"] == "Suggested"
    assert not kind_box(panel).isEnabled()
    assert not note_of(panel).isVisible()


def test_a_click_copies_a_value(
    bench: Bench, two: Document, panel: PropertiesPanel, qtbot: QtBot
) -> None:
    bench.view.select(["a"])
    panel.update_now()
    value = next(v for v in panel.findChildren(CopyValue) if v.value == "50.0 mm")
    qtbot.mouseClick(value, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "50.0 mm"
    qtbot.keyClick(
        next(v for v in panel.findChildren(CopyValue) if v.value == "100 px"), Qt.Key.Key_Return
    )
    assert QApplication.clipboard().text() == "100 px"


def test_nothing_selected_shows_the_picture_and_the_way_to_millimetres(
    bench: Bench, photos: list[FrameRef], panel: PropertiesPanel, qtbot: QtBot
) -> None:
    panel.update_now()
    picture = panel.findChildren(FactsForm)[1].values()
    assert picture["Name"] == "IMG_0001.jpg"
    assert picture["Size"] == "320 × 240 px"
    button = next(b for b in panel.findChildren(QPushButton) if b.isVisible())
    assert button.text() == "Draw a known length"
    with qtbot.waitSignal(panel.scale_requested):
        button.click()


def test_a_long_name_does_not_widen_the_panel(
    light: None, bench: Bench, panel: PropertiesPanel
) -> None:
    long = replace(
        source("s1"),
        name="2024-05-11_Bundesstrasse_B27_Fahrtrichtung_Stuttgart_" + "x" * 200 + ".jpg",
        scale=Scale(0.5, "drawn", "y" * 200),
    )
    bench.put(Document(sources={"s1": long}))
    bench.session.go_to(FrameRef("s1"))
    panel.update_now()
    assert panel.findChildren(FactsForm)[1].values()["Name"] == long.name
    assert panel.minimumSizeHint().width() <= 260
