"""What the magic brush adds to a model: one loose stroke along each crack, against the threshold.

    python benchmarks/magic_brush.py [--data DIR] [--model ID] [--part train|val]

DIR (else $INSPECTOR_DATA) holds crack/<set> with images/ and masks/. For each branch of the
skeleton of each true mask a person's stroke is simulated: off the middle by some pixels, now to
one side and now to the other, radius 8 to 12 px. Inside the stroke the result is compared with the
truth. The pictures are those that the brush was tuned on (`train`) or was not (`val`), by the split
and seed of the model's training (the model never saw `masonry`). Prints a table; the one of `val`
is written to results/magic_brush.json.

`IoU`: over all pixels of all strokes. `IoU 2px`: F/(2 - F), where F is the harmonic mean of the
share of the result within 2 px of the truth and the share of the truth within 2 px of the result.
`pieces too many`: 8-connected pieces of the result less those of the truth, per stroke. `ms` are
medians over strokes, of processor time on one thread.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.engine import device, segment
from inspector.engine.catalog import Catalog
from inspector.imaging.curves import blurred, even, normals, smoothed
from inspector.imaging.magic import grown
from inspector.imaging.skeleton import graph, pruned, thinned
from inspector.imaging.strokes import Stroke
from inspector.paths import models_dirs
from inspector.train.datasets import choose, find_pairs, load_pair, split_by_scene

RESULTS = Path(__file__).resolve().parent / "results" / "magic_brush.json"
SETS = ("deepcrack", "cfd", "masonry")
SHARES = {"train": 0.87, "val": 0.13}
SHORTEST_PX = 40
TOLERANCE_PX = 2

Mask2D = NDArray[np.bool_]
Way = Callable[[NDArray[np.uint8], Mask2D, NDArray[np.float64], float], Mask2D]


@dataclass(frozen=True)
class Task:
    """A stroke on a picture: everything in the pixels of the stroke's window."""

    probability: NDArray[np.uint8]
    truth: Mask2D
    stroke: Mask2D
    path: NDArray[np.float64]
    radius_px: float


@dataclass
class Tally:
    """Pixel counts over many strokes."""

    both: int = 0
    either: int = 0
    claimed: int = 0
    claimed_near: int = 0
    true: int = 0
    true_near: int = 0
    excess_pieces: int = 0
    strokes: int = 0
    spent_ms: list[float] = field(default_factory=list)

    def add(self, found: Mask2D, truth: Mask2D, ms: float) -> None:
        self.both += int(np.count_nonzero(found & truth))
        self.either += int(np.count_nonzero(found | truth))
        self.claimed += int(np.count_nonzero(found))
        self.claimed_near += int(np.count_nonzero(found & near(truth)))
        self.true += int(np.count_nonzero(truth))
        self.true_near += int(np.count_nonzero(truth & near(found)))
        self.excess_pieces += pieces(found) - pieces(truth)
        self.strokes += 1
        self.spent_ms.append(ms)

    def row(self) -> dict[str, float]:
        precision = self.claimed_near / max(self.claimed, 1)
        recall = self.true_near / max(self.true, 1)
        f = 2 * precision * recall / max(precision + recall, 1e-9)
        return {
            "strokes": self.strokes,
            "iou": round(self.both / max(self.either, 1), 4),
            "iou_2px": round(f / (2 - f), 4),
            "precision_2px": round(precision, 4),
            "recall_2px": round(recall, 4),
            "excess_pieces": round(self.excess_pieces / max(self.strokes, 1), 3),
            "median_ms": round(statistics.median(self.spent_ms), 2),
            "p95_ms": round(float(np.percentile(self.spent_ms, 95)), 2),
        }


def near(mask: Mask2D) -> Mask2D:
    """All within the tolerance of a mask."""
    size = 2 * TOLERANCE_PX + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    return cv2.dilate(mask.view(np.uint8), disc).view(bool)


def pieces(mask: Mask2D) -> int:
    return int(cv2.connectedComponents(mask.view(np.uint8), connectivity=8)[0]) - 1


def tasks(probability: NDArray[np.uint8], truth: Mask2D, seed: int) -> Iterator[Task]:
    """A person's strokes along the cracks of one picture."""
    rng = np.random.default_rng(seed)
    solid = np.pad(truth, 1)
    radius = cv2.distanceTransform(solid.view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    skeleton = pruned(graph(thinned(solid)), radius)
    for branch in skeleton.branches.values():
        if branch.length < SHORTEST_PX:
            continue
        middle = even(smoothed(branch.points - 1.0, branch.closed), branch.closed)[0]
        aside = blurred(rng.normal(0.0, 1.0, (len(middle), 1)), False, 12.0)
        aside *= rng.uniform(1.5, 3.5) / max(float(aside.std()), 1e-6)
        path = (middle + np.clip(aside, -7, 7) * normals(middle))[::5]
        radius_px = float(rng.uniform(8, 12))
        stroke = Stroke(radius_px, truth.shape[1], truth.shape[0])
        for x, y in path.tolist():
            stroke.extend(x, y)
        drawn = stroke.mask
        if drawn is None:
            continue
        mask, window = drawn
        yield Task(
            np.ascontiguousarray(probability[window.slices]),
            truth[window.slices] & mask,
            mask,
            path - (window.x, window.y),
            radius_px,
        )


def threshold(
    probability: NDArray[np.uint8], stroke: Mask2D, path: NDArray[np.float64], radius_px: float
) -> Mask2D:
    """Without the magic: what the model says at 0.5, inside the stroke."""
    return stroke & (probability >= 128)


WAYS: dict[str, Way] = {"threshold 0.5": threshold, "magic brush": grown}


def score(way: Way, work: list[Task]) -> Tally:
    tally = Tally()
    for task in work:
        start = time.thread_time()
        found = way(task.probability, task.stroke, task.path, task.radius_px)
        tally.add(found, task.truth, (time.thread_time() - start) * 1e3)
    return tally


def collect(card: ModelCard, folder: Path, part: str, seed: int) -> list[Task]:
    """Every stroke on every picture of one part of a data set."""
    segmenter = segment.load(card, device.choose("cpu"))
    pairs = find_pairs(folder)
    chosen = choose(pairs, split_by_scene([pair.stem for pair in pairs], seed, SHARES)[part])
    work: list[Task] = []
    for index, pair in enumerate(chosen):
        picture = load_pair(pair)
        mask = segmenter.run(Frame(picture.rgb), Progress())
        work += tasks(mask.probability[0], picture.crack, index)
    return work


def live_ms(repeats: int) -> tuple[float, float]:
    """Median and least milliseconds of a stroke of radius 12 along a crack with ten gaps, across
    400 x 400."""
    rng = np.random.default_rng(1)
    x = np.linspace(12, 387, 80)
    path = np.stack([x, 200 + 150 * np.sin(x / 50)], axis=1)
    crack, brush = Stroke(2.0, 400, 400), Stroke(12.0, 400, 400)
    for px, py in path.tolist():
        brush.extend(px, py)
        crack.extend(px, py + float(rng.normal(0, 1.5)))
    whole = Window(0, 0, 400, 400)
    canvas = {name: np.zeros((400, 400), bool) for name in ("crack", "brush")}
    for name, stroke in (("crack", crack), ("brush", brush)):
        mask, window = stroke.mask or (canvas[name], whole)
        canvas[name][window.slices] = mask
    strength = np.where(np.arange(400) % 40 < 8, 12.0, 250.0)
    probability = cv2.GaussianBlur(canvas["crack"] * strength, (0, 0), 1.5).astype(np.uint8)
    spent = []
    for _ in range(repeats):
        start = time.thread_time()
        grown(probability, canvas["brush"], path, 12.0)
        spent.append((time.thread_time() - start) * 1e3)
    return statistics.median(spent), min(spent)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=os.environ.get("INSPECTOR_DATA"))
    parser.add_argument("--model", default="hrsegnet-b16")
    parser.add_argument("--part", choices=sorted(SHARES), default="val")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    if args.data is None:
        parser.error("say where the pictures are: --data, or $INSPECTOR_DATA")
    card = Catalog(models_dirs()).card(args.model)
    seed = card.weights.seed if card.weights else 0
    report: dict[str, object] = {"model": args.model, "part": args.part, "seed": seed}
    head = f"{'set':<12}{'way':<16}{'strokes':>8}{'IoU':>8}{'IoU 2px':>9}{'prec.':>8}{'recall':>8}"
    print(f"{head}{'pieces too many':>17}{'ms':>7}")
    rows: list[dict[str, object]] = []
    for name in SETS:
        work = collect(card, Path(args.data) / "crack" / name, args.part, seed)
        for way, function in WAYS.items():
            row = score(function, work).row()
            rows.append({"set": name, "way": way, **row})
            print(
                f"{name:<12}{way:<16}{row['strokes']:>8}{row['iou']:>8.3f}{row['iou_2px']:>9.3f}"
                f"{row['precision_2px']:>8.3f}{row['recall_2px']:>8.3f}"
                f"{row['excess_pieces']:>17.2f}{row['median_ms']:>7.2f}"
            )
    report["rows"] = rows
    median, best = live_ms(100)
    report["live_400x400_ms"] = {"median": round(median, 2), "best": round(best, 2)}
    print(f"A stroke across 400 x 400 px: {median:.1f} ms, at best {best:.1f} ms")
    if args.part == "val":
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
