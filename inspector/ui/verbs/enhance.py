"""Enhance: a frame or a region, which way, with which reference, and how it is looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.enhanced import BICUBIC, MOST_MAP_PX
from inspector.core.errors import ModelError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import mark, tr
from inspector.core.settings import DeviceChoice
from inspector.ui.actions import Actions
from inspector.ui.enhance_models import (
    Enlarger,
    chosen,
    chosen_for_map,
    enlargers,
    map_enlargers,
)
from inspector.ui.enhancing import EnhancedResult, Enhancing, Wanted, why_not
from inspector.ui.made_pictures import MadePictures
from inspector.ui.map_in_view import MapInView, map_in_view
from inspector.ui.map_look import MapLook
from inspector.ui.picture_look import (
    KIND_OF,
    ONLY_MAPS,
    ONLY_PICTURES,
    PICTURE_LAYERS,
    Kind,
    PictureLook,
)
from inspector.ui.plain import one_line
from inspector.ui.preferences import Preferences
from inspector.ui.services import Services
from inspector.ui.session import Session

OPEN_FIRST = mark("Open a picture first.")
NOTHING_YET: dict[Kind, str] = {
    "enhanced": mark("Nothing is enhanced on this picture yet; press Enhance first."),
    "restored": mark("Nothing is restored on this picture yet; run a model that restores first."),
}
NO_SUCH_LAYER = {
    True: mark("Maps have no depth: they are seen from far above."),
    False: mark("Only enhanced maps are held against what was measured."),
}


class EnhanceVerbs(QObject):
    """Keeps which way to enhance is chosen, and starts it.

    Signals
        chosen_changed()            another way is chosen
        untrained(ModelError)       the chosen model cannot run; there is bicubic
        too_large(Window)           this part of a map can only be enhanced to a file
        method_wanted()             the user wants to choose another way
    """

    chosen_changed = Signal()
    untrained = Signal(object)
    too_large = Signal(object)
    method_wanted = Signal()

    def __init__(
        self,
        actions: Actions,
        session: Session,
        enhancing: Enhancing,
        pictures: MadePictures,
        look: PictureLook,
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
        self._enhancing = enhancing
        self._pictures = pictures
        self._look = look
        self._preferences = preferences
        self._services = services
        self._map_look = map_look
        self._in_view = in_view
        self._place: tuple[bool, MapInView | None] = (False, None)
        self._prepared: tuple[str, DeviceChoice] | None = None
        # Asked once: looking for drivers takes longer than a frame of a video is shown.
        self._has_gpu = any(d.available for d in services.devices() if d.choice in ("cuda", "mps"))
        self._pace: dict[str, float] = {}
        """Seconds for a source pixel, by model, as they were measured here."""
        for action_id, slot in (
            ("enhance", self.run_frame),
            ("enhance-method", self.method_wanted.emit),
            ("lens", look.set_lens),
            ("beside", look.set_beside),
        ):
            actions.connect(action_id, slot)
        for layer in PICTURE_LAYERS:
            actions.connect(f"layer-{layer}", lambda _on=True, layer=layer: look.show_layer(layer))
        enhancing.enhanced.connect(self._on_enhanced)
        for signal in (
            session.current_changed,
            pictures.changed,
            look.changed,
            preferences.changed,
        ):
            signal.connect(self._refresh)
        session.current_changed.connect(self._follow_kind)
        map_look.changed.connect(self._follow_kind)
        session.current_changed.connect(self._prepare)
        self.chosen_changed.connect(self._prepare)
        self._refresh()

    @property
    def on_map(self) -> bool:
        """True while a map is in view: it is enhanced in other ways than a picture."""
        frame = self._session.current
        return frame is not None and self._session.document.sources[frame.source_id].kind == "map"

    @property
    def known(self) -> tuple[Enlarger, ...]:
        """All ways there are for what is in view."""
        cards = self._services.cards()
        if self.on_map:
            return map_enlargers(cards, map_in_view(self._session, self._map_look))
        return enlargers(cards)

    @property
    def enlarger(self) -> Enlarger:
        """The way that is chosen."""
        settings = self._preferences.settings
        if self.on_map:
            return chosen_for_map(self.known, settings.map_enhance_model_id)
        on_gpu = self._has_gpu and settings.device != "cpu"
        return chosen(self.known, settings.enhance_model_id, on_gpu)

    @property
    def seconds(self) -> float | None:
        """How long the chosen way took for as many pixels as the frame in view has, or the part of
        a map that is in view; None before it ran."""
        frame, pace = self._session.current, self._pace.get(self.enlarger.id)
        if frame is None or pace is None:
            return None
        part = self._in_view() if self.on_map else None
        if part is not None:
            return pace * part.width * part.height
        entry = self._session.document.sources[frame.source_id]
        return pace * entry.width_px * entry.height_px

    def in_view(self) -> Window | None:
        """The pixels of the picture that the canvas shows."""
        return self._in_view()

    def pace(self, enlarger_id: str) -> float | None:
        """Seconds for a source pixel, as they were measured here; None before it ran."""
        return self._pace.get(enlarger_id)

    def choose(self, enlarger_id: str) -> None:
        """Enhance this way from now on: pictures, or maps while one is in view."""
        if self.on_map:
            self._preferences.set(map_enhance_model_id=enlarger_id)
        else:
            self._preferences.set(enhance_model_id=enlarger_id)
        self.chosen_changed.emit()

    @Slot()
    def list_again(self) -> None:
        """There is a model more, or one less."""
        self._prepared = None
        self.chosen_changed.emit()
        self._refresh()

    @Slot()
    def run_frame(self) -> None:
        """Enhance all of the frame in view; of a map what the canvas shows of it."""
        self.run(self._in_view() if self.on_map else None)

    @Slot()
    def run_bicubic(self) -> None:
        """Enlarge without a model, from now on."""
        self.choose(BICUBIC)
        self.run_frame()

    def run(self, window: Window | None, wanted: Wanted = "auto") -> None:
        """Enhance the frame in view, or a window of it."""
        frame, enlarger = self._session.current, self.enlarger
        if frame is None:
            return
        if not enlarger.trained:
            self.untrained.emit(ModelError(why_not(enlarger, window)))
            return
        if self.on_map and window is not None and window.width * window.height > MOST_MAP_PX:
            self.too_large.emit(window)
            return
        self._enhancing.start(enlarger, self._preferences.settings.device, frame, window, wanted)

    @Slot(object)
    def _on_enhanced(self, made: EnhancedResult) -> None:
        frame, provenance = made.entry.frame, made.picture.provenance
        window = made.picture.window
        self._pace[provenance.model_id] = provenance.seconds / (window.width * window.height)
        if frame != self._session.current:
            self._session.notified.emit(tr("{named} is enhanced.", named=self._named(frame)))
        elif self._look.shown == "source":
            self._look.show_layer("enhanced")

    def _named(self, frame: FrameRef) -> str:
        entry = self._session.document.sources[frame.source_id]
        name = one_line(entry.name)
        if entry.kind == "map" and entry.frame_count > 1:
            return tr("Date {index} of {name}", index=frame.index + 1, name=name)
        return (
            tr("Frame {index} of {name}", index=frame.index, name=name)
            if entry.kind == "video"
            else name
        )

    @Slot()
    def _follow_kind(self) -> None:
        """Other ways fit where a map comes into view, or another map."""
        place = self.on_map, map_in_view(self._session, self._map_look)
        if place != self._place:
            self._place = place
            self.chosen_changed.emit()
            self._refresh()

    @Slot()
    def _prepare(self) -> None:
        """Load the chosen model while a video is looked at: its first run should not wait."""
        frame, enlarger = self._session.current, self.enlarger
        if frame is None or not enlarger.trained or enlarger.id == BICUBIC:
            return
        if self._session.document.sources[frame.source_id].kind != "video":
            return
        wanted = enlarger.id, self._preferences.settings.device
        if wanted != self._prepared:
            self._prepared = wanted
            prepare = self._services.prepare_enhance
            self._session.jobs.submit(
                "infer",
                tr("Load {title}", title=enlarger.title),
                lambda _: prepare(*wanted),
                key="prepare-enhance",
                quiet=True,
            )

    @Slot()
    def _refresh(self) -> None:
        actions, look = self._actions, self._look
        seen = self._session.current is not None
        kinds = self._pictures.kinds
        actions.set_enabled("enhance", seen, tr(OPEN_FIRST))
        actions.set_text(
            "enhance", tr("Enhance the view") if self.on_map else tr("Enhance this frame")
        )
        takes = self.enlarger.takes_reference
        why = (
            tr(OPEN_FIRST)
            if takes
            else tr("{title} takes no reference.", title=self.enlarger.title)
        )
        actions.set_enabled("enhance-reference", seen and takes, why)
        for layer in PICTURE_LAYERS:
            action_id = f"layer-{layer}"
            kind = KIND_OF.get(layer)
            why = tr(NOTHING_YET[kind]) if kind is not None and seen else tr(OPEN_FIRST)
            there = seen and (kind is None or kind in kinds)
            if seen and layer in (ONLY_PICTURES if self.on_map else ONLY_MAPS):
                there, why = False, tr(NO_SUCH_LAYER[self.on_map])
            actions.set_enabled(action_id, there, why)
            actions[action_id].setChecked(layer == look.shown)
        for action_id, on in (("lens", look.lens), ("beside", look.beside)):
            actions.set_enabled(action_id, seen, tr(OPEN_FIRST))
            actions[action_id].setChecked(on)
