"""What is known of the pictures of a folder: masks, and boxes and codes beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from inspector.core.card import ModelCard
from inspector.core.detections import Box
from inspector.core.errors import SourceError
from inspector.engine.delta.tasks import Given
from inspector.imaging.scenes.pipe.task_truth import OBJECTS_FILE
from inspector.train.datasets import LABELS_FILE, Labelled, check_labels

Objects = Mapping[str, tuple[tuple[Box, ...], frozenset[str]]]
"""By stem: boxes, and the codes of the whole picture."""


def objects_for(folder: Path, card: ModelCard) -> Objects | None:
    """The boxes or codes of a folder's pictures, for a model that gives such; None where its masks
    tell. Raises SourceError where neither tells, or the file cannot be read."""
    if card.finds:
        check_labels(folder, card.labels)
        return None
    path = folder / OBJECTS_FILE
    if not path.is_file():
        check_labels(folder, card.labels)
        return None
    try:
        told: Any = json.loads(path.read_text("utf-8"))
        known = told["labels"] if card.task == "detect" else told["codes"]
        if list(known) != list(card.labels):
            raise SourceError(
                f"{OBJECTS_FILE} in {folder} names other labels than {card.title} has; choose "
                "another folder."
            )
        return {
            stem: (
                tuple(Box(x, y, width, height, int(k)) for x, y, width, height, k in each["boxes"]),
                frozenset(each["codes"]),
            )
            for stem, each in told["pictures"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(
            f"{OBJECTS_FILE} in {folder} cannot be read: pack the folder again.", str(error)
        ) from error


def given(picture: Labelled, objects: Objects | None, width: int, height: int) -> Given:
    """The truth of the top left part of a picture. Raises SourceError for a picture that the file
    does not know."""
    ids = np.ascontiguousarray(picture.classes[:height, :width])
    if objects is None:
        return Given(ids)
    if picture.stem not in objects:
        raise SourceError(f"{OBJECTS_FILE} says nothing of {picture.stem}: pack the folder again.")
    return Given(ids, *objects[picture.stem])


def mask_labels(card: ModelCard, folder: Path) -> int:
    """How many labels the masks of a folder have: those of the model, or that the folder names."""
    path = folder / LABELS_FILE
    if card.task != "classify" or not path.is_file():
        return len(card.labels)
    try:
        return len([name for name in path.read_text("utf-8").split("\n") if name])
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"{LABELS_FILE} in {folder} cannot be read: replace it.", str(error)
        ) from error
