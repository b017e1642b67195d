"""Models of trials, loaded when they are asked for, and trials on pictures and maps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.language import tr
from inspector.core.map_models import takes_maps, why_not
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.resolution_trial import ResolutionTrial, TrialRequest, TruthKind
from inspector.core.restoration import DARK_OTSU
from inspector.core.settings import DeviceChoice
from inspector.engine import classify, detect, device, map_net, perceptual, restore, segment
from inspector.engine.catalog import Catalog
from inspector.engine.classical import DarkOtsu
from inspector.engine.delta.grounds import COLOURS, Ground, MapGround, PictureGround
from inspector.engine.delta.tasks import ClassifyTask, DeltaTask, DetectTask, Given, SegmentTask
from inspector.engine.delta.trial import Against, trial, try_picture
from inspector.engine.enhance import enlarge_bicubic
from inspector.engine.enlarging import BICUBIC_SCALE, load_enlarging
from inspector.engine.map_dates import map_facts, read_date
from inspector.engine.map_find import find_on_map
from inspector.engine.map_method import BICUBIC_SCALE as MAP_SCALE
from inspector.engine.map_method import Bicubic, Method
from inspector.engine.map_open import open_maps
from inspector.engine.perceptual import Perceptual
from inspector.imaging.enlarged_map import numbers_facts, without_gaps

MOST_PX = 2048 * 2048
"""Of a picture or a part of a map that is tried at once."""


class Trials:
    """Belongs to one thread, as models do."""

    def __init__(
        self,
        catalog: Callable[[], Catalog],
        folders: Sequence[Path],
        place: Callable[[ModelCard, DeviceChoice], device.Device] = device.device_of,
        vgg: Path | None = None,
    ) -> None:
        """`folders` are the catalog's; `place` finds the device for a model that is about to be
        loaded; `vgg` holds the weights of VGG16, looked for where None."""
        self._place = place
        self._vgg = vgg
        self._catalog = catalog
        self._folders = tuple(folders)
        self._loaded: dict[tuple[object, ...], Any] = {}
        self._perceptual: tuple[Path, Perceptual] | None = None

    def run(self, request: TrialRequest, progress: Progress) -> ResolutionTrial:
        """What came of a trial. Raises ModelError, SourceError and Cancelled."""
        progress.step(0, 1)
        self._forget_others(request)
        if request.path is None:
            ground, task = self._on_picture(request)
        else:
            ground, task = self._on_map(request)
        against, words = None, ""
        if request.perceptual:
            against, words = self.distance(ground.high.width_px * ground.high.height_px)
        truth: tuple[TruthKind, Given] | None = None
        if request.truth is not None:
            high = ground.high
            ids = request.truth[: high.height_px, : high.width_px]
            truth = "accepted", Given(np.ascontiguousarray(ids))
        outcome = try_picture(ground, task, request.restoring, truth, against, progress)
        return trial(task, ground, outcome, words)

    def task(
        self, model_id: str, choice: DeviceChoice, threshold: float
    ) -> DeltaTask[Any, Any, Any]:
        """A model that looks at pictures. Raises ModelError."""
        card = self.card(model_id)
        if takes_maps(card):
            raise ModelError(
                tr("{title} takes measured bands; choose a model for pictures.", title=card.title)
            )
        if not card.finds and not card.judges:
            raise ModelError(
                tr(
                    "{title} is no model that finds something; choose another one.",
                    title=card.title,
                )
            )
        if card.task == "detect":
            boxes = self._kept(card, choice, detect.load)
            return DetectTask(card.id, card.labels, boxes.run, threshold)
        if card.task == "classify":
            scores = self._kept(card, choice, classify.load)
            return ClassifyTask(card.id, card.labels, scores.run, threshold)
        if card.task == "restore":
            surface = (
                DarkOtsu() if model_id == DARK_OTSU else self._kept(card, choice, restore.load)
            )

            def look(frame: Frame, progress: Progress) -> Mask:
                found: Mask = surface.run(frame, progress, surface.modes[0]).mask
                return found

            return SegmentTask(card.id, card.labels, look, threshold)
        found = self._kept(card, choice, _load_segmenter)
        return SegmentTask(card.id, card.labels, found.run, threshold)

    def scale(self, restoring: Sequence[str]) -> int:
        """By how much pictures are shrunk for these models. Raises ModelError where they enlarge by
        different factors."""
        scales = {}
        for model_id in restoring:
            card = None if model_id == BICUBIC else self.card(model_id)
            if card is not None and card.enhance is not None:
                scales[card.title] = card.enhance.scale
        if len(set(scales.values())) > 1:
            told = ", ".join(
                tr("{title} {scale} times", title=title, scale=scale)
                for title, scale in scales.items()
            )
            raise ModelError(
                tr(
                    "These models enlarge differently ({models}); choose those of one kind.",
                    models=told,
                )
            )
        return next(iter(scales.values()), BICUBIC_SCALE)

    def picture_ground(self, frame: Frame, choice: DeviceChoice, scale: int) -> PictureGround:
        """A picture, shrunk. Raises ModelError."""
        return PictureGround(frame, scale, partial(self._enlarge, choice, scale))

    def distance(self, pixels: int) -> tuple[Against | None, str]:
        """What VGG16 sees in pictures of so many pixels, and its name; or None, and why. Raises
        ModelError for weights that are not VGG16's."""
        path = self._vgg or perceptual.find_vgg()
        if path is None:
            return None, perceptual.why_none()
        if pixels > perceptual.MOST_PX:
            return None, tr(
                "No perceptual distance: the picture is too large for it; draw a region."
            )
        if self._perceptual is None or self._perceptual[0] != path:
            self._perceptual = (path, perceptual.load_perceptual(path))
        found = self._perceptual[1]
        return found.against, found.name

    def card(self, model_id: str) -> ModelCard:
        """Of a model of the catalog, or of `dark-otsu`. Raises ModelError."""
        return restore.card_of(self._catalog(), model_id)

    def _enlarge(
        self, choice: DeviceChoice, scale: int, model_id: str, frame: Frame, progress: Progress
    ) -> EnhancedPicture:
        if model_id == BICUBIC:
            return enlarge_bicubic(frame, progress, scale)
        made = self._kept(self.card(model_id), choice, load_enlarging)(frame, progress)
        assert isinstance(made, EnhancedPicture)
        return made

    def _on_picture(self, request: TrialRequest) -> tuple[Ground, DeltaTask[Any, Any, Any]]:
        frame = request.frame
        assert frame is not None, "a trial is on a frame or on a map"
        _check_area(frame.width_px, frame.height_px)
        task = self.task(request.task_id, request.device, request.threshold)
        scale = self.scale(request.restoring)
        return self.picture_ground(frame, request.device, scale), task

    def _on_map(self, request: TrialRequest) -> tuple[Ground, DeltaTask[Any, Any, Any]]:
        assert request.path is not None
        assert request.window is not None
        _check_area(request.window.width, request.window.height)
        card = self.card(request.task_id)
        cards = [card, *(self.card(m) for m in request.restoring if m != BICUBIC)]
        with open_maps(request.path) as maps:
            facts = map_facts(maps, request.index)
            for each in cards:
                reason = why_not(each, facts, 1)
                if reason:
                    raise ModelError(reason)
            wanted = {*COLOURS, *(band for each in cards for band in each.input.bands)}
            if not set(COLOURS) <= set(facts.names):
                raise ModelError(tr("The map has no red, green and blue; choose another one."))
            names = tuple(name for name in facts.names if name in wanted)
            chosen = maps.with_bands(names)
            seen = read_date(chosen, request.index, request.window)
            stored = numbers_facts(map_facts(chosen, request.index), maps.info(request.index).dtype)
        if not seen.known.any():
            raise ModelError(tr("Nothing was measured here; choose another part of the map."))
        if stored.georeference is not None:
            place = stored.georeference.moved(request.window.x, request.window.y)
            stored = replace(stored, georeference=place)
        planes = without_gaps(seen.planes, seen.known)
        origin = request.window.x, request.window.y
        ground = MapGround(
            planes, seen.known, stored, origin, MAP_SCALE, partial(self._method, request.device)
        )
        segmenter = self._kept(card, request.device, _load_segmenter)

        def look(frame: Frame, progress: Progress) -> Mask:
            return find_on_map(segmenter, frame, stored, progress)

        return ground, SegmentTask(card.id, card.labels, look, request.threshold)

    def _method(self, choice: DeviceChoice, model_id: str) -> tuple[Method, tuple[str, ...]]:
        if model_id == BICUBIC:
            return Bicubic(), ()  # whatever bands there are
        card = self.card(model_id)
        net: Method = self._kept(card, choice, map_net.load)
        return net, card.input.bands

    def _kept(
        self,
        card: ModelCard,
        choice: DeviceChoice,
        load: Callable[[ModelCard, device.Device, Sequence[Path]], Any],
    ) -> Any:
        if not card.trained:
            raise ModelError(tr("{title} is not trained; choose another model.", title=card.title))
        key = (card.id, card.weights, choice, load)
        if key not in self._loaded:
            self._loaded[key] = load(card, self._place(card, choice), self._folders)
        return self._loaded[key]

    def _forget_others(self, request: TrialRequest) -> None:
        """Let go of models that this trial does not need before others take memory."""
        wanted = {request.task_id, *request.restoring}
        self._loaded = {key: model for key, model in self._loaded.items() if key[0] in wanted}


def _load_segmenter(card: ModelCard, where: device.Device, folders: Sequence[Path]) -> Any:
    return segment.load(card, where, folders=folders)


def _check_area(width: int, height: int) -> None:
    if width * height > MOST_PX:
        raise ModelError(
            tr(
                "{width} x {height} pixels are too many to be tried at once; draw a region.",
                width=width,
                height=height,
            )
        )
