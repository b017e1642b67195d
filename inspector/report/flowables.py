"""Building blocks of pages: bookmarks, page references, pictures with outlines, signature lines."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from inspector.core.annotation import Point
from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.report.fonts import Fonts
from inspector.report.layout import ACCENT, INK, LINE, MUTED, PANEL, WHITE, ReportTemplate
from inspector.report.marks import draw_mark
from inspector.report.pictures import Crop, Picture


class Anchor(Flowable):  # type: ignore[misc]
    """A place to jump to, with an entry in the viewer's outline; takes no room but `space` points
    before it where it does not begin a page."""

    def __init__(self, key: str, title: str, level: int = 0, space: float = 0.0) -> None:
        super().__init__()
        self.bookmark = key
        self.keepWithNext = 1
        self.spaceBefore = space
        self._title = title
        self._level = level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Nothing."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Set the bookmark."""
        self.canv.bookmarkHorizontal(self.bookmark, 0, 6 * mm)
        self.canv.addOutlineEntry(self._title, self.bookmark, self._level, closed=self._level > 0)


class PageRef(Flowable):  # type: ignore[misc]
    """The page of a bookmark, right-aligned; known only at the end, so drawn late."""

    def __init__(self, fonts: Fonts, key: str, size: float = 8) -> None:
        super().__init__()
        self._fonts = fonts
        self._key = key
        self._size = size

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, one line high, points."""
        self.width, self.height = width, self._size + 2.5
        return width, self.height

    def draw(self) -> None:
        """Leave room for the number."""
        template: ReportTemplate = self.canv._doctemplate

        def make(form: Any) -> None:
            form.setFillColor(INK)
            page = template.page_of.get(self._key)
            text = "" if page is None else str(page)
            self._fonts.draw(form, 0, 0, text, self._size, align="right")

        self.canv.saveState()
        self.canv.translate(self.width, 2.4)
        self.canv.later(f"ref-{self._key}-{self._size:g}", make)
        self.canv.restoreState()
        self.canv.linkRect("", self._key, (0, 0, self.width, self.height), relative=1, thickness=0)


class HeadBar(Flowable):  # type: ignore[misc]
    """The first line of a finding: its number, what it is, its severity."""

    _HEIGHT = 21.0

    def __init__(self, fonts: Fonts, number: int, title: str, severity: str) -> None:
        super().__init__()
        self._fonts = fonts
        self._number = str(number)
        self._title = title
        self._severity = severity

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, points."""
        self.width, self.height = width, self._HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas, fonts = self.canv, self._fonts
        canvas.setFillColor(PANEL)
        canvas.rect(0, 0, self.width, self._HEIGHT, stroke=0, fill=1)
        badge = max(26.0, fonts.width(self._number, 11, bold=True) + 12)
        canvas.setFillColor(ACCENT)
        canvas.rect(0, 0, badge, self._HEIGHT, stroke=0, fill=1)
        canvas.setFillColor(WHITE)
        fonts.draw(canvas, badge / 2, 6.4, self._number, 11, bold=True, align="centre")
        word = f"Severity: {self._severity}"
        word_width = fonts.width(word, 8.5)
        room = self.width - badge - word_width - 40
        canvas.setFillColor(INK)
        title = fonts.shortened(self._title, 10.5, room, bold=True)
        fonts.draw(canvas, badge + 9, 6.6, title, 10.5, bold=True)
        fonts.draw(canvas, self.width - 8, 7.2, word, 8.5, align="right")
        draw_mark(canvas, self.width - 18 - word_width, 10.3, 9, self._severity)


class PictureView(Flowable):  # type: ignore[misc]
    """A picture fitted into a box; with an outline and a ring around a place if given."""

    def __init__(
        self,
        width: float,
        height: float,
        picture: Picture,
        image: ImageReader,
        outline: bytes | None = None,
        ring: Point | None = None,
    ) -> None:
        super().__init__()
        self.width, self.height = width, height
        self._picture = picture
        self._image = image
        self._outline = outline
        self._ring = ring

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its box, points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas = self.canv
        canvas.setFillColor(PANEL)
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        x, y, width, height = fitted(self._picture.window, self.width, self.height)
        canvas.drawImage(self._image, x, y, width, height)
        if self._outline is not None:
            canvas.drawImage(opened(self._outline), x, y, width, height, mask="auto")
        if self._ring is not None:
            window, scale = self._picture.window, width / self._picture.window.width
            cx = x + (self._ring[0] + 0.5 - window.x) * scale
            cy = y + height - (self._ring[1] + 0.5 - window.y) * scale
            for colour, line in ((WHITE, 2.6), (INK, 1.1)):
                canvas.setStrokeColor(colour)
                canvas.setLineWidth(line)
                canvas.circle(cx, cy, 6.5, stroke=1, fill=0)


class ThumbView(Flowable):  # type: ignore[misc]
    """A whole picture, small, with the outlines of its findings."""

    def __init__(
        self,
        width: float,
        height: float,
        picture: Picture | None,
        shapes: Sequence[tuple[Shape, Color]],
    ) -> None:
        super().__init__()
        self.width, self.height = width, height
        self._picture = picture
        self._shapes = shapes

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its box, points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint it; a crossed box stands for a picture that could not be read."""
        canvas = self.canv
        canvas.setFillColor(PANEL)
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        if self._picture is None:
            canvas.setStrokeColor(LINE)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
            canvas.line(0, 0, self.width, self.height)
            canvas.line(0, self.height, self.width, 0)
            return
        window = self._picture.window
        x, y, width, height = fitted(window, self.width, self.height)
        canvas.drawImage(opened(self._picture.jpeg), x, y, width, height)
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(x, y, width, height)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setLineJoin(1)
        scale = width / window.width
        for shape, colour in self._shapes:
            path = self._outline(shape, x, y + height, scale)
            for stroke, line in ((WHITE, 1.8), (colour, 1.0)):
                canvas.setStrokeColor(stroke)
                canvas.setLineWidth(line)
                canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()

    def _outline(self, shape: Shape, left: float, top: float, scale: float) -> Any:
        path = self.canv.beginPath()
        for ring in shape.rings:
            last: tuple[float, float] | None = None
            for px, py in ring.tolist():
                point = (left + (px + 0.5) * scale, top - (py + 0.5) * scale)
                if last is None:
                    path.moveTo(*point)
                elif abs(point[0] - last[0]) + abs(point[1] - last[1]) < 0.5:
                    continue  # closer than print shows
                else:
                    path.lineTo(*point)
                last = point
            if shape.kind == "region":
                path.close()
        return path


class Missing(Flowable):  # type: ignore[misc]
    """Takes the place of pictures that could not be read; the reason stands below it."""

    def __init__(self, fonts: Fonts, height: float) -> None:
        super().__init__()
        self._fonts = fonts
        self.height = height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, points."""
        self.width = width
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas = self.canv
        canvas.setFillColor(PANEL)
        canvas.setStrokeColor(LINE)
        canvas.setDash(4, 3)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=1)
        canvas.setFillColor(MUTED)
        middle = self.height / 2 - 3
        self._fonts.draw(canvas, self.width / 2, middle, "No picture", 9, align="centre")


class SignatureLine(Flowable):  # type: ignore[misc]
    """A line to sign on, with what it is for."""

    def __init__(self, fonts: Fonts, caption: str, width: float) -> None:
        super().__init__()
        self._fonts = fonts
        self._caption = caption
        self.width, self.height = width, 44.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its box, points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        self.canv.setStrokeColor(MUTED)
        self.canv.setLineWidth(0.6)
        self.canv.line(0, 12, self.width, 12)
        self.canv.setFillColor(MUTED)
        text = self._fonts.shortened(self._caption, 7.5, self.width)
        self._fonts.draw(self.canv, 0, 2, text, 7.5)


def fitted(window: Window, width: float, height: float) -> tuple[float, float, float, float]:
    """(x, y, width, height) of the largest centred rectangle of a window's shape inside a box."""
    scale = min(width / window.width, height / window.height)
    shown_width, shown_height = window.width * scale, window.height * scale
    return (width - shown_width) / 2, (height - shown_height) / 2, shown_width, shown_height


def crop_height(crop: Crop, width: float, least: float, most: float) -> float:
    """The height that a crop wants at a width, within limits."""
    window = crop.picture.window
    return min(max(width * window.height / window.width, least), most)


def opened(data: bytes) -> ImageReader:
    """An encoded picture as reportlab takes it; two views of one picture share it."""
    return ImageReader(io.BytesIO(data))
