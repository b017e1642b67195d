"""Undamaged patches of data folders: those to learn from, and those held out.

A folder holds images/ and masks/ of its damage (`datasets`); it is split by scene as for networks
that learn from masks, so that a picture on which cracks are counted later was never seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray
from torch import Tensor

from inspector.train.clean_patches import CleanPatches
from inspector.train.data_folder import data_names
from inspector.train.datasets import Labelled, choose, find_pairs, load_pair, split_by_scene
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.square_masks import MaskKind, masked_pair


class Hidden(NamedTuple):
    """What is left of patches, and the whole ones, float32 (N, 3, `PATCH_PX`, `PATCH_PX`) in
    [-1, 1]."""

    left: Tensor
    whole: Tensor


def clean_patches(
    recipe: RestoreRecipe, folders: Sequence[Path], part: str
) -> tuple[CleanPatches, ...]:
    """The undamaged windows of a part of each folder, in its pictures' own sizes.

    Raises SourceError for unreadable folders, SettingsError when there is no such window or two
    folders have one name.
    """
    data_names(folders)
    found = []
    for folder in folders:
        samples = part_of(recipe, folder, part)
        found.append(CleanPatches([one.rgb for one in samples], [one.crack for one in samples]))
    return tuple(found)


def part_of(recipe: RestoreRecipe, folder: Path, part: str) -> list[Labelled]:
    """The decoded pictures of a part of a folder. Raises SourceError."""
    pairs = find_pairs(folder)
    parts = split_by_scene([pair.stem for pair in pairs], recipe.seed, recipe.split)
    return [load_pair(pair) for pair in choose(pairs, parts[part])]


def windows(
    patches: Sequence[CleanPatches], count: int, rng: Generator
) -> Iterator[NDArray[np.uint8]]:
    """Windows by chance, each picture of each folder as likely; as `CleanPatches.draw`."""
    pictures = np.array([len(each) for each in patches])
    for folder in rng.choice(len(patches), size=count, p=pictures / pictures.sum()):
        yield patches[int(folder)].draw(rng)


def drawn(patches: Sequence[CleanPatches], count: int, kind: MaskKind, rng: Generator) -> Hidden:
    """Patches by chance with half of them hidden."""
    pairs = [masked_pair(window, kind, rng) for window in windows(patches, count, rng)]
    left, whole = zip(*pairs, strict=True)
    return Hidden(torch.stack(left), torch.stack(whole))
