"""Everything of the window that is there for batches, made and connected once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

from inspector.core.delta import Changed
from inspector.core.language import plural, tr
from inspector.io.batch_file import files_wait
from inspector.io.files import shown
from inspector.ui.actions import Actions
from inspector.ui.batch import Batch
from inspector.ui.canvas.view import Canvas
from inspector.ui.dialogs.ask import Ask
from inspector.ui.docks import Docks
from inspector.ui.messages import MessageBar
from inspector.ui.panels.batch import BatchPanel
from inspector.ui.verbs.batch import BatchVerbs
from inspector.ui.workbench import Workbench

HEIGHT_PX = 280
MOST_LOOKED_AT = 6
"""Projects whose batch may be offered at the start, the newest first."""


class BatchParts(QObject):
    """The queue, its panel and its commands; says once what came of a batch, and offers one that
    was left unfinished when its project is opened."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        canvas: Canvas,
        messages: MessageBar,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._dock: QDockWidget | None = None
        self._wanted = False
        self.batch = Batch(bench, self)
        services = bench.services
        self.panel = BatchPanel(
            self.batch, actions, services.cards, services.devices(), lambda: canvas.window_in_view
        )
        self.verbs = BatchVerbs(actions, bench, self.batch, self.panel, ask, self)
        self.panels: dict[str, QWidget] = {"batch": self.panel}
        actions.connect("batch", self.open_panel)
        self.batch.finished.connect(self._on_finished)
        self.batch.offered.connect(self._on_offered)
        bench.session.document_changed.connect(self._on_document_changed)
        self._bench = bench
        self._resume_in: Path | None = None
        """Begin as soon as this project is open."""
        self._look_for_unfinished()

    def show_in(self, docks: Docks) -> None:
        """Where the panel opens."""
        self._dock = docks["batch"]

    @Slot()
    def open_panel(self) -> None:
        """Show the queue, high enough to be worked with."""
        dock = self._dock
        if dock is None:
            return
        self._wanted = True
        opened = dock.isHidden()
        dock.show()
        dock.raise_()
        window = dock.parent()
        if opened and isinstance(window, QMainWindow) and not dock.isFloating():
            high = max(HEIGHT_PX, window.height() // 4)
            window.resizeDocks([dock], [high], Qt.Orientation.Vertical)
        self.panel.table.setFocus()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        """The first picture brings the docks back, but for those that are opened on demand."""
        if self._wanted and changed.after.sources and not changed.before.sources:
            QTimer.singleShot(0, self, self.open_panel)

    @Slot(str, bool)
    def _on_finished(self, told: str, well: bool) -> None:
        message = self._messages.show_message("ok" if well else "warning", told, stays=True)
        message.add_step(tr("Show the batch"), self.open_panel)
        window = self.panel.window()
        if not window.isActiveWindow():
            QApplication.alert(window)

    def _look_for_unfinished(self) -> None:
        """Offer the batch of the last session at the start, before its project is opened."""
        recent = map(Path, self._bench.preferences.settings.recent_projects)
        projects = [*self._bench.unsaved_projects(), *recent][:MOST_LOOKED_AT]

        def done(found: tuple[Path, int] | None) -> None:
            if found is None or self._bench.session.path is not None:
                return
            project, waiting = found
            untitled = project.parent == self._bench.data_dir / "unsaved"
            name = tr("a project without a name") if untitled else shown(project.name)
            text = plural(
                "A batch in {name} was not finished: {n} file left.",
                "A batch in {name} was not finished: {n} files left.",
                waiting,
                name=name,
            )
            message = self._messages.show_message("info", text, stays=True)
            message.add_step(tr("Open and resume"), lambda: self._open_and_resume(project))
            self._bench.session.project_changed.connect(message.closed)

        self._bench.jobs.submit(
            "decode", tr("Look for batches"), lambda _: unfinished(projects), done=done, quiet=True
        )

    def _open_and_resume(self, project: Path) -> None:
        self._resume_in = project
        self._bench.session.open_project(project)

    @Slot(int)
    def _on_offered(self, waiting: int) -> None:
        wanted, self._resume_in = self._resume_in, None
        if wanted is not None and wanted == self._bench.session.path:
            self._resume()
            return
        text = plural(
            "The batch of this project was not finished: {n} file left.",
            "The batch of this project was not finished: {n} files left.",
            waiting,
        )
        message = self._messages.show_message("info", text, stays=True)
        message.add_step(tr("Show the batch"), self.open_panel)
        message.add_step(tr("Resume"), self._resume)
        self.batch.state_changed.connect(message.closed)

    def _resume(self) -> None:
        self.open_panel()
        self.batch.start()


def unfinished(projects: Sequence[Path]) -> tuple[Path, int] | None:
    """The first project with files that still wait, and how many; for a lane."""
    counted = ((project, files_wait(project)) for project in projects if project.exists())
    return next(((project, waiting) for project, waiting in counted if waiting), None)
