"""The panel of trials by resolution: what restores, what looks, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from inspector.core.enhanced import BICUBIC
from inspector.core.resolution_trial import LR, ResolutionTrial, TruthKind
from inspector.ui.delta.rows import table_rows
from inspector.ui.delta.tables import LikenessTable, ScoreTable
from inspector.ui.delta.trying import Trying
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.theme import GRID_PX

_CONTROLS_PX = 250
_TRUTHS: dict[TruthKind, str] = {
    "masks": "Truth: the masks that were given.",
    "accepted": "Truth: what is accepted here.",
    "hr": "Truth: what the model finds on HR, which is 100 % by definition.",
}
_EMPTY = (
    "Takes the picture as it is (HR), shrinks it (LR), lets each chosen model restore it (SR), "
    "looks for the same things on all, and shows what is lost and brought back."
)


class DeltaPanel(QWidget):
    """Signals
    export_wanted()       write the tables to a file
    panes_wanted(str)     show the versions side by side, and what this model gained and lost
    """

    export_wanted = Signal()
    panes_wanted = Signal(str)

    def __init__(self, trying: Trying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trying = trying
        self._task = QComboBox()
        self._models = QListWidget()
        self._run = QPushButton("Try")
        self._cancel = QPushButton("Stop")
        self._problem = PlainLabel("", "warning", wrap=True)
        self._about = PlainLabel(_EMPTY, "small", wrap=True)
        self._scores = ScoreTable()
        self._likeness = LikenessTable()
        self._tabs = QTabWidget()
        self._gained = QComboBox()
        self._show = QPushButton("Show in panes")
        self._copy = QPushButton("Copy")
        self._export = QPushButton("Export…")
        self._prepare()
        self._arrange()
        trying.changed.connect(self._refresh)
        trying.moved.connect(self._on_moved)
        self._refresh()

    def _prepare(self) -> None:
        described(self._task, "Model that looks", "Which model looks for things on all versions")
        described(self._models, "Models that restore", "Which models restore the shrunk picture")
        described(self._run, "Try", "Shrink and restore the picture, and look at all versions")
        described(self._cancel, "Stop", "Stop trying")
        described(self._gained, "Gains of", "Whose gains and losses are shown in a pane")
        described(self._show, "Show in panes", "HR, LR and what was restored, side by side")
        described(self._copy, "Copy the tables", "For a spreadsheet")
        described(self._export, "Export the tables", "As a CSV file")
        self._models.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for control in (self._task, self._gained):
            control.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            calm_wheel(control)
        self._gained.setMinimumContentsLength(12)
        self._task.activated.connect(lambda _: self._trying.choose_task(self._task.currentData()))
        self._models.itemChanged.connect(self._on_item)
        self._run.clicked.connect(self._trying.run)
        self._cancel.clicked.connect(self._trying.cancel)
        self._run.setProperty("kind", "primary")
        self._show.clicked.connect(lambda: self.panes_wanted.emit(self._gained.currentData() or LR))
        self._copy.clicked.connect(self._on_copy)
        self._export.clicked.connect(self.export_wanted)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID_PX // 2)
        left.addWidget(PlainLabel("Looks for things", "muted"))
        left.addWidget(self._task)
        left.addWidget(PlainLabel("Restores", "muted"))
        left.addWidget(self._models, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._run, 1)
        buttons.addWidget(self._cancel, 1)
        left.addLayout(buttons)
        controls = QWidget()
        controls.setLayout(left)
        controls.setFixedWidth(_CONTROLS_PX)
        left.setContentsMargins(0, 0, 0, 0)
        self._tabs.addTab(self._scores, "Scores")
        self._tabs.addTab(self._likeness, "Pictures")
        self._tabs.setDocumentMode(True)
        below = QHBoxLayout()
        below.addWidget(self._show)
        below.addWidget(self._gained)
        below.addStretch()
        below.addWidget(self._copy)
        below.addWidget(self._export)
        right = QVBoxLayout()
        right.setSpacing(GRID_PX // 2)
        right.addWidget(self._problem)
        right.addWidget(self._about)
        right.addWidget(self._tabs, 1)
        right.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        row.setSpacing(2 * GRID_PX)
        row.addWidget(controls)
        row.addLayout(right, 1)

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        self._trying.choose(item.data(Qt.ItemDataRole.UserRole), on)

    @Slot()
    def _on_copy(self) -> None:
        trial = self._trying.result
        if trial is not None:
            lines = ("\t".join("" if c is None else str(c) for c in r) for r in table_rows(trial))
            QApplication.clipboard().setText("\n".join(lines))

    @Slot()
    def _on_moved(self) -> None:
        self._about.setText(self._says(self._trying.result, ""))

    @Slot()
    def _refresh(self) -> None:
        trying = self._trying
        self._fill_tasks()
        self._fill_models()
        why = trying.why_not
        self._run.setEnabled(not why and not trying.busy)
        self._run.setToolTip(tooltip(why or "Shrink and restore the picture, and look at all"))
        self._cancel.setEnabled(trying.busy)
        self._problem.setText(one_line(trying.problem))
        self._problem.setVisible(bool(trying.problem))
        trial = trying.result
        self._scores.show_trial(trial)
        self._likeness.show_trial(trial)
        self._about.setText(self._says(trial, why))
        for control in (self._tabs, self._show, self._copy, self._export):
            control.setVisible(trial is not None)
        self._fill_gained(trial)

    def _says(self, trial: ResolutionTrial | None, why: str) -> str:
        if self._trying.stopping:
            return "Stopping…"
        if self._trying.busy:
            return f"Working… {self._trying.share:.0%}"
        if trial is None:
            return why or _EMPTY
        place = self._trying.place
        where = "The whole picture"
        if place is not None and not place.whole:
            w = place.window
            where = f"{w.width} × {w.height} px at x {w.x}, y {w.y}"
        said = [f"{where}, shrunk by {trial.scale}.", _TRUTHS[trial.truth]]
        if not trial.table.rows:
            said.append("Nothing is there to be found, so there is no score.")
        elif trial.table.absent and len(trial.table.absent) <= 4:
            said.append(f"Not there: {one_line(', '.join(trial.table.absent))}.")
        if trial.perceptual.startswith("No "):
            said.append(trial.perceptual)
        return " ".join(said)

    def _fill_tasks(self) -> None:
        chosen = self._trying.task
        with QSignalBlocker(self._task):
            self._task.clear()
            for card in self._trying.tasks:
                self._task.addItem(one_line(card.title), card.id)
            if chosen is not None:
                self._task.setCurrentIndex(self._task.findData(chosen.id))

    def _fill_models(self) -> None:
        chosen = self._trying.chosen
        titles = {card.id: card.title for card in self._trying.restorers}
        titles[BICUBIC] = "Bicubic (what LR is seen by)"
        there = [self._models.item(row) for row in range(self._models.count())]
        with QSignalBlocker(self._models):
            if [item.data(Qt.ItemDataRole.UserRole) for item in there] != list(titles):
                self._models.clear()
                for name, title in titles.items():
                    item = QListWidgetItem(one_line(title), self._models)
                    item.setData(Qt.ItemDataRole.UserRole, name)
                    item.setToolTip(tooltip(title))
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            for row in range(self._models.count()):
                item = self._models.item(row)
                on = item.data(Qt.ItemDataRole.UserRole) in chosen
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _fill_gained(self, trial: ResolutionTrial | None) -> None:
        names = [v.name for v in trial.versions[2:] if v.name != BICUBIC] if trial else []
        before = self._gained.currentData()
        with QSignalBlocker(self._gained):
            self._gained.clear()
            for name in names:
                self._gained.addItem(f"with the gains of {one_line(name)}", name)
            if before in names:
                self._gained.setCurrentIndex(names.index(before))
        self._gained.setVisible(len(names) > 1)
