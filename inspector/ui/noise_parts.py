"""Everything of the window that is there for trying a model under noise, made once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDockWidget

from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.trial_presenter import TrialPresenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.docks import Docks, scrolled
from inspector.ui.noise_trial import OPEN_FIRST, NoiseTrial, why_not
from inspector.ui.panels.noise import NoisePanel
from inspector.ui.verbs.run import RunVerbs
from inspector.ui.workbench import Workbench

NOT_ON_MAPS = mark("Models are tried under noise on photos and videos, not on maps.")


class NoiseParts(QObject):
    """The command, the panel and what lies on the canvas. The trial lasts as long as its dock is
    open, be it behind another tab."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        run_verbs: RunVerbs,
        canvas: Canvas,
        presenter: Presenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = bench.session
        self._run_verbs = run_verbs
        self._dock: QDockWidget | None = None
        self.trial = NoiseTrial(
            bench.session, bench.view, bench.library, bench.suggestions, bench.services, self
        )
        self.presenter = TrialPresenter(
            canvas, presenter, bench.session, bench.view, self.trial, bench.picture_look, self
        )
        self._noise_panel = NoisePanel(self.trial)
        self.panel = scrolled(self._noise_panel)
        actions.connect("noise", self.open)
        run_verbs.chosen_changed.connect(self._refresh)
        bench.session.current_changed.connect(self._refresh)
        self._refresh()

    def show_in(self, docks: Docks) -> None:
        """The trial follows its dock from now on."""
        self._dock = docks["noise"]
        self._dock.toggleViewAction().toggled.connect(self._on_toggled)
        self._noise_panel.ended.connect(self._dock.close)

    @Slot()
    def open(self) -> None:
        """Begin a trial on what is seen."""
        if self._dock is not None:
            self._dock.show()
            self._dock.raise_()
            self._noise_panel.focus_slider()

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self.trial.set_on(on)
        if on:
            self.presenter.begin()

    @Slot()
    def _refresh(self) -> None:
        on_map = self._run_verbs.on_map
        card = None if on_map else self._run_verbs.card
        self.trial.set_model(card, self._run_verbs.device)
        why = why_not(card) if self._session.current is not None else tr(OPEN_FIRST)
        why = tr(NOT_ON_MAPS) if on_map else why
        self._actions.set_enabled("noise", not why, why)
