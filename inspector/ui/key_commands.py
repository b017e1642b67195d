"""Commands for whoever works without a mouse."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A

_FOCUS = ("focus", "pane", "panel", "keyboard", "accessibility")

POINTER_COMMAND = A(
    "key-pointer", "Pointer by keys", "Tools", "F7", "",
    ("keyboard", "mouse", "cursor", "caret", "accessibility"),
    "Arrows move a pointer on the picture; Space clicks, or drags while it is held", checkable=True,
)  # fmt: skip

PANE_COMMANDS = (
    A("next-pane", "Next part of the window", "View", "F6", "", _FOCUS,
      "Give the keys to the next panel, bar or picture", separator_before=True),
    A("previous-pane", "Previous part of the window", "View", "Shift+F6", "", _FOCUS,
      "Give the keys to the panel, bar or picture before"),
    A("next-tab", "Next panel behind this one", "View", "Ctrl+PgDown", "", ("tab", "panel"),
      "Bring the next of the panels that share a place to the front"),
    A("previous-tab", "Previous panel behind this one", "View", "Ctrl+PgUp", "", ("tab", "panel"),
      "Bring the one before, of the panels that share a place, to the front"),
    A("menu", "Menu bar", "View", "F10", "", ("menus", "keyboard"),
      "Go to the menus; the underlined letters open them with Alt"),
)  # fmt: skip
