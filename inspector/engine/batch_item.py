"""The work of a batch on one file: the plain function that the window's lane, the command line and
the workers of a cluster all call."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from inspector.core.batch import BatchSettings, Piece, PieceFailed, PieceMade, Result
from inspector.core.document import SourceEntry
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import ModelError, SourceError
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.engine import restore
from inspector.engine.batch_plan import Opener, mode_of, region_of
from inspector.engine.frame_enhancer import FrameEnhancer
from inspector.engine.neighbours import photo_neighbours
from inspector.engine.ready import ReadyModels
from inspector.engine.reference_enhance import Reference
from inspector.engine.video_clip import video_frames
from inspector.imaging.mask_scale import on_source
from inspector.io.files import shown
from inspector.io.map_source import MapSource
from inspector.io.photo_source import PhotoSource
from inspector.io.photos import list_photos
from inspector.io.source import Source
from inspector.io.video_source import VideoSource


def run_item(
    path: Path,
    settings: BatchSettings,
    entry: SourceEntry,
    todo: Sequence[Piece],
    models: ReadyModels,
    opened: Opener,
    progress: Progress,
) -> Iterator[PieceMade | PieceFailed]:
    """Make the pieces `todo` of a file, one after the other; whoever stops asking stops the work
    between two of them. Nothing is written.

    A frame that fails is told and the next ones go on. Raises SourceError and ModelError where none
    can be made, and Cancelled.
    """
    for model_id in settings.models if entry.kind != "map" else ():
        models.prepare(model_id, settings.device)
    if settings.enlarge and entry.kind != "map":
        models.prepare_enhance(settings.enlarge, settings.device)
    frames = [(number, list(pieces)) for number, pieces in groupby(todo, lambda p: p.frame)]
    with opened(path) as source:
        work = (_OnMap if entry.kind == "map" else _OnPicture)(
            path, settings, entry, source, models
        )
        for done, (number, pieces) in enumerate(frames):
            step = progress.part(done, len(frames))
            step.step(0, 1)
            yield from _one_frame(work, number, pieces, step)
    progress.step(1, 1)


def _one_frame(
    work: _OnPicture | _OnMap, number: int, pieces: Sequence[Piece], progress: Progress
) -> Iterator[PieceMade | PieceFailed]:
    large: EnhancedPicture | None = None
    for done, piece in enumerate(pieces):
        step = progress.part(done, len(pieces))
        start = time.perf_counter()
        result: Result
        try:
            if work.settings.enlarge and large is None:
                large = work.enlarged(number, step.part(0, 2))
            if piece.task == "enlarge":
                assert large is not None
                result = large
            else:
                result = work.found(number, piece.model_id, large, step.part(1, 2))
        except (SourceError, ModelError) as error:
            yield PieceFailed(piece, error)
            continue
        yield PieceMade(piece, result, time.perf_counter() - start)


class _Work:
    """One file that is worked on."""

    def __init__(
        self,
        path: Path,
        settings: BatchSettings,
        entry: SourceEntry,
        source: Source,
        models: ReadyModels,
    ) -> None:
        self.settings = settings
        self._path = path
        self._source = source
        self._models = models
        self._region = region_of(entry, settings)
        self._whole = Window(0, 0, entry.width_px, entry.height_px)


class _OnPicture(_Work):
    """A photo or a video."""

    _enhancer: FrameEnhancer | None = None

    def enlarged(self, number: int, progress: Progress) -> EnhancedPicture:
        """A frame, or the part that is wanted, enlarged; raises SourceError, ModelError and
        Cancelled."""
        if self._enhancer is None:
            self._enhancer = self._frames()
        return self._enhancer(number, progress, self._region)

    def found(
        self, number: int, model_id: str, large: EnhancedPicture | None, progress: Progress
    ) -> Result:
        """What a model finds on a frame, or on what was enlarged of it."""
        device = self.settings.device
        card = restore.card_of(self._models.catalog, model_id)
        mode = mode_of(card, self.settings)
        if large is not None:
            frame = Frame(large.frame.pixels)
        else:
            frame = self._source.read(number, self._region)
        if mode is None:
            mask = self._models.segment(model_id, device, frame, progress)
        else:
            made = self._models.restore(model_id, device, frame, mode, progress)
            if large is None:
                return made
            # What is restored of an enlarged picture is no surface of the source: it is not kept.
            mask = made.mask
        return mask if large is None else on_source(mask, large, self.settings.enlarge)

    def _frames(self) -> FrameEnhancer:
        models, model_id, device = self._models, self.settings.enlarge, self.settings.device
        reference = "none" if model_id == BICUBIC else self.settings.reference

        def run(frame: Frame, progress: Progress, near: Reference | None) -> EnhancedPicture:
            return models.enhance(model_id, device, frame, near, progress)

        if isinstance(self._source, VideoSource):
            return video_frames(self._source, run, reference)
        row = [self._path]
        if reference == "auto":
            # The photo first, so that it is number 0; then its neighbours by name.
            folder = list_photos(self._path.parent)
            here = next((i for i, p in enumerate(folder) if p.name == self._path.name), None)
            if here is not None:
                row += [folder[i] for i in photo_neighbours(here, len(folder))]
        photos, near = PhotoSource(row), range(1, len(row))
        return FrameEnhancer(run, photos.read, lambda _: near, lambda n: shown(row[n]))


class _OnMap(_Work):
    """A map; its frames are dates."""

    def enlarged(self, number: int, progress: Progress) -> EnhancedPicture:
        """A part of a date, or all of it, enlarged; raises as `_OnPicture.enlarged`."""
        window = self._region or self._whole
        return self._models.enhance_map(
            self.settings.enlarge, self.settings.device, self._path, number, window, progress
        )

    def found(
        self, number: int, model_id: str, large: EnhancedPicture | None, progress: Progress
    ) -> Result:
        """What a model finds on a date, or on what was enlarged of it."""
        device = self.settings.device
        if large is not None:
            assert large.facts is not None
            frame = Frame(large.frame.pixels)
            seen = self._models.find_on_map(model_id, device, frame, large.facts, progress)
            return on_source(seen, large, self.settings.enlarge)
        assert isinstance(self._source, MapSource)
        card = self._models.catalog.card(model_id)
        maps = self._source.with_bands(card.input.bands)
        facts = maps.info(number).map_facts
        assert facts is not None
        frame = maps.read(number, self._region)
        return self._models.find_on_map(model_id, device, frame, facts, progress)
