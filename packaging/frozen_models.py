"""Whether the models of a built app find what those of the checkout find, for check_frozen.py."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from contents import ROOT
from frozen_app import App, FailedError

MOST_CHANGED = 1e-3
"""The share of a mask's pixels that may differ: graphs in 16 bits, programs of another process."""
MOST_APART = 0.5
"""The mean by which an enlarged picture may differ, of 255; a map, in thousandths of its mean."""
WINDOW = "100,100,96,96"


def measured_alike(app: App, model: str, maps: Path | None = None) -> str:
    """Run a model in the app and in the checkout. Raises FailedError where they differ."""
    task = _card(model)["task"]
    outputs = app.work / f"of {model}", app.work / f"wanted {model}"
    given = ["--input", str(app.pictures)]
    if maps is not None:
        given = ["--input", str(maps), "--window", WINDOW]
    elif task == "reference_enhance":
        given = ["--input", str(app.video), "--frames", "5"]
    for run, output in zip((app.run, app.checkout), outputs, strict=True):
        run("run", "--model", model, *given, "--output", str(output), "--device", "cpu")
    names = [
        sorted(path.name for path in output.iterdir() if path.suffix in (".png", ".tif"))
        for output in outputs
    ]
    if not names[0] or names[0] != names[1]:
        raise FailedError(f"{model} wrote {names[0]} instead of {names[1]}")
    finds = task == "segment"
    worst = max(_apart(model, finds, *(output / name for output in outputs)) for name in names[0])
    return f"{model}: {len(names[0])} files, at most {worst:.1e} apart"


def check_models(app: App, maps: Path) -> str:
    """Every trained model but the two that are checked apart. Raises FailedError."""
    said = []
    for folder in sorted((ROOT / "models").iterdir()):
        trained = any(folder.glob("weights.*"))
        if not trained or folder.name in ("hrsegnet-b16", "dsrnet-lite"):
            continue
        satellite = "satellite" in _card(folder.name).get("domains", [])
        said.append(measured_alike(app, folder.name, maps if satellite else None))
    return "; ".join(said)


def land(app: App) -> Path:
    """A rendered town at several dates: no command draws it, so the checkout does."""
    from inspector.core.progress import Progress
    from inspector.samples import write_sample_land

    return write_sample_land(app.work / "land", Progress())


def _apart(model: str, finds: bool, made: Path, wanted: Path) -> float:
    """How far two files are from each other: of a model that `finds` the share of pixels that
    differ. Raises FailedError if that is too far."""
    first, second = (_pixels(path) for path in (made, wanted))
    if first.shape != second.shape or first.dtype != second.dtype:
        raise FailedError(f"{model} wrote {made.name} of another size or kind")
    if (finds and second.dtype == np.uint8) or "_mask" in made.name:
        apart, most = float(np.mean(first != second)), MOST_CHANGED
    else:
        scale = 1.0 if first.dtype == np.uint8 else float(np.mean(second)) / 1000 or 1.0
        difference = np.abs(first.astype(np.float64) - second.astype(np.float64))
        apart, most = float(np.nanmean(difference)) / scale, MOST_APART
    if apart > most:
        raise FailedError(f"{model} differs from the checkout in {made.name} by {apart:.2g}")
    return apart


def _pixels(path: Path) -> np.ndarray:
    if path.suffix == ".tif":
        import rasterio

        with rasterio.open(path) as opened:
            return np.asarray(opened.read())
    picture = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_UNCHANGED)
    if picture is None:
        raise FailedError(f"{path.name} is no picture")
    return np.asarray(picture)


def _card(model: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "models" / model / "card.toml").read_text("utf-8"))
