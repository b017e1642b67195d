"""The models panel: which model, on which device, and on what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector.core.card import ModelCard
from inspector.core.language import tr
from inspector.core.map_models import takes_maps
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.ui import icons
from inspector.ui.panels.card_details import CardDetails
from inspector.ui.panels.card_list import ROW_HEIGHT_PX, CardDelegate, CardModel
from inspector.ui.panels.parts import can_shrink, described, scrolled
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.services import DeviceChoiceInfo, Services
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

Scope = Literal["picture", "region", "all"]


class ModelsPanel(QWidget):
    """Choose a model and a device, and run it.

    Signals
        model_chosen(str)    model id
        device_chosen(str)   a DeviceChoice
        run_requested(str)   "picture", "region" or "all"
    """

    model_chosen = Signal(str)
    device_chosen = Signal(str)
    run_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        services: Services,
        model_id: str,
        device: DeviceChoice,
        parent: QWidget | None = None,
        why_not: Callable[[ModelCard], str] = lambda _: "",
    ) -> None:
        """`why_not` says why a model does not fit what is in view, "" if it does."""
        super().__init__(parent)
        self._session = session
        self._services = services
        self._device = device
        self._reason = why_not
        self._on_map = False
        self._model = CardModel(_offered(services, False), self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(CardDelegate(self))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(tr("Models"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumHeight(ROW_HEIGHT_PX + 4)
        self._list.setMaximumHeight(min(5, max(1, self._model.rowCount())) * ROW_HEIGHT_PX + 4)
        self._details = CardDetails()
        self._devices = self._make_device_box()
        self._why_not = PlainLabel(kind="small", wrap=True)
        self._buttons = self._make_buttons()

        run = QHBoxLayout()
        run.setSpacing(GRID_PX // 2)
        run.addWidget(self._buttons["region"])
        run.addWidget(self._buttons["all"])
        on = QHBoxLayout()
        device_label = PlainLabel(tr("Runs on"))
        device_label.setBuddy(self._devices)
        on.addWidget(device_label)
        on.addWidget(self._devices, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, 0)
        layout.setSpacing(GRID_PX)
        layout.addWidget(self._list)
        layout.addLayout(on)
        layout.addWidget(self._buttons["picture"])
        layout.addLayout(run)
        layout.addWidget(self._why_not)
        details = scrolled(self._details)
        # In a low dock the list comes first, and the details get what is left.
        details.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        layout.addWidget(details, 1)

        self.choose(model_id)
        self._list.selectionModel().currentChanged.connect(self._on_chosen)
        session.current_changed.connect(self._update_buttons)
        session.document_changed.connect(self._update_buttons)
        # Asking a driver for its devices can take seconds; the window does not wait for it.
        session.jobs.submit(
            "infer",
            tr("Look for devices"),
            lambda _: _listed(services, _),
            done=self._fill,
            quiet=True,
        )
        self._update_buttons()

    @property
    def card(self) -> ModelCard | None:
        """The chosen model."""
        index = self._list.currentIndex()
        return self._model.cards[self._model.key_at(index)] if index.isValid() else None

    @property
    def device(self) -> DeviceChoice:
        """The chosen device."""
        return self._device

    @property
    def why_not(self) -> str:
        """Why the model cannot run, or ""."""
        return self._why_not.text()

    def choose(self, model_id: str) -> None:
        """Select a model, or the first one that can run if it is not known."""
        row = self._model.row_of(model_id)
        if row < 0:
            trained = (self._model.row_of(c.id) for c in self._model.cards.values() if c.trained)
            row = next(trained, 0)
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row, 0))
        self._details.show_card(self.card)

    def list_again(self, model_id: str) -> None:
        """There is a model more; choose it."""
        self._model.show_cards(_offered(self._services, self._on_map))
        self._list.setMaximumHeight(min(5, max(1, self._model.rowCount())) * ROW_HEIGHT_PX + 4)
        self.choose(model_id)
        self._update_buttons()

    def show_kind(self, on_map: bool, model_id: str) -> None:
        """List the models for maps, or those for pictures, and select this one."""
        if on_map != self._on_map:
            self._on_map = on_map
            with QSignalBlocker(self._list.selectionModel()):
                self.list_again(model_id)
        self._update_buttons()

    def _make_device_box(self) -> QComboBox:
        box = QComboBox()
        box.addItem(tr("Automatic"), "auto")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        described(
            box, tr("Device the model runs on"), tr("Where the model runs: processor or graphics")
        )
        box.activated.connect(self._on_device)
        return box

    def _make_buttons(self) -> dict[Scope, QPushButton]:
        texts: tuple[tuple[Scope, str, str, str], ...] = (
            (
                "picture",
                tr("Run on this picture"),
                "run",
                tr("Run the model on the picture in view"),
            ),
            (
                "region",
                tr("Region"),
                "run-region",
                tr("Draw a rectangle and run the model inside it"),
            ),
            (
                "all",
                tr("All pictures"),
                "run-all",
                tr("Run the model on every picture of the project"),
            ),
        )
        buttons: dict[Scope, QPushButton] = {}
        for scope, text, icon, tip in texts:
            button = QPushButton(text)
            button.setProperty("kind", "primary" if scope == "picture" else "")
            role = button.palette().ColorRole
            icons.follow(
                button, icon, role.HighlightedText if scope == "picture" else role.ButtonText, 16
            )
            described(button, text, tip)
            can_shrink(button)
            button.clicked.connect(lambda _=False, s=scope: self.run_requested.emit(s))
            buttons[scope] = button
        return buttons

    def _fill(self, devices: Sequence[DeviceChoiceInfo]) -> None:
        self._devices.clear()
        items = self._devices.model()
        for row, info in enumerate(devices):
            self._devices.addItem(one_line(tr(info.title)), info.choice)
            if not info.available and isinstance(items, QStandardItemModel):
                item: QStandardItem = items.item(row)
                item.setEnabled(False)
                item.setToolTip(tooltip(tr(info.why_not)))
        self._devices.setCurrentIndex(max(0, self._devices.findData(self._device)))

    def _on_device(self, row: int) -> None:
        choice: DeviceChoice = self._devices.itemData(row)
        if choice != self._device:
            self._device = choice
            self.device_chosen.emit(choice)

    def _on_chosen(self, current: QModelIndex) -> None:
        self._details.show_card(self.card)
        self._update_buttons()
        if current.isValid():
            self.model_chosen.emit(self._model.key_at(current))

    def _update_buttons(self) -> None:
        card = self.card
        if card is None:
            why = tr("No model is installed; reinstall Inspector or add a model folder.")
        elif not card.trained:
            why = tr(
                "Not trained yet: run “inspector train {id}”, or choose another.",
                id=one_line(card.id),
            )
        elif self._session.current is None:
            why = tr("Open pictures first.")
        else:
            why = self._reason(card)
        self._why_not.setText(why)
        self._why_not.setVisible(bool(why))
        self._buttons["picture"].setText(
            tr("Run on this map") if self._on_map else tr("Run on this picture")
        )
        self._buttons["all"].setText(tr("All maps") if self._on_map else tr("All pictures"))
        for button in self._buttons.values():
            button.setEnabled(not why)
            button.setStatusTip(why)


def _offered(services: Services, on_map: bool) -> list[ModelCard]:
    return [card for card in services.cards() if card.finds and takes_maps(card) == on_map]


def _listed(services: Services, progress: Progress) -> list[DeviceChoiceInfo]:
    progress.step(0, 1)
    return list(services.devices())
