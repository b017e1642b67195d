"""The pages of the report as they will be printed, made anew in the background."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import isValid

from inspector.core.document import Document
from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.ui.dialogs.page_view import PageView
from inspector.ui.jobs import Job, Jobs
from inspector.ui.panels.parts import EmptyState
from inspector.ui.services import Services


class ReportSheets(QWidget):
    """Keeps the last pages in sight until new ones are there.

    Signals
        made(int)                  so many pages are there
        failed(InspectorError)     they could not be made or drawn
        progressed(int, int)       steps done, and all of them
    """

    made = Signal(int)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, jobs: Jobs, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._folder = tempfile.TemporaryDirectory(
            prefix="inspector-report-", ignore_cleanup_errors=True
        )
        self._version = 0
        self._file: Path | None = None
        self._making: Job | None = None
        self._drawing: Job | None = None
        self._waiting = EmptyState("report", tr("Making the preview…"))
        self._pages = PageView()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._pages)
        # Pages ask while they are painted; the answer must not come before that is over.
        self._page_asked = QTimer(self, interval=0, singleShot=True)
        self._page_asked.timeout.connect(self._draw_page)
        self._pages.page_wanted.connect(self._page_asked.start)
        jobs.changed.connect(self._on_job_changed)
        jobs.ended.connect(self._on_job_ended)

    @property
    def is_making(self) -> bool:
        """True while new pages are under way."""
        return self._making is not None and not self._making.finished

    def make(self, document: Document, project: Path) -> None:
        """Make the pages of a document in the background."""
        services = self._services
        self._version += 1
        file = Path(self._folder.name) / f"preview-{self._version}.pdf"

        def work(progress: Progress) -> tuple[Path, int]:
            services.write_pdf(document, project, file, progress)
            return file, services.pdf_page_count(file)

        self._making = self._jobs.submit(
            "export",
            tr("Make the report preview"),
            work,
            done=self._on_made,
            failed=self._on_failed,
            key="report-preview",
            quiet=True,
        )

    def stop(self) -> None:
        """Give up pages that are out of date before they are there."""
        if self._making is not None:
            self._jobs.cancel(self._making)

    def end(self) -> None:
        """Give up all work, which has nobody to tell any more, and delete the files."""
        for job in (self._making, self._drawing):
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

    def _on_made(self, made: tuple[Path, int]) -> None:
        old, (self._file, pages) = self._file, made
        if old is not None:
            old.unlink(missing_ok=True)
        self._stack.setCurrentWidget(self._pages)
        self._pages.set_document(pages)
        self.made.emit(pages)

    def _on_draw_failed(self, error: InspectorError) -> None:
        # Not asked for again at every repaint.
        self._file = None
        self._on_failed(error)

    def _on_failed(self, error: InspectorError) -> None:
        if isValid(self):
            self._waiting.set_text(tr("The preview could not be made; see the message above."))
            self.failed.emit(error)

    @Slot()
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

    @Slot(object)
    def _on_job_changed(self, job: Job) -> None:
        if job is self._making and job.total:
            self.progressed.emit(job.steps, job.total)

    @Slot(object)
    def _on_job_ended(self, job: Job) -> None:
        if job is self._drawing:
            self._drawing = None
