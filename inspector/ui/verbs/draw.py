"""Tools: draw, reshape, cut and measure on the picture."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from inspector.ui.actions import Actions
from inspector.ui.canvas.view import Canvas
from inspector.ui.preferences import Preferences
from inspector.ui.snapper import Snapper
from inspector.ui.tools.measure import MeasureTool
from inspector.ui.tools.points import PointsTool
from inspector.ui.tools.polygon import PolygonTool, PolylineTool
from inspector.ui.tools.rectangle import RectangleTool
from inspector.ui.tools.select import SelectTool
from inspector.ui.tools.split import SplitTool
from inspector.ui.verbs.tools import ToolVerbs
from inspector.ui.workbench import Workbench


class DrawVerbs(QObject):
    """Gives the vector tools to their commands, and switches snapping."""

    def __init__(
        self,
        actions: Actions,
        bench: Workbench,
        canvas: Canvas,
        tools: ToolVerbs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._preferences: Preferences = bench.preferences
        view, editor, outlines = bench.view, bench.editor, canvas.outlines_item
        self._snapper = snapper = Snapper(
            bench.session, view, bench.suggestions, bench.preferences.settings.snap, self
        )
        select = SelectTool(editor, view, outlines, self)
        select.points_wanted.connect(lambda: tools.take("tool-points"))
        redact = RectangleTool(editor, snapper, "redaction", "other", self)
        for action_id, tool in (
            ("tool-select", select),
            ("tool-points", PointsTool(editor, view, outlines, snapper, self)),
            ("tool-polygon", PolygonTool(editor, snapper, self)),
            ("tool-polyline", PolylineTool(editor, snapper, self)),
            ("tool-rectangle", RectangleTool(editor, snapper, parent=self)),
            ("tool-split", SplitTool(editor, snapper, self)),
            ("tool-measure", MeasureTool(editor, snapper, self)),
            ("tool-redact", redact),
            ("tool-undamaged", RectangleTool(editor, snapper, "undamaged", parent=self)),
            ("tool-undamaged-polygon", PolygonTool(editor, snapper, self, "undamaged")),
        ):
            tools.register(action_id, tool)
            bench.session.current_changed.connect(tool.leave_picture)
        actions["snap"].setChecked(snapper.on)
        actions.connect("snap", self.set_snapping)

    @Slot(bool)
    def set_snapping(self, on: bool) -> None:
        """Let points jump to edges, or not; remembered."""
        self._snapper.on = on
        self._actions["snap"].setChecked(on)
        self._preferences.set(snap=on)
