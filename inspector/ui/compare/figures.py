"""What can be measured of a pane: against another one, or by itself; for a lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inspector.core import language
from inspector.core.errors import InspectorError
from inspector.core.frame import Window
from inspector.core.language import plural, tr
from inspector.imaging.metrics.cracks import line_scores
from inspector.imaging.metrics.masks import confusion
from inspector.imaging.metrics.pictures import WINDOW_PX, fidelity
from inspector.imaging.metrics.reference_free import (
    downsample_consistency,
    noise_deviation,
    sharpness,
)
from inspector.imaging.windows import common, within
from inspector.ui.compare.differences import ONE_ALONE, mask_on_grid, on_grid, whole_pixels
from inspector.ui.compare.pane_content import OF_LEVELS, VOTES, PaneContent
from inspector.ui.compare.words import number

_MOST_PX = 8_400_000


@dataclass(frozen=True)
class Figure:
    """One number: `text` has its unit; `says` what it is in a sentence."""

    name: str
    text: str
    says: str = ""

    @property
    def line(self) -> str:
        """As it is copied."""
        return f"{self.name} {self.text}"


def figures(
    mine: Sequence[PaneContent],
    reference: Sequence[PaneContent],
    source: Sequence[PaneContent],
    region: Window | None,
) -> tuple[Figure, ...]:
    """Of the content of a pane, inside the region if there is one. Against `reference` where both
    are pictures or both are masks, else by itself; `source` is what enlarged pictures are held
    against, if they are. () where there is nothing to be measured."""
    one = _chosen(mine, region)
    if one is None:
        return ()
    other = _chosen(reference, region)
    try:
        if other is not None and one.sort == other.sort == "mask":
            return _masks(one, other, region)
        if other is not None and one.sort == other.sort == "picture":
            return _pictures(one, other, region)
        if one.sort == "mask":
            return _marked(one, region)
        if one.sort == "field":
            return _numbers(one, region)
        return _alone(one, _chosen(source, region), region)
    except InspectorError:
        return ()  # the region lies beside one of them


def _chosen(contents: Sequence[PaneContent], region: Window | None) -> PaneContent | None:
    """The one on top that has all of the region; of none the one on top that has some of it."""
    if region is None:
        # The whole, which comes first where a finer part lies over it, but the newest of parts.
        whole = [c for c in contents if c.origin == (0, 0)]
        return whole[0] if whole else contents[-1] if contents else None
    seen = [c for c in contents if common(c.window, region) is not None]
    inside = [c for c in seen if common(c.window, region) == region]
    return inside[-1] if inside else seen[-1] if seen else None


def _shared(one: PaneContent, other: PaneContent, region: Window | None, scale: float) -> Window:
    window = common(one.window, other.window)
    if window is not None and region is not None:
        window = common(window, region)
    if window is None:
        raise InspectorError(tr("Nothing is shared."))
    return whole_pixels(window, scale)


def _pictures(one: PaneContent, other: PaneContent, region: Window | None) -> tuple[Figure, ...]:
    scale = other.scale
    window = _shared(one, other, region, scale)
    while window.width * window.height * scale**2 > _MOST_PX and scale > 1:
        scale -= 1
    made, true = on_grid(one, window, scale), on_grid(other, window, scale)
    if min(made.shape[:2]) < WINDOW_PX:
        return ()
    found = fidelity(made, true)
    size = f"{made.shape[1]} × {made.shape[0]} px"
    return (
        Figure(
            "PSNR",
            f"{_decimals(found.psnr_rgb_db, 2)} dB",
            tr(
                "Peak signal-to-noise ratio over red, green and blue on {size}; of luma alone "
                "{luma} dB. Higher is closer to the reference.",
                size=size,
                luma=_decimals(found.psnr_y_db, 2),
            ),
        ),
        Figure(
            "SSIM",
            _decimals(found.ssim_rgb, 3),
            tr(
                "Structural similarity over red, green and blue on {size}; of luma alone "
                "{luma}. 1 is the reference itself.",
                size=size,
                luma=_decimals(found.ssim_y, 3),
            ),
        ),
    )


def _masks(one: PaneContent, other: PaneContent, region: Window | None) -> tuple[Figure, ...]:
    scale = min(other.scale, 1.0)
    window = _shared(one, other, region, scale)
    claimed, truth = mask_on_grid(one, window, scale), mask_on_grid(other, window, scale)
    counted, lines = confusion(claimed, truth), line_scores(claimed, truth)
    return (
        Figure(
            "IoU", _decimals(counted.crack_iou, 3), tr("Shared pixels of all that either marks.")
        ),
        Figure(
            "F1",
            _decimals(counted.dice, 3),
            tr(
                "Precision {precision}, recall {recall}, pixel by pixel.",
                precision=_decimals(counted.precision, 3),
                recall=_decimals(counted.recall, 3),
            ),
        ),
        Figure(
            "clDice",
            _decimals(lines.cl_dice, 3),
            tr(
                "How much of the middle lines lies inside the other mask: precision "
                "{precision}, recall {recall}.",
                precision=_decimals(lines.skeleton_precision, 3),
                recall=_decimals(lines.skeleton_recall, 3),
            ),
        ),
    )


def _marked(one: PaneContent, region: Window | None) -> tuple[Figure, ...]:
    scale = min(one.scale, 1.0)
    marked = mask_on_grid(one, _part(one, region, scale), scale)
    count, share = int(marked.sum()), float(marked.mean())
    pixels = round(count / scale**2)
    text = f"{_decimals(100 * share, 2 if share < 0.1 else 1)} %"
    says = plural("{count} source pixel is marked.", "{count} source pixels are marked.", pixels,
                  count=number(pixels))  # fmt: skip
    return (Figure(tr("marked"), text, says),)


def _numbers(one: PaneContent, region: Window | None) -> tuple[Figure, ...]:
    assert one.field is not None
    window = _part(one, region, min(one.scale, 1.0))
    rows, columns = within(window, one.window).slices
    scale = one.scale
    part = one.field.values[
        int(rows.start * scale) : round(rows.stop * scale),
        int(columns.start * scale) : round(columns.stop * scale),
    ]
    known = part[np.isfinite(part)]
    if not known.size:
        return ()
    if one.field.ends == ONE_ALONE:
        return tuple(
            Figure(
                tr(name),
                f"{_decimals(100 * float((known == sign).mean()), 2)} %",
                tr("Of the pixels shown."),
            )
            for name, sign in zip(ONE_ALONE, (-1.0, 1.0), strict=True)
        )
    if one.field.unit == VOTES:
        anybody, everybody = int((known > 0).sum()), int((known >= one.field.high).sum())
        share = everybody / anybody if anybody else 1.0
        says = tr("Pixels that every model marks, of all that any of them marks.")
        return (Figure(tr("all agree"), f"{_decimals(100 * share, 1)} %", says),)
    unit = f" {tr(one.field.unit)}" if one.field.unit else ""
    mean = number(float(known.mean())) + unit
    found = [Figure(tr("mean"), mean, tr("The mean of what is shown."))]
    if one.field.low < 0:
        away = float(np.abs(known).mean())
        found.insert(0, Figure(tr("|mean|"), number(away) + unit, tr("The mean without signs.")))
        found[1] = Figure(tr("bias"), mean, tr("The mean with signs."))
    top = float(np.percentile(np.abs(known) if one.field.low < 0 else known, 95))
    found.append(Figure("p95", number(top) + unit, tr("95 of 100 values are at most so large.")))
    return tuple(found)


def _alone(
    one: PaneContent, source: PaneContent | None, region: Window | None
) -> tuple[Figure, ...]:
    window = _part(one, region, one.scale)
    scale = one.scale
    while window.width * window.height * scale**2 > _MOST_PX and scale > 1:
        scale -= 1
    made = on_grid(one, window, scale)
    if min(made.shape[:2]) < 3:
        return ()
    found = []
    times = round(scale)
    if source is not None and times > 1 and source.scale == 1.0 and common(source.window, window):
        part = common(source.window, window)
        if part == window:
            small = on_grid(source, window, 1.0)
            apart = downsample_consistency(made, small, times)
            found.append(
                Figure(
                    tr("consistency"),
                    f"{_decimals(apart.psnr_db, 1)} dB",
                    tr(
                        "Shrunk again by {times} and held against the source: off by "
                        "{levels:.2f} "
                        "of 255 on average. Higher invents less.",
                        times=times,
                        levels=apart.mean_levels,
                    ),
                )
            )
    found += [
        Figure(
            tr("sharpness (×{times})", times=times) if times > 1 else tr("sharpness"),
            number(sharpness(made)),
            tr(
                "Variance of the Laplacian of luma, levels²: to be compared only between pictures "
                "enlarged as much; noise counts as sharp."
            ),
        ),
        Figure(
            tr("noise"),
            f"{_decimals(noise_deviation(made), 2)} {tr(OF_LEVELS)}",
            tr("Estimated standard deviation."),
        ),
    ]
    return tuple(found)


def _part(one: PaneContent, region: Window | None, scale: float) -> Window:
    window = one.window if region is None else common(one.window, region)
    if window is None:
        raise InspectorError(tr("Nothing is shared."))
    return whole_pixels(window, scale)


def _decimals(value: float, digits: int) -> str:
    return "∞" if np.isinf(value) else language.number(value, f".{digits}f")
