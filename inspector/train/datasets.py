"""Folders of pictures with masks, and their split into parts that share no scene.

A data folder holds `images/` and `masks/`; a mask has its picture's stem. For one label, mask
pixels above 127 are it; for several they hold its number, counted from 1, or `IGNORED`, and a file
`labels.txt`, where there is one, names them in this order. Pictures cut from one
photograph or taken one after another look alike, so a split moves whole scenes: otherwise the
score on the held-out part would reward remembering.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from inspector.core.errors import SourceError

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp")
LABELS_FILE = "labels.txt"
IGNORED = 255
"""A pixel of which nobody says what it is."""
BLOCK = 6
"""How many pictures numbered in a row count as one scene, where names say no more."""


@dataclass(frozen=True)
class Pair:
    """A picture's file and its mask's file."""

    stem: str
    picture: Path
    mask: Path


@dataclass(frozen=True, eq=False)
class Labelled:
    """A decoded pair: RGB uint8 (H, W, 3) and uint8 (H, W) of 0 (background), numbers of labels
    counted from 1, and `IGNORED`; and, once a teacher has seen it, how sure that is of the only
    label, uint8 (H, W) of 0 to 255."""

    stem: str
    rgb: NDArray[np.uint8]
    classes: NDArray[np.uint8]
    taught: NDArray[np.uint8] | None = None

    @property
    def crack(self) -> NDArray[np.bool_]:
        """Where the first label is, bool (H, W)."""
        first: NDArray[np.bool_] = self.classes == 1
        return first


def find_pairs(folder: Path) -> list[Pair]:
    """The pairs of a data folder in order of their stems.

    Raises SourceError when a sub-folder, or the mask of a picture, is missing.
    """
    pictures = files_by_stem(folder / "images")
    masks = files_by_stem(folder / "masks")
    missing = sorted(set(pictures) - set(masks))
    if missing:
        raise SourceError(
            f"{len(missing)} pictures in {folder} have no mask (the first is {missing[0]!r}): "
            "give each picture a mask with the same name in the folder masks."
        )
    if not pictures:
        raise SourceError(f"There are no pictures in {folder / 'images'}: choose another folder.")
    return [Pair(stem, pictures[stem], masks[stem]) for stem in sorted(pictures)]


def load_pair(pair: Pair, labels: int = 1) -> Labelled:
    """Decode one pair of a folder with so many labels.

    Raises SourceError for a file that is not a picture, unequal sizes, or numbers of no label.
    """
    rgb = decode_picture(pair.picture, "RGB")
    if labels == 1:
        classes = (decode_picture(pair.mask, "L") > 127).astype(np.uint8)
    else:
        classes = decode_picture(pair.mask, None)
        if classes.ndim != 2 or not set(np.unique(classes).tolist()) <= {*range(labels + 1), 255}:
            raise SourceError(
                f"The mask {pair.mask.name} is no grey picture of the numbers 0 to {labels} and "
                f"{IGNORED}: draw it with the labels of the model."
            )
    if rgb.shape[:2] != classes.shape:
        raise SourceError(
            f"The mask of {pair.picture.name} is {classes.shape[1]} x {classes.shape[0]} pixels "
            f"but the picture is {rgb.shape[1]} x {rgb.shape[0]}: draw the mask at the picture's "
            "size."
        )
    return Labelled(pair.stem, rgb, classes)


def check_labels(folder: Path, labels: Sequence[str]) -> None:
    """Raise SourceError if the folder names other labels than these, or in another order."""
    path = folder / LABELS_FILE
    if not path.is_file():
        return
    try:
        named = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"{LABELS_FILE} in {folder} cannot be read: replace it.", str(error)
        ) from error
    if [name for name in named if name] != list(labels):
        raise SourceError(
            f"The masks in {folder} have other labels than {', '.join(labels)}: choose a folder "
            "that was made for this model."
        )


def scenes_of(stems: Iterable[str]) -> dict[str, str]:
    """The scene each stem belongs to.

    Stems that are all bare numbers counting up without a gap (CFD: 001, 002, ...) were taken along
    a road: each block of `BLOCK` is a scene. Otherwise a scene is the name before its last "-"
    (DeepCrack: 7Q3A9060-12 was cut from 7Q3A9060).
    """
    names = sorted(stems)
    if len(names) > BLOCK and all(name.isdecimal() for name in names):
        numbers = [int(name) for name in names]
        if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
            return {name: f"block {i // BLOCK}" for i, name in enumerate(names)}
    return {name: name.rpartition("-")[0] or name for name in names}


def split_by_scene(
    stems: Sequence[str], seed: int, fractions: Mapping[str, float]
) -> dict[str, tuple[str, ...]]:
    """Named parts of `stems`, about the asked fractions, no scene in two of them.

    The same stems, seed and fractions give the same parts on every machine. Scenes are visited in
    a seeded order and each goes to the part that still lacks most of its share. `fractions` sum
    to 1; a part with fraction 0 is empty.
    """
    if any(share < 0 for share in fractions.values()) or abs(sum(fractions.values()) - 1) > 1e-6:
        raise ValueError("The fractions of a split must be positive and sum to 1.")
    scene = scenes_of(stems)
    members: dict[str, list[str]] = {}
    for stem in sorted(scene):
        members.setdefault(scene[stem], []).append(stem)
    order = sorted(members)
    random.Random(seed).shuffle(order)  # noqa: S311  (no secret: the split is published)
    lack = {name: share * len(scene) for name, share in fractions.items()}
    parts: dict[str, list[str]] = {name: [] for name in fractions}
    for name in order:
        # The relative lack keeps small parts from waiting until the large ones are full.
        target = max(
            (part for part in fractions if fractions[part] > 0),
            key=lambda part: lack[part] / fractions[part],
        )
        parts[target] += members[name]
        lack[target] -= len(members[name])
    return {name: tuple(sorted(chosen)) for name, chosen in parts.items()}


def choose(pairs: Sequence[Pair], stems: Iterable[str]) -> list[Pair]:
    """The pairs whose stem is in `stems`, in their order."""
    wanted = set(stems)
    return [pair for pair in pairs if pair.stem in wanted]


def files_by_stem(folder: Path) -> dict[str, Path]:
    """The pictures in a folder. Raises SourceError: no folder, or two of one stem."""
    if not folder.is_dir():
        raise SourceError(
            f"{folder} is missing: a data folder holds the two folders images and masks."
        )
    found: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in PICTURE_SUFFIXES or path.name.startswith("."):
            continue
        if path.stem in found:
            raise SourceError(
                f"{found[path.stem].name} and {path.name} in {folder} share one name: rename one."
            )
        found[path.stem] = path
    return found


def decode_picture(path: Path, mode: str | None) -> NDArray[Any]:
    """A picture uint8, converted to `mode`; None: the numbers as they are stored, also those of a
    palette. Raises SourceError."""
    try:
        with Image.open(path) as picture:
            return np.array(picture.convert(mode) if mode else picture, dtype=np.uint8)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise SourceError(
            f"{path.name} cannot be read as a picture: replace it.", str(error)
        ) from error
