"""A canvas with a real project behind it, and a hand to draw on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.annotation import Annotation, Purpose, new_id
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.editor import Editor
from inspector.ui.snapper import Snapper
from inspector.ui.tools.base import Tool

T = TypeVar("T", bound=Tool)

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Desk:
    """What a tool is tried on. Places are source pixels: (10, 20) is the middle of that pixel."""

    qtbot: QtBot
    bench: Bench
    canvas: Canvas
    editor: Editor
    snapper: Snapper
    told: list[str] = field(default_factory=list)

    def take(self, tool: T) -> T:
        """Take a tool in hand."""
        self.canvas.set_tool(tool)
        self.canvas.setFocus()
        return tool

    def at(self, x: float, y: float) -> QPoint:
        """Where a source pixel is on the canvas."""
        return self.canvas.mapFromScene(QPointF(x + 0.5, y + 0.5))

    def click(self, x: float, y: float, keys: Qt.KeyboardModifier = NONE) -> None:
        """Move there and click."""
        self.hover(x, y, keys)
        self.qtbot.mouseClick(
            self.canvas.viewport(), Qt.MouseButton.LeftButton, keys, self.at(x, y)
        )

    def double_click(self, x: float, y: float) -> None:
        """What Qt sends for a double click."""
        port = self.canvas.viewport()
        self.click(x, y)
        self.qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=self.at(x, y))

    def hover(self, x: float, y: float, keys: Qt.KeyboardModifier = NONE) -> None:
        """Move the mouse there."""
        if self.canvas._tool is not None and keys != NONE:
            self.canvas._tool.moved(QPointF(x + 0.5, y + 0.5), keys)
        else:
            self.qtbot.mouseMove(self.canvas.viewport(), self.at(x, y))

    def drag(
        self,
        places: Sequence[tuple[float, float]],
        keys: Qt.KeyboardModifier = NONE,
        drop: bool = True,
    ) -> None:
        """Press at the first place, move through the others, release at the last."""
        port, left = self.canvas.viewport(), Qt.MouseButton.LeftButton
        self.hover(*places[0])
        self.qtbot.mousePress(port, left, keys, self.at(*places[0]))
        for place in places[1:]:
            self.hover(*place, keys)
        if drop:
            self.qtbot.mouseRelease(port, left, keys, self.at(*places[-1]))

    def release(self, x: float, y: float) -> None:
        """Let the left button go."""
        port = self.canvas.viewport()
        self.qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=self.at(x, y))

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the canvas."""
        self.qtbot.keyClick(self.canvas, key, keys)

    def put(self, shape: Shape, purpose: Purpose = "finding") -> str:
        """A finding of this shape on the picture in view; its id."""
        frame = self.bench.session.current
        assert frame is not None
        made = Annotation(new_id(), frame, shape, "crack", purpose=purpose)
        self.bench.session.edit("Test", lambda d: edits.put(d, made))
        return made.id

    @property
    def annotations(self) -> list[Annotation]:
        """All in the document."""
        return list(self.bench.session.document.annotations.values())

    def shape(self, item_id: str) -> Shape:
        """The present shape of one."""
        return self.bench.session.document.annotations[item_id].shape

    @property
    def steps(self) -> int:
        """How many edits there are to undo."""
        return self.bench.session.undo_stack.index()

    def undo(self) -> None:
        """One step back."""
        self.bench.session.undo_stack.undo()


@pytest.fixture
def desk(qtbot: QtBot, bench: Bench, photos: list[FrameRef]) -> Iterator[Desk]:
    """Two photos of 320 x 240; the first is in view, twice as large. No result, nothing snaps."""
    canvas = Canvas()
    presenter = Presenter(canvas, bench.session, bench.view, bench.library, bench.suggestions)
    editor = Editor(bench.session, bench.view, bench.suggestions)
    snapper = Snapper(bench.session, bench.view, bench.suggestions, False)
    canvas.resize(800, 600)
    with qtbot.waitExposed(canvas):
        canvas.show()
    bench.session.go_to(photos[1])
    bench.session.go_to(photos[0])
    canvas.zoom_to(2.0)
    canvas.centerOn(160, 120)
    desk = Desk(qtbot, bench, canvas, editor, snapper)
    editor.told.connect(desk.told.append)
    yield desk
    canvas.close()
    for each in (presenter, snapper, editor, canvas):
        delete(each)


def square(x: float, y: float, size: float) -> Shape:
    """A region with these corners."""
    ring = [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
    return Shape.of("region", [ring])
