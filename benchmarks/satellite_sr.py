"""What enlarging Sentinel-2 pictures gives: on rendered land that is held out, and on real dates.

    python benchmarks/satellite_sr.py --pack land.safetensors --judge DIR --models DIR ...
    python benchmarks/satellite_sr.py --dates DIR --models DIR ...

On rendered land: PSNR, cPSNR, SSIM, cSSIM and the IoU of roads and buildings by the judge, of the
picture enlarged bicubically, of each model, and of the truth. On real dates (a folder of GeoTIFFs
with the twelve bands of a Sentinel-2 L2A each): how far the enlarged picture, recorded again, is
from what was measured; and, for models of several dates, how far the pictures made of the odd and
of the even dates are from each other, beside bicubic means of the same dates.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from inspector.core.card import ModelCard
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.bands import full_scale
from inspector.imaging.registration import filled, register
from inspector.imaging.scenes.satellite.sensor import SCALE, spread_px
from inspector.io.cards import read_card
from inspector.nets.rams import by_band, date_order
from inspector.train.sat_data import of_part, read_land
from inspector.train.sat_evaluate import SatRow, score
from inspector.train.sat_losses import Consistency, tolerant_l1
from inspector.train.sat_tasks import bicubic, load_task_net

BANDS = ("B02", "B03", "B04", "B08")
INDEXES = [2, 3, 4, 8]
CLOUD = 0.25
"""Blue above this is cloud or snow on the dates of the trial."""
MTF = 0.25
TILE_PX = 96


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pack", type=Path)
    parser.add_argument("--judge", type=Path)
    parser.add_argument("--dates", type=Path)
    parser.add_argument("--models", type=Path, nargs="*", default=[])
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    models = [_loaded(folder) for folder in args.models]
    if args.pack is not None:
        rendered(args.pack, args.judge, models)
    if args.dates is not None:
        real(args.dates, models)


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


def real(folder: Path, models: Sequence[tuple[ModelCard, nn.Module]]) -> None:
    stack, clear, names = _read(folder)
    laid = register(stack, clear)
    for name, shift, share in zip(names, laid.shifts, laid.clear.mean(axis=(1, 2)), strict=True):
        print(f"{name}: x {shift.x_px:+.2f} px, y {shift.y_px:+.2f} px, clear {share:.0%}")
    scale = np.array(full_scale(BANDS), np.float32)[:, None, None]
    shown = filled(laid.stack, laid.clear, laid.reference) / scale
    seen = torch.from_numpy(laid.clear[laid.reference][None, None])
    reference = torch.from_numpy(shown[laid.reference][None])
    sensor = Consistency(SCALE, spread_px(MTF))
    shares = laid.clear.mean(axis=(1, 2))
    usable = [k for k in range(len(names)) if shares[k] > 0.9]
    print("| | contradicts the measurement | halves apart | seconds |\n|---|---|---|---|")
    everything = bicubic(torch.from_numpy(shown[usable]).mean(dim=0)[None])
    halves = [bicubic(torch.from_numpy(shown[usable[k::2]]).mean(dim=0)[None]) for k in (0, 1)]
    single = float(sensor(bicubic(reference), reference, seen))
    print(f"| bicubic of the reference | {single:.5f} | | |")
    whole = float(sensor(everything, reference, seen))
    print(f"| bicubic of the mean | {whole:.5f} | {_apart(*halves):.5f} | |")
    for card, net in models:
        start = time.perf_counter()
        apart = ""
        with torch.inference_mode():
            if card.stack is None:
                made = _tiled(net, reference[:, None])
            else:
                made = _tiled(net, _chosen(shown, shares, usable, card.stack.dates))
        seconds = time.perf_counter() - start
        if card.stack is not None:
            with torch.inference_mode():
                pair = [
                    _tiled(net, _chosen(shown, shares, usable[k::2], card.stack.dates))
                    for k in (0, 1)
                ]
            apart = f"{_apart(*pair):.5f}"
        print(
            f"| {card.id} | {float(sensor(made, reference, seen)):.5f} | {apart} | {seconds:.1f} |"
        )


def _chosen(shown: np.ndarray, shares: np.ndarray, usable: Sequence[int], dates: int) -> Tensor:
    order = date_order([float(shares[k]) for k in usable], dates)
    return torch.from_numpy(shown[[usable[k] for k in order]][None])


def _apart(one: Tensor, other: Tensor) -> float:
    everywhere = torch.ones_like(one[:, :1])
    return float(tolerant_l1(one, other, everywhere).loss)


def _tiled(net: nn.Module, stack: Tensor) -> Tensor:
    """Enlarged in tiles that overlap by 16 px, of which the outer 8 are cut off."""
    _, dates, bands, height, width = stack.shape
    made = torch.zeros(1, bands, SCALE * height, SCALE * width)
    step = TILE_PX - 16
    for top in range(0, max(height - 16, 1), step):
        for left in range(0, max(width - 16, 1), step):
            y, x = max(min(top, height - TILE_PX), 0), max(min(left, width - TILE_PX), 0)
            part = stack[..., y : y + TILE_PX, x : x + TILE_PX]
            large = by_band(net, part) if dates > 1 else net(part[:, 0])
            inner_y, inner_x = 8 * (y > 0), 8 * (x > 0)
            made[..., SCALE * (y + inner_y) :, SCALE * (x + inner_x) :][
                ..., : large.shape[-2] - SCALE * inner_y, : large.shape[-1] - SCALE * inner_x
            ] = large[..., SCALE * inner_y :, SCALE * inner_x :]
    return made


def _read(folder: Path) -> tuple[np.ndarray, np.ndarray, list[str]]:
    import rasterio

    pictures, names = [], []
    for path in sorted(folder.glob("*.tif")):
        with rasterio.open(path) as file:
            pictures.append(file.read(INDEXES).astype(np.float32) / 1e4)
        names.append(path.stem)
    stack = np.clip(np.stack(pictures), 0.0, 1.0)
    return stack, stack[:, 0] < CLOUD, names


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
