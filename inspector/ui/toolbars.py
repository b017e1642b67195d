"""The two bars of buttons: verbs above the picture, tools beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QToolBar, QToolButton

from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.icons import follow
from inspector.ui.plain import tooltip
from inspector.ui.theme import ICON_PX

VERBS: tuple[str, ...] = (
    "open-folder",
    "save",
    "",
    "undo",
    "redo",
    "",
    "run",
    "run-all",
    "run-region",
    "enhance",
    "",
    "accept",
    "reject",
    "next-suggestion",
    "",
    "merge",
    "duplicate",
    "delete",
    "",
    "fit",
    "actual-size",
    "",
    "compare",
    "report",
)
TOOLS: tuple[str, ...] = (
    "tool-select",
    "tool-points",
    "",
    "tool-polygon",
    "tool-polyline",
    "tool-rectangle",
    "",
    "tool-brush",
    "tool-eraser",
    "tool-magic",
    "tool-split",
    "",
    "tool-measure",
    "tool-scale",
    "tool-redact",
    "tool-observe",
    "",
    "tool-region",
    "enhance-region",
    "tool-pan",
)
WITH_TEXT = {
    "open-folder": mark("Open"),
    "run": mark("Run"),
    "accept": mark("Accept"),
    "reject": mark("Reject"),
    "report": mark("Report"),
    "enhance": mark("Enhance"),
    "compare": mark("Compare"),
}


def add_toolbars(window: QMainWindow, actions: Actions) -> None:
    """Both bars, with their tool tips and shortcuts from the commands."""
    top = _bar(window, "toolbar", tr("Toolbar"), VERBS, actions)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, top)
    side = _bar(window, "tools", tr("Tools"), TOOLS, actions)
    window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, side)
    for bar, arrow in ((top, "next"), (side, "down")):
        more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
        if isinstance(more, QToolButton):
            # Qt's own arrow to what has no room is a dot on a screen at 150 %.
            follow(more, arrow, size_px=12)
            more.setAccessibleName(tr("More of {bar}", bar=bar.windowTitle()))
            more.setToolTip(tooltip(more.accessibleName()))


def _bar(
    window: QMainWindow, name: str, title: str, commands: Sequence[str], actions: Actions
) -> QToolBar:
    bar = QToolBar(title, window)
    bar.setObjectName(name)
    bar.setMovable(False)
    bar.setIconSize(QSize(ICON_PX, ICON_PX))
    for command in commands:
        if not command:
            bar.addSeparator()
            continue
        action = actions[command]
        bar.addAction(action)
        button = bar.widgetForAction(action)
        button.setAccessibleName(actions.text(command))
        if command in WITH_TEXT and isinstance(button, QToolButton):
            action.setIconText(tr(WITH_TEXT[command]))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return bar
