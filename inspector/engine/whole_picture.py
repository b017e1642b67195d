"""What models have in common that see a picture whole: memory, faults, loading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard, Task
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.engine.device import Device, need_torch
from inspector.engine.runners.choice import runners_of
from inspector.engine.tensors import picture_bytes
from inspector.engine.tiled_model import TiledModel
from inspector.engine.weights import load_net, read_weights
from inspector.paths import models_dirs

if TYPE_CHECKING:
    from inspector.engine.runners.whole_runner import WholeRunner

_NOT_THIS = {
    "detect": mark("{title} is no model that draws boxes; choose another one."),
    "classify": mark("{title} is no model that gives codes to whole pictures; choose another one."),
}


class WholePictureModel(TiledModel["WholeRunner"]):
    """A model that is ready to run. It has one tile, the picture: where the memory does not hold
    it, the processor is next."""

    def __init__(
        self,
        card: ModelCard,
        device: Device,
        runner: WholeRunner,
        fallback: Callable[[], WholeRunner] | None = None,
    ) -> None:
        super().__init__(card, device, runner, fallback)
        self.smallest_tile_px = card.tile.size_px

    def _answer(self, frame: Frame, progress: Progress) -> NDArray[np.float32]:
        """What the network says of a frame of level 0, or a window of one."""
        if frame.level:
            raise ValueError("models run on level 0, where a pixel is a pixel of the source")
        progress.step(0, 1)
        picture = picture_bytes(frame, self.card)
        size = frame.width_px, frame.height_px
        while True:
            said: NDArray[np.float32] | None = self.tried(
                lambda _exact: self.runner(picture), size, frame.origin
            )
            if said is not None:
                progress.step(1, 1)
                return said
            self.make_room(self._tile_px)


def ready(
    card: ModelCard, task: Task, device: Device, folders: Sequence[Path] | None
) -> tuple[WholeRunner, Callable[[], WholeRunner] | None]:
    """The runner of a card of this task, and what makes one on the processor. Raises ModelError:
    another task, not trained, weights wrong, the field build."""
    if card.task != task:
        raise ModelError(tr(_NOT_THIS[task], title=card.title))
    content = read_weights(card, models_dirs() if folders is None else folders)
    need_torch(card.title)
    from inspector.engine.runners.whole_runner import WholeRunner

    def on(kind: str) -> WholeRunner:
        return WholeRunner(load_net(card, content), card, kind)

    return runners_of(card, device, on)
