"""What can be done with selected findings and suggestions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from inspector.core import edits
from inspector.core.annotation import CRACK_TYPES, CrackType
from inspector.core.frame import FrameRef
from inspector.standards.findings import Finding
from inspector.standards.pavement import crack_type
from inspector.ui.dialogs.text_prompt import REJECT_REASONS
from inspector.ui.panels import formats
from inspector.ui.panels.formats import BANDS, count
from inspector.ui.plain import one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions

if TYPE_CHECKING:
    from inspector.ui.panels.findings import FindingsPanel

SELECT_FIRST = "Select rows first"
ACCEPT_FIRST = "Accept the suggestion first"


class FindingMenu(QMenu):
    """The context menu of the findings table; disabled entries say why in their tooltip."""

    def __init__(
        self,
        session: Session,
        suggestions: Suggestions,
        rows: Sequence[Finding],
        panel: FindingsPanel,
    ) -> None:
        super().__init__(panel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._session = session
        self._suggestions = suggestions
        self._rows = rows
        self._panel = panel
        self._ids = [row.annotation.id for row in rows]
        self._judged = [r.annotation.id for r in rows if r.annotation.status != "suggested"]
        some = "" if rows else SELECT_FIRST
        judged = "" if self._judged else (ACCEPT_FIRST if rows else SELECT_FIRST)
        self._add("Show on picture\tEnter", self._reveal, some)
        self.addSeparator()
        new = any(row.annotation.status != "accepted" for row in rows)
        self._add("Accept", panel.accept_selected, some or ("" if new else "Accepted already"))
        self.reasons = self._reasons()
        self._add(
            "Delete",
            panel.delete_selected,
            "" if self._judged else "Suggestions are rejected, not deleted" if rows else some,
        )
        self.addSeparator()
        self._types(judged)
        self._labels(judged)
        self._add("Edit note\tF2", panel.edit_note, judged)
        self._add("Copy rows\tCtrl+C", panel.copy_selected, some)
        self.addSeparator()
        self._accept_frame()
        self._accept_bands()

    def _add(
        self, text: str, slot: Callable[[], None], why_not: str = "", menu: QMenu | None = None
    ) -> QAction:
        action = (menu or self).addAction(text)
        action.triggered.connect(lambda _=False: slot())
        action.setEnabled(not why_not)
        if why_not:
            action.setToolTip(why_not)
        return action

    def _reveal(self) -> None:
        self._panel.reveal_requested.emit(self._ids[0])

    def _reasons(self) -> QMenu:
        menu = self.addMenu("Reject because of")
        menu.setEnabled(bool(self._rows))
        for reason in REJECT_REASONS:
            self._add(reason, lambda r=reason: self._panel.reject_selected(r), menu=menu)
        menu.addSeparator()
        self._add("Another reason…", self._ask_reason, menu=menu)
        return menu

    def _ask_reason(self) -> None:
        self._panel.rejection_requested.emit(self._ids)

    def _types(self, why_not: str) -> None:
        menu = self.addMenu("Type")
        menu.setEnabled(not why_not)
        measured = self._measured_type()
        text = f"Measured: {formats.TYPE_TEXT[measured]}" if measured else "As measured"
        self._type_entry(menu, text, None)
        menu.addSeparator()
        for kind in CRACK_TYPES:
            self._type_entry(menu, formats.TYPE_TEXT[kind], kind)

    def _measured_type(self) -> CrackType | None:
        """What the measures give, if that is one and the same for all."""
        direction = self._session.document.driving_direction
        kinds = {
            crack_type(r.annotation.measures, direction) if r.annotation.measures else None
            for r in self._rows
        }
        return kinds.pop() if len(kinds) == 1 else None

    def _type_entry(self, menu: QMenu, text: str, kind: CrackType | None) -> None:
        action = self._add(text, lambda: self._set_type(kind), menu=menu)
        action.setCheckable(True)
        judged = [r for r in self._rows if r.annotation.status != "suggested"]
        action.setChecked(bool(judged) and all(r.annotation.crack_type == kind for r in judged))

    def _set_type(self, kind: CrackType | None) -> None:
        ids = self._judged
        self._session.edit("Change type", lambda d: edits.set_crack_type(d, ids, kind))

    def _labels(self, why_not: str) -> None:
        menu = self.addMenu("Label")
        menu.setEnabled(not why_not)
        known = {a.label for a in self._session.document.annotations.values()}
        for label in sorted(known | {"crack"}):
            self._add(one_line(label).replace("&", "&&"), lambda t=label: self._label(t), menu=menu)
        menu.addSeparator()
        self._add(
            "Another label…", lambda: self._panel.label_requested.emit(self._judged), menu=menu
        )

    def _label(self, label: str) -> None:
        ids = self._judged
        self._session.edit("Change label", lambda d: edits.relabel(d, ids, label))

    def _accept_frame(self) -> None:
        frame: FrameRef | None = self._rows[0].annotation.frame if self._rows else None
        frame = frame or self._session.current
        waiting = len(self._suggestions.on_frame(frame)) if frame else 0
        self._add(
            f"Accept all on this picture ({waiting})",
            lambda: self._suggestions.accept_frame(frame) if frame else None,
            "" if waiting else "No suggestion on this picture",
        )

    def _accept_bands(self) -> None:
        menu = self.addMenu("Accept on all pictures")
        confidences = [s.confidence for _, s in self._suggestions.all()]
        texts = {
            "high": "High confidence",
            "medium": "Medium and high confidence",
            "low": "All suggestions",
        }
        for band in reversed(BANDS):
            floor = formats.band_floor(band)
            number = sum(c >= floor for c in confidences)
            self._add(
                f"{texts[band]} ({count(number, 'suggestion', 'suggestions')})",
                lambda f=floor: self._suggestions.accept_above(f),
                "" if number else "No such suggestion",
                menu,
            )
