"""What a model finds on a picture, whichever kind of model it is; for the infer lane."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.document import ResultEntry, SourceKind
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.core.map_models import MOST_SEARCHED_PX
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.restoration import Mode, Restoration
from inspector.core.settings import DeviceChoice
from inspector.ui.library import SourcePool
from inspector.ui.services import Services

JUDGE_AGAIN = "judge-again"
"""The key of the job that judges a restoration by another mode: the last choice counts."""


@dataclass(frozen=True, eq=False)
class RestoredResult:
    """A restoration and its place in the document."""

    entry: ResultEntry
    picture: Restoration


def part_for(
    pool: SourcePool,
    path: Path,
    kind: SourceKind,
    index: int,
    window: Window | None,
    card: ModelCard,
) -> tuple[Frame, MapFacts | None]:
    """What a model looks at: a frame or a window of it, of a map with the model's bands and their
    facts. Raises SourceError and ModelError."""
    if kind != "map":
        return pool.read(path, index, window), None
    maps = pool.maps(path).with_bands(card.input.bands)
    info = maps.info(index)
    part = window or Window(0, 0, info.width_px, info.height_px)
    if part.width * part.height > MOST_SEARCHED_PX:
        raise ModelError(
            tr("This map is too large to be searched whole; zoom in, or draw a region.")
        )
    return maps.read(index, window), info.map_facts


def find(
    services: Services,
    card: ModelCard,
    device: DeviceChoice,
    mode: Mode | None,
    frame: Frame,
    progress: Progress,
    facts: MapFacts | None = None,
) -> tuple[Mask, Restoration | None]:
    """The mask of a frame, and the restoration that it comes from where the model restores. A map
    comes with its `facts`."""
    if facts is not None:
        return services.find_on_map(card.id, device, frame, facts, progress), None
    if card.task == "restore":
        made = services.restore(card.id, device, frame, mode, progress)
        return made.mask, made
    return services.segment(card.id, device, frame, progress), None
