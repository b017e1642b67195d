"""About Inspector: what it is, which models it has and on which terms, and whose work it uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from inspector.core.card import ModelCard
from inspector.core.community import is_community, network
from inspector.core.language import tr
from inspector.ui.dialogs.fitting import fit
from inspector.ui.icons import APP_ICON, follow, pixmap
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX


class AboutDialog(QDialog):
    """`facts` are lines about this installation; `licences` is the text of the notices."""

    def __init__(
        self,
        version: str,
        facts: Sequence[str],
        models: Sequence[ModelCard],
        licences: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About Inspector"))
        fit(self, 640, 560)

        mark = QLabel()
        mark.setPixmap(pixmap(APP_ICON, 64, dpr=self.devicePixelRatioF()))
        name = QVBoxLayout()
        name.setSpacing(0)
        name.addWidget(PlainLabel("Inspector", "display"))
        name.addWidget(PlainLabel(tr("Version {version}", version=version), "muted"))
        head = QHBoxLayout()
        head.setSpacing(2 * GRID_PX)
        head.addWidget(mark)
        head.addLayout(name, 1)

        tabs = QTabWidget()
        tabs.setAccessibleName(tr("About Inspector"))
        tabs.addTab(_models_page(models), tr("Models"))
        tabs.addTab(_text_page("\n".join(facts), tr("This installation")), tr("This installation"))
        tabs.addTab(_text_page(licences, tr("Licences")), tr("Licences"))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID_PX, 3 * GRID_PX, 3 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(2 * GRID_PX)
        layout.addLayout(head)
        layout.addWidget(
            PlainLabel(
                tr(
                    "Find, measure and report defects of infrastructure in pictures. Everything "
                    "happens on this computer: no picture leaves it."
                ),
                wrap=True,
            )
        )
        layout.addWidget(tabs, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def usage_warning(card: ModelCard) -> str:
    """What forbids the commercial use of a model's findings, or ""."""
    if card.weights is None or card.weights.commercial_use:
        return ""
    if is_community(card):
        return tr("You added this model: ask its author what it may be used for.")
    pictures = ", ".join(card.weights.training_data)
    return tr(
        "Not for commercial use: trained on pictures ({pictures}) whose terms forbid it.",
        pictures=pictures,
    )


def _models_page(models: Sequence[ModelCard]) -> QWidget:
    page = QWidget()
    rows = QVBoxLayout(page)
    rows.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
    rows.setSpacing(GRID_PX)
    if not models:
        rows.addWidget(PlainLabel(tr("No models are installed."), "muted"))
    for card in models:
        rows.addWidget(_model_row(card))
    rows.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(tr("Models"))
    area.setWidget(page)
    return area


def _model_row(card: ModelCard) -> QWidget:
    row = QFrame()
    row.setProperty("kind", "card")
    texts = QVBoxLayout(row)
    texts.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
    texts.setSpacing(GRID_PX // 2)
    texts.addWidget(PlainLabel(card.title, "title", wrap=True))
    if card.weights is None:
        told = tr("{net} · not trained", net=card.net) if card.net else tr("needs no training")
        texts.addWidget(PlainLabel(f"{card.id} · {told}", "muted", wrap=True))
        return row
    terms = tr(
        "{id} · {network} · weights: {licence}",
        id=card.id,
        network=network(card),
        licence=tr(card.weights.licence),
    )
    texts.addWidget(PlainLabel(terms, "muted", wrap=True))
    warning = usage_warning(card)
    if warning:
        mark = QLabel()
        follow(mark, "warning", size_px=16)
        line = QHBoxLayout()
        line.setSpacing(GRID_PX)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(PlainLabel(warning, "warning", wrap=True), 1)
        texts.addLayout(line)
    return row


def _text_page(text: str, name: str) -> QWidget:
    page = QPlainTextEdit()
    page.setPlainText(text)
    page.setReadOnly(True)
    page.setAccessibleName(name)
    page.setFrameShape(QFrame.Shape.NoFrame)
    return page
