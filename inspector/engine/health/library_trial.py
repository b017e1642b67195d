"""Loads one library in a process of its own and prints what it can do as one line of JSON.

    inspector --child library-trial NAME

`torch` tells what it was built with and whether it reaches a graphics card, `openvino` the number
formats of the processor; every other name is only imported.
"""

from __future__ import annotations

import importlib
import json
import sys
import warnings
from typing import Any

from inspector.engine.health.requirements import MODULES


def main(arguments: list[str]) -> int:
    """Load the library; an exception is the answer, too: it ends the process with 1."""
    (name,) = arguments
    if name not in MODULES:
        print(f"unknown library {name}", file=sys.stderr)
        return 2
    tell = {"torch": _torch, "openvino": _openvino}.get(name)
    answer = tell() if tell else {"loaded": bool(importlib.import_module(name))}
    print(json.dumps(answer))
    return 0


def _torch() -> dict[str, Any]:
    import torch

    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        usable = torch.cuda.is_available()
    return {
        "version": torch.__version__,
        "cuda": torch.version.cuda,
        "usable": usable,
        "card": torch.cuda.get_device_name(0) if usable else "",
        "said": str(said[-1].message) if said else "",
        "mps": torch.backends.mps.is_available(),
        "torchvision": _fault_of("torchvision"),
    }


def _fault_of(name: str) -> str:
    """Why a library does not load, or ""."""
    try:
        importlib.import_module(name)
    except (ImportError, OSError, RuntimeError) as error:
        return str(error) or type(error).__name__
    return ""


def _openvino() -> dict[str, Any]:
    from inspector.engine.runners.openvino_runner import import_openvino

    core = import_openvino().Core()
    return {"formats": sorted(core.get_property("CPU", "OPTIMIZATION_CAPABILITIES"))}
