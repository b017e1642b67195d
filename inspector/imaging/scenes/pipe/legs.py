"""The way of a camera as legs between views, each eased in and out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.defects import Defect
from inspector.imaging.scenes.pipe.recorder import aloft
from inspector.imaging.scenes.pipe.run import PipeRun

MOST_ZOOM = 20.0
_LEAST_STOP_S = 1.7
"""Less time is not enough to turn to a defect and to see it."""
_MOVING = 0.55
"""The share of the time of a stop that is spent on getting there."""
_ALL_AROUND_DEG = 190.0
"""What goes round the wall further than this is looked at as a ring, from the middle."""
_RING_FILLS, _PLACE_FILLS = 1.15, 1.9
"""How large the ring of a defect gets in the picture, in heights of it."""
_CRAWL_M_S = 0.2
_STANDS_BEFORE = 0.9
"""A crawler stops so many widths of the pipe before a defect."""
_BLOCKS = {
    "object": 5.0,
    "sediment": 33.0,
    "deformation": 18.0,
    "scale": 15.0,
    "obstacle": 20.0,
    "intrusion": 30.0,
    "roots": 30.0,
}
"""From which value of a defect on a crawler does not pass it."""


@dataclass(frozen=True)
class View:
    """A camera, and the distance that it is focused at."""

    camera: CameraPose
    focus_m: float


@dataclass(frozen=True)
class Leg:
    """From one view to the next. A leg that `drives` follows the pipe, `up` (see `aloft`)."""

    seconds: float
    start: View
    end: View
    drives: bool = False
    up: float = 0.0

    @property
    def moves(self) -> bool:
        """True if the camera is not still."""
        return self.start.camera != self.end.camera

    def at(self, share: float) -> View:
        """The view after a share (0..1) of the time; speed and acceleration begin and end at 0."""
        eased = share**3 * (share * (6 * share - 15) + 10)
        a, b = self.start.camera, self.end.camera
        between = {
            f.name: getattr(a, f.name) + eased * (getattr(b, f.name) - getattr(a, f.name))
            for f in fields(CameraPose)
        }
        # Zooms and distances are felt as ratios.
        between["zoom"] = a.zoom * (b.zoom / a.zoom) ** eased
        focus = self.start.focus_m * (self.end.focus_m / self.start.focus_m) ** eased
        return View(CameraPose(**between), focus)


def qv_legs(run: PipeRun, rng: np.random.Generator, seconds: float, aspect: float) -> list[Leg]:
    """A look at the whole, at as many defects as there is time for, the nearest first, and back.

    `aspect` is the height of the picture / its width.
    """
    z = float(rng.uniform(-0.5, -0.15))
    up = float(rng.uniform(0.0, 0.15))
    x, y = aloft(run, z, up)
    far_x, far_y = run.middle(0.8 * run.length_m)
    level = CameraPose(
        x + float(rng.normal(0, 0.03)) * run.width_m, y, z,
        roll_deg=float(rng.normal(0, 1.5)), view_deg=float(rng.uniform(50, 62)),
    )  # fmt: skip
    whole = View(turned_to(level, (far_x, far_y, 0.8 * run.length_m)), 3 * run.width_m)
    stops = max(0, min(len(run.defects), int(seconds / _LEAST_STOP_S) - 2))
    each = seconds / (stops + 2)
    views = [qv_view(run, level, d, aspect) for d in by_chainage(run.defects)[:stops]]
    legs = [Leg(each, whole, whole)]
    for view in [*views, whole]:
        legs += [Leg(_MOVING * each, legs[-1].end, view), Leg((1 - _MOVING) * each, view, view)]
    return legs


def crawler_legs(run: PipeRun, rng: np.random.Generator, seconds: float) -> list[Leg]:
    """Drives to before each defect and turns to it, as far as there is time."""
    up = float(rng.uniform(-0.06, 0.14))
    bend = float(rng.choice([0.0, -0.06, -0.14]))
    view_deg = float(rng.uniform(72, 98))

    def ahead(z_m: float) -> View:
        x, y = aloft(run, z_m, up)
        camera = CameraPose(x, y, z_m, tilt_deg=-1.0, view_deg=view_deg, distortion=bend)
        return View(camera, 1.6 * run.width_m)

    reach_m = crawler_reach_m(run)
    defects = [d for d in by_chainage(run.defects) if d.start_m < reach_m + run.width_m]
    stands = [min(max(0.1, d.start_m - _STANDS_BEFORE * run.width_m), reach_m) for d in defects]
    start = ahead(max(0.1, stands[0] - 0.2 * _CRAWL_M_S * seconds) if stands else 0.1)
    legs = [Leg(0.05 * seconds, start, start)]
    for stand_m, defect in zip(stands, defects, strict=True):
        here = legs[-1].end
        stop = ahead(max(stand_m, here.camera.z_m))
        way_m = stop.camera.z_m - here.camera.z_m
        if way_m > 0:
            legs.append(Leg(way_m / _CRAWL_M_S, here, stop, True, up))
        place = _place(run, defect)
        turned = turned_to(stop.camera, place)
        # Not all the way: the defect comes into the middle, and the pipe stays in view.
        share = 0.7
        camera = replace(
            stop.camera, pan_deg=share * turned.pan_deg, tilt_deg=share * turned.tilt_deg, zoom=1.4
        )
        look = View(camera, math.dist(place, (camera.x_m, camera.y_m, camera.z_m)))
        legs += [Leg(0.9, stop, look), Leg(0.8, look, look), Leg(0.9, look, stop)]
    end = ahead(max(reach_m, legs[-1].end.camera.z_m))
    way_m = end.camera.z_m - legs[-1].end.camera.z_m
    if way_m > 0:
        legs.append(Leg(way_m / _CRAWL_M_S, legs[-1].end, end, True, up))
    return legs


def crawler_reach_m(run: PipeRun) -> float:
    """How far a crawler gets: to the end, or to shortly before what blocks its way."""
    blocks = [d.start_m - 0.35 for d in run.defects if d.value > _BLOCKS.get(d.kind, 1e9)]
    return max(0.6, min([run.length_m - 0.4, *blocks]))


def qv_view(run: PipeRun, camera: CameraPose, defect: Defect, aspect: float) -> View:
    """A still camera turned to a defect and zoomed in on it."""
    place = _place(run, defect)
    away_m = math.dist(place, (camera.x_m, camera.y_m, camera.z_m))
    fills = _RING_FILLS if _is_ring(defect) else _PLACE_FILLS
    # At zoom 1 the picture is 2 tan(view / 2) * aspect high at a distance of 1.
    seen_m = 2 * math.tan(math.radians(camera.view_deg) / 2) * aspect * away_m
    zoom = min(MOST_ZOOM, max(1.2, fills * seen_m / run.height_m))
    return View(turned_to(camera.zoomed(zoom), place), away_m)


def turned_to(camera: CameraPose, place_m: tuple[float, float, float]) -> CameraPose:
    """The camera with a place in the middle of its picture."""
    dx, dy, dz = (p - c for p, c in zip(place_m, (camera.x_m, camera.y_m, camera.z_m), strict=True))
    return replace(
        camera,
        pan_deg=math.degrees(math.atan2(dx, dz)),
        tilt_deg=math.degrees(math.atan2(-dy, math.hypot(dx, dz))),
    )


def by_chainage(defects: Sequence[Defect]) -> list[Defect]:
    """The nearest to the start manhole first."""
    return sorted(defects, key=lambda d: (d.start_m, d.number))


def _is_ring(defect: Defect) -> bool:
    return (defect.to_deg - defect.from_deg) % 360 > _ALL_AROUND_DEG or (
        defect.to_deg - defect.from_deg >= 360
    )


def _place(run: PipeRun, defect: Defect) -> tuple[float, float, float]:
    """The place to look at: on the wall, or a little before it what stands out from it."""
    at_m = (defect.start_m + defect.end_m) / 2
    x, y = run.middle(at_m)
    if _is_ring(defect):
        return x, y, at_m
    angle = defect.from_deg + ((defect.to_deg - defect.from_deg) % 360) / 2
    wall = run.wall_point(at_m, angle)
    return x + 0.75 * (wall[0] - x), y + 0.75 * (wall[1] - y), at_m
