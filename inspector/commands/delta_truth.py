"""The pictures of a folder, and what is known of them: masks, or boxes and codes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inspector.commands.evaluate import chosen_pairs
from inspector.commands.evaluate_tasks import stems_of
from inspector.core.card import ModelCard
from inspector.engine.delta.tasks import Given
from inspector.train.datasets import Pair, check_labels, load_pair
from inspector.train.task_data import Folder


class Known(NamedTuple):
    """A picture, RGB uint8 (H, W, 3), and the truth."""

    rgb: NDArray[np.uint8]
    given: Given


Read = Callable[[], Known]
"""Decodes one picture; raises SourceError."""


def known_pictures(card: ModelCard, path: Path, part: str | None) -> Sequence[Read]:
    """All pictures of a folder, or of a part of the split that a model was trained with. Raises
    SourceError for a folder that does not fit the model, and SettingsError for a part that is not
    there or empty."""
    if card.judges:
        folder = Folder(path)
        folder.check("detect" if card.task == "detect" else "classify", card.labels)
        return [partial(_judged, folder, stem) for stem in stems_of(card, folder, part)]
    check_labels(path, card.labels)
    labels = len(card.labels)
    return [partial(_masked, pair, labels) for pair in chosen_pairs(card, path, part)]


def _masked(pair: Pair, labels: int) -> Known:
    picture = load_pair(pair, labels)
    return Known(picture.rgb, Given(picture.classes))


def _judged(folder: Folder, stem: str) -> Known:
    picture = folder.picture(stem)
    named = frozenset(np.array(folder.codes)[picture.codes].tolist())
    nothing = np.zeros(picture.rgb.shape[:2], np.uint8)
    return Known(picture.rgb, Given(nothing, picture.boxes, named))
