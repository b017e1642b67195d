"""How the app starts a process of its own: a part that may die, be ended, or see nothing.

From an installation that is Python with this package, from a frozen app the app itself, which has
no Python to give modules to. Either way `inspector.cli` runs the part and nothing else.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

CHILD = "--child"
"""The first argument of such a process; its second is a name of `CHILDREN`."""

CHILDREN = {
    "file-probe": "inspector.io.probe_child",
    "model-probe": "inspector.engine.probe_child",
    "graph-maker": "inspector.engine.graph_child",
    "library-trial": "inspector.engine.health.library_trial",
    "opencv-trial": "inspector.imaging.opencv_trial",
    "qt-trial": "inspector.ui.qt_trial",
}
"""The module of each part, which has `main(arguments: list[str]) -> int`. Nothing else is run: the
arguments of a process are no place to name code."""

_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR",
         "USERPROFILE", "LOCALAPPDATA", "VIRTUAL_ENV")  # fmt: skip


def child_command(name: str) -> list[str]:
    """What to start for a part, to which its own arguments are added."""
    assert name in CHILDREN, name
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD, name]
    # Not from the present folder, and no files written beside the code.
    return [sys.executable, "-B", "-P", "-m", "inspector", CHILD, name]


def child_environment() -> dict[str, str]:
    """For a part that looks at files of others: where Python and its libraries are found, one
    thread, no graphics card; nothing that names proxies or secrets."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    package = str(Path(__file__).resolve().parent.parent.parent)
    alone = {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": "", "PYTHONIOENCODING": "utf-8"}
    return {**kept, **alone, "PYTHONPATH": package, "PYTHONNOUSERSITE": "1"}
