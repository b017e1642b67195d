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
from inspector.core.label_names import label_name
from inspector.core.language import mark, tr
from inspector.core.resolution_trial import LR, ResolutionTrial, TruthKind
from inspector.ui.delta.rows import has_perceptual, table_rows
from inspector.ui.delta.tables import LikenessTable, ScoreTable
from inspector.ui.delta.trying import Trying
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.theme import GRID_PX

_CONTROLS_PX = 250
_TRUTHS: dict[TruthKind, str] = {
    "masks": mark("Truth: the masks that were given."),
    "accepted": mark("Truth: what is accepted here."),
    "hr": mark("Truth: what the model finds on HR, which is 100 % by definition."),
}
_EMPTY = mark(
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
        self._run = QPushButton(tr("Try"))
        self._cancel = QPushButton(tr("Stop"))
        self._problem = PlainLabel("", "warning", wrap=True)
        self._about = PlainLabel(tr(_EMPTY), "small", wrap=True)
        self._scores = ScoreTable()
        self._likeness = LikenessTable()
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(tr("Tables"))
        self._gained = QComboBox()
        self._show = QPushButton(tr("Show in panes"))
        self._copy = QPushButton(tr("Copy"))
        self._export = QPushButton(tr("Export…"))
        self._prepare()
        self._arrange()
        trying.changed.connect(self._refresh)
        trying.moved.connect(self._on_moved)
        self._refresh()

    def _prepare(self) -> None:
        described(
            self._task, tr("Model that looks"), tr("Which model looks for things on all versions")
        )
        described(
            self._models, tr("Models that restore"), tr("Which models restore the shrunk picture")
        )
        described(
            self._run, tr("Try"), tr("Shrink and restore the picture, and look at all versions")
        )
        described(self._cancel, tr("Stop"), tr("Stop trying"))
        described(self._gained, tr("Gains of"), tr("Whose gains and losses are shown in a pane"))
        described(self._show, tr("Show in panes"), tr("HR, LR and what was restored, side by side"))
        described(self._copy, tr("Copy the tables"), tr("For a spreadsheet"))
        described(self._export, tr("Export the tables"), tr("As a CSV file"))
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
        left.addWidget(PlainLabel(tr("Looks for things"), "muted"))
        left.addWidget(self._task)
        left.addWidget(PlainLabel(tr("Restores"), "muted"))
        left.addWidget(self._models, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._run, 1)
        buttons.addWidget(self._cancel, 1)
        left.addLayout(buttons)
        controls = QWidget()
        controls.setLayout(left)
        controls.setFixedWidth(_CONTROLS_PX)
        left.setContentsMargins(0, 0, 0, 0)
        self._tabs.addTab(self._scores, tr("Scores"))
        self._tabs.addTab(self._likeness, tr("Pictures"))
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
        self._run.setToolTip(tooltip(why or tr("Shrink and restore the picture, and look at all")))
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
            return tr("Stopping…")
        if self._trying.busy:
            return tr("Working… {percent} %", percent=round(100 * self._trying.share))
        if trial is None:
            return why or tr(_EMPTY)
        place = self._trying.place
        said = [tr("The whole picture, shrunk by {times}.", times=trial.scale)]
        if place is not None and not place.whole:
            w = place.window
            said = [
                tr(
                    "{width} × {height} px at x {x}, y {y}, shrunk by {times}.",
                    width=w.width,
                    height=w.height,
                    x=w.x,
                    y=w.y,
                    times=trial.scale,
                )
            ]
        said.append(tr(_TRUTHS[trial.truth]))
        if not trial.table.rows:
            said.append(tr("Nothing is there to be found, so there is no score."))
        elif trial.table.absent and len(trial.table.absent) <= 4:
            absent = ", ".join(one_line(label_name(label)) for label in trial.table.absent)
            said.append(tr("Not there: {labels}.", labels=absent))
        if trial.perceptual and not has_perceptual(trial):
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
        titles[BICUBIC] = tr("Bicubic (what LR is seen by)")
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
                self._gained.addItem(tr("with the gains of {name}", name=one_line(name)), name)
            if before in names:
                self._gained.setCurrentIndex(names.index(before))
        self._gained.setVisible(len(names) > 1)
