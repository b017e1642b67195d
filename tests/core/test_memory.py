"""Freed memory goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

_HOLES = """
import os
from pathlib import Path
from inspector.core.memory import give_back

def resident_mb():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

kept = [bytearray(20_000) for _ in range(10_000)]
last = kept[-1]
del kept[:-1]
before = resident_mb()
give_back()
print(before - resident_mb())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems give back by themselves")
def test_holes_go_back_to_the_system() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _HOLES], capture_output=True, text=True, check=True
    )
    assert float(told.stdout) > 100
