"""The report window: gaps, pages and the form."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from data.sewer import coded
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QListWidget,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui.conftest import Bench
from ui.fakes import PRESETS, Calls, finding

from inspector.core import edits
from inspector.core.document import Document, ReportFields, SeverityPreset, Signature
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.core.language import Catalogue, speaking
from inspector.core.settings import Settings
from inspector.io.project import ProjectFile
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.date_line import iso_date
from inspector.ui.dialogs.gap_list import GapList
from inspector.ui.dialogs.logo_edit import LogoEdit
from inspector.ui.dialogs.marked_field import MarkedField
from inspector.ui.dialogs.page_view import PageView
from inspector.ui.dialogs.report_form import ReportForm
from inspector.ui.dialogs.report_preview import ReportPreview
from inspector.ui.dialogs.severity import OWN, SeverityForm
from inspector.ui.jobs import Job
from inspector.ui.preferences import Preferences
from inspector.ui.report_defaults import LOGO_NAME, ReportDefaults
from inspector.ui.services import Gap


class Asked(Ask):
    """Chooses the file that it is told to."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def file(self, title: str, start: Path, filters: str) -> Path | None:
        return self.path


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def preview(bench: Bench, photos: list[FrameRef], asked: Asked, qtbot: QtBot) -> ReportPreview:
    made = ReportPreview(bench.session, bench.jobs, bench.services, bench.defaults, asked)
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
    names = {field.name for field in fields(ReportFields)}
    signed = {"written", "checked", "reviewed", "approved"}
    for name in sorted(names - signed - {"inspected_on", "issued_on", "template", "language"}):
        qtbot.keyClicks(form.field(name), f"my {name}")
    for name in signed:
        qtbot.keyClicks(form.field(name), f"my {name}")
        qtbot.keyClicks(form.field(f"{name}.signed_on"), "1.6.2026")
    for name in ("inspected_on", "issued_on"):
        qtbot.keyClicks(form.field(name), "2026-06-01")
    for name in ("template", "language"):
        form.field(name).activated.emit(1)  # type: ignore[union-attr]
        form.field(name).setCurrentIndex(1)  # type: ignore[union-attr]
    form.commit()
    report = bench.session.document.report
    assert report.client == "my client"
    assert report.statement == "my statement"
    assert report.checked == Signature("my checked", "2026-06-01")
    assert (report.issued_on, report.template, report.language) == ("2026-06-01", "sewer", "de")
    assert [name for name in names if getattr(report, name) == getattr(ReportFields(), name)] == []
    steps = bench.session.undo_stack.count()
    form.commit()
    assert bench.session.undo_stack.count() == steps
    while bench.session.undo_stack.canUndo() and bench.session.document.report != ReportFields():
        bench.session.undo_stack.undo()
    assert form.field("checked").text() == ""  # type: ignore[union-attr]
    assert form.field("checked.signed_on").text() == ""  # type: ignore[union-attr]


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
    next(
        b for b in form.findChildren(QPushButton) if "Date of inspection" in b.accessibleName()
    ).click()
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
    place = listed.visualItemRect(listed.item(0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is form_of(preview).field("client"))
    listed.setCurrentRow(1)
    with qtbot.waitSignal(preview.target_chosen) as heard:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert heard.args == [calls.gaps[0]]


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
    preview.refresh()
    assert len(preview.messages.messages()) == 1
    calls.fail_pdf = False
    preview.refresh()
    assert preview.state == "3 pages"
    assert preview.messages.messages() == ()


def test_exports_are_asked_for_with_what_was_just_written(
    bench: Bench, preview: ReportPreview, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form_of(preview).field("road"), "B 27")
    with qtbot.waitSignal(preview.pdf_requested):
        next(b for b in preview.findChildren(QPushButton) if b.text() == "Export PDF…").click()
    assert bench.session.document.report.road == "B 27"
    tables = button(preview, "Export tables").menu()
    with qtbot.waitSignal(preview.csv_requested) as heard:
        tables.actions()[0].trigger()
    assert heard.args == ["", 0]


def test_tables_by_the_standards_of_the_project_are_offered(
    bench: Bench, preview: ReportPreview, photos: list[FrameRef], qtbot: QtBot
) -> None:
    def offered() -> list[str]:
        preview.refresh()
        return [action.text() for action in button(preview, "Export tables").menu().actions()]

    assert offered() == ["All findings and observations…"]
    bench.put(edits.put(bench.session.document, finding("a", photos[0].source_id)))
    pavement = ["ASTM D6433 quantities…", "LTPP quantities…", "AASHTO R 85 quantities…"]
    assert offered()[1:] == pavement
    observed = coded("o", "BX", 3.0, photos[1])
    bench.put(edits.put(bench.session.document, observed))
    assert offered()[1:] == ["CJJ 181 tables…", *pavement]
    with qtbot.waitSignal(preview.csv_requested) as heard:
        button(preview, "Export tables").menu().actions()[1].trigger()
    assert heard.args == ["cjj", 0]


def test_closing_keeps_what_was_written_and_clears_its_files(
    bench: Bench, preview: ReportPreview, calls: Calls, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form_of(preview).field("title"), "Kept")
    folder = calls.pdfs[-1].parent
    assert folder.is_dir()
    preview.close()
    assert bench.session.document.report.title == "Kept"
    assert not folder.exists()


def test_a_check_that_ends_as_the_window_goes_disturbs_nobody(
    bench: Bench, photos: list[FrameRef], asked: Asked
) -> None:
    gone = ReportPreview(bench.session, bench.jobs, bench.services, bench.defaults, asked)
    gone.close()
    delete(gone)
    gone._on_checked([])


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


def listed_texts(preview: ReportPreview) -> list[str]:
    listed = preview.findChild(QListWidget)
    assert listed is not None
    return [listed.item(row).text() for row in range(listed.count())]


def button(preview: ReportPreview, text: str) -> QPushButton:
    return next(b for b in preview.findChildren(QPushButton) if b.text() == text)


def test_what_is_missing_is_marked_in_the_form_by_more_than_colour(
    preview: ReportPreview, calls: Calls
) -> None:
    form = form_of(preview)
    calls.gaps = [
        Gap(True, "The report has no title.", "report.title"),
        Gap(True, "“x” is no date.", "report.written.signed_on"),
        Gap(False, "The report names no client.", "report.client"),
    ]
    preview.refresh()
    title, client = form.field("title"), form.field("client")
    assert title is not None
    assert client is not None
    assert title.property("lacking")
    assert title.accessibleDescription() == "The report has no title."
    assert not client.property("lacking")
    shown = [q.text() for q in form.findChildren(QLabel) if q.isVisible()]
    assert shown.count("Missing") == 1
    marked = [each.problem for each in form.findChildren(MarkedField) if each.problem]
    assert marked == ["The report has no title.", "“x” is no date."]
    signatures = next(b for b in form.findChildren(QToolButton) if b.text() == "Signatures")
    assert signatures.accessibleDescription() == "1 field lacks something"
    calls.gaps = []
    preview.refresh()
    assert not title.property("lacking")
    assert not any(each.problem for each in form.findChildren(MarkedField))


def test_either_kind_of_gap_can_be_left_out(
    preview: ReportPreview, calls: Calls, qtbot: QtBot
) -> None:
    calls.gaps = [Gap(False, f"Hint {number}.") for number in range(2)] + [Gap(True, "Must.")]
    preview.refresh()
    assert listed_texts(preview) == ["Must.", "Hint 0.", "Hint 1."]
    qtbot.mouseClick(button(preview, "2 hints"), Qt.MouseButton.LeftButton)
    assert listed_texts(preview) == ["Must."]
    qtbot.mouseClick(button(preview, "2 hints"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(preview, "1 missing"), Qt.MouseButton.LeftButton)
    assert listed_texts(preview) == ["Hint 0.", "Hint 1."]
    heading = preview.findChild(GapList).heading  # type: ignore[union-attr]
    assert heading == "Before it goes out:"


def test_a_field_in_a_closed_fold_is_opened_and_scrolled_to(
    preview: ReportPreview, qtbot: QtBot
) -> None:
    form = form_of(preview)
    date_of_approval = form.field("approved.signed_on")
    assert date_of_approval is not None
    assert not date_of_approval.isVisible()
    assert form.focus_on("approved.signed_on")
    qtbot.waitUntil(lambda: not date_of_approval.visibleRegion().isEmpty())
    assert QApplication.focusWidget() is date_of_approval
    assert not form.focus_on("nothing")


def test_a_logo_is_chosen_seen_removed_and_a_hostile_one_refused(
    bench: Bench, preview: ReportPreview, asked: Asked, tmp_path: Path
) -> None:
    asked.path = tmp_path / "logo.png"
    QImage(300, 90, QImage.Format.Format_RGB32).save(str(asked.path))
    edit = preview.findChild(LogoEdit)
    assert edit is not None
    button(preview, "Choose…").click()
    assert bench.session.document.logo is not None
    (seen,) = (q for q in edit.findChildren(QLabel) if not q.pixmap().isNull())
    assert seen.accessibleName() == "Logo of 300 × 90 pixels"
    kept = bench.session.document
    asked.path = tmp_path / "evil.png"
    asked.path.write_bytes(b"<svg onload='x'/>")
    button(preview, "Choose…").click()
    assert bench.session.document == kept
    refused = [q.text() for q in edit.findChildren(QLabel) if "evil.png" in q.text()]
    assert len(refused) == 1
    asked.path = None
    button(preview, "Choose…").click()
    button(preview, "Remove").click()
    assert bench.session.document.logo is None
    bench.session.undo_stack.undo()
    assert bench.session.document == kept


def test_defaults_are_kept_for_new_projects(
    bench: Bench, preview: ReportPreview, asked: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    usual = button(preview, "Use for new projects")
    assert not usual.isEnabled()
    asked.path = tmp_path / "logo.png"
    QImage(30, 30, QImage.Format.Format_RGB32).save(str(asked.path))
    button(preview, "Choose…").click()
    form = form_of(preview)
    qtbot.keyClicks(form.field("company"), "Bar Ltd")
    qtbot.keyClicks(form.field("title"), "Not this one")
    form.field("language").activated.emit(1)  # type: ignore[union-attr]
    assert usual.isEnabled()
    usual.click()
    assert not usual.isEnabled()
    document = bench.defaults.given_to(Document())
    wanted = ReportFields(company="Bar Ltd", language="de")
    assert document.report == wanted
    assert document.logo == bench.session.document.logo
    with speaking(Catalogue("zh")):
        assert bench.defaults.given_to(Document()).report == wanted
        unset = ReportDefaults(Preferences(Settings(), lambda _: None), tmp_path / "elsewhere")
        assert unset.given_to(Document()) == Document(report=ReportFields(language="zh"))
    (bench.folder / LOGO_NAME).write_bytes(b"broken")
    again = ReportDefaults(bench.preferences, bench.folder)
    assert again.given_to(Document()) == Document(report=wanted)


def test_missing_entries_are_said_before_an_export(preview: ReportPreview, calls: Calls) -> None:
    calls.gaps = [Gap(True, "Must."), Gap(False, "Hint.")]
    preview.refresh()
    said = [q.text() for q in preview.findChildren(QLabel) if q.isVisible()]
    assert "1 entry is missing; you can export all the same." in said
    assert button(preview, "Export PDF…").isEnabled()


def test_an_export_is_followed_and_can_be_stopped(
    bench: Bench, preview: ReportPreview, qtbot: QtBot
) -> None:
    job = Job("Export x.pdf", "export", lambda progress: None)
    preview.follow(job, "x.pdf")
    assert preview.state == "Writing x.pdf…"
    cancel = button(preview, "Cancel")
    assert cancel.isVisible()
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert job.progress.cancelled
    job.state = "cancelled"
    bench.jobs.ended.emit(job)
    assert preview.state == "Cancelled; no file was written."
    assert not cancel.isVisible()


def test_what_cannot_be_kept_does_not_stand_there_as_if_it_were(
    bench: Bench, preview: ReportPreview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise ProjectError("The disk is full; free some space or use Save As.")

    form = form_of(preview)
    qtbot.keyClicks(form.field("title"), "First")
    qtbot.keyClick(form.field("title"), Qt.Key.Key_Return)
    monkeypatch.setattr(ProjectFile, "append", refuse)
    monkeypatch.setattr(ProjectFile, "save", refuse)
    qtbot.keyClicks(form.field("client"), "City")
    qtbot.keyClick(form.field("client"), Qt.Key.Key_Return)
    assert bench.session.read_only
    for name in ("title", "written"):
        field = form.field(name)
        before = field.text()  # type: ignore[union-attr]
        qtbot.keyClicks(field, " more")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == before  # type: ignore[union-attr]
    monkeypatch.undo()
