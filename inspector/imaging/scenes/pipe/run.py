"""A rendered inspection: a run of pipes with defects, and frames of it with exact ground truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.pipe.appearance import Appearance
from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.defects import Defect
from inspector.imaging.scenes.pipe.light import Lamps, coat, hazy, lit
from inspector.imaging.scenes.pipe.optics import Effects, Exposure, developed, filmed
from inspector.imaging.scenes.pipe.solids import Look
from inspector.imaging.scenes.pipe.strands import Strand, draw
from inspector.imaging.scenes.pipe.surface import Geometry, Surface, locate, see
from inspector.imaging.scenes.pipe.water import Water, fresnel

Field = NDArray[np.float32]
Picture = NDArray[np.uint8]

_SUBPIXELS = ((-0.33, -0.17), (0.0, 0.33), (0.33, -0.17))


@dataclass(frozen=True)
class PipeRun:
    """A pipe from the start manhole (chainage 0) to the end manhole. Made by `plan.plan_run`."""

    seed: int
    shape: str
    width_m: float
    height_m: float
    wall_m: float
    length_m: float
    appearance: Appearance
    geometry: Geometry
    strands: tuple[Strand, ...]
    water: Water | None
    haze_per_m: float
    lamps: Lamps
    defects: tuple[Defect, ...]

    @property
    def material(self) -> str:
        """What the pipes are made of."""
        return self.appearance.material

    def as_dict(self) -> dict[str, object]:
        """For JSON: what the run is, and its defects."""
        return {
            "seed": self.seed,
            "shape": self.shape,
            "material": self.material,
            "width_m": self.width_m,
            "height_m": self.height_m,
            "wall_m": self.wall_m,
            "length_m": self.length_m,
            "defects": [d.as_dict() for d in self.defects],
        }

    def middle(self, chainage_m: float) -> tuple[float, float]:
        """x and y of the reference point of the section at a chainage, metres."""
        tube = self.geometry.tube
        return tube.stretches[tube.at(chainage_m)].middle(chainage_m)

    def wall_point(self, chainage_m: float, angle_deg: float) -> tuple[float, float, float]:
        """A point of the undamaged wall by its chainage and clock angle."""
        tube = self.geometry.tube
        stretch = tube.stretches[tube.at(chainage_m)]
        ring = self.geometry.rings[0]
        angle = np.array([angle_deg], np.float32)
        radius = float(ring.radius(angle)[0]) * stretch.scale
        x, y = stretch.middle(chainage_m)
        turn = np.radians(angle_deg)
        return x + radius * float(np.sin(turn)), y - radius * float(np.cos(turn)), chainage_m


@dataclass(frozen=True, eq=False)
class Scene:
    """What is before a camera, before anything is recorded; maps (height, width) as in PipeFrame,
    `light` float32 (height, width, 3)."""

    light: Field
    depth_m: Field
    chainage_m: Field
    angle_deg: Field
    instances: NDArray[np.uint16]


@dataclass(frozen=True)
class PipeFrame:
    """A frame of a run, all maps (height, width).

    `pixels` uint8 RGB as the recorder would have it, and `clean` uint8 RGB: the same view without
    lens, motion, sensor, lettering and compression. `depth_m` along the optical axis,
    `chainage_m` and `angle_deg` (clock angle) are exact at the centre of each pixel, and so are
    `instances`: the number of the defect, 0 for none. `defects` are those of the run that are in
    `instances`.
    """

    pixels: Picture
    clean: Picture
    depth_m: Field
    chainage_m: Field
    angle_deg: Field
    instances: NDArray[np.uint16]
    defects: tuple[Defect, ...]
    camera: CameraPose


def render(
    run: PipeRun,
    camera: CameraPose,
    width_px: int = 448,
    height_px: int = 320,
    effects: Effects | None = None,
    exposure: Exposure | None = None,
) -> PipeFrame:
    """Draw what a camera sees. Without effects, `pixels` are `clean`. The same arguments give the
    same frame; `effects.seed` decides the noise."""
    scene = look_at(run, camera, width_px, height_px)
    clean_light, gain = developed(scene.light, exposure or Exposure())
    clean = _bytes(clean_light)
    pixels = clean if effects is None else filmed(clean_light, scene.depth_m, gain, effects)
    numbers = set(np.unique(scene.instances).tolist())
    return PipeFrame(
        pixels=pixels,
        clean=clean,
        depth_m=scene.depth_m,
        chainage_m=scene.chainage_m,
        angle_deg=scene.angle_deg,
        instances=scene.instances,
        defects=tuple(d for d in run.defects if d.number in numbers),
        camera=camera,
    )


def look_at(run: PipeRun, camera: CameraPose, width_px: int, height_px: int) -> Scene:
    """What a camera has before it, exactly."""
    y_px, x_px = (np.mgrid[0:height_px, 0:width_px] + 0.5).astype(np.float32)
    pixel_rad = 1.0 / camera.focal_px(width_px)
    rays, cosine = camera.rays(x_px.ravel(), y_px.ravel(), width_px, height_px)
    view = _View(run, camera, pixel_rad)
    radiance, surface = view.look(rays)
    shape = (height_px, width_px)
    edges = np.flatnonzero(_edges(surface, shape))
    if len(edges):
        off = np.array(_SUBPIXELS, np.float32)
        fine_x = (x_px.ravel()[edges] + off[:, :1]).ravel()
        fine_y = (y_px.ravel()[edges] + off[:, 1:]).ravel()
        fine = view.look(camera.rays(fine_x, fine_y, width_px, height_px)[0])[0]
        radiance[:, edges] = fine.reshape(3, len(off), -1).mean(axis=1)
    light = np.ascontiguousarray(radiance.T).reshape(*shape, 3)
    depth = (surface.distance * cosine).reshape(shape)
    instances = surface.instance.reshape(shape)
    if run.strands:
        before = depth.copy()
        _draw_strands(run, camera, light, depth, instances)
        nearer = np.flatnonzero(depth != before)
        surface.distance[nearer] = depth.ravel()[nearer] / cosine[nearer]
        locate(run.geometry, (camera.x_m, camera.y_m, camera.z_m), surface, nearer)
    return Scene(
        light=light,
        depth_m=depth,
        chainage_m=surface.chainage.reshape(shape),
        angle_deg=surface.angle.reshape(shape),
        instances=instances,
    )


def _draw_strands(
    run: PipeRun, camera: CameraPose, light: Field, depth: Field, instances: NDArray[np.uint16]
) -> None:
    def seen(colour: Field, far: Field) -> Field:
        power = np.float32(0.8) / np.maximum(far, np.float32(0.05)) ** 2
        return hazy((colour * power).astype(np.float32), far, run.haze_per_m)

    draw(run.strands, camera, light, depth, instances, seen)


def _bytes(shown: Field) -> Picture:
    return np.rint(np.clip(shown, 0, 1) * 255).astype(np.uint8)


def _edges(surface: Surface, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Pixels where the surface is another one than in a neighbour."""
    code = (surface.stretch.astype(np.int64) * 64 + surface.look).reshape(shape)
    inverse = (1.0 / np.maximum(surface.distance, np.float32(0.02))).reshape(shape)
    normal = surface.normal.reshape(3, *shape)
    edge = np.zeros(shape, np.bool_)
    for axis in (0, 1):
        low = [slice(None)] * 2
        high = [slice(None)] * 2
        low[axis], high[axis] = slice(None, -1), slice(1, None)
        a, b = tuple(low), tuple(high)
        near = np.maximum(inverse[a], inverse[b])
        jump = np.abs(inverse[a] - inverse[b]) > np.float32(0.12) * near
        bent = (normal[:, *a] * normal[:, *b]).sum(axis=0) < np.float32(0.7)
        differs = (code[a] != code[b]) | jump | bent
        edge[a] |= differs
        edge[b] |= differs
    return edge


@dataclass(frozen=True)
class _View:
    """A camera in a run."""

    run: PipeRun
    camera: CameraPose
    pixel_rad: float

    def look(self, rays: Field) -> tuple[Field, Surface]:
        """Light (3, n) on rays, and what they hit; the surface of water counts as hit."""
        origin = (self.camera.x_m, self.camera.y_m, self.camera.z_m)
        surface = see(self.run.geometry, origin, rays, self.pixel_rad)
        light = self._shaded(surface)
        if self.run.water is not None:
            self._add_water(self.run.water, origin, surface, light)
        return light, surface

    def _shaded(self, surface: Surface, haze_per_m: float | None = None) -> Field:
        run = self.run
        geometry = run.geometry
        painted = coat(
            surface, run.appearance, geometry.sections[0], geometry.rings[0], geometry.decals
        )
        haze = run.haze_per_m if haze_per_m is None else haze_per_m
        return lit(surface, painted, self.camera, run.lamps, haze)

    def _add_water(
        self, water: Water, origin: Sequence[float], surface: Surface, light: Field
    ) -> None:
        reach = water.reach(origin, surface.rays)
        wet = np.flatnonzero(reach < surface.distance)
        if not len(wet):
            return
        rays, t = surface.rays[:, wet], reach[wet]
        point = np.array(origin, np.float32)[:, None] + rays * t
        size = t * np.float32(self.pixel_rad)
        blur = size / np.maximum(rays[1], np.float32(0.01))
        normal = water.waves(point[0], point[2], blur)
        cosine = np.maximum(-(rays * normal).sum(axis=0), np.float32(0.01))
        mirrored = rays + 2 * cosine * normal
        mirrored[1] = np.minimum(mirrored[1], np.float32(-0.002))
        mirrored /= np.sqrt((mirrored**2).sum(axis=0))
        shown = self._mirrored(point, mirrored, t)
        power = 1 / np.maximum(t, np.float32(0.2)) ** 2 * np.maximum(rays[1], 0.03)
        own = np.array(water.colour, np.float32)[:, None] * (power + np.float32(0.1) / (t + 1) ** 2)
        own *= water.murk(point[0], point[2], blur)
        through = np.exp(-(surface.distance[wet] - t) / np.float32(water.clear_m))
        own = hazy(own, t, self.run.haze_per_m)
        below = own + through * (light[:, wet] * np.float32(0.6) - own)
        share = fresnel(cosine)
        surfaced = below + share * (shown - below)
        cover, colour, number = water.floats(point[0], point[2], blur)
        foam = hazy(colour * power, t, self.run.haze_per_m)
        light[:, wet] = surfaced + cover * (foam - surfaced)
        surface.distance[wet] = t
        locate(self.run.geometry, origin, surface, wet)
        surface.normal[:, wet] = np.array([[0], [-1], [0]], np.float32)
        surface.look[wet] = Look.WATER
        seen_through = (through > 0.5) & (cover < 0.5)
        surface.instance[wet] = np.where(seen_through, surface.instance[wet], number)

    def _mirrored(self, point: Field, rays: Field, travelled: Field) -> Field:
        """Light from the tube itself along mirrored rays; what lies in it is left out."""
        geometry = self.run.geometry
        bare = replace(geometry, solids=(), decals=())
        surface = see(bare, point, rays, self.pixel_rad)
        surface.blur_along += travelled * np.float32(self.pixel_rad)
        surface.blur_across += travelled * np.float32(self.pixel_rad)
        painted = coat(surface, self.run.appearance, geometry.sections[0], geometry.rings[0], ())
        # Lamps are at the camera: the light has gone to the wall directly, and comes back by the
        # water. Distance is that from the camera to the mirrored wall.
        place = np.array([self.camera.x_m, self.camera.y_m, self.camera.z_m], np.float32)
        wall = point + rays * surface.distance - place[:, None]
        surface.distance = np.sqrt((wall**2).sum(axis=0))
        surface.rays = (wall / np.maximum(surface.distance, 1e-6)).astype(np.float32)
        return lit(surface, painted, self.camera, self.run.lamps, self.run.haze_per_m)
