"""A recorded inspection, planned frame by frame: the way of the camera and what the recorder adds.

A quick-view camera stands in the start manhole. Its operator looks at the whole pipe, turns and
zooms to one defect after the other, holds still at each, and zooms out again. A crawler drives from
defect to defect, stops before each and turns its camera to it. All moves are smooth; the focus
follows a little late, as that of cameras does.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.legs import Leg, crawler_legs, qv_legs
from inspector.imaging.scenes.pipe.lettering import Lettering, run_lettering
from inspector.imaging.scenes.pipe.light import Lamps
from inspector.imaging.scenes.pipe.optics import Effects, Exposure
from inspector.imaging.scenes.pipe.recorder import aloft, recorder
from inspector.imaging.scenes.pipe.run import PipeRun
from inspector.imaging.scenes.pipe.sequences import FRAME_PX, CameraKind

SWAY_DEG = 0.06
"""How far a camera on a pole turns by itself, at most."""
_SHUTTER = 0.3
"""The share of the time between two frames for which the shutter is open."""
_MOST_SMEAR_PX = 20.0
_FOCUS_LAG_S = 0.3


@dataclass(frozen=True)
class PlannedFrame:
    """One frame to be. `still` is where the camera stands if it does not move but for its sway:
    frames with the same `still` show the same up to a turn by `SWAY_DEG`."""

    time_s: float
    camera: CameraPose
    still: CameraPose | None
    effects: Effects
    exposure: Exposure
    lamps: Lamps


@dataclass(frozen=True)
class VideoSize:
    """Pixels, seconds and frames a second."""

    width_px: int = 480
    height_px: int = 360
    seconds: float = 20.0
    rate_hz: int = 12


def nodes(run: PipeRun) -> tuple[str, str]:
    """Names of the start and the end manhole."""
    first = int(np.random.default_rng([run.seed, 23]).integers(1, 400))
    return f"MH{first}", f"MH{first + 1}"


def recorded_on(run: PipeRun) -> str:
    """ISO 8601 local time at which the recording begins."""
    rng = np.random.default_rng([run.seed, 24])
    year, month, day = (int(rng.integers(*r)) for r in ((2019, 2026), (1, 13), (1, 29)))
    hour, minute = int(rng.integers(7, 17)), int(rng.integers(0, 60))
    return f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"


def plan_video(run: PipeRun, kind: CameraKind, size: VideoSize) -> list[PlannedFrame]:
    """All frames of a recording, decided by the run's seed."""
    rng = np.random.default_rng([run.seed, 21])
    effects, exposure = recorder(rng)
    effects, lettering = _fitted(run, rng, effects, size)
    exact = replace(run.lamps, beam=float(rng.uniform(15, 80)), flood=float(rng.uniform(0.1, 0.3)))
    quick = kind == "qv"
    legs = qv_legs(run, rng, size.seconds, size.height_px / size.width_px) if quick else (
        crawler_legs(run, rng, size.seconds)
    )  # fmt: skip
    sway = _Sway(rng, SWAY_DEG if quick else 0.0)
    planned: list[PlannedFrame] = []
    before: CameraPose | None = None
    focus_m = legs[0].start.focus_m
    for number, (leg, share) in enumerate(_timed(legs, size)):
        time_s = number / size.rate_hz
        view = leg.at(share)
        pose = view.camera
        if leg.drives:
            x, y = aloft(run, pose.z_m, leg.up)
            pose = replace(pose, x_m=x, y_m=y)
        pan, tilt = sway.at(time_s)
        camera = replace(pose, pan_deg=pose.pan_deg + pan, tilt_deg=pose.tilt_deg + tilt)
        follow = 1 - math.exp(-1 / (size.rate_hz * _FOCUS_LAG_S))
        focus_m *= (view.focus_m / focus_m) ** follow
        corner = f"ZOOM {camera.zoom:.0f}X" if quick else f"{max(camera.z_m, 0.0):06.2f} m"
        planned.append(
            PlannedFrame(
                time_s,
                camera,
                None if leg.moves else pose,
                replace(
                    _smeared(effects, before, camera, size, run.width_m),
                    seed=run.seed * 10037 + number,
                    focus_m=focus_m,
                    aperture_px=(0.5 * camera.zoom**0.9 if quick else 0.35 * camera.zoom)
                    * _scale(size),
                    noise=effects.noise * (1 + 0.04 * camera.zoom),
                    lettering=_running(lettering, time_s, corner),
                ),
                exposure,
                exact if quick else run.lamps,
            )
        )
        before = camera
    return planned


def _fitted(
    run: PipeRun, rng: np.random.Generator, effects: Effects, size: VideoSize
) -> tuple[Effects, Lettering]:
    """The effects for this size, compressed by the video's own codec, and the lettering."""
    name = "-".join(nodes(run))
    lettering = run_lettering(rng, name, round(1000 * run.width_m), run.material)
    lettering = replace(lettering, top_right=(recorded_on(run)[:10],))
    fitted = replace(effects, soften_px=effects.soften_px * _scale(size), jpeg_quality=None)
    return fitted, lettering


def _scale(size: VideoSize) -> float:
    """Effects are given for frames of the usual width."""
    return size.width_px / FRAME_PX[0]


def _running(lettering: Lettering, time_s: float, corner: str) -> Lettering:
    whole = int(time_s)
    clock = f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return replace(lettering, bottom_left=(clock,), bottom_right=(corner,))


def _timed(legs: Sequence[Leg], size: VideoSize) -> Iterator[tuple[Leg, float]]:
    """For each frame the leg that it is in, and the share of it that has passed."""
    ends = np.cumsum([leg.seconds for leg in legs])
    for number in range(max(1, round(size.seconds * size.rate_hz))):
        time_s = number / size.rate_hz
        at = min(int(np.searchsorted(ends, time_s, "right")), len(legs) - 1)
        leg = legs[at]
        yield leg, min(1.0, (time_s - (float(ends[at]) - leg.seconds)) / leg.seconds)


def _smeared(
    effects: Effects, before: CameraPose | None, camera: CameraPose, size: VideoSize, wide_m: float
) -> Effects:
    """The blur of what moves while the shutter is open."""
    if before is None:
        return effects
    focal = camera.focal_px(size.width_px)
    across = math.radians(camera.pan_deg - before.pan_deg) * focal * _SHUTTER
    down = math.radians(camera.tilt_deg - before.tilt_deg) * focal * _SHUTTER
    long = math.hypot(across, down)
    shorter = min(1.0, _MOST_SMEAR_PX / long) if long > 0 else 1.0
    grown = abs(math.log(camera.zoom / before.zoom)) + abs(camera.z_m - before.z_m) / wide_m
    return replace(
        effects,
        motion_px=(across * shorter, down * shorter),
        zoom_blur=min(0.06, _SHUTTER * grown),
    )


class _Sway:
    """A camera on a pole: slow waves of pan and tilt, never further than `most_deg`."""

    def __init__(self, rng: np.random.Generator, most_deg: float) -> None:
        self._most_deg = most_deg
        self._waves_hz = rng.uniform(0.15, 0.9, (2, 3))
        self._phases = rng.uniform(0, 2 * math.pi, (2, 3))

    def at(self, time_s: float) -> tuple[float, float]:
        """Pan and tilt, degrees."""
        waves = np.sin(2 * math.pi * self._waves_hz * time_s + self._phases).mean(axis=1)
        return float(waves[0]) * self._most_deg, float(waves[1]) * self._most_deg
