"""A real window for benchmarks, a scripted user in front of it, and what they work on."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
from heartbeat import Heartbeat
from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from ui_latency import until

from inspector.app import make_window
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.core.settings import Settings
from inspector.imaging.scenes.pavement import write_samples
from inspector.samples import write_sample_land, write_sample_video
from inspector.ui.dialogs.ask import Ask
from inspector.ui.window import MainWindow

ACT_EVERY_MS = 300
SETTINGS = Settings(model_id="hrsegnet-b16", device="cpu", language="en")
PHOTOS, THUMBNAILS, TINY = 24, 500, 10_000
KNOWN = ("does not support",)
"""What the offscreen platform says of itself."""


class Materials:
    """Files to work on, made once and kept in a folder: photos, a sewer video, a stack of maps."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def photos(self, count: int = PHOTOS) -> list[Path]:
        """Drawn pavement of 1024 x 768 or so."""
        folder = self.folder / "photos"
        if not (folder / "images").is_dir():
            write_samples(folder, PHOTOS, 7, Progress())
        return sorted((folder / "images").iterdir())[:count]

    def many(self, count: int = THUMBNAILS) -> list[Path]:
        """The photos again and again, each a file of its own."""
        return self._copies("many", self.photos(), count)

    def tiny(self, count: int = TINY) -> list[Path]:
        """Pictures of 32 x 32."""
        folder = self.folder / "tiny one"
        folder.mkdir(exist_ok=True)
        noise = np.random.default_rng(1).integers(90, 160, (32, 32, 3), np.uint8)
        path = folder / "tiny.png"
        path.write_bytes(cv2.imencode(".png", noise)[1].tobytes())
        return self._copies("tiny", [path], count)

    def video(self) -> Path:
        return write_sample_video(self.folder / "sewer", Progress()).path

    def land(self) -> Path:
        """A folder of eight dates of a rendered town."""
        return write_sample_land(self.folder / "land", Progress())

    def project(self, annotations: int) -> Path:
        """A project of 200 pictures and so many annotations."""
        import editing_scene

        folder = self.folder / f"project {annotations}"
        path = folder / "road.inspector.h5"
        if not path.exists():
            files = editing_scene.pictures(folder / "pictures")
            editing_scene.project(path, files, annotations)
        return path

    def survey(self, findings: int) -> Path:
        """A project of photographs of 1920 x 1440 px with so many findings, for reports."""
        from report_size import drawings, survey

        from inspector.io.project import ProjectFile

        folder = self.folder / f"survey {findings}"
        path = folder / "survey.inspector.h5"
        if not path.exists():
            folder.mkdir(exist_ok=True)
            ProjectFile.create(path, survey(folder, findings, drawings(folder))).close()
        return path

    def _copies(self, name: str, of: Sequence[Path], count: int) -> list[Path]:
        folder = self.folder / f"{name} {count}"
        if not folder.is_dir():
            folder.mkdir()
            for number in range(count):
                path = of[number % len(of)]
                shutil.copyfile(path, folder / f"IMG_{number:05}{path.suffix}")
        return sorted(folder.iterdir())


class Desk:
    """The window, and what its user does."""

    def __init__(self, home: Path, materials: Path, window: MainWindow | None = None) -> None:
        """Opens a window, unless one is given that the app has opened."""
        os.environ["INSPECTOR_HOME"] = str(home)
        materials.mkdir(parents=True, exist_ok=True)
        self.materials = Materials(materials)
        self.written = home / "written"
        self.written.mkdir(parents=True, exist_ok=True)
        self.picked: list[Path] = []
        self.looking = False
        """Write down what all threads do when a beat is late. It may crash the program: threads
        go on while they are looked at."""
        self._answer()
        self.errors: list[str] = []
        self.qt_said: list[str] = []
        if window is None:
            qInstallMessageHandler(self._on_qt_message)
            app = QApplication.instance() or QApplication([])
            assert isinstance(app, QApplication)
            window = make_window(app, SETTINGS, home)
            window.show()
        self.window = window
        self.bench = window.bench
        self.bench.session.failed.connect(self._on_failed)

    def _on_failed(self, error: InspectorError) -> None:
        self.errors.append(f"{error.message} {error.details}")

    def _on_qt_message(self, kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(known in text for known in KNOWN):
            self.qt_said.append(text)

    def _answer(self) -> None:
        """Whoever asks for files gets an answer at once."""
        desk = self

        def new_file(_: Ask, title: str, start: Path, filters: str, suffix: str) -> Path:
            name = start.name if start.name.endswith(suffix) else start.name + suffix
            return desk.fresh() / name

        def picked(_: Ask, *_args: object) -> Path | None:
            return desk.picked[0] if desk.picked else None

        Ask.new_file = new_file  # type: ignore[method-assign]
        Ask.folder = lambda _, *_a: desk.picked[0] if desk.picked else desk.fresh()  # type: ignore[method-assign]
        Ask.photos = lambda _, *_a: list(desk.picked)  # type: ignore[method-assign]
        Ask.project = Ask.file = picked  # type: ignore[method-assign]
        Ask.sure = lambda *_a: True  # type: ignore[method-assign]
        Ask.replace = lambda *_a: True  # type: ignore[method-assign]

    def fresh(self) -> Path:
        """A new folder to write into."""
        folder = self.written / f"{len(list(self.written.iterdir())):04}"
        folder.mkdir()
        return folder

    # -- doing --------------------------------------------------------------------------------

    def do(self, action_id: str) -> None:
        """Trigger a command; raises RuntimeError with the reason if it is off."""
        action = self.window.actions_[action_id]
        if not action.isEnabled():
            raise RuntimeError(f"{action_id}: {self.window.actions_.why_disabled(action_id)}")
        action.trigger()

    def idle(self, limit_s: float = 120.0) -> float:
        """Run the event loop until no job is left, those that are left after the limit stopped;
        the seconds that took."""
        stop = QTimer(singleShot=True, interval=round(1000 * limit_s))
        stop.timeout.connect(self.bench.jobs.cancel_all)
        stop.start()
        seconds = until(lambda: not self.bench.jobs.alive)
        stop.stop()
        return seconds

    def rest(self, seconds: float) -> None:
        """Run the event loop for a while."""
        over = threading.Event()
        QTimer.singleShot(round(1000 * seconds), self.window, over.set)
        until(over.is_set)

    def open(self, files: Sequence[Path]) -> list[FrameRef]:
        """Bring files into the project and wait until they can be seen."""
        before = len(self.bench.session.document.sources)
        self.bench.library.add(list(files))
        until(lambda: len(self.bench.session.document.sources) > before)
        self.idle()
        return list(self.bench.session.frames())

    def open_project(self, path: Path) -> None:
        self.bench.session.open_project(path)
        until(lambda: self.bench.session.path == path)
        self.idle()

    def choose(self, **settings: object) -> None:
        """Change settings."""
        self.bench.preferences.set(**settings)

    def close(self) -> None:
        self.window.close()

    # -- watching -----------------------------------------------------------------------------

    @contextmanager
    def watched(self, turning: bool = True, fidgeting: bool = True) -> Iterator[Heartbeat]:
        """The heart beats while the user turns pages, pans and zooms, or only works."""
        heart = Heartbeat(self.looking, self.window)
        restless = fidget(self, turning)
        if not fidgeting:
            restless.stop()
        heart.start()
        try:
            yield heart
        finally:
            restless.stop()
            # What the job leads to in the window belongs to it.
            self.rest(0.5)
            heart.stop()
            self.heart = heart


def fidget(desk: Desk, turning: bool) -> QTimer:
    """Turn pages, pan, zoom and move the threshold, as users do while they wait."""
    session, view, canvas = desk.bench.session, desk.bench.view, desk.window.canvas
    count = 0

    def act() -> None:
        nonlocal count
        count += 1
        if turning and count % 3 == 0:
            session.go_by(1 if (count // 30) % 2 == 0 else -1)
        elif count % 3 == 1:
            canvas.zoom_to(0.5 + (count % 4))
        bar = canvas.horizontalScrollBar()
        bar.setValue(bar.minimum() + 37 * count % max(1, bar.maximum() - bar.minimum()))
        if count % 5 == 0:
            view.set_threshold(0.3 + 0.02 * (count % 20))

    timer = QTimer(desk.window, interval=ACT_EVERY_MS)
    timer.timeout.connect(act)
    timer.start()
    return timer
