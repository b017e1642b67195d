"""One pane: what it is, its view, what to do where there is nothing, its figures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import mark, tr
from inspector.ui.compare.choice import Choice
from inspector.ui.compare.choice_button import ChoiceButton
from inspector.ui.compare.contents import Shown
from inspector.ui.compare.figure_strip import STRIP_PX, FigureStrip
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.pane_view import PaneView
from inspector.ui.compare.state import CompareState
from inspector.ui.compare.wanted import Offer
from inspector.ui.plain import ElidedLabel, PlainLabel, tooltip
from inspector.ui.theme import GRID_PX, SMALL_PX, ui_font

HEADER_PX = 30
CHROME_PX = HEADER_PX + STRIP_PX
"""What a pane needs above and below its view."""
_SUBTITLE_FROM_PX = 380
_TINY_PX = 130
RUN_HERE = mark("Run here")


class NothingThere(QFrame):
    """Says in the middle of a view why it is empty, and offers what fills it.

    Signals
        run_wanted()    the model should run
        file_wanted()   a file should be chosen
    """

    run_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._run = QPushButton()
        self._run.setProperty("kind", "primary")
        self._run.setAccessibleName(tr(RUN_HERE))
        self._run.clicked.connect(self.run_wanted)
        self._text = ""
        self._file = QPushButton(tr("Open file…"))
        self._file.clicked.connect(self.file_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.addStretch(1)
        for widget in (self._words, self._run, self._file):
            column.addWidget(widget)
        column.setAlignment(self._run, Qt.AlignmentFlag.AlignHCenter)
        column.setAlignment(self._file, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def run_button(self) -> QPushButton:
        return self._run

    def show_shown(self, shown: Shown, busy: bool) -> None:
        """Say what a pane lacks; nothing where it lacks nothing."""
        self.setVisible(not shown.images and bool(shown.say))
        offer = shown.offer
        at_work = tr("{model} is at work; see Jobs.", model=offer.title) if offer else ""
        self._words.setText(at_work if busy else shown.say)
        self._run.setVisible(offer is not None and not busy)
        self._text = tr("Run {model} here", model=offer.title) if offer is not None else ""
        self._file.setVisible(shown.path_wanted)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low pane the button comes before the words, in a narrow one it says less."""
        small = self.height() < _TINY_PX and not self._run.isHidden()
        self._words.setVisible(not small)
        self._run.setText(self._text.replace("&", "&&"))
        self._run.setAccessibleName(self._text or tr(RUN_HERE))
        if self._run.sizeHint().width() > self.width() - 2 * GRID_PX:
            self._run.setText(tr(RUN_HERE))
        self._run.setToolTip(tooltip("\n".join((self._words.text(), self._text))))


class Pane(QFrame):
    """Signals
    chosen(Choice)     something else is to be shown
    run_wanted(Offer)  a model should run
    file_wanted()      a file should be chosen
    dropped(Path)      a file was dropped
    """

    chosen = Signal(object)
    run_wanted = Signal(object)
    file_wanted = Signal()
    dropped = Signal(object)

    def __init__(
        self,
        number: int,
        linked: LinkedView,
        state: CompareState,
        fill: Callable[[QMenu, ChoiceButton], None],
        parent: QWidget | None = None,
    ) -> None:
        """`number` from 1; `fill` as for `ChoiceButton`."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Pane {number}", number=number))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._offer: Offer | None = None
        badge = QLabel(str(number))
        badge.setProperty("kind", "key")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setAccessibleName(tr("Pane {number}", number=number))
        self.button = ChoiceButton(tr("Pane {number} shows", number=number), fill)
        self.button.chosen.connect(self.chosen)
        self._about = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self._about.setFont(ui_font(SMALL_PX))
        self.view = PaneView(linked, state)
        self.view.setAccessibleName(tr("Pane {number}: picture", number=number))
        self.view.dropped.connect(self.dropped)
        self.nothing = NothingThere(self.view)
        self.nothing.run_wanted.connect(self._on_run)
        self.nothing.file_wanted.connect(self.file_wanted)
        inner = QVBoxLayout(self.view)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.nothing)
        self.strip = FigureStrip()
        header = QWidget()
        header.setFixedHeight(HEADER_PX)
        row = QHBoxLayout(header)
        row.setContentsMargins(GRID_PX // 2, 0, 2, 0)
        row.setSpacing(GRID_PX // 2)
        row.addWidget(badge)
        row.addWidget(self.button, 3)
        row.addWidget(self._about, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.view, 1)
        column.addWidget(self.strip)

    def show_choice(self, choice: Choice, text: str) -> None:
        """Say what was chosen."""
        contents = self.view.stack.contents
        about = contents[0].subtitle if contents else ""
        self.button.show_choice(choice, contents[0].title if contents else text, about)
        self._about.setText(about)
        self._fit()

    def show_shown(self, shown: Shown, busy: bool) -> None:
        """Show what there is, or say why there is nothing."""
        self._offer = shown.offer
        self.nothing.show_shown(shown, busy)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, CHROME_PX + 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._about.setVisible(bool(self._about.text()) and self.width() >= _SUBTITLE_FROM_PX)

    def _on_run(self) -> None:
        if self._offer is not None:
            self.view.setFocus()  # the button goes
            self.run_wanted.emit(self._offer)
