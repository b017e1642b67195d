"""The settings while the window is open: replaced whole, written at every change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector.core.errors import InspectorError
from inspector.core.settings import Settings

RECENT_KEPT = 12


class Preferences(QObject):
    """Holds the settings.

    Signals
        changed()                  a setting is another one now
        failed(InspectorError)     the settings could not be written; they hold until the end
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, settings: Settings, save: Callable[[Settings], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._save = save

    @property
    def settings(self) -> Settings:
        return self._settings

    def set(self, **changes: Any) -> None:
        """Change settings by name."""
        settings = replace(self._settings, **changes)
        if settings == self._settings:
            return
        self._settings = settings
        try:
            self._save(settings)
        except InspectorError as error:
            self.failed.emit(error)
        self.changed.emit()

    def remember_project(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        others = [p for p in self._settings.recent_projects if p != str(path)]
        self.set(recent_projects=(str(path), *others)[:RECENT_KEPT])

    def forget_project(self, path: Path) -> None:
        """Take a project out of the recent ones."""
        others = tuple(p for p in self._settings.recent_projects if p != str(path))
        self.set(recent_projects=others)
