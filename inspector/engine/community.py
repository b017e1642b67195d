"""Models that the user brings: looked into, given a card, kept in a folder, taken away again."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.core.card import EnhanceSpec, InputSpec, ModelCard, TileSpec, WeightsSpec
from inspector.core.community import (
    ONNX,
    RECIPE,
    SPANDREL,
    UNKNOWN_LICENCE,
    is_community,
    model_id,
)
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.engine.catalog import Catalog
from inspector.engine.model_facts import Asked, ModelFacts
from inspector.engine.model_probe import probe
from inspector.engine.weights import weights_name
from inspector.imaging.brightness import BRIGHTNESS
from inspector.imaging.tiles import padded_length
from inspector.io.cards import CARD_NAME, read_card, write_card
from inspector.io.model_file import ModelFile, read_model_file
from inspector.paths import cache_dir

TILE_PX, HEAVY_TILE_PX = 256, 128
"""A quarter overlaps: nobody says how far a network looks, so 16 px (8 of a heavy one) at each
tile's edge are dropped and twice as many blended. Heavy ones get smaller tiles: between two of them
somebody may stop the work."""
HEAVY_MACS = 3_000_000
"""Multiply-accumulates for a source pixel, from which on a network is heavy."""
DOMAINS = ("sewer", "pavement")
_ADDING = ".adding-"
_LEFT_OVER_S = 3600.0


@dataclass(frozen=True)
class Added:
    """The card of a model; `new` is False if it was there already."""

    card: ModelCard
    new: bool


def add_model(
    path: Path, folders: Sequence[Path], progress: Progress, asked: Asked | None = None
) -> Added:
    """Look into a file and keep it as a model in the last of the catalog's folders, the user's.

    Raises ModelError with a sentence for whatever is no such model, and Cancelled; then nothing is
    kept.
    """
    progress.step(0, 100)
    asked = asked or Asked()
    file = read_model_file(path)
    progress.step(5, 100)
    for card in Catalog(folders).cards:
        if card.weights is not None and card.weights.sha256 == file.sha256:
            return Added(card, False)
    parent = folders[-1]
    _clear(parent)
    temporary = parent / f"{_ADDING}{os.getpid()}-{file.sha256[:8]}"
    try:
        _write(temporary, file)
        weights = temporary / f"weights.{file.kind}"
        facts = probe(weights, file.kind, file.name, progress.part(5, 100), asked)
        card = card_of(file, facts, asked)
        write_card(card, temporary)
        _rename(temporary, parent / card.id, file.name)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    progress.step(100, 100)
    return Added(read_card(parent / card.id), True)


def remove_model(card: ModelCard, folders: Sequence[Path]) -> None:
    """Take a model away that the user brought, with its files. Raises ModelError for others."""
    if not is_community(card):
        raise ModelError(
            tr("{title} came with Inspector and stays; choose a model you added.", title=card.title)
        )
    folder = folders[-1] / card.id
    try:
        if folder.is_symlink() or not folder.is_dir():
            raise ModelError(
                tr("{title} is not there any more; choose another model.", title=card.title)
            )
        # The card first: without it the rest is no model, whatever happens then.
        for name in (CARD_NAME, weights_name(card)):
            (folder / name).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            folder.rmdir()
    except OSError as error:
        raise ModelError(
            tr(
                "{title} cannot be removed; check the permissions of the models' folder.",
                title=card.title,
            ),
            str(error),
        ) from error
    shutil.rmtree(cache_dir() / "openvino" / card.id, ignore_errors=True)


def card_of(file: ModelFile, facts: ModelFacts, asked: Asked) -> ModelCard:
    """The card of a file that was looked into."""
    every = facts.multiple_of
    heavy = facts.macs > HEAVY_MACS * facts.side_px**2
    tile = facts.tile_px or (HEAVY_TILE_PX if heavy else TILE_PX) // every * every
    overlap = padded_length(tile // 4, every)
    labels = asked.labels or tuple(f"class {n + 1}" for n in range(facts.classes))
    bands = ("red", "green", "blue") if facts.bands == 3 else (BRIGHTNESS,)
    told = [
        f"Brought by you from {file.name}: {facts.architecture}.",
        "Not trained by us, no measured score.",
        *facts.notes,
    ]
    return ModelCard(
        id=model_id(file.title, file.sha256),
        title=file.title,
        task=facts.task,
        net=ONNX if file.kind == "onnx" else SPANDREL,
        domains=DOMAINS,
        hyper=facts.hyper,
        input=InputSpec(
            bands, (0.0, 255.0 if facts.white == 1 else 1.0),
            (0.0,) * len(bands), (1.0,) * len(bands), every,
        ),
        tile=TileSpec(tile, overlap if 2 * overlap <= tile else 0),
        labels=labels if facts.task == "segment" else (),
        weights=WeightsSpec(file.sha256, UNKNOWN_LICENCE, False, ("unknown",), RECIPE, 0),
        scores=(),
        params=facts.params,
        macs=facts.macs,
        macs_at=(facts.side_px, facts.side_px),
        description=" ".join(told),
        enhance=EnhanceSpec(facts.scale, depth=False) if facts.task == "enhance" else None,
    )  # fmt: skip


def _write(folder: Path, file: ModelFile) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"weights.{file.kind}").open("wb") as weights:
            weights.write(file.content)
            weights.flush()
            os.fsync(weights.fileno())
    except OSError as error:
        raise ModelError(
            tr(
                "{name} cannot be copied into the models' folder; check its permissions and "
                "the free space.",
                name=file.name,
            ),
            str(error),
        ) from error


def _rename(temporary: Path, folder: Path, name: str) -> None:
    try:
        # A folder without a card is no model: what a removal left behind.
        if folder.is_dir() and not (folder / CARD_NAME).exists():
            shutil.rmtree(folder, ignore_errors=True)
        temporary.rename(folder)
    except OSError as error:
        raise ModelError(
            tr(
                "{name} cannot be kept, because the folder {folder} is in the way; look into "
                "the models' folder.",
                name=name,
                folder=folder.name,
            ),
            str(error),
        ) from error


def _clear(parent: Path) -> None:
    """Drop what an addition left that was killed."""
    for folder in parent.glob(f"{_ADDING}*"):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > _LEFT_OVER_S:
                shutil.rmtree(folder, ignore_errors=True)
