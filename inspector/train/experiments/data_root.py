"""Where a data set is in a folder with many of them."""

from __future__ import annotations

from pathlib import Path

_GROUPS = ("", "crack", "sewer", "satellite", "natural")


def find_data(root: Path, name: str) -> Path | None:
    """The data set `name` below `root`: a folder there or in a group of data sets ("crack"), or a
    pack of this name; None where there is none."""
    for group in _GROUPS:
        for place in (root / group / name, root / group / f"{name}.safetensors"):
            if place.exists():
                return place
    return None
