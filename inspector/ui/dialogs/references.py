"""The dialog that shows which frames may help to enhance a place, and lets one be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.errors import InspectorError
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.core.stored_texts import retold
from inspector.ui.canvas.images import image_of
from inspector.ui.dialogs.fitting import fit
from inspector.ui.enhance_references import LOOK_PX, FoundReference
from inspector.ui.enhancing import Enhancing, Wanted
from inspector.ui.jobs import Job
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

INTRODUCTION = mark(
    "Another frame may show the same place larger or sharper. They are listed the most helpful "
    "first: by magnification, then sharpness, then how much of the place they show."
)
LOOKING = mark("Looking at frames nearby…")
NONE_FOUND = mark("No frame nearby shows this place well enough; it is enhanced from itself.")


@dataclass(frozen=True)
class _Line:
    """A found frame as the list shows it."""

    frame: FrameRef
    text: str
    image: QImage


class ReferencesDialog(QDialog):
    """Looks for references in the infer lane, and stops that when it is closed.

    Signals
        chosen(Wanted)   "auto", "none" or a FrameRef
    """

    chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        enhancing: Enhancing,
        frame: FrameRef,
        window: Window | None,
        parent: QWidget | None = None,
    ) -> None:
        """`window`: the place; None for the whole frame."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Reference"))
        fit(self, 560, 520)
        self._session = session
        self._says = PlainLabel(tr(LOOKING), "muted", wrap=True)
        self.list = QListWidget()
        self.list.setIconSize(QSize(LOOK_PX // 2, LOOK_PX // 2))
        self.list.setSpacing(2)
        self.list.setWordWrap(True)
        described(self.list, tr("Frames that may help"))
        self._enhance = QPushButton(tr("Enhance"))
        self._enhance.setProperty("kind", "primary")
        self._enhance.setDefault(True)
        described(self._enhance, tr("Enhance with the chosen reference"))
        cancel = QPushButton(tr("Cancel"))
        described(cancel, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._enhance.clicked.connect(self.accept)
        self.list.itemActivated.connect(self.accept)
        self._add(tr("Automatic: the most helpful one"), "auto")
        self._add(tr("None: the frame itself"), "none")
        self.list.setCurrentRow(0)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._enhance)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(GRID_PX)
        column.addWidget(PlainLabel(tr(INTRODUCTION), "muted", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self._says)
        column.addLayout(row)
        self.accepted.connect(self._on_accepted)
        self._job = self._look(enhancing, frame, window)
        self.finished.connect(self._stop)

    def _look(self, enhancing: Enhancing, frame: FrameRef, window: Window | None) -> Job:
        entry = self._session.document.sources[frame.source_id]
        area = window or Window(0, 0, entry.width_px, entry.height_px)
        place = enhancing.place(frame, area, "auto")

        def work(progress: Progress) -> list[_Line]:
            return [_line(found, area) for found in place.references(progress)]

        return self._session.jobs.submit(
            "infer", tr("Look for references"), work, done=self._show, failed=self._fail, key="refs"
        )

    def _show(self, lines: list[_Line]) -> None:
        self._says.setText("" if lines else tr(NONE_FOUND))
        for line in lines:
            self._add(line.text, line.frame, QIcon(QPixmap.fromImage(line.image)))

    def _fail(self, error: InspectorError) -> None:
        self._says.setText(error.message)

    def _add(self, text: str, wanted: Wanted, icon: QIcon | None = None) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, wanted)
        if icon is not None:
            item.setIcon(icon)
        self.list.addItem(item)

    @Slot()
    def _on_accepted(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _stop(self) -> None:
        if not self._job.finished:
            self._job.done = self._job.failed = None
            self._job.progress.cancel()


def _line(found: FoundReference, window: Window) -> _Line:
    name, why = retold(found.neighbour.name), found.ranked.why
    image = image_of(Frame(found.look(window)), (0.0, 255.0))
    return _Line(found.neighbour.frame, f"{name[:1].upper()}{name[1:]}: {why}", image)
