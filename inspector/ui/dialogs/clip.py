"""The prompt that asks which part of a video becomes an enhanced clip."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from inspector.core.language import plural, tr
from inspector.ui.dialogs.prompt import Prompt
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel

FrameOf = Callable[[str], int | str]
"""The frame that a text means, or what is wrong with it."""


class ClipPrompt(Prompt):
    """Asks for the first and the last frame, and says how many that are and how long they take.

    Signals
        submitted(range)   the frames
    """

    submitted = Signal(object)

    def __init__(
        self,
        first: int,
        last: int,
        frame_of: FrameOf,
        seconds: float | None,
        parent: QWidget,
    ) -> None:
        """`seconds` is how long a frame takes, if that was measured."""
        super().__init__(tr("Export an enhanced clip"), parent)
        self._frame_of = frame_of
        self._seconds = seconds
        self._from, self._to = QLineEdit(str(first)), QLineEdit(str(last))
        self._first = self._from
        self._says = PlainLabel("", "muted", wrap=True)
        described(
            self._from, tr("First frame"), tr("A time like 1:23.5 or 83.5 s, or a frame: 2087")
        )
        described(self._to, tr("Last frame"), tr("A time like 1:23.5 or 83.5 s, or a frame: 2087"))
        grid = QGridLayout()
        for row, (name, field) in enumerate(((tr("From"), self._from), (tr("To"), self._to))):
            grid.addWidget(PlainLabel(name), row, 0)
            grid.addWidget(field, row, 1)
            field.textChanged.connect(self._tell)
            field.returnPressed.connect(self._submit)
        self._rows.addLayout(grid)
        self._rows.addWidget(self._says)
        self._done = self._buttons(tr("Export…"), tr("Times, or numbers of frames"))
        self._done.clicked.connect(self._submit)
        self._tell()

    @property
    def says(self) -> str:
        """What is said below the fields."""
        return self._says.text()

    def _frames(self) -> range | str:
        ends = self._frame_of(self._from.text()), self._frame_of(self._to.text())
        for end in ends:
            if isinstance(end, str):
                return end
        first, last = (end for end in ends if isinstance(end, int))
        if last < first:
            return tr("The clip ends before it begins; type a later end.")
        return range(first, last + 1)

    @Slot()
    def _tell(self) -> None:
        frames = self._frames()
        wrong = isinstance(frames, str)
        self._done.setEnabled(not wrong)
        if isinstance(frames, str):
            self._says.setText(frames)
            return
        count = plural("{n} frame", "{n} frames", len(frames))
        if self._seconds is None:
            self._says.setText(
                tr("{count}. A clip that is stopped goes on where it was.", count=count)
            )
            return
        minutes = self._seconds * len(frames) / 60
        about = (
            tr("{minutes:.0f} min", minutes=minutes)
            if minutes >= 2
            else f"{max(1, round(60 * minutes))} s"
        )
        self._says.setText(
            tr(
                "{count}, about {about}. A clip that is stopped goes on where it was.",
                count=count,
                about=about,
            )
        )

    @Slot()
    def _submit(self) -> None:
        frames = self._frames()
        if isinstance(frames, range):
            self.close()
            self.submitted.emit(frames)
