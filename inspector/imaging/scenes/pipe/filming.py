"""Planned frames become pictures. While the camera stands still the pipe is rendered once, and
each frame is that view, turned by the sway of the camera, recorded anew."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.optics import developed, filmed
from inspector.imaging.scenes.pipe.run import PipeRun, Scene, look_at
from inspector.imaging.scenes.pipe.video_plan import SWAY_DEG, PlannedFrame, VideoSize

Field = NDArray[np.float32]
Picture = NDArray[np.uint8]

_LEAST_SHOWN = 2e-4
"""A defect counts as in view from this share of the picture on."""
_SPARE_PX = 3
_WORKERS = 2


@dataclass(frozen=True, eq=False)
class FilmedFrame:
    """`pixels` uint8 RGB (height, width, 3) as recorded, and the truth: the camera; chainage, clock
    angle and distance along the optical axis of what the pixel in the middle shows; the numbers of
    the defects in view."""

    pixels: Picture
    time_s: float
    camera: CameraPose
    chainage_m: float
    angle_deg: float
    depth_m: float
    defects: tuple[int, ...]

    def as_dict(self) -> dict[str, object]:
        """For JSON; without the pixels."""
        return {
            "time_s": round(self.time_s, 4),
            "camera": asdict(self.camera),
            "zoom": round(self.camera.zoom, 3),
            "centre_chainage_m": round(self.chainage_m, 3),
            "centre_angle_deg": round(self.angle_deg, 1),
            "centre_depth_m": round(self.depth_m, 3),
            "defects": list(self.defects),
        }


@dataclass(frozen=True, eq=False)
class _Look:
    """One rendered view, `margin_px` larger than the frame on each side."""

    scene: Scene
    shown: Field
    gain: float
    margin_px: int


def film(run: PipeRun, plan: Sequence[PlannedFrame], size: VideoSize) -> Iterator[FilmedFrame]:
    """The frames of a plan, in order. The next views are rendered meanwhile."""
    looks = _looks(run, plan, size)
    last: PlannedFrame | None = None
    try:
        for frame in plan:
            if last is None or frame.still is None or frame.still != last.still:
                look = next(looks)
            last = frame
            yield _filmed(look, frame, size)
    finally:
        looks.close()


def _looks(
    run: PipeRun, plan: Sequence[PlannedFrame], size: VideoSize
) -> Generator[_Look, None, None]:
    """One for each frame that moves and for each still, in the order of the plan."""
    distinct = [
        frame
        for before, frame in zip([None, *plan], plan, strict=False)
        if before is None or frame.still is None or frame.still != before.still
    ]
    with ThreadPoolExecutor(_WORKERS, "pipe") as pool:
        waiting: deque[Future[_Look]] = deque()
        try:
            for frame in distinct:
                waiting.append(pool.submit(_rendered, run, frame, size))
                if len(waiting) > _WORKERS:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _rendered(run: PipeRun, frame: PlannedFrame, size: VideoSize) -> _Look:
    lit = replace(run, lamps=frame.lamps)
    camera, margin = frame.camera, 0
    if frame.still is not None and frame.still != frame.camera:
        # A camera that stands still sways: render what it may turn to as well.
        margin = math.ceil(frame.still.focal_px(size.width_px) * math.radians(SWAY_DEG)) + _SPARE_PX
        camera = widened(frame.still, size.width_px, margin)
    width, height = size.width_px + 2 * margin, size.height_px + 2 * margin
    scene = look_at(lit, camera, width, height)
    inside = (slice(margin, height - margin), slice(margin, width - margin))
    _, gain = developed(np.ascontiguousarray(scene.light[inside]), frame.exposure)
    shown, _ = developed(scene.light, replace(frame.exposure, fixed_gain=gain))
    return _Look(scene, shown, gain, margin)


def widened(camera: CameraPose, width_px: int, margin_px: int) -> CameraPose:
    """The camera for a picture that is `margin_px` larger on each side, at the same focal length;
    for cameras without distortion."""
    if margin_px and camera.distortion:
        raise ValueError("the bend of a lens is given by the width of the picture")
    half = math.tan(math.radians(camera.view_deg) / 2) * (1 + 2 * margin_px / width_px)
    return replace(camera, view_deg=math.degrees(2 * math.atan(half)))


def _filmed(look: _Look, frame: PlannedFrame, size: VideoSize) -> FilmedFrame:
    scene, margin = look.scene, look.margin_px
    width, height = size.width_px, size.height_px
    shown, depth = look.shown, scene.depth_m
    middle = (height // 2, width // 2)
    inside = (slice(margin, height + margin), slice(margin, width + margin))
    if margin:
        assert frame.still is not None
        turn = turned(frame.camera, frame.still, width, height, margin)
        at = turn @ (width // 2, height // 2, 1.0)
        middle = (round(at[1] / at[2]), round(at[0] / at[2]))
        shown, depth = (
            np.asarray(
                cv2.warpPerspective(
                    field, turn, (width, height), flags=how | cv2.WARP_INVERSE_MAP,
                    borderMode=cv2.BORDER_REPLICATE,
                ),
                np.float32,
            )
            for field, how in ((shown, cv2.INTER_CUBIC), (depth, cv2.INTER_LINEAR))
        )  # fmt: skip
        shown = np.clip(shown, 0, 1)
    counts = np.bincount(scene.instances[inside].ravel())
    seen = np.flatnonzero(counts > _LEAST_SHOWN * width * height)
    return FilmedFrame(
        pixels=filmed(shown, depth, look.gain, frame.effects),
        time_s=frame.time_s,
        camera=frame.camera,
        chainage_m=float(scene.chainage_m[middle]),
        angle_deg=float(scene.angle_deg[middle]),
        depth_m=float(scene.depth_m[middle]),
        defects=tuple(int(n) for n in seen if n > 0),
    )


def turned(
    camera: CameraPose, still: CameraPose, width_px: int, height_px: int, margin_px: int
) -> NDArray[np.float64]:
    """The homography from pixels (x, y, 1) of a camera to those of the same camera in another
    direction, whose picture is `margin_px` larger on each side."""
    focal = camera.focal_px(width_px)

    def lens(margin: int) -> NDArray[np.float64]:
        # Pixel centres are at whole numbers here, at halves for the camera.
        x, y = width_px / 2 + margin - 0.5, height_px / 2 + margin - 0.5
        return np.array([[focal, 0, x], [0, focal, y], [0, 0, 1.0]])

    turn = still.rotation().T @ camera.rotation()
    return np.asarray(lens(margin_px) @ turn @ np.linalg.inv(lens(0)), np.float64)
