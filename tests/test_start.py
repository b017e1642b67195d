"""What a start may pay for: the window imports nothing large that it does not need to appear."""

from __future__ import annotations

import builtins
import subprocess
import sys

import inspector.ui  # noqa: F401

LATER = {
    "av", "h5py", "openvino", "PIL.ImageQt", "pypdfium2", "pyqtgraph", "rasterio", "reportlab",
    "spandrel", "torch", "importlib.metadata",
}  # fmt: skip
MOST_MODULES = 1_150
"""Each is about a third of a millisecond, with its classes."""


def test_the_window_is_imported_without_the_large_libraries() -> None:
    code = "import sys, inspector.app; print(len(sys.modules), *sys.modules)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    count, *names = done.stdout.split()
    assert not LATER & set(names)
    assert int(count) <= MOST_MODULES


def test_imports_do_not_look_for_features() -> None:
    """PySide6's would read the source of every module that is imported after it."""
    import PySide6.QtSvg
    import PySide6.QtWidgets  # noqa: F401

    hooked = builtins.__feature_import__  # type: ignore[attr-defined]
    assert builtins.__import__ is not hooked
    assert builtins.__import__ is builtins.__orig_import__  # type: ignore[attr-defined]
