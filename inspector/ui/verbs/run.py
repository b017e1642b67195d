"""Model: run on this picture, a region, or all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.card import ModelCard
from inspector.core.frame import FrameRef, Window
from inspector.core.language import tr
from inspector.core.map_models import MOST_SEARCHED_PX, takes_maps, why_not
from inspector.core.restoration import Mode
from inspector.core.settings import DeviceChoice
from inspector.ui.actions import Actions
from inspector.ui.batch_work import BATCH_KEY
from inspector.ui.map_in_view import map_in_view
from inspector.ui.map_look import MapLook
from inspector.ui.plain import one_line
from inspector.ui.preferences import Preferences
from inspector.ui.runs import Runs
from inspector.ui.services import Services
from inspector.ui.session import Session


class RunVerbs(QObject):
    """Keeps which model and device are chosen, and starts runs.

    Signals
        chosen_changed()   another model or device is chosen
        region_wanted()    the user should draw a rectangle now
    """

    chosen_changed = Signal()
    region_wanted = Signal()

    def __init__(
        self,
        actions: Actions,
        session: Session,
        runs: Runs,
        preferences: Preferences,
        services: Services,
        map_look: MapLook,
        in_view: Callable[[], Window | None],
        parent: QObject | None = None,
    ) -> None:
        """`in_view`: the pixels of the picture that the canvas shows."""
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._runs = runs
        self._map_look = map_look
        self._in_view = in_view
        self._preferences = preferences
        self._services = services
        jobs = session.jobs
        actions.connect("run", self.run_current)
        actions.connect("run-all", self.run_all)
        actions.connect("run-rest", self.run_rest)
        actions.connect("run-region", self.region_wanted.emit)
        actions.connect("stop", jobs.cancel_all)
        session.current_changed.connect(self._refresh)
        session.document_changed.connect(self._refresh)
        jobs.added.connect(self._refresh)
        jobs.ended.connect(self._refresh)
        preferences.changed.connect(self._refresh)
        session.current_changed.connect(self._follow_kind)
        map_look.changed.connect(self._follow_kind)
        session.current_changed.connect(self._prepare)
        self.chosen_changed.connect(self._prepare)
        self._prepared: tuple[str, DeviceChoice] | None = None
        self._told: tuple[bool, str] = (False, "")
        self._refresh()

    @property
    def on_map(self) -> bool:
        """True while a map is in view: its models are others."""
        frame = self._session.current
        return frame is not None and self._session.document.sources[frame.source_id].kind == "map"

    @property
    def cards(self) -> list[ModelCard]:
        """The models that find things on what is in view."""
        on_map = self.on_map
        return [c for c in self._services.cards() if c.finds and takes_maps(c) == on_map]

    @property
    def card(self) -> ModelCard | None:
        """The chosen model; the first trained one if the chosen one is not there."""
        cards, settings = self.cards, self._preferences.settings
        wanted = settings.map_model_id if self.on_map else settings.model_id
        trained = [c for c in cards if c.trained]
        return next((c for c in cards if c.id == wanted), trained[0] if trained else None)

    def why_not(self, card: ModelCard) -> str:
        """Why a model does not fit the map in view, "" if it does or none is in view."""
        place = map_in_view(self._session, self._map_look)
        return why_not(card, place.facts, place.dates) if place is not None else ""

    @property
    def finds(self) -> str:
        """What the chosen model finds on a map: "roads and buildings"."""
        card = self.card
        return " and ".join(f"{one_line(label)}s" for label in card.labels) if card else ""

    @property
    def device(self) -> DeviceChoice:
        return self._preferences.settings.device

    @property
    def mode(self) -> Mode | None:
        """By which difference the chosen model is judged; None for its usual one."""
        wanted, card = self._preferences.settings.restore_mode, self.card
        return wanted if wanted and card is not None and wanted in card.modes else None

    def choose_mode(self, mode: Mode) -> None:
        """Judge the next runs of models that restore by this mode."""
        self._preferences.set(restore_mode=mode)
        self.chosen_changed.emit()

    def choose_model(self, model_id: str) -> None:
        """Take another model for the next runs."""
        if any(card.id == model_id and takes_maps(card) for card in self._services.cards()):
            self._preferences.set(map_model_id=model_id)
        else:
            self._preferences.set(model_id=model_id)
        self.chosen_changed.emit()

    def choose_device(self, device: DeviceChoice) -> None:
        """Take another device for the next runs."""
        self._preferences.set(device=device)
        self.chosen_changed.emit()

    @Slot()
    def run_current(self) -> None:
        frame = self._session.current
        if frame is None:
            return
        entry = self._session.document.sources[frame.source_id]
        large = entry.kind == "map" and entry.width_px * entry.height_px > MOST_SEARCHED_PX
        self.run([frame], self._in_view() if large else None)

    @Slot()
    def run_all(self) -> None:
        self.run(list(self._session.frames()))

    @Slot()
    def run_rest(self) -> None:
        """Run where the chosen model has not been: how a stopped batch goes on."""
        card = self.card
        if card is not None:
            self.run(list(self._without_result(card)))

    def _without_result(self, card: ModelCard) -> Iterator[FrameRef]:
        """The frames that a model has not searched."""
        results = self._session.document.results.values()
        searched = {e.frame for e in results if e.task == "segment" and e.model_id == card.id}
        return (frame for frame in self._session.frames() if frame not in searched)

    @Slot(object)
    def run_region(self, window: Window) -> None:
        """Run on a window of the current frame."""
        frame = self._session.current
        if frame is None:
            return
        entry = self._session.document.sources[frame.source_id]
        inside = window.clipped(entry.width_px, entry.height_px)
        if inside is None:
            self._session.notified.emit(
                tr("The region lies beside the picture; draw it on the picture.")
            )
            return
        self.run([frame], inside)

    def run(self, frames: Sequence[FrameRef], window: Window | None = None) -> None:
        """Run the chosen model on frames."""
        card = self.card
        if card is not None:
            self._runs.run(card, self.device, frames, window, self.mode)

    @Slot()
    def _follow_kind(self) -> None:
        """Another model is the chosen one where a map comes into view, or leaves it."""
        card = self.card
        now = self.on_map, self.why_not(card) if card else ""
        if now != self._told:
            self._told = now
            self.chosen_changed.emit()
            self._refresh()

    @Slot()
    def _prepare(self) -> None:
        """Load the chosen model as soon as there is a picture: whoever opens one will run it. A
        model that cannot be loaded says so when it is run."""
        card = self.card
        if card is None or not card.trained or self._session.current is None:
            return
        wanted = card.id, self.device
        if wanted != self._prepared:
            self._prepared = wanted
            prepare = self._services.prepare
            self._session.jobs.submit(
                "infer",
                tr("Load {title}", title=card.title),
                lambda _: prepare(*wanted),
                key="prepare",
                quiet=True,
            )

    @Slot()
    def _refresh(self) -> None:
        picture = self._session.current is not None
        card = self.card
        why = tr("Open a picture first.")
        if card is None:
            picture, why = False, tr("No model is installed.")
        elif not card.trained:
            picture, why = (
                False,
                tr("{title} is not trained; choose another model.", title=card.title),
            )
        elif self.why_not(card):
            picture, why = False, self.why_not(card)
        one, every, part = (
            tr("Run on this picture"),
            tr("Run on all pictures"),
            tr("Run on a region"),
        )
        if self.on_map:
            one, every = tr("Run on this map"), tr("Run on all maps")
        if self.on_map and self.finds:
            one = tr("Find {finds} on this map", finds=self.finds)
            every = tr("Find {finds} on all maps", finds=self.finds)
            part = tr("Find {finds} on a region", finds=self.finds)
        for action_id, text in (("run", one), ("run-all", every), ("run-region", part)):
            self._actions.set_text(action_id, text)
        for action_id in ("run", "run-all", "run-region"):
            self._actions.set_enabled(action_id, picture, why)
        rest = picture and card is not None and any(True for _ in self._without_result(card))
        if picture:
            why = tr("Every picture has a result of this model.")
        self._actions.set_enabled("run-rest", rest, why)
        alive = [job for job in self._session.jobs.alive if job.cancellable]
        busy = any(not job.quiet or job.key.startswith(BATCH_KEY) for job in alive)
        self._actions.set_enabled("stop", busy, tr("Nothing is running."))
