"""The first thing that a frozen app runs."""

import multiprocessing

multiprocessing.freeze_support()

import os  # noqa: E402
import sys  # noqa: E402

for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    # The starter points it at the app's own libraries. Programs of the system that we start (a PDF
    # viewer, a file manager) would load those instead of theirs.
    if (_before := os.environ.pop(f"{_name}_ORIG", None)) is not None:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)

# So that the starter of our own processes sets it anew, instead of taking it as set.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

from inspector.cli import main  # noqa: E402

sys.exit(main())
