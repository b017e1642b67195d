"""PSNR and SSIM of a super-resolution network beside bicubic enlargement, by kind of reference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from inspector.core.progress import Progress
from inspector.imaging.metrics.pictures import Fidelity, fidelity, mean_fidelity
from inspector.nets.reference_sr import SuperResolved, enlarge
from inspector.train.sr_data import Sample
from inspector.train.sr_degrade import PLAIN, Degradation, Reference
from inspector.train.sr_forward import enlarged_by, references_of
from inspector.train.sr_views import Example, stacked, whole

Depth = Literal["own", "true", "flat"]
"""Whose depth the network works with: its own, the rendered one, or the same everywhere."""


@dataclass(frozen=True)
class Row:
    """The mean scores of `pictures` pictures. `method` is "bicubic" or "net"; `depth_error` is the
    mean absolute error of the network's depth, where the truth is known."""

    method: str
    reference: Reference
    depth: Depth
    pictures: int
    scores: Fidelity
    depth_error: float | None = None


def score(
    net: nn.Module,
    samples: Sequence[Sample],
    device: torch.device,
    depths: Sequence[Depth] = ("own",),
    references: Sequence[Reference] | None = None,
    degradation: Degradation = PLAIN,
    progress: Progress | None = None,
) -> tuple[Row, ...]:
    """Bicubic once, then the network by reference (all that make a difference to it, unless named)
    and depth, on whole samples.

    The same sample is degraded in the same way for every row. Raises ValueError without samples,
    and Cancelled.
    """
    found: dict[tuple[str, Reference, Depth], list[Fidelity]] = {}
    errors: dict[tuple[str, Reference, Depth], list[float]] = {}
    references = references_of(net) if references is None else references
    total = len(samples) * len(references)
    for number, sample in enumerate(samples):
        for index, reference in enumerate(references):
            if progress is not None:
                progress.step(number * len(references) + index, total)
            rng = np.random.default_rng((sample.origin.run, number))
            example = whole(sample, degradation, reference, rng)
            truth = sample.target
            if index == 0:
                plain = enlarge(example.picture[None])[0]
                found.setdefault(("bicubic", "none", "own"), []).append(
                    fidelity(as_bytes(plain), truth)
                )
            for depth in depths:
                made = run(net, example, depth, device)
                key = ("net", reference, depth)
                found.setdefault(key, []).append(fidelity(as_bytes(made.picture[0]), truth))
                if depth == "own" and made.depth is not None:
                    error = (made.depth[0].cpu() - example.depth).abs().mean().item()
                    errors.setdefault(key, []).append(error)
    return tuple(
        Row(
            *key,
            len(each),
            mean_fidelity(each),
            float(np.mean(errors[key])) if key in errors else None,
        )
        for key, each in found.items()
    )


def rows(scored: Iterable[Row]) -> list[dict[str, object]]:
    """Ready for json.dump, four decimals."""
    made = []
    for row in scored:
        values = {name: round(value, 4) for name, value in asdict(row.scores).items()}
        entry: dict[str, object] = {
            "method": row.method,
            "reference": row.reference,
            "depth": row.depth,
            "pictures": row.pictures,
            **values,
        }
        if row.depth_error is not None:
            entry["depth_error"] = round(row.depth_error, 4)
        made.append(entry)
    return made


def run(net: nn.Module, example: Example, depth: Depth, device: torch.device) -> SuperResolved:
    """One example through the network, in fp32 and evaluation mode."""
    known: dict[str, Tensor | None] = {}
    if depth != "own":
        known = {"depth": example.depth, "reference_depth": example.reference_depth}
        if depth == "flat":
            known = {n: None if t is None else torch.full_like(t, 0.5) for n, t in known.items()}
    batch = stacked([example]).to(device)
    there = {n: None if t is None else t[None].to(device) for n, t in known.items()}
    net.eval()
    with torch.inference_mode():
        return enlarged_by(net, batch, there)


def as_bytes(picture: Tensor) -> NDArray[np.uint8]:
    """uint8 (H, W, 3) of a picture (3, H, W) in [0, 1], rounded and clipped."""
    values = picture.detach().float().clamp(0, 1).mul(255).round().to(torch.uint8)
    result: NDArray[np.uint8] = values.permute(1, 2, 0).cpu().numpy()
    return result
