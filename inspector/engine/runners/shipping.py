"""Graphs of models for an app without torch, made where there is torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.core.map_models import takes_maps
from inspector.engine.runners.graph_cache import WHOLE, GraphCache
from inspector.engine.runners.openvino_measure_runner import OpenVinoMeasureRunner
from inspector.engine.runners.openvino_reference_runner import OpenVinoReferenceRunner
from inspector.engine.runners.openvino_runner import OpenVinoRunner, Unavailable, import_openvino
from inspector.engine.weights import read_weights


def ship(card: ModelCard, folders: Sequence[Path], cache: Path, graphs: Path) -> None:
    """Convert the model of a card, whose weights lie in one of the catalog's `folders`, and write
    its graphs into `graphs`, the `graphs_dir()` of an app. `cache` is an empty folder to work in.

    Raises ModelError when OpenVINO does not run the model as it is, or a folder cannot be written.
    """
    content = read_weights(card, folders)
    parts: tuple[str, ...] = (WHOLE,)
    try:
        if card.task == "reference_enhance":
            parts = OpenVinoReferenceRunner(card, content, cache).parts()
        elif card.task in ("enhance", "stack_enhance") and takes_maps(card):
            OpenVinoMeasureRunner(card, content, cache)
        else:
            OpenVinoRunner(card, content, cache)
        for part in parts:
            GraphCache(cache, card, import_openvino().__version__, part).ship(graphs)
    except (Unavailable, OSError) as error:
        raise ModelError(
            tr("OpenVINO cannot run {title} here; choose the runner torch.", title=card.title),
            str(error),
        ) from error
