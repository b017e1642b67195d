"""Everything of the window that is there for batches, made and connected once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

from inspector.core.delta import Changed
from inspector.ui.actions import Actions
from inspector.ui.batch import Batch
from inspector.ui.canvas.view import Canvas
from inspector.ui.dialogs.ask import Ask
from inspector.ui.docks import Docks
from inspector.ui.messages import MessageBar
from inspector.ui.panels.batch import BatchPanel
from inspector.ui.panels.formats import count
from inspector.ui.verbs.batch import BatchVerbs
from inspector.ui.workbench import Workbench

HEIGHT_PX = 280


class BatchParts(QObject):
    """The queue, its panel and its commands; says once what came of a batch, and offers one that
    was left unfinished when its project is opened."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        canvas: Canvas,
        messages: MessageBar,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._dock: QDockWidget | None = None
        self._wanted = False
        self.batch = Batch(bench, self)
        services = bench.services
        self.panel = BatchPanel(
            self.batch, actions, services.cards, services.devices(), lambda: canvas.window_in_view
        )
        self.verbs = BatchVerbs(actions, bench, self.batch, self.panel, ask, self)
        self.panels: dict[str, QWidget] = {"batch": self.panel}
        actions.connect("batch", self.open_panel)
        self.batch.finished.connect(self._on_finished)
        self.batch.offered.connect(self._on_offered)
        bench.session.document_changed.connect(self._on_document_changed)

    def show_in(self, docks: Docks) -> None:
        """Where the panel opens."""
        self._dock = docks["batch"]

    @Slot()
    def open_panel(self) -> None:
        """Show the queue, high enough to be worked with."""
        dock = self._dock
        if dock is None:
            return
        self._wanted = True
        opened = dock.isHidden()
        dock.show()
        dock.raise_()
        window = dock.parent()
        if opened and isinstance(window, QMainWindow) and not dock.isFloating():
            window.resizeDocks([dock], [HEIGHT_PX], Qt.Orientation.Vertical)
        self.panel.table.setFocus()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        """The first picture brings the docks back, but for those that are opened on demand."""
        if self._wanted and changed.after.sources and not changed.before.sources:
            QTimer.singleShot(0, self, self.open_panel)

    @Slot(str, bool)
    def _on_finished(self, told: str, well: bool) -> None:
        message = self._messages.show_message("ok" if well else "warning", told, stays=True)
        message.add_step("Show the batch", self.open_panel)
        window = self.panel.window()
        if not window.isActiveWindow():
            QApplication.alert(window)

    @Slot(int)
    def _on_offered(self, waiting: int) -> None:
        text = (
            f"The batch of this project was not finished: {count(waiting, 'file', 'files')} left."
        )
        message = self._messages.show_message("info", text, stays=True)
        message.add_step("Show the batch", self.open_panel)
        message.add_step("Resume", self._resume)

    def _resume(self) -> None:
        self.open_panel()
        self.batch.start()
