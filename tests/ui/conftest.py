"""Fixtures for tests of the window.

`bench` is a whole open project without a window: session, view, library, suggestions and runs over
inline jobs, in `tmp_path`. `photos` brings two drawn photos into it. Every test is checked for what
it leaves behind: no visible window, no running thread, no ticking timer.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from data import make_video
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid
from ui import fakes

from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.settings import Settings
from inspector.paths import resources_dir
from inspector.ui import theme
from inspector.ui.books import CodeBooks
from inspector.ui.jobs import InlineJobs
from inspector.ui.library import Library, SourcePool
from inspector.ui.observing import Observing
from inspector.ui.panels.observation import ObservationEditor
from inspector.ui.panels.properties import PropertiesPanel
from inspector.ui.preferences import Preferences
from inspector.ui.report_defaults import ReportDefaults
from inspector.ui.runs import Runs
from inspector.ui.services import Services
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says at every `show` that it has no window manager; that is known."""
    here = Path(__file__).parent
    lacks = [f"does not support {what}" for what in ("propagateSizeHints", "raise", "grabbing")]
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*lacks))


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a window open, a thread running or a timer ticking."""
    yield
    if QCoreApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert not windows, f"windows left open: {windows}"
    # By type and not by isinstance: some libraries warn when their lazy objects are asked.
    kinds = (QTimer, QThread)
    left = [o for o in gc.get_objects() if issubclass(type(o), kinds) and isValid(o)]
    # Those without a parent belong to pytest-qt, which waits with them.
    ticking = [t.parent() for t in left if isinstance(t, QTimer) and t.isActive() and t.parent()]
    assert not ticking, f"timers left ticking in {ticking}"
    running = [t for t in left if isinstance(t, QThread) and t.isRunning() and t.parent()]
    assert not running, f"threads left running: {running}"


@dataclass(frozen=True)
class Bench:
    """The parts that widgets are made with."""

    jobs: InlineJobs
    session: Session
    view: ViewState
    library: Library
    suggestions: Suggestions
    books: CodeBooks
    observing: Observing
    runs: Runs
    preferences: Preferences
    defaults: ReportDefaults
    services: Services
    calls: fakes.Calls
    folder: Path

    def run(self, *frames: FrameRef) -> None:
        """Run the fake model on frames, or on all."""
        chosen = list(frames) or list(self.session.frames())
        self.runs.run(fakes.card(), "cpu", chosen)

    def properties(self, parent: QWidget | None = None) -> PropertiesPanel:
        """The properties panel with its editor of observations."""
        editor = ObservationEditor(self.session, self.observing, self.books)
        return PropertiesPanel(
            self.session, self.view, self.suggestions, self.observing, self.books, editor, parent
        )

    def put(self, document: Document) -> None:
        """Replace the document as one edit."""
        self.session.edit("Test", lambda _: document)


@pytest.fixture
def calls() -> fakes.Calls:
    """What the services were asked to do; change it to change what they answer."""
    return fakes.Calls()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, calls: fakes.Calls) -> Iterator[Bench]:
    """An open, untitled, empty project."""
    owner = QObject()
    settings = Settings()
    jobs = InlineJobs(owner)
    services = fakes.services(calls)
    session = Session(jobs, tmp_path / "unsaved", owner)
    view = ViewState(settings.threshold, settings.overlay_opacity, settings.min_length_px, owner)
    library = Library(session, SourcePool(), owner)
    suggestions = Suggestions(session, view, owner)
    books = CodeBooks(session, resources_dir() / "standards", tmp_path / "standards", owner)
    observing = Observing(session, view, suggestions, books, owner)
    runs = Runs(session, library, view, suggestions, services, owner)
    preferences = Preferences(settings, services.save_settings, owner)
    defaults = ReportDefaults(preferences, tmp_path)
    session.new_project()
    yield Bench(
        *(jobs, session, view, library, suggestions, books, observing, runs),
        *(preferences, defaults, services, calls, tmp_path),
    )
    session.close_project()
    library.pool.close()
    jobs.close()
    delete(owner)


@pytest.fixture
def photos(bench: Bench) -> list[FrameRef]:
    """Two drawn photos in the project; the first is in view."""
    for number in (1, 2):
        fakes.draw_photo(bench.folder / "photos" / f"IMG_{number:04}.jpg", number)
    bench.library.add([bench.folder / "photos"])
    return list(bench.session.frames())


@pytest.fixture(scope="session")
def small_video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """4 s of 25 frames a second, a key frame every 20; each frame carries its number."""
    recipe = replace(make_video.H264_MP4, gop=20)
    path = tmp_path_factory.mktemp("videos") / "run 1.mp4"
    return make_video.make_video(path, recipe, range(100))


@pytest.fixture
def light(qapp: QApplication) -> None:
    """The app's own look, as the user sees it."""
    theme.apply(qapp, "light")
