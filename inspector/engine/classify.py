"""Says which labels hold for a picture, with a classifier that sees it whole."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.frame import Frame
from inspector.core.label_scores import LabelScores
from inspector.core.progress import Progress
from inspector.engine.device import Device
from inspector.engine.whole_picture import WholePictureModel, ready


class Classifier(WholePictureModel):
    """A classifier that is ready to run."""

    def run(self, frame: Frame, progress: Progress) -> LabelScores:
        """The score of each label for a frame of level 0 or a window of one.

        Raises Cancelled before it begins, and ModelError: bands that do not fit, no memory even on
        the processor, a result that is not finite.
        """
        start = time.perf_counter()
        scores = self._answer(frame, progress)
        return LabelScores(scores, self.card.labels, self.provenance(start, 0))


def load(card: ModelCard, device: Device, folders: Sequence[Path] | None = None) -> Classifier:
    """The classifier of `card`, ready on `device`. `folders` are the catalog's (by default the
    app's and the user's). Raises ModelError: no classifier, not trained, weights wrong."""
    return Classifier(card, device, *ready(card, "classify", device, folders))
