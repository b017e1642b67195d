"""The OpenVINO graphs of a model, whatever kind of model it is."""

from __future__ import annotations

from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.map_models import takes_maps
from inspector.engine.runners.graph_cache import WHOLE, GraphCache
from inspector.engine.runners.openvino_measure_runner import OpenVinoMeasureRunner
from inspector.engine.runners.openvino_reference_runner import OpenVinoReferenceRunner, part_names
from inspector.engine.runners.openvino_runner import OpenVinoRunner, import_openvino


def graph_parts(card: ModelCard) -> tuple[str, ...]:
    """The parts of a model's network that are graphs of their own."""
    return part_names(card) if card.task == "reference_enhance" else (WHOLE,)


def make_graphs(card: ModelCard, content: bytes, cache: Path) -> None:
    """Have the graphs of a model, whose weights file is `content`, in a cache folder.

    Raises Unavailable when OpenVINO does not know all of the network, and ModelError when the
    weights do not fit the card.
    """
    if card.task == "reference_enhance":
        OpenVinoReferenceRunner(card, content, cache)
    elif card.task in ("enhance", "stack_enhance") and takes_maps(card):
        OpenVinoMeasureRunner(card, content, cache)
    else:
        OpenVinoRunner(card, content, cache)


def graphs_are_known(card: ModelCard, cache: Path) -> bool:
    """True if the graphs of a model came with the app or were made before, or if it is known that
    they cannot be made. Raises Unavailable without OpenVINO."""
    version = import_openvino().__version__
    return all(GraphCache(cache, card, version, part).is_known() for part in graph_parts(card))
