"""The real window with a sample in it, driven and photographed: for `guide_pictures.py`."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import (
    QBuffer,
    QEvent,
    QEventLoop,
    QIODevice,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFont, QImage, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from inspector import app, paths
from inspector.core.settings import Settings
from inspector.ui.window import MainWindow

WINDOW_PX = (1280, 800)
SCALE = 2
WIDEST_PX = 1520
"""Of a picture: twice the column that the guide is read in."""
_COLOURS = 64
_MARK_PX = 22
_MARK = QColor("#B3261E")
_POLL_MS = 40
_LONGEST_S = 240


class StageError(Exception):
    """A scene did not come about."""


class Stage:
    """One window, from the start screen on."""

    def __init__(self, folder: Path, only: Sequence[str]) -> None:
        """Pictures go to `folder`; `only` names those that are wanted, all if empty."""
        self._folder = folder
        self._only = tuple(only)
        self.taken: dict[str, int] = {}
        application = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(application, QApplication)
        settings = Settings(theme="light", language="en", device="cpu", model_id="hrsegnet-b48")
        self.window: MainWindow = app.make_window(application, settings, paths.user_data_dir())
        self.window.show()
        self.window.resize(*WINDOW_PX)
        self.settle()

    # -- time ---------------------------------------------------------------------------------

    def until(self, reached: Callable[[], bool], what: str) -> None:
        """Let the app work until something is so. Raises StageError after four minutes."""
        loop, poll, last = QEventLoop(), QTimer(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if reached() else None)
        last.timeout.connect(loop.quit)
        poll.start(_POLL_MS)
        last.start(_LONGEST_S * 1000)
        if not reached():
            loop.exec()
        if not reached():
            raise StageError(f"this never came about: {what}")

    def settle(self, ms: int = 350) -> None:
        """Let what is due be painted, and wait until no job is left."""
        jobs = self.window.bench.jobs
        for _ in range(2):
            loop = QEventLoop()
            QTimer.singleShot(ms, loop.quit)
            loop.exec()
            self.until(lambda: not jobs.alive, f"an end of {[job.title for job in jobs.alive]}")

    # -- doing --------------------------------------------------------------------------------

    def do(self, *actions: str) -> None:
        """Trigger commands as a person would. Raises StageError for one that is off."""
        for name in actions:
            if not self.window.actions_[name].isEnabled():
                raise StageError(f"{name} is off: {self.window.actions_.why_disabled(name)}")
            self.window.actions_[name].trigger()
            self.settle()

    def open_sample(self, name: str) -> None:
        """Open one of the samples in a new project and wait until all is there."""
        if self.window.bench.session.document.sources:
            self.do("new-project")
        self.do(name)
        session = self.window.bench.session
        self.until(lambda: session.current is not None, "the sample is open")
        self.do("reset-layout")
        self.tidy()

    def tidy(self) -> None:
        """Close the messages and take the cursor off the picture."""
        self.settle()
        self.window.messages.clear()
        QApplication.sendEvent(self.window.canvas.viewport(), QEvent(QEvent.Type.Leave))
        self.settle(120)

    def press(self, text: str, inside: QWidget) -> None:
        """Click the button that says this. Raises StageError if there is none."""
        for button in inside.findChildren(QAbstractButton):
            if button.isVisible() and button.text().replace("&", "") == text:
                if not button.isEnabled():
                    raise StageError(f"the button {text} is off")
                button.click()
                self.settle()
                return
        raise StageError(f"there is no button {text}")

    def high(self, dock: str, px: int) -> None:
        """Bring a panel to the front and give it so much height."""
        docks = self.window.docks
        docks[dock].show()
        docks[dock].raise_()
        self.settle(120)
        self.window.resizeDocks([docks[dock]], [px], Qt.Orientation.Vertical)
        self.settle(120)

    def place(self, x: float, y: float) -> QPoint:
        """Where a source pixel is on the canvas."""
        return self.window.canvas.viewportTransform().map(QPointF(x, y)).toPoint()

    def click(self, x: float, y: float) -> None:
        """Click a source pixel."""
        self.drag([(x, y), (x, y)])

    def drag(self, points: Sequence[tuple[float, float]], drop: bool = True) -> None:
        """Press at the first source pixel, move along the others, and let go."""
        port = self.window.canvas.viewport()
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        places = [QPointF(self.place(x, y)) for x, y in points]
        moves = [(QEvent.Type.MouseButtonPress, places[0], left, left)]
        moves += [(QEvent.Type.MouseMove, at, none, left) for at in places[1:]]
        if drop:
            moves.append((QEvent.Type.MouseButtonRelease, places[-1], left, none))
        for kind, at, button, buttons in moves:
            above = QPointF(port.mapToGlobal(at.toPoint()))
            keys = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(port, QMouseEvent(kind, at, above, button, buttons, keys))
        self.settle(120)

    def dialog(self, kind: str) -> QWidget:
        """The open window of a class. Raises StageError if there is none."""
        for widget in QApplication.topLevelWidgets():
            if type(widget).__name__ == kind and widget.isVisible():
                # The offscreen platform's screen is small, and no dialog is larger than that.
                widget.resize(widget.sizeHint().expandedTo(widget.size()))
                self.settle()
                return widget
        raise StageError(f"no {kind} is open")

    # -- pictures -----------------------------------------------------------------------------

    def wants(self, *names: str) -> bool:
        """Whether any of these pictures is to be taken."""
        return not self._only or any(name in self._only for name in names)

    def shoot(
        self,
        name: str,
        widget: QWidget | None = None,
        part: QRect | None = None,
        marks: Sequence[tuple[str, QPoint]] = (),
    ) -> None:
        """Photograph a widget (the window if none is given), or a part of it, with numbers."""
        if not self.wants(name):
            return
        shown = widget or self.window
        taken = shown.grab(part if part is not None else shown.rect())
        if marks:
            _put_marks(taken, marks, part.topLeft() if part is not None else QPoint())
        content = _png(taken)
        (self._folder / f"{name}.png").write_bytes(content)
        self.taken[name] = len(content)
        print(f"{name}: {len(content) / 1024:.0f} KiB", flush=True)

    def around(self, *widgets: QWidget) -> QRect:
        """The part of the window that holds all of these."""
        found = QRect()
        for widget in widgets:
            corner = widget.mapTo(self.window, QPoint(0, 0))
            found = found.united(QRect(corner, widget.size()))
        return found

    def beside(self, panel: QWidget, picture_px: int = 400) -> QRect:
        """The part of the window that holds a panel and so much of the picture left of it."""
        return self.around(panel).adjusted(-picture_px, 0, 0, 0)

    def at(self, widget: QWidget, x: float = 0.5, y: float = 0.5) -> QPoint:
        """A place in a widget, in shares of its size, as the window counts."""
        inside = QPoint(round(widget.width() * x), round(widget.height() * y))
        return widget.mapTo(self.window, inside)

    def close(self) -> None:
        """End the app."""
        self.window.bench.jobs.cancel_all()
        self.settle()
        self.window.close()


def _put_marks(taken: QPixmap, marks: Sequence[tuple[str, QPoint]], corner: QPoint) -> None:
    painter = QPainter(taken)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(painter.font())
    font.setPixelSize(13)
    font.setBold(True)
    painter.setFont(font)
    for text, middle in marks:
        box = QRect(0, 0, _MARK_PX, _MARK_PX)
        box.moveCenter(middle - corner)
        painter.setPen(QColor("#FFFFFF"))
        painter.setBrush(_MARK)
        painter.drawEllipse(box)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()


def _png(taken: QPixmap) -> bytes:
    """A small PNG with few colours; no dither, which does not compress."""
    image: QImage = taken.toImage()
    image.setDevicePixelRatio(1.0)
    if image.width() > WIDEST_PX:
        image = image.scaledToWidth(WIDEST_PX, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    opened = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    few = opened.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
