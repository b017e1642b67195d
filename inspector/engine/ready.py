"""The catalog, and of each kind the models that ran last, ready for the next picture.

torch and OpenVINO are imported at the first run, so that a window does not wait for them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import SourceError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.resolution_trial import ResolutionTrial, TrialRequest
from inspector.core.restoration import DARK_OTSU, Mode, Restoration
from inspector.core.settings import DeviceChoice
from inspector.engine.catalog import Catalog
from inspector.engine.classical import CARD as DARK_OTSU_CARD
from inspector.engine.classical import DarkOtsu
from inspector.engine.device import Device, device_of, processor
from inspector.engine.map_open import open_maps
from inspector.io.files import shown
from inspector.io.source import open_source
from inspector.io.video_source import VideoSource

if TYPE_CHECKING:
    from inspector.engine.delta.trials import Trials
    from inspector.engine.enlarging import Enlarging
    from inspector.engine.map_net import MapNet
    from inspector.engine.reference_enhance import Reference
    from inspector.engine.restore import RestoringModel
    from inspector.engine.segment import Segmenter

SEGMENTERS_KEPT = 3
"""Models that find things are small, and a batch asks several of them about each picture."""


class ReadyModels:
    """Everything that runs a model belongs to one thread: models are not shared."""

    def __init__(
        self,
        folders: Sequence[Path],
        video_cache: Path,
        place: Callable[[ModelCard, DeviceChoice], Device] = device_of,
    ) -> None:
        """`folders` are the catalog's; `video_cache` is where the indexes of videos are kept;
        `place` finds the device for a model that is about to be loaded."""
        self._place = place
        self._folders = tuple(folders)
        self._video_cache = video_cache
        self._catalog: Catalog | None = None
        self._segmenters: dict[tuple[str, DeviceChoice], Segmenter] = {}
        self._map_net: tuple[str, DeviceChoice, MapNet] | None = None
        self._enhancer: tuple[ModelCard, DeviceChoice, Enlarging] | None = None
        self._restorer: tuple[ModelCard, DeviceChoice, RestoringModel] | None = None
        self._trials: Trials | None = None

    @property
    def catalog(self) -> Catalog:
        """Read at first use."""
        if self._catalog is None:
            self._catalog = Catalog(self._folders)
        return self._catalog

    def look_again(self) -> None:
        """Read the catalog anew: a model was added. From any thread."""
        self._catalog = Catalog(self._folders)

    def cards(self) -> Sequence[ModelCard]:
        """All models that can be listed, and the detector that needs no network."""
        return (*self.catalog.cards, DARK_OTSU_CARD)

    def segment(
        self, model_id: str, choice: DeviceChoice, frame: Frame, progress: Progress
    ) -> Mask:
        """Run a segmentation model; raises ModelError and Cancelled."""
        return self._loaded_segmenter(model_id, choice).run(frame, progress)

    def restore(
        self,
        model_id: str,
        choice: DeviceChoice,
        frame: Frame,
        mode: Mode | None,
        progress: Progress,
    ) -> Restoration:
        """Restore a frame, or a window of one, as if undamaged, and judge where it differs by a
        mode, or by the model's usual one; raises ModelError and Cancelled."""
        model = self._loaded_restorer(model_id, choice)
        return model.run(frame, progress, mode or model.modes[0])

    def judge(self, made: Restoration, frame: Frame, mode: Mode, progress: Progress) -> Restoration:
        """The same restoration of a frame, judged by another mode; the network is not loaded.
        Raises ModelError and Cancelled."""
        from inspector.engine import restore

        progress.step(0, 1)
        card = restore.card_of(self.catalog, made.provenance.model_id)
        judged = restore.judged_as(card, made, frame, mode)
        progress.step(1, 1)
        return judged

    def prepare(self, model_id: str, choice: DeviceChoice) -> None:
        """Load a model that finds something ahead of its first run; raises ModelError."""
        if model_id == DARK_OTSU or self.catalog.card(model_id).task == "restore":
            self._loaded_restorer(model_id, choice)
        else:
            self._loaded_segmenter(model_id, choice)

    def enhance(
        self,
        model_id: str,
        choice: DeviceChoice,
        frame: Frame,
        reference: Reference | None,
        progress: Progress,
    ) -> EnhancedPicture:
        """Enlarge a frame or a window of one, by a model or by `BICUBIC`; raises ModelError and
        Cancelled."""
        progress.step(0, 1)
        return self._enlarging(model_id, choice)(frame, progress, reference)

    def prepare_enhance(self, model_id: str, choice: DeviceChoice) -> None:
        """Load an enlarging model ahead of its first run; raises ModelError."""
        self._enlarging(model_id, choice)

    def enhance_clip(
        self,
        model_id: str,
        choice: DeviceChoice,
        video: Path,
        frames: range,
        output: Path,
        progress: Progress,
    ) -> None:
        """Write frames of a video that follow each other, enhanced; goes on where it was stopped.
        Raises ModelError, SourceError, ExportError and Cancelled."""
        from inspector.engine.video_clip import enhance_video_clip

        run = self._enlarging(model_id, choice)
        weights = run.card.weights if run.card is not None else None
        with contextlib.closing(open_source(video, self._video_cache)) as source:
            if not isinstance(source, VideoSource):
                raise SourceError(
                    tr("{video} is no video; choose a frame of a video.", video=shown(video))
                )
            enhance_video_clip(
                source,
                frames,
                run,
                model_id,
                weights.sha256 if weights else "",
                "auto" if run.takes_reference else "none",
                output,
                progress,
            )

    def enhance_map(
        self,
        model_id: str,
        choice: DeviceChoice,
        path: Path,
        index: int,
        window: Window,
        progress: Progress,
    ) -> EnhancedPicture:
        """Enlarge a window of date `index` of a map, by a model or by `BICUBIC`. Raises ModelError,
        SourceError and Cancelled."""
        from inspector.engine.map_plan import plan_work

        net = self._enlarging_maps(model_id, choice)
        with open_maps(path) as source:
            work = plan_work(source, index, window, net, progress.part(0, 100))
            return work.picture(progress)

    def enhance_map_to(
        self,
        model_id: str,
        choice: DeviceChoice,
        path: Path,
        index: int,
        window: Window | None,
        output: Path,
        progress: Progress,
    ) -> None:
        """The same of a window of any size, or of all of the map, into a file; goes on where it was
        stopped. Raises ExportError besides."""
        from inspector.engine.map_file import write_enlarged
        from inspector.engine.map_plan import plan_work

        net = self._enlarging_maps(model_id, choice)
        with open_maps(path) as source:
            work = plan_work(source, index, window, net, progress.part(0, 100))
            write_enlarged(work, path, output, progress)

    def find_on_map(
        self,
        model_id: str,
        choice: DeviceChoice,
        frame: Frame,
        facts: MapFacts,
        progress: Progress,
    ) -> Mask:
        """Run a segmentation model on a measured or an enlarged part of a map; raises ModelError
        and Cancelled."""
        from inspector.engine.map_find import find_on_map

        return find_on_map(self._loaded_segmenter(model_id, choice), frame, facts, progress)

    def try_resolution(self, request: TrialRequest, progress: Progress) -> ResolutionTrial:
        """What a model finds on a picture or a map as it is, shrunk, and restored; raises
        ModelError, SourceError and Cancelled."""
        from inspector.engine.delta.trials import Trials

        if self._trials is None:
            self._trials = Trials(lambda: self.catalog, self._folders, self._place)
        return self._trials.run(request, progress)

    def _enlarging_maps(self, model_id: str, choice: DeviceChoice) -> MapNet | None:
        """None for `BICUBIC`."""
        if model_id == BICUBIC:
            return None
        from inspector.engine import map_net

        if self._map_net is None or self._map_net[:2] != (model_id, choice):
            self._map_net = None
            card = self.catalog.card(model_id)
            net = map_net.load(card, self._place(card, choice), self._folders)
            self._map_net = (model_id, choice, net)
        return self._map_net[2]

    def _enlarging(self, model_id: str, choice: DeviceChoice) -> Enlarging:
        from inspector.engine.enlarging import load_enlarging

        if model_id == BICUBIC:
            return load_enlarging(BICUBIC, processor())
        card = self.catalog.card(model_id)
        if self._enhancer is None or self._enhancer[:2] != (card, choice):
            self._enhancer = None  # let go of the old one before the new one takes memory
            model = load_enlarging(card, self._place(card, choice), self._folders)
            self._enhancer = (card, choice, model)
        return self._enhancer[2]

    def _loaded_restorer(self, model_id: str, choice: DeviceChoice) -> RestoringModel:
        if model_id == DARK_OTSU:
            return DarkOtsu()  # before torch is imported: nothing here needs it
        from inspector.engine import restore

        # By its card: a surface that is learnt on has the id of before, and other weights.
        card = self.catalog.card(model_id)
        if self._restorer is None or self._restorer[:2] != (card, choice):
            self._restorer = None
            model = restore.load(card, self._place(card, choice), self._folders)
            self._restorer = (card, choice, model)
        return self._restorer[2]

    def _loaded_segmenter(self, model_id: str, choice: DeviceChoice) -> Segmenter:
        from inspector.engine import segment

        wanted = (model_id, choice)
        model = self._segmenters.pop(wanted, None)
        if model is None:
            while len(self._segmenters) >= SEGMENTERS_KEPT:
                del self._segmenters[next(iter(self._segmenters))]
            card = self.catalog.card(model_id)
            model = segment.load(card, self._place(card, choice), folders=self._folders)
        self._segmenters[wanted] = model  # the one that ran last is the last to go
        return model
