"""The scripts of packaging/ are no package: that would shadow the library of this name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="session", autouse=True)
def scripts() -> Iterator[Path]:
    """The folder of the scripts, from which they can be imported."""
    sys.path.insert(0, str(FOLDER))
    yield FOLDER
    sys.path.remove(str(FOLDER))
