"""Where a data set is in a folder with many of them."""

from __future__ import annotations

from pathlib import Path

from inspector.core.errors import SourceError

_GROUPS = ("", "crack", "sewer", "satellite", "natural")


def find_data(root: Path, name: str) -> Path | None:
    """The data set `name` below `root`: a folder there or in a group of data sets ("crack"), or a
    pack of this name; None where there is none."""
    for group in _GROUPS:
        for place in (root / group / name, root / group / f"{name}.safetensors"):
            if place.exists():
                return place
    return None


def require_data(root: Path, name: str) -> Path:
    """As `find_data`. Raises SourceError where there is none."""
    place = find_data(root, name)
    if place is None:
        raise SourceError(f"There is no data set {name} in the data: choose its folder.")
    return place
