"""torch's libraries, loaded so that the window goes on meanwhile.

Python loads the library of a module with its lock held, and torch's brings a gigabyte of others
with it: for half a second, or several on a cold disk, no other thread runs, the window's neither.
A function of a C library that is called by ctypes gives the lock away; so the large ones, which
know nothing of Python, are loaded by that first, when somebody imports torch.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

_GLOBAL, _OWN = "libtorch_global_deps.so", "libtorch.so"
"""The order and scope in which torch loads them itself."""


def install() -> None:
    """From now on whoever imports torch first loads its libraries so. Only on Linux: Windows loads
    torch before Qt, and macOS has small libraries."""
    if sys.platform == "linux" and "torch" not in sys.modules:
        sys.meta_path.insert(0, Ahead("torch", load_libraries))


class Ahead(MetaPathFinder):
    """Does something once, just before a module is executed, with the module's folder."""

    def __init__(self, name: str, first: Callable[[Path], None]) -> None:
        self._name = name
        self._first = first

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """What the others find. Nothing is done here: Python holds a lock that every import of
        every thread waits for."""
        if fullname != self._name:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(fullname, path, target)
            if spec is not None:
                if spec.loader is not None and spec.origin is not None:
                    spec.loader = _First(spec.loader, Path(spec.origin).parent, self._before)
                return spec
        return None

    def _before(self, folder: Path) -> None:
        # Not when it is found: whoever only asks whether torch is there finds it, too.
        if self in sys.meta_path:
            sys.meta_path.remove(self)
            self._first(folder)


class _First(Loader):
    """Steps in before another loader, and aside."""

    def __init__(self, loader: Loader, folder: Path, first: Callable[[Path], None]) -> None:
        self._loader = loader
        self._folder = folder
        self._first = first

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._first(self._folder)
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)


def load_libraries(folder: Path) -> None:
    """Load the libraries of the torch in a folder without Python's lock. What is not there, or
    cannot be loaded like this, torch loads itself, and says so if it cannot."""
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype, dlopen.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    for name, scope in ((_GLOBAL, os.RTLD_GLOBAL), (_OWN, 0)):
        dlopen(os.fsencode(folder / "lib" / name), os.RTLD_NOW | scope)
