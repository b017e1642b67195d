"""What enlarging Sentinel-2 pictures gives: on rendered land that is held out, and on real dates.

    python benchmarks/satellite_sr.py --pack land.safetensors --judge DIR --models DIR ...
    python benchmarks/satellite_sr.py --dates DIR --models DIR ...

On rendered land: PSNR, cPSNR, SSIM, cSSIM and the IoU of roads and buildings by the judge, of the
picture enlarged bicubically, of each model, and of the truth. On real dates (whatever the program
opens as a stack): how far the enlarged picture of the clearest date, recorded again, is from what
was measured; and how far the pictures made of one half of the clear dates and of the other are from
each other, at the best of 49 shifts and without the mean difference, beside bicubic means of the
same dates. Models of a single date get the mean of the dates then. All as in the program: the same
dates, shifts, clouds and tiles. Reflectances, means over the bands.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import nn

from inspector.commands.run_map import window
from inspector.core.card import ModelCard, StackSpec
from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.engine.device import processor
from inspector.engine.map_dates import Dates, read_date
from inspector.engine.map_method import Bicubic
from inspector.engine.map_net import ReadStack, load
from inspector.engine.map_open import open_maps
from inspector.engine.map_stack import choose_dates
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.enlarged_map import Planes, contradiction
from inspector.imaging.scenes.satellite.resolution import SCALE
from inspector.io.cards import read_card
from inspector.nets.rams import date_order
from inspector.train.sat_data import of_part, read_land
from inspector.train.sat_evaluate import SatRow, score
from inspector.train.sat_losses import tolerant_l1
from inspector.train.sat_tasks import load_task_net

MOST_CLEAR = 0.9
"""Dates of the trial on real ones show more of the ground than this."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pack", type=Path)
    parser.add_argument("--judge", type=Path)
    parser.add_argument("--dates", type=Path)
    parser.add_argument("--window", type=window, help="col,row,w,h of the dates; all by default")
    parser.add_argument("--models", type=Path, nargs="*", default=[])
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    if args.pack is not None:
        rendered(args.pack, args.judge, [_loaded(folder) for folder in args.models])
    if args.dates is not None:
        if not args.models:
            parser.error("--dates needs --models")
        real(args.dates, args.models, args.window)


def rendered(pack: Path, judge: Path | None, models: Sequence[tuple[ModelCard, nn.Module]]) -> None:
    held_out = of_part(read_land(pack), "val")
    segmenter = load_task_net(judge) if judge is not None else None
    print(f"{len(held_out)} scenes of {pack.name} held out; judge: {judge.name if judge else None}")
    head = ("", "PSNR", "cPSNR", "SSIM", "cSSIM", "roads", "buildings", "shifted")
    print("| " + " | ".join(head) + " |\n" + "|---" * len(head) + "|")
    cpu = torch.device("cpu")
    plain = score(None, 9, held_out, segmenter, cpu)
    for row in plain:
        if row.method != "truth":
            _line(row.method, row)
    for card, net in models:
        dates = card.stack.dates if card.stack is not None else 1
        found = {row.method: row for row in score(net, dates, held_out, segmenter, cpu)}
        _line(card.id, found["net"])
    for row in plain:
        if row.method == "truth":
            _line("truth", row)


def real(folder: Path, models: Sequence[Path], part: Window | None) -> None:
    nets = [load(read_card(model.resolve()), processor(), [model.parent]) for model in models]
    bands = nets[0].card.input.bands
    with open_maps(folder) as source:
        info = source.info(0)
        whole = part or Window(0, 0, info.width_px, info.height_px)
        # As many dates as there are, whatever a network takes.
        asked = replace(nets[0].card, stack=StackSpec(len(source), 2))
        chosen = source.with_bands(bands)
        shares = [float(read_date(chosen, d, whole).clear.mean()) for d in range(len(source))]
        first = int(np.argmax(shares))
        choice = choose_dates(source, asked, first, whole, Progress())
        print(choice.settings)
        dates = [d for d in dict.fromkeys(choice.order) if shares[d] > MOST_CLEAR]
        halves = [dates[k::2] for k in (0, 1)]
        print(f"halves: {halves} of dates {dates}")

        def of(some: Sequence[int], wanted: int) -> ReadStack:
            order = [some[k] for k in date_order([shares[d] for d in some], wanted)]
            reader = Dates(source, bands, order, choice.shifts)

            def read(area: Window) -> Planes:
                x, y = area.x + whole.x, area.y + whole.y
                return reader.seen(Window(x, y, area.width, area.height)).stack

            return read

        here = Window(0, 0, whole.width, whole.height)
        seen = Dates(source, bands, [first]).seen(whole)
        size = whole.width, whole.height
        plain = Bicubic()

        def mean(some: Sequence[int]) -> ReadStack:
            read = of(some, len(some))
            return lambda area: read(area).mean(axis=0)[None]

        def contradicts(planes: Planes) -> float:
            return float(np.nanmean(contradiction(planes, seen.measured, seen.clear, SCALE)))

        print("| | contradicts the measurement | halves apart | seconds |\n|---|---|---|---|")
        made = plain.enlarged(of([first], 1), size, here, Progress())
        print(f"| bicubic of one date | {contradicts(made):.5f} | | |")
        made = plain.enlarged(mean(dates), size, here, Progress())
        pair = [plain.enlarged(mean(half), size, here, Progress()) for half in halves]
        print(f"| bicubic of the mean | {contradicts(made):.5f} | {_apart(*pair):.5f} | |")
        for net in nets:
            several = net.card.stack.dates if net.card.stack is not None else 1
            start = time.perf_counter()
            read = of(dates, several) if several > 1 else of([first], 1)
            made = net.enlarged(read, size, here, Progress())
            seconds = time.perf_counter() - start
            reads = [of(half, several) if several > 1 else mean(half) for half in halves]
            pair = [net.enlarged(each, size, here, Progress()) for each in reads]
            numbers = f"{contradicts(made):.5f} | {_apart(*pair):.5f} | {seconds:.1f}"
            print(f"| {net.card.id} ({net.runner.name} {net.runner.dtype}) | {numbers} |")


def _apart(one: Planes, other: Planes) -> float:
    a, b = torch.from_numpy(one)[None], torch.from_numpy(other)[None]
    return float(tolerant_l1(a, b, torch.ones_like(a[:, :1])).loss)


def _loaded(folder: Path) -> tuple[ModelCard, nn.Module]:
    card = read_card(folder.resolve())
    return card, load_net(card, read_weights(card, [folder.resolve().parent]))


def _line(name: str, row: SatRow) -> None:
    iou = [f"{v:.3f}" if v is not None else "" for v in (row.roads_iou, row.buildings_iou)]
    if row.method == "truth":
        print(f"| {name} | | | | | {iou[0]} | {iou[1]} | |")
        return
    numbers = f"{row.psnr_db:.2f} | {row.cpsnr_db:.2f} | {row.ssim:.4f} | {row.cssim:.4f}"
    print(f"| {name} | {numbers} | {iou[0]} | {iou[1]} | {row.shifted:.2f} |")


if __name__ == "__main__":
    main()
