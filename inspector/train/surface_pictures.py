"""The pixels that a surface is learnt from, out of the frames on which areas were marked."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.errors import SourceError
from inspector.core.lesson import UndamagedPicture
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.engine.tensors import picture_bytes
from inspector.io.files import shown
from inspector.io.source import Source, open_source
from inspector.train.clean_patches import CleanPatches
from inspector.train.surface_pieces import Piece, parted, pieces_of


@dataclass(frozen=True, eq=False)
class Taken:
    """Patches to learn from and held out, SHA-256 of each frame's pixels of both, and of how many
    frames and marked pixels is learnt."""

    learnt_from: CleanPatches
    held_out: CleanPatches
    digests: tuple[str, ...]
    frames: int
    area_px: int


def take(
    pictures: Sequence[UndamagedPicture], card: ModelCard, video_cache: Path, progress: Progress
) -> Taken:
    """Read what is marked as the model of `card` will see it, and part it for good.

    The parts depend on the pictures alone. Raises SourceError naming a picture that cannot be read,
    SettingsError when too little is marked, and Cancelled.
    """
    files = _by_file(pictures)
    planned: list[list[Piece]] = []
    for path, frames in files.items():
        with contextlib.closing(open_source(path, video_cache)) as source:
            for index in sorted(frames):
                progress.step(0, 1)
                _check_frame(path, source, index)
                info = source.info(index)
                each = pieces_of(len(planned), frames[index], info.width_px, info.height_px)
                planned.append(each)
    learnt_from, held_out = parted(planned)
    pixels = _read([*learnt_from, *held_out], files, card, video_cache, progress)
    digests = []
    for number in range(len(planned)):
        digest = hashlib.sha256()
        for piece, rgb in pixels.items():
            if piece.frame == number:
                digest.update(rgb.tobytes())
        digests.append(digest.hexdigest())
    return Taken(
        _patches(learnt_from, pixels),
        _patches(held_out, pixels),
        tuple(digests),
        len({piece.frame for piece in learnt_from}),
        sum(piece.area_px for piece in learnt_from),
    )


def _by_file(pictures: Sequence[UndamagedPicture]) -> dict[Path, dict[int, list[Shape]]]:
    """The areas of each frame of each file, whatever was marked apart."""
    found: dict[Path, dict[int, list[Shape]]] = {}
    for picture in pictures:
        found.setdefault(picture.path, {}).setdefault(picture.index, []).extend(picture.areas)
    return found


def _check_frame(path: Path, source: Source, index: int) -> None:
    if not 0 <= index < len(source):
        raise SourceError(f"{shown(path)} has no frame {index}; mark its areas again.")


def _read(
    pieces: Sequence[Piece],
    files: dict[Path, dict[int, list[Shape]]],
    card: ModelCard,
    video_cache: Path,
    progress: Progress,
) -> dict[Piece, NDArray[np.uint8]]:
    """One frame at a time; of each only its pieces stay."""
    found: dict[Piece, NDArray[np.uint8]] = {}
    number = 0
    for path, frames in files.items():
        with contextlib.closing(open_source(path, video_cache)) as source:
            for index in sorted(frames):
                progress.step(0, 1)
                for piece in pieces:
                    if piece.frame == number:
                        frame = source.read(index, piece.window)
                        found[piece] = np.array(picture_bytes(frame, card), np.uint8, order="C")
                number += 1
    return found


def _patches(pieces: Sequence[Piece], pixels: dict[Piece, NDArray[np.uint8]]) -> CleanPatches:
    return CleanPatches([pixels[each] for each in pieces], [each.damage for each in pieces])
