"""What a model finds on a picture, whichever kind of model it is; for the infer lane."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.core.card import ModelCard
from inspector.core.document import ResultEntry
from inspector.core.frame import Frame
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.restoration import Mode, Restoration
from inspector.core.settings import DeviceChoice
from inspector.ui.services import Services

JUDGE_AGAIN = "judge-again"
"""The key of the job that judges a restoration by another mode: the last choice counts."""


@dataclass(frozen=True, eq=False)
class RestoredResult:
    """A restoration and its place in the document."""

    entry: ResultEntry
    picture: Restoration


def find(
    services: Services,
    card: ModelCard,
    device: DeviceChoice,
    mode: Mode | None,
    frame: Frame,
    progress: Progress,
) -> tuple[Mask, Restoration | None]:
    """The mask of a frame, and the restoration that it comes from where the model restores."""
    if card.task == "restore":
        made = services.restore(card.id, device, frame, mode, progress)
        return made.mask, made
    return services.segment(card.id, device, frame, progress), None
