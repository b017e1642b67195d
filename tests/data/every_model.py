"""Runs every trained model of a folder as the window does, with torch or where there is none.

    python tests/data/every_model.py MODELS GRAPHS OUT.npz [--without-torch]

Prints a line for each model: what came out, by which runner, or the sentence that says why not.
Importable as `data.every_model`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_WITHOUT = ("torch", "torchvision", "spandrel", "safetensors.torch")
WIDTH_PX, HEIGHT_PX = 56, 40


def run(models_dir: Path, work: Path) -> dict[str, NDArray[Any]]:
    """By "model: what" the pixels that came out of each trained model, and what a trial of the
    resolution gives for the first that finds defects."""
    from inspector.core.frame import Frame, Window
    from inspector.core.progress import Progress
    from inspector.core.resolution_trial import TrialRequest
    from inspector.engine.map_dates import map_facts
    from inspector.engine.map_open import open_maps
    from inspector.engine.ready import ReadyModels
    from inspector.engine.reference_enhance import Reference
    from inspector.engine.runners.openvino_runner import probe_picture

    models = ReadyModels([models_dir], work / "videos")
    large = probe_picture(4 * WIDTH_PX, 3)[: 4 * HEIGHT_PX]
    small = large.reshape(HEIGHT_PX, 4, WIDTH_PX, 4, 3).mean(axis=(1, 3)).astype(np.uint8)
    picture, reference = Frame(small), Reference(Frame(large), np.diag([4.0, 4.0, 1.0]))
    land = _land(work / "land")
    found: dict[str, NDArray[Any]] = {}
    tried = False
    for card in models.catalog.cards:
        if not card.trained:
            continue
        start = time.perf_counter()
        made: Any
        if card.task == "restore":
            made = models.restore(card.id, "cpu", picture, None, Progress())
            found[f"{card.id}: restored"] = np.asarray(made.frame.pixels)
        elif card.task == "segment" and "satellite" in card.domains:
            with open_maps(land) as source:
                bands = source.with_bands(card.input.bands)
                frame = bands.read(0, Window(0, 0, 48, 40))
                facts = map_facts(source, 0).with_bands(card.input.bands)
            made = models.find_on_map(card.id, "cpu", frame, facts, Progress())
            found[f"{card.id}: mask"] = made.probability
        elif card.task == "segment":
            made = models.segment(card.id, "cpu", Frame(large), Progress())
            found[f"{card.id}: mask"] = made.probability
        elif "satellite" in card.domains:
            window = Window(40, 40, 24, 20)
            made = models.enhance_map(card.id, "cpu", land, 1, window, Progress())
            found[f"{card.id}: map"] = np.asarray(made.frame.pixels)
        else:
            made = models.enhance(card.id, "cpu", picture, None, Progress())
            found[f"{card.id}: alone"] = np.asarray(made.frame.pixels)
            made = models.enhance(card.id, "cpu", picture, reference, Progress())
            found[f"{card.id}: with a reference"] = np.asarray(made.frame.pixels)
            if made.depth is not None:
                found[f"{card.id}: depth"] = made.depth
        told = made.provenance
        print(f"{card.id}: {told.runner} {told.dtype}, {time.perf_counter() - start:.2f} s")
        if card.task == "segment" and "satellite" not in card.domains and not tried:
            tried = True
            request = TrialRequest(card.id, ["bicubic"], "cpu", 0.5, Frame(large))
            trial = models.try_resolution(request, Progress())
            found[f"{card.id}: trial"] = np.stack([each.marks for each in trial.versions])
            print(f"{card.id}: tried; {trial.perceptual}")
    return found


def _land(folder: Path) -> Path:
    """Four dates of one place, 128 x 128 px."""
    from data import maps

    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(5)
    coarse = random.normal(0, 1, (34, 34))
    ground = 1200 + 300 * np.kron(coarse, np.ones((4, 4)))[:128, :128]
    for date in range(4):
        grain = random.normal(0, 8, (128, 128, 4))
        pixels = np.clip(ground[..., None] + grain, 1, 9000).astype(np.uint16)
        name = f"place_2021-0{date + 1}-10.tif"
        maps.write_tif(folder / name, pixels, names=("B02", "B03", "B04", "B08"))
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", type=Path)
    parser.add_argument("graphs", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--without-torch", action="store_true")
    args = parser.parse_args()
    if args.without_torch:
        sys.modules.update(dict.fromkeys(_WITHOUT))
    from inspector.engine.runners import graph_cache

    graph_cache.graphs_dir = lambda: args.graphs
    with tempfile.TemporaryDirectory() as work:
        found = run(args.models, Path(work))
    np.savez_compressed(args.out, **found)
    print("torch" if sys.modules.get("torch") else "no torch")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    sys.exit(main())
