"""The shortcut editor: search a command, press its new keys, hear of conflicts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import tr
from inspector.ui.actions import Actions, keys_text, parse_keys
from inspector.ui.dialogs.fitting import fit
from inspector.ui.fuzzy import score
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

_ID = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


class ShortcutEditor(QDialog):
    """Changes take effect at once; `Actions.shortcuts_changed` carries them to the settings.

    Keys that another command has are not taken over silently: the editor names the other
    command and asks for a second click.
    """

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut_editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        fit(self, 640, 560)
        self._actions = actions

        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search a command or a key"))
        self._search.setAccessibleName(tr("Search a command or a key"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_search_changed)

        self._tree = QTreeWidget()
        self._tree.setAccessibleName(tr("Commands and their keys"))
        self._tree.setHeaderLabels([tr("Command"), tr("Menu"), tr("Keys")])
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setAlternatingRowColors(False)
        header = self._tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        for column, width in ((1, 160), (2, 160)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        self._tree.currentItemChanged.connect(self._on_current_changed)

        self._keys = QKeySequenceEdit()
        self._keys.setMaximumSequenceLength(1)
        self._keys.setClearButtonEnabled(True)
        self._keys.setAccessibleName(tr("New keys for the chosen command"))
        self._keys.keySequenceChanged.connect(self._on_keys_changed)
        self._assign = QPushButton(tr("Assign"))
        self._assign.setProperty("kind", "primary")
        self._assign.setAutoDefault(False)
        self._assign.clicked.connect(self._on_assign_clicked)
        self._reset = QPushButton(tr("Reset"))
        self._reset.setAutoDefault(False)
        self._reset.clicked.connect(self._on_reset_clicked)
        self._reset_all = QPushButton(tr("Reset all"))
        self._reset_all.setAutoDefault(False)
        self._reset_all.clicked.connect(self._on_reset_all_clicked)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)

        self._chosen = PlainLabel(tr("Choose a command to change its keys."), wrap=True)
        self._warning = PlainLabel(kind="warning", wrap=True)
        self._warning.setVisible(False)

        edit = QHBoxLayout()
        edit.setSpacing(GRID_PX)
        edit.addWidget(self._keys, 1)
        edit.addWidget(self._assign)
        edit.addWidget(self._reset)
        below = QHBoxLayout()
        below.addWidget(self._reset_all)
        below.addStretch(1)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addWidget(self._search)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._chosen)
        layout.addLayout(edit)
        layout.addWidget(self._warning)
        layout.addSpacing(GRID_PX)
        layout.addLayout(below)

        for spec in actions:
            item = QTreeWidgetItem([actions.text(spec.id), spec.place, actions.shortcut(spec.id)])
            item.setData(0, _ID, spec.id)
            item.setData(0, _WORDS, spec.text)
            self._tree.addTopLevelItem(item)
        self._show_current(None)

    def choose(self, action_id: str) -> None:
        """Select a command."""
        for item in self._items():
            if item.data(0, _ID) == action_id:
                self._tree.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self._tree.topLevelItem(i) for i in range(self._tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _current_id(self) -> str | None:
        item = self._tree.currentItem()
        return item.data(0, _ID) if item is not None and not item.isHidden() else None

    def _on_search_changed(self, text: str) -> None:
        for item in self._items():
            shown = (item.text(column) for column in range(3))
            everything = " ".join((*shown, item.data(0, _WORDS)))
            fits = score(text, item.text(0)), score(text, everything, scattered=False)
            item.setHidden(fits == (None, None))

    def _on_current_changed(self, current: QTreeWidgetItem | None) -> None:
        self._show_current(current)

    def _show_current(self, item: QTreeWidgetItem | None) -> None:
        for widget in (self._keys, self._assign, self._reset):
            widget.setEnabled(item is not None)
        self._keys.blockSignals(True)
        self._keys.clear()
        if item is not None:
            held = self._actions[item.data(0, _ID)].shortcuts()
            self._keys.setKeySequence(held[0] if held else QKeySequence())
            self._chosen.setText(tr("Press the new keys for “{text}”:", text=item.text(0)))
        self._keys.blockSignals(False)
        self._warn()

    def _on_keys_changed(self, _keys: QKeySequence) -> None:
        self._warn()

    def _warn(self) -> None:
        """Name the commands that have these keys, and what assigning them would do."""
        action_id = self._current_id()
        keys = self._keys.keySequence()
        others = self._actions.conflicts(keys, action_id) if action_id is not None else []
        names = ", ".join(f"“{self._actions.text(other)}”" for other in others)
        self._warning.setText(
            tr(
                "{keys_text} already belongs to {names}, which would be left without keys.",
                keys_text=keys_text([keys]),
                names=names,
            )
            if others
            else ""
        )
        self._warning.setVisible(bool(others))
        self._assign.setText(tr("Assign anyway") if others else tr("Assign"))

    def _on_assign_clicked(self) -> None:
        action_id = self._current_id()
        if action_id is None:
            return
        keys = self._keys.keySequence()
        for other in self._actions.conflicts(keys, action_id):
            self._actions.set_shortcut(other, QKeySequence())
        self._actions.set_shortcut(action_id, keys)
        self._refresh()

    def _on_reset_clicked(self) -> None:
        action_id = self._current_id()
        if action_id is None:
            return
        builtin = next(spec.shortcut for spec in self._actions if spec.id == action_id)
        for keys in parse_keys(builtin):
            if self._actions.conflicts(keys, action_id):
                # Another command took them since: show that, as for any other keys.
                self._keys.setKeySequence(keys)
                return
        self._actions.reset_shortcuts([action_id])
        self._refresh()

    def _on_reset_all_clicked(self) -> None:
        self._actions.reset_shortcuts([spec.id for spec in self._actions])
        self._refresh()

    def _refresh(self) -> None:
        for item in self._items():
            item.setText(2, self._actions.shortcut(item.data(0, _ID)))
        self._show_current(self._tree.currentItem())
