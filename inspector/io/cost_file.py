"""The times of models on this machine, kept so that each is taken once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from inspector.core.model_cost import Cost
from inspector.io.exporting import write_file

_FORMAT = 1


def read_costs(path: Path) -> list[Cost]:
    """What was kept; nothing where the file is missing or damaged, since it can be made again."""
    try:
        stored = json.loads(path.read_text("utf-8"))
        if stored["format"] != _FORMAT:
            return []
        return [_cost(row) for row in stored["costs"]]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []


def write_costs(path: Path, costs: Sequence[Cost]) -> None:
    """Keep them. Raises ExportError."""
    content = json.dumps({"format": _FORMAT, "costs": [asdict(c) for c in costs]}, indent=1)

    def put(temporary: Path) -> None:
        temporary.write_text(content, "utf-8")

    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, put)


def _cost(row: dict[str, object]) -> Cost:
    texts = [str(row[name]) for name in ("model_id", "weights_sha256", "device")]
    width, height = map(int, row["size_px"])  # type: ignore[call-overload]
    seconds = tuple(map(float, row["seconds"]))  # type: ignore[call-overload]
    return Cost(texts[0], texts[1], texts[2], (width, height), seconds)
