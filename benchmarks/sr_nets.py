"""What the super-resolution networks cost: parameters, operations and time, beside the paper's.

    python benchmarks/sr_nets.py [--repeats N] [--width PX] [--height PX] [--models ID ...]
                                 [--json FILE]

Operations are counted as the DSRNet paper does (a multiplication with its addition is one), for a
picture of 128x128 px and a reference of 512x512 px. Times are of fresh networks, torch in float32
on the processor: wall-clock of all cores, and processor seconds on one core, which other work on
the machine disturbs less. The medians are printed and written to benchmarks/results/sr_nets.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn

from inspector.nets import dsrnet, dsrnet_lite
from inspector.nets.counting import operations

RESULTS = Path(__file__).resolve().parent / "results" / "sr_nets.json"
COUNTED_PX = 128
ENOUGH_S = 10.0


@dataclass(frozen=True)
class Model:
    """A network by its id, and what the paper says of it: millions and billions."""

    id: str
    build: Callable[..., nn.Module]
    hyper: dict[str, object] = field(default_factory=dict)
    paper_millions: float | None = None
    paper_billions: float | None = None
    reference: bool = True


MASA = {"depth": False, "dilations": (1, 2, 3)}
SMALL = {"channels": 32, "blocks": 8, "encoder_blocks": 2}
ALONE = {"depth": False, "reference": False}
MODELS = (
    Model("masa-rec", dsrnet.build, MASA, 4.03, 367.93),
    Model("dsrnet, dsrnet-plus", dsrnet.build, {}, 8.13, 379.75),
    Model("same, dilations 1 2 3", dsrnet.build, {"dilations": (1, 2, 3)}, 8.13, 379.75),
    Model("same, own reference", dsrnet.build, reference=False),
    Model("dsrnet-s, dsrnet-d", dsrnet.build, {"size": "student"}, 5.03, 250.81),
    Model("dsrnet-lite 56/14/3", dsrnet_lite.build, {"channels": 56, "blocks": 14}),
    Model("dsrnet-lite 48/12/3", dsrnet_lite.build),
    Model("dsrnet-lite (32/8/2)", dsrnet_lite.build, SMALL),
    Model("same, no reference", dsrnet_lite.build, SMALL, reference=False),
    Model("same, without depth", dsrnet_lite.build, {**SMALL, "depth": False}),
    Model("dsrnet-lite-alone", dsrnet_lite.build, {**SMALL, **ALONE}),
)


def inputs(model: Model, height_px: int, width_px: int, device: str = "cpu") -> list[Tensor]:
    """A picture, and a reference of four times its size if the model is to get one."""
    tensors = [torch.rand(1, 3, height_px, width_px, device=device)]
    if model.reference:
        tensors.append(torch.rand(1, 3, 4 * height_px, 4 * width_px, device=device))
    return tensors


def seconds(
    net: nn.Module, tensors: list[Tensor], clock: Callable[[], float], repeats: int
) -> float:
    """The median of at most `repeats` passes by `clock`; after `ENOUGH_S` no other is begun."""
    taken: list[float] = []
    begin = time.perf_counter()
    with torch.inference_mode():
        while not taken or (len(taken) < repeats and time.perf_counter() - begin < ENOUGH_S):
            start = clock()
            net(*tensors)
            taken.append(clock() - start)
    return statistics.median(taken)


def measure(model: Model, height_px: int, width_px: int, repeats: int) -> dict[str, object]:
    """All that is known of one model."""
    torch.manual_seed(1)
    net = model.build(**model.hyper).eval()
    tensors = inputs(model, height_px, width_px)
    threads = torch.get_num_threads()
    with torch.inference_mode():
        net(*(tensor[..., :32, :32] for tensor in tensors))
    wall = seconds(net, tensors, time.perf_counter, repeats)
    torch.set_num_threads(1)
    processor = seconds(net, tensors, time.process_time, repeats)
    torch.set_num_threads(threads)
    counted = operations(net.to("meta"), *inputs(model, COUNTED_PX, COUNTED_PX, "meta"))
    return {
        "model": model.id,
        "parameters": sum(p.numel() for p in net.parameters()),
        "operations": counted,
        "paper_millions": model.paper_millions,
        "paper_billions": model.paper_billions,
        "wall_s": round(wall, 3),
        "one_core_processor_s": round(processor, 3),
    }


def beside(value: float, paper: object) -> str:
    """A number, and how far it is from the paper's."""
    if not isinstance(paper, float):
        return f"{value:8.2f} {'':>17}"
    return f"{value:8.2f} {paper:8.2f} {100 * (value / paper - 1):+6.1f} %"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--width", type=int, default=160)
    parser.add_argument("--height", type=int, default=120)
    parser.add_argument("--models", nargs="+", help="parts of ids; all by default")
    parser.add_argument("--json", type=Path, default=RESULTS)
    args = parser.parse_args()
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    rows = []
    print(f"{'model':<24} {'million parameters (paper)':<26} {'billion operations (paper)':<26}")
    for model in MODELS:
        if args.models and not any(part in model.id for part in args.models):
            continue
        row = measure(model, args.height, args.width, args.repeats)
        rows.append(row)
        print(
            f"{model.id:<24}"
            f" {beside(int(str(row['parameters'])) / 1e6, model.paper_millions)}"
            f" {beside(int(str(row['operations'])) / 1e9, model.paper_billions)}"
            f" {row['wall_s']:>8} s, one core {row['one_core_processor_s']} s",
            flush=True,
        )
    report = {
        "machine": {
            "cores": os.cpu_count(),
            "load_before": load,
            "python": platform.python_version(),
            "torch": torch.__version__,
            "torch_threads": torch.get_num_threads(),
        },
        "picture_px": [args.width, args.height],
        "repeats": args.repeats,
        "rows": rows,
    }
    args.json.parent.mkdir(parents=True, exist_ok=True)
    args.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
