"""Scores of enlarged satellite pictures on whole scenes, beside bicubic enlargement and the truth.

Reflectances are compared in units of `full_scale`, so that the peak of each band is 1. PSNR and
SSIM compare pixel by pixel; cPSNR and cSSIM allow a shift of 3 px and another brightness (RAMS
paper). IoU of roads and buildings is that of a segmenter, pooled over the scenes: one that the
network has not learnt from, unless the losses of a training are only watched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from inspector.core.progress import Progress
from inspector.imaging.metrics.pictures import PEAK, cpsnr_db, ssim
from inspector.nets.rams import by_band
from inspector.train.sat_data import LandSample, whole
from inspector.train.sat_losses import best_aligned
from inspector.train.sat_tasks import Counts, TaskNet, bicubic


@dataclass(frozen=True)
class SatRow:
    """The means over `scenes` scenes; IoU is 0 to 1, None without a segmenter. `shifted` is the
    share of scenes whose best shift is another than none."""

    method: str
    scenes: int
    psnr_db: float
    cpsnr_db: float
    ssim: float
    cssim: float
    roads_iou: float | None
    buildings_iou: float | None
    shifted: float


def score(
    net: nn.Module | None,
    dates: int,
    samples: Sequence[LandSample],
    judge: TaskNet | None,
    device: torch.device,
    progress: Progress | None = None,
) -> tuple[SatRow, ...]:
    """A network of so many `dates` (None: only what it is compared with) on whole scenes. Raises
    Cancelled."""
    ways: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
        "bicubic": lambda _stack, reference, _truth: bicubic(reference)
    }
    if dates > 1:
        ways["bicubic of the mean"] = lambda stack, _reference, _truth: bicubic(stack.mean(dim=1))
    if net is not None:
        net.eval()
        ways["net"] = lambda stack, _reference, _truth: (
            by_band(net, stack) if dates > 1 else net(stack[:, 0])
        )
    if judge is not None:
        ways["truth"] = lambda _stack, _reference, truth: truth
        judge.to(device)
    found: dict[str, list[tuple[float, ...]]] = {name: [] for name in ways}
    counts = {name: Counts() for name in ways}
    with torch.inference_mode():
        for index, sample in enumerate(samples):
            if progress is not None:
                progress.step(index, len(samples))
            land = whole(sample, dates).to(device)
            for name, way in ways.items():
                picture = way(land.stack, land.reference, land.truth)
                found[name].append(_likeness(picture, land.truth))
                if judge is not None:
                    masks = {"roads": land.roads, "buildings": land.buildings}
                    counts[name].add(judge(picture), masks)
    return tuple(_row(name, each, counts[name], judge is not None) for name, each in found.items())


def rows(scored: Iterable[SatRow]) -> list[dict[str, object]]:
    """Ready for json.dump, four decimals; the truth is not compared with itself."""
    made = []
    for row in scored:
        values = asdict(row)
        if row.method == "truth":
            for name in ("psnr_db", "cpsnr_db", "ssim", "cssim", "shifted"):
                del values[name]
        made.append(
            {
                n: round(v, 4) if isinstance(v, float) else v
                for n, v in values.items()
                if v is not None
            }
        )
    return made


def _row(name: str, each: Sequence[tuple[float, ...]], counts: Counts, judged: bool) -> SatRow:
    psnr, tolerant, alike, shifted_alike, shifted = np.mean(np.array(each), axis=0).tolist()
    iou = counts.iou() if judged else {}
    return SatRow(
        name,
        len(each),
        psnr,
        tolerant,
        alike,
        shifted_alike,
        iou.get("roads"),
        iou.get("buildings"),
        shifted,
    )


def _likeness(picture: Tensor, truth: Tensor) -> tuple[float, ...]:
    picture = picture.float().clamp(0.0, 1.0)
    truth = truth.clamp(0.0, 1.0)
    clear = torch.ones_like(truth[:, :1])
    error = float((picture - truth).square().mean().clamp(min=1e-12))
    made, shown, _ = best_aligned(picture, truth, clear)
    return (
        -10.0 * float(np.log10(error)),
        cpsnr_db(_planes(picture), _planes(truth), np.ones(truth.shape[2:], bool), 1.0),
        _ssim(picture, truth),
        _ssim(made, shown),
        float(not torch.equal(shown, truth[..., 3:-3, 3:-3])),
    )


def _ssim(picture: Tensor, truth: Tensor) -> float:
    bands = zip(_planes(picture), _planes(truth), strict=True)
    return float(np.mean([ssim(PEAK * a, PEAK * b) for a, b in bands]))


def _planes(picture: Tensor) -> NDArray[np.float64]:
    """float64 (bands, height, width) of a batch of one."""
    return picture[0].cpu().numpy().astype(np.float64)
