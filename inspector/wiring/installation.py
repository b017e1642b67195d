"""What this installation has: devices, memory, samples, presets, notices."""

from __future__ import annotations

import ctypes.util
import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from inspector import __version__, paths
from inspector.core.check import Check
from inspector.core.document import SeverityPreset
from inspector.core.language import mark
from inspector.core.progress import Progress
from inspector.standards.pavement import load_presets
from inspector.ui.services import DeviceChoiceInfo, Sample, SampleKind

NOTICES = "THIRD_PARTY_NOTICES.md"
LICENCE_TEXTS = "LICENSES"
"""A built app has them in this folder beside its program."""


def devices() -> list[DeviceChoiceInfo]:
    """The lines of the device menu, found without importing torch: whether a graphics card really
    works shows when a model is loaded."""
    cuda = _has_nvidia_driver()
    mps = sys.platform == "darwin" and platform.machine() == "arm64"
    return [
        DeviceChoiceInfo("auto", mark("Automatic"), True),
        DeviceChoiceInfo("cpu", mark("Processor"), True),
        DeviceChoiceInfo(
            "cuda",
            mark("NVIDIA graphics card"),
            cuda,
            "" if cuda else mark("No NVIDIA driver was found."),
        ),
        DeviceChoiceInfo(
            "mps",
            mark("Apple graphics"),
            mps,
            "" if mps else mark("This is no Mac with Apple silicon."),
        ),
    ]


def _has_nvidia_driver() -> bool:
    if sys.platform == "win32":
        return ctypes.util.find_library("nvcuda") is not None
    # Looking for the library starts a compiler and a linker, if there are any.
    return any(Path(device).exists() for device in ("/dev/nvidiactl", "/dev/dxg"))


def memory_bytes() -> int:
    """Memory that this process holds, bytes; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * 4096


def make_sample(kind: SampleKind, folder: Path, progress: Progress) -> Sample:
    """Draw a sample, unless it is there already. Raises ExportError and Cancelled."""
    from inspector import samples

    if kind == "sewer":
        video = samples.write_sample_video(folder / "sewer", progress)
        return Sample([video.path], video.inspection)
    if kind == "land":
        return Sample([samples.write_sample_land(folder / "land", progress)])
    return Sample(samples.write_sample_photos(folder, progress))


def severity_presets() -> Sequence[SeverityPreset]:
    """The bands that come with the app."""
    return load_presets(paths.resources_dir() / "standards" / "pavement.toml")


def check_installation(opened: Path | None, progress: Progress) -> Sequence[Check]:
    """What is amiss, what is wrong first. Raises Cancelled."""
    from inspector.engine.health.examine import examine

    return examine(progress, opened)


def versions() -> Mapping[str, str]:
    """Of Inspector, Python, the system and the libraries."""
    from inspector.engine.health.requirements import packages

    own = {"Inspector": __version__, "Python": platform.python_version()}
    listed = ", ".join(f"{name} {version}" for name, version in packages().items())
    return {**own, "System": platform.platform(), "Libraries": listed}


def about_lines() -> list[str]:
    """Facts about this installation."""
    texts = Path(sys.executable).parent / LICENCE_TEXTS
    return [
        f"Inspector {__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"Models and resources: {paths.resources_dir().parent}",
        f"Settings, logs and unsaved work: {paths.user_data_dir()}",
        *([f"Licence texts: {texts}"] if getattr(sys, "frozen", False) else []),
    ]


def notices() -> str:
    """The licences of what others made: beside the package, or else in its metadata."""
    path = paths.resources_dir().parent / NOTICES
    if path.is_file():
        return path.read_text("utf-8")
    from importlib import metadata  # late: it brings the parser of mails

    try:
        text = metadata.distribution("inspector").read_text(f"licenses/{NOTICES}")
    except metadata.PackageNotFoundError:
        text = None
    return text or f"The notices come with the source of Inspector, in {NOTICES}."
