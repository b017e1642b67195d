"""File: the report, its preview, PDF and CSV."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import PROJECT_SUFFIX, Ask
from inspector.ui.dialogs.report_preview import ReportPreview
from inspector.ui.exporter import Exporter
from inspector.ui.workbench import Workbench


class ReportVerbs(QObject):
    """Exports in the background, and the preview window.

    Signals
        exported(Path)        a file is written
        target_chosen(str)    something that the report lacks is to be mended: see `services.Gap`
    """

    exported = Signal(object)
    target_chosen = Signal(str)

    def __init__(self, actions: Actions, workbench: Workbench, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._bench = workbench
        self._exporter = Exporter(workbench.session, ask, self.exported.emit)
        self._window = window
        self._preview: ReportPreview | None = None
        actions.connect("report", self.open_preview)
        actions.connect("export-pdf", self.export_pdf)
        actions.connect("export-csv", self.export_csv)
        workbench.session.document_changed.connect(self._refresh)
        self._refresh()

    def close(self) -> None:
        """Close the preview, if it is open."""
        if self._preview is not None:
            self._preview.close()

    @Slot()
    def open_preview(self) -> None:
        if self._preview is None:
            preview = ReportPreview(
                self._bench.session, self._bench.jobs, self._bench.services, self._window
            )
            preview.pdf_requested.connect(self.export_pdf)
            preview.csv_requested.connect(self.export_csv)
            preview.target_chosen.connect(self.target_chosen)
            preview.destroyed.connect(self._forget_preview)
            self._preview = preview
        self._preview.show()
        self._preview.raise_()
        self._preview.activateWindow()

    @Slot()
    def export_pdf(self) -> None:
        session, services = self._bench.session, self._bench.services
        document, project = session.document, session.path
        path = self._exporter.ask(tr("Export PDF"), f"{self._name}.pdf", "PDF")
        if path is None or project is None:
            return

        def work(progress: Progress) -> None:
            services.write_pdf(document, project, path, progress)

        self._exporter.write(path, work)

    @Slot()
    def export_csv(self) -> None:
        session, services = self._bench.session, self._bench.services
        document, project = session.document, session.path
        path = self._exporter.ask(tr("Export CSV"), f"{self._name}.csv", "CSV", beside=_tables)
        if path is None or project is None:
            return

        def work(_: Progress) -> None:
            services.write_csv(document, project, path)

        self._exporter.write(path, work)

    @property
    def _name(self) -> str:
        session = self._bench.session
        if session.untitled or session.path is None:
            return "report"
        return session.path.name.removesuffix(PROJECT_SUFFIX)

    @Slot()
    def _forget_preview(self) -> None:
        self._preview = None

    @Slot()
    def _refresh(self) -> None:
        pictures = bool(self._bench.session.document.sources)
        for action_id in ("report", "export-pdf", "export-csv"):
            self._actions.set_enabled(action_id, pictures, tr("Open photos or a project first."))


def _tables(path: Path) -> list[Path]:
    """What may be written beside a table of findings."""
    parts = "columns", "observations", "observations_columns"
    return [path.with_name(f"{path.stem}_{part}.csv") for part in parts]


def open_folder(path: Path) -> None:
    """Show a folder in the desktop's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
