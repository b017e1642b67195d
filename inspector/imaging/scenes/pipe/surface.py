"""What rays see: the nearest surface of a run, with its place in the pipe."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.pipe.decals import MASK_FROM, Decal
from inspector.imaging.scenes.pipe.sections import Ring, Section
from inspector.imaging.scenes.pipe.solids import Look, Solid
from inspector.imaging.scenes.pipe.tube import Hits, Origin, Part, Tube, relative

Field = NDArray[np.float32]


@dataclass
class Surface:
    """Points seen by n rays: distance along the ray, unit normal (3, n), look, number of the
    defect, chainage, clock angle, coordinates on the surface and the size of a pixel there (all
    metres), number of the stretch, and y in its section."""

    rays: Field
    distance: Field
    normal: Field
    look: NDArray[np.uint8]
    instance: NDArray[np.uint16]
    chainage: Field
    angle: Field
    along: Field
    across: Field
    blur_along: Field
    blur_across: Field
    tangent: Field
    stretch: NDArray[np.int32]
    height: Field


@dataclass(frozen=True)
class Geometry:
    """All that rays can meet in a run. `rings` belong to `sections`, the first to the pipe."""

    tube: Tube
    sections: tuple[Section, ...]
    rings: tuple[Ring, ...]
    solids: tuple[Solid, ...]
    decals: tuple[Decal, ...]
    joint_instances: dict[int, int]
    """Joint number to the number of its defect."""


def see(geometry: Geometry, origin: Origin, rays: Field, pixel_rad: float) -> Surface:
    """The nearest surface on unit rays (3, n) from a point; a pixel is `pixel_rad` wide. Rays may
    start at a point each (3, n) where there are no solids and holes."""
    tube = geometry.tube
    hits = tube.trace(origin, rays)
    count = rays.shape[1]

    def zeros() -> Field:
        return np.zeros(count, np.float32)

    surface = Surface(
        rays=rays,
        distance=hits.distance,
        normal=np.zeros((3, count), np.float32),
        look=np.zeros(count, np.uint8),
        instance=np.zeros(count, np.uint16),
        chainage=zeros(),
        angle=zeros(),
        along=zeros(),
        across=zeros(),
        blur_along=zeros(),
        blur_across=zeros(),
        tangent=np.zeros((3, count), np.float32),
        stretch=hits.stretch,
        height=zeros(),
    )
    _tube_surface(geometry, origin, surface, hits)
    _openings(geometry, origin, surface, pixel_rad)
    free = surface.look != Look.SOIL
    _solids(geometry, origin, surface, free)
    _places(geometry, origin, surface)
    footprints(surface, pixel_rad)
    _marks(geometry, surface)
    return surface


def _tube_surface(geometry: Geometry, origin: Origin, surface: Surface, hits: Hits) -> None:
    table = geometry.tube.table
    part = table[7, hits.stretch].astype(np.int32)
    surface.look[part == Part.GAP] = Look.GROOVE
    surface.look[part == Part.CHAMBER] = Look.CHAMBER
    surface.look[hits.face] = Look.FACE
    chamber_end = hits.face & (part == Part.CHAMBER)
    surface.look[chamber_end] = Look.CHAMBER
    joint = table[8, hits.stretch].astype(np.int32)
    for number, instance in geometry.joint_instances.items():
        at_joint = (joint == number) & (hits.face | (part == Part.GAP))
        surface.instance[at_joint] = instance
    x, y, z, angle, local_x, local_y = _in_pipe(geometry, origin, surface)
    for section, ring in zip(geometry.sections, geometry.rings, strict=True):
        mine = _of_section(geometry, section)[hits.stretch]
        if not mine.any():
            continue
        scale = table[6, hits.stretch[mine]]
        nx, ny = section.normal(local_x[mine] / scale, local_y[mine] / scale)
        slope = -(nx * table[4, hits.stretch[mine]] + ny * table[5, hits.stretch[mine]])
        surface.normal[:, mine] = np.stack([nx, ny, slope])
        surface.across[mine] = ring.arc(angle[mine])
    face = np.flatnonzero(hits.face)
    surface.normal[:, face] = 0
    surface.normal[2, face] = -np.sign(surface.rays[2, face])
    surface.along[:] = z
    surface.along[face] = np.hypot(local_x[face], local_y[face])
    surface.along[chamber_end], surface.across[chamber_end] = y[chamber_end], x[chamber_end]


def _of_section(geometry: Geometry, section: Section) -> NDArray[np.bool_]:
    return np.array([s.section is section for s in geometry.tube.stretches])


def _in_pipe(
    geometry: Geometry, origin: Origin, surface: Surface
) -> tuple[Field, Field, Field, Field, Field, Field]:
    """x, y, z of the points, their clock angle, and x, y from the middle of their section."""
    x, y, z = (
        np.float32(o) + surface.distance * r for o, r in zip(origin, surface.rays, strict=True)
    )
    table = geometry.tube.table[:, surface.stretch]
    off = z - table[0]
    local_x = x - table[2] - table[4] * off
    local_y = y - table[3] - table[5] * off
    angle = np.mod(np.arctan2(local_x, -local_y) * np.float32(180 / math.pi), np.float32(360))
    return x, y, z, angle.astype(np.float32), local_x, local_y


def _openings(geometry: Geometry, origin: Origin, surface: Surface, pixel_rad: float) -> None:
    """Through holes, rays go on: to the broken edge, or to the soil behind."""
    holes = [d for d in geometry.decals if d.kind == "hole"]
    if not holes:
        return
    ring = geometry.rings[0]
    blur = surface.distance * np.float32(pixel_rad)
    for hole in holes:
        k = geometry.tube.at((hole.start_m + hole.end_m) / 2)
        stretch = geometry.tube.stretches[k]
        near, cover = hole.cover(surface.along, surface.across, blur, blur, ring)
        on_wall = surface.look[near] == Look.WALL
        open_ = near[on_wall & (cover[0] >= 0.5)]
        if not len(open_):
            continue
        surface.instance[open_] = hole.instance
        lines = relative(stretch, origin, *surface.rays[:, open_])
        through = np.ones(len(open_), np.bool_)
        thick = hole.depth_m
        for depth in (0.35 * thick, 0.7 * thick, thick, 2.6 * thick):
            grow = np.float32(1 + depth / stretch.section.inscribed_m)
            t = stretch.section.leave(*(part / grow for part in lines))
            px, py = lines[0] + t * lines[2], lines[1] + t * lines[3]
            arc = ring.arc(np.arctan2(px, -py) * np.float32(180 / math.pi))
            z = np.float32(origin[2]) + t * surface.rays[2, open_]
            if depth <= thick:
                inside = np.zeros(len(open_), np.bool_)
                within, cover = hole.cover(z, arc, blur[open_], blur[open_], ring)
                inside[within] = cover[0] >= 0.5
                edge = through & ~inside
                surface.look[open_[edge]] = Look.BROKEN
                through &= inside
                moved = edge
            else:
                surface.look[open_[through]] = Look.SOIL
                moved = through
            small = np.float32(1) / grow
            nx, ny = stretch.section.normal(
                (px[moved] * small).astype(np.float32), (py[moved] * small).astype(np.float32)
            )
            at = open_[moved]
            surface.distance[at] = t[moved]
            surface.along[at], surface.across[at] = z[moved], arc[moved]
            back = 0.6 if depth <= thick else 0.0
            sign = np.sign(surface.rays[2, at]) * np.float32(back)
            normal = np.stack([nx * np.float32(1 - back), ny * np.float32(1 - back), -sign])
            surface.normal[:, at] = normal / np.sqrt((normal**2).sum(axis=0))


def _solids(
    geometry: Geometry,
    origin: Origin,
    surface: Surface,
    free: NDArray[np.bool_],
) -> None:
    if not geometry.solids:
        return
    place = (float(origin[0]), float(origin[1]), float(origin[2]))
    base = surface.distance.copy()
    for solid in geometry.solids:
        touch = solid.touch(place, surface.rays, base)
        if touch is None:
            continue
        now = surface.distance[touch.rays]
        behind = (touch.look == Look.LATERAL) & (now >= base[touch.rays] * np.float32(0.9999))
        touch = touch.at((touch.distance < now) | (behind & free[touch.rays]))
        at = touch.rays
        surface.distance[at] = touch.distance
        surface.normal[:, at] = touch.normal
        surface.look[at] = touch.look
        surface.along[at], surface.across[at] = touch.along, touch.across
        if touch.marked is None:
            surface.instance[at] = solid.instance
        else:
            surface.instance[at] = np.where(touch.marked, solid.instance, 0)


def _places(geometry: Geometry, origin: Origin, surface: Surface) -> None:
    """Chainage, clock angle and height of the final points."""
    z = np.float32(origin[2]) + surface.distance * surface.rays[2]
    moved = (surface.look != Look.WALL) & (surface.look != Look.FACE)
    ends = geometry.tube.table[1]
    stretch = np.minimum(np.searchsorted(ends, z[moved]), len(ends) - 1)
    surface.stretch[moved] = stretch.astype(np.int32)
    _, _, surface.chainage, surface.angle, _, surface.height = _in_pipe(geometry, origin, surface)


def locate(geometry: Geometry, origin: Origin, surface: Surface, chosen: NDArray[np.intp]) -> None:
    """Chainage and clock angle of chosen points by their distance."""
    x, y, z = (
        np.asarray(o, np.float32) + surface.distance[chosen] * r[chosen]
        for o, r in zip(origin, surface.rays, strict=True)
    )
    table = geometry.tube.table
    number = np.minimum(np.searchsorted(table[1], z), table.shape[1] - 1)
    start, _, x0, y0, slope_x, slope_y = table[:6, number]
    off = z - start
    angle = np.arctan2(x - x0 - slope_x * off, -(y - y0 - slope_y * off))
    surface.chainage[chosen] = z
    surface.angle[chosen] = np.mod(angle * np.float32(180 / math.pi), np.float32(360))


def footprints(surface: Surface, pixel_rad: float) -> None:
    """How much of the surface a pixel covers along and across, and the direction of along.

    The pixel's cone cuts the surface in an ellipse, longer by 1 / cos in the direction of view;
    these are the sides of the box around it.
    """
    n, v = surface.normal, surface.rays
    steep = np.abs(n[2]) > np.float32(0.9)
    hx = np.where(steep, np.float32(1), np.float32(0))
    hz = np.where(steep, np.float32(0), np.float32(1))
    dot = hx * n[0] + hz * n[2]
    along = np.stack([hx - dot * n[0], -dot * n[1], hz - dot * n[2]])
    along /= np.sqrt(np.maximum((along**2).sum(axis=0), np.float32(1e-9)))
    surface.tangent = along
    cosine = np.maximum(-(n * v).sum(axis=0), np.float32(0.004))
    by_along = (v * along).sum(axis=0) / cosine
    by_across = (v * crossed(n, along)).sum(axis=0) / cosine
    size = surface.distance * np.float32(pixel_rad)
    surface.blur_along = size * np.sqrt(1 + by_along**2)
    surface.blur_across = size * np.sqrt(1 + by_across**2)


def crossed(a: Field, b: Field) -> Field:
    """Cross products of vectors (3, n)."""
    return np.stack(
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    )


def _marks(geometry: Geometry, surface: Surface) -> None:
    """Numbers of the defects that are drawn on the wall."""
    ring = geometry.rings[0]
    for decal in geometry.decals:
        if decal.kind == "hole" or not decal.instance:
            continue
        near, cover = decal.cover(
            surface.along, surface.across, surface.blur_along, surface.blur_across, ring
        )
        on_wall = surface.look[near] == Look.WALL
        marked = near[on_wall & (cover[0] >= np.float32(MASK_FROM[decal.kind]))]
        surface.instance[marked] = decal.instance
