"""Everything Qt: the window and what is in it. Knows no torch and no report library."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401

# PySide6 puts a function of its own before Python's import, which reads the source of every module
# that is imported from then on, to see whether it uses Qt: a tenth of the time of a start. It
# matters to those who ask for `__feature__`, and nobody does here.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
