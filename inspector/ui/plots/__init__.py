"""Plots in the window. pyqtgraph takes half a second to import: `plot_view` is imported when the
first plot is shown, never before the window is."""

from __future__ import annotations

import os

# pyqtgraph would take whichever Qt this names, and a second one would be loaded.
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
