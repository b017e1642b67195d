"""The logo of a company on a page."""

from __future__ import annotations

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from inspector.core.document import Logo
from inspector.io.logo import logo_pixels

_LEAST_PX_PER_POINT = 1.0
"""A smaller logo is not blown up to its box: 72 dpi is coarse enough."""


class LogoView(Flowable):  # type: ignore[misc]
    """A picture as large as a box allows, never distorted, at its top left corner."""

    def __init__(self, picture: Image.Image, width: float, height: float) -> None:
        super().__init__()
        wide, high = picture.size
        scale = min(width / wide, height / high, 1.0 / _LEAST_PX_PER_POINT)
        self.width, self.height = wide * scale, high * scale
        self._picture = picture

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The size of the picture, points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint it; what is clear in it stays clear."""
        reader = ImageReader(self._picture)
        self.canv.drawImage(reader, 0, 0, self.width, self.height, mask="auto")


def logo_view(logo: Logo | None, width: float, height: float) -> LogoView | None:
    """The logo within a box, points; None without one, and for what is no picture."""
    pixels = logo_pixels(logo) if logo is not None else None
    if pixels is None:
        return None
    picture = Image.fromarray(pixels)
    solid = bool((pixels[..., 3] == 255).all())
    return LogoView(picture.convert("RGB") if solid else picture, width, height)
