"""What is found out about a model file that somebody brought."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal


@dataclass(frozen=True)
class Asked:
    """What the user says of a file that does not say it: the names of what it finds, and the value
    that white has in its pictures (1 or 255; None: find out)."""

    labels: tuple[str, ...] = ()
    white: Literal[1, 255] | None = None


@dataclass(frozen=True)
class ModelFacts:
    """A network as it was recognised and tried. `bands` is 1 or 3; `scale` 1 for one that finds
    something, of `classes` kinds; `tile_px` is 0 where any size will do, else what fits into the
    only one; `hyper` goes into the card; `notes` are sentences for it."""

    task: Literal["enhance", "segment"]
    architecture: str
    bands: int
    scale: int
    classes: int
    white: int
    multiple_of: int
    tile_px: int
    params: int
    macs: int
    side_px: int
    hyper: dict[str, Any]
    notes: list[str]

    def to_json(self) -> str:
        """One line."""
        return json.dumps(asdict(self))


def facts_from(table: Any) -> ModelFacts:
    """What another process found, believed as far as it can be checked: that process has looked
    into a file that may be made to harm. Raises ValueError."""
    if not isinstance(table, dict) or set(table) != {field.name for field in fields(ModelFacts)}:
        raise ValueError("no facts")
    facts = ModelFacts(**table)
    numbers = {
        "bands": (1, 3), "scale": (1, 4), "classes": (0, 254), "white": (1, 255),
        "multiple_of": (1, 128), "tile_px": (0, 8192), "params": (1, 1 << 40),
        "macs": (0, 1 << 60), "side_px": (1, 8192),
    }  # fmt: skip
    for name, (least, most) in numbers.items():
        value = getattr(facts, name)
        if type(value) is not int or not least <= value <= most:
            raise ValueError(f"{name} is {value!r}")
    texts = [facts.architecture, *facts.notes]
    if not all(isinstance(t, str) and len(t) < 300 and t.isprintable() for t in texts):
        raise ValueError("a text is none")
    if facts.task not in ("enhance", "segment") or not isinstance(facts.hyper, dict):
        raise ValueError("no task")
    if (facts.task == "enhance") != (facts.scale > 1) or facts.bands == 2:
        raise ValueError("the task does not fit the scale")
    return facts
