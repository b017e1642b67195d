"""Check this installation: versions, devices, runners, the hashes of all models, and whether Qt and
OpenCV work. Nothing leaves this computer: the text can be copied into a bug report."""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from inspector import __version__, paths
from inspector.commands.console import as_json, plain
from inspector.core.card import ModelCard
from inspector.core.community import is_community
from inspector.core.errors import InspectorError
from inspector.engine import device
from inspector.engine.catalog import Catalog
from inspector.engine.runners.openvino_runner import Unavailable, import_openvino
from inspector.engine.weights import read_weights

PACKAGES = (
    *("numpy", "opencv-python-headless", "pillow", "PySide6-Essentials", "shiboken6"),
    *("rasterio", "h5py", "filelock", "torch", "safetensors", "openvino", "reportlab", "pypdfium2"),
    "pyqtgraph",
)

# In a process of their own: a command never loads Qt, and a library that crashes must not take
# the doctor with it.
QT_TRIAL = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6 import QtCore, QtGui, QtSvg, QtWidgets
application = QtWidgets.QApplication([])
picture = QtGui.QImage(8, 8, QtGui.QImage.Format.Format_RGB888)
picture.fill(QtGui.QColor(255, 0, 0))
painter = QtGui.QPainter(picture)
painter.drawText(0, 8, "a")
painter.end()
print("Qt", QtCore.qVersion(), "draws")
"""
OPENCV_TRIAL = """
import inspector
import cv2, numpy
gradient = numpy.arange(4096, dtype=numpy.uint8).reshape(64, 64)
for kind in (".png", ".tiff", ".bmp", ".jpg", ".webp"):
    written, data = cv2.imencode(kind, gradient)
    assert written and cv2.imdecode(data, cv2.IMREAD_UNCHANGED) is not None, kind
print("OpenCV", cv2.__version__, "reads PNG, TIFF, BMP, JPEG and WebP")
"""
_TRIAL_LIMIT_S = 60


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; `text` says what was found, or what to do."""

    name: str
    ok: bool
    text: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(args: argparse.Namespace) -> int:
    """Print what was found; 1 if something is wrong."""
    report = examine()
    checks: list[Check] = report.pop("checks")
    ok = all(check.ok for check in checks)
    if args.json:
        print(as_json({"ok": ok, **report, "checks": [asdict(check) for check in checks]}))
    else:
        for name in ("inspector", "python", "platform", "data_folder"):
            print(f"{name:14}{plain(report[name])}")
        print(f"{'packages':14}" + ", ".join(f"{n} {v}" for n, v in report["packages"].items()))
        for check in checks:
            print(f"{'ok' if check.ok else 'WRONG':14}{check.name}: {plain(check.text)}")
    return 0 if ok else 1


def examine() -> dict[str, Any]:
    """Everything that the command prints; `checks` is a list of `Check`."""
    versions = {name: _version(name) for name in PACKAGES}
    devices, device_check = _devices()
    runners, runner_check = _runners()
    return {
        "inspector": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "data_folder": str(paths.user_data_dir()),
        "packages": versions,
        "devices": devices,
        "runners": runners,
        "checks": [
            _packages_check(versions),
            device_check,
            runner_check,
            *_model_checks(Catalog(paths.models_dirs())),
            _one_opencv_check(),
            _trial("OpenCV", OPENCV_TRIAL),
            _trial("Qt", QT_TRIAL),
            _writable_check(paths.user_data_dir()),
        ],
    }


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "missing"


def _packages_check(versions: dict[str, str]) -> Check:
    missing = [name for name, version in versions.items() if version == "missing"]
    if missing:
        return Check("packages", False, f"install again: {', '.join(missing)} missing")
    return Check("packages", True, f"all {len(versions)} are there")


def _devices() -> tuple[list[dict[str, Any]], Check]:
    try:
        found = device.available()
    except (ImportError, OSError) as error:
        return [], Check("devices", False, f"PyTorch cannot be loaded ({error}): install it again")
    names = ", ".join(f"{each.kind} ({each.name})" for each in found)
    return [asdict(each) for each in found], Check("devices", True, names)


def _runners() -> tuple[list[dict[str, Any]], Check]:
    """What can run a network on the processor, and the number formats it computes with."""
    try:
        openvino = import_openvino()
        formats = sorted(openvino.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES"))
    except (Unavailable, RuntimeError, OSError) as error:
        text = f"OpenVINO cannot be loaded ({error}), and torch is slower: install it again"
        return [{"name": "torch"}], Check("runners", False, text)
    number = "bfloat16" if "BF16" in formats else "float32"
    found: list[dict[str, Any]] = [{"name": "openvino", "formats": formats}, {"name": "torch"}]
    return found, Check("runners", True, f"openvino (up to {number}), torch")


def _model_checks(catalog: Catalog) -> list[Check]:
    checks = [Check(f"model {card.id}", *_weights(card, catalog)) for card in catalog.cards]
    return [*checks, *(Check("model", False, broken.message) for broken in catalog.broken)]


def _weights(card: ModelCard, catalog: Catalog) -> tuple[bool, str]:
    if card.weights is None:
        return True, "not trained, no weights to check"
    try:
        read_weights(card, [catalog.folder(card.id).parent])
    except InspectorError as error:
        return False, error.message
    told = f"weights {card.weights.sha256[:12]} match the card"
    return True, f"{told}; added by you, not measured" if is_community(card) else told


def _one_opencv_check() -> Check:
    """Several OpenCV wheels write into one folder, and all but one bring a second Qt."""
    names = {each.metadata["Name"].lower() for each in importlib.metadata.distributions()}
    wheels = sorted(name for name in names if name.startswith("opencv"))
    if len(wheels) == 1:
        return Check("OpenCV wheels", True, wheels[0])
    return Check("OpenCV wheels", False, f"keep only opencv-python-headless of {', '.join(wheels)}")


def _trial(name: str, script: str) -> Check:
    try:
        result = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_TRIAL_LIMIT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Check(name, False, f"it could not be tried: {error}")
    if result.returncode == 0:
        return Check(name, True, result.stdout.strip())
    lines = result.stderr.strip().splitlines() or [f"it ended with code {result.returncode}"]
    return Check(name, False, f"{lines[-1]}; the README names the system libraries it needs")


def _writable_check(folder: Path) -> Check:
    """Looks at the nearest folder that exists, and creates nothing."""
    existing = next(each for each in (folder, *folder.parents) if each.exists())
    if existing.is_dir() and os.access(existing, os.W_OK):
        return Check("data folder", True, f"{folder} can be written")
    return Check("data folder", False, f"{folder} cannot be written: set INSPECTOR_HOME to another")
