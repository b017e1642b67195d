"""What the colours of a layer mean: a colour map with its ends, and a sentence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.core.language import mark, number, tr
from inspector.imaging import consistency_colours, depth_colours, difference, error_colours
from inspector.ui.panels.parts import described
from inspector.ui.picture_look import PictureLayer
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

RELATIVE = mark("Relative, as the model sees it: not metres.")


class Ramp(QWidget):
    """A colour map from left to right."""

    def __init__(
        self, colours: NDArray[np.uint8], name: str, parent: QWidget | None = None
    ) -> None:
        """`colours`: uint8 (256, 3)."""
        super().__init__(parent)
        self._image = ramp_image(colours)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        described(self, name)

    def sizeHint(self) -> QSize:
        return QSize(100, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Legend(QWidget):
    """The names of the ends above the map, and what it shows below."""

    def __init__(
        self,
        colours: NDArray[np.uint8],
        ends: tuple[str, str, str],
        name: str,
        says: str,
        parent: QWidget | None = None,
    ) -> None:
        """`ends`: what stands left, in the middle and right."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID_PX // 2)
        self._ends = [PlainLabel("", "small") for _ in ends]
        row = QHBoxLayout()
        for label, place in zip(
            self._ends, ("AlignLeft", "AlignHCenter", "AlignRight"), strict=True
        ):
            label.setAlignment(Qt.AlignmentFlag[place])
            row.addWidget(label, 1)
        self._column.addLayout(row)
        self._column.addWidget(Ramp(colours, name))
        self._column.addWidget(PlainLabel(says, "small", wrap=True))
        self.show_ends(*ends)

    def show_ends(self, *ends: str) -> None:
        """Name the ends and the middle."""
        for label, text in zip(self._ends, ends, strict=True):
            label.setText(text)

    def add(self, control: QWidget) -> None:
        """Put a control between the map and its sentence."""
        self._column.insertWidget(self._column.count() - 1, control)


def legends() -> dict[PictureLayer, Legend]:
    """Those of all layers whose colours are not those of the source."""
    limit, most = error_colours.LIMIT, consistency_colours.LIMIT
    return {
        "depth": Legend(
            depth_colours.ramp(),
            (tr("far"), "", tr("near")),
            tr("Colours of depth, far to near"),
            tr(RELATIVE),
        ),
        "difference": Legend(
            difference.ramp(),
            (
                tr("−{limit} darker", limit=difference.LIMIT),
                "0",
                tr("brighter +{limit}", limit=difference.LIMIT),
            ),
            tr("Colours of the difference"),
            tr("Enhanced minus bicubic, of 255: what the model put in."),
        ),
        "consistency": Legend(
            consistency_colours.ramp(),
            ("0", number(most / 2), tr("{limit:g} and more", limit=most)),
            tr("Colours of the contradiction"),
            tr(
                "Reflectance: how far the enhanced map, recorded again by the sensor, is from what "
                "was measured. Grey: nothing measured."
            ),
        ),
        "signed-error": Legend(
            error_colours.signed_ramp(),
            (tr("−{limit} darker", limit=limit), "0", tr("brighter +{limit}", limit=limit)),
            tr("Colours of the signed error"),
            tr("Restored minus source, in grey values of 255. Cracks are restored brighter."),
        ),
        "absolute-error": Legend(
            error_colours.ramp(),
            ("0", f"{limit // 2}", tr("{limit} and more", limit=limit)),
            tr("Colours of the absolute error"),
            tr("How far restored and source differ, in grey values of 255."),
        ),
        "filtered-error": Legend(
            error_colours.ramp(),
            ("", "", ""),
            tr("Colours of the filtered error"),
            tr("What counts as damage, smoothed: the threshold below parts this map."),
        ),
    }


def ramp_image(colours: NDArray[np.uint8]) -> QImage:
    """A colour map uint8 (256, 3) as an image of one row."""
    row = np.ascontiguousarray(colours[None])
    size, stride = row.shape[1], 3 * row.shape[1]
    return QImage(row.data, size, 1, stride, QImage.Format.Format_RGB888).copy()
