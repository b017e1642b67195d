"""The window closed in the middle of work, with real lanes: nothing hangs and nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core.document import Document
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice, Settings
from inspector.imaging.region_edits import rectangle
from inspector.io.project import ProjectFile
from inspector.ui import theme
from inspector.ui.jobs import Jobs, Lane
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

EDITS = 12


class Gate:
    """Work that tells when it has begun, and goes on until it is stopped or let through."""

    def __init__(self) -> None:
        self.begun, self.open = threading.Event(), threading.Event()

    def until_stopped(self, progress: Progress) -> None:
        self.begun.set()
        while not self.open.wait(0.002):
            if progress.cancelled:
                raise Cancelled


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.open.set()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, gate: Gate) -> Iterator[MainWindow]:
    """Two photos; models run, and reports are written, until the gate opens."""
    services = fakes.services()

    def segment(_id: str, _on: DeviceChoice, frame: Frame, progress: Progress) -> Mask:
        gate.until_stopped(progress)
        return fakes.mask_of(frame)

    def write_pdf(_d: Document, _p: Path, path: Path, progress: Progress) -> None:
        gate.until_stopped(progress)
        path.write_bytes(b"%PDF")

    services = replace(services, segment=segment, write_pdf=write_pdf)
    bench = Workbench(Jobs(), services, Settings(model_id="fake"), tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    made.file_verbs.take([tmp_path / "road"])
    qtbot.waitUntil(lambda: len(bench.session.document.sources) == 2)
    yield made
    gate.open.set()
    made.close()
    delete(made)


def at_rest(_: MainWindow, __: Path) -> None:
    """Nothing runs but the edits on their way to the disk."""


def running(window: MainWindow, _: Path) -> None:
    window.run_verbs.run_all()


def writing(window: MainWindow, folder: Path) -> None:
    window.bench.session.save()
    document, project = window.bench.session.document, window.bench.session.path
    assert project is not None
    window.bench.jobs.submit(
        "export", "PDF",
        lambda p: window.bench.services.write_pdf(document, project, folder / "r.pdf", p),
    )  # fmt: skip


def everything(window: MainWindow, folder: Path) -> None:
    """A report window over all that, too, and a small question."""
    window.actions_["report"].trigger()
    window.actions_["set-scale"].trigger()
    running(window, folder)
    writing(window, folder)


@pytest.mark.parametrize("work", [at_rest, running, writing, everything])
def test_nothing_hangs_and_no_edit_is_lost(
    qtbot: QtBot,
    window: MainWindow,
    gate: Gate,
    tmp_path: Path,
    work: Callable[[MainWindow, Path], None],
) -> None:
    bench = window.bench
    work(window, tmp_path)
    if work is not at_rest:
        assert gate.begun.wait(5)
    for number in range(EDITS):
        bench.editor.add(rectangle(10 * number, 5, 10 * number + 8, 40), "finding")
    project, drawn = bench.session.path, set(bench.session.document.annotations)
    assert project is not None
    assert len(drawn) == EDITS
    lanes = bench.jobs.findChildren(QThread)
    window.close()
    assert lanes
    assert not [lane for lane in lanes if isinstance(lane, Lane) and lane.isRunning()]
    assert not [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    file, opened = ProjectFile.open(project)
    file.close()
    assert set(opened.document.annotations) == drawn


def test_a_fault_in_closing_loses_nothing_either(
    qtbot: QtBot, window: MainWindow, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    running(window, Path())
    assert gate.begun.wait(5)
    bench, project = window.bench, window.bench.session.path
    assert project is not None
    bench.editor.add(rectangle(10, 5, 18, 40), "finding")
    for part, name in ((window._place, "save"), (bench, "keep_settings")):
        monkeypatch.setattr(part, name, lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        window.close()
    monkeypatch.undo()
    assert not [lane for lane in bench.jobs.findChildren(QThread) if lane.isRunning()]
    file, opened = ProjectFile.open(project)
    file.close()
    assert len(opened.document.annotations) == 1


def test_a_closed_window_takes_no_more_work(qtbot: QtBot, window: MainWindow, gate: Gate) -> None:
    running(window, Path())
    assert gate.begun.wait(5)
    window.close()
    late = window.bench.jobs.submit("infer", "late", lambda _: pytest.fail("it ran"))
    assert late.state == "cancelled"


def test_no_numbers_reach_the_user_as_a_message(qtbot: QtBot, window: MainWindow) -> None:
    """A model that fails half-way writes nothing, and says so; the next run runs."""
    bench, document = window.bench, window.bench.session.document
    services = bench.services

    def broken(_id: str, _on: DeviceChoice, _f: Frame, _p: Progress) -> Mask:
        raise ModelError(
            "Cracks gave no valid numbers for the 64 x 64 pixels from column 3, row 4."
        )

    bench.runs._services = replace(services, segment=broken)
    window.run_verbs.run_current()
    qtbot.waitUntil(lambda: any("column 3" in m.text for m in window.messages.messages()))
    assert bench.session.document is document
    bench.runs._services = fakes.services()
    window.run_verbs.run_current()
    qtbot.waitUntil(lambda: bool(bench.session.document.results))
