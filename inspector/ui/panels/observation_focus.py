"""Going to one field of the observation editor."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from inspector.ui.dialogs.fold import bring_into_sight
from inspector.ui.panels.observation import ObservationEditor


def focus_on(editor: ObservationEditor, field: str) -> None:
    """Put the cursor into the control of a field of `Observation`, or of "note"; into the code
    where it has none that is shown."""
    controls: dict[str, QWidget] = {
        "chainage_m": editor.chainage.number,
        "chainage_estimated": editor.chainage.estimated,
        "clock_from": editor.clock.start,
        "clock_to": editor.clock.end,
        "grade": editor.grade.box,
        "grade_reason": editor.grade.reason,
        "span": editor.span,
        "span_no": editor.span,
        "enhanced_id": editor.photo,
        "note": editor.remarks,
    }
    for number in editor.quantities.fields()[:1]:
        controls["quantities"] = number
    control = controls.get(field)
    if control is None or not control.isVisibleTo(editor):
        editor.start()
    else:
        bring_into_sight(control)
