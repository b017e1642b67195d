"""The report as it will be printed, beside what it lacks and the form that mends it."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from inspector.core.delta import Changed
from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.ui import icons
from inspector.ui.dialogs.gap_list import GapList
from inspector.ui.dialogs.page_view import PageView
from inspector.ui.dialogs.report_form import ReportForm
from inspector.ui.jobs import Job, Jobs
from inspector.ui.messages import MessageBar
from inspector.ui.panels.formats import count
from inspector.ui.panels.parts import EmptyState, described, scrolled
from inspector.ui.plain import PlainLabel
from inspector.ui.services import Gap, Services
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

SETTLE_MS = 700
"""The preview follows this long after the last edit."""


class ReportPreview(QWidget):
    """A window of its own that stays beside the main window; nothing in it is modal.

    Signals
        pdf_requested()        write the PDF
        csv_requested()        write the table
        target_chosen(str)     mend this in the main window: see `services.Gap`
    """

    pdf_requested = Signal()
    csv_requested = Signal()
    target_chosen = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, services: Services, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Report"))
        self._session = session
        self._jobs = jobs
        self._services = services
        self._folder = tempfile.TemporaryDirectory(
            prefix="inspector-report-", ignore_cleanup_errors=True
        )
        self._version = 0
        self._file: Path | None = None
        self._making: Job | None = None
        self._checking: Job | None = None
        self._drawing: Job | None = None
        self._gaps = GapList()
        self._pages = PageView()
        self._form = ReportForm(session, services.severity_presets())
        self._messages = MessageBar()
        self._state = PlainLabel(tr("Making the preview…"), "muted")
        self._bar = QProgressBar()
        self._pdf = QPushButton(tr("Export PDF…"))
        self._csv = QPushButton(tr("Export CSV…"))
        self._waiting = EmptyState("report", tr("Making the preview…"))
        self._arrange()

        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.refresh)
        # Pages ask while they are painted; the answer must not come before that is over.
        self._page_asked = QTimer(self, interval=0, singleShot=True)
        self._page_asked.timeout.connect(self._draw_page)
        self._gaps.gap_chosen.connect(self._on_gap_chosen)
        self._pages.page_wanted.connect(self._page_asked.start)
        self._pdf.clicked.connect(self._on_pdf)
        self._csv.clicked.connect(self._on_csv)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._settle.start)
        jobs.changed.connect(self._on_job_changed)
        jobs.ended.connect(self._on_job_ended)
        room = self.screen().availableSize()
        self.resize(self.sizeHint().boundedTo(room))
        self.refresh()

    def _arrange(self) -> None:
        self._bar.setFixedSize(120, 8)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the preview"))
        self._pdf.setProperty("kind", "primary")
        icons.follow(self._pdf, "report", self.palette().ColorRole.HighlightedText, 16)
        icons.follow(self._csv, "csv", size_px=16)
        described(self._pdf, tr("Export PDF"), tr("Write the report as PDF"))
        described(self._csv, tr("Export CSV"), tr("Write the findings as a table"))
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        self._middle.addWidget(self._waiting)
        self._middle.addWidget(self._pages)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        self._gaps.setMinimumWidth(200)
        middle.setMinimumWidth(320)
        form = scrolled(self._form)
        for part in (self._gaps, middle, form):
            columns.addWidget(part)
        columns.setStretchFactor(1, 1)
        columns.setSizes([240, 640, 300])
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        foot.setSpacing(GRID_PX)
        foot.addWidget(self._state)
        foot.addWidget(self._bar)
        foot.addStretch()
        foot.addWidget(self._csv)
        foot.addWidget(self._pdf)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._messages)
        layout.addWidget(columns, 1)
        layout.addLayout(foot)

    def sizeHint(self) -> QSize:
        return QSize(1180, 720)

    @property
    def state(self) -> str:
        """How fresh the preview is, in words."""
        return self._state.text()

    # -- making -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Check for gaps and make the pages anew; called by itself after edits."""
        self._settle.stop()
        project = self._session.path
        if project is None:
            self._state.setText(tr("No project is open."))
            return
        document, services = self._session.document, self._services
        self._version += 1
        file = Path(self._folder.name) / f"preview-{self._version}.pdf"

        def check(_: Progress) -> Sequence[Gap]:
            return services.report_gaps(document, project.parent)

        def make(progress: Progress) -> tuple[Path, int]:
            services.write_pdf(document, project, file, progress)
            return file, services.pdf_page_count(file)

        self._state.setText(tr("Making the preview…"))
        self._bar.setRange(0, 0)
        self._bar.setVisible(True)
        self._checking = self._jobs.submit(
            "export",
            tr("Check the report"),
            check,
            done=self._gaps.show_gaps,
            failed=self._on_failed,
            key="report-check",
            quiet=True,
        )
        self._making = self._jobs.submit(
            "export",
            tr("Make the report preview"),
            make,
            done=self._on_made,
            failed=self._on_failed,
            key="report-preview",
            quiet=True,
        )

    def _on_made(self, made: tuple[Path, int]) -> None:
        old, (self._file, pages) = self._file, made
        if old is not None:
            old.unlink(missing_ok=True)
        self._messages.clear()
        self._middle.setCurrentWidget(self._pages)
        self._pages.set_document(pages)
        self._bar.setVisible(False)
        stale = self._settle.isActive()
        self._state.setText(tr("Updating…") if stale else count(pages, "page", "pages"))

    def _on_draw_failed(self, error: InspectorError) -> None:
        # Not asked for again at every repaint.
        self._file = None
        self._on_failed(error)

    def _on_failed(self, error: InspectorError) -> None:
        if not isValid(self):
            return
        self._bar.setVisible(False)
        self._state.setText(tr("The preview could not be made."))
        self._waiting.set_text(tr("The preview could not be made; see the message above."))
        self._messages.clear()
        self._messages.show_error(error)

    def _draw_page(self) -> None:
        page, file = self._pages.wanted(), self._file
        if page is None or file is None or self._drawing is not None:
            return
        render, width_px = self._services.pdf_page, self._pages.page_width_px

        def work(_: Progress) -> tuple[Path, int, NDArray[np.uint8]]:
            return file, page, render(file, page, width_px)

        job = self._jobs.submit(
            "decode",
            tr("Draw a page"),
            work,
            done=self._on_drawn,
            failed=self._on_draw_failed,
            quiet=True,
        )
        self._drawing = None if job.finished else job

    def _on_drawn(self, drawn: tuple[Path, int, NDArray[np.uint8]]) -> None:
        file, page, pixels = drawn
        if file == self._file:
            self._pages.set_page(page, pixels)
        self._page_asked.start()

    # -- following ----------------------------------------------------------------------------

    def _on_document_changed(self, _: Changed) -> None:
        self._state.setText(tr("Out of date, updating…"))
        self._settle.start()

    def _on_job_changed(self, job: Job) -> None:
        if job is self._making and job.total:
            self._bar.setRange(0, job.total)
            self._bar.setValue(job.steps)

    def _on_job_ended(self, job: Job) -> None:
        if job is self._drawing:
            self._drawing = None

    def _on_gap_chosen(self, gap: Gap) -> None:
        if self._form.focus_on(gap.target.removeprefix("report.")):
            return
        self.target_chosen.emit(gap.target)

    def _on_pdf(self) -> None:
        self._form.commit()
        self.pdf_requested.emit()

    def _on_csv(self) -> None:
        self._form.commit()
        self.csv_requested.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        # What was written last is kept; work under way has nobody to tell any more.
        self._form.commit()
        self._settle.stop()
        for job in (self._checking, self._making, self._drawing):
            if job is not None:
                self._jobs.cancel(job)
        folder = self._folder
        self._jobs.submit(
            "export",
            tr("Clear the preview"),
            lambda _: folder.cleanup(),
            quiet=True,
            cancellable=False,
        )
        super().closeEvent(event)
