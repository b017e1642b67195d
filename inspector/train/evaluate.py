"""The scores of a segmentation, which is any function from a picture to probabilities."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from inspector.core.progress import Progress
from inspector.imaging.metrics.masks import Confusion, MaskScores, confusion, summarise
from inspector.train.augment import normalise
from inspector.train.datasets import IGNORED, Labelled, Pair, load_pair

Predict = Callable[[NDArray[np.uint8]], NDArray[Any]]
"""RGB uint8 (H, W, 3) to probabilities of the labels, floating point (labels, H, W) in [0, 1]."""

ONE_LABEL = ("crack",)


@dataclass(frozen=True)
class Scores:
    """The scores of some pictures, and how fast they were predicted (decoding left out).

    `masks` and `per_picture` count whatever is not background alike; `by_label` pools each label.
    """

    masks: MaskScores
    pictures_per_second: float
    per_picture: tuple[tuple[str, Confusion], ...]
    by_label: tuple[tuple[str, Confusion], ...]

    @property
    def main(self) -> float:
        """The figure that decides: pooled IoU, with several labels its mean over them."""
        return sum(each.crack_iou for _, each in self.by_label) / len(self.by_label)

    def as_json(self) -> dict[str, float]:
        """The figures of `inspector evaluate`, ready for json.dump: nine for one label; for several
        the IoU of each and their mean, and how well "any" is told from background."""
        speed = {"pictures_per_second": self.pictures_per_second}
        if len(self.by_label) == 1:
            return {**asdict(self.masks), **speed}
        return {
            "mean_label_iou": self.main,
            **{f"iou {label}": each.crack_iou for label, each in self.by_label},
            "any_iou": self.masks.crack_iou,
            "any_precision": self.masks.precision,
            "any_recall": self.masks.recall,
            **speed,
        }


def evaluate(
    predict: Predict,
    pictures: Iterable[Labelled],
    total: int,
    progress: Progress | None = None,
    threshold: float = 0.5,
    labels: Sequence[str] = ONE_LABEL,
) -> Scores:
    """Score `predict` on labelled pictures; a pixel has the label of the greatest probability where
    that is >= `threshold`. Pixels that are `IGNORED` do not count.

    `total` is how many pictures there are, for the progress. Raises Cancelled when stopped and
    ValueError when there is no picture or a prediction has another size than its picture.
    """
    counts: list[tuple[str, Confusion]] = []
    by_label = dict.fromkeys(labels, Confusion())
    seconds = 0.0
    for index, picture in enumerate(pictures):
        if progress is not None:
            progress.step(index, total)
        start = time.perf_counter()
        probability = predict(picture.rgb)
        seconds += time.perf_counter() - start
        known = picture.classes != IGNORED
        found, truth = _classes(probability, threshold)[known], picture.classes[known]
        counts.append((picture.stem, confusion(found, truth)))
        for number, label in enumerate(labels, start=1):
            by_label[label] += confusion(found == number, truth == number)
    if progress is not None:
        progress.step(total, total)
    scores = summarise(count for _, count in counts)
    speed = len(counts) / max(seconds, 1e-9)
    return Scores(scores, speed, tuple(counts), tuple(by_label.items()))


def _classes(probability: NDArray[Any], threshold: float) -> NDArray[np.uint8]:
    """uint8 (H, W): 0 for background, else the number of the label."""
    best: NDArray[np.uint8] = probability.argmax(axis=0).astype(np.uint8) + np.uint8(1)
    best[probability.max(axis=0) < threshold] = 0
    return best


def decoded(pairs: Iterable[Pair], labels: int = 1) -> Iterable[Labelled]:
    """Decode pairs one by one, so that a large data set does not have to fit into memory."""
    for pair in pairs:
        yield load_pair(pair, labels)


def predictor(net: nn.Module, device: torch.device) -> Predict:
    """`net` as a function of one whole picture, in fp32 and evaluation mode."""

    def predict(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
        net.eval()
        with torch.inference_mode():
            picture = torch.from_numpy(np.ascontiguousarray(rgb)).to(device)
            batch = normalise(picture.permute(2, 0, 1).unsqueeze(0).float() / 255.0)
            batch = batch.contiguous(memory_format=torch.channels_last)
            probability: NDArray[np.float32] = (
                net(batch).float().softmax(dim=1)[0, 1:].cpu().numpy()
            )
            return probability

    return predict


def score(
    net: nn.Module,
    held_out: Mapping[str, Sequence[Labelled]],
    device: torch.device,
    labels: Sequence[str] = ONE_LABEL,
) -> dict[str, Scores]:
    """Scores on each held-out set and, when there are several, on "all" of them together."""
    sets = {name: list(pictures) for name, pictures in held_out.items()}
    if len(sets) > 1:
        sets["all"] = [picture for pictures in held_out.values() for picture in pictures]
    predict = predictor(net, device)
    return {
        name: evaluate(predict, pictures, len(pictures), labels=labels)
        for name, pictures in sets.items()
    }
