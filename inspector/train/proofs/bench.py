"""What all tables are measured with: models, data and device."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import segment
from inspector.engine.catalog import Catalog
from inspector.engine.device import Device
from inspector.engine.weights import load_net, read_weights
from inspector.train.evaluate import Predict
from inspector.train.proofs.held_out import CRACK_SETS, HeldOut, held_out
from inspector.train.queue import Wanted, read_queue


@dataclass(frozen=True)
class Bench:
    """The models in `folders`, the data sets in `root` (None: there are none), the device, and the
    folder `cache` for what is rendered."""

    folders: tuple[Path, ...]
    catalog: Catalog
    root: Path | None
    device: Device
    cache: Path

    def card(self, model_id: str) -> ModelCard | None:
        """A model by its id; None if it is not there."""
        return next((card for card in self.catalog.cards if card.id == model_id), None)

    def cracks(self) -> tuple[HeldOut, ...]:
        """The crack pictures held out, of the data sets that are there. Raises SourceError."""
        found = (held_out(self.root, name) for name in CRACK_SETS)
        return tuple(each for each in found if each is not None)

    def predict(self, card: ModelCard) -> Predict:
        """A segmenter as the program runs it. Raises ModelError."""
        return prediction(segment.load(card, self.device, folders=self.folders))

    def net(self, card: ModelCard) -> nn.Module:
        """A network with its weights, on the processor. Raises ModelError."""
        return load_net(card, read_weights(card, self.folders))

    @property
    def torch_device(self) -> torch.device:
        """Where networks are run that no runner of the program runs."""
        return torch.device(self.device.kind)


def prediction(segmenter: segment.Segmenter) -> Predict:
    """A segmenter as a function of a whole picture."""

    def predict(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
        mask = segmenter.run(Frame(rgb), Progress())
        probability: NDArray[np.float32] = mask.probability.astype(np.float32) / np.float32(255)
        return probability

    return predict


def ready(card: ModelCard | None, bench: Bench) -> str:
    """Why a model cannot be measured; "" if it can."""
    if card is None:
        return "not there"
    if not card.trained:
        return "not trained"
    if not card.net:
        return ""
    try:
        read_weights(card, bench.folders)
    except ModelError as error:
        return error.message
    return ""


def wanted(model_id: str) -> Wanted:
    """What the queue of trainings wants of a model of which something is wanted."""
    found = next(entry.wanted for entry in read_queue().entries if entry.name == model_id)
    assert found is not None, "goals are set for models of which the queue wants something"
    return found


def first_reason(bench: Bench, model_ids: Sequence[str]) -> str:
    """Which of some models cannot be measured and why, as half a sentence; "" if all can."""
    for model_id in model_ids:
        why = ready(bench.card(model_id), bench)
        if why:
            return f"{model_id}: {why}"
    return ""
