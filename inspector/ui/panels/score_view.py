"""Tables of scores in tabs: of models, of the pictures of one, of the labels of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import nan

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTabWidget, QWidget

from inspector.core.frame import FrameRef
from inspector.core.language import mark, tr
from inspector.core.plot import Cell
from inspector.core.self_test import ModelTest, ScorePlan
from inspector.core.threshold_curve import AtThreshold, ThresholdCurve
from inspector.ui.panels.keyed_model import Index
from inspector.ui.panels.parts import ElidesRight
from inspector.ui.panels.score_model import ScoreColumn, ScoreModel, ScoreRow

_LEAST_NAME_PX = 140
_SCORES = (
    ScoreColumn("IoU", mark("Pixels that both mark, of those that either marks")),
    ScoreColumn("F1", mark("The harmonic mean of precision and recall")),
    ScoreColumn(mark("Precision"), mark("How much of what the model marks is damage")),
    ScoreColumn(mark("Recall"), mark("How much of the damage the model marks")),
)
_BEST = (
    ScoreColumn(
        mark("Best F1"), mark("At the best threshold, which was found on these very pictures")
    ),
    ScoreColumn(mark("at"), mark("The threshold of the best F1, per cent"), ".0f", " %"),
)
MODELS = (
    ScoreColumn(mark("Model")),
    *_SCORES,
    ScoreColumn(mark("Mean IoU"), mark("The mean of the pictures: each weighs the same")),
    *_BEST,
    ScoreColumn(
        mark("Own"),
        mark("How many accepted findings were this model's own suggestions: they flatter it"),
        ".0f",
    ),
)
PICTURES = (
    ScoreColumn(mark("Picture")),
    *_SCORES,
    ScoreColumn(mark("Pixels"), mark("How many count"), "_.0f", widest=88_888_888),
)
LABELS = (ScoreColumn(mark("Label"), labels=True), *_SCORES, *_BEST)


class ScoreTables(QTabWidget):
    """Follows the tests; the scores are those at the threshold of the slider.

    Signals
        model_chosen(str)        the id of the model whose row was chosen
        frame_chosen(FrameRef)   a picture's row was chosen
    """

    model_chosen = Signal(str)
    frame_chosen = Signal(object)

    def __init__(self, name: Callable[[FrameRef], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Scores"))
        self._name = name
        self.models, self.pictures, self.labels = (
            ScoreModel(columns, self) for columns in (MODELS, PICTURES, LABELS)
        )
        self._views: list[QTableView] = []
        for title, model in (
            (tr("Models"), self.models),
            (tr("Pictures"), self.pictures),
            (tr("Labels"), self.labels),
        ):
            view = _view(model, title)
            self._views.append(view)
            self.addTab(view, title)
        self._views[0].selectionModel().currentRowChanged.connect(self._on_model)
        self._views[1].clicked.connect(self._on_picture)
        self._views[1].activated.connect(self._on_picture)
        self.setDocumentMode(True)

    def show_tests(
        self, tests: Sequence[ModelTest], plan: ScorePlan, threshold: float, chosen: str
    ) -> None:
        """The rows of all models, and of the pictures and labels of the chosen one."""
        rows = []
        for test in tests:
            pooled, mean, own = (
                test.pooled,
                test.per_picture(threshold).iou,
                plan.own(test.model_id),
            )
            scores = (*_at(pooled.at(threshold)), mean, *_best(pooled, plan), own)
            rows.append(ScoreRow(test.model_id, (test.title, *scores)))
        self.models.set_rows(rows)
        one = next((test for test in tests if test.model_id == chosen), None)
        pictures = one.pictures if one is not None else ()
        self.pictures.set_rows(
            [
                ScoreRow(p.frame, (self._name(p.frame), *_at(p.any.at(threshold)), p.any.pixels))
                for p in pictures
            ]
        )
        labels = one.labels if one is not None else {}
        self.labels.set_rows(
            [ScoreRow(k, (k, *_at(c.at(threshold)), *_best(c, plan))) for k, c in labels.items()]
        )
        self.setTabVisible(2, len(labels) > 1)
        self._choose(chosen)

    def shown(self) -> tuple[str, list[list[Cell]]]:
        """The name and the rows of the table in front."""
        model = (self.models, self.pictures, self.labels)[self.currentIndex()]
        return self.tabText(self.currentIndex()), model.table()

    def _choose(self, model_id: str) -> None:
        row, view = self.models.row_of(model_id), self._views[0]
        if row is not None and view.currentIndex().row() != row:
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            whole = QItemSelectionModel.SelectionFlag.Rows
            view.selectionModel().setCurrentIndex(self.models.index(row, 0), how | whole)

    @Slot()
    def _on_model(self, current: Index, _before: Index) -> None:
        if current.isValid():
            self.model_chosen.emit(self.models.key(current.row()))

    @Slot()
    def _on_picture(self, index: Index) -> None:
        if index.isValid():
            self.frame_chosen.emit(self.pictures.key(index.row()))


class _Table(QTableView):
    """The first column takes the room that there is, and scrolls where there is none."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.horizontalHeader()
        others = sum(header.sectionSize(i) for i in range(1, header.count()))
        header.resizeSection(0, max(_LEAST_NAME_PX, self.viewport().width() - others))


def _view(model: ScoreModel, name: str) -> QTableView:
    view = _Table()
    view.setModel(model)
    view.setAccessibleName(tr("Scores: {table}", table=name))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setItemDelegate(ElidesRight(view))
    view.setWordWrap(False)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(24)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSortIndicatorClearable(True)
    header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
    header.setMinimumSectionSize(52)
    for column in range(model.columnCount()):
        if column:
            wanted = view.fontMetrics().horizontalAdvance(
                model.headerData(column, Qt.Orientation.Horizontal)
            )
            sample = view.fontMetrics().horizontalAdvance(model.widest(column))
            header.resizeSection(column, max(66, wanted + 24, sample + 18))
    view.setSortingEnabled(True)
    return view


def _at(at: AtThreshold) -> tuple[float, float, float, float]:
    return at.iou, at.f1, at.precision, at.recall


def _best(curve: ThresholdCurve, plan: ScorePlan) -> tuple[float, float]:
    if not plan.complete:
        return nan, nan
    best = curve.best
    return curve.at(best).f1, 100 * best
