"""The menu of layouts with names: choose, save, delete."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from inspector.core.errors import SettingsError
from inspector.core.language import plural, tr
from inspector.ui.compare.choice import Layout
from inspector.ui.compare.layout_store import LONGEST_NAME, LayoutStore
from inspector.ui.compare.state import CompareState
from inspector.ui.plain import one_line

_FIELD_PX = 200


class LayoutMenu(QMenu):
    """Made anew whenever it is opened.

    Signals
        failed(InspectorError)   a layout could not be kept
        kept(str)                one is kept under this name
    """

    failed = Signal(object)
    kept = Signal(str)

    def __init__(
        self,
        store: LayoutStore,
        state: CompareState,
        usual: Callable[[], Mapping[str, Layout]],
        parent: QWidget | None = None,
    ) -> None:
        """`usual`: layouts that there always are for what is in view, by name."""
        super().__init__(parent)
        self._usual = usual
        self._store = store
        self._state = state
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """The layouts there are."""
        self.clear()
        for layouts in (self._usual(), self._store.named):
            for name, layout in layouts.items():
                panes = plural("{n} pane", "{n} panes", layout.count)
                action = self.addAction(f"{one_line(name)}   ({panes})".replace("&", "&&"))
                action.triggered.connect(lambda _=False, one=layout: self._state.use(one))
            self.addSeparator()
        field = QLineEdit()
        field.setPlaceholderText(tr("Save this layout as …"))
        field.setAccessibleName(tr("Name for this layout; Enter saves it"))
        field.setMaxLength(LONGEST_NAME)
        field.setMinimumWidth(_FIELD_PX)
        field.returnPressed.connect(lambda: self.save(field.text()))
        holder = QWidgetAction(self)
        holder.setDefaultWidget(field)
        self.addAction(holder)
        if self._store.named:
            gone = self.addMenu(tr("Delete"))
            for name in self._store.named:
                text = one_line(name).replace("&", "&&")
                gone.addAction(text).triggered.connect(lambda _=False, n=name: self.delete(n))

    def save(self, name: str) -> None:
        """Keep the present layout under a name."""
        name = one_line(name)
        if not name or self._state.given:
            return
        try:
            self._store.name(name, self._state.layout)
        except SettingsError as error:
            self.failed.emit(error)
            return
        self.close()
        self.kept.emit(name)

    def delete(self, name: str) -> None:
        """Forget a layout."""
        try:
            self._store.forget(name)
        except SettingsError as error:
            self.failed.emit(error)
