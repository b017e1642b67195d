"""Brush and eraser: add pixels to a region, or take them away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen

from inspector.core.frame import FrameRef, Window
from inspector.core.language import mark, tr
from inspector.core.shape import Shape
from inspector.imaging.contours import Mask2D
from inspector.ui.canvas.stroke_item import StrokeItem
from inspector.ui.editor import Editor
from inspector.ui.painting import brush_hint, erased_unasked, paint_subject, regions_of
from inspector.ui.session import Session
from inspector.ui.tools.base import Surface, Tool
from inspector.ui.tools.brush_cursor import cursor_area, draw_cursor
from inspector.ui.tools.brush_size import BrushSize
from inspector.ui.tools.brush_stroke import LiveStroke
from inspector.ui.view_state import ViewState

OUTSIDE = mark("That lies outside the picture; paint inside it.")


class BrushTool(Tool):
    """Paints while the left button is down; one stroke is one edit, made when it goes up.

    With Shift a stroke begins with a straight line from the end of the last one. With Alt the brush
    erases and the eraser paints. Esc or the right button drops a stroke.

    Signals
        painting_changed(bool)   a stroke was begun or ended
    """

    cursor = Qt.CursorShape.BlankCursor
    painting_changed = Signal(bool)
    erases = False

    def __init__(
        self,
        session: Session,
        view: ViewState,
        editor: Editor,
        item: StrokeItem,
        size: BrushSize,
        colour_of: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        """`colour_of` gives the colour of a label, "#rrggbb"."""
        super().__init__(parent)
        self.size = size
        self._colour_of = colour_of
        self._session = session
        self._view = view
        self._editor = editor
        self._item = item
        self._place: QPointF | None = None
        self._shown: QRectF | None = None
        self._last: tuple[FrameRef, QPointF] | None = None
        self._live: LiveStroke | None = None
        self._modifiers = Qt.KeyboardModifier.NoModifier
        size.changed.connect(self._show_cursor)
        session.current_changed.connect(self._on_current_changed)
        session.document_changed.connect(self._on_changed)
        view.selection_changed.connect(self._on_changed)
        editor.label_changed.connect(self._on_changed)

    @property
    def painting(self) -> bool:
        """True while a stroke is being painted."""
        return self._live is not None

    # -- in hand ------------------------------------------------------------------------------

    def take_up(self, surface: Surface) -> None:
        super().take_up(surface)
        self._tell()

    def put_down(self) -> None:
        self.drop()
        self._place = None
        self._modifiers = Qt.KeyboardModifier.NoModifier
        super().put_down()

    def follow(self, place: QPointF) -> None:
        """The picture moved under the mouse, which is at another place of it now."""
        if self._place is not None:
            self._place = place
            self._show_cursor()

    # -- the mouse ----------------------------------------------------------------------------

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._live is not None:
            self._finish()
        self._at(place, modifiers)
        size = self._editor.size
        if size is None or not self.may_paint():
            return
        erases, start = self._erases_now(), self._line_from()
        live = LiveStroke(self.size.radius_px, size, self._shapes_under(erases), not erases)
        self._live = live
        self._item.begin(live, QColor(self._colour_of(self._label())), size)
        self.began(live)
        if start is not None:
            self._extend(start)
        self._extend(place)
        self.painting_changed.emit(True)

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._at(place, modifiers)
        if self._live is not None:
            self._extend(place)

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._live is not None:
            self._extend(place)
            self._finish()

    def wheel(self, turns: float) -> bool:
        if self._live is None:
            self.size.turn(turns)
        return True

    def left(self) -> None:
        self._place = None
        self._show_cursor()

    # -- keys ---------------------------------------------------------------------------------

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        # Nothing may change what is painted on.
        return self._live is not None

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if self._live is not None:
            undo = key == Qt.Key.Key_Z and modifiers & Qt.KeyboardModifier.ControlModifier
            if key == Qt.Key.Key_Escape or undo:
                self.drop()
            return True
        if key == Qt.Key.Key_Escape and self._view.selected:
            self._view.select([])
            return True
        return False

    # -- the stroke ---------------------------------------------------------------------------

    def may_paint(self) -> bool:
        """Whether a stroke can begin; tells the user why if it cannot."""
        return True

    def make(self, mask: Mask2D, window: Window, adds: bool) -> None:
        """The stroke ended: make the edit."""
        if adds:
            self._editor.paint(mask, window)
        else:
            self._editor.erase(mask, window)

    def began(self, live: LiveStroke) -> None:
        """A stroke was begun."""

    def grew(self) -> None:
        """The stroke is longer now."""

    def dropped(self) -> bool:
        painting = self.painting
        self.drop()
        return painting

    def drop(self) -> None:
        """Forget the stroke."""
        if self._live is not None:
            self._stop()

    def _extend(self, place: QPointF) -> None:
        assert self._live is not None
        dirty = self._live.extend(place.x() - 0.5, place.y() - 0.5)
        if dirty is not None:
            self.refresh(QRectF(dirty.x, dirty.y, dirty.width, dirty.height))
        self.grew()

    def _finish(self) -> None:
        assert self._live is not None
        live, frame = self._live, self._session.current
        x, y = live.stroke.points[-1].tolist()
        self._stop()
        if live.stroke.mask is None:
            self._editor.told.emit(tr(OUTSIDE))
            return
        if frame is not None:
            self._last = frame, QPointF(x + 0.5, y + 0.5)
        self.make(*live.stroke.mask, live.adds)

    def _stop(self) -> None:
        assert self._live is not None
        made = self._live.stroke.mask
        self._live = None
        self._item.end()
        if made is not None:
            window = made[1]
            self.refresh(QRectF(window.x, window.y, window.width, window.height))
        self.painting_changed.emit(False)
        self._show_cursor()

    # -- what is seen -------------------------------------------------------------------------

    def draw(self, painter: QPainter, zoom: float) -> None:
        size = self._editor.size
        if self._place is None or size is None:
            return
        start = self._line_from() if self._live is None else None
        if start is not None:
            for colour, width in ((QColor(0, 0, 0, 170), 3.0), (QColor(255, 255, 255), 1.2)):
                pen = QPen(colour, width)
                pen.setCosmetic(True)
                painter.setPen(pen)
                painter.drawLine(QLineF(start, self._place))
        erases = not self._live.adds if self._live is not None else self._erases_now()
        draw_cursor(painter, self._place, self.size.radius_px, zoom, size, erases)

    def hint_now(self) -> str:
        """What the next stroke will do."""
        return brush_hint(
            self._session.document, self._editor.selected(), self._editor.label, self._erases_now()
        )

    def _tell(self) -> None:
        if self._surface is not None:
            other = "paint" if self.erases else "erase"
            self.say(
                tr(
                    "{hint_now} Wheel: size. Shift+click: straight line. Alt: {other}.",
                    hint_now=self.hint_now(),
                    other=other,
                )
            )

    def _shapes_under(self, erases: bool) -> list[Shape]:
        """The regions that a stroke changes."""
        selected = self._editor.selected()
        if erases:
            subjects = regions_of(selected) or erased_unasked(self._editor.visible())
            return [a.shape for a in subjects]
        subject = paint_subject(selected)
        return [subject.shape] if subject else []

    def _label(self) -> str:
        """Of what is painted."""
        subject = paint_subject(self._editor.selected())
        return subject.label if subject else self._editor.label

    def _at(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._place = place
        if modifiers != self._modifiers:
            self._modifiers = modifiers
            self._tell()
        self._show_cursor()

    def _erases_now(self) -> bool:
        return self.erases != bool(self._modifiers & Qt.KeyboardModifier.AltModifier)

    def _line_from(self) -> QPointF | None:
        """Where a straight line would begin."""
        shift = self._modifiers & Qt.KeyboardModifier.ShiftModifier
        if not shift or self._last is None or self._last[0] != self._session.current:
            return None
        return self._last[1]

    @Slot()
    def _show_cursor(self) -> None:
        """Draw the cursor again where it is and where it was."""
        if self._surface is None:
            return
        area = None
        if self._place is not None:
            area = cursor_area(self._place, self.size.radius_px, self._surface.zoom)
            start = self._line_from() if self._live is None else None
            if start is not None:
                area = area.united(QRectF(start, self._place).normalized())
        for each in (self._shown, area):
            if each is not None:
                self.refresh(each)
        self._shown = area

    @Slot()
    def _on_current_changed(self) -> None:
        self.drop()
        self._tell()

    @Slot()
    def _on_changed(self) -> None:
        self._tell()


class EraserTool(BrushTool):
    """Takes pixels from the selected regions, or from all under it."""

    erases = True
