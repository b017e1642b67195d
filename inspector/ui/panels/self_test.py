"""Test models on this project: which ones, what counts, the scores, and the best threshold."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from inspector.core import plot_kinds
from inspector.core.language import mark, plural, tr
from inspector.core.plot import Plot
from inspector.core.score_report import biased
from inspector.core.self_test import ModelTest
from inspector.imaging.self_test import why_not
from inspector.ui.panels.formats import share
from inspector.ui.panels.parts import can_shrink, described, scrolled
from inspector.ui.panels.score_view import ScoreTables
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.plots.plot_card import PlotCard, as_text
from inspector.ui.testing import Testing
from inspector.ui.theme import GRID_PX
from inspector.ui.view_state import ViewState

EMPTY = mark(
    "Tick models and press Test: how good each is on what you accepted, at every threshold."
)
_ID = Qt.ItemDataRole.UserRole


class SelfTestPanel(QWidget):
    """Scores follow the slider of the threshold; the plot is of the chosen row.

    Signals
        test_wanted(list)        ids of the models to score
        frame_chosen(FrameRef)   go to this picture
        complete_wanted(bool)    the picture in view is complete, or is not
        table_export_wanted()    the table in front is to be written
    """

    test_wanted = Signal(list)
    frame_chosen = Signal(object)
    complete_wanted = Signal(bool)
    table_export_wanted = Signal()

    def __init__(
        self, testing: Testing, view: ViewState, usual: str = "", parent: QWidget | None = None
    ) -> None:
        """`usual`: the id of the model that is ticked at first."""
        super().__init__(parent)
        self._testing = testing
        self._view = view
        self._chosen = ""
        self._first = {usual}
        self._rule = PlainLabel("", "small", wrap=True)
        self._list = QListWidget()
        self._complete = QPushButton(tr("This picture is complete"))
        self._start = QPushButton(tr("Test"))
        self._tables = ScoreTables(testing.name)
        self._says = PlainLabel("", "small", wrap=True)
        self._use = QPushButton(tr("Use best threshold"))
        self._copy = QPushButton(tr("Copy table"))
        self._export = QPushButton(tr("Export…"))
        self.card = PlotCard()
        self._prepare()
        self._arrange()
        testing.changed.connect(self._refresh)
        view.threshold_changed.connect(self._refresh)
        self._refresh()

    @property
    def shown_table(self) -> tuple[str, list[list[str | float | None]]]:
        """The name and the rows of the table in front."""
        return self._tables.shown()

    def show_complete(self, possible: bool, complete: bool, why: str) -> None:
        """Whether the picture in view is marked as complete, or why it cannot be."""
        with QSignalBlocker(self._complete):
            self._complete.setChecked(complete)
        self._complete.setEnabled(possible)
        tip = tr("All its damage is accepted: whatever is not counts as undamaged")
        described(self._complete, tr("This picture is complete"), why or tip)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._testing.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._testing.watch(False)

    def _prepare(self) -> None:
        self._rule.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        described(self._list, tr("Models to test"), tr("Tick the models to score"))
        self._list.itemChanged.connect(self._refresh_buttons)
        self._complete.setCheckable(True)
        self._complete.toggled.connect(self.complete_wanted)
        self._start.setProperty("kind", "primary")
        self._start.clicked.connect(self._on_start)
        self._use.clicked.connect(self._on_use)
        described(self._copy, tr("Copy table"), tr("Copy the table in front"))
        self._copy.clicked.connect(self._on_copy)
        described(self._export, tr("Export table"), tr("Write the table in front as CSV"))
        self._export.clicked.connect(self.table_export_wanted)
        self._tables.model_chosen.connect(self._on_chosen)
        self._tables.frame_chosen.connect(self.frame_chosen)
        for button in (self._complete, self._start, self._use, self._copy, self._export):
            can_shrink(button)

    def _arrange(self) -> None:
        choice = QWidget()
        left = _column(choice)
        left.addWidget(scrolled(self._rule), 3)
        left.addWidget(self._complete)
        left.addWidget(self._list, 3)
        left.addWidget(self._start)
        middle_side, right_side = QWidget(), QWidget()
        middle, right = _column(middle_side), _column(right_side)
        middle.addWidget(self._tables, 1)
        middle.addWidget(self._says)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(self._use, 2)
        row.addWidget(self._copy, 1)
        row.addWidget(self._export, 1)
        middle.addLayout(row)
        right.addWidget(self.card)
        split = QSplitter(Qt.Orientation.Horizontal)
        for index, side in enumerate((choice, middle_side, right_side)):
            side.setMinimumWidth(200)
            split.addWidget(side)
            split.setStretchFactor(index, 2 * index)
        split.setChildrenCollapsible(False)
        split.setSizes([210, 430, 360])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    # -- showing ------------------------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        if not self.isVisible() and self._rule.text():
            return
        testing, threshold = self._testing, self._view.threshold
        plan = testing.plan
        self._rule.setText(plan.why_not or plan.rule)
        self._rule.setToolTip(tooltip(self._rule.text()))
        self._list_models()
        tests = [test for test in testing.tests if test.pictures or test.problems]
        if self._chosen not in {test.model_id for test in tests}:
            self._chosen = tests[0].model_id if tests else ""
        self._tables.show_tests(tests, testing.tested, threshold, self._chosen)
        self._says.setText(self._words(tests))
        self._says.setVisible(bool(self._says.text()))
        self.card.show_plot(self._plot(tests))
        self._refresh_buttons()

    def _list_models(self) -> None:
        cards, plan = self._testing.cards, self._testing.plan
        known = [self._list.item(i).data(_ID) for i in range(self._list.count())]
        with QSignalBlocker(self._list):
            if known != [card.id for card in cards]:
                ticked = set(self._ticked()) | self._first
                self._first = set()
                self._list.clear()
                for card in cards:
                    item = QListWidgetItem(one_line(card.title))
                    item.setData(_ID, card.id)
                    on = card.id in ticked
                    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
                    self._list.addItem(item)
            for row, card in enumerate(cards):
                why, item = why_not(card, plan), self._list.item(row)
                usual = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
                item.setFlags(Qt.ItemFlag.NoItemFlags if why else usual | Qt.ItemFlag.ItemIsEnabled)
                item.setToolTip(tooltip(why or f"{card.title}\n{tr(card.description)}"))

    def _words(self, tests: list[ModelTest]) -> str:
        """What else there is to know of the chosen model's scores."""
        test = next((test for test in tests if test.model_id == self._chosen), None)
        if test is None:
            return ""
        said = biased(test, self._testing.tested)
        parts = [f"{one_line(test.title)} – {said}." if said else ""]
        if len(test.pictures) + len(test.problems) < test.total:
            parts.append(
                plural(
                    "{done} of {n} picture is done.",
                    "{done} of {n} pictures are done.",
                    test.total,
                    done=len(test.pictures),
                )
            )
        if test.problems:
            problem, more = one_line(test.problems[0]), len(test.problems) - 1
            if more:
                problem = tr("{problem} (and {count} more)", problem=problem, count=more)
            parts.append(problem)
        if self._testing.outdated:
            parts.append(tr("Something was judged since; test again."))
        return " ".join(filter(None, parts))

    def _plot(self, tests: list[ModelTest]) -> Plot:
        chosen = [test for test in tests if test.model_id == self._chosen and test.pictures]
        if not chosen:
            return Plot(tr("Scores by threshold"), empty=self._testing.plan.why_not or tr(EMPTY))
        curves = {test.title: test.pooled for test in chosen}
        whole = self._testing.tested.complete
        return plot_kinds.by_threshold(curves, self._view.threshold, whole)

    def _ticked(self) -> list[str]:
        items = [self._list.item(i) for i in range(self._list.count())]
        usable = Qt.ItemFlag.ItemIsEnabled
        return [
            item.data(_ID)
            for item in items
            if item.checkState() == Qt.CheckState.Checked and item.flags() & usable
        ]

    @Slot()
    def _refresh_buttons(self) -> None:
        running, ticked = self._testing.running, self._ticked()
        wanted = plural("Test {n} model", "Test {n} models", len(ticked)) if ticked else tr("Test")
        self._start.setText(tr("Stop") if running else wanted)
        why = self._testing.plan.why_not or ("" if ticked else tr("Tick a model first."))
        tip = tr("Stop; what was done stays") if running else why or tr("Score the ticked models")
        described(
            self._start, tr("Stop the test") if running else tr("Test the ticked models"), tip
        )
        self._start.setEnabled(running or not why)
        best = self._best()
        self._use.setEnabled(best is not None)
        needs = tr("A best threshold needs pictures that are marked as complete.")
        found = tr(
            "Set the slider to the best F1 of this model; it was found on these very pictures"
        )
        described(self._use, tr("Use best threshold"), needs if best is None else found)
        self._use.setText(
            tr("Use best threshold")
            if best is None
            else tr("Use this threshold ({percent})", percent=share(best))
        )
        any_row = len(self._tables.shown()[1]) > 1
        self._copy.setEnabled(any_row)
        self._export.setEnabled(any_row)

    def _best(self) -> float | None:
        test = next((t for t in self._testing.tests if t.model_id == self._chosen), None)
        if test is None or not test.pooled.damaged.any() or not self._testing.tested.complete:
            return None
        return test.pooled.best

    # -- what is pressed ----------------------------------------------------------------------

    @Slot()
    def _on_start(self) -> None:
        if self._testing.running:
            self._testing.stop()
        else:
            self.test_wanted.emit(self._ticked())

    @Slot()
    def _on_use(self) -> None:
        best = self._best()
        if best is not None:
            self._view.set_threshold(best)

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(as_text(self._tables.shown()[1]))

    @Slot(str)
    def _on_chosen(self, model_id: str) -> None:
        if model_id != self._chosen:
            self._chosen = model_id
            self._refresh()


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
    column.setSpacing(GRID_PX)
    return column
