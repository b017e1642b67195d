"""The list of models: one row for each card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector.core.card import ModelCard
from inspector.core.community import is_community
from inspector.core.label_names import label_name
from inspector.core.language import mark, tr
from inspector.ui import icons
from inspector.ui.panels.keyed_model import Index, KeyedModel
from inspector.ui.plain import one_line, tooltip
from inspector.ui.theme import GRID_PX, SMALL_PX, tokens_of, ui_font
from inspector.ui.tokens import mixed

CardRole = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT_PX = 48
_METRICS = {
    "crack_iou": mark("crack IoU"),
    "precision": mark("precision"),
    "recall": mark("recall"),
    "f1": "F1",
    "accuracy": mark("accuracy"),
    "miou_2class": mark("mean IoU of 2 classes"),
    "mean_dice": mark("mean Dice"),
    "mean_iou": mark("mean IoU of pictures"),
    "mean_label_iou": mark("mean IoU of labels"),
    "any_iou": mark("IoU of any defect"),
    "any_precision": mark("precision of any defect"),
    "any_recall": mark("recall of any defect"),
    "psnr_y_db": mark("PSNR of Y, dB"),
    "psnr_rgb_db": mark("PSNR of RGB, dB"),
    "ssim_y": mark("SSIM of Y"),
    "ssim_rgb": mark("SSIM of RGB"),
    "pictures_per_second": mark("pictures per second"),
}


def headline(card: ModelCard) -> str:
    """What matters most about a model, in a line: its first measured score, or that it has none."""
    if not card.trained:
        return tr("not trained")
    if is_community(card):
        return tr("added by you, not measured")
    if not card.scores:
        return tr("trained, not measured") if card.net else tr("needs no training")
    score = card.scores[0]
    return tr(
        "{metric} {value:.3g} on {dataset}",
        metric=metric_text(score.metric),
        value=score.value,
        dataset=one_line(score.dataset),
    )


def metric_text(metric: str) -> str:
    """A metric's name in a card as it is said."""
    if metric.startswith("iou "):
        return tr("IoU of {label}", label=label_name(one_line(metric.removeprefix("iou "))))
    return tr(_METRICS[metric]) if metric in _METRICS else one_line(metric).replace("_", " ")


def non_commercial(card: ModelCard) -> bool:
    """True if the terms of the weights forbid commercial use; of a model that the user brought
    nobody here knows them."""
    return card.weights is not None and not card.weights.commercial_use and not is_community(card)


class CardModel(KeyedModel):
    """Rows are model cards by id."""

    def __init__(self, cards: Sequence[ModelCard], parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self.cards = {card.id: card for card in cards}
        self.set_keys(list(self.cards))

    def show_cards(self, cards: Sequence[ModelCard]) -> None:
        """Other models, or more of them."""
        self.cards = {card.id: card for card in cards}
        self.set_keys(list(self.cards))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self.cards[self.key_at(index)]
        if role == CardRole:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(card.title)
        words = f"{one_line(card.title)}, {headline(card)}"
        if non_commercial(card):
            words = tr("{model}; not for commercial use", model=words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{words}\n{tr(card.description)}".strip())
        return None


class CardDelegate(QStyledItemDelegate):
    """Title, headline, and a warning mark for weights with restricted use."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, ROW_HEIGHT_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: ModelCard = index.data(CardRole)
        tokens, area = tokens_of(option.palette), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(mixed(tokens.surface, tokens.accent, 0.18)))
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        inner = area.adjusted(12, 6, -GRID_PX, -6)
        if non_commercial(card):
            mark = QRect(inner.right() - 16, inner.top() + 2, 16, 16)
            painter.drawPixmap(mark, icons.pixmap("warning", 16, QColor(tokens.warning), 2.0))
        title = QRect(inner.left(), inner.top(), inner.width() - 24, 18)
        painter.setFont(ui_font(bold=card.trained))
        painter.setPen(QColor(tokens.text if card.trained else tokens.muted))
        _draw(painter, title, one_line(card.title), Qt.TextElideMode.ElideRight)
        painter.setFont(ui_font(SMALL_PX))
        painter.setPen(QColor(tokens.muted))
        _draw(painter, title.translated(0, 19), headline(card), Qt.TextElideMode.ElideRight)
        painter.restore()


def _draw(painter: QPainter, area: QRect, text: str, mode: Qt.TextElideMode) -> None:
    shown = painter.fontMetrics().elidedText(text, mode, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
