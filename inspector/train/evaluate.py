"""The scores of a segmentation, which is any function from a picture to crack probabilities."""

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
from inspector.imaging.metrics import Confusion, MaskScores, confusion, summarise
from inspector.train.augment import normalise
from inspector.train.datasets import Labelled, Pair, load_pair

Predict = Callable[[NDArray[np.uint8]], NDArray[Any]]
"""RGB uint8 (H, W, 3) to crack probability, floating point (H, W) in [0, 1]."""


@dataclass(frozen=True)
class Scores:
    """The mask scores of some pictures, and how fast they were predicted (decoding left out)."""

    masks: MaskScores
    pictures_per_second: float
    per_picture: tuple[tuple[str, Confusion], ...]

    def as_json(self) -> dict[str, float]:
        """The nine figures of `inspector evaluate`, ready for json.dump."""
        return {**asdict(self.masks), "pictures_per_second": self.pictures_per_second}


def evaluate(
    predict: Predict,
    pictures: Iterable[Labelled],
    total: int,
    progress: Progress | None = None,
    threshold: float = 0.5,
) -> Scores:
    """Score `predict` on labelled pictures; a pixel is crack where its probability >= `threshold`.

    `total` is how many pictures there are, for the progress. Raises Cancelled when stopped and
    ValueError when there is no picture or a prediction has another size than its picture.
    """
    counts: list[tuple[str, Confusion]] = []
    seconds = 0.0
    for index, picture in enumerate(pictures):
        if progress is not None:
            progress.step(index, total)
        start = time.perf_counter()
        probability = predict(picture.rgb)
        seconds += time.perf_counter() - start
        counts.append((picture.stem, confusion(probability >= threshold, picture.crack)))
    if progress is not None:
        progress.step(total, total)
    scores = summarise(count for _, count in counts)
    return Scores(scores, len(counts) / max(seconds, 1e-9), tuple(counts))


def decoded(pairs: Iterable[Pair]) -> Iterable[Labelled]:
    """Decode pairs one by one, so that a large data set does not have to fit into memory."""
    for pair in pairs:
        yield load_pair(pair)


def predictor(net: nn.Module, device: torch.device) -> Predict:
    """`net` as a function of one whole picture, in fp32 and evaluation mode."""

    def predict(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
        net.eval()
        with torch.inference_mode():
            picture = torch.from_numpy(np.ascontiguousarray(rgb)).to(device)
            batch = normalise(picture.permute(2, 0, 1).unsqueeze(0).float() / 255.0)
            batch = batch.contiguous(memory_format=torch.channels_last)
            probability: NDArray[np.float32] = net(batch).float().softmax(dim=1)[0, 1].cpu().numpy()
            return probability

    return predict


def score(
    net: nn.Module, held_out: Mapping[str, Sequence[Labelled]], device: torch.device
) -> dict[str, Scores]:
    """Scores on each held-out set and, when there are several, on "all" of them together."""
    sets = {name: list(pictures) for name, pictures in held_out.items()}
    if len(sets) > 1:
        sets["all"] = [picture for pictures in held_out.values() for picture in pictures]
    predict = predictor(net, device)
    return {name: evaluate(predict, pictures, len(pictures)) for name, pictures in sets.items()}
