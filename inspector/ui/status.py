"""The status bar: what the models run on, what memory is in use, whether the work is safe."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QWidget

from inspector.core.language import mark, tr
from inspector.core.mask import Mask
from inspector.core.stored_texts import retold
from inspector.ui.icons import IconButton
from inspector.ui.jobs import Job, Jobs
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.runs import Runs
from inspector.ui.session import Session
from inspector.ui.verbs.run import RunVerbs

REFRESH_MS = 1000
BAR_PX = 120
TITLE_PX = 360
NARROW_WINDOW_PX = 1000
NO_NAME = mark("no name yet")


class Busy(QWidget):
    """What is running now, wherever the user is; takes no room while nothing is."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._text = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setFixedSize(BAR_PX, 8)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._stop = IconButton("cancel", tr("Stop this job"))
        self._stop.clicked.connect(self._on_stop_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._text, self._bar, self._stop):
            row.addWidget(widget)
        self.setVisible(False)
        for signal in (jobs.added, jobs.changed, jobs.ended):
            signal.connect(self._refresh)

    def _shown(self) -> Job | None:
        jobs = [job for job in self._jobs.alive if not job.quiet]
        return next((job for job in jobs if job.state == "running"), jobs[0] if jobs else None)

    @Slot()
    def _refresh(self) -> None:
        job = self._shown()
        self.setVisible(job is not None)
        if job is None:
            return
        others = sum(not other.quiet for other in self._jobs.alive) - 1
        more = f"  (+{others})" if others else ""
        # In a narrow window it must not push the window wider than the screen.
        room = TITLE_PX if self.window().width() >= NARROW_WINDOW_PX else TITLE_PX // 3
        title = self.fontMetrics().elidedText(
            one_line(job.title), Qt.TextElideMode.ElideMiddle, room
        )
        self._text.setText(title + more)
        self._bar.setRange(0, job.total)  # 0 to 0 shows that it is busy
        self._bar.setValue(job.steps)
        self._stop.setEnabled(job.cancellable and not job.progress.cancelled)

    @Slot()
    def _on_stop_clicked(self) -> None:
        job = self._shown()
        if job is not None:
            self._jobs.cancel(job)


class StatusBar(QStatusBar):
    """The running job; device, model and runner of the last run or the next one; memory; time of
    the last save."""

    def __init__(
        self,
        session: Session,
        run_verbs: RunVerbs,
        runs: Runs,
        memory_bytes: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._run_verbs = run_verbs
        self._memory_bytes = memory_bytes
        self._model = PlainLabel(kind="muted")
        self._model.setAccessibleName(tr("Model, device and runner"))
        self._memory = PlainLabel(kind="muted")
        self._memory.setAccessibleName(tr("Memory in use"))
        self._memory.setToolTip(tooltip(tr("Memory that Inspector uses.")))
        self._saved = PlainLabel()
        self._saved.setAccessibleName(tr("When the work was saved"))
        steady(self._memory, "00 000 MB")
        said = [tr("saved {ago}", ago=ago(seconds)) for seconds in (0, 99, 5399, 86_399)]
        said += [tr("NOT SAVED"), tr("read-only"), tr("saving…")]
        steady(self._saved, *(f"{text} · {tr(NO_NAME)}" for text in said))
        # Permanent, or what the mouse explains would be written over it.
        self.addPermanentWidget(Busy(session.jobs))
        for label in (self._model, self._memory, self._saved):
            self.addPermanentWidget(label)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        runs.ran.connect(self._on_ran)
        run_verbs.chosen_changed.connect(self._on_chosen)
        session.saved_changed.connect(self._refresh_saved)
        session.project_changed.connect(self._refresh_saved)
        timer = QTimer(self, interval=REFRESH_MS)
        timer.timeout.connect(self._refresh)
        timer.start()
        self._on_chosen()
        self._refresh()

    @Slot(object)
    def _on_ran(self, mask: Mask) -> None:
        made = mask.provenance
        self._model.setText(f"{made.model_id} · {made.device} · {made.runner} {made.dtype}")
        self._model.setToolTip(
            tooltip("\n".join([tr("What the last run used."), *map(retold, made.notices)]))
        )
        if made.notices:
            self._session.notified.emit("; ".join(map(retold, made.notices)))

    @Slot()
    def _on_chosen(self) -> None:
        card = self._run_verbs.card
        name = card.id if card is not None else tr("no model")
        device = self._run_verbs.device
        self._model.setText(f"{name} · {tr('automatic device') if device == 'auto' else device}")
        self._model.setToolTip(tooltip(tr("What the next run will use.")))

    @Slot()
    def _refresh(self) -> None:
        self._memory.setText(f"{self._memory_bytes() / 2**20:,.0f} MB".replace(",", " "))
        self._refresh_saved()

    @Slot()
    def _refresh_saved(self) -> None:
        session = self._session
        if session.path is None:
            text = ""
        elif session.failing:
            text = tr("NOT SAVED")
        elif session.read_only:
            text = tr("read-only")
        elif session.writing or session.saved_at is None:
            text = tr("saving…")
        else:
            text = tr("saved {ago}", ago=ago(time.monotonic() - session.saved_at))
        if text and session.untitled:
            text += f" · {tr(NO_NAME)}"
        if text == self._saved.text():
            return
        self._saved.setText(text)
        where = str(session.path) if session.path else ""
        self._saved.setToolTip(
            tooltip(tr("Every edit is kept at once.\n{where}", where=where) if where else "")
        )


def steady(label: PlainLabel, *texts: str) -> None:
    """Keep a label as wide as the widest of these texts: or the whole window would be laid out
    anew whenever it says something else."""
    label.ensurePolished()
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    metrics = label.fontMetrics()
    label.setFixedSize(max(map(metrics.horizontalAdvance, texts)) + 4, metrics.height() + 2)


def ago(seconds: float) -> str:
    """How long ago, in one unit."""
    if seconds < 2:
        return tr("just now")
    if seconds < 100:
        return tr("{seconds:.0f} s ago", seconds=seconds)
    if seconds < 5400:
        return tr("{seconds:.0f} min ago", seconds=seconds / 60)
    return tr("{seconds:.0f} h ago", seconds=seconds / 3600)
