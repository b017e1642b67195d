"""One inspection: one pipe run, one direction, one recording. Its head as the forms ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Travel = Literal["", "with flow", "against flow"]
Method = Literal["", "QV", "CCTV", "walk", "sonar"]
"""A quick-view camera at the manhole, a crawler, on foot, sonar."""
Section = Literal["", "circular", "egg", "box"]


@dataclass(frozen=True)
class ChainageMark:
    """The chainage at a frame of the recording, as read from the picture or the counter."""

    frame_index: int
    chainage_m: float

    def __post_init__(self) -> None:
        if self.frame_index < 0 or not abs(self.chainage_m) < 1e6:
            raise ValueError(f"{self.chainage_m} m at frame {self.frame_index} is not possible")


@dataclass(frozen=True)
class Inspection:
    """All texts are the user's; what is not known is empty or None.

    `book` is the id of the code book of all its observations. `width_mm` and `height_mm` are the
    nominal size of the section; a circular one has both the same. `area` and `soil` are keys of
    CJJ 181's tables. `view_deg` is the camera's horizontal angle of view without zoom.
    """

    book: str = ""
    pipe_ref: str = ""
    start_node: str = ""
    end_node: str = ""
    street: str = ""
    district: str = ""
    use: str = ""
    section: Section = ""
    width_mm: float | None = None
    height_mm: float | None = None
    material: str = ""
    lining: str = ""
    unit_length_m: float | None = None
    wall_mm: float | None = None
    total_length_m: float | None = None
    surveyed_length_m: float | None = None
    start_depth_m: float | None = None
    end_depth_m: float | None = None
    year_laid: str = ""
    inspected_at: str = ""
    """ISO 8601, local time."""
    travel: Travel = ""
    method: Method = ""
    reference_point: str = ""
    purpose: str = ""
    weather: str = ""
    cleaned: str = ""
    flow_control: str = ""
    equipment: str = ""
    medium: str = ""
    """The label of the recording."""
    inspector: str = ""
    certificate_no: str = ""
    area: str = ""
    soil: str = ""
    view_deg: float | None = None
    remarks: str = ""
    marks: tuple[ChainageMark, ...] = ()

    def __post_init__(self) -> None:
        for name in ("width_mm", "height_mm", "unit_length_m", "wall_mm", "total_length_m"):
            value = getattr(self, name)
            if value is not None and not 0.0 < value < 1e6:
                raise ValueError(f"{name} of {value} is not possible")
        if self.view_deg is not None and not 1.0 < self.view_deg < 179.0:
            raise ValueError(f"a view of {self.view_deg} degrees is not possible")

    @property
    def diameter_mm(self) -> float | None:
        """Of a circular pipe; None of others, also those that are not as high as wide, and where
        it is not known."""
        width, height = self.width_mm, self.height_mm
        if self.section in ("egg", "box") or (width and height and width != height):
            return None
        return width or height
