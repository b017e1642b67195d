"""The tag that says that what is seen is no evidence; it stays in view wherever one looks."""

from __future__ import annotations

from PySide6.QtGui import QColor

from inspector.core import enhanced, restoration
from inspector.core.language import tr
from inspector.ui.canvas.tag import Tag
from inspector.ui.canvas.zoom_view import ZoomView
from inspector.ui.picture_look import Kind

STAMPS: dict[Kind, str] = {"enhanced": enhanced.STAMP, "restored": restoration.STAMP}


def stamp_of(kind: Kind, on_map: bool) -> str:
    """What is said of pictures that models made."""
    return tr(enhanced.MAP_STAMP if on_map and kind == "enhanced" else STAMPS[kind])


class Stamp(Tag):
    """White on black at the lower end."""

    def __init__(self, view: ZoomView) -> None:
        super().__init__(view, "#FFFFFF", QColor(0, 0, 0, 200), None, at_top=False)

    def say(self, seen: bool, stamp: str, layer: str = "") -> None:
        """Show the tag while such pixels are seen; `layer` is what they are besides that."""
        text = f"{layer} · {stamp}" if layer else stamp
        self.show_text(text if seen else "")
