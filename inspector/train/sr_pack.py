"""Renders what super-resolution learns from: frames of pipes, and neighbours that show the same.

A target is a shot of a rendered inspection as the lens would give it without blur, noise and
compression; those are added when it is shrunk. The neighbour shows the same place at the target's
scale, from another camera: beside it (a frame before or after), nearer (a crawler's approach, with
the parallax and light that come with it), or from the same spot (a zoom). It is found and laid over
the target as in use, from no more than the low resolution; where it is not found, it stays as the
camera saw it. At 4x the scale of the low resolution it is the sharp reference; shrunk, it is one of
2x or 1x.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SettingsError
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.imaging.reference_warp import reference_part, remaining_flow
from inspector.imaging.references import rank_references
from inspector.imaging.resample import blurred, enlarged, shrunk
from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.optics import Effects
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeFrame, PipeRun, render
from inspector.imaging.scenes.pipe.sequences import CameraKind, Shot, shots
from inspector.nets.reference_sr import SCALE
from inspector.train.sr_data import Move, Origin, PackWriter, Part, Picture, Sample

VAL_EVERY = 6
"""Every sixth run is held out."""
_SEQUENCE = 12
_BLURRED = 0.5
"""This share of the neighbours is laid over a blurred picture, where it is harder."""
_MOVES: tuple[Move, ...] = ("near", "approach", "zoom")


@dataclass(frozen=True)
class PackSpec:
    """How much is packed: `runs` rendered runs from `first_run` on, `shots` of each, frames of
    `width_px` x `height_px`, multiples of 64."""

    runs: int = 48
    shots: int = 4
    first_run: int = 0
    width_px: int = 448
    height_px: int = 320

    def __post_init__(self) -> None:
        if min(self.runs, self.shots) < 1 or self.shots > _SEQUENCE or self.first_run < 0:
            raise SettingsError(
                f"A pack has at least one run and 1 to {_SEQUENCE} shots of each; "
                "choose other numbers."
            )
        if self.width_px % 64 or self.height_px % 64 or min(self.width_px, self.height_px) < 64:
            raise SettingsError("The frames of a pack are multiples of 64 px; choose other sizes.")


def pack(spec: PackSpec, path: Path, progress: Progress) -> int:
    """Render and write a pack; gives the number of samples, which is smaller than asked for when
    the file is full. Raises Cancelled and leaves no file then."""
    writer = PackWriter()
    total = spec.runs * spec.shots
    for index, sample in enumerate(samples(spec)):
        progress.step(index, total)
        if not writer.add(sample):
            break
    writer.write(path)
    progress.step(total, total)
    return len(writer)


def samples(spec: PackSpec) -> Iterator[Sample]:
    """The samples, one run after the other, decided by the runs' numbers alone."""
    for number in range(spec.first_run, spec.first_run + spec.runs):
        rng = np.random.default_rng([number, 404])
        run = plan_run(number)
        kind: CameraKind = "qv" if rng.random() < 0.6 else "crawler"
        sequence = shots(run, kind, _SEQUENCE)
        chosen = np.sort(rng.choice(len(sequence), min(spec.shots, len(sequence)), replace=False))
        for at in chosen:
            move = _MOVES[int(rng.integers(len(_MOVES)))]
            yield _sample(run, sequence[int(at)], move, spec, rng)


def part_of(run: int) -> Part:
    """In which part the samples of a run are."""
    return "val" if run % VAL_EVERY == VAL_EVERY - 1 else "train"


def _sample(
    run: PipeRun, shot: Shot, move: Move, spec: PackSpec, rng: np.random.Generator
) -> Sample:
    lit = replace(run, lamps=shot.lamps)
    burnt_in = Effects(lettering=shot.effects.lettering)

    def seen(camera: CameraPose) -> PipeFrame:
        return render(lit, camera, spec.width_px, spec.height_px, burnt_in, shot.exposure)

    target = seen(shot.camera)
    neighbour = seen(moved(shot.camera, move, float(np.median(target.depth_m)), rng))
    depth = relative_inverse_depth(target.depth_m)
    there = neighbour.pixels, relative_inverse_depth(neighbour.depth_m)
    small = shrunk(target.pixels, SCALE)
    if rng.random() < _BLURRED:
        small = blurred(small, float(rng.uniform(0.3, 1.0)))
    there = laid_over(small, depth, *there)
    return Sample(
        Origin(run.seed, part_of(run.seed), move), target.pixels, there[0], depth, there[1]
    )


def laid_over(
    small: Picture, depth: Picture, neighbour: Picture, neighbour_depth: Picture
) -> tuple[Picture, Picture]:
    """A neighbour (H, W, 3) and its depth (H / 4, W / 4) where a picture `small` (h, w, 3) of a
    quarter of the size shows the same; what the neighbour does not show is the picture's own."""
    height, width = small.shape[:2]
    window, frame = Window(0, 0, width, height), Frame(neighbour)
    found = rank_references(Frame(small), window, [frame])
    if not found:
        return neighbour, neighbour_depth
    mapping = found[0].to_reference
    flow = remaining_flow(small, window, frame, mapping)
    part, shown = reference_part(frame, mapping, window, SCALE, flow)
    part = np.where(shown[..., None], part, enlarged(small, SCALE, 0, height))
    # The depth has a quarter of the neighbour's pixels, with the same areas.
    offset = 0.5 / SCALE - 0.5
    quarter = np.array([[1 / SCALE, 0, offset], [0, 1 / SCALE, offset], [0, 0, 1.0]])
    grey = Frame(np.repeat(neighbour_depth[..., None], 3, axis=2))
    seen, inside = reference_part(grey, quarter @ mapping, window, 1, flow)
    return part, np.where(inside, seen[..., 0], depth)


def moved(camera: CameraPose, move: Move, far_m: float, rng: np.random.Generator) -> CameraPose:
    """A camera that shows things `far_m` away at about the same scale as `camera` does."""
    sway_deg = 1.0 / camera.zoom
    turned = replace(
        camera,
        pan_deg=camera.pan_deg + float(rng.normal(0, sway_deg)),
        tilt_deg=camera.tilt_deg + float(rng.normal(0, sway_deg)),
        zoom=camera.zoom * float(rng.uniform(0.93, 1.08)),
    )
    if move == "zoom":
        return turned
    share = rng.uniform(0.1, 0.35) if move == "approach" else rng.uniform(-0.04, 0.04)
    ahead_m = float(share) * far_m
    pan, tilt = np.radians(camera.pan_deg), np.radians(camera.tilt_deg)
    return replace(
        turned,
        x_m=camera.x_m + ahead_m * float(np.sin(pan) * np.cos(tilt)),
        y_m=camera.y_m - ahead_m * float(np.sin(tilt)),
        z_m=camera.z_m + ahead_m * float(np.cos(pan) * np.cos(tilt)),
        zoom=turned.zoom * (far_m - ahead_m) / far_m,
    )


def relative_inverse_depth(depth_m: NDArray[np.floating]) -> Picture:
    """uint8 (H / 4, W / 4) of a depth (H, W): 1 / depth, its mean over 4x4 px, stretched so that
    its 2nd percentile is 0 and its 98th 255."""
    height, width = (side // SCALE for side in depth_m.shape)
    inverse = 1.0 / np.maximum(depth_m.astype(np.float64), 1e-3)
    cells = inverse[: SCALE * height, : SCALE * width].reshape(height, SCALE, width, SCALE)
    small = cells.mean(axis=(1, 3))
    low, high = np.percentile(small, (2, 98))
    stretched = (small - low) / max(high - low, 1e-9)
    result: Picture = np.rint(np.clip(stretched, 0, 1) * 255).astype(np.uint8)
    return result
