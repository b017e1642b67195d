"""A window with a picture and the three brushes, and a hand that moves a mouse over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.frame import Window
from inspector.core.settings import Settings
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.commands import COMMANDS
from inspector.ui.jobs import InlineJobs
from inspector.ui.tools.base import PanTool
from inspector.ui.tools.brush import BrushTool
from inspector.ui.verbs.paint import PaintVerbs
from inspector.ui.verbs.tools import ToolVerbs
from inspector.ui.workbench import Workbench

WHOLE = Window(0, 0, fakes.WIDTH_PX, fakes.HEIGHT_PX)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Easel:
    """A window with a picture, and a hand that moves a mouse over it in source pixels."""

    def __init__(self, qtbot: QtBot, bench: Workbench) -> None:
        self.bench = bench
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.canvas = Canvas()
        self.window.setCentralWidget(self.canvas)
        self.window.resize(900, 700)
        self.actions = Actions(COMMANDS, {}, self.window)
        self.presenter = Presenter(
            self.canvas, bench.session, bench.view, bench.library, bench.suggestions, self.window
        )
        self.tools = ToolVerbs(self.actions, bench.session, self.canvas, self.window)
        self.tools.register("tool-pan", PanTool(self.window))
        self.paint = PaintVerbs(self.actions, bench, self.canvas, self.tools, self.window)
        self.told: list[str] = []
        bench.editor.told.connect(self.told.append)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def zoom(self, zoom: float) -> None:
        """Show the middle of the picture, pixel corners on screen pixels."""
        self.canvas.zoom_to(zoom)
        self.canvas.centerOn(fakes.WIDTH_PX / 2, fakes.HEIGHT_PX / 2)

    @property
    def brush(self) -> BrushTool:
        """The brush in hand."""
        assert self.paint.in_hand is not None
        return self.paint.in_hand

    def take(self, tool: str, diameter_px: int = 9) -> None:
        self.tools.take(tool)
        self.brush.size.set(diameter_px)

    def mouse(
        self,
        kind: QEvent.Type,
        x: float,
        y: float,
        modifiers: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        """A mouse event over the centre of a source pixel."""
        port = self.canvas.viewport()
        place = QPointF(self.canvas.viewportTransform().map(QPointF(x + 0.5, y + 0.5)))
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
        pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
        globally = QPointF(port.mapToGlobal(place.toPoint()))
        QApplication.sendEvent(port, QMouseEvent(kind, place, globally, pressed, held, modifiers))

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, x, y, modifiers)

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.mouse(QEvent.Type.MouseMove, x, y, modifiers)

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.mouse(QEvent.Type.MouseButtonRelease, x, y, modifiers)

    def stroke(self, *path: tuple[float, float], modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(*path[0], modifiers)
        for place in path[1:]:
            self.move(*place, modifiers)
        self.release(*path[-1], modifiers)

    def wheel(self, turns: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        port = self.canvas.viewport()
        place = QPointF(port.rect().center())
        event = QWheelEvent(
            place, port.mapToGlobal(place), QPoint(), QPoint(0, round(120 * turns)),
            Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(port, event)

    def put(self, item_id: str, shape: Shape, **more: str) -> None:
        frame = self.bench.session.current
        assert frame is not None
        made = Annotation(id=item_id, frame=frame, shape=shape, **{"label": "crack", **more})
        self.bench.session.edit("Put", lambda d: edits.put(d, made))

    @property
    def found(self) -> list[Annotation]:
        frame = self.bench.session.current
        assert frame is not None
        return list(self.bench.session.on_frame(frame))

    def pixels(self, item_id: str | None = None) -> NDArray[np.bool_]:
        """The pixels of one annotation, or of the only one."""
        if item_id is None:
            (only,) = self.found
            return fill(only.shape, WHOLE)
        return fill(self.bench.session.document.annotations[item_id].shape, WHOLE)

    def grab(self) -> QImage:
        """What is on the screen."""
        image = QImage(self.canvas.viewport().size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.canvas.viewport().render(painter, QPoint())
        painter.end()
        return image


@contextmanager
def open_easel(qtbot: QtBot, tmp_path: Path) -> Iterator[Easel]:
    """Two drawn photos of 320 x 240, the first in view, twice enlarged."""
    settings = Settings(model_id="fake")
    bench = Workbench(InlineJobs(), fakes.services(), settings, tmp_path / "home")
    bench.session.new_project()
    made = Easel(qtbot, bench)
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "photos" / f"IMG_{number:04}.jpg", number)
    bench.library.add([tmp_path / "photos"])
    bench.session.undo_stack.clear()
    made.zoom(2.0)
    yield made
    made.window.close()
    bench.close()
    delete(made.window)
    delete(bench)


def swept(*path: tuple[float, float], diameter_px: float) -> NDArray[np.bool_]:
    """Brute force: the pixels whose centres are within the radius of the path."""
    y, x = np.mgrid[: fakes.HEIGHT_PX, : fakes.WIDTH_PX].astype(float)
    covered = np.zeros(x.shape, dtype=bool)
    for (ax, ay), (bx, by) in zip(path, path[1:] or path, strict=False):
        length2 = max((bx - ax) ** 2 + (by - ay) ** 2, 1e-300)
        t = np.clip(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2, 0, 1)
        gap = np.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y)
        covered |= gap <= diameter_px / 2 + 1e-9
    return covered


def box(x0: int, y0: int, x1: int, y1: int) -> Shape:
    return Shape.of("region", [[(x0, y0), (x1, y0), (x1, y1), (x0, y1)]])


def colours_along(image: QImage, easel: Easel, y: float, x0: float, x1: float) -> list[int]:
    """The colours of the screen pixels of a source row, at the middle of each source pixel."""
    there = easel.canvas.viewportTransform().map
    places = (there(QPointF(x + 0.5, y + 0.5)) for x in np.arange(x0, x1))
    return [image.pixel(int(p.x()), int(p.y())) for p in places]
