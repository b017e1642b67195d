"""The figures of a pane in one line below it; a click copies one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from inspector.core.language import tr
from inspector.ui.compare.figures import Figure
from inspector.ui.plain import ElidedLabel, tooltip
from inspector.ui.theme import SMALL_PX, ui_font

STRIP_PX = 24


class FigureStrip(QWidget):
    """Shows as many as there is room for; the rest are in a menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(STRIP_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Figures of this pane"))
        self._figures: tuple[Figure, ...] = ()
        self._buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 0, 2, 0)
        self._row.setSpacing(0)
        self._words = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self._words.setFont(ui_font(SMALL_PX))
        self._more = QToolButton()
        self._more.setText("…")
        self._more.setAccessibleName(tr("All figures of this pane"))
        self._more.setToolTip(tooltip(tr("All figures; choose one to copy it")))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._menu.setToolTipsVisible(True)
        self._more.setMenu(self._menu)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._more)
        self._more.hide()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What is shown."""
        return self._figures

    def minimumSizeHint(self) -> QSize:
        return QSize(0, STRIP_PX)

    def show_figures(self, figures: Sequence[Figure], words: str = "") -> None:
        """Show figures, and beside them a few words."""
        self._words.setText(words)
        if tuple(figures) == self._figures:
            return
        self._figures = tuple(figures)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(figure) for figure in self._figures]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(place, button)
        self._menu.clear()
        for figure in self._figures:
            action = self._menu.addAction(figure.line)
            action.setToolTip(tooltip(figure.says))
            action.triggered.connect(lambda _=False, f=figure: _copy(f.line))
        if len(self._figures) > 1:
            self._menu.addSeparator()
            every = "\n".join(f.line for f in self._figures)
            self._menu.addAction(tr("Copy all")).triggered.connect(lambda _=False: _copy(every))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self, figure: Figure) -> QToolButton:
        button = QToolButton()
        button.setText(figure.line.replace("&", "&&"))
        button.setFont(ui_font(SMALL_PX))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setToolTip(tooltip(f"{figure.says}\n{tr('Click to copy')}"))
        button.setAccessibleName(figure.line)
        button.setAccessibleDescription(figure.says)
        button.clicked.connect(lambda _=False: _copy(figure.line))
        return button

    def _fit(self) -> None:
        """Hide the last ones until the others fit beside the menu."""
        room = self.width() - 4
        needed = [button.sizeHint().width() for button in self._buttons]
        everything = sum(needed) <= room
        if not everything:
            room -= self._more.sizeHint().width()
        used = 0
        for button, wide in zip(self._buttons, needed, strict=True):
            used += wide
            button.setVisible(used <= room)
        self._more.setVisible(bool(self._buttons) and not everything)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
