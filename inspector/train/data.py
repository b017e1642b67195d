"""What a training learns from: data folders split by scene, and batches of random views of them.

Every batch is a pure function of the recipe's seed, the epoch and the step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from inspector.core.errors import SettingsError
from inspector.imaging.noise import Noise
from inspector.train import ahead
from inspector.train.augment import View, view
from inspector.train.datasets import (
    Labelled,
    check_labels,
    choose,
    find_pairs,
    load_pair,
    split_by_scene,
)
from inspector.train.noisy_views import spoilt, spoilt_pictures
from inspector.train.recipe import Recipe


@dataclass(frozen=True)
class Data:
    """Decoded pictures: those to learn from, and those held out, by the name of their folder."""

    train: tuple[Labelled, ...]
    held_out: Mapping[str, tuple[Labelled, ...]]


@dataclass(frozen=True, eq=False)
class Batch:
    """`rgb` float32 (N, 3, H, W) in [0, 1] to learn from, `clean` the same before some of it was
    spoilt (the same tensor where a recipe spoils none), `labels` uint8 (N, H, W), `taught` float32
    (N, H, W) in [0, 1] of a teacher that has seen all the pictures."""

    rgb: Tensor
    clean: Tensor
    labels: Tensor
    taught: Tensor | None = None


def load_data(recipe: Recipe, folders: Sequence[Path]) -> Data:
    """Split each folder by scene as the recipe says and decode its parts train and val.

    Raises SourceError for unreadable folders and masks that do not fit the recipe's labels,
    SettingsError when nothing is left to train on.
    """
    names = [folder.resolve().name for folder in folders]
    if len(set(names)) != len(names):
        raise SettingsError("Two data folders have the same name: rename one of them.")
    labels = len(recipe.labels)
    train: list[Labelled] = []
    held_out: dict[str, tuple[Labelled, ...]] = {}
    for name, folder in zip(names, folders, strict=True):
        check_labels(folder, recipe.labels)
        pairs = find_pairs(folder)
        parts = split_by_scene([pair.stem for pair in pairs], recipe.seed, recipe.split)
        train += [load_pair(pair, labels) for pair in choose(pairs, parts["train"])]
        val = tuple(load_pair(pair, labels) for pair in choose(pairs, parts.get("val", ())))
        if val:
            held_out[name] = val
    if len(train) < recipe.schedule.batch:
        raise SettingsError(
            f"{len(train)} pictures are fewer than one batch of {recipe.schedule.batch}: "
            "add pictures or make schedule.batch smaller."
        )
    return Data(tuple(train), held_out)


def batches(
    recipe: Recipe, pictures: Sequence[Labelled], epoch: int, threads: int = 1
) -> Iterator[Batch]:
    """The views of one epoch, prepared in so many threads."""
    seed, size = recipe.seed, recipe.schedule.batch
    changed = [c.augment for c in recipe.later if c.from_epoch <= epoch]
    how = changed[-1] if changed else recipe.augment
    noises: Mapping[str, Noise] = {}
    if recipe.noisy:
        noises = spoilt_pictures([picture.stem for picture in pictures], seed)
    order = np.random.default_rng((seed, epoch)).permutation(len(pictures))
    steps = len(pictures) // size

    def one(index: int) -> tuple[Tensor, View]:
        sample, generator = pictures[index], np.random.default_rng((seed, epoch, index))
        clean = view(sample, how, generator)
        noise = noises.get(sample.stem)
        return clean.rgb if noise is None else spoilt(clean.rgb, noise, generator), clean

    def prepare(step: int) -> Batch:
        views = [one(int(index)) for index in order[step * size : (step + 1) * size]]
        seen = torch.stack([rgb for rgb, _ in views])
        clean = torch.stack([clean.rgb for _, clean in views]) if noises else seen
        labels = torch.stack([clean.labels for _, clean in views])
        taught = [clean.taught for _, clean in views if clean.taught is not None]
        return Batch(seen, clean, labels, torch.stack(taught) if taught else None)

    return ahead.each(prepare, steps, threads)
