"""The card on the start screen that offers the tour, until somebody took it or declined."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from inspector.core.language import tr
from inspector.ui.icons import IconButton, follow
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX


class TourOffer(QFrame):
    """Signals: `chosen(name)` with the name of a tour, and `declined()`."""

    chosen = Signal(str)
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tour_offer")
        self.setProperty("kind", "card")
        mark = QLabel()
        follow(mark, "help", QPalette.ColorRole.Accent)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(PlainLabel(tr("New here?"), wrap=True))
        texts.addWidget(
            PlainLabel(
                tr("From a photo to the report, step by step in this window."), "small", True
            )
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addWidget(mark)
        layout.addLayout(texts, 1)
        for name, text, kind in (
            ("sewer", tr("Sewer"), "flat"),
            ("land", tr("Satellite"), "flat"),
            ("pavement", tr("Take the tour (3 minutes)"), ""),
        ):
            button = QPushButton(text)
            button.setProperty("kind", kind)
            if kind:
                button.setAccessibleName(tr("Take the tour: {what}", what=text))
            button.clicked.connect(lambda _checked=False, tour=name: self.chosen.emit(tour))
            layout.addWidget(button)
        close = IconButton("close", tr("Do not offer the tour"), size_px=16)
        close.clicked.connect(self.declined)
        layout.addWidget(close)
