"""The upper part of the layers panel: enhance, and which picture is seen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.imaging import depth_colours, difference
from inspector.ui.actions import Actions
from inspector.ui.made_pictures import MadePictures
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.picture_look import PICTURE_LAYERS, PictureLook
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.theme import GRID_PX
from inspector.ui.verbs.enhance import EnhanceVerbs

EMPTY = "Is it too far away or blurred? Enhance shows the frame, or a region of it, × 4."
RELATIVE = "Relative, as the model sees it: not metres."


class Ramp(QWidget):
    """A colour map from left to right."""

    def __init__(
        self, colours: NDArray[np.uint8], name: str, parent: QWidget | None = None
    ) -> None:
        """`colours`: uint8 (256, 3)."""
        super().__init__(parent)
        row = np.ascontiguousarray(colours[None])
        image = QImage(row.data, row.shape[1], 1, 3 * row.shape[1], QImage.Format.Format_RGB888)
        self._image = image.copy()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        described(self, name)

    def sizeHint(self) -> QSize:
        return QSize(100, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PictureChoice(QWidget):
    """What cannot be used yet is not shown: without an enhanced picture there is the way to one."""

    def __init__(
        self,
        actions: Actions,
        verbs: EnhanceVerbs,
        pictures: MadePictures,
        look: PictureLook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._pictures = pictures
        self._look = look
        self._method = QComboBox()
        self._method.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._empty = QWidget()
        self._start = QPushButton()
        self._made = PlainLabel("", "small", wrap=True)
        self._opacity = _slider("Opacity of the layer over the source")
        self._far = _slider("Far end of the depth map")
        self._near = _slider("Near end of the depth map")
        self._layers = self._segments(actions)
        self._opacity_row = _row(PlainLabel("Opacity"), self._opacity)
        self._depth = self._depth_legend()
        self._difference = self._difference_legend()
        self._no_depth = PlainLabel("This way to enhance sees no depth.", "small", wrap=True)
        self._views = _row(*(_button(actions, name) for name in ("lens", "beside")))
        described(
            self._method, "Way to enhance", "DSRNet-lite is for processors; bicubic needs no model"
        )
        calm_wheel(self._method)
        self._start.clicked.connect(actions["enhance"].trigger)
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(0, 0, 0, 0)
        empty.addWidget(PlainLabel(EMPTY, "small", wrap=True))
        empty.addWidget(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        buttons = [_button(actions, name) for name in ("enhance", "enhance-region")]
        for button in buttons:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        column.addWidget(_row(self._method, *buttons))
        column.addWidget(self._empty)
        for widget in (
            self._layers,
            self._opacity_row,
            self._depth,
            self._difference,
            self._no_depth,
            self._views,
            self._made,
        ):
            column.addWidget(widget)
        self._connect()
        self._offer()
        self._refresh()

    def focus_method(self) -> None:
        """Let the keyboard choose the way."""
        self._method.setFocus()
        self._method.showPopup()

    def _segments(self, actions: Actions) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for number, layer in enumerate(PICTURE_LAYERS):
            grid.addWidget(_button(actions, f"layer-{layer}"), number // 3, number % 3)
        return box

    def _depth_legend(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        column.addWidget(_ends("far", "near"))
        column.addWidget(Ramp(depth_colours.ramp(), "Colours of depth, far to near"))
        column.addWidget(_row(PlainLabel("Far"), self._far))
        column.addWidget(_row(PlainLabel("Near"), self._near))
        column.addWidget(PlainLabel(RELATIVE, "small", wrap=True))
        return box

    def _difference_legend(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        column.addWidget(_ends(f"−{difference.LIMIT} darker", f"brighter +{difference.LIMIT}"))
        column.addWidget(Ramp(difference.ramp(), "Colours of the difference"))
        column.addWidget(
            PlainLabel("Enhanced minus bicubic, of 255: what the model put in.", "small", wrap=True)
        )
        return box

    def _connect(self) -> None:
        look = self._look
        self._opacity.valueChanged.connect(lambda value: look.set_opacity(value / 100))
        self._far.valueChanged.connect(lambda value: look.set_far(value / 100))
        self._near.valueChanged.connect(lambda value: look.set_near(value / 100))
        self._method.activated.connect(self._on_method)
        self._verbs.chosen_changed.connect(self._offer)
        self._verbs.chosen_changed.connect(self._refresh)
        self._pictures.changed.connect(self._refresh)
        look.changed.connect(self._refresh)

    @Slot(int)
    def _on_method(self, index: int) -> None:
        self._verbs.choose(self._method.itemData(index))

    @Slot()
    def _offer(self) -> None:
        chosen = self._verbs.enlarger.id
        with QSignalBlocker(self._method):
            self._method.clear()
            for enlarger in self._verbs.known:
                title = one_line(enlarger.title)
                self._method.addItem(
                    title if enlarger.trained else f"{title} (not trained)", enlarger.id
                )
            self._method.setCurrentIndex(self._method.findData(chosen))

    @Slot()
    def _refresh(self) -> None:
        look, here = self._look, self._pictures.here
        seconds = self._verbs.seconds
        about = f" (about {max(1, round(seconds))} s)" if seconds else ""
        self._start.setText(f"Enhance this frame{about}")
        described(self._start, self._start.text())
        there = bool(self._pictures.entries)
        layer = look.layer if look.shown != "source" or look.beside else "source"
        depth = any(result.picture.depth is not None for result in here)
        for widget, wanted in (
            (self._empty, not there),
            (self._layers, there),
            (self._views, there),
            (self._made, bool(here)),
            (self._opacity_row, there and look.over),
            (self._depth, depth and layer == "depth"),
            (self._no_depth, bool(here) and not depth and layer == "depth"),
            (self._difference, there and layer == "difference"),
        ):
            widget.setVisible(wanted)
        for slider, value in (
            (self._opacity, look.opacity),
            (self._far, look.depth_range[0]),
            (self._near, look.depth_range[1]),
        ):
            with QSignalBlocker(slider):
                slider.setValue(round(value * 100))
        if here:
            picture = here[-1].picture
            helped = f"with {picture.reference}" if picture.reference else "without reference"
            made = picture.provenance
            title = {e.id: e.title for e in self._verbs.known}.get(made.model_id, made.model_id)
            self._made.setText(one_line(f"{title}, {helped}, {made.seconds:.1f} s"))


def _slider(name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 100)
    slider.setPageStep(5)
    described(slider, name)
    calm_wheel(slider)
    return slider


def _button(actions: Actions, name: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[name])
    button.setAccessibleName(actions.text(name))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if name.startswith("layer-"):
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(24)
    else:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def _row(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID_PX)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QSlider | QComboBox) else 0)
    if not any(isinstance(widget, QSlider | QComboBox) for widget in widgets):
        row.addStretch()
    return box


def _ends(left: str, right: str) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(PlainLabel(left, "small"))
    row.addStretch()
    row.addWidget(PlainLabel(right, "small"))
    return box
