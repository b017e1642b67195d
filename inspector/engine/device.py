"""What a model can run on. Torch, which takes seconds, is imported only where it may find more than
the processor."""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from inspector.core.card import DeviceKind, ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import mark, tr
from inspector.core.settings import DeviceChoice

_LACKING = {
    "cuda": mark(
        "This machine has no NVIDIA graphics card that can be used; choose the device auto or cpu."
    ),
    "mps": mark(
        "This machine has no Apple graphics processor that can be used; choose the device auto or "
        "cpu."
    ),
}


TRAINING_NEEDS_TORCH = mark("This is the field build; training needs the full one.")


def torch_is_there() -> bool:
    """False in the field build, which runs the models that came with it and trains none; looks for
    torch without importing it."""
    return importlib.util.find_spec("torch") is not None


def need_torch(title: str) -> None:
    """Raise ModelError where a model can run by torch alone and torch is not there."""
    if not torch_is_there():
        raise ModelError(
            tr(
                "{title} runs only in the full build of Inspector; install that one, or choose "
                "another model.",
                title=title,
            )
        )


@dataclass(frozen=True)
class Device:
    """Something a model runs on; `memory_bytes` is None where the system does not tell."""

    kind: DeviceKind
    name: str
    memory_bytes: int | None


def available() -> tuple[Device, ...]:
    """Every device of this machine, the one that `auto` takes first, the processor last."""
    if not torch_may_find_graphics():
        return (processor(),)
    import torch

    devices: list[Device] = []
    if torch.cuda.is_available():
        properties = torch.cuda.get_device_properties(0)
        devices.append(Device("cuda", properties.name, properties.total_memory))
    if torch.backends.mps.is_available():
        devices.append(Device("mps", "Apple GPU", torch.mps.recommended_max_memory()))
    devices.append(processor())
    return tuple(devices)


def choose(choice: DeviceChoice) -> Device:
    """The device for a setting. Raises ModelError when this machine does not have it."""
    if choice == "cpu":
        return processor()
    devices = available()
    if choice == "auto":
        return devices[0]
    for device in devices:
        if device.kind == choice:
            return device
    raise ModelError(tr(_LACKING[choice]))


def device_of(card: ModelCard, choice: DeviceChoice) -> Device:
    """The device for a setting, whichever model it is for. Raises ModelError as `choose` does."""
    return choose(choice)


def processor() -> Device:
    """The processor; imports nothing heavy."""
    return Device("cpu", _processor_name(), _physical_memory_bytes())


def _processor_name() -> str:
    """What the maker calls it; on Linux `platform` knows only the architecture."""
    with contextlib.suppress(OSError):
        for line in (
            Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
        ):
            key, _, value = line.partition(":")
            if key.strip() == "model name" and value.strip():
                return value.strip()
    return platform.processor() or platform.machine() or "CPU"


def torch_may_find_graphics() -> bool:
    """False if there is no driver of a graphics card, or torch was built for processors alone;
    looks for their files without importing torch."""
    if sys.platform == "darwin":
        return torch_is_there()
    if not _nvidia_driver_is_there():
        return False
    spec = importlib.util.find_spec("torch")
    folders = spec.submodule_search_locations if spec else None
    return any(
        next((Path(folder) / "lib").glob("*torch_cuda*"), None) is not None
        for folder in folders or ()
    )


def _nvidia_driver_is_there() -> bool:
    """Whether the library by which torch reaches the graphics card can be loaded."""
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True


def _physical_memory_bytes() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None
