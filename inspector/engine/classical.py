"""The detector without a network (`imaging.dark_otsu`) as a model like any other."""

from __future__ import annotations

import time

import numpy as np

from inspector import __version__
from inspector.core.card import InputSpec, ModelCard, RestoreSpec, TileSpec
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.language import tr
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.core.restoration import DARK_OTSU, Mode, Restoration, settings_text
from inspector.engine.device import Device
from inspector.engine.tensors import picture_bytes
from inspector.imaging.dark_otsu import GUARDS, background, find_dark
from inspector.imaging.error_map import signed_error

CARD = ModelCard(
    id=DARK_OTSU,
    title="Dark lines, without a network",
    task="restore",
    net="",
    domains=("pavement",),
    hyper={},
    input=InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.0,) * 3, (1.0,) * 3, 1),
    tile=TileSpec(256, 0),
    labels=("crack",),
    weights=None,
    scores=(),
    params=0,
    macs=0,
    macs_at=(256, 256),
    description="Marks what is darker than its blurred surroundings; nothing in it is learnt.",
    restore=RestoreSpec({"dark": GUARDS}),
)
"""What the commands read of it; it lies in no folder."""


class DarkOtsu:
    """Finds dark lines in whole pictures, on the processor."""

    card = CARD
    device = Device("cpu", "CPU", 0)
    modes: tuple[Mode, ...] = ("dark",)

    def run(self, frame: Frame, progress: Progress, mode: Mode) -> Restoration:
        """A frame of level 0, or a window of one, with its light background in place of a
        restoration. Raises Cancelled, and ModelError for other bands, numbers or modes."""
        if frame.level:
            raise ValueError("models run on level 0, where a pixel is a pixel of the source")
        if mode != "dark":
            raise ModelError(
                tr(
                    "{title} knows no mode {mode}; choose the mode dark.",
                    title=CARD.title,
                    mode=mode,
                )
            )
        progress.step(0, 2)
        start = time.perf_counter()
        picture = picture_bytes(frame, CARD)
        restored = background(picture)
        progress.step(1, 2)
        error = find_dark(picture)
        progress.step(2, 2)
        provenance = Provenance(
            model_id=DARK_OTSU,
            weights_sha256="",
            runner="opencv",
            device=self.device.name,
            dtype="float32",
            tile_px=0,
            overlap_px=0,
            app_version=__version__,
            seconds=time.perf_counter() - start,
            settings=settings_text(mode, GUARDS),
        )
        signed = np.rint(signed_error(picture, restored)).astype(np.int16)
        return Restoration(
            Frame(restored, frame.origin), signed, error, mode, CARD.labels, provenance
        )

    def judged_as(self, made: Restoration, frame: Frame, mode: Mode) -> Restoration:
        """There is one mode alone. Raises ModelError for another one."""
        return made if mode == made.mode else self.run(frame, Progress(), mode)
