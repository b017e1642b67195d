"""The panels of the docks, made and connected once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from inspector.paths import cache_dir
from inspector.ui.actions import Actions
from inspector.ui.docks import scrolled
from inspector.ui.panels.error_meter import ErrorMeter
from inspector.ui.panels.findings import FindingsPanel
from inspector.ui.panels.history import HistoryPanel
from inspector.ui.panels.jobs import JobsPanel
from inspector.ui.panels.layers import LayersPanel
from inspector.ui.panels.models import ModelsPanel
from inspector.ui.panels.observation import ObservationEditor
from inspector.ui.panels.properties import PropertiesPanel
from inspector.ui.panels.thumbnails import ThumbnailsPanel
from inspector.ui.verbs.files import FileVerbs
from inspector.ui.verbs.run import RunVerbs
from inspector.ui.workbench import Workbench

RUN_ACTIONS = {"picture": "run", "region": "run-region", "all": "run-all"}


class Panels:
    """Every panel; what they ask for goes to the verbs."""

    def __init__(
        self, bench: Workbench, actions: Actions, run_verbs: RunVerbs, file_verbs: FileVerbs
    ) -> None:
        session, view, suggestions = bench.session, bench.view, bench.suggestions
        card = run_verbs.card
        self.thumbnails = ThumbnailsPanel(
            session, suggestions, bench.library, bench.jobs, cache_dir() / "thumbnails"
        )
        self.models = ModelsPanel(
            session, bench.services, card.id if card else "", run_verbs.device,
            why_not=run_verbs.why_not,
        )  # fmt: skip
        self.layers = LayersPanel(session, view, suggestions, card.labels if card else ())
        self.error = ErrorMeter(session, view, bench.made, bench.services.cards)
        self.layers.stand_in(self.error)
        self.observation = ObservationEditor(session, bench.observing, bench.books)
        self.properties = PropertiesPanel(
            session,
            view,
            suggestions,
            bench.observing,
            bench.books,
            self.observation,
            map_look=bench.map_look,
        )
        self.findings = FindingsPanel(session, view, suggestions, actions, bench.books)
        self.jobs = JobsPanel(bench.jobs)
        self.history = HistoryPanel(session)

        self._run_verbs = run_verbs
        run_verbs.chosen_changed.connect(self._follow_model)
        bench.added.changed.connect(self._list_again)
        self.properties.run_requested.connect(actions["inspection"].trigger)
        self.observation.circle_wanted.connect(actions["tool-ring"].trigger)
        self.models.model_chosen.connect(run_verbs.choose_model)
        self.models.device_chosen.connect(run_verbs.choose_device)
        self.error.mode_chosen.connect(run_verbs.choose_mode)
        self.error.mode_chosen.connect(
            lambda mode: bench.runs.judge_again(bench.made.restored, mode)
        )
        self.models.run_requested.connect(lambda scope: actions[RUN_ACTIONS[scope]].trigger())
        self.thumbnails.run_requested.connect(run_verbs.run)
        self.thumbnails.removal_requested.connect(file_verbs.remove)
        self.thumbnails.relocation_requested.connect(file_verbs.relocate)
        self.thumbnails.adding_requested.connect(file_verbs.open_photos)

    def _follow_model(self) -> None:
        """Another model is the chosen one: by hand, or because a map came into view or left it."""
        card, verbs = self._run_verbs.card, self._run_verbs
        self.models.show_kind(verbs.on_map, card.id if card else "")
        self.layers.show_labels(card.labels if card else ())

    def _list_again(self) -> None:
        """There is a model more, or one less."""
        card = self._run_verbs.card
        self.models.list_again(card.id if card else "")
        self.layers.show_labels(card.labels if card else ())

    def by_name(self) -> dict[str, QWidget]:
        """Each panel for its dock; those of a fixed height scroll."""
        return {
            "pictures": self.thumbnails,
            "models": self.models,
            "layers": scrolled(self.layers),
            "properties": scrolled(self.properties),
            "findings": self.findings,
            "jobs": self.jobs,
            "history": self.history,
        }
