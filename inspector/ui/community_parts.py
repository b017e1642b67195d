"""Everything of the window that is there for models that the user brings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from inspector.core.card import ModelCard
from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.added_models import AddedModel
from inspector.ui.dialogs.added_models import AddedModelsDialog
from inspector.ui.dialogs.ask import Ask
from inspector.ui.messages import MessageBar
from inspector.ui.plain import one_line
from inspector.ui.workbench import Workbench

MODEL_FILTER = mark(
    "Models (*.safetensors *.onnx);;Super-resolution (*.safetensors);;ONNX (*.onnx);;All files (*)"
)


class CommunityParts(QObject):
    """Commands, the list, and what is said of a model that was added."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        messages: MessageBar,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._actions = actions
        self._messages = messages
        self._ask = ask
        self._last_dir = Path.home()
        self._dialog: AddedModelsDialog | None = None
        actions.connect("add-model", self.choose_file)
        actions.connect("added-models", self.show_list)
        bench.added.added.connect(self._on_added)

    @Slot()
    def choose_file(self) -> None:
        """Let the user choose a file, and look into it."""
        path = self._ask.file(tr("Add a model file"), self._last_dir, tr(MODEL_FILTER))
        if path is not None:
            self._last_dir = path.parent
            self._bench.added.add([path])

    @Slot()
    def show_list(self) -> None:
        """The models that were added; an open list comes to the front."""
        if self._dialog is None:
            window = self._messages.window()
            self._dialog = AddedModelsDialog(self._bench.added, self._actions, self._ask, window)
            self._dialog.finished.connect(self._on_closed)
            self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_added(self, made: AddedModel) -> None:
        """Say it, and choose the model for what it does."""
        card, title = made.card, one_line(made.card.title)
        settings = self._bench.preferences
        if card.enhance is None:
            settings.set(model_id=card.id)
            use = tr("It is chosen as model.")
        else:
            settings.set(enhance_model_id=card.id)
            use = tr("It is chosen as the way to enhance, × {scale}.", scale=card.enhance.scale)
        self._bench.added.changed.emit()
        said = (
            tr("“{title}” is added. Nobody here trained or measured it.", title=title)
            if made.new
            else tr("This file was added before, as “{title}”.", title=title)
        )
        said = f"{said} {use}"
        message = self._messages.show_message("ok" if made.new else "info", said)
        message.add_step(tr("Show its card"), lambda: self._show_card(card))

    def _show_card(self, card: ModelCard) -> None:
        self.show_list()
        if self._dialog is not None:
            self._dialog.choose(card.id)
