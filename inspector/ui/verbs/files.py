"""File: bring pictures in, open, save, relocate."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core import edits
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.io.files import shown
from inspector.io.model_file import looks_like_model
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import PROJECT_FILTER, PROJECT_SUFFIX, Ask
from inspector.ui.library import Library
from inspector.ui.preferences import Preferences
from inspector.ui.services import Sample, SampleKind, Services
from inspector.ui.session import Session


class FileVerbs(QObject):
    """The commands of the File menu that have to do with files.

    Signals
        sample_opened()   the sample photos are in a project of their own
    """

    sample_opened = Signal()

    def __init__(
        self,
        actions: Actions,
        session: Session,
        library: Library,
        preferences: Preferences,
        services: Services,
        ask: Ask,
        sample_dir: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._library = library
        self._preferences = preferences
        self._services = services
        self._ask = ask
        self._sample_dir = sample_dir
        self._last_dir = Path.home()
        for action_id, slot in (
            ("open-folder", self.open_folder),
            ("open-photos", self.open_photos),
            ("open-project", self.open_project),
            ("new-project", session.new_project),
            ("open-sample", self.open_sample),
            ("open-sewer-sample", self.open_sewer_sample),
            ("open-land-sample", self.open_land_sample),
            ("save", self.save),
            ("save-as", self.save_as),
            ("relocate", self.relocate),
            ("remove-pictures", self.remove_current),
        ):
            actions.connect(action_id, slot)
        session.document_changed.connect(self._refresh)
        session.project_changed.connect(self._on_project_changed)
        session.current_changed.connect(self._refresh)
        self._refresh()

    def take(self, paths: Sequence[Path]) -> None:
        """Whatever was dropped or named on the command line: a project, models, or pictures."""
        projects = [p for p in paths if p.name.endswith(PROJECT_SUFFIX)]
        models = [p for p in paths if looks_like_model(p)]
        pictures = [p for p in paths if p not in projects and p not in models]
        if projects:
            self._session.open_project(projects[0].absolute())
        if len(projects) > 1:
            self._session.notified.emit(
                tr(
                    "One project is open at a time: {name}. Open the others when it is done.",
                    name=shown(projects[0]),
                )
            )
        if models:
            self._session.model_files_given.emit([p.absolute() for p in models])
        if pictures:
            self._library.add([p.absolute() for p in pictures])

    @Slot()
    def open_folder(self) -> None:
        folder = self._ask.folder(tr("Open a folder of photos, or a map"), self._last_dir)
        if folder is not None:
            self._last_dir = folder
            self._library.add([folder])

    @Slot()
    def open_photos(self) -> None:
        files = self._ask.photos(self._last_dir)
        if files:
            self._last_dir = files[0].parent
            self._library.add(files)

    @Slot()
    def open_project(self) -> None:
        path = self._ask.project(self._last_dir)
        if path is not None:
            self._last_dir = path.parent
            self._session.open_project(path)

    @Slot()
    def open_sample(self) -> None:
        """Draw the sample photos once, then open them as a new project."""
        self._open_sample("pavement", tr("Draw the sample photos"))

    @Slot()
    def open_sewer_sample(self) -> None:
        """Render the sewer video once, then open it as a new project with its pipe run."""
        self._open_sample("sewer", tr("Render the sewer video"))

    @Slot()
    def open_land_sample(self) -> None:
        """Render the town from above once, then open its dates as a new project."""
        self._open_sample("land", tr("Render the satellite pictures"))

    def _open_sample(self, kind: SampleKind, title: str) -> None:
        folder, make, session = self._sample_dir, self._services.make_sample, self._session

        def work(progress: Progress) -> Sample:
            return make(kind, folder, progress)

        def done(sample: Sample) -> None:
            def fill_in() -> None:
                session.edit(
                    tr("Fill in the pipe run"),
                    lambda d: edits.set_inspection(d, d.sources, sample.inspection),
                )

            session.new_project()
            after = {"pavement": self.sample_opened.emit, "sewer": fill_in}
            self._library.add(sample.files, after.get(kind))

        session.jobs.submit("decode", title, work, done=done, failed=session.failed.emit)

    @Slot()
    def save(self) -> None:
        """Make a snapshot; an untitled project gets its name first. After a failed write this
        tries again."""
        session = self._session
        if session.untitled or (session.read_only and not session.failing):
            self.save_as()
        else:
            session.save()

    @Slot()
    def save_as(self) -> None:
        path = self._session.path
        untitled = self._session.untitled or path is None
        start = self._last_dir / f"inspection{PROJECT_SUFFIX}" if untitled or not path else path
        chosen = self._ask.new_file(
            tr("Save project as"), start, tr(PROJECT_FILTER), PROJECT_SUFFIX
        )
        if chosen is not None:
            self._last_dir = chosen.parent
            self._session.save_as(chosen)

    @Slot()
    def relocate(self) -> None:
        folder = self._ask.folder(tr("Look for the missing pictures in"), self._last_dir)
        if folder is not None:
            self._library.relocate(folder)

    @Slot()
    def remove_current(self) -> None:
        if self._session.current is not None:
            self.remove([self._session.current.source_id])

    def remove(self, source_ids: Sequence[str]) -> None:
        """Take pictures out of the project; the files stay."""
        step = plural("Remove picture", "Remove {n} pictures", len(source_ids))
        self._session.edit(step, lambda d: edits.remove_sources(d, source_ids))

    @Slot()
    def _on_project_changed(self) -> None:
        path = self._session.path
        if path is not None and not self._session.untitled:
            self._preferences.remember_project(path)
        self._library.ask_missing("missing-said", self._say_missing)
        self._refresh()

    def _say_missing(self, gone: frozenset[str]) -> None:
        if gone:
            what = plural("{n} picture is", "{n} pictures are", len(gone))
            self._session.notified.emit(
                tr(
                    "{what} not where the project left them; use File > Find missing pictures.",
                    what=what,
                )
            )

    @Slot()
    def _refresh(self) -> None:
        pictures = bool(self._session.document.sources)
        nothing = tr("Open photos or a project first.")
        for action_id in ("save", "save-as", "relocate"):
            self._actions.set_enabled(action_id, pictures, nothing)
        self._actions.set_enabled(
            "remove-pictures", self._session.current is not None, tr("Choose a picture first.")
        )
