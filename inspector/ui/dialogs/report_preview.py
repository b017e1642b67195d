"""The report as it will be printed, beside what it lacks and the form that mends it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from shiboken6 import isValid

from inspector.core.delta import Changed
from inspector.core.errors import InspectorError
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.io.exchange.format_facts import FACTS
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.gap_list import GapList
from inspector.ui.dialogs.report_foot import ReportFoot
from inspector.ui.dialogs.report_form import ReportForm
from inspector.ui.dialogs.report_sheets import ReportSheets
from inspector.ui.icons import app_icon
from inspector.ui.jobs import Job, Jobs
from inspector.ui.messages import Message, MessageBar
from inspector.ui.panels.parts import scrolled
from inspector.ui.plain import one_line
from inspector.ui.report_defaults import ReportDefaults
from inspector.ui.services import Gap, Services
from inspector.ui.session import Session
from inspector.ui.standard_tables import tables_for

CHECK_MS = 150
"""What is missing is looked for this long after the last edit."""
SETTLE_MS = 700
"""The pages follow this long after it."""
_SHARES = (1, 2, 1)
"""Of the width that is left, for the list, the pages and the form."""
_LARGEST = QSize(1680, 1200)
"""Beyond this the window opens no larger: pages have a largest width."""


class ReportPreview(QWidget):
    """A window of its own that stays beside the main window; nothing in it is modal.

    Signals
        pdf_requested()       write the PDF
        csv_requested(str, int)   write the tables of a format, "" for those of all findings;
                                  so many entries are missing
        target_chosen(Gap)    mend this in the main window
    """

    pdf_requested = Signal()
    csv_requested = Signal(str, int)
    target_chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        services: Services,
        defaults: ReportDefaults,
        ask: Ask | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Report"))
        self.setWindowIcon(app_icon())
        self._session = session
        self._jobs = jobs
        self._services = services
        self._checking: Job | None = None
        self._exporting: Job | None = None
        self._pages_due = False
        self._page_count = 0
        self._fault: Message | None = None
        self._gaps = GapList()
        self._sheets = ReportSheets(jobs, services)
        self._form = ReportForm(session, services.severity_presets(), defaults, ask or Ask(self))
        self.messages = MessageBar()
        self._foot = ReportFoot()
        self._arrange()

        self._check_due = QTimer(self, interval=CHECK_MS, singleShot=True)
        self._check_due.timeout.connect(self._check)
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._make)
        self._gaps.gap_chosen.connect(self._on_gap_chosen)
        self._sheets.made.connect(self._on_made)
        self._sheets.failed.connect(self._on_failed)
        self._sheets.progressed.connect(self._on_sheets_progressed)
        self._foot.pdf_pressed.connect(self._on_pdf)
        self._foot.csv_chosen.connect(self._on_csv)
        self._foot.cancel_pressed.connect(self._on_cancel)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self.refresh)
        session.failed.connect(self._on_session_failed)
        jobs.changed.connect(self._on_job_changed)
        jobs.ended.connect(self._on_job_ended)
        stack = session.undo_stack
        for keys, go in (
            (QKeySequence.StandardKey.Undo, stack.undo),
            (QKeySequence.StandardKey.Redo, stack.redo),
        ):
            QShortcut(keys, self).activated.connect(go)
        room = self.screen().availableSize()
        self.resize((room * 0.8).expandedTo(self.sizeHint()).boundedTo(room).boundedTo(_LARGEST))
        self.refresh()

    def _arrange(self) -> None:
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        self._gaps.setMinimumWidth(200)
        self._sheets.setMinimumWidth(240)
        for part in (self._gaps, self._sheets, scrolled(self._form)):
            columns.addWidget(part)
        for number, share in enumerate(_SHARES):
            columns.setStretchFactor(number, share)
        columns.setSizes([264, 576, 340])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(columns, 1)
        layout.addWidget(self._foot)

    def sizeHint(self) -> QSize:
        return QSize(1180, 720)

    @property
    def state(self) -> str:
        """How fresh the preview is, or what is being written, in words."""
        return self._foot.state

    # -- making -------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Look for what is missing and make the pages anew; called by itself after edits."""
        self._check()
        self._make()

    @Slot()
    def _check(self) -> None:
        self._check_due.stop()
        project = self._session.path
        if project is None:
            return
        document, services = self._session.document, self._services

        def check(progress: Progress) -> Sequence[Gap]:
            return services.report_gaps(document, project, progress)

        self._checking = self._jobs.submit(
            "export",
            tr("Check the report"),
            check,
            done=self._on_checked,
            failed=self._on_failed,
            key="report-check",
            quiet=True,
        )

    @Slot()
    def _make(self) -> None:
        self._settle.stop()
        if self._exporting is not None:
            self._pages_due = True
            return
        project = self._session.path
        if project is None:
            self._foot.say(tr("No project is open."))
            return
        self._foot.say(tr("Making the preview…"), works=True)
        self._sheets.make(self._session.document, project)

    def _on_checked(self, gaps: Sequence[Gap]) -> None:
        if not isValid(self):
            # The check had ended before the window was closed, and nobody had heard of it yet.
            return
        self._gaps.show_gaps(gaps)
        self._form.mark(gaps)
        self._foot.say_missing(self._gaps.missing)
        document = self._session.document
        self._foot.offer_tables([(name, tr(FACTS[name].title)) for name in tables_for(document)])

    @Slot(int)
    def _on_made(self, pages: int) -> None:
        self._page_count = pages
        self._close_fault()
        if self._settle.isActive():
            self._foot.say(tr("Updating…"))
        elif self._exporting is None:
            self._say_pages()

    def _say_pages(self) -> None:
        self._foot.say(plural("{n} page", "{n} pages", self._page_count))

    @Slot(object)
    def _on_failed(self, error: InspectorError) -> None:
        if not isValid(self):
            return
        self._foot.say(tr("The preview could not be made."))
        self._close_fault()
        self._fault = self.messages.show_error(error)

    def _close_fault(self) -> None:
        """What went wrong with the pages is over, or something else is wrong."""
        if self._fault is not None and isValid(self._fault):
            self._fault.closed.emit()
        self._fault = None

    @Slot(object)
    def _on_session_failed(self, error: InspectorError) -> None:
        """Say it where the user is."""
        if self.isActiveWindow():
            self.messages.show_error(error)

    @Slot(int, int)
    def _on_sheets_progressed(self, done: int, total: int) -> None:
        if self._exporting is None:
            self._foot.show_progress(done, total)

    # -- exporting ----------------------------------------------------------------------------

    def follow(self, job: Job, name: str) -> None:
        """Show how far a file is that is being written, and let the user stop that."""
        if job.finished:
            return
        # The file comes first; both are made in one lane.
        self._pages_due = self._pages_due or self._sheets.is_making
        self._sheets.stop()
        self._exporting = job
        text = tr("Writing {name}…", name=one_line(name))
        self._foot.say(text, works=True, can_cancel=True)

    @Slot()
    def _on_pdf(self) -> None:
        self._form.commit()
        self.pdf_requested.emit()

    @Slot(str)
    def _on_csv(self, name: str) -> None:
        self._form.commit()
        self.csv_requested.emit(name, self._gaps.missing)

    @Slot()
    def _on_cancel(self) -> None:
        if self._exporting is not None:
            self._jobs.cancel(self._exporting)

    # -- following ----------------------------------------------------------------------------

    @Slot(object)
    def _on_document_changed(self, _: Changed) -> None:
        # What is being made shows what is no longer so, and the check would wait for it.
        self._sheets.stop()
        if self._exporting is None:
            self._foot.say(tr("Out of date, updating…"))
        self._check_due.start()
        self._settle.start()

    @Slot(object)
    def _on_job_changed(self, job: Job) -> None:
        if job is self._exporting and job.total:
            self._foot.show_progress(job.steps, job.total)

    @Slot(object)
    def _on_job_ended(self, job: Job) -> None:
        if job is not self._exporting:
            return
        self._exporting = None
        if job.state == "cancelled":
            self._foot.say(tr("Cancelled; no file was written."))
        else:
            self._say_pages()
        if self._pages_due:
            self._pages_due = False
            self._make()

    @Slot(object)
    def _on_gap_chosen(self, gap: Gap) -> None:
        kind, _, name = gap.target.partition(".")
        if kind in ("report", "severity") and self._form.focus_on(name or kind):
            return
        self.target_chosen.emit(gap)

    def closeEvent(self, event: QCloseEvent) -> None:
        # What was written last is kept.
        self._form.commit()
        self._check_due.stop()
        self._settle.stop()
        if self._checking is not None:
            self._jobs.cancel(self._checking)
        self._sheets.end()
        super().closeEvent(event)
