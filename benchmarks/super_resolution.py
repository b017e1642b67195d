"""How much better than bicubic: PSNR and SSIM of enlarging models, and how long they take.

    python benchmarks/super_resolution.py [--model DIR ...] [--pack FILE] [--pictures DIR ...]
                                          [--limit N] [--json FILE]

DIR of --model is a model folder with weights. Three parts, each only where it is asked for:

* --pack: the held-out runs of a pack, shrunk by 4, by kind of reference (4x, 2x, 1x the scale of
  the low resolution, none) and by depth (the network's own, the true one, the same everywhere).
* --pictures: real pictures of one size class, shrunk by 4 and enlarged as in the app: without a
  reference, and with the best that ranking finds among its neighbours by name.
* Seconds from picture to result, always: a region of 160x120 px and a frame of 720x576 px, without
  and with a reference of four times the size, median of three, and how fast it stops. Processor
  seconds of all cores stand beside: other work on the machine disturbs them less.

Beside each network stands bicubic, and "details": bicubic plus 0.6 of what the reference, laid over
the picture, has beyond its own low resolution. It needs no network, and a network has to beat it.
Printed, and written to benchmarks/results/super_resolution.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from inspector.core.errors import Cancelled
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.engine import device
from inspector.engine.enhance import enlarge_bicubic
from inspector.engine.reference_enhance import Reference, ReferenceEnhancer, load
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.metrics.pictures import Fidelity, fidelity, mean_fidelity
from inspector.imaging.reference_warp import reference_part, remaining_flow
from inspector.imaging.references import rank_references
from inspector.imaging.resample import enlarged, shrunk
from inspector.io.cards import read_card
from inspector.train.sr_data import Sample, of_part, read_pack
from inspector.train.sr_evaluate import Depth, rows, score

RESULTS = Path(__file__).resolve().parent / "results" / "super_resolution.json"
SCALE = 4
SHARE = 0.6
NEIGHBOURS = 4
"""References are sought among so many pictures before and after, by name."""
LARGER = np.array([[4.0, 0, 1.5], [0, 4.0, 1.5], [0, 0, 1]])
Picture = NDArray[np.uint8]
Rows = list[dict[str, Any]]


def main() -> int:
    """Measure what is asked for, print and write it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, action="append", default=[], metavar="DIR")
    parser.add_argument("--pack", type=Path, metavar="FILE")
    parser.add_argument("--pictures", type=Path, action="append", default=[], metavar="DIR")
    parser.add_argument(
        "--limit", type=int, default=24, metavar="N", help="pictures of each folder"
    )
    parser.add_argument("--json", type=Path, default=RESULTS, metavar="FILE")
    args = parser.parse_args()
    held_out = of_part(read_pack(args.pack), "val") if args.pack else ()
    folders = {folder.name: pictures(folder, args.limit) for folder in args.pictures}
    result: dict[str, Any] = {
        "machine": {
            "processor": device.processor().name,
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "torch": torch.__version__,
            "threads": torch.get_num_threads(),
            "load_before": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        },
        "details": {
            "rendered": details_rendered(held_out),
            **{name: details_real(found) for name, found in folders.items()},
        },
        "models": {},
    }
    show("details without a network", result["details"])
    for folder in args.model:
        card = read_card(folder.resolve())
        found: dict[str, Any] = {}
        if held_out:
            net = load_net(card, read_weights(card, [folder.resolve().parent]))
            depths: tuple[Depth, ...] = ("own",)
            if card.enhance and card.enhance.depth:
                depths = ("own", "true", "flat")
            found["rendered"] = rows(score(net, held_out, torch.device("cpu"), depths))
        enhancer = load(card, device.processor(), [folder.resolve().parent])
        for name, real in folders.items():
            found[name] = real_pictures(enhancer, real)
        found["seconds"] = seconds(enhancer)
        result["models"][card.id] = found
        show(card.id, found)
    args.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


def pictures(folder: Path, limit: int) -> list[Picture]:
    """Pictures of a folder in RGB, evenly picked by name, at most 640 px high and wide."""
    paths = sorted(p for p in folder.iterdir() if p.suffix in (".jpg", ".png"))
    paths = [p for p in paths if not p.stem.endswith("_pipeend")]
    chosen = [
        paths[i * len(paths) // min(limit, len(paths))] for i in range(min(limit, len(paths)))
    ]
    found = []
    for path in chosen:
        content = cv2.imread(str(path), cv2.IMREAD_COLOR)
        if content is None:
            raise SystemExit(f"{path.name} cannot be read; name another folder.")
        picture = np.ascontiguousarray(content[..., ::-1]).astype(np.uint8)
        # A file that was compressed hard has no detail to find at its own size.
        picture = shrunk(picture, 2) if max(picture.shape) > 640 else picture
        high, wide = (side // SCALE * SCALE for side in picture.shape[:2])
        found.append(np.ascontiguousarray(picture[:high, :wide]))
    return found


def details(small: Picture, reference: Reference) -> Picture:
    """Bicubic, and what the reference has beyond its own low resolution."""
    height, width = small.shape[:2]
    place = Window(0, 0, width, height)
    flow = remaining_flow(small, place, reference.frame, reference.to_reference)
    part, shown = reference_part(reference.frame, reference.to_reference, place, SCALE, flow)
    return add_details(small, part, shown)


def add_details(small: Picture, part: Picture, shown: NDArray[np.bool_]) -> Picture:
    """Where the reference shows something."""
    height = small.shape[0]
    beyond = part.astype(np.float32) - enlarged(shrunk(part, SCALE), SCALE, 0, height)
    large = enlarged(small, SCALE, 0, height) + SHARE * beyond * shown[..., None]
    return np.asarray(np.rint(np.clip(large, 0, 255)), dtype=np.uint8)


def details_rendered(held_out: Sequence[Sample]) -> Rows:
    """The pack's neighbours lie over their targets already."""
    made, plain = [], []
    for sample in held_out:
        small = shrunk(sample.target, SCALE)
        every = np.ones(sample.target.shape[:2], np.bool_)
        made.append(fidelity(add_details(small, sample.neighbour, every), sample.target))
        plain.append(fidelity(enlarged(small, SCALE, 0, len(small)), sample.target))
    if not made:
        return []
    return [row("bicubic", "none", plain), row("details", "4x", made)]


def details_real(real: Sequence[Picture]) -> Rows:
    """With the best of the other pictures."""
    made, plain = [], []
    for number, truth in enumerate(real):
        small = shrunk(truth, SCALE)
        reference = best_reference(small, real, number)
        if reference is not None:
            made.append(fidelity(details(small, reference), truth))
            plain.append(fidelity(enlarged(small, SCALE, 0, len(small)), truth))
    if not made:
        return []
    return [row("bicubic", "where one is found", plain), row("details", "ranked", made)]


def real_pictures(enhancer: ReferenceEnhancer, real: Sequence[Picture]) -> Rows:
    """Bicubic and the network on all pictures; and on those with a reference, with and without."""
    plain, alone, helped, unhelped, below = [], [], [], [], []
    for number, truth in enumerate(real):
        small = shrunk(truth, SCALE)
        bicubic = fidelity(enlarge(small), truth)
        own = enhancer.run(Frame(small), Progress())
        without = fidelity(np.asarray(own.frame.pixels), truth)
        plain.append(bicubic)
        alone.append(without)
        reference = best_reference(small, real, number)
        if reference is not None:
            made = enhancer.run(Frame(small), Progress(), reference)
            helped.append(fidelity(np.asarray(made.frame.pixels), truth))
            unhelped.append(without)
            below.append(bicubic)
    found = [row("bicubic", "none", plain), row("net", "none", alone)]
    if helped:
        found += [
            row("bicubic", "where one is found", below),
            row("net", "none, where one is found", unhelped),
            row("net", "ranked", helped),
        ]
    return found


def enlarge(small: Picture) -> Picture:
    """Bicubic, as the app does it."""
    return np.asarray(enlarge_bicubic(Frame(small), Progress()).frame.pixels, dtype=np.uint8)


def best_reference(small: Picture, real: Sequence[Picture], own: int) -> Reference | None:
    """The best of the other pictures, whole, which are four times as large."""
    others = [n for n in range(len(real)) if n != own and abs(n - own) <= NEIGHBOURS]
    place = Window(0, 0, small.shape[1], small.shape[0])
    found = rank_references(Frame(small), place, [Frame(real[number]) for number in others])
    if not found:
        return None
    return Reference(Frame(real[others[found[0].index]]), found[0].to_reference, found[0].why)


def row(method: str, reference: str, each: Sequence[Fidelity]) -> dict[str, Any]:
    """The mean of pictures."""
    mean = mean_fidelity(each)
    return {
        "method": method,
        "reference": reference,
        "pictures": len(each),
        **{name: round(value, 4) for name, value in vars(mean).items()},
    }


def seconds(enhancer: ReferenceEnhancer) -> dict[str, float]:
    """Wall-clock seconds of a region and of a frame, and from "stop" to the end of the work."""
    random = np.random.default_rng(1)
    taken: dict[str, float] = {}
    for name, width, height in (("160x120", 160, 120), ("720x576", 720, 576)):
        coarse = random.integers(0, 255, (height // 8, width // 8, 3), dtype=np.uint8)
        small = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
        large = cv2.resize(coarse, (4 * width, 4 * height), interpolation=cv2.INTER_CUBIC)
        frame = Frame(small)
        reference = Reference(Frame(large), LARGER)
        enhancer.run(frame, Progress())
        for words, given in ((name, None), (f"{name} with reference", reference)):
            wall, processor = median(partial(enhancer.run, frame, Progress(), given))
            taken |= {words: wall, f"{words}, processor": processor}
    stopped = 0.0

    def stop(done: int, total: int) -> None:
        nonlocal stopped
        if done and not stopped:
            stopped = time.perf_counter()
            progress.cancel()

    progress = Progress(stop)
    try:
        enhancer.run(frame, progress)
    except Cancelled:
        taken["from stop to idle"] = round(time.perf_counter() - stopped, 3)
    return taken


def median(call: Callable[[], object]) -> tuple[float, float]:
    """Of three runs: wall-clock seconds, and processor seconds."""
    walls, processors = [], []
    for _ in range(3):
        start, busy = time.perf_counter(), time.process_time()
        call()
        walls.append(time.perf_counter() - start)
        processors.append(time.process_time() - busy)
    return round(statistics.median(walls), 3), round(statistics.median(processors), 3)


def show(title: str, found: dict[str, Any]) -> None:
    """A table for people."""
    print(f"\n{title}")
    for part, values in found.items():
        if isinstance(values, dict):
            print(f"  {part}: " + ", ".join(f"{k} {v:.2f} s" for k, v in values.items()))
            continue
        for one in values:
            depth = f", depth {one['depth']}" if "depth" in one else ""
            what = f"{part}: {one['method']}, reference {one['reference']}{depth}"
            print(
                f"  {what:62} {one['psnr_y_db']:7.2f} dB {one['ssim_y']:.4f} (Y)"
                f" {one['psnr_rgb_db']:7.2f} dB {one['ssim_rgb']:.4f} (RGB), {one['pictures']}"
            )


if __name__ == "__main__":
    sys.exit(main())
