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
from ui.fakes import finding, line, measures, redaction, source

from inspector.core import edits
from inspector.core.annotation import OnEnhanced
from inspector.core.document import Document, Scale, SeverityPreset
from inspector.core.frame import FrameRef
from inspector.standards.findings import findings
from inspector.ui.panels.facts_view import ComparisonGrid, FactsForm, MeasuresGrid
from inspector.ui.panels.label_box import LabelBox
from inspector.ui.panels.note_edit import NoteEdit
from inspector.ui.panels.parts import CopyValue
from inspector.ui.panels.properties import PropertiesPanel
from inspector.ui.panels.selection_rows import numbers


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> Iterator[PropertiesPanel]:
    """The panel above a field that can take the focus away."""
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    made = bench.properties()
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
    return facts_of(panel, "facts")


def facts_of(panel: PropertiesPanel, name: str) -> dict[str, str]:
    form = panel.findChild(FactsForm, name)
    assert form is not None
    return form.values()


def measured(panel: PropertiesPanel) -> dict[str, tuple[str, str]]:
    panel.update_now()
    grid = panel.findChild(MeasuresGrid)
    assert grid is not None
    return grid.values()


def kind_box(panel: PropertiesPanel) -> QComboBox:
    return next(b for b in panel.findChildren(QComboBox) if b.accessibleName() == "Crack type")


def label_box(panel: PropertiesPanel) -> LabelBox:
    box = panel.findChild(LabelBox)
    assert box is not None
    return box


def redaction_box(panel: PropertiesPanel) -> QComboBox:
    return next(b for b in panel.findChildren(QComboBox) if b.accessibleName() == "Kind")


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
    assert label_box(panel).currentText() == "crack"
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
    picture = facts_of(panel, "picture")
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
    assert facts_of(panel, "picture")["Name"] == long.name
    assert panel.minimumSizeHint().width() <= 260


def test_a_label_is_changed_in_place_for_all_selected_as_one_edit(
    bench: Bench, two: Document, panel: PropertiesPanel, qtbot: QtBot
) -> None:
    bench.view.select(["a", "b"])
    panel.update_now()
    box, before = label_box(panel), bench.session.undo_stack.count()
    text = box.lineEdit()
    assert text is not None
    text.setFocus()
    text.selectAll()
    text.insert("Setzungsriß 裂缝")  # as an input method does
    qtbot.keyClick(text, Qt.Key.Key_Return)
    labels = {i: a.label for i, a in bench.session.document.annotations.items()}
    assert labels == {"a": "Setzungsriß 裂缝", "b": "Setzungsriß 裂缝", "c": "crack"}
    assert bench.session.undo_stack.count() == before + 1
    bench.view.select(["b", "c"])
    panel.update_now()
    assert box.currentText() == ""
    assert text.placeholderText() == "Several"
    assert box.itemText(0) in ("Setzungsriß 裂缝", "crack")
    box.activated.emit(box.findText("patch"))
    assert bench.session.document.annotations["c"].label == "patch"


def test_escape_and_emptiness_leave_the_label(
    bench: Bench, two: Document, panel: PropertiesPanel, qtbot: QtBot
) -> None:
    bench.view.select(["a"])
    panel.update_now()
    text = label_box(panel).lineEdit()
    assert text is not None
    text.setFocus()
    qtbot.keyClicks(text, "x")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert text.text() == "crack"
    text.clear()
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert text.text() == "crack"
    assert bench.session.document.annotations["a"].label == "crack"


def test_another_label_for_a_suggestion_accepts_it(
    bench: Bench, photos: list[FrameRef], panel: PropertiesPanel
) -> None:
    bench.run()
    chosen = bench.suggestions.on_frame(photos[0])[0].id
    bench.view.select([chosen])
    panel.update_now()
    label_box(panel).committed.emit("joint")
    (made,) = bench.session.document.annotations.values()
    assert (made.id, made.label, made.status) == (chosen, "joint", "accepted")
    assert bench.session.undo_stack.undoText() == "Change label of finding"


def test_a_measurement_shows_length_and_direction_only(
    bench: Bench, two: Document, panel: PropertiesPanel
) -> None:
    made = line("m", "s1", [(10, 10), (110, 10)])
    bench.session.edit("m", lambda d: edits.put(d, made))
    bench.view.select(["m"])
    assert measured(panel) == {"Length": ("50.0 mm", "100 px"), "Direction": ("0°", "")}
    assert panel._heading.text() == "Measurement"
    assert "Status" not in shown(panel)
    assert not kind_box(panel).isVisible()
    assert label_box(panel).currentText() == "length"


def test_a_line_finding_has_no_widths(bench: Bench, two: Document, panel: PropertiesPanel) -> None:
    made = replace(line("m", "s1", [(10, 10), (10, 110)]), purpose="finding", label="joint")
    bench.session.edit("m", lambda d: edits.put(d, made))
    bench.view.select(["m"])
    assert measured(panel) == {"Length": ("50.0 mm", "100 px"), "Direction": ("90°", "")}
    assert kind_box(panel).currentText() == "Measured: Longitudinal"
    assert shown(panel)["Points"] == "2"


def test_what_is_not_measured_yet_says_so(
    bench: Bench, two: Document, panel: PropertiesPanel
) -> None:
    made = replace(finding("m", "s1"), measures=None)
    bench.session.edit("m", lambda d: edits.put(d, made))
    bench.view.select(["m"])
    assert shown(panel)["Measures"] == "Measuring…"
    assert measured(panel) == {}
    bench.session.record(lambda d: edits.set_measures(d, {"m": measures(80)}))
    assert "Measures" not in shown(panel)
    assert measured(panel)["Length"] == ("40.0 mm", "80.0 px")


def test_a_redaction_says_what_becomes_of_it(
    bench: Bench, two: Document, panel: PropertiesPanel
) -> None:
    proposed = redaction("r", "s1", "suggested")
    bench.session.edit("r", lambda d: edits.put(d, proposed))
    bench.view.select(["r"])
    assert shown(panel)["Status"] == "Proposed"
    assert shown(panel)["Size"] == "41 × 21 px"
    assert "once you confirm" in panel._notice.text()
    assert not note_of(panel).isVisible()
    assert not kind_box(panel).isVisible()
    box = redaction_box(panel)
    assert box.currentText() == "Face"
    box.activated.emit(box.findData("plate"))
    assert bench.session.document.annotations["r"].label == "plate"
    assert bench.session.document.annotations["r"].status == "suggested"
    bench.suggestions.accept(["r"])
    assert shown(panel)["Status"] == "Confirmed"
    assert panel._notice.text() == "Blurred in every export, never in the source."
    bench.view.select(["r", "a"])
    assert shown(panel)["Status"] == "Several"
    assert panel._heading.text() == "2 selected: 1 finding, 1 redaction"
    assert not label_box(panel).isEnabled()


def test_source_against_enhanced(
    bench: Bench, two: Document, panel: PropertiesPanel, qtbot: QtBot
) -> None:
    found = OnEnhanced("result", "hat-x4", measures(110, 3.2))
    bench.session.edit("e", lambda d: edits.set_on_enhanced(d, ["a"], found))
    bench.view.select(["a"])
    panel.update_now()
    grid = panel.findChild(ComparisonGrid)
    assert grid is not None
    assert grid.isVisible()
    assert grid.values() == {
        "Length": ("50.0 mm", "55.0 mm", "+5.0 mm"),
        "Mean width": ("2.0 mm", "1.6 mm", "-0.40 mm"),
        "95 % width": ("2.4 mm", "1.9 mm", "-0.48 mm"),
        "Max. width": ("3.0 mm", "2.4 mm", "-0.60 mm"),
    }
    assert panel._enhanced.text() == "hat-x4: enhanced, not original evidence"
    assert "Length" not in measured(panel)
    bench.view.select(["b"])
    panel.update_now()
    assert not grid.isVisible()


def test_numbers_are_those_of_the_report(bench: Bench, two: Document) -> None:
    extra = [finding("d", "s1", status="rejected"), finding("e", "s2"), line("m", "s1", [(0, 0)])]
    bench.session.edit("more", lambda d: edits.put(d, finding("z", "s1"), *extra))
    document = bench.session.document
    listed = {row.annotation.id: row.number for row in findings(document) if row.number}
    assert numbers(document, document.annotations.keys()) == listed
