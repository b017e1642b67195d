"""The models that the user brought: what their cards say, more of them, and away with one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from inspector.core.card import ModelCard
from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.added_models import AddedModels
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.fitting import fit
from inspector.ui.panels.card_details import CardDetails
from inspector.ui.panels.card_list import CardDelegate, CardModel
from inspector.ui.panels.parts import described, scrolled
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.theme import GRID_PX

HELP = mark(
    "A super-resolution network of the community is one .safetensors file (ESRGAN, Compact, SPAN, "
    "SwinIR, HAT, DAT and others; × 2, × 3 or × 4), or an .onnx file that enlarges pictures or "
    "gives masks. Drop it on the window. Pickles (.pth, .pt, .ckpt) can run programs and are "
    "refused."
)
LIST_PX = 220


class AddedModelsDialog(QDialog):
    """A list and the card of the chosen model."""

    def __init__(
        self, added: AddedModels, actions: Actions, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("added-models")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Added models"))
        fit(self, 640, 480)
        self._added = added
        self._ask = ask
        self._model = CardModel(added.cards, self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(CardDelegate(self))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(tr("Added models"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedWidth(LIST_PX)
        self._details = CardDetails()
        self._remove = QPushButton(tr("Remove…"))
        described(self._remove, tr("Remove"), tr("Take this model away, with its file in this app"))
        add = QPushButton(tr("Add a model file…"))
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        self._remove.clicked.connect(self._on_remove)
        add.clicked.connect(actions["add-model"].trigger)
        close.clicked.connect(self.accept)
        self._list.selectionModel().currentChanged.connect(self._show)
        added.changed.connect(self._list_again)

        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID_PX)
        middle.addWidget(self._list)
        middle.addWidget(scrolled(self._details), 1)
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(2 * GRID_PX)
        layout.addWidget(PlainLabel(tr(HELP), "muted", wrap=True))
        layout.addLayout(middle, 1)
        layout.addLayout(buttons)
        self.choose("")

    @property
    def card(self) -> ModelCard | None:
        """The chosen model."""
        index = self._list.currentIndex()
        return self._model.cards[self._model.key_at(index)] if index.isValid() else None

    def choose(self, model_id: str) -> None:
        """Select a model, or the first one."""
        if self._model.rowCount():
            row = max(0, self._model.row_of(model_id))
            self._list.setCurrentIndex(self._model.index(row, 0))
        self._show()

    @Slot()
    def _show(self) -> None:
        self._details.show_card(self.card)
        self._remove.setEnabled(self.card is not None)

    @Slot()
    def _list_again(self) -> None:
        before = self.card
        self._model.show_cards(self._added.cards)
        self.choose(before.id if before is not None else "")

    @Slot()
    def _on_remove(self) -> None:
        card = self.card
        if card is None:
            return
        question = tr(
            "Remove “{title}”? What it made stays in the projects; the file that you "
            "brought stays where it is.",
            title=one_line(card.title),
        )
        if self._ask.sure(tr("Remove the model?"), question, tr("Remove")):
            self._added.remove(card)
