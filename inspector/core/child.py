"""How the app starts a process of its own: a part that may die, be ended, or see nothing.

From an installation that is Python with this package, from a frozen app the app itself, which has
no Python to give modules to. Either way `inspector.cli` runs the part and nothing else.
"""

from __future__ import annotations

import sys

CHILD = "--child"
"""The first argument of such a process; its second is a name of `CHILDREN`."""

CHILDREN = {
    "model-probe": "inspector.engine.probe_child",
    "library-trial": "inspector.engine.health.library_trial",
    "opencv-trial": "inspector.imaging.opencv_trial",
    "qt-trial": "inspector.ui.qt_trial",
}
"""The module of each part, which has `main(arguments: list[str]) -> int`. Nothing else is run: the
arguments of a process are no place to name code."""


def child_command(name: str) -> list[str]:
    """What to start for a part, to which its own arguments are added."""
    assert name in CHILDREN, name
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD, name]
    # Not from the present folder, and no files written beside the code.
    return [sys.executable, "-B", "-P", "-m", "inspector", CHILD, name]
