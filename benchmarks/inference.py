"""How long a picture takes on the processor: torch eager against the ways the app can run it.

    python benchmarks/inference.py [--repeats N] [--models ID ...] [--tile PX] [--json FILE]

Prints milliseconds and ratios to torch eager, and writes them to benchmarks/results/inference.json.
All ways get the same bytes and give the same bytes (normalisation and softmax included). Their runs
are interleaved and the median is taken, so that other work on the machine hits all of them alike;
still, only the ratios of one run mean anything. `app` is what the app does by default: padding,
tiles, OpenVINO in the precision it chose, joining.
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

from inspector.core.card import InputSpec, ModelCard, TileSpec, WeightsSpec
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import device
from inspector.engine.catalog import Catalog
from inspector.engine.runners.openvino_runner import OpenVinoRunner, import_openvino, probe_picture
from inspector.engine.runners.probability import ProbabilityNet
from inspector.engine.segment import Segmenter
from inspector.engine.weights import build_net, load_net, read_weights
from inspector.paths import models_dirs

RESULTS = Path(__file__).resolve().parent / "results" / "inference.json"
SIZES = ((400, 400), (2000, 1500))
MODELS = ("hrsegnet-b16", "hrsegnet-b48")
BASELINE = "torch eager"

Call = Callable[[], object]


def card_and_weights(model_id: str) -> tuple[ModelCard, bytes]:
    """A model of the app; with fresh weights if it is not trained, which costs the same time."""
    try:
        card = Catalog(models_dirs()).card(model_id)
        return card, read_weights(card, models_dirs())
    except ModelError:
        base = int(model_id.rpartition("-b")[2])
    rgb = InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, 32)
    card = ModelCard(
        id=model_id,
        title=model_id,
        task="segment",
        net="hrsegnet",
        domains=(),
        hyper={"base": base},
        input=rgb,
        tile=TileSpec(1024, 128),
        labels=("crack",),
        weights=None,
        scores=(),
        params=0,
        macs=0,
        macs_at=(400, 400),
    )
    torch.manual_seed(1)
    content = save(build_net(card).state_dict())
    digest = hashlib.sha256(content).hexdigest()
    spec = WeightsSpec(digest, "none", True, (), "not trained", 1)
    return dataclasses.replace(card, weights=spec), content


def ways(
    card: ModelCard, content: bytes, picture: NDArray[np.uint8], cache: Path
) -> dict[str, Call]:
    """Each way to get from the picture's bytes to the mask's bytes, ready to run."""
    frame = Frame(picture)
    batch = np.ascontiguousarray(picture[None])

    def torch_way(memory_format: torch.memory_format, bf16: bool) -> Call:
        module = ProbabilityNet(load_net(card, content), card.input).eval()
        module = module.to(memory_format=memory_format)

        def run() -> object:
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=bf16):
                return module(torch.from_numpy(batch))[0].numpy()

        return run

    plain = OpenVinoRunner(card, content, cache)
    chosen = OpenVinoRunner(card, content, cache)
    calls: dict[str, Call] = {
        BASELINE: torch_way(torch.contiguous_format, False),
        "torch channels_last": torch_way(torch.channels_last, False),
        "torch channels_last bf16": torch_way(torch.channels_last, True),
        "openvino fp32": lambda: plain(batch, exact=True),
    }
    if chosen.dtype == "bfloat16":
        quick = OpenVinoRunner(card, content, cache)
        calls["openvino bf16"] = lambda: quick(batch)
    segmenter = Segmenter(card, device.processor(), chosen)
    calls["app"] = lambda: segmenter.run(frame, Progress())
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
                tile = TileSpec(args.tile, card.tile.overlap_px)
                card = dataclasses.replace(card, tile=tile)
            for width, height in SIZES:
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
