"""What a model's card says, in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from inspector.core.card import ModelCard
from inspector.core.community import is_community, network
from inspector.core.label_names import label_name
from inspector.core.language import mark, tr
from inspector.core.restoration import UNITS, Guards, Mode
from inspector.ui.panels import formats
from inspector.ui.panels.card_list import metric_text, non_commercial
from inspector.ui.panels.error_words import MODE_NAMES, number
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.theme import GRID_PX

BROUGHT = mark(
    "You added this model: nobody here trained or measured it. Hold it against others before you "
    "trust it, and ask its author what it may be used for."
)


DOMAINS = {
    "pavement": mark("pavement"),
    "sewer": mark("sewer"),
    "satellite": mark("satellite"),
    "concrete": mark("concrete"),
}
"""What models are made for."""


class CardDetails(QWidget):
    """All that a card says about its model; nothing that is not in the card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, GRID_PX // 2, GRID_PX)
        self._column.setSpacing(GRID_PX)
        self._shown: QWidget | None = None

    def show_card(self, card: ModelCard | None) -> None:
        """Replace what is shown."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        if card is not None:
            if non_commercial(card):
                warning = PlainLabel(
                    tr(
                        "The weights may not be used commercially, because of the pictures "
                        "they were "
                        "trained on. The report says so too."
                    ),
                    "warning",
                    wrap=True,
                )
                column.addWidget(warning)
            if is_community(card):
                column.addWidget(PlainLabel(tr(BROUGHT), "warning", wrap=True))
            if card.description:
                column.addWidget(PlainLabel(tr(card.description), wrap=True))
            column.addLayout(_facts(card))
        column.addStretch()
        self._column.addWidget(self._shown)


def _facts(card: ModelCard) -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setHorizontalSpacing(GRID_PX)
    form.setVerticalSpacing(GRID_PX // 2)
    if card.enhance is not None:
        rows = [(tr("Enlarges"), tr("{scale} times", scale=card.enhance.scale))]
    else:
        rows = [(tr("Finds"), ", ".join(map(label_name, card.labels)))]
    rows.append((tr("Made for"), ", ".join(tr(DOMAINS.get(d, d)) for d in card.domains)))
    if card.net:
        rows += [
            (tr("Network"), network(card)),
            (tr("Parameters"), formats.large(card.params)),
            (tr("Work"), _work(card)),
            (
                tr("Tile"),
                tr(
                    "{size} px, overlap {overlap} px",
                    size=card.tile.size_px,
                    overlap=card.tile.overlap_px,
                ),
            ),
        ]
    rows += [
        (
            tr("Time for a picture"),
            tr(
                "{ms:g} ms for {width} × {height} px on {device}",
                ms=taken.ms,
                width=taken.width_px,
                height=taken.height_px,
                device=taken.device,
            ),
        )
        for taken in card.times
    ]
    if card.restore is not None:
        rows.append(
            (tr("Marks"), "; ".join(_guarded(m, g) for m, g in card.restore.guards.items()))
        )
    if card.weights is not None:
        rows += [
            (tr("Trained on"), ", ".join(card.weights.training_data)),
            (tr("Licence"), tr(card.weights.licence)),
            (tr("Weights"), f"sha256 {card.weights.sha256[:12]}…"),
        ]
    rows += [
        (
            tr("Measured"),
            tr(
                "{metric} {value:.4g} on {dataset}",
                metric=metric_text(score.metric),
                value=score.value,
                dataset=score.dataset,
            ),
        )
        for score in card.scores
    ]
    for name, value in rows:
        label = PlainLabel(name, "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        text = PlainLabel(one_line(value), wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAccessibleName(f"{name}: {one_line(value)}")
        form.addRow(label, text)
    return form


def _work(card: ModelCard) -> str:
    """Of a network that was counted; ONNX files are not."""
    width, height = card.macs_at
    if not card.macs:
        return tr("not counted")
    return tr(
        "{count} multiply-adds at {width} × {height} px",
        count=formats.large(card.macs),
        width=width,
        height=height,
    )


def _guarded(mode: Mode, guards: Guards) -> str:
    """From when on damage is believed in a mode."""
    return tr(
        "{mode}: errors from {error} {unit}, contrast from {contrast}",
        mode=tr(MODE_NAMES[mode]),
        error=number(guards.floor),
        unit=tr(UNITS[mode]),
        contrast=number(guards.contrast),
    )
