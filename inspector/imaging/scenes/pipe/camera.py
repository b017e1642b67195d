"""Where the camera is, what it sees, and how points of the pipe fall onto its pixels.

The run's coordinates: x to the right, y down, z along the pipe from the start manhole (the
chainage), metres. A camera with pan = tilt = roll = 0 looks along z.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]


@dataclass(frozen=True)
class CameraPose:
    """A camera in a pipe: position (x, y, z) in metres, pan to the right and tilt upwards.

    `view_deg` is the horizontal angle of view of the undistorted picture at zoom 1. `distortion`
    is the lambda of the division model, radius of the ray = r / (1 + lambda r^2) with r the radius
    in the picture in units of the width (Fitzgibbon 2001, eq. 4): negative makes a barrel.
    """

    x_m: float = 0.0
    y_m: float = 0.0
    z_m: float = 0.0
    pan_deg: float = 0.0
    tilt_deg: float = 0.0
    roll_deg: float = 0.0
    view_deg: float = 60.0
    zoom: float = 1.0
    distortion: float = 0.0

    def zoomed(self, zoom: float) -> CameraPose:
        """The same camera with another zoom."""
        return replace(self, zoom=zoom)

    def focal_px(self, width_px: int) -> float:
        """Focal length for a picture so many pixels wide."""
        return 0.5 * width_px / math.tan(math.radians(self.view_deg) / 2) * self.zoom

    def rotation(self) -> NDArray[np.float64]:
        """Columns are the camera's right, down and forward in the coordinates of the run."""
        pan, tilt, roll = (math.radians(a) for a in (self.pan_deg, self.tilt_deg, self.roll_deg))
        yaw = np.array(
            [[math.cos(pan), 0, math.sin(pan)], [0, 1, 0], [-math.sin(pan), 0, math.cos(pan)]]
        )
        pitch = np.array(
            [[1, 0, 0], [0, math.cos(tilt), -math.sin(tilt)], [0, math.sin(tilt), math.cos(tilt)]]
        )
        bank = np.array(
            [[math.cos(roll), -math.sin(roll), 0], [math.sin(roll), math.cos(roll), 0], [0, 0, 1]]
        )
        return np.asarray(yaw @ pitch @ bank, dtype=np.float64)

    def rays(self, x_px: Field, y_px: Field, width_px: int, height_px: int) -> tuple[Field, Field]:
        """Unit directions (3, n) in the run, and their share along the optical axis (n), of points
        of a picture; (0, 0) is its upper left corner, so pixel centres are at halves."""
        across = (np.asarray(x_px, np.float64) - width_px / 2) / width_px
        down = (np.asarray(y_px, np.float64) - height_px / 2) / width_px
        stretch = 1.0 / (1.0 + self.distortion * (across**2 + down**2))
        focal = self.focal_px(width_px) / width_px
        seen = np.stack([across * stretch / focal, down * stretch / focal, np.ones_like(across)])
        length = np.sqrt((seen**2).sum(axis=0))
        seen /= length
        directions = self.rotation() @ seen
        return directions.astype(np.float32), (1.0 / length).astype(np.float32)

    def project(
        self, points_m: NDArray[np.floating], width_px: int, height_px: int
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where points (3, n) of the run fall in the picture, (2, n) pixels, and how far they are
        along the optical axis (n), metres. Points behind the camera get NaN."""
        origin = np.array([[self.x_m], [self.y_m], [self.z_m]])
        local = self.rotation().T @ (np.asarray(points_m, dtype=np.float64) - origin)
        depth = local[2]
        safe = np.where(depth > 1e-6, depth, np.nan)
        focal = self.focal_px(width_px) / width_px
        across, down = local[0] / safe * focal, local[1] / safe * focal
        if self.distortion:
            radius2 = across**2 + down**2
            root = np.sqrt(np.maximum(1.0 - 4.0 * self.distortion * radius2, 0.0))
            # Equal to (1 - root) / (2 lambda r), but defined on the axis too.
            shrink = 2.0 / (1.0 + root)
            across, down = across * shrink, down * shrink
        return np.stack([across * width_px + width_px / 2, down * width_px + height_px / 2]), depth
