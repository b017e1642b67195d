"""Plots in the window. pyqtgraph takes a third of a second to import: never before the window is
there, and behind it, if there is time until the first plot is shown."""

from __future__ import annotations

import importlib
import os

from inspector.core.progress import Progress

# pyqtgraph would take whichever Qt this names, and a second one would be loaded.
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"


def load_plots(progress: Progress) -> None:
    """Import pyqtgraph, in any thread: it makes no Qt object by that. Raises Cancelled."""
    progress.step(0, 1)
    importlib.import_module("pyqtgraph")
    progress.step(1, 1)
