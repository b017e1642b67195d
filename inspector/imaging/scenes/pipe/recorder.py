"""What a recording is like from its first frame to its last: lens, sensor, exposure, lettering."""

from __future__ import annotations

import numpy as np

from inspector.imaging.scenes.pipe.lettering import Lettering, run_lettering
from inspector.imaging.scenes.pipe.optics import Effects, Exposure
from inspector.imaging.scenes.pipe.run import PipeRun


def some_lettering(rng: np.random.Generator, run: PipeRun) -> Lettering | None:
    """Lettering by chance; not every recorder writes into the picture."""
    if rng.random() >= 0.6:
        return None
    name = f"MH{int(rng.integers(1, 400))}-MH{int(rng.integers(1, 400))}"
    return run_lettering(rng, name, round(1000 * run.width_m), run.material)


def recorder(rng: np.random.Generator) -> tuple[Effects, Exposure]:
    """Lens, sensor and exposure by chance."""
    effects = Effects(
        soften_px=float(rng.uniform(0.35, 0.85)),
        fringe=float(rng.choice([0.0, 0.001, 0.0025])),
        vignette=float(rng.uniform(0.0, 0.35)),
        noise=float(rng.gamma(2.0, 0.0022)) + 0.002,
        sharpen=float(rng.choice([0.0, 0.5, 1.1])),
        dust=float(rng.choice([0.0, 0.0, 0.5, 1.5])),
        jpeg_quality=int(rng.integers(28, 90)),
    )
    tint = rng.normal(0, 0.05, 2)
    exposure = Exposure(
        bright=float(rng.uniform(0.44, 0.68)),
        share=float(rng.uniform(0.70, 0.88)),
        contrast=float(rng.uniform(0.1, 0.6)),
        balance=(1 + float(tint[0]), 1.0, 1 + float(tint[1])),
    )
    return effects, exposure


def aloft(run: PipeRun, z_m: float, up: float) -> tuple[float, float]:
    """x and y of a place `up` of the height of the section above its middle (from -1/2 to 1/2)."""
    x, y = run.middle(max(z_m, 0.0))
    section = run.geometry.sections[0]
    return x, y + (section.crown_m + section.invert_m) / 2 - up * run.height_m
