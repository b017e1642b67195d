"""The line above the picture: what the tool in hand draws, whether it snaps, what to do next."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from inspector.core.language import tr
from inspector.ui.actions import Actions
from inspector.ui.dialogs.prompt import ENTER
from inspector.ui.editor import Editor
from inspector.ui.icons import icon
from inspector.ui.naming import labels_for
from inspector.ui.panels.label_box import LabelBox
from inspector.ui.panels.parts import described
from inspector.ui.plain import ElidedLabel, PlainLabel
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX
from inspector.ui.verbs.tools import ToolVerbs

HEIGHT_PX = 5 * GRID_PX
TOLD_MS = 8000
"""Why nothing was done stays so long, unless something else is to be said."""
DRAWS = {"tool-polygon", "tool-polyline", "tool-rectangle", "tool-brush", "tool-magic"}
"""Tools that make findings, which have a label."""
SNAPS = {"tool-points", "tool-polygon", "tool-polyline", "tool-rectangle", "tool-measure",
         "tool-redact", "tool-undamaged", "tool-undamaged-polygon"}  # fmt: skip


class NextLabel(LabelBox):
    """What the next drawn finding is."""

    def __init__(self, session: Session, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._editor = editor
        described(self, tr("Label of what you draw"), tr("What the next drawn finding is"))
        self.setFixedWidth(19 * GRID_PX)
        self.committed.connect(editor.set_label)
        editor.label_changed.connect(self._offer)
        self._offer()

    def showPopup(self) -> None:
        # Made anew when it is wanted, and not at every one of ten thousand edits.
        self._offer()
        super().showPopup()

    @Slot()
    def _offer(self) -> None:
        self.show_label(self._editor.label, labels_for(self._session.document, "finding"))


class ToolOptions(QWidget):
    """Always as high, whatever tool is in hand, so that the picture never jumps."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        editor: Editor,
        canvas: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """`canvas` gets the focus back when a label was chosen."""
        super().__init__(parent)
        self._canvas = canvas
        self._in_hand = ""
        self._hint = ""
        self._own: list[tuple[QWidget, frozenset[str]]] = []
        self.setObjectName("tool_options")
        self.setAccessibleName(tr("Options of the tool"))
        self.setFixedHeight(HEIGHT_PX)
        self._title = PlainLabel(tr("Label"), "muted")
        self.labels = NextLabel(session, editor)
        self._title.setBuddy(self.labels)
        self.labels.activated.connect(self._back)
        self.labels.installEventFilter(self)
        self._snap = QToolButton()
        self._snap.setDefaultAction(actions["snap"])
        self._snap.setAccessibleName(actions.text("snap"))
        self._snap.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._warning = QLabel()
        self._text = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GRID_PX, 0, GRID_PX, 0)
        self._row.setSpacing(GRID_PX)
        for widget in (self._title, self.labels, self._snap, self._warning):
            self._row.addWidget(widget)
        self._row.addWidget(self._text, 1)
        self._told = QTimer(self, interval=TOLD_MS, singleShot=True)
        self._told.timeout.connect(self._show_hint)
        editor.told.connect(self.tell)
        self._show_hint()
        self._on_taken("")

    @property
    def text(self) -> str:
        """What the line says now."""
        return self._text.text()

    def follow(self, tools: ToolVerbs) -> None:
        """Say what can be done with the tool in hand."""
        tools.taken.connect(self._on_taken)
        tools.hint_changed.connect(self._on_hint_changed)
        self._on_taken(tools.in_hand)
        self._on_hint_changed(tools.hint)

    def add_options(self, widget: QWidget, tools: Collection[str]) -> None:
        """Room for what some tools need besides; seen while one of them is in hand."""
        widget.setMaximumHeight(HEIGHT_PX)
        self._own.append((widget, frozenset(tools)))
        self._row.insertWidget(self._row.indexOf(self._warning), widget)
        widget.setVisible(self._in_hand in tools)

    @Slot(str)
    def tell(self, text: str) -> None:
        """Say for a while why nothing was done."""
        size = 2 * GRID_PX
        role = QPalette.ColorRole.WindowText
        self._warning.setPixmap(icon("warning", self.palette(), role).pixmap(size, size))
        self._warning.show()
        self._text.setText(text)
        self._told.start()

    @Slot(str)
    def _on_taken(self, tool: str) -> None:
        self._in_hand = tool
        self._title.setVisible(tool in DRAWS)
        self.labels.setVisible(tool in DRAWS)
        self._snap.setVisible(tool in SNAPS)
        for widget, tools in self._own:
            widget.setVisible(tool in tools)

    @Slot(str)
    def _on_hint_changed(self, hint: str) -> None:
        self._hint = hint
        self._show_hint()

    @Slot()
    def _show_hint(self) -> None:
        self._told.stop()
        self._warning.hide()
        self._text.setText(self._hint)

    @Slot()
    def _back(self) -> None:
        self._canvas.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter and Escape end the writing of a label; the next key is the picture's again.
        if (
            watched is self.labels
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (*ENTER, Qt.Key.Key_Escape)
        ):
            QTimer.singleShot(0, self, self._back)
        return super().eventFilter(watched, event)
