"""The scores of what judges whole pictures: AP50 of boxes, F1 of codes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from inspector.core.card import InputSpec
from inspector.core.detections import Box
from inspector.core.progress import Progress
from inspector.imaging.metrics.classification import label_f1
from inspector.imaging.metrics.detection import average_precision
from inspector.standards.sewerml import Outcome
from inspector.train.task_data import Judged
from inspector.train.task_recipe import PictureTask

SEEN = InputSpec(
    ("red", "green", "blue"), (0.0, 255.0), (0.485, 0.456, 0.406), (0.229, 0.224, 0.225), 1
)
"""As ImageNet's pictures are scaled, so that a network may begin with weights from there."""

Answer = tuple[Box, ...] | NDArray[np.float32]
Predict = Callable[[NDArray[np.uint8]], Answer]
"""RGB uint8 (H, W, 3) to boxes, or to the scores of the codes, float32 (codes,)."""


@dataclass(frozen=True)
class TaskScores:
    """`by_label` AP50 or F1, 0..1, None where the pictures show nothing of a label; over so many
    `pictures`, and how fast they were judged (decoding left out)."""

    metric: str
    by_label: dict[str, float | None]
    mean: float
    pictures: int
    pictures_per_second: float
    yes_to_all: float | None = None
    """Of codes: the mean F1 of saying that every code holds of every picture."""
    outcomes: Mapping[str, Outcome] = field(default_factory=lambda: MappingProxyType({}))
    """Of codes: how often each was found, wrongly found and missed."""

    def as_json(self) -> dict[str, float | None]:
        """Ready for json.dump: the mean, each label, the speed."""
        each = {f"{self.metric} {label}": value for label, value in self.by_label.items()}
        return {
            f"mean_{self.metric}": self.mean,
            **each,
            "pictures_per_second": self.pictures_per_second,
        }


def evaluate(
    predict: Predict,
    pictures: Iterable[Judged],
    total: int,
    task: PictureTask,
    labels: Sequence[str],
    progress: Progress | None = None,
) -> TaskScores:
    """Score `predict` on `total` pictures. Raises Cancelled, and ValueError without pictures."""
    if not total:
        raise ValueError("There is no picture to score.")
    said: list[Answer] = []
    boxes: list[tuple[Box, ...]] = []
    codes: list[NDArray[np.bool_]] = []
    seconds = 0.0
    for index, picture in enumerate(pictures):
        if progress is not None:
            progress.step(index, total)
        start = time.perf_counter()
        said.append(predict(picture.rgb))
        seconds += time.perf_counter() - start
        boxes.append(picture.boxes)
        codes.append(picture.codes)
    if progress is not None:
        progress.step(total, total)
    speed = len(said) / max(seconds, 1e-9)
    if task == "detect":
        drawn = [answer if isinstance(answer, tuple) else () for answer in said]
        found = average_precision(drawn, boxes, len(labels))
        each = dict(zip(labels, found.by_label, strict=True))
        return TaskScores("ap50", each, found.mean or 0.0, len(said), speed)
    scores = np.stack([answer for answer in said if not isinstance(answer, tuple)])
    truth = np.stack(codes)
    known = label_f1(scores, truth, labels)
    held = truth.mean(axis=0)
    yes = float((2 * held / (1 + held)).mean())
    return TaskScores("f1", {**known.by_label}, known.mean, len(said), speed, yes, known.outcomes)


def predictor(net: nn.Module, task: PictureTask, device: torch.device) -> Predict:
    """`net` as a function of one whole picture, in fp32 and evaluation mode."""

    def predict(rgb: NDArray[np.uint8]) -> Answer:
        net.eval()
        with torch.inference_mode():
            picture = torch.from_numpy(np.ascontiguousarray(rgb)).to(device)
            said = net(normalised(picture.permute(2, 0, 1)[None].float() / 255.0))
        if task == "classify":
            scores: NDArray[np.float32] = said[0].float().sigmoid().cpu().numpy()
            return scores
        return tuple(
            Box(x, y, width, height, int(label), min(max(score, 0.0), 1.0))
            for x, y, width, height, label, score in said[0].tolist()
            if width > 0 and height > 0
        )

    return predict


def normalised(rgb: Tensor) -> Tensor:
    """(N, 3, H, W) in [0, 1] as the networks take it: `SEEN`."""
    mean, std = (
        torch.tensor(values, device=rgb.device).view(1, 3, 1, 1) for values in (SEEN.mean, SEEN.std)
    )
    return (rgb - mean) / std
