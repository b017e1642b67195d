"""Cameras on their way: a quick-view camera that zooms into the pipe from the manhole, and a
crawler that drives through it. Both are lists of shots, rendered one by one when asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.legs import crawler_reach_m
from inspector.imaging.scenes.pipe.lettering import Lettering
from inspector.imaging.scenes.pipe.light import Lamps
from inspector.imaging.scenes.pipe.optics import Effects, Exposure
from inspector.imaging.scenes.pipe.recorder import aloft, recorder, some_lettering
from inspector.imaging.scenes.pipe.run import PipeFrame, PipeRun, render

CameraKind = Literal["qv", "crawler"]

FRAME_PX = (448, 320)
"""Width and height of a frame."""


@dataclass(frozen=True)
class Shot:
    """One frame to be: where the camera is, what the recording adds, how it is exposed and lit."""

    camera: CameraPose
    effects: Effects
    exposure: Exposure
    lamps: Lamps


def shots(run: PipeRun, kind: CameraKind, count: int) -> list[Shot]:
    """The shots of a sequence, decided by the run's seed.

    "qv": a quick-view camera at the start manhole zooms in to 20x, in steps, and looks around.
    "crawler": it drives from the manhole to the end or to what blocks it; at some defects it stops
    and turns its camera to them.
    """
    return _qv_shots(run, count) if kind == "qv" else _crawler_shots(run, count)


def taken(
    run: PipeRun, shot: Shot, width_px: int = FRAME_PX[0], height_px: int = FRAME_PX[1]
) -> PipeFrame:
    """The frame of a shot."""
    lit = replace(run, lamps=shot.lamps)
    return render(lit, shot.camera, width_px, height_px, shot.effects, shot.exposure)


def _qv_shots(run: PipeRun, count: int) -> list[Shot]:
    rng = np.random.default_rng([run.seed, 11])
    lettering = some_lettering(rng, run)
    effects, exposure = recorder(rng)
    z = float(rng.uniform(-0.55, 0.05))
    up = float(rng.uniform(-0.05, 0.28))
    x, y = aloft(run, z, up)
    x += float(rng.normal(0, 0.08)) * run.width_m
    view = float(rng.uniform(50, 66))
    greatest = min(20.0, max(4.0, float(rng.uniform(0.3, 0.8)) * run.length_m / run.width_m / 3))
    t = np.linspace(0, 1, count)
    # The operator zooms, stops, looks, and zooms on.
    stairs = np.interp(t, np.sort(rng.uniform(0, 1, 8)), np.sort(rng.uniform(0, 1, 8)))
    zooms = greatest ** (0.5 * t + 0.5 * stairs)
    sway = _wander(rng, t, 4.0)
    aim_z = float(rng.uniform(0.5, 1.0)) * run.length_m
    ax, ay = run.middle(aim_z)
    pan0 = math.degrees(math.atan2(ax - x, aim_z - z))
    tilt0 = -math.degrees(math.atan2(ay - y, aim_z - z))
    roll = float(rng.normal(0, 2.5))
    # The head carries a spotlight that reaches far, and weaker lamps for what is near.
    lamps = replace(
        run.lamps, beam=float(rng.uniform(15, 150)), flood=float(rng.uniform(0.04, 0.3))
    )
    made = []
    for i in range(count):
        zoom = float(zooms[i])
        camera = CameraPose(
            x,
            y,
            z,
            pan0 + float(sway[0, i]) * 6 / zoom,
            tilt0 + float(sway[1, i]) * 4 / zoom - 1.0 / zoom,
            roll + 0.3 * float(sway[2, i]),
            view,
            zoom,
        )
        looked_at = 1.2 * run.width_m / math.tan(math.radians(view / 2)) * zoom
        shake = zoom * abs(float(rng.normal(0, 0.12)))
        turn = float(rng.uniform(0, 2 * math.pi))
        made.append(
            Shot(
                camera,
                replace(
                    effects,
                    seed=run.seed * 10007 + i,
                    focus_m=max(0.5, looked_at * float(np.exp(rng.normal(0, 0.25)))),
                    aperture_px=0.5 * zoom**0.9,
                    motion_px=(shake * math.cos(turn), shake * math.sin(turn)),
                    noise=effects.noise * (1 + 0.04 * zoom),
                    lettering=_lines(lettering, f"ZOOM {zoom:.0f}X"),
                ),
                exposure,
                lamps,
            )
        )
    return made


def _crawler_shots(run: PipeRun, count: int) -> list[Shot]:
    rng = np.random.default_rng([run.seed, 12])
    lettering = some_lettering(rng, run)
    effects, exposure = recorder(rng)
    end = crawler_reach_m(run)
    start = float(rng.uniform(0.0, 0.15)) * end + 0.1
    up = float(rng.uniform(-0.06, 0.14))
    view = float(rng.uniform(72, 98))
    bend = float(rng.choice([0.0, -0.06, -0.14]))
    t = np.linspace(0, 1, count)
    sway = _wander(rng, t, 9.0)
    turned = rng.random(count) < 0.22
    made = []
    for i in range(count):
        z = start + (end - start) * float(t[i])
        x, y = aloft(run, z, up)
        camera = CameraPose(
            x + 0.03 * run.width_m * float(sway[0, i]),
            y + 0.01 * run.width_m * float(sway[1, i]),
            z,
            3.5 * float(sway[2, i]),
            2.0 * float(sway[1, i]) - 1.0,
            4.0 * float(sway[0, i]),
            view,
            1.0,
            bend,
        )
        driving = True
        ahead = [d for d in run.defects if 0.1 < (d.start_m + d.end_m) / 2 - z < 1.6 * run.width_m]
        if turned[i] and ahead:
            camera = _towards(run, camera, ahead[0].start_m, ahead[0].end_m, ahead[0].from_deg,
                              ahead[0].to_deg, float(rng.uniform(0.5, 0.9)))  # fmt: skip
            camera = camera.zoomed(float(rng.uniform(1.0, 2.2)))
            driving = False
        made.append(
            Shot(
                camera,
                replace(
                    effects,
                    seed=run.seed * 10009 + i,
                    focus_m=float(np.exp(rng.normal(math.log(1.6 * run.width_m), 0.3))),
                    aperture_px=0.35 * camera.zoom,
                    zoom_blur=abs(float(rng.normal(0, 0.012))) if driving else 0.0,
                    motion_px=(float(rng.normal(0, 0.5)), float(rng.normal(0, 0.5))),
                    interlaced_px=float(rng.normal(0, 0.8)) if rng.random() < 0.08 else 0.0,
                    lettering=_lines(lettering, f"{max(z, 0.0):06.2f} m"),
                ),
                exposure,
                run.lamps,
            )
        )
    return made


def _towards(
    run: PipeRun, camera: CameraPose, start_m: float, end_m: float, from_deg: float, to_deg: float,
    share: float,
) -> CameraPose:  # fmt: skip
    """The camera turned by a share of the way towards a place on the wall."""
    middle = from_deg + ((to_deg - from_deg) % 360) / 2
    x, y, z = run.wall_point((start_m + end_m) / 2, middle)
    dx, dy, dz = x - camera.x_m, y - camera.y_m, z - camera.z_m
    pan = math.degrees(math.atan2(dx, dz))
    tilt = math.degrees(math.atan2(-dy, math.hypot(dx, dz)))
    return replace(camera, pan_deg=share * pan, tilt_deg=share * tilt)


def _lines(lettering: Lettering | None, text: str) -> Lettering | None:
    return None if lettering is None else replace(lettering, bottom_right=(text,))


def _wander(
    rng: np.random.Generator, t: np.ndarray[tuple[int], np.dtype[np.float64]], waves: float
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Three smooth random walks around 0, deviation about 1, over t from 0 to 1."""
    knots = np.linspace(0, 1, int(waves) + 3)
    return np.stack([np.interp(t, knots, rng.normal(0, 1, len(knots))) for _ in range(3)])
