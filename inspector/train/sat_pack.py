"""Renders the land that networks for satellite pictures learn from, and packs it (`sat_data`)."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch

from inspector.core.progress import Progress
from inspector.imaging.registration import filled, register
from inspector.imaging.scenes.satellite.materials import BANDS
from inspector.imaging.scenes.satellite.scene import render
from inspector.imaging.scenes.satellite.sensor import observe
from inspector.train.checkpoint import write_tensors
from inspector.train.sat_data import DN, VERSION, LandSample, part_of


def land_sample(seed: int, dates: int, side_px: int) -> LandSample:
    """Render a scene, record it and lay its dates over the first one."""
    scene = render(seed, side_px)
    seen = observe(scene, dates, np.random.default_rng([seed, 707]))
    laid = register(seen.stack, seen.clear)
    shown = filled(laid.stack, laid.clear, laid.reference)
    labels = np.zeros(scene.roads.shape, np.uint8)
    labels[scene.roads] = 1
    labels[scene.buildings] = 2
    return LandSample(
        seed,
        part_of(seed),
        np.rint(scene.reflectance * DN).astype(np.uint16),
        np.rint(np.clip(shown, 0, 1) * DN).astype(np.uint16),
        laid.clear.astype(np.uint8),
        labels,
    )


def write_land(
    path: Path, scenes: int, first: int, dates: int, side_px: int, progress: Progress
) -> None:
    """Render and write a pack. Raises Cancelled and leaves no file then."""
    samples = []
    for index in range(scenes):
        progress.step(index, scenes)
        samples.append(land_sample(first + index, dates, side_px))
    tensors = {
        name: torch.from_numpy(np.stack([getattr(sample, name) for sample in samples]))
        for name in ("truth", "stack", "clear", "labels")
    }
    about = {"version": VERSION, "bands": BANDS, "scenes": [[s.seed, s.part] for s in samples]}
    write_tensors(path, tensors, {"pack": json.dumps(about)})
    progress.step(scenes, scenes)
