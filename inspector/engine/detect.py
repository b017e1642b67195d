"""Draws boxes around what a detector knows: the picture whole, in source pixels."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.detections import Box, Detections
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine.device import Device
from inspector.engine.whole_picture import WholePictureModel, ready


class Detector(WholePictureModel):
    """A detector that is ready to run."""

    def run(self, frame: Frame, progress: Progress) -> Detections:
        """The boxes in a frame of level 0 or a window of one, the surest first.

        Raises Cancelled before it begins, and ModelError: bands that do not fit, no memory even on
        the processor, a result that is not finite.
        """
        start = time.perf_counter()
        rows = self._answer(frame, progress)
        left, top = frame.origin
        found = [
            Box(left + x, top + y, width, height, int(label), min(max(score, 0.0), 1.0))
            for x, y, width, height, label, score in rows.astype(float).tolist()
            if width > 0 and height > 0
        ]
        found.sort(key=lambda box: -box.score)
        return Detections(tuple(found), self.card.labels, self.provenance(start, 0))


def load(card: ModelCard, device: Device, folders: Sequence[Path] | None = None) -> Detector:
    """The detector of `card`, ready on `device`. `folders` are the catalog's (by default the app's
    and the user's). Raises ModelError: no detector, not trained, weights wrong."""
    return Detector(card, device, *ready(card, "detect", device, folders))
