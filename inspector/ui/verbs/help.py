"""Help: the command palette, the keys, and what this app is made of."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector import __version__
from inspector.ui.actions import Actions
from inspector.ui.dialogs.about import AboutDialog
from inspector.ui.dialogs.palette import CommandPalette
from inspector.ui.dialogs.shortcuts import ShortcutEditor
from inspector.ui.workbench import Workbench


class HelpVerbs(QObject):
    """The commands of the Help menu."""

    def __init__(self, actions: Actions, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._bench = workbench
        self._window = window
        actions.connect("palette", self.open_palette)
        actions.connect("shortcuts", self.open_shortcuts)
        actions.connect("about", self.open_about)
        actions.shortcuts_changed.connect(self._on_shortcuts_changed)

    @Slot()
    def open_palette(self) -> None:
        CommandPalette(self._actions, self._window).open()

    @Slot()
    def open_shortcuts(self) -> None:
        ShortcutEditor(self._actions, self._window).open()

    @Slot()
    def open_about(self) -> None:
        services = self._bench.services
        AboutDialog(
            __version__,
            services.about_lines(),
            services.cards(),
            services.notices(),
            self._window,
        ).open()

    @Slot(dict)
    def _on_shortcuts_changed(self, changed: Mapping[str, str]) -> None:
        self._bench.preferences.set(shortcuts=dict(changed))
