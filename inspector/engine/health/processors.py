"""What computes: torch, the graphics card, OpenVINO and memory."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from inspector.core.check import Check, fine
from inspector.core.language import tr
from inspector.engine import device
from inspector.engine.health.requirements import install
from inspector.engine.health.trial import Tried, Try

_GIB = 2**30
LITTLE_MEMORY = 4 * _GIB
LITTLE_FREE = 1 * _GIB


def torch_checks(trial: Tried, driver: str) -> list[Check]:
    """Of a trial of torch; `driver` is that of an NVIDIA card: its version, "" without a card,
    "missing" for a card without a driver."""
    if trial.code != 0:
        return [
            Check(
                "PyTorch",
                "wrong",
                tr("It does not load: {reason}", reason=trial.said),
                tr("Nothing can be trained, and models without a ready graph do not run."),
                install("torch"),
            )
        ]
    told = trial.answer()
    found = [fine("PyTorch", str(told.get("version", "")))]
    if told.get("torchvision"):
        found.append(
            Check(
                "torchvision",
                "wrong",
                tr("It does not load beside this PyTorch: {reason}", reason=told["torchvision"]),
                tr("Trainings and models for satellite maps do not work."),
                install("torchvision"),
            )
        )
    return [*found, _graphics_check(told, driver)]


def _graphics_check(told: dict[str, Any], driver: str) -> Check:
    name = tr("graphics card")
    if told.get("usable"):
        return fine(name, str(told.get("card", "")))
    if told.get("mps"):
        return fine(name, "Apple GPU")
    slow = tr("Models run on the processor, which is slower, and trainings take days.")
    if driver == "missing":
        text = tr("There is an NVIDIA card, but no driver for it.")
        todo = tr("Install the NVIDIA driver of this system and start the computer again.")
        return Check(name, "warning", text, slow, todo)
    if not driver:
        return fine(name, tr("None that can be used; models run on the processor."))
    if not told.get("cuda"):
        text = tr("There is an NVIDIA card, but this PyTorch was built for the processor alone.")
        todo = tr("Install PyTorch with CUDA: its version must not end in +cpu.")
        return Check(name, "warning", text, slow, todo)
    reason = str(told.get("said") or driver).strip().splitlines()[0]
    text = tr("PyTorch does not reach the NVIDIA card (driver {driver}): {reason}", driver=driver,
              reason=reason)  # fmt: skip
    todo = tr(
        "Install an NVIDIA driver that knows CUDA {cuda} or newer, and start the computer again.",
        cuda=told["cuda"],
    )
    return Check(name, "warning", text, slow, todo)


def nvidia_driver(root: Path = Path("/")) -> str:
    """The version of the NVIDIA driver, "" if there is no card, "missing" if it has no driver. Only
    Linux tells; elsewhere "" (torch says what it finds)."""
    if not sys.platform.startswith("linux"):
        return ""
    try:
        words = (root / "sys/module/nvidia/version").read_text("ascii").split()
        return words[0] if words else "missing"
    except (OSError, ValueError):
        pass
    for vendor in (root / "sys/bus/pci/devices").glob("*/vendor"):
        try:
            kind = vendor.with_name("class").read_text("ascii")
            if vendor.read_text("ascii").strip() == "0x10de" and kind.startswith("0x03"):
                return "missing"
        except (OSError, ValueError):
            continue
    return ""


def openvino_check(trial: Tried, with_torch: bool) -> Check:
    """Of a trial of OpenVINO."""
    if trial.code == 0:
        formats = trial.answer().get("formats", [])
        number = "bfloat16" if "BF16" in formats else "float32"
        return fine("OpenVINO", tr("It runs models in up to {number}.", number=number))
    why = (
        tr("Models run by PyTorch instead, several times slower.")
        if with_torch
        else tr("No model can run.")
    )
    text = tr("It does not load: {reason}", reason=trial.said)
    return Check("OpenVINO", "wrong", text, why, install("openvino"))


def memory_check(total_bytes: int | None, free_bytes: int | None) -> Check:
    """Of the memory of this computer; None where the system does not tell."""
    if total_bytes is None:
        return fine(tr("memory"), tr("This system does not tell how much there is."))
    total = tr("{size:.1f} GiB", size=total_bytes / _GIB)
    if total_bytes < LITTLE_MEMORY:
        return Check(
            tr("memory"),
            "warning",
            tr("This computer has {total}.", total=total),
            tr("Large pictures and maps are opened in small windows, and enlarging them may stop."),
            tr("Work on smaller parts of pictures, or on a computer with 8 GiB or more."),
        )
    if free_bytes is not None and free_bytes < LITTLE_FREE:
        return Check(
            tr("memory"),
            "warning",
            tr("Only {free:.1f} GiB of {total} are free.", free=free_bytes / _GIB, total=total),
            tr("Inspector becomes slow, and the system may end it."),
            tr("Close other programs."),
        )
    return fine(tr("memory"), total)


def free_memory() -> int | None:
    """Bytes that programs can still get; None where the system does not tell."""
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
    except (OSError, ValueError):
        return None
    for line in lines:
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None


def processor_checks(with_torch: bool, trying: Try) -> list[Check]:
    """All of them on this computer."""
    found = torch_checks(trying("library-trial", "torch"), nvidia_driver()) if with_torch else []
    found.append(openvino_check(trying("library-trial", "openvino"), with_torch))
    processor = device.processor()
    found.append(fine(tr("processor"), processor.name))
    found.append(memory_check(processor.memory_bytes, free_memory()))
    return found
