"""Whatever enlarges a picture, behind one call: a network with a reference or without, bicubic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.language import tr
from inspector.core.map_models import enlarges_pictures
from inspector.core.progress import Progress
from inspector.engine import picture_enhance, reference_enhance
from inspector.engine.device import Device
from inspector.engine.enhance import enlarge_bicubic
from inspector.engine.frame_enhancer import RunModel
from inspector.engine.reference_enhance import Reference

BICUBIC_SCALE = 4


@dataclass(frozen=True, eq=False)
class Enlarging:
    """A way to enlarge that is ready; it is called like a `RunModel`. `card` is None for `BICUBIC`,
    which runs on the processor; `takes_reference` is True if another frame helps it."""

    card: ModelCard | None
    device: Device
    scale: int
    takes_reference: bool
    run: RunModel

    def __call__(
        self, frame: Frame, progress: Progress, reference: Reference | None = None
    ) -> EnhancedPicture:
        """A frame of level 0, or a window of one, enlarged. Raises ModelError and Cancelled."""
        return self.run(frame, progress, reference)


def load_enlarging(
    card: ModelCard | Literal["bicubic"], device: Device, folders: Sequence[Path] | None = None
) -> Enlarging:
    """The model of a card, or `BICUBIC`, ready on `device`; `folders` are the catalog's (by default
    the app's and the user's). torch is not imported for `BICUBIC`.

    Raises ModelError: it enlarges no pictures, is not trained, its weights are wrong.
    """
    if card == BICUBIC:
        return Enlarging(
            *(None, device, BICUBIC_SCALE, False),
            lambda frame, progress, _reference: enlarge_bicubic(frame, progress, BICUBIC_SCALE),
        )
    assert isinstance(card, ModelCard)
    if not enlarges_pictures(card):
        raise ModelError(
            tr("{title} is no model that enlarges pictures; choose another one.", title=card.title)
        )
    if card.task == "reference_enhance":
        model = reference_enhance.load(card, device, folders)
        return Enlarging(card, model.device, model.scale, True, model.run)
    single = picture_enhance.load(card, device, folders=folders)
    return Enlarging(card, single.device, single.scale, False, single.run)
