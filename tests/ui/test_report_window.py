"""The report in the real window: what is missing is listed, mended where it leads to, exported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from data.sewer import coded
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core import edits
from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.inspection import InspectionDialog
from inspector.ui.dialogs.report_preview import ReportPreview
from inspector.ui.jobs import InlineJobs
from inspector.ui.messages import Message
from inspector.ui.services import Gap
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench


class Answer(Ask):
    """Writes where it is told to."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        return self.path


@pytest.fixture
def calls() -> fakes.Calls:
    return fakes.Calls()


@pytest.fixture
def answer() -> Answer:
    return Answer()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, calls: fakes.Calls, answer: Answer, tmp_path: Path
) -> Iterator[MainWindow]:
    """Two photos of one run; the second has an observation."""
    settings = Settings(model_id="fake")
    bench = Workbench(InlineJobs(), fakes.services(calls), settings, tmp_path / "home")
    window = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, answer)
    bench.setParent(window)
    with qtbot.waitExposed(window):
        window.show()
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "run" / f"IMG_{number}.jpg", number)
    bench.session.new_project()
    bench.library.add([tmp_path / "run"])
    head = Inspection("cjj181", "P1", section="circular", width_mm=300.0, method="CCTV")
    ids = list(bench.session.document.sources)
    bench.session.edit("Head", lambda d: edits.set_inspection(d, ids, head))
    observed = coded("o", "BX", 3.0, FrameRef(ids[1]), quantities=(2.0,), clock_from=3)
    bench.session.edit("Code", lambda d: edits.put(d, observed))
    yield window
    window.close()
    delete(window)


def opened(window: MainWindow) -> ReportPreview:
    do(window, "report")
    (preview,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ReportPreview))
    return preview


def choose(qtbot: QtBot, preview: ReportPreview, row: int) -> None:
    """Press Enter on an entry of the list."""
    listed = preview.findChild(QListWidget)
    assert listed is not None
    listed.setCurrentRow(row)
    qtbot.keyClick(listed, Qt.Key.Key_Return)


def step(message: Message, text: str) -> None:
    next(b for b in message.findChildren(QPushButton) if b.text() == text).click()


def test_a_gap_of_an_observation_leads_to_its_frame_and_field(
    qtbot: QtBot, window: MainWindow, calls: fakes.Calls
) -> None:
    editor, session = window.panels.observation, window.bench.session
    controls: dict[str, Callable[[], QWidget]] = {
        "chainage_m": lambda: editor.chainage.number,
        "clock_from": lambda: editor.clock.start,
        "clock_to": lambda: editor.clock.end,
        "quantities": lambda: editor.quantities.fields()[0],
        "grade": lambda: editor.grade.box,
        "note": lambda: editor.remarks,
        "code": lambda: editor.code,
        "": lambda: editor.code,
    }
    text = "Observation 1: it lacks something."
    calls.gaps = [Gap(True, text, "annotation.o", field) for field in controls]
    preview = opened(window)
    for row, control in enumerate(controls.values()):
        choose(qtbot, preview, row)
        assert session.current == session.document.annotations["o"].frame
        assert window.bench.view.selected == ("o",)
        asked = control()
        qtbot.waitUntil(lambda w=asked: QApplication.focusWidget() in (w, w.focusProxy()))
    (message,) = window.messages.messages()
    assert (message.kind, message.text) == ("warning", text)
    step(message, "Back to the report")
    qtbot.waitUntil(preview.isActiveWindow)


def test_a_gap_of_a_run_leads_to_its_head(
    qtbot: QtBot, window: MainWindow, calls: fakes.Calls
) -> None:
    source_id = list(window.bench.session.document.sources)[1]
    names = {
        "travel": "Direction",
        "book": "Code book",
        "cleaned": "Cleaned before",
        "area": "Area (K)",
    }
    calls.gaps = [Gap(True, f"Run P1: {field}.", f"source.{source_id}", field) for field in names]
    preview = opened(window)
    for row, name in enumerate(names.values()):
        choose(qtbot, preview, row)
        (dialog,) = window.findChildren(InspectionDialog)
        focused = dialog.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == name
        qtbot.waitUntil(lambda w=focused: not w.visibleRegion().isEmpty())
        dialog.reject()
        delete(dialog)


def test_a_gap_of_a_file_shows_it_and_others_their_panel(
    qtbot: QtBot, window: MainWindow, calls: fakes.Calls
) -> None:
    source_id = list(window.bench.session.document.sources)[1]
    calls.gaps = [
        Gap(True, "The file of IMG_2.jpg is not there.", f"source.{source_id}"),
        Gap(False, "Not judged.", "findings"),
        Gap(False, "What is gone does nothing.", "annotation.gone"),
    ]
    preview = opened(window)
    choose(qtbot, preview, 0)
    assert window.bench.session.current == FrameRef(source_id)
    choose(qtbot, preview, 1)
    qtbot.waitUntil(lambda: not window.docks["findings"].visibleRegion().isEmpty())
    choose(qtbot, preview, 2)
    # Only what was asked for last is still said.
    assert [m.text for m in window.messages.messages()] == ["What is gone does nothing."]


def test_an_export_tells_where_it_was_asked_for(
    window: MainWindow, calls: fakes.Calls, answer: Answer, tmp_path: Path
) -> None:
    answer.path = tmp_path / "a.pdf"
    do(window, "export-pdf")
    assert [(m.kind, m.text) for m in window.messages.messages()] == [("ok", "a.pdf is written.")]
    window.messages.clear()
    preview = opened(window)
    calls.gaps = [Gap(True, "The report has no title.", "report.title"), Gap(False, "Hint.")]
    do(window, "export-csv")
    (message,) = preview.messages.messages()
    assert message.kind == "warning"
    assert message.text == "a.pdf is written; 1 entry is missing in it."
    steps = [b.text() for b in message.findChildren(QPushButton) if b.text()]
    assert steps == ["Open", "Show in folder"]
    do(window, "export-csv")
    assert len(preview.messages.messages()) == 1
    assert [b.text() for b in message.findChildren(QPushButton) if b.text()] == steps
    assert window.messages.messages() == ()
    preview.close()
    do(window, "export-pdf")
    (message,) = window.messages.messages()
    step(message, "What is missing")
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, ReportPreview)]


def test_a_failed_export_is_one_sentence_in_the_report_window(
    window: MainWindow, calls: fakes.Calls, answer: Answer, tmp_path: Path
) -> None:
    preview = opened(window)
    calls.fail_pdf = True
    answer.path = tmp_path / "a.pdf"
    do(window, "export-pdf")
    (message,) = preview.messages.messages()
    assert message.kind == "error"
    assert (
        message.text == ExportError("The report cannot be written; choose another folder.").message
    )
