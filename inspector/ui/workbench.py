"""The parts of an open window that are not widgets, put together once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from inspector.core.document import Document
from inspector.core.settings import Settings
from inspector.paths import resources_dir
from inspector.standards.books import USER_FOLDER
from inspector.ui.added_models import AddedModels
from inspector.ui.books import CodeBooks
from inspector.ui.draft_ring import DraftRing
from inspector.ui.editor import Editor
from inspector.ui.enhanced_runs import EnhancedRuns
from inspector.ui.enhancing import Enhancing
from inspector.ui.faults import Faults
from inspector.ui.jobs import Jobs
from inspector.ui.library import Library, SourcePool
from inspector.ui.made_pictures import MadePictures
from inspector.ui.map_look import MapLook
from inspector.ui.measuring import Measuring
from inspector.ui.observing import Observing
from inspector.ui.picture_look import PictureLook
from inspector.ui.pipe_sight import PipeSights
from inspector.ui.preferences import Preferences
from inspector.ui.report_defaults import ReportDefaults
from inspector.ui.ring_keeping import RingKeeping
from inspector.ui.runs import Runs
from inspector.ui.services import Services
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.tour.steps import TourName
from inspector.ui.videos import Videos
from inspector.ui.view_state import ViewState


class Workbench(QObject):
    """Session, view state and everything that works on them. Widgets get the parts they need."""

    def __init__(
        self,
        jobs: Jobs,
        services: Services,
        settings: Settings,
        data_dir: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        jobs.setParent(self)
        self.jobs = jobs
        self.services = services
        self.data_dir = data_dir
        self.faults = Faults(self)
        self.tour_at: tuple[TourName, int] | None = None
        """Which step of which tour is shown."""
        self.preferences = Preferences(settings, services.save_settings, self)
        self.view = ViewState(
            settings.threshold, settings.overlay_opacity, settings.min_length_px, self,
            settings.map_min_length_px,
        )  # fmt: skip
        presets = services.severity_presets()
        empty = Document(severity=presets[0] if presets else None)
        self.report_defaults = ReportDefaults(self.preferences, data_dir)
        self.session = Session(
            jobs, data_dir / "unsaved", self, lambda: self.report_defaults.given_to(empty)
        )
        pool = SourcePool(data_dir / "cache" / "videos")
        self.library = Library(self.session, pool, self)
        self.videos = Videos(self.session, self.library, self)
        self.suggestions = Suggestions(self.session, self.view, self)
        self.measuring = Measuring(self.session, self)
        self.editor = Editor(self.session, self.view, self.suggestions, self)
        self.runs = Runs(self.session, self.library, self.view, self.suggestions, services, self)
        self.enhancing = Enhancing(self.session, self.library, self.videos, services, self)
        self.made = MadePictures(self.session, self)
        self.enhancing.enhanced.connect(self.made.take)
        self.runs.restored.connect(self.made.take)
        self.picture_look = PictureLook(self)
        self.map_look = MapLook(self)
        self.enhanced_runs = EnhancedRuns(self.session, self.view, self.suggestions, services, self)
        self.books = CodeBooks(
            self.session, resources_dir() / "standards", data_dir / USER_FOLDER, self
        )
        self.observing = Observing(self.session, self.view, self.suggestions, self.books, self)
        sights = PipeSights(self.session, self.library, self)
        self.draft_ring = DraftRing(self.session, self.observing, sights, self)
        self.ring_keeping = RingKeeping(self.session, sights, self)
        self.added = AddedModels(self.session, services, self)
        self.library.refused.connect(self.session.failed)
        self.preferences.failed.connect(self.session.failed)

    def unsaved_projects(self) -> list[Path]:
        """Work that never got a name, newest first; the open project is not among it."""
        folder = self.data_dir / "unsaved"
        found = [p for p in folder.glob("*.inspector.h5") if p != self.session.path]
        return sorted(found, reverse=True)

    @Slot()
    def keep_settings(self) -> None:
        """Take how the user looks at things over as the default of the next start."""
        self.preferences.set(
            threshold=self.view.threshold,
            overlay_opacity=self.view.opacity,
            min_length_px=self.view.look("photo")[1],
            map_min_length_px=self.view.look("map")[1],
        )

    def close(self) -> None:
        """Finish writing, stop everything else, end all threads. Safe to call twice. Whatever
        fails, work reaches the disk and no thread is left: Qt ends a program that leaves one."""
        try:
            self.keep_settings()
        finally:
            try:
                self.session.close_project()
            finally:
                self.jobs.close()
                self.library.pool.close()
