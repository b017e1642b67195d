"""The report window: gaps, pages and the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QListWidget,
    QPushButton,
)
from pytestqt.qtbot import QtBot
from ui.conftest import Bench
from ui.fakes import PRESETS, Calls

from inspector.core import edits
from inspector.core.document import SeverityPreset
from inspector.core.frame import FrameRef
from inspector.ui.dialogs.page_view import PageView
from inspector.ui.dialogs.report_form import ReportForm, iso_date
from inspector.ui.dialogs.report_preview import ReportPreview
from inspector.ui.dialogs.severity import OWN, SeverityForm
from inspector.ui.services import Gap


@pytest.fixture
def preview(bench: Bench, photos: list[FrameRef], qtbot: QtBot) -> ReportPreview:
    made = ReportPreview(bench.session, bench.jobs, bench.services)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def form_of(preview: ReportPreview) -> ReportForm:
    form = preview.findChild(ReportForm)
    assert form is not None
    return form


@pytest.mark.parametrize(
    ("text", "iso"),
    [("2026-05-31", "2026-05-31"), ("31.5.2026", "2026-05-31"), (" ", ""), ("31/5/26", None)],
)
def test_dates_as_people_write_them(text: str, iso: str | None) -> None:
    assert iso_date(text) == iso


def test_only_pages_in_sight_are_drawn(preview: ReportPreview, qtbot: QtBot) -> None:
    pages = preview.findChild(PageView)
    assert pages is not None
    assert pages.page_count == 3
    qtbot.waitUntil(lambda: pages.has_page(0))
    assert not pages.has_page(2)
    pages.verticalScrollBar().setValue(pages.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: pages.has_page(2))
    assert preview.state == "3 pages"


def test_a_field_is_one_edit_and_the_preview_follows(
    bench: Bench, preview: ReportPreview, calls: Calls, qtbot: QtBot
) -> None:
    title = form_of(preview).field("title")
    assert title is not None
    title.setFocus()
    before = bench.session.undo_stack.count()
    qtbot.keyClicks(title, "Bridge 12")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert bench.session.document.report.title == "Bridge 12"
    assert bench.session.undo_stack.count() == before + 1
    assert preview.state == "Out of date, updating…"
    qtbot.waitUntil(lambda: preview.state == "3 pages", timeout=5000)
    assert calls.pdfs[-1].read_bytes().endswith(b"Bridge 12")
    bench.session.undo_stack.undo()
    assert title.text() == ""  # type: ignore[attr-defined]


def test_every_field_reaches_the_document(
    bench: Bench, preview: ReportPreview, qtbot: QtBot
) -> None:
    form = form_of(preview)
    for name in ("title", "project_no", "client", "company", "inspector", "road", "section"):
        line = form.field(name)
        qtbot.keyClicks(line, f"my {name}")
    summary = form.field("summary")
    summary.setPlainText("two\nlines")  # type: ignore[union-attr]
    form.commit()
    fields = bench.session.document.report
    assert fields.client == "my client"
    assert fields.section == "my section"
    assert fields.summary == "two\nlines"


def test_dates_are_checked_and_today_is_a_click(
    bench: Bench, preview: ReportPreview, qtbot: QtBot
) -> None:
    form = form_of(preview)
    line = form.field("inspected_on")
    assert line is not None
    qtbot.keyClicks(line, "someday")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert bench.session.document.report.inspected_on == ""
    help_text = next(q for q in form.findChildren(QLabel) if "Write the date" in q.text())
    assert help_text.isVisible()
    next(b for b in form.findChildren(QPushButton) if b.text() == "Today").click()
    assert bench.session.document.report.inspected_on == date.today().isoformat()  # noqa: DTZ011
    assert not help_text.isVisible()


def test_a_gap_leads_to_its_field_or_to_the_window(
    bench: Bench, preview: ReportPreview, calls: Calls, qtbot: QtBot
) -> None:
    calls.gaps = [
        Gap(False, "No scale on <b>x</b>.", "source.abc"),
        Gap(True, "The report has no client.", "report.client"),
    ]
    preview.refresh()
    listed = preview.findChild(QListWidget)
    assert listed is not None
    texts = [listed.item(row).text() for row in range(listed.count())]
    assert texts == ["The report has no client.", "No scale on <b>x</b>."]
    listed.itemClicked.emit(listed.item(0))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is form_of(preview).field("client"))
    with qtbot.waitSignal(preview.target_chosen) as heard:
        listed.itemActivated.emit(listed.item(1))
    assert heard.args == ["source.abc"]


def test_a_failure_is_said_here_and_the_last_pages_stay(
    bench: Bench, preview: ReportPreview, calls: Calls
) -> None:
    calls.fail_pdf = True
    preview.refresh()
    assert preview.state == "The preview could not be made."
    shown = [q.text() for q in preview.findChildren(QLabel) if q.isVisible()]
    assert "The report cannot be written; choose another folder." in shown
    pages = preview.findChild(PageView)
    assert pages is not None
    assert pages.isVisible()
    calls.fail_pdf = False
    preview.refresh()
    assert preview.state == "3 pages"


def test_exports_are_asked_for_with_what_was_just_written(
    bench: Bench, preview: ReportPreview, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form_of(preview).field("road"), "B 27")
    with qtbot.waitSignal(preview.pdf_requested):
        next(b for b in preview.findChildren(QPushButton) if b.text() == "Export PDF…").click()
    assert bench.session.document.report.road == "B 27"
    with qtbot.waitSignal(preview.csv_requested):
        next(b for b in preview.findChildren(QPushButton) if b.text() == "Export CSV…").click()


def test_closing_keeps_what_was_written_and_clears_its_files(
    bench: Bench, preview: ReportPreview, calls: Calls, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form_of(preview).field("title"), "Kept")
    folder = calls.pdfs[-1].parent
    assert folder.is_dir()
    preview.close()
    assert bench.session.document.report.title == "Kept"
    assert not folder.exists()


def test_severity_presets_limits_and_none(bench: Bench, qtbot: QtBot) -> None:
    form = SeverityForm(bench.session, PRESETS)
    qtbot.addWidget(form)
    form.show()
    choice = form.findChild(QComboBox)
    low, moderate = form.findChildren(QDoubleSpinBox)
    assert choice is not None
    choice.activated.emit(1)
    assert bench.session.document.severity == PRESETS[0]
    low.setValue(4.0)
    low.editingFinished.emit()
    assert bench.session.document.severity == SeverityPreset(OWN, 4.0, 8.0)
    assert choice.currentText() == OWN
    low.setValue(9.0)
    low.editingFinished.emit()
    assert bench.session.document.severity == SeverityPreset(OWN, 4.0, 8.0)
    assert any(q.isVisible() and "second limit" in q.text() for q in form.findChildren(QLabel))
    low.setValue(6.0)
    moderate.setValue(19.0)
    moderate.editingFinished.emit()
    assert bench.session.document.severity == PRESETS[1]
    choice.activated.emit(0)
    assert bench.session.document.severity is None


def test_driving_direction(bench: Bench, preview: ReportPreview) -> None:
    box = next(
        b for b in preview.findChildren(QComboBox) if b.accessibleName() == "Driving direction"
    )
    box.activated.emit(1)
    assert bench.session.document.driving_direction == "horizontal"


def test_another_edit_does_not_disturb_what_is_being_written(
    bench: Bench, preview: ReportPreview, qtbot: QtBot
) -> None:
    title = form_of(preview).field("title")
    assert title is not None
    title.setFocus()
    qtbot.waitUntil(title.hasFocus)
    qtbot.keyClicks(title, "Half a ti")
    bench.session.edit(
        "x", lambda d: edits.set_report(d, replace(d.report, client="Somebody else"))
    )
    assert title.text() == "Half a ti"  # type: ignore[attr-defined]
