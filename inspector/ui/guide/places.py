"""Which chapter tells of what is in the user's hands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDockWidget, QWidget

FIRST = "start"
PANELS: Mapping[str, str] = {
    "pictures": "start",
    "models": "models",
    "layers": "look",
    "bands": "satellite",
    "properties": "measure",
    "noise": "compare",
    "timeline": "video",
    "dates": "satellite",
    "findings": "judge",
    "jobs": "models",
    "history": "projects",
    "surface": "own-models",
    "selftest": "compare",
    "plots": "compare",
    "delta": "compare",
    "agreement": "compare",
    "batch": "batch",
}
"""By the names of the docks."""
WIDGETS: Mapping[str, str] = {
    "StartScreen": "start",
    "ObservationEditor": "sewer",
    "PictureChoice": "enhance",
    "ErrorMeter": "errors",
    "ReportPreview": "report",
    "CompareWorkspace": "compare",
    "AboutDialog": "trouble",
    "AcceptAbovePrompt": "judge",
    "AddedModelsDialog": "own-models",
    "ChainagePrompt": "sewer",
    "ClipPrompt": "enhance",
    "CheckDialog": "trouble",
    "CodeBooksDialog": "sewer",
    "CommandPalette": "keys",
    "EnhanceFilePrompt": "satellite",
    "GoToPrompt": "video",
    "HandOnPrompt": "report",
    "InspectionDialog": "sewer",
    "LogDialog": "trouble",
    "NotePrompt": "judge",
    "ReasonPrompt": "judge",
    "ReferencesDialog": "enhance",
    "ReportDialog": "trouble",
    "ScaleDialog": "measure",
    "SelectByPrompt": "judge",
    "ShortcutEditor": "keys",
    "SimplifyPrompt": "judge",
}
"""By the names of their classes: what has no dock of its own."""
TOOLS: Mapping[str, str] = {
    "tool-select": "judge",
    "tool-points": "judge",
    "tool-polygon": "judge",
    "tool-polyline": "judge",
    "tool-rectangle": "judge",
    "tool-brush": "judge",
    "tool-eraser": "judge",
    "tool-magic": "judge",
    "tool-split": "judge",
    "tool-measure": "measure",
    "tool-redact": "projects",
    "tool-undamaged": "own-models",
    "tool-undamaged-polygon": "own-models",
    "tool-observe": "sewer",
    "tool-ring": "sewer",
    "tool-pan": "look",
    "tool-region": "models",
    "tool-scale": "measure",
    "enhance-region": "enhance",
}
"""By the commands that take them."""


def topic_of(widget: QWidget | None, tool: str) -> str:
    """The chapter for the widget that has the focus; on the picture it is that of the tool."""
    while widget is not None:
        name = type(widget).__name__
        if name in WIDGETS:
            return WIDGETS[name]
        if name == "Canvas":
            return TOOLS.get(tool, "look")
        if isinstance(widget, QDockWidget):
            return PANELS.get(widget.objectName().removeprefix("dock-"), FIRST)
        widget = widget.parentWidget()
    return FIRST
