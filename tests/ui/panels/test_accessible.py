"""Every control can be reached by keyboard and says what it is; nothing shows foreign rich text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from ui.conftest import Bench

from inspector.core.frame import FrameRef
from inspector.ui.actions import Actions
from inspector.ui.commands import COMMANDS
from inspector.ui.dialogs.report_preview import ReportPreview
from inspector.ui.dialogs.scale import ScaleDialog
from inspector.ui.noise_trial import NoiseTrial
from inspector.ui.panels.findings import FindingsPanel
from inspector.ui.panels.history import HistoryPanel
from inspector.ui.panels.jobs import JobsPanel
from inspector.ui.panels.layers import LayersPanel
from inspector.ui.panels.models import ModelsPanel
from inspector.ui.panels.noise import NoisePanel
from inspector.ui.panels.thumbnails import ThumbnailsPanel

Make = Callable[[Bench, QWidget], QWidget]
PANELS: dict[str, Make] = {
    "pictures": lambda b, w: ThumbnailsPanel(
        b.session, b.suggestions, b.library, b.jobs, b.folder / "cache", w
    ),
    "models": lambda b, w: ModelsPanel(b.session, b.services, "fake", "auto", w),
    "layers": lambda b, w: LayersPanel(b.session, b.view, b.suggestions, ("crack",), w),
    "findings": lambda b, w: FindingsPanel(
        b.session, b.view, b.suggestions, Actions(COMMANDS, {}, w), b.books, w
    ),
    "properties": lambda b, w: b.properties(w),
    "noise": lambda b, w: NoisePanel(
        NoiseTrial(b.session, b.view, b.library, b.suggestions, b.services, w), w
    ),
    "jobs": lambda b, w: JobsPanel(b.jobs, w),
    "history": lambda b, w: HistoryPanel(b.session, w),
    "scale": lambda b, w: ScaleDialog(b.session, 100.0, w),
    "report": lambda b, w: ReportPreview(b.session, b.jobs, b.services, b.defaults, parent=w),
}
CONTROLS = (QAbstractButton, QAbstractSlider, QLineEdit, QComboBox, QAbstractSpinBox)


@pytest.fixture(params=PANELS)
def panel(
    request: pytest.FixtureRequest, bench: Bench, photos: list[FrameRef], qtbot: QtBot
) -> Iterator[QWidget]:
    """Each panel with pictures, suggestions, findings and a selection."""
    bench.run()
    bench.suggestions.accept_frame(photos[0])
    bench.view.select(list(bench.session.document.annotations)[:1])
    window = QWidget()
    qtbot.addWidget(window)
    made = PANELS[request.param](bench, window)
    if made.isWindow():
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        made.show()
    window.show()
    yield made
    made.close()
    window.close()


def inner(widget: QWidget) -> bool:
    """True for parts that Qt makes inside its own controls."""
    above = widget.parentWidget()
    if isinstance(above, QTableView) and isinstance(widget, QAbstractButton):
        return True
    return isinstance(above, (QComboBox, QAbstractSpinBox, QLineEdit)) or isinstance(
        widget, QScrollBar
    )


def test_every_control_has_a_name_and_a_tooltip(panel: QWidget) -> None:
    controls = [w for w in panel.findChildren(QWidget) if isinstance(w, CONTROLS) and not inner(w)]
    unnamed = [w for w in controls if not (w.accessibleName() or getattr(w, "text", str)())]
    assert unnamed == []
    visible = [w for w in controls if w.isVisible()]
    assert [w for w in visible if not w.toolTip() and w.accessibleName() != "Details"] == []


def test_whatever_takes_the_focus_has_a_name(panel: QWidget) -> None:
    focusable = [
        w
        for w in panel.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.isVisible()
        and not inner(w)
        and not (isinstance(w, QScrollArea) and not w.accessibleName())
    ]
    nameless = [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]
    assert nameless == []


def test_labels_show_plain_text(panel: QWidget) -> None:
    rich = [
        label
        for label in panel.findChildren(QLabel)
        if label.text() and label.textFormat() != Qt.TextFormat.PlainText and not inner(label)
    ]
    assert rich == []
