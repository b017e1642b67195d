"""What a teacher says of whole pictures, before a training begins.

A teacher that sees whole pictures, as they are and mirrored, is surer than one that sees each view,
and it sees each picture once instead of once an epoch: that is what lets a processor train with a
teacher fifty times as large as the network that learns.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from torch.nn import functional

from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.engine.tensors import scale_and_shift
from inspector.train.checkpoint import write_tensors
from inspector.train.data import Data
from inspector.train.datasets import Labelled
from inspector.train.objective import Teacher
from inspector.train.precision import fast_bf16

TAUGHT = "taught.safetensors"
"""What the teacher said, beside the checkpoint: a training that goes on does not ask again."""


def taught_data(
    recipe: str,
    data: Data,
    teacher: Teacher | None,
    folder: Path,
    device: torch.device,
    progress: Progress,
) -> Data:
    """The same data with what `teacher` says of each picture to learn from.

    Raises SettingsError without a teacher or with one that finds other things, Cancelled.
    """
    if teacher is None:
        raise SettingsError(
            f"The recipe {recipe} learns from a teacher; name a trained model with --teacher."
        )
    if teacher.card.task != "segment" or len(teacher.card.labels) != 1:
        raise SettingsError(
            f"{teacher.card.title} does not find one kind of thing, which the recipe {recipe} is "
            "for; choose another teacher."
        )
    names = [f"{number}/{picture.stem}" for number, picture in enumerate(data.train)]
    said = _stored(folder / TAUGHT, teacher.sha256, names)
    if said is None:
        net = teacher.net.to(device).to(memory_format=torch.channels_last)
        said = []
        for number, picture in enumerate(data.train):
            progress.step(number, len(data.train))
            said.append(_asked(dataclasses.replace(teacher, net=net), picture, device))
        tensors = {name: torch.from_numpy(sure) for name, sure in zip(names, said, strict=True)}
        write_tensors(folder / TAUGHT, tensors, {"teacher": teacher.sha256})
    train = (
        dataclasses.replace(picture, taught=sure)
        for picture, sure in zip(data.train, said, strict=True)
    )
    return dataclasses.replace(data, train=tuple(train))


def _stored(path: Path, sha256: str, names: list[str]) -> list[NDArray[np.uint8]] | None:
    """What this teacher said of these pictures, None where that is not there."""
    try:
        with safe_open(path, framework="np") as file:
            if (file.metadata() or {}).get("teacher") != sha256 or set(file.keys()) != set(names):
                return None
            return [file.get_tensor(name) for name in names]
    except (OSError, SafetensorError):
        return None


def _asked(teacher: Teacher, picture: Labelled, device: torch.device) -> NDArray[np.uint8]:
    """How sure the teacher is, uint8 (H, W): the mean of the picture and its mirror image."""
    scale, shift = (
        torch.tensor(values, device=device).view(1, -1, 1, 1)
        for values in scale_and_shift(teacher.card.input)
    )
    rgb = torch.from_numpy(np.ascontiguousarray(picture.rgb)).permute(2, 0, 1).unsqueeze(0)
    pictures = torch.cat([rgb, rgb.flip(3)]).to(device).float() * scale + shift
    height_px, width_px = rgb.shape[2:]
    step = teacher.card.input.multiple_of
    pictures = functional.pad(
        pictures, (0, -width_px % step, 0, -height_px % step), mode="replicate"
    )
    autocast = torch.autocast(device.type, torch.bfloat16, enabled=fast_bf16(device))
    with torch.inference_mode(), autocast:
        logits = teacher.net(pictures.contiguous(memory_format=torch.channels_last))
    sure = (logits[:, 1].float() - logits[:, 0].float()).sigmoid()[:, :height_px, :width_px]
    mean = (sure[0] + sure[1].flip(1)) / 2
    made: NDArray[np.uint8] = (mean * 255.0).round().to(torch.uint8).cpu().numpy()
    return made
