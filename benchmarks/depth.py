"""How well depth is seen: on real pairs of colour and depth, and on rendered frames held out.

    python benchmarks/depth.py --model DIR [--pairs DIR] [--pack FILE] [--json FILE]

DIR of --model is a model folder with weights. What is compared is inverse depth (near is large),
after a scale and a shift that are fitted by least squares, since a network sees relative depth.

* --pairs: `*_rgb.png` with `*_depth_mm.png` (uint16, 0 where nothing was measured). The two are not
  aligned, so radial profiles are compared: the median of rings about each one's own far point, the
  middle of the farthest 2 %. Radii are shares of the pictures' width: the far opening has the
  same size in both.
* --pack: the held-out runs of a pack, pixel by pixel, as seen in the low resolution, and the mean
  absolute error without any fit.

Beside the network stand a constant and a cone: a straight pipe, whose inverse depth rises with the
radius about the true far point. Errors are root mean squares as shares of the truth's range: 0.1 is
a tenth of the way from the nearest to the farthest. Printed, and written to
benchmarks/results/depth.json.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.engine import device
from inspector.engine.depth import see_depth
from inspector.engine.reference_enhance import ReferenceEnhancer, load
from inspector.imaging.resample import shrunk
from inspector.io.cards import read_card
from inspector.train.sr_data import Sample, of_part, read_pack

RESULTS = Path(__file__).resolve().parent / "results" / "depth.json"
FAR_SHARE = 0.02
RINGS = 32
LEAST_SEEN = 0.1
"""A ring counts where at least so much of its circle has values."""
SMOOTH = 25
"""The far point is sought in means over this part of the width: single values are noise."""
SCALE = 4
Map = NDArray[np.float64]


def main() -> int:
    """Measure what is asked for, print and write it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True, metavar="DIR")
    parser.add_argument("--pairs", type=Path, metavar="DIR")
    parser.add_argument("--pack", type=Path, metavar="FILE")
    parser.add_argument("--json", type=Path, default=RESULTS, metavar="FILE")
    args = parser.parse_args()
    folder = args.model.resolve()
    enhancer = load(read_card(folder), device.processor(), [folder.parent])
    result: dict[str, Any] = {"model": folder.name}
    if args.pairs:
        result["real pairs, radial profiles"] = real_pairs(enhancer, args.pairs)
    if args.pack:
        held_out = of_part(read_pack(args.pack), "val")
        result["rendered, held out"] = rendered(enhancer, held_out)
    for title, found in result.items():
        print(title if isinstance(found, (dict, list)) else f"{title}: {found}")
        for row in found if isinstance(found, list) else [found] if title != "model" else []:
            print("  " + ", ".join(f"{key} {value}" for key, value in row.items()))
    args.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


def real_pairs(enhancer: ReferenceEnhancer, folder: Path) -> list[dict[str, Any]]:
    """A row for each pair, and their mean."""
    found = []
    for path in sorted(folder.glob("*_rgb.png")):
        picture = np.ascontiguousarray(read(path, cv2.IMREAD_COLOR)[..., ::-1])
        beside_it = path.with_name(path.name.replace("_rgb.png", "_depth_mm.png"))
        measured = read(beside_it, cv2.IMREAD_UNCHANGED)
        known = measured > 0
        inverse = np.where(known, 1.0 / np.maximum(measured, 1), 0.0)
        own = seen(enhancer, picture)
        radii, truth = profile(inverse, known)
        theirs, guess = profile(own, np.ones(own.shape, np.bool_))
        # Only where both have rings.
        both = [r for r in range(RINGS) if r in radii and r in theirs]
        wanted = np.array([truth[radii.index(r)] for r in both])
        given = np.array([guess[theirs.index(r)] for r in both])
        found.append(
            {
                "pair": short(path.name),
                "rings": len(both),
                **beside(wanted, given, np.array(both, dtype=np.float64)),
            }
        )
    return [*found, mean_of(found, "pair")]


def rendered(enhancer: ReferenceEnhancer, held_out: Sequence[Sample]) -> dict[str, Any]:
    """The means over the samples."""
    found = []
    for sample in held_out:
        truth = sample.depth.astype(np.float64) / 255
        own = seen(enhancer, shrunk(sample.target, SCALE))
        y, x = far_point(truth, np.ones(truth.shape, np.bool_))
        rows, columns = np.indices(truth.shape)
        radius = np.hypot(rows - y, columns - x)
        row = beside(truth.ravel(), own.ravel(), radius.ravel())
        found.append(row | {"mean absolute error without a fit": float(np.abs(own - truth).mean())})
    return {"pictures": len(found), **mean_of(found, "picture")}


def read(path: Path, how: int) -> NDArray[Any]:
    """A picture as OpenCV reads it."""
    content = cv2.imread(str(path), how)
    if content is None:
        raise SystemExit(f"{path.name} cannot be read; name another folder.")
    return content


def seen(enhancer: ReferenceEnhancer, picture: NDArray[np.uint8]) -> Map:
    """Relative inverse depth, as the app sees it."""
    depth = see_depth(enhancer.runner, picture, enhancer.card.title)
    if depth is None:
        raise SystemExit(f"{enhancer.card.title} sees no depth; name another model.")
    return depth.astype(np.float64)


def beside(truth: Map, guess: Map, radius: Map) -> dict[str, float]:
    """The errors of the network, the constant and the cone, and how guess and truth correlate."""
    span = float(np.ptp(truth))
    constant = np.zeros_like(truth)
    return {
        "net": fitted_error(truth, guess) / span,
        "constant": fitted_error(truth, constant) / span,
        "cone": fitted_error(truth, radius) / span,
        "correlation": float(np.corrcoef(truth, guess)[0, 1]),
    }


def fitted_error(truth: Map, guess: Map) -> float:
    """The root mean square of truth - (a * guess + b) with the best a and b."""
    design = np.stack((guess, np.ones_like(guess)), axis=1)
    found = np.linalg.lstsq(design, truth, rcond=None)[0]
    return float(np.sqrt(np.mean((truth - design @ found) ** 2)))


def profile(inverse: Map, known: NDArray[np.bool_]) -> tuple[list[int], list[float]]:
    """The rings that have values, and the median of each. Ring n is n / RINGS of half the width
    away from the far point."""
    y, x = far_point(inverse, known)
    rows, columns = np.indices(inverse.shape)
    width = inverse.shape[1] / 2 / RINGS
    ring = (np.hypot(rows - y, columns - x) / width).astype(int)
    numbers, values = [], []
    for number in range(RINGS):
        here = (ring == number) & known
        circle = np.pi * (2 * number + 1) * width**2
        if here.sum() >= LEAST_SEEN * circle:
            numbers.append(number)
            values.append(float(np.median(inverse[here])))
    return numbers, values


def far_point(inverse: Map, known: NDArray[np.bool_]) -> tuple[float, float]:
    """Row and column of the middle of the farthest 2 %, of what is well known."""
    size = 2 * (inverse.shape[1] // SMOOTH // 2) + 1
    share = cv2.blur(known.astype(np.float64), (size, size))
    mean = cv2.blur(np.where(known, inverse, 0.0), (size, size)) / np.maximum(share, 1e-9)
    sure = share > 0.5
    rows, columns = np.nonzero(sure & (mean <= np.quantile(mean[sure], FAR_SHARE)))
    return float(np.median(rows)), float(np.median(columns))


def mean_of(found: Sequence[dict[str, Any]], what: str) -> dict[str, Any]:
    """The mean of every number, rounded; the rows themselves are rounded, too."""
    means: dict[str, Any] = {what: "mean"}
    for key in found[0]:
        if isinstance(found[0][key], float):
            means[key] = round(float(np.mean([row[key] for row in found])), 4)
            for row in found:
                row[key] = round(row[key], 4)
    return means


def short(name: str) -> str:
    """What tells the pairs apart in their long names."""
    place = re.search(r"(\w+?)_measuring__(\d+)-(\d+)", name)
    number = re.search(r"__(\d+)-with_external", name)
    if place is None or number is None:
        return name
    where, width, height = place.groups()
    return f"{number.group(1)}, {where.rpartition('__')[2].replace('_', ' ')}, {width}x{height}"


if __name__ == "__main__":
    sys.exit(main())
