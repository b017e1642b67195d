"""How long each model takes on this machine: timed once for its weights and the device, and kept.

All models of a kind get a picture of the same size, made of smooth noise: what networks do does not
depend on what they see. The first runs, which prepare for the size, do not count.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from inspector.core.card import ModelCard, TimeTaken
from inspector.core.errors import InspectorError
from inspector.core.frame import Frame, Window
from inspector.core.map_models import enlarges_pictures
from inspector.core.mask import Provenance
from inspector.core.model_cost import Cost, sha256_of
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.engine import device as devices
from inspector.engine.device import Device
from inspector.imaging.enlarged_map import Planes
from inspector.io.cost_file import read_costs, write_costs

FILE = "costs.json"
_FINDING_PX, _ENLARGING_PX, _MAP_PX = (512, 512), (160, 120), (64, 64)
_LEAST_RUNS, _MOST_RUNS, _ENOUGH_S = 3, 9, 4.0
"""So many runs are timed; no more than three where they are slow."""

Run = Callable[[Progress], Provenance]


class Costs:
    """The kept times, and those that are still to be taken."""

    def __init__(
        self,
        cache: Path,
        folders: Sequence[Path],
        place: Callable[[ModelCard, DeviceChoice], Device] = devices.device_of,
    ) -> None:
        """`cache` is the folder of files that can be made again, `folders` are the catalog's;
        `place` finds the device for a model that is about to be loaded."""
        self._place = place
        self._path = cache / FILE
        self._folders = tuple(folders)

    def known(self) -> list[Cost]:
        """Everything that was ever timed here, the newest last."""
        return read_costs(self._path)

    def of(
        self,
        cards: Sequence[ModelCard],
        choice: DeviceChoice,
        progress: Progress,
        again: bool = False,
    ) -> list[Cost]:
        """The times of the trained ones of some models on a device, those taken that are not known;
        all with `again`. A model that cannot be loaded or timed is left out. Each is kept at once,
        so that stopping loses none. Raises ModelError for a device that is not there, ExportError
        and Cancelled."""
        device = devices.choose(choice)
        wanted = [card for card in cards if card.trained and _size(card) is not None]
        found: list[Cost] = []
        for index, card in enumerate(wanted):
            part = progress.part(index, len(wanted))
            part.step(0, 1)
            kept = None if again else self._kept(card, device)
            if kept is None:
                try:
                    self._place(card, choice)
                    kept = measured(card, device, self._folders, part)
                except InspectorError:
                    if progress.cancelled:
                        raise
                    continue
                self._keep(kept)
            found.append(kept)
        progress.step(1, 1)
        return found

    def _kept(self, card: ModelCard, device: Device) -> Cost | None:
        """The newest fitting one."""
        name, size = device_name(device), _size(card)
        fitting = (c for c in reversed(self.known()) if c.is_of(card) and c.device == name)
        return next((cost for cost in fitting if cost.size_px == size), None)

    def _keep(self, cost: Cost) -> None:
        same = (cost.model_id, cost.device)
        others = [c for c in self.known() if (c.model_id, c.device) != same]
        write_costs(self._path, [*others, cost])


def device_name(device: Device) -> str:
    """What a time was taken on."""
    return f"{device.name} ({device.kind})"


def measured(card: ModelCard, device: Device, folders: Sequence[Path], progress: Progress) -> Cost:
    """Load and time one model. Raises ModelError and Cancelled."""
    return _timed(card, device, folders, progress, helped=False)[0]


def time_taken(
    card: ModelCard, device: Device, folders: Sequence[Path], progress: Progress
) -> TimeTaken | None:
    """The same as it stands on a card: with a reference where the model takes one. None for a model
    whose work is not one picture's. Raises ModelError and Cancelled."""
    if _size(card) is None:
        return None
    cost, made = _timed(card, device, folders, progress, helped=True)
    cores = f"{os.cpu_count()} cores of " if device.kind == "cpu" else ""
    width, height = cost.size_px
    return TimeTaken(
        kind=device.kind,
        device=f"{cores}{device.name}",
        runner=f"{made.runner} {made.dtype}",
        height_px=height,
        width_px=width,
        ms=float(f"{1e3 * cost.median_s:.3g}"),
    )


def _timed(
    card: ModelCard, device: Device, folders: Sequence[Path], progress: Progress, helped: bool
) -> tuple[Cost, Provenance]:
    size = _size(card)
    assert size is not None  # the caller asks
    run = _ready(card, device, folders, size, helped)
    for _ in range(2):  # the second prepares for the size, see engine/runners
        made = run(progress.part(0, 3))
    seconds: list[float] = []
    while len(seconds) < _LEAST_RUNS or (len(seconds) < _MOST_RUNS and sum(seconds) < _ENOUGH_S):
        progress.step(1 + len(seconds), 3 + _MOST_RUNS)
        start = time.perf_counter()
        run(Progress())
        seconds.append(max(time.perf_counter() - start, 1e-6))
    return Cost(card.id, sha256_of(card), device_name(device), size, tuple(seconds)), made


def _size(card: ModelCard) -> tuple[int, int] | None:
    """Width and height of the picture; None for models whose work is not one picture's."""
    if card.task in ("segment", "restore", "detect", "classify"):
        return _FINDING_PX
    if enlarges_pictures(card):
        return _ENLARGING_PX
    return _MAP_PX if card.task in ("enhance", "stack_enhance") else None


def _ready(
    card: ModelCard, device: Device, folders: Sequence[Path], size: tuple[int, int], helped: bool
) -> Run:
    frame = _picture(*size)
    if card.task == "segment":
        from inspector.engine import segment

        segmenter = segment.load(card, device, folders=folders)
        return lambda progress: segmenter.run(frame, progress).provenance
    if card.task == "restore":
        from inspector.engine import restore

        model = restore.load(card, device, folders)
        return lambda progress: model.run(frame, progress, model.modes[0]).provenance
    if card.task == "detect":
        from inspector.engine import detect

        detector = detect.load(card, device, folders)
        return lambda progress: detector.run(frame, progress).provenance
    if card.task == "classify":
        from inspector.engine import classify

        classifier = classify.load(card, device, folders)
        return lambda progress: classifier.run(frame, progress).provenance
    if size == _ENLARGING_PX:
        from inspector.engine.enlarging import load_enlarging
        from inspector.engine.reference_enhance import Reference

        enlarging = load_enlarging(card, device, folders)
        reference = Reference(frame, np.eye(3)) if helped and enlarging.takes_reference else None
        return lambda progress: enlarging(frame, progress, reference).provenance
    from inspector.engine import map_net

    net = map_net.load(card, device, folders)
    dates = card.stack.dates if card.stack is not None else 1
    light = np.random.default_rng(1).uniform(0.02, 0.3, (dates, len(card.input.bands), *size[::-1]))
    seen = light.astype(np.float32)

    def read(window: Window) -> Planes:
        rows, columns = window.slices
        return seen[..., rows, columns]

    def enlarge(progress: Progress) -> Provenance:
        start = time.perf_counter()
        net.enlarged(read, size, Window(0, 0, *size), progress)
        return net.made_by(start)

    return enlarge


def _picture(width: int, height: int) -> Frame:
    """Smooth grey noise, always the same."""
    coarse = np.random.default_rng(1).normal(0.0, 30.0, (height // 8 + 1, width // 8 + 1, 1))
    grey = 130.0 + np.repeat(np.repeat(coarse, 8, 0), 8, 1)[:height, :width]
    return Frame(np.repeat(grey, 3, 2).clip(0, 255).astype(np.uint8))
