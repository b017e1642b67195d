"""Packed land: rendered scenes, what a Sentinel-2 records of them, and batches drawn of both;
`sat_pack` writes it.

A pack is a safetensors file. `truth` uint16 (scenes, 4, S, S) and `stack` uint16 (scenes, dates, 4,
S / 3, S / 3) hold reflectances in 0.0001, `clear` uint8 (scenes, dates, S / 3, S / 3) is 1 where a
date shows the ground (elsewhere the stack repeats date 0), `labels` uint8 (scenes, S, S) is 0, 1
for roads and 2 for buildings. Dates are laid over date 0 already, by the registration that is used
in the program, so that a network learns with the errors that it will meet. The metadata's `pack` is
JSON: version, bands, and each scene's seed and part.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from torch import Tensor

from inspector.core.date_order import date_order
from inspector.core.errors import SourceError
from inspector.imaging.bands import full_scale
from inspector.imaging.scenes.satellite.materials import BANDS
from inspector.imaging.scenes.satellite.resolution import SCALE
from inspector.train.checkpoint import write_tensors

Part = Literal["train", "val"]
VERSION = 1
VAL_EVERY = 6
"""Every sixth scene is held out."""
LABELS = ("road", "building")
DN = 1e4
"""Numbers of a pack for a reflectance of 1."""


@dataclass(frozen=True, eq=False)
class LandSample:
    """One scene; see the module."""

    seed: int
    part: Part
    truth: NDArray[np.uint16]
    stack: NDArray[np.uint16]
    clear: NDArray[np.uint8]
    labels: NDArray[np.uint8]


@dataclass(frozen=True)
class Misplacement:
    """How far, in pixels of the enlarged picture, masks and truth lie beside the ground that was
    measured: in a direction by chance, another one for each window."""

    masks_px: int = 0
    truth_px: int = 0


class LandBatch(NamedTuple):
    """Float tensors, reflectances divided by `full_scale`: `stack` (N, T, B, h, w), the measured
    `reference` (N, B, h, w) among them and where it is `clear` (N, 1, h, w), the `truth` (N, B, H,
    W), `roads` and `buildings` (N, 1, H, W)."""

    stack: Tensor
    reference: Tensor
    clear: Tensor
    truth: Tensor
    roads: Tensor
    buildings: Tensor

    def to(self, device: torch.device) -> LandBatch:
        """All of it on a device."""
        return LandBatch(*(each.to(device) for each in self))


def part_of(seed: int) -> Part:
    """In which part a scene is."""
    return "val" if seed % VAL_EVERY == VAL_EVERY - 1 else "train"


def write_samples(path: Path, samples: Sequence[LandSample]) -> None:
    """Write a pack of scenes, whole or not at all."""
    tensors = {
        name: torch.from_numpy(np.stack([getattr(sample, name) for sample in samples]))
        for name in ("truth", "stack", "clear", "labels")
    }
    about = {"version": VERSION, "bands": BANDS, "scenes": [[s.seed, s.part] for s in samples]}
    write_tensors(path, tensors, {"pack": json.dumps(about)})


def read_land(path: Path) -> tuple[LandSample, ...]:
    """All scenes of a pack. Raises SourceError when it is none, or damaged."""
    try:
        with safe_open(path, framework="np") as file:
            about = json.loads(file.metadata()["pack"])
            arrays = {n: file.get_tensor(n) for n in ("truth", "stack", "clear", "labels")}
        if about["version"] != VERSION or tuple(about["bands"]) != BANDS:
            raise ValueError(f"version {about['version']}, bands {about['bands']}")
        origins = [(int(seed), part) for seed, part in about["scenes"]]
        side = arrays["truth"].shape[-1]
        for name, shape in (
            ("truth", (len(origins), len(BANDS), side, side)),
            ("stack", (*arrays["stack"].shape[:2], len(BANDS), side // SCALE, side // SCALE)),
            ("clear", (*arrays["stack"].shape[:2], side // SCALE, side // SCALE)),
            ("labels", (len(origins), side, side)),
        ):
            if arrays[name].shape != shape or len(arrays[name]) != len(origins):
                raise ValueError(f"{name} is {arrays[name].shape}, not {shape}")
    except (OSError, SafetensorError) as error:
        raise SourceError(
            f"The pack {path.name} cannot be read; pack the scenes again.", str(error)
        ) from error
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise SourceError(
            f"{path.name} is no pack of scenes of this version; pack them again.", str(error)
        ) from error
    return tuple(
        LandSample(seed, part, *(arrays[n][k] for n in ("truth", "stack", "clear", "labels")))
        for k, (seed, part) in enumerate(origins)
    )


def of_part(samples: Sequence[LandSample], part: Part) -> tuple[LandSample, ...]:
    """The scenes of one part."""
    return tuple(sample for sample in samples if sample.part == part)


def whole(sample: LandSample, dates: int) -> LandBatch:
    """A whole scene as a batch of one, with the clearest dates first, as in use."""
    side = sample.labels.shape[0] // SCALE
    shares = sample.clear.mean(axis=(1, 2)).tolist()
    return _batch([_cut(sample, 0, 0, side, date_order(shares, dates))])


def drawn(
    samples: Sequence[LandSample],
    count: int,
    side_px: int,
    dates: int,
    rng: np.random.Generator,
    misplaced: Misplacement | None = None,
) -> LandBatch:
    """Windows of `side_px` measured pixels by chance, turned and mirrored.

    Of several dates, 3 or more of a window are taken, in any order, and repeated when a network
    wants more. One date is one that shows all of the window. The windows are the same ones however
    they are `misplaced`.
    """
    cuts = []
    beside = misplaced or Misplacement()
    directions = rng.spawn(1)[0].uniform(0, 2 * np.pi, (count, 2))
    for towards_truth, towards_masks in directions:
        sample = samples[int(rng.integers(len(samples)))]
        free = sample.labels.shape[0] // SCALE - side_px
        x, y = (int(v) for v in rng.integers(free + 1, size=2))
        shown = sample.clear[:, y : y + side_px, x : x + side_px].mean(axis=(1, 2))
        steps = (
            _step(beside.truth_px, towards_truth),
            _step(beside.masks_px, towards_masks),
        )
        cut = _cut(sample, x, y, side_px, _dates(shown, dates, rng), *steps)
        turns, mirrored = int(rng.integers(4)), bool(rng.integers(2))
        cuts.append(tuple(_turned(array, turns, mirrored) for array in cut))
    return _batch(cuts)


def _dates(shown: NDArray[np.floating], dates: int, rng: np.random.Generator) -> tuple[int, ...]:
    if dates == 1:
        return (int(rng.choice(np.flatnonzero(shown >= 1.0))),)
    # Date 0 is the reference, and always clear.
    others = 1 + rng.permutation(len(shown) - 1)
    most = max(min(len(shown), dates), 3)
    few = others[: int(rng.integers(2, most))]
    shares = np.zeros(len(shown))
    shares[[0, *few]] = shown[[0, *few]]
    return tuple(int(k) for k in rng.permutation(date_order(shares.tolist(), dates)))


def _step(length_px: int, direction: float) -> tuple[int, int]:
    """Down and to the right, to the nearest pixel."""
    return round(length_px * np.sin(direction)), round(length_px * np.cos(direction))


def _cut(
    sample: LandSample,
    x: int,
    y: int,
    side: int,
    dates: tuple[int, ...],
    truth_step: tuple[int, int] = (0, 0),
    masks_step: tuple[int, int] = (0, 0),
) -> tuple[NDArray[np.generic], ...]:
    small = np.s_[..., y : y + side, x : x + side]

    def large(array: NDArray[np.generic], step: tuple[int, int]) -> NDArray[np.generic]:
        # Beyond the scene, its rim goes on.
        rows, columns = (
            (np.arange(SCALE * start, SCALE * (start + side)) + by).clip(0, limit - 1)
            for start, by, limit in zip((y, x), step, array.shape[-2:], strict=True)
        )
        shown: NDArray[np.generic] = array[..., rows[:, None], columns]
        return shown

    reference = 0 if len(dates) > 1 else dates[0]
    return (
        sample.stack[list(dates)][small],
        sample.stack[reference][small],
        sample.clear[reference][small][None],
        large(sample.truth, truth_step),
        large(sample.labels, masks_step)[None],
    )


def _turned(array: NDArray[np.generic], turns: int, mirrored: bool) -> NDArray[np.generic]:
    turned = np.rot90(array, turns, axes=(-2, -1))
    return turned[..., ::-1] if mirrored else turned


def _batch(cuts: Sequence[tuple[NDArray[np.generic], ...]]) -> LandBatch:
    stack, reference, clear, truth, labels = (
        torch.from_numpy(np.stack(each).astype(np.float32)) for each in zip(*cuts, strict=True)
    )
    scale = torch.tensor(full_scale(BANDS)).view(-1, 1, 1) * DN
    return LandBatch(
        stack / scale,
        reference / scale,
        clear,
        truth / scale,
        (labels == 1).float(),
        (labels == 2).float(),
    )
