"""Graphs of models for an app without torch, made where there is torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.runners.graph_cache import GraphCache
from inspector.engine.runners.graphs import graph_parts, make_graphs
from inspector.engine.runners.openvino_runner import Unavailable, import_openvino
from inspector.engine.weights import read_weights


def ship(card: ModelCard, folders: Sequence[Path], cache: Path, graphs: Path) -> None:
    """Convert the model of a card, whose weights lie in one of the catalog's `folders`, and write
    its graphs into `graphs`, the `graphs_dir()` of an app. `cache` is an empty folder to work in.

    Raises ModelError when OpenVINO does not run the model as it is, or a folder cannot be written.
    """
    content = read_weights(card, folders)
    try:
        make_graphs(card, content, cache)
        for part in graph_parts(card):
            GraphCache(cache, card, import_openvino().__version__, part).ship(graphs)
    except (Unavailable, OSError) as error:
        raise ModelError(
            tr("OpenVINO cannot run {title} here; choose the runner torch.", title=card.title),
            str(error),
        ) from error
