"""The batch in the window: files in, results as they are made, states that the buttons say."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, Qt, QUrl
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core.batch import BatchItem, BatchSettings, FrameChoice, PieceMade
from inspector.core.frame import Window
from inspector.core.settings import Settings
from inspector.io.batch_file import BatchFile
from inspector.ui import theme
from inspector.ui.batch import Batch
from inspector.ui.dialogs.ask import Ask
from inspector.ui.jobs import InlineJobs, Jobs
from inspector.ui.panels.batch import BatchPanel
from inspector.ui.panels.batch_model import FOUND, IDS, PROGRESS, STATE, WHAT, BatchModel
from inspector.ui.services import BatchWork
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

Make = Callable[..., MainWindow]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    """Windows over the same home, closed one after the other."""
    open_ones: list[MainWindow] = []

    def close() -> None:
        while open_ones:
            window = open_ones.pop()
            window.close()
            delete(window)

    def made(jobs: Jobs | None = None, work: BatchWork | None = None) -> MainWindow:
        close()
        cards = [fakes.card(), fakes.card("second", "Second"), fakes.card("fails", "Fails")]
        services = fakes.services(cards=[*cards, fakes.restorer(), fakes.enlarger()])
        if work is not None:
            services = replace(services, batch=work)
        settings = Settings(model_id="fake")
        bench = Workbench(jobs or InlineJobs(), services, settings, tmp_path / "home")
        window = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, Ask(None))  # type: ignore[arg-type]
        bench.setParent(window)
        with qtbot.waitExposed(window):
            window.show()
        open_ones.append(window)
        return window

    yield made
    close()


@pytest.fixture
def road(tmp_path: Path) -> Path:
    for number in (1, 2, 3):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    return tmp_path / "road"


def batch_of(window: MainWindow) -> Batch:
    return window.proof.batch.batch


def panel_of(window: MainWindow) -> BatchPanel:
    return window.proof.batch.panel


def states(window: MainWindow) -> list[str]:
    return [item.state for item in batch_of(window).queue.items.values()]


def add(window: MainWindow, *paths: Path) -> list[str]:
    """Add files as the dialogs do; the ids of all items."""
    window.proof.batch.verbs.add(list(paths))
    return list(batch_of(window).queue.items)


def messages(window: MainWindow) -> list[str]:
    return [message.text for message in window.messages.messages()]


def test_files_become_results_and_a_bad_one_fails_alone(make: Make, road: Path) -> None:
    window = make()
    (road / "IMG_4.jpg").write_bytes(b"\xff\xd8 no picture")
    (road / "empty").mkdir()
    do(window, "batch")
    add(window, road, road / "empty", road / "gone.png")
    assert states(window) == ["waiting"] * 6
    assert window.bench.session.document.sources == {}
    do(window, "batch-start")
    assert states(window) == ["done", "done", "done", "failed", "failed", "failed"]
    session = window.bench.session
    assert [s.name for s in session.document.sources.values()] == [
        "IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg",
    ]  # fmt: skip
    assert len(session.document.results) == 3
    assert not session.undo_stack.canUndo(), "what machines make is no step of the user"
    assert all(len(window.bench.suggestions.on_frame(f)) == 2 for f in session.frames())
    assert messages(window) == ["The batch is finished: 3 done, 3 failed."]
    model = panel_of(window).model
    said = [model.index(row, STATE).data() for row in range(6)]
    assert said[0] == "Done"
    assert "not there" in said[5]
    assert model.index(0, FOUND).data().endswith("%")
    log = batch_of(window).log
    assert log is not None
    assert "IMG_4.jpg: failed" in log.path.read_text("utf-8")


def test_what_failed_is_tried_again_and_what_is_done_only_if_asked(make: Make, road: Path) -> None:
    window = make()
    ids = add(window, road)
    batch = batch_of(window)
    batch.configure(ids[:1], lambda s: replace(s, models=("fails",)))
    do(window, "batch-start")
    assert states(window) == ["failed", "done", "done"]
    assert batch.queue.items[ids[0]].reason == "The model fails; choose another one."
    batch.configure(ids[:1], lambda s: replace(s, models=("second",)))
    do(window, "batch-retry")
    do(window, "batch-start")
    assert states(window) == ["done"] * 3
    document = window.bench.session.document
    assert [e.model_id for e in document.results.values()] == ["fake", "fake", "second"]
    before = dict(document.results)
    panel_of(window).select(ids[1:2])
    do(window, "batch-again")
    do(window, "batch-start")
    after = window.bench.session.document.results
    assert len(after) == 3
    assert len(after.keys() - before.keys()) == 1, "made anew"


def test_the_queue_of_the_last_session_is_offered_and_goes_on(make: Make, road: Path) -> None:
    window = make()
    window.file_verbs.take([road / "IMG_1.jpg"])
    ids = add(window, road)
    batch_of(window).cancel(ids[2:])
    path = window.bench.session.path
    assert path is not None
    window = make()
    window.bench.session.open_project(path)
    assert states(window) == ["waiting", "waiting", "cancelled"]
    told = window.messages.messages()[-1]
    assert told.text == "The batch of this project was not finished: 2 files left."
    (resume,) = [b for b in told.findChildren(QPushButton) if b.text() == "Resume"]
    resume.click()
    assert states(window) == ["done", "done", "cancelled"]
    assert len(window.bench.session.document.sources) == 2
    assert not window.docks["batch"].isHidden()


def test_an_unfinished_batch_is_offered_before_its_project_is_open(make: Make, road: Path) -> None:
    window = make()
    add(window, road)
    assert window.bench.session.document.sources == {}, "only wishes, and they are kept"
    path = window.bench.session.path
    window = make()
    (told,) = window.messages.messages()
    assert told.text == "A batch in a project without a name was not finished: 3 files left."
    (go_on,) = [b for b in told.findChildren(QPushButton) if b.text() == "Open and resume"]
    go_on.click()
    assert window.bench.session.path == path
    assert states(window) == ["done"] * 3
    assert messages(window)[-1] == "The batch is finished: 3 done."


def test_results_noted_before_a_crash_are_listed_at_the_next_start(make: Make, road: Path) -> None:
    window = make()
    add(window, road / "IMG_1.jpg")
    do(window, "batch-start")
    session = window.bench.session
    (entry,) = session.document.results.values()
    path = session.path
    assert path is not None
    # As if the window had died before it heard of the result.
    file = BatchFile(path)
    (record,) = file.load().records.values()
    file.made(record)
    session.record(lambda d: replace(d, sources={}, results={}))
    kept = replace(record, source=replace(record.source)) if record.source else record
    assert kept.source is not None
    window.bench.session._storage._open.untitled = False  # type: ignore[union-attr]
    window = make()
    window.bench.session.open_project(path)
    assert list(window.bench.session.document.results) == [entry.id]
    assert len(window.bench.session.document.sources) == 1


def test_saving_under_another_name_takes_the_queue_along(
    make: Make, road: Path, tmp_path: Path
) -> None:
    window = make()
    window.file_verbs.take([road / "IMG_1.jpg"])
    add(window, road)
    window.bench.session.save_as(tmp_path / "named.inspector.h5")
    assert states(window) == ["waiting"] * 3
    do(window, "batch-start")
    state = BatchFile(tmp_path / "named.inspector.h5").load(writable=False)
    assert [item.state for item in state.queue.items.values()] == ["done"] * 3


def test_rows_move_by_keys_and_by_dragging(make: Make, road: Path) -> None:
    window = make()
    do(window, "batch")
    a, b, c = add(window, road)
    panel, batch = panel_of(window), batch_of(window)
    panel.select([c])
    do(window, "batch-up")
    assert list(batch.queue.items) == [a, c, b]
    assert panel.selection == [c]
    panel.select([a, c])
    do(window, "batch-down")
    assert list(batch.queue.items) == [b, a, c]
    dragged = panel.model.mimeData([panel.model.index(2, 0)])
    panel.model.dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert list(batch.queue.items) == [c, b, a]
    panel.model.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert list(batch.queue.items) == [b, a, c]
    assert dragged.hasFormat(IDS)
    path = window.bench.session.path
    assert path is not None
    assert list(BatchFile(path).load(writable=False).queue.items) == [b, a, c]


def test_files_dropped_on_the_table_are_added(make: Make, road: Path) -> None:
    window = make()
    do(window, "batch")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(road))])
    model = panel_of(window).model
    assert model.canDropMimeData(data, Qt.DropAction.CopyAction, 0, 0, QModelIndex())
    model.dropMimeData(data, Qt.DropAction.CopyAction, 0, 0, QModelIndex())
    assert states(window) == ["waiting"] * 3
    assert len(panel_of(window).selection) == 3


def test_one_choice_changes_all_selected_files(make: Make, road: Path, small_video: Path) -> None:
    window = make()
    do(window, "batch")
    ids = add(window, road, small_video)
    panel, batch = panel_of(window), batch_of(window)
    form = panel.form
    panel.select(ids)
    form._threshold.setValue(0.7)
    (second,) = [a for a in form._menu.actions() if a.text() == "Second"]
    second.trigger()
    form._every.setValue(10)
    form._marks.setChecked(False)
    form._region.setText("10, 20, 100, 80")
    form._region.editingFinished.emit()
    assert {i.settings for i in batch.queue.items.values()} == {
        BatchSettings(
            ("fake", "second"), threshold=0.7, region=Window(10, 20, 100, 80),
            frames=FrameChoice(10),
        )
    }  # fmt: skip
    what = panel.model.index(panel.model.row_of(ids[-1]), WHAT).data()
    assert what == "Fake cracks + Second · every 10th frame · a region"
    panel.select(ids[:1])
    form._threshold.setValue(0.3)
    panel.select(ids)
    assert form._threshold.text() == "(different)"
    do(window, "batch-start")
    panel.select(ids[:1])
    panel.select(ids)
    assert not form._fields.isEnabled(), "what is done keeps its settings"
    assert panel.model.index(panel.model.row_of(ids[-1]), PROGRESS).data() == "20 of 20"


class _Gated:
    """Work that waits before each piece until it is let on."""

    def __init__(self) -> None:
        self.gate, self.made = threading.Semaphore(0), 0

    def run(self, *args: Any) -> Iterator[Any]:
        progress = args[-1]
        outcomes = fakes.run_batch(*args)
        while True:
            self.gate.acquire(timeout=5)
            progress.step(0, 1)
            try:
                outcome = next(outcomes)
            except StopIteration:
                return
            assert isinstance(outcome, PieceMade)
            self.made += 1
            yield outcome


def test_pause_and_cancel_with_real_lanes_never_block_the_window(
    qtbot: QtBot, make: Make, road: Path, small_video: Path
) -> None:
    gated = _Gated()
    window = make(Jobs(), BatchWork(lambda *_: 1, fakes.plan_batch, gated.run))
    batch = batch_of(window)
    window.proof.batch.verbs.add([small_video, road])
    qtbot.waitUntil(lambda: len(batch.queue.items) == 4)
    first = next(i.id for i in batch.queue.items.values() if i.kind == "video")
    batch.place([first], next(iter(batch.queue.items)))
    batch.start()
    gated.gate.release()
    qtbot.waitUntil(lambda: batch.queue.items[first].done == 1)
    assert states(window)[0] == "running"
    batch.pause()
    assert batch.pausing
    gated.gate.release()  # the picture at hand is finished, and no other is begun
    qtbot.waitUntil(lambda: not batch.pausing)
    assert states(window) == ["waiting"] * 4
    assert batch.queue.items[first].done == gated.made == 2
    batch.start()
    gated.gate.release()
    qtbot.waitUntil(lambda: batch.queue.items[first].done == 3)
    batch.cancel([first])
    gated.gate.release()
    qtbot.waitUntil(lambda: batch.queue.items[first].state == "cancelled")
    assert gated.made == 3, "what was made before the pause was not made again"
    for _ in range(20):
        gated.gate.release()
    qtbot.waitUntil(lambda: not batch.running, timeout=10_000)
    assert states(window) == ["cancelled", "done", "done", "done"]
    assert messages(window)[-1] == "The batch is finished: 3 done, 1 cancelled."
    window.bench.jobs.close()


def test_stopping_all_jobs_pauses_the_batch(qtbot: QtBot, make: Make, road: Path) -> None:
    gated = _Gated()
    window = make(Jobs(), BatchWork(lambda *_: 1, fakes.plan_batch, gated.run))
    batch = batch_of(window)
    window.proof.batch.verbs.add([road])
    qtbot.waitUntil(lambda: len(batch.queue.items) == 3)
    batch.start()
    qtbot.waitUntil(lambda: "running" in states(window))
    window.bench.jobs.cancel_all()
    gated.gate.release()
    qtbot.waitUntil(lambda: not batch.running and not batch.pausing)
    assert states(window) == ["waiting"] * 3
    window.bench.jobs.close()


def test_ten_thousand_files_stay_fluent(make: Make, tmp_path: Path) -> None:
    window = make()
    do(window, "batch")
    items = [
        BatchItem(f"{n:05}", str(tmp_path / f"{n}.jpg"), BatchSettings(("fake",)))
        for n in range(10_000)
    ]
    batch, panel = batch_of(window), panel_of(window)
    batch.add(items)
    painted: list[int] = []
    panel.model.dataChanged.connect(lambda top, bottom, _: painted.append(bottom.row() - top.row()))
    batch._show(replace(items[5000], state="running", done=1, total=2))
    assert painted == [0], "one row is drawn again, not all"
    assert isinstance(panel.table.model(), BatchModel)
    assert not panel.table.findChildren(QPushButton)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    panel.table.selectionModel().select(panel.model.index(9_999, 0), flag)
    do(window, "batch-up")
    assert list(batch.queue.items)[-2:] == ["09999", "09998"]
