"""What a model of one surface learns from, and how its learning goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.shape import Shape


@dataclass(frozen=True)
class UndamagedPicture:
    """A frame, by its file and its index there, with areas in source pixels that show no damage."""

    path: Path
    index: int
    areas: tuple[Shape, ...]


@dataclass(frozen=True)
class Lesson:
    """The pictures of a surface, and the id and the title of the model that comes of them."""

    model_id: str
    title: str
    pictures: tuple[UndamagedPicture, ...]


@dataclass(frozen=True, eq=False)
class LessonStep:
    """Where the learning of a lesson stands after an epoch.

    `loss` is that of the epoch, `held_out` of patches that are not learnt from (before the first
    epoch both are these), and `least` the smallest one so far: that generator is kept. The
    pictures, uint8 (height, width, 3), are one patch that is not learnt from: what is left of it,
    how it is restored, and the patch itself.
    """

    epoch: int
    epochs: int
    loss: float
    held_out: float
    least: float
    left: NDArray[np.uint8]
    restored: NDArray[np.uint8]
    whole: NDArray[np.uint8]


@dataclass(frozen=True)
class LessonState:
    """A lesson that was begun and is not finished."""

    lesson: Lesson
    epochs_done: int
    epochs: int
