"""File: the report, its preview, PDF and CSV."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.exchange.format_facts import FORMATS
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import PROJECT_SUFFIX, Ask
from inspector.ui.dialogs.report_foot import missing_words
from inspector.ui.exchange_commands import export_id
from inspector.ui.exporter import Exporter
from inspector.ui.messages import Kind, Message, MessageBar
from inspector.ui.services import Gap
from inspector.ui.workbench import Workbench
from inspector.ui.written import say_written

if TYPE_CHECKING:
    from inspector.ui.dialogs.report_preview import ReportPreview


class ReportVerbs(QObject):
    """Exports in the background, and the preview window.

    What is missing is looked for before each export; the file is written all the same, and said to
    lack it. It is said in the preview while that is open, else in the main window.

    Signals
        target_chosen(Gap)    something that the report lacks is to be mended
    """

    target_chosen = Signal(object)

    def __init__(
        self,
        actions: Actions,
        workbench: Workbench,
        ask: Ask,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._bench = workbench
        self._exporter = Exporter(workbench.session, ask, self._on_written)
        self._window = window
        self._messages = messages
        self._missing: dict[Path, int] = {}
        """Of the files that are written, how many entries they lack."""
        self._preview: ReportPreview | None = None
        self._mending: Message | None = None
        """What the user was last sent to mend."""
        actions.connect("report", self.open_preview)
        actions.connect("export-pdf", self.export_pdf)
        actions.connect("export-csv", self.export_csv)
        workbench.session.document_changed.connect(self._refresh)
        self._refresh()

    def close(self) -> None:
        """Close the preview, if it is open."""
        if self._preview is not None:
            self._preview.close()

    @property
    def previewing(self) -> bool:
        """Whether the report window is shown."""
        return self._preview is not None and self._preview.isVisible()

    @Slot()
    def open_preview(self) -> None:
        """Show the report window."""
        if self._preview is None:
            from inspector.ui.dialogs.report_preview import ReportPreview

            # No child of the main window: it would stay above it when the user goes to mend.
            bench = self._bench
            preview = ReportPreview(
                bench.session, bench.jobs, bench.services, bench.report_defaults
            )
            preview.pdf_requested.connect(self.export_pdf)
            preview.csv_requested.connect(self._export_tables)
            preview.target_chosen.connect(self._on_target_chosen)
            preview.destroyed.connect(self._forget_preview)
            self._preview = preview
        self._preview.show()
        self._preview.raise_()
        self._preview.activateWindow()

    @Slot()
    def export_pdf(self) -> None:
        """Ask for a file and write the PDF."""
        session, services = self._bench.session, self._bench.services
        document, project = session.document, session.path
        path = self._exporter.ask(tr("Export PDF"), f"{self._name}.pdf", "PDF")
        if path is None or project is None:
            return

        def write(progress: Progress) -> None:
            services.write_pdf(document, project, path, progress)

        self._write(path, write)

    @Slot()
    def export_csv(self) -> None:
        """Ask for a file and write the tables."""
        session, services = self._bench.session, self._bench.services
        document, project = session.document, session.path
        path = self._exporter.ask(tr("Export CSV"), f"{self._name}.csv", "CSV", beside=_tables)
        if path is None or project is None:
            return

        def write(_: Progress) -> None:
            services.write_csv(document, project, path)

        self._write(path, write)

    @Slot(str, int)
    def _export_tables(self, name: str, missing: int) -> None:
        """Write the tables of a format, by its own command; "" are those of all findings."""
        chosen = next((each for each in FORMATS if each == name), None)
        if chosen is None:
            self.export_csv()
            return
        # Its questions and messages are the main window's.
        self._window.raise_()
        self._window.activateWindow()
        if missing:
            text = missing_words(missing)
            message = self._messages.show_message("warning", text, stays=True)
            message.add_step(tr("What is missing"), self.open_preview)
        self._actions[export_id(chosen)].trigger()

    def _write(self, path: Path, write: Callable[[Progress], None]) -> None:
        session, services, missing = self._bench.session, self._bench.services, self._missing
        document, project = session.document, session.path
        assert project is not None, "asked by the caller"

        def work(progress: Progress) -> None:
            gaps = services.report_gaps(document, project, Progress())
            missing[path] = sum(gap.missing for gap in gaps)
            write(progress)

        job = self._exporter.write(path, work, failed=self._on_failed)
        if (preview := self._seen) is not None:
            preview.follow(job, path.name)

    @Slot(object)
    def _on_target_chosen(self, gap: Gap) -> None:
        """It is mended in the main window, which says what, and leads back."""
        if self._mending is not None and isValid(self._mending):
            self._mending.closed.emit()
        self.target_chosen.emit(gap)
        kind: Kind = "warning" if gap.missing else "info"
        self._mending = self._messages.show_message(kind, gap.message, stays=True)
        self._mending.add_step(tr("Back to the report"), self.open_preview)

    def _on_written(self, path: Path) -> None:
        missing = self._missing.pop(path, 0)
        if (preview := self._seen) is not None:
            say_written(preview.messages, path, missing)
        else:
            say_written(self._messages, path, missing, self.open_preview)

    def _on_failed(self, error: InspectorError) -> None:
        if (preview := self._seen) is not None:
            preview.messages.show_error(error)
        else:
            self._bench.session.failed.emit(error)

    @property
    def _seen(self) -> ReportPreview | None:
        """The preview while it is open."""
        preview = self._preview
        return preview if preview is not None and preview.isVisible() else None

    @property
    def _name(self) -> str:
        session = self._bench.session
        if session.untitled or session.path is None:
            return tr("report")
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
