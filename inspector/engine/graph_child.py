"""Makes the graphs of a model in a process of its own; see `graphs_apart`.

    inspector --child graph-maker ASKED

ASKED is JSON: the catalog's folders, the model's id, the hash of its weights, the cache folder.
Prints nothing: what was made lies in the cache, and whatever goes wrong leaves none there.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path

from inspector.core.errors import InspectorError
from inspector.engine.catalog import Catalog
from inspector.engine.runners.graphs import make_graphs
from inspector.engine.runners.openvino_runner import Unavailable
from inspector.engine.weights import read_weights

BEHIND = 5
"""How much nicer than the window, which goes on meanwhile."""


def main(arguments: list[str]) -> int:
    """0 if the graphs are there."""
    asked = json.loads(arguments[0])
    folders = [Path(folder) for folder in asked["folders"]]
    with contextlib.suppress(OSError, AttributeError):
        os.nice(BEHIND)
    try:
        card = Catalog(folders).card(asked["id"])
        if card.weights is None or card.weights.sha256 != asked["sha256"]:
            return 2
        make_graphs(card, read_weights(card, folders), Path(asked["cache"]))
    except (InspectorError, Unavailable) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
