"""A training's whole state in one safetensors file: no pickle, written at once or not at all."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.optim import Optimizer

from inspector.core.errors import ModelError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True)
class Position:
    """Where a training stands: how many epochs are done, and of which recipe (a fingerprint)."""

    epochs_done: int
    recipe: str


def read_position(path: Path) -> Position | None:
    """Where the training of a checkpoint stands; None where there is none that can be read."""
    try:
        with safe_open(path, framework="pt") as file:
            return Position(**json.loads(file.metadata()["position"]))
    except (OSError, SafetensorError, KeyError, TypeError, ValueError):
        return None


def fingerprint(recipe: DataclassInstance) -> str:
    """A short hash of everything in a recipe that a training depends on. What a recipe does not ask
    for (None and False) is left out, so that a new kind of thing to ask for changes no hash."""
    words = ("id", "title", "description", "terms")
    what = {
        name: value
        for name, value in asdict(recipe).items()
        if name not in words and value is not None and value is not False
    }
    text = json.dumps(what, sort_keys=True, default=dict)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def save_checkpoint(
    path: Path, net: nn.Module, average: nn.Module, optimiser: Optimizer, position: Position
) -> None:
    """Write network, running average, optimiser and torch's random state; atomically."""
    tensors: dict[str, Tensor] = {"random": torch.get_rng_state()}
    tensors |= {f"net/{name}": value for name, value in net.state_dict().items()}
    tensors |= {f"average/{name}": value for name, value in average.state_dict().items()}
    for index, values in optimiser.state_dict()["state"].items():
        for name, value in values.items():
            tensors[f"optimiser/{index}/{name}"] = torch.as_tensor(value)
    write_tensors(path, tensors, {"position": json.dumps(vars(position))})


def load_checkpoint(
    path: Path, net: nn.Module, average: nn.Module, optimiser: Optimizer
) -> Position:
    """Put a saved state back into freshly built parts. Raises ModelError when it does not fit."""
    try:
        with safe_open(path, framework="pt") as file:
            position = Position(**json.loads(file.metadata()["position"]))
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        net.load_state_dict(_under("net/", tensors))
        average.load_state_dict(_under("average/", tensors))
        state: dict[int, dict[str, Tensor]] = {}
        for key, value in _under("optimiser/", tensors).items():
            index, _, name = key.partition("/")
            state.setdefault(int(index), {})[name] = value
        groups = optimiser.state_dict()["param_groups"]
        optimiser.load_state_dict({"state": state, "param_groups": groups})
        torch.set_rng_state(tensors["random"])
    except (OSError, SafetensorError, RuntimeError, KeyError, TypeError, ValueError) as error:
        raise ModelError(
            f"The checkpoint {path.name} does not fit this recipe: train into an empty folder.",
            str(error),
        ) from error
    return position


def write_tensors(path: Path, tensors: dict[str, Tensor], metadata: dict[str, str]) -> None:
    """Write a safetensors file under a temporary name, then rename: never half a file."""
    temporary = path.with_name(path.name + ".part")
    whole = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
    save_file(whole, temporary, metadata=metadata)
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(temporary, path)


def _under(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {
        name.removeprefix(prefix): value
        for name, value in tensors.items()
        if name.startswith(prefix)
    }
