"""How well the classical detector does: pooled scores on DeepCrack, false alarms on clean surfaces.

    python benchmarks/dark_otsu.py [--data DIR]

DIR (by default $INSPECTOR_DATA) holds crack/deepcrack with images/ and masks/. Pictures and masks
are scaled to 256x256, as UP-CrackNet's paper has them, and also taken as they are. The guards'
floor is found on undamaged windows of the training part (as UP-CrackNet learns from, see
`train.clean_patches`); scores and false alarms are told of both parts of the split of the HrSegNet
recipes. `otsu` is without guards. Clean surfaces are also rendered, some with joints, shadows and
stains. Writes results/dark_otsu.json.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.dark_otsu import GUARDS, find_dark
from inspector.imaging.error_map import Guards, Judged, clean_floor
from inspector.imaging.metrics import Confusion, confusion, summarise
from inspector.imaging.scenes.pavement import render
from inspector.train.clean_patches import CleanPatches
from inspector.train.datasets import Labelled, choose, find_pairs, load_pair, split_by_scene
from inspector.train.recipe import find_recipe

RESULTS = Path(__file__).resolve().parent / "results" / "dark_otsu.json"
SIZE_PX = 256
CLEAN = 400
RENDERED = 100

Picture = NDArray[np.uint8]


def scaled(sample: Labelled) -> tuple[Picture, NDArray[np.bool_]]:
    """A picture and its mask at 256x256."""
    size = (SIZE_PX, SIZE_PX)
    rgb = cv2.resize(sample.rgb, size, interpolation=cv2.INTER_AREA)
    share = cv2.resize(sample.crack.astype(np.uint8) * 255, size, interpolation=cv2.INTER_AREA)
    return np.asarray(rgb, np.uint8), share > 127


def clean_patches(samples: Sequence[Labelled], seed: int) -> list[Picture]:
    """Windows by chance without a crack in or near them."""
    patches = CleanPatches([one.rgb for one in samples], [one.crack for one in samples])
    rng = np.random.default_rng(seed)
    return [patches.draw(rng) for _ in range(CLEAN)]


def scores(samples: Sequence[Labelled], guards: Guards, native: bool) -> dict[str, float]:
    counts: list[Confusion] = []
    for sample in samples:
        rgb, truth = (sample.rgb, sample.crack) if native else scaled(sample)
        counts.append(confusion(find_dark(rgb, guards).mask, truth))
    pooled = summarise(counts)
    return {
        "crack_iou": round(pooled.crack_iou, 4),
        "precision": round(pooled.precision, 4),
        "recall": round(pooled.recall, 4),
    }


def marked_percent(found: Sequence[Judged]) -> float:
    return round(100 * float(np.mean([each.mask.mean() for each in found])), 3)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=os.environ.get("INSPECTOR_DATA"))
    args = parser.parse_args()
    if args.data is None:
        parser.error("say where the pictures are: --data, or $INSPECTOR_DATA")
    recipe = find_recipe("hrsegnet-b16")
    pairs = find_pairs(Path(args.data) / "crack" / "deepcrack")
    parts = split_by_scene([pair.stem for pair in pairs], recipe.seed, recipe.split)
    samples = {
        name: [load_pair(pair) for pair in choose(pairs, parts[name])] for name in ("train", "val")
    }
    samples["all"] = [*samples["train"], *samples["val"]]
    report: dict[str, object] = {}
    print(f"{'pictures':<10}{'size':<9}{'threshold':<10}{'IoU':>7}{'prec.':>8}{'recall':>8}")
    for part, chosen in samples.items():
        for native in (False, True):
            for name, guards in (("otsu", Guards()), ("guarded", GUARDS)):
                row = scores(chosen, guards, native)
                size = "native" if native else "256x256"
                report[f"{part}, {size}, {name}"] = row
                print(
                    f"{part:<10}{size:<9}{name:<10}{row['crack_iou']:>7.3f}"
                    f"{row['precision']:>8.3f}{row['recall']:>8.3f}"
                )
    clean = {part: clean_patches(samples[part], recipe.seed) for part in ("train", "val")}
    clean["rendered"] = [
        render(seed, SIZE_PX, SIZE_PX, cracks=0).rgb for seed in range(9000, 9000 + RENDERED)
    ]
    floor = clean_floor([find_dark(picture, Guards()) for picture in clean["train"]])
    report["floor_on_train"] = round(floor, 1)
    print(f"floor on clean windows of the training part: {floor:.1f} grey values")
    for part, pictures in clean.items():
        percent = marked_percent([find_dark(picture) for picture in pictures])
        report[f"clean {part}"] = {"pictures": len(pictures), "marked_percent": percent}
        print(f"clean, {part}: {percent} % marked on {len(pictures)} pictures")
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
