"""Every command of the window: one verb, one place, one key.

A tuple of `ActionSpec` becomes the QActions, the menus, the tool tips and the lists that the
command palette and the shortcut editor show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from inspector.core.language import tr
from inspector.ui.icons import icon
from inspector.ui.mnemonics import mark_menus
from inspector.ui.plain import tooltip

_SUBMENU = ">"
_Moved = QAbstractItemView | QAbstractSlider | QComboBox | QTabBar
"""Widgets in which the arrow keys move something of their own."""
_MOVING_KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Space),
)


@dataclass(frozen=True)
class ActionSpec:
    """One command.

    `menu` is the menu it stands in, with ">" before a submenu: "View>Theme". `shortcut` is in
    Qt's portable form ("Ctrl+Shift+P"; several are separated by "; "). Commands that share a
    `group` exclude each other. `aliases` are other words by which the palette finds it.
    """

    id: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    aliases: tuple[str, ...] = ()
    tooltip: str = ""
    checkable: bool = False
    group: str = ""
    separator_before: bool = False

    @property
    def place(self) -> str:
        """Its menu as people read it: "View › Theme"."""
        return " › ".join(tr(title) for title in self.menu.split(_SUBMENU))

    @property
    def words(self) -> tuple[str, ...]:
        """What else finds it: its aliases in the language in use, and all that is English."""
        known = tr("; ".join(self.aliases)).split("; ") if self.aliases else []
        return tuple(dict.fromkeys((*known, *self.aliases, self.text.rstrip("…"))))


class Actions(QObject):
    """The commands by id. `widget` (the window) is where their shortcuts work."""

    shortcuts_changed = Signal(dict)
    """Action id to key sequence, all that differ from the built-in ones; for the settings."""

    def __init__(
        self, specs: Sequence[ActionSpec], overrides: Mapping[str, str], widget: QWidget
    ) -> None:
        super().__init__(widget)
        self._specs = {spec.id: spec for spec in specs}
        if len(self._specs) != len(specs):
            raise ValueError("two actions have the same id")
        self._widget = widget
        self._actions: dict[str, QAction] = {}
        self._why: dict[str, str] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._focused: QWidget | None = None
        for spec in specs:
            self._actions[spec.id] = self._make(spec, overrides.get(spec.id))
        self.refresh_icons()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
            self._on_focus_changed(None, app.focusWidget())

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __contains__(self, action_id: object) -> bool:
        return action_id in self._actions

    def __iter__(self) -> Iterator[ActionSpec]:
        return iter(self._specs.values())

    def __len__(self) -> int:
        return len(self._specs)

    def spec(self, action_id: str) -> ActionSpec:
        """What a command is. Raises KeyError."""
        return self._specs[action_id]

    def connect(self, action_id: str, slot: Callable[..., Any]) -> None:  # type: ignore[override]
        """Call `slot` when the command is triggered; a checkable one passes whether it is on."""
        if self._specs[action_id].checkable:
            self._actions[action_id].triggered.connect(slot)
        else:
            self._actions[action_id].triggered.connect(lambda _checked=False: slot())

    def set_enabled(self, action_id: str, enabled: bool, why: str = "") -> None:
        """Switch a command on or off; `why` is shown wherever it is shown disabled."""
        why = "" if enabled else why
        action = self._actions[action_id]
        if action.isEnabled() == enabled and self._why.get(action_id, "") == why:
            return
        self._why[action_id] = why
        action.setEnabled(enabled)
        self._describe(action_id)

    def set_text(self, action_id: str, text: str) -> None:
        """Say more exactly what a command would do now, e.g. "Undo accept crack"."""
        shown = text.replace("&", "&&")
        if shown != self._actions[action_id].text():
            self._actions[action_id].setText(shown)
            self._describe(action_id)

    def why_disabled(self, action_id: str) -> str:
        """The reason given with `set_enabled`; "" while enabled."""
        return self._why.get(action_id, "")

    def text(self, action_id: str) -> str:
        """The command's present text, without marks for the keyboard."""
        return (
            self._actions[action_id].text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        )

    def shortcut(self, action_id: str) -> str:
        """The keys in the form of this platform, "" if none."""
        return keys_text(self._actions[action_id].shortcuts())

    def conflicts(self, keys: QKeySequence, action_id: str) -> list[str]:
        """Other commands that already have these keys, or keys that begin with them."""
        if keys.isEmpty():
            return []
        return [
            other
            for other, action in self._actions.items()
            if other != action_id and any(_overlap(keys, held) for held in action.shortcuts())
        ]

    def set_shortcut(self, action_id: str, keys: QKeySequence) -> None:
        """Give a command other keys; an empty sequence takes them away."""
        self._actions[action_id].setShortcuts([] if keys.isEmpty() else [keys])
        self._describe(action_id)
        self.shortcuts_changed.emit(self.overrides())

    def reset_shortcuts(self, action_ids: Sequence[str]) -> None:
        """Go back to the built-in keys."""
        for action_id in action_ids:
            self._actions[action_id].setShortcuts(parse_keys(self._specs[action_id].shortcut))
            self._describe(action_id)
        self.shortcuts_changed.emit(self.overrides())

    def overrides(self) -> dict[str, str]:
        """The keys that differ from the built-in ones, in portable form."""
        found = {}
        for action_id, spec in self._specs.items():
            held = self._actions[action_id].shortcuts()
            if held != parse_keys(spec.shortcut):
                found[action_id] = portable(held)
        return found

    def fill(self, menu_bar: QMenuBar) -> dict[str, QMenu]:
        """Build the menus in the order of the specs; returns them by name ("View>Theme")."""
        menus: dict[str, QMenu] = {}
        for spec in self._specs.values():
            menu = self._menu(spec.menu, menu_bar, menus)
            if spec.separator_before:
                menu.addSeparator()
            menu.addAction(self._actions[spec.id])
        mark_menus(menus)
        return menus

    def refresh_icons(self) -> None:
        """Tint the icons anew; call it when the palette changed."""
        palette = self._widget.palette()
        for spec in self._specs.values():
            if spec.icon:
                role = QPalette.ColorRole.ButtonText
                self._actions[spec.id].setIcon(icon(spec.icon, palette, role))

    def _make(self, spec: ActionSpec, override: str | None) -> QAction:
        action = QAction(tr(spec.text), self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        keys = parse_keys(spec.shortcut)
        if override is not None:
            changed = parse_keys(override)
            # Settings come from a file: what Qt does not understand leaves the built-in keys.
            keys = changed if changed or not override.strip() else keys
        action.setShortcuts(keys)
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self))
            group.addAction(action)
        self._widget.addAction(action)
        self._actions[spec.id] = action
        self._describe(spec.id)
        return action

    def _describe(self, action_id: str) -> None:
        spec, action = self._specs[action_id], self._actions[action_id]
        keys = self.shortcut(action_id)
        title = self.text(action_id).rstrip("…")
        head = f"{title}  ({keys})" if keys else title
        why = self._why.get(action_id, "")
        tip = tr(spec.tooltip) if spec.tooltip else ""
        action.setToolTip(tooltip("\n".join(part for part in (head, tip, why) if part)))
        action.setStatusTip(why or tip or title)

    def _menu(self, name: str, menu_bar: QMenuBar, menus: dict[str, QMenu]) -> QMenu:
        if name in menus:
            return menus[name]
        above, _, title = name.rpartition(_SUBMENU)
        parent = self._menu(above, menu_bar, menus) if above else menu_bar
        menu = parent.addMenu(tr(title))
        menu.setToolTipsVisible(True)
        menus[name] = menu
        return menu

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Listen to the one widget that has the focus, instead of to every event of the app."""
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
        self._focused = new
        if new is not None and (_takes_text(new) or isinstance(new, QAbstractButton | _Moved)):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Plain keys belong to the text field or button that has the focus, not to commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            commanding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            if isinstance(watched, QAbstractButton):
                own = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            elif isinstance(watched, _Moved) and not _takes_text(watched):
                own = event.key() in _MOVING_KEYS and not event.modifiers() & commanding
            else:
                function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
                own = not event.modifiers() & commanding and not function_key
            if own:
                event.accept()
                return True
        return False


def parse_keys(text: str) -> list[QKeySequence]:
    """Key sequences from portable text; parts that Qt does not understand are left out."""
    found = QKeySequence.listFromString(text, QKeySequence.SequenceFormat.PortableText)
    return [keys for keys in found if keys.toString()]


def portable(keys: Sequence[QKeySequence]) -> str:
    """The text that `parse_keys` reads back."""
    return QKeySequence.listToString(list(keys), QKeySequence.SequenceFormat.PortableText)


def keys_text(keys: Sequence[QKeySequence]) -> str:
    """Key sequences as people of this platform read them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(one.toString(native) for one in keys)


def _overlap(first: QKeySequence, second: QKeySequence) -> bool:
    none = QKeySequence.SequenceMatch.NoMatch
    return first.matches(second) != none or second.matches(first) != none


def _takes_text(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox | QKeySequenceEdit)
