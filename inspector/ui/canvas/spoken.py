"""What is on the picture in words, for whoever hears the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from inspector.core.label_names import label_name
from inspector.core.language import joined, plural, tr
from inspector.ui.canvas.view import Canvas
from inspector.ui.editor import Editor
from inspector.ui.plain import one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState

MOST_NAMED = 5
"""Of more selected findings only the number is told."""


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say it, if there is one."""
    if QAccessible.isActive() and text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Spoken(QObject):
    """Keeps the description of the canvas, and tells where the pointer of the keyboard is."""

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        editor: Editor,
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        self._suggestions = suggestions
        self._editor = editor
        # Once for all that one key changes.
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._describe)
        session.current_changed.connect(self._soon)
        view.selection_changed.connect(self._soon)
        suggestions.changed.connect(self._soon)
        canvas.pointer.moved.connect(self._on_pointed)
        editor.told.connect(self._on_told)

    @Slot()
    def _soon(self) -> None:
        self._later.start()

    @Slot()
    def _describe(self) -> None:
        frame = self._session.current
        entry = self._session.document.sources.get(frame.source_id) if frame else None
        if frame is None or entry is None:
            self._canvas.setAccessibleDescription("")
            return
        parts = [one_line(entry.name)]
        left = len(self._suggestions.on_frame(frame))
        if left:
            parts.append(plural("{n} suggestion", "{n} suggestions", left))
        chosen = self._editor.selected()
        names = [one_line(label_name(each.label)) for each in chosen[:MOST_NAMED]]
        if chosen:
            what = joined(names, ", ") if len(chosen) <= MOST_NAMED else f"{len(chosen)}"
            parts.append(tr("selected: {what}", what=what))
        words = joined(parts, "; ")
        if words != self._canvas.accessibleDescription():
            self._canvas.setAccessibleDescription(words)
            announce(self._canvas, words)

    @Slot(object)
    def _on_pointed(self, place: QPointF) -> None:
        announce(self._canvas, f"x {int(place.x())}, y {int(place.y())}")

    @Slot(str)
    def _on_told(self, text: str) -> None:
        announce(self._canvas, text)
