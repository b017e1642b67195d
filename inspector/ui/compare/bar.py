"""The controls above the panes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from inspector.core.language import mark, plural, tr
from inspector.ui.compare.choice import MOST_PANES, Mode
from inspector.ui.compare.elided_combo import ElidedCombo
from inspector.ui.compare.layout_menu import LayoutMenu
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.state import CompareState
from inspector.ui.icons import IconButton
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.theme import GRID_PX

MODES: tuple[tuple[Mode, str], ...] = (
    ("grid", mark("Side by side")),
    ("split", mark("Split")),
    ("blink", mark("Blink")),
    ("onion", mark("Onion skin")),
    ("difference", mark("Difference")),
)
_PLACE_FROM_PX = 760
_AGAINST_PX = 320


class CompareBar(QWidget):
    """Signals
    box_toggled(bool)   drags shall make the region
    export_wanted()     the view should be written to a file
    left()              the user has seen enough
    """

    box_toggled = Signal(bool)
    export_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        state: CompareState,
        linked: LinkedView,
        layouts: LayoutMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._linked = linked
        self._count = _combo([_panes(n) for n in range(1, MOST_PANES + 1)], tr("How many panes"))
        self._mode = _combo([tr(name) for _, name in MODES], tr("How they are laid out"))
        self._against = ElidedCombo()
        self._against.show_lines([tr("Against nothing")])
        self._against.setMaximumWidth(_AGAINST_PX)
        calm_wheel(self._against)
        described(self._against, tr("What the others are measured against"))
        self._count.activated.connect(lambda n: state.set_count(n + 1))
        self._mode.activated.connect(lambda n: state.set_mode(MODES[n][0]))
        self._against.activated.connect(lambda n: state.set_reference(n - 1))
        self.box = IconButton("region", tr("Draw the region that is measured (Shift and drag)"))
        self.box.setCheckable(True)
        self.box.toggled.connect(self.box_toggled)
        self.clear = IconButton("cancel", tr("Measure all of it again"))
        self.clear.clicked.connect(lambda _=False: state.set_region(None))
        self._place = PlainLabel("", "small")
        self._place.setMinimumWidth(self._place.fontMetrics().horizontalAdvance("x 00000, y 00000"))
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        fit = IconButton("fit", tr("Show the whole picture in every pane (F)"))
        fit.clicked.connect(lambda _=False: linked.fit())
        self._layouts = QToolButton()
        self._layouts.setText(tr("Layouts"))
        self._layouts.setToolTip(tooltip(tr("Use, save and delete layouts with names")))
        self._layouts.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._layouts.setMenu(layouts)
        self._layouts.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        export = IconButton("export", tr("Write this view as a picture (PNG)"))
        export.clicked.connect(lambda _=False: self.export_wanted.emit())
        leave = IconButton("close", tr("Leave the comparison (Escape)"))
        leave.clicked.connect(lambda _=False: self.left.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX // 2, GRID_PX // 2, GRID_PX // 2, GRID_PX // 2)
        row.setSpacing(GRID_PX // 2)
        before: tuple[QWidget, ...] = (
            self._count,
            self._mode,
            self._against,
            self.box,
            self.clear,
        )
        after: tuple[QWidget, ...] = (self._place, fit, self._layouts, export, leave)
        for widget in before:
            row.addWidget(widget, 10 if widget is self._against else 0)
        row.addStretch(1)
        for widget in after:
            row.addWidget(widget)
        state.changed.connect(self.refresh)
        state.region_changed.connect(self._show_region)
        linked.cursor_moved.connect(self._show_place)
        self._show_region()

    def show_names(self, names: Sequence[str]) -> None:
        """What the panes show, to choose one that the others are measured against."""
        lines = [tr("Against nothing")]
        for number, name in enumerate(names, start=1):
            lines.append(tr("Against {pane} · {name}", pane=number, name=one_line(name)))
        self._against.show_lines(lines)
        self._against.setCurrentIndex(self._state.layout.reference + 1)

    @Slot()
    def refresh(self) -> None:
        """Show what is chosen."""
        layout = self._state.layout
        self._count.setCurrentIndex(layout.count - 1)
        self._mode.setCurrentIndex([mode for mode, _ in MODES].index(layout.mode))
        self._against.setCurrentIndex(layout.reference + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place.setVisible(self.width() >= _PLACE_FROM_PX)

    @Slot()
    def _show_region(self) -> None:
        region = self._state.region
        self.clear.setVisible(region is not None)
        if region is not None:
            size = tr(
                "{width} × {height} px at x {x}, y {y}",
                width=region.width,
                height=region.height,
                x=region.x,
                y=region.y,
            )
            self.clear.setToolTip(
                tooltip(tr("Measured: {size}. Click to measure all of it again", size=size))
            )

    @Slot()
    def _show_place(self) -> None:
        place: QPointF | None = self._linked.cursor
        inside = place is not None and self._linked.picture_rect.contains(place)
        text = (
            tr("x {x}, y {y}", x=int(place.x()), y=int(place.y()))
            if place is not None and inside
            else ""
        )
        self._place.setText(text)


def _combo(lines: Sequence[str], name: str) -> QComboBox:
    combo = QComboBox()
    combo.addItems(list(lines))
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    combo.setStyleSheet("QComboBox { combobox-popup: 0; }")
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    calm_wheel(combo)
    described(combo, name)
    return combo


def _panes(count: int) -> str:
    return plural("{n} pane", "{n} panes", count)
