"""How long a picture takes on the processor: torch eager against the ways the app can run it.

    python benchmarks/inference.py [--repeats N] [--models ID ...] [--tile PX] [--json FILE]

Prints milliseconds and ratios to torch eager, and writes them to benchmarks/results/inference.json.
All ways get the same bytes and give the same bytes (normalisation and softmax included). Their runs
are interleaved and the median is taken, so that other work on the machine hits all of them alike;
still, only the ratios of one run mean anything. `app` is what the app does by default: padding,
tiles, OpenVINO in the precision it chose, joining. Networks that restore know one size: there, the
other ways run the same tiles one after the other.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save

from inspector.core.card import ModelCard, TileSpec, WeightsSpec
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import device
from inspector.engine.catalog import Catalog
from inspector.engine.restore import Restorer
from inspector.engine.runners.openvino_runner import OpenVinoRunner, import_openvino, probe_picture
from inspector.engine.runners.probability import byte_net
from inspector.engine.runners.runner import Runner
from inspector.engine.segment import Segmenter
from inspector.engine.tensors import cut
from inspector.engine.weights import build_net, load_net, read_weights
from inspector.imaging.tiles import padded_length, plan
from inspector.paths import models_dirs

RESULTS = Path(__file__).resolve().parent / "results" / "inference.json"
SIZES = ((400, 400), (2000, 1500))
RESTORED_SIZES = ((256, 256), (1000, 750))
MODELS = ("hrsegnet-b16", "hrsegnet-b48", "pct", "upcracknet")
BASELINE = "torch eager"

Call = Callable[[], object]


def card_and_weights(model_id: str) -> tuple[ModelCard, bytes]:
    """A model of the app; with fresh weights if it is not trained, which costs the same time."""
    card = Catalog(models_dirs()).card(model_id)
    if card.trained:
        return card, read_weights(card, models_dirs())
    torch.manual_seed(1)
    content = save(build_net(card).state_dict())
    digest = hashlib.sha256(content).hexdigest()
    spec = WeightsSpec(digest, "none", True, (), "not trained", 1)
    return dataclasses.replace(card, weights=spec), content


def app_model(card: ModelCard, runner: Runner, frame: Frame) -> Call:
    """All that the app does with a picture."""
    if card.task == "restore":
        restorer = Restorer(card, device.processor(), runner)
        return lambda: restorer.run(frame, Progress(), restorer.modes[0])
    segmenter = Segmenter(card, device.processor(), runner)
    return lambda: segmenter.run(frame, Progress())


def batches_of(card: ModelCard, picture: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """What the network runs on: the picture, or its tiles for one that knows one size."""
    if card.task != "restore":
        return [np.ascontiguousarray(picture[None])]
    size, overlap = card.tile.size_px, card.tile.overlap_px
    height, width = picture.shape[:2]
    wide, high = (max(padded_length(side, size - overlap), size) for side in (width, height))
    cuts = plan(wide, high, size, overlap, size - overlap)
    return [np.ascontiguousarray(cut(picture, window)[None]) for window in cuts]


def ways(
    card: ModelCard, content: bytes, picture: NDArray[np.uint8], cache: Path
) -> dict[str, Call]:
    """Each way to get from the picture's bytes to the mask's bytes, ready to run."""
    batches = batches_of(card, picture)

    def torch_way(memory_format: torch.memory_format, bf16: bool) -> Call:
        module = byte_net(load_net(card, content), card).eval()
        module = module.to(memory_format=memory_format)

        def run() -> object:
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=bf16):
                return [module(torch.from_numpy(batch))[0].numpy() for batch in batches]

        return run

    plain = OpenVinoRunner(card, content, cache)
    chosen = OpenVinoRunner(card, content, cache)
    calls: dict[str, Call] = {
        BASELINE: torch_way(torch.contiguous_format, False),
        "torch channels_last": torch_way(torch.channels_last, False),
        "torch channels_last bf16": torch_way(torch.channels_last, True),
        "openvino fp32": lambda: [plain(batch, exact=True) for batch in batches],
    }
    if chosen.dtype == "bfloat16":
        quick = OpenVinoRunner(card, content, cache)
        calls["openvino bf16"] = lambda: [quick(batch) for batch in batches]
    calls["app"] = app_model(card, chosen, Frame(picture))
    return calls


def medians_ms(calls: dict[str, Call], repeats: int) -> dict[str, float]:
    """Median milliseconds of each call, interleaved, after two runs to warm up."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        for _ in range(2):
            call()
    for _ in range(repeats):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            taken[name].append((time.perf_counter() - start) * 1e3)
    return {name: statistics.median(values) for name, values in taken.items()}


def machine() -> dict[str, object]:
    """What the numbers were measured on."""
    openvino = import_openvino()
    core = openvino.Core()
    return {
        "processor": core.get_property("CPU", "FULL_DEVICE_NAME"),
        "capabilities": list(core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")),
        "cores": os.cpu_count(),
        "load_before": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "torch": torch.__version__,
        "openvino": openvino.__version__,
        "torch_threads": torch.get_num_threads(),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--models", nargs="+", default=MODELS)
    parser.add_argument("--tile", type=int, help="pixels, instead of what the card says")
    parser.add_argument("--json", type=Path, default=RESULTS)
    args = parser.parse_args()
    rows: list[dict[str, object]] = []
    report = {"machine": machine(), "repeats": args.repeats, "rows": rows}
    with tempfile.TemporaryDirectory() as cache:
        for model_id in args.models:
            card, content = card_and_weights(model_id)
            if args.tile:
                spec = TileSpec(args.tile, card.tile.overlap_px)
                card = dataclasses.replace(card, tile=spec)
            for width, height in RESTORED_SIZES if card.task == "restore" else SIZES:
                tall = probe_picture(max(width, height), len(card.input.bands))
                calls = ways(card, content, tall[:height, :width], Path(cache))
                times = medians_ms(calls, args.repeats)
                print(f"\n{model_id}, {width} x {height}, tile {card.tile.size_px}")
                for name, ms in times.items():
                    ratio = times[BASELINE] / ms
                    print(f"  {name:<26} {ms:9.1f} ms {ratio:6.2f} x")
                    rows.append(
                        {
                            "model": model_id,
                            "width_px": width,
                            "height_px": height,
                            "way": name,
                            "tile_px": card.tile.size_px,
                            "ms": round(ms, 2),
                            "times_faster": round(ratio, 2),
                        }
                    )
    args.json.parent.mkdir(parents=True, exist_ok=True)
    args.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
