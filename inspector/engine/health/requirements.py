"""The libraries that Inspector needs: whether they are there, in a version that was tried, and
whether they load."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from inspector.core.check import Check, fine
from inspector.core.language import mark, tr
from inspector.engine.health.trial import Try


@dataclass(frozen=True)
class Library:
    """A library by the name of its package; `why` says what does not work without it."""

    package: str
    why: str
    field: bool = True
    """Whether the field build has it, too."""


_PICTURES = mark("Pictures cannot be opened without it.")
_WINDOW = mark("The window does not open without it; the commands work.")
_NETS = mark("Without it nothing can be trained, and models without a ready graph do not run.")
MODULES: Mapping[str, Library] = MappingProxyType(
    {
        "numpy": Library("numpy", _PICTURES),
        "cv2": Library("opencv-python-headless", _PICTURES),
        "PIL": Library("pillow", _PICTURES),
        "PySide6": Library("pyside6-essentials", _WINDOW),
        "pyqtgraph": Library("pyqtgraph", mark("Plots cannot be shown without it.")),
        "av": Library("av", mark("Videos cannot be opened or written without it.")),
        "rasterio": Library("rasterio", mark("Maps cannot be opened or written without it.")),
        "h5py": Library("h5py", mark("Projects cannot be opened or saved without it.")),
        "filelock": Library("filelock", mark("Projects cannot be opened or saved without it.")),
        "reportlab": Library("reportlab", mark("Reports cannot be written without it.")),
        "pypdfium2": Library("pypdfium2", mark("The preview of reports does not work without it.")),
        "openvino": Library(
            "openvino", mark("Models run several times slower without it, or not at all.")
        ),
        "torch": Library("torch", _NETS, field=False),
        "torchvision": Library("torchvision", _NETS, field=False),
        "safetensors": Library("safetensors", _NETS, field=False),
        "spandrel": Library(
            "spandrel", mark("Models for satellite maps and of the community need it."), field=False
        ),
    }
)
_PINNED: Mapping[str, str] = MappingProxyType(
    {
        "pyside6-essentials": mark(
            "Other versions end the program without a word: they lose count of Python's None."
        ),
        "opencv-python-headless": mark(
            "Other versions bring a second Qt or an unsafe video library."
        ),
    }
)
_UNTRIED = mark("Inspector was not tried with this version.")
_LOADED = ("av", "rasterio", "h5py", "pypdfium2")
"""Those with libraries of the system's kind, which may be there and yet not load."""


def frozen() -> bool:
    """Whether this is an app that brings its own Python."""
    return bool(getattr(sys, "frozen", False))


def install(package: str) -> str:
    """What to do to get a package in the right version."""
    if frozen():
        return tr("Install Inspector again: unpack its archive into an empty folder.")
    return tr("Run: {command}", command=f'"{sys.executable}" -m pip install "{_wanted(package)}"')


def library_checks(with_torch: bool, trying: Try) -> list[Check]:
    """What is missing, what is too new or old, or one line that all is well."""
    found = []
    for module, library in MODULES.items():
        if not library.field and not with_torch:
            continue
        name = tr("package {name}", name=library.package)
        if not _there(module):
            text = tr("It is not installed.")
            found.append(Check(name, "wrong", text, tr(library.why), install(library.package)))
            continue
        found += _version_checks(name, library)
    if not found:
        found.append(
            fine(tr("packages"), tr("All that is needed is there, in versions that were tried."))
        )
    return found + _second_opencv() + _loading_checks(trying)


def packages() -> dict[str, str]:
    """The version of each package, or "missing"; "there" where a frozen app does not say."""
    return {
        library.package: version_of(library.package) or ("there" if _there(module) else "missing")
        for module, library in MODULES.items()
    }


def version_of(package: str) -> str:
    """The version that its metadata says, or ""."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def fits(version: str, wanted: str) -> bool:
    """Whether "2.1.3" fits "name>=2,<3": by numbers only, a build behind "+" does not count."""
    has = _numbers(version)
    for sign, number in re.findall(r"(==|>=|<)\s*([\d.]+)", wanted):
        asked = _numbers(number)
        length = max(len(has), len(asked))
        one, other = (each + (0,) * (length - len(each)) for each in (has, asked))
        if not {"==": one == other, ">=": one >= other, "<": one < other}[sign]:
            return False
    return True


def _numbers(version: str) -> tuple[int, ...]:
    parts = version.partition("+")[0].split(".")
    return tuple(int(match.group()) for part in parts if (match := re.match(r"\d+", part)))


def _there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):
        return False


def _wanted(package: str) -> str:
    """The line of the package's requirement, such as "numpy<3,>=2.1"; its name where unknown."""
    try:
        lines = importlib.metadata.requires("inspector") or []
    except importlib.metadata.PackageNotFoundError:
        lines = []
    plain = [line for line in lines if "extra ==" not in line]
    name = re.compile(rf"{re.escape(package)}\b(?!-)", re.IGNORECASE)
    return next((line for line in plain if name.match(line)), package)


def _version_checks(name: str, library: Library) -> list[Check]:
    version, wanted = version_of(library.package), _wanted(library.package)
    if not version or fits(version, wanted):
        return []
    pinned = _PINNED.get(library.package)
    return [
        Check(
            name,
            "wrong" if pinned else "warning",
            tr(
                "Version {version} is installed, wanted is {wanted}.",
                version=version,
                wanted=wanted,
            ),
            tr(pinned or _UNTRIED),
            install(library.package),
        )
    ]


def _second_opencv() -> list[Check]:
    """Several OpenCV wheels write into one folder, and all but one bring a second Qt."""
    names = {
        str(each.metadata["Name"] or "").lower() for each in importlib.metadata.distributions()
    }
    wheels = sorted(name for name in names if name.startswith("opencv"))
    if len(wheels) < 2:
        return []
    kept = "opencv-python-headless"
    others = " ".join(name for name in wheels if name != kept)
    pip = f'"{sys.executable}" -m pip'
    command = f'{pip} uninstall -y {others} && {pip} install --force-reinstall "{_wanted(kept)}"'
    return [
        Check(
            tr("OpenCV wheels"),
            "wrong",
            tr("Several are installed: {names}.", names=", ".join(wheels)),
            tr("They overwrite each other's files, and a second Qt keeps the window from opening."),
            tr("Run: {command}", command=command),
        )
    ]


def _loading_checks(trying: Try) -> list[Check]:
    found = []
    for module in _LOADED:
        if not _there(module):
            continue
        trial = trying("library-trial", module)
        if trial.code != 0:
            library = MODULES[module]
            found.append(
                Check(
                    tr("package {name}", name=library.package),
                    "wrong",
                    tr("It is there and does not load: {reason}", reason=trial.said),
                    tr(library.why),
                    install(library.package),
                )
            )
    return found
