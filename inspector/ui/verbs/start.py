"""The start screen: what it lists, and where its buttons lead."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from inspector.core.language import tr
from inspector.ui.start_rows import RecentProject, Recovery
from inspector.ui.start_screen import StartScreen
from inspector.ui.verbs.files import FileVerbs
from inspector.ui.workbench import Workbench


class StartVerbs(QObject):
    """Keeps the start screen up to date."""

    def __init__(
        self, start: StartScreen, workbench: Workbench, files: FileVerbs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._bench = workbench
        start.open_folder_clicked.connect(files.open_folder)
        start.open_photos_clicked.connect(files.open_photos)
        start.open_project_clicked.connect(files.open_project)
        start.open_sample_clicked.connect(files.open_sample)
        start.open_sewer_sample_clicked.connect(files.open_sewer_sample)
        start.open_land_sample_clicked.connect(files.open_land_sample)
        start.paths_dropped.connect(lambda paths: files.take([Path(p) for p in paths]))
        start.recent_chosen.connect(self._on_chosen)
        start.recovery_chosen.connect(self._on_chosen)
        start.recent_removed.connect(self._on_recent_removed)

    @Slot()
    def refresh(self) -> None:
        """List the recent projects, and the work that has no name yet."""
        recent = self._bench.preferences.settings.recent_projects
        self._start.set_recent([RecentProject.at(path) for path in recent])
        found = []
        for path in self._bench.unsaved_projects():
            used_at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
            found.append(Recovery(str(path), tr("Unsaved project"), used_at))
        self._start.set_recoverable(found)

    @Slot(str)
    def _on_chosen(self, path: str) -> None:
        self._bench.session.open_project(Path(path))

    @Slot(str)
    def _on_recent_removed(self, path: str) -> None:
        self._bench.preferences.forget_project(Path(path))
        self.refresh()
