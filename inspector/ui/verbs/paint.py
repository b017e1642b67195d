"""Tools: brush, eraser and magic brush, and how large they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QCursor

from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.stroke_item import StrokeItem
from inspector.ui.canvas.view import Canvas
from inspector.ui.tools.brush import BrushTool, EraserTool
from inspector.ui.tools.brush_magic import MagicBrushTool
from inspector.ui.tools.brush_size import BrushSize
from inspector.ui.tools.brush_size_box import BrushSizeBox
from inspector.ui.verbs.tools import ToolVerbs
from inspector.ui.workbench import Workbench

TAKE_A_BRUSH = mark("Take the brush (B), the eraser (E) or the magic brush (W) first.")
BRUSHES = {"tool-brush": "brush_px", "tool-eraser": "eraser_px", "tool-magic": "magic_px"}
"""Each brush and the setting that keeps its size."""
_OVER_ALL = 100.0


class PaintVerbs(QObject):
    """The three brushes by the id of their command. Each has a size of its own, which outlasts a
    restart. `size_box` shows the one in hand."""

    def __init__(
        self,
        actions: Actions,
        workbench: Workbench,
        canvas: Canvas,
        tools: ToolVerbs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._canvas = canvas
        self._preferences = workbench.preferences
        self._tools = tools
        self._brushes = self._make(workbench)
        self.size_box = BrushSizeBox(canvas)
        for action_id, brush in self._brushes.items():
            brush.painting_changed.connect(self._on_painting_changed)
            tools.register(action_id, brush)
        actions.connect("brush-smaller", lambda: self._resize(BrushSize.smaller))
        actions.connect("brush-larger", lambda: self._resize(BrushSize.larger))
        tools.taken.connect(self._on_taken)
        canvas.view_changed.connect(self._on_view_changed)
        self._on_taken(tools.in_hand)

    def _make(self, bench: Workbench) -> dict[str, BrushTool]:
        item = StrokeItem()
        item.setZValue(_OVER_ALL)
        self._canvas.scene().addItem(item)
        settings = self._preferences.settings
        colour_of = bench.suggestions.colours.of
        plain = bench.session, bench.view, bench.editor
        sizes = {
            name: BrushSize(getattr(settings, setting), self) for name, setting in BRUSHES.items()
        }
        return {
            "tool-brush": BrushTool(*plain, item, sizes["tool-brush"], colour_of, self),
            "tool-eraser": EraserTool(*plain, item, sizes["tool-eraser"], colour_of, self),
            "tool-magic": MagicBrushTool(
                *plain, item, sizes["tool-magic"], colour_of, bench.suggestions, self
            ),
        }

    @property
    def in_hand(self) -> BrushTool | None:
        """The brush in hand, if it is one."""
        return self._brushes.get(self._tools.in_hand)

    def _resize(self, step: Callable[[BrushSize], None]) -> None:
        brush = self.in_hand
        if brush is not None and not brush.painting:
            step(brush.size)

    @Slot(str)
    def _on_taken(self, _: str) -> None:
        brush = self.in_hand
        for action_id in ("brush-smaller", "brush-larger"):
            self._actions.set_enabled(action_id, brush is not None, tr(TAKE_A_BRUSH))
        if brush is not None:
            self.size_box.show_size(brush.size)
        self._keep_sizes()

    @Slot()
    def _on_view_changed(self) -> None:
        """The picture moved under a mouse that rests."""
        brush = self.in_hand
        if brush is not None:
            port = self._canvas.viewport()
            brush.follow(self._canvas.mapToScene(port.mapFromGlobal(QCursor.pos())))

    @Slot(bool)
    def _on_painting_changed(self, painting: bool) -> None:
        if not painting:
            self._keep_sizes()

    def _keep_sizes(self) -> None:
        """Sizes are kept when they were used, and not at every turn of the wheel."""
        if self._brushes:
            sizes = {BRUSHES[name]: b.size.diameter_px for name, b in self._brushes.items()}
            self._preferences.set(**{name: float(size) for name, size in sizes.items()})
