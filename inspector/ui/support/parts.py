"""The parts of the window that help when something went wrong, and what they are told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from inspector.core.errors import InspectorError
from inspector.core.language import plural, tr
from inspector.io.files import shown
from inspector.io.session_mark import BrokenSession, SessionMark, waiting_edits
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.faults import Fault, logs_dir
from inspector.ui.messages import Message, MessageBar
from inspector.ui.support.check_dialog import CheckDialog
from inspector.ui.support.log_dialog import LogDialog
from inspector.ui.support.report_dialog import ReportDialog, Step
from inspector.ui.support.report_facts import facts_of
from inspector.ui.workbench import Workbench

_TRACE = "Traceback (most recent call last)"
_MOST_REMEMBERED = 200


class SupportParts(QObject):
    """The log, the check of the installation, reports, and the dialog after a fault. There is at
    most one dialog of faults: what happens meanwhile is counted in it, and a fault that was seen
    once is only counted in the message bar from then on."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        messages: MessageBar,
        ask: Ask,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bench = bench
        self._messages = messages
        self._ask = ask
        self._window = window
        self._shown: ReportDialog | None = None
        self._seen: set[str] = set()
        self._log: LogDialog | None = None
        self._check: CheckDialog | None = None
        actions.connect("log", self.open_log)
        actions.connect("check-installation", self.check)
        actions.connect("support-report", self.open_report)
        bench.faults.happened.connect(self._on_fault)

    def show_error(self, error: InspectorError) -> Message:
        """Say what went wrong; of a fault in Inspector itself there is a report."""
        message = self._messages.show_error(error)
        if error.details.startswith(_TRACE) and not message.steps:
            message.add_step(tr("Report…"), lambda: self._report(error.message, error.details))
        return message

    def tell_of(self, broken: Sequence[BrokenSession]) -> None:
        """Say once that an earlier session did not come to its end."""
        if broken:
            last = broken[-1]
            project = Path(last.project) if last.project else None
            if project is None or not project.exists():
                self._tell(last, None, None)
                return
            self._bench.jobs.submit(
                "survey",
                tr("Look for unsaved edits"),
                lambda _: waiting_edits(project),
                done=lambda count: self._tell(last, project, count),
                quiet=True,
            )

    @Slot()
    def open_log(self) -> None:
        """The log, in a window beside this one."""
        if self._log is None:
            self._log = LogDialog(logs_dir(self._bench.data_dir), self._bench.jobs, self._window)
            self._log.destroyed.connect(self._on_log_gone)
        self._log.show()
        self._log.raise_()
        self._log.activateWindow()

    @Slot()
    def check(self) -> None:
        """Look at the installation, in a window beside this one."""
        if self._check is None:
            self._check = CheckDialog(self._bench, self._window)
            self._check.destroyed.connect(self._on_check_gone)
        self._check.show()
        self._check.raise_()
        self._check.activateWindow()

    @Slot()
    def open_report(self) -> None:
        """A report about nothing in particular."""
        self._report(tr("You asked for a report."), "", "info")

    def _report(self, sentence: str, details: str, icon: str = "error") -> None:
        title = tr("Report for support")
        steps: list[Step] = [(tr("Close"), lambda: None)]
        self._open(title, sentence, details, steps, icon)

    def _open(
        self, title: str, sentence: str, details: str, steps: Sequence[Step], icon: str
    ) -> ReportDialog:
        facts = facts_of(self._bench, sentence, details)
        dialog = ReportDialog(title, sentence, facts, steps, self._ask, self._window, icon)
        dialog.failed.connect(self._bench.session.failed)
        dialog.open()
        return dialog

    # -- faults -------------------------------------------------------------------------------

    @Slot(object)
    def _on_fault(self, fault: Fault) -> None:
        if self._shown is not None:
            self._shown.repeat()
        elif fault.place in self._seen:
            again = tr("The same fault happened again; your work is kept.")
            self.show_error(InspectorError(again, fault.details))
        else:
            if len(self._seen) < _MOST_REMEMBERED:
                self._seen.add(fault.place)
            self._ask_about(fault)

    def _ask_about(self, fault: Fault) -> None:
        sentence = tr(
            "A fault in Inspector stopped what you just did. Your work is kept: go on, or quit and "
            "start again if the window behaves oddly."
        )
        steps: list[Step] = [(tr("Go on"), lambda: None), (tr("Quit"), self._quit)]
        self._shown = self._open(
            tr("Something went wrong"), sentence, fault.details, steps, "error"
        )
        self._shown.finished.connect(self._on_dialog_closed)

    @Slot()
    def _on_dialog_closed(self) -> None:
        self._shown = None

    def _quit(self) -> None:
        QTimer.singleShot(0, self._window, self._window.close)

    @Slot()
    def _on_log_gone(self) -> None:
        self._log = None

    @Slot()
    def _on_check_gone(self) -> None:
        self._check = None

    # -- the session before -------------------------------------------------------------------

    def _tell(self, broken: BrokenSession, project: Path | None, edits: int | None) -> None:
        told = [tr("Inspector ended unexpectedly the last time; your work is kept.")]
        if project is not None and edits:
            told.append(self._coming_back(project, edits))
        message = self._messages.show_message("warning", " ".join(told), broken.trace)
        opened = self._bench.session.path
        if project is not None and project != opened:
            message.add_step(tr("Open again"), lambda: self._bench.session.open_project(project))
        sentence = told[0]
        message.add_step(tr("Report…"), lambda: self._report(sentence, broken.trace))

    def _coming_back(self, project: Path, edits: int) -> str:
        if project.parent == self._bench.data_dir / "unsaved":
            return plural(
                "{n} edit of the unsaved project comes back when you open it again.",
                "{n} edits of the unsaved project come back when you open it again.",
                edits,
            )
        return plural(
            "{n} edit of {name} comes back when you open it again.",
            "{n} edits of {name} come back when you open it again.",
            edits,
            name=shown(project.name.removesuffix(".inspector.h5")),
        )


def keep_marked(mark: SessionMark, bench: Workbench) -> None:
    """Let the mark know which project is open."""
    session, jobs = bench.session, bench.jobs

    def note() -> None:
        path = session.path
        jobs.submit("journal", "", lambda _: mark.note_project(path), quiet=True, cancellable=False)

    session.project_changed.connect(note)
    note()
