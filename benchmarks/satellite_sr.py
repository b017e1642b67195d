"""What enlarging Sentinel-2 pictures gives on real dates.

    python benchmarks/satellite_sr.py --dates DIR --models DIR ...

Of whatever the program opens as a stack: how far the enlarged picture of the clearest date,
recorded again, is from what was measured; and how far the pictures made of one half of the clear
dates and of the other are from each other, at the best of 49 shifts and without the mean
difference, beside bicubic means of the same dates. Models of a single date get the mean of the
dates then. All as in the program: the same dates, shifts, clouds and tiles. Reflectances, means
over the bands. On rendered land, `inspector evaluate --all --only 5` measures.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from inspector.commands.run_map import window
from inspector.core.card import StackSpec
from inspector.core.date_order import date_order
from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.engine.device import processor
from inspector.engine.map_dates import Dates, read_date
from inspector.engine.map_method import Bicubic
from inspector.engine.map_net import ReadStack, load
from inspector.engine.map_open import open_maps
from inspector.engine.map_stack import choose_dates
from inspector.imaging.enlarged_map import Planes, contradiction
from inspector.imaging.scenes.satellite.resolution import SCALE
from inspector.io.cards import read_card
from inspector.train.sat_losses import tolerant_l1

MOST_CLEAR = 0.9
"""Dates of the trial on real ones show more of the ground than this."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dates", type=Path, required=True)
    parser.add_argument("--window", type=window, help="col,row,w,h of the dates; all by default")
    parser.add_argument("--models", type=Path, nargs="+", required=True)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    real(args.dates, args.models, args.window)


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


if __name__ == "__main__":
    main()
