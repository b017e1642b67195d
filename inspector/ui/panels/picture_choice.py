"""The upper part of the layers panel: enhance, and which picture that a model made is seen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
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

from inspector.core.language import tr
from inspector.core.restoration import UNITS
from inspector.ui.actions import Actions
from inspector.ui.enhance_models import Enlarger
from inspector.ui.made_pictures import MadePictures
from inspector.ui.map_look import MapLook
from inspector.ui.panels.enhanced_words import map_provenance
from inspector.ui.panels.error_words import number as error_number
from inspector.ui.panels.facts_view import FactsForm
from inspector.ui.panels.layer_legends import legends
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.panels.picture_words import EMPTY, MAP_EMPTY, SHORT, how_made
from inspector.ui.picture_look import (
    KIND_OF,
    LAYERS_OF,
    ONLY_MAPS,
    ONLY_PICTURES,
    Kind,
    PictureLayer,
    PictureLook,
)
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.theme import GRID_PX
from inspector.ui.verbs.enhance import EnhanceVerbs


class PictureChoice(QWidget):
    """What cannot be used yet is not shown: without a picture that a model made there is the
    way to one."""

    def __init__(
        self,
        actions: Actions,
        verbs: EnhanceVerbs,
        pictures: MadePictures,
        look: PictureLook,
        map_look: MapLook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._pictures = pictures
        self._look = look
        self._map_look = map_look
        self._method = QComboBox()
        self._method.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._empty = QWidget()
        self._hint = PlainLabel("", "small", wrap=True)
        self._start = QPushButton()
        self._made = PlainLabel("", "small", wrap=True)
        self._how = FactsForm()
        self._opacity = _slider(tr("Opacity of the layer over the source"))
        self._far = _slider(tr("Far end of the depth map"))
        self._near = _slider(tr("Near end of the depth map"))
        self._layers = self._segments(actions)
        self._opacity_row = _row(PlainLabel(tr("Opacity")), self._opacity)
        self._legends = legends()
        self._legends["depth"].add(_row(PlainLabel(tr("Far")), self._far))
        self._legends["depth"].add(_row(PlainLabel(tr("Near")), self._near))
        self._no_depth = PlainLabel(tr("This way to enhance sees no depth."), "small", wrap=True)
        self._views = _row(*(_button(actions, name) for name in ("lens", "beside")))
        described(
            self._method,
            tr("Way to enhance"),
            tr("DSRNet-lite is for processors; bicubic needs no model"),
        )
        calm_wheel(self._method)
        self._start.clicked.connect(actions["enhance"].trigger)
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(0, 0, 0, 0)
        empty.addWidget(self._hint)
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
            *self._layers.values(),
            self._opacity_row,
            *self._legends.values(),
            self._no_depth,
            self._views,
            self._made,
            self._how,
        ):
            column.addWidget(widget)
        self._connect()
        self._offer()
        self._refresh()

    def focus_method(self) -> None:
        """Let the keyboard choose the way."""
        self._method.setFocus()
        self._method.showPopup()

    def _segments(self, actions: Actions) -> dict[Kind, QWidget]:
        """Buttons of the layers of each kind; the source leads both."""
        boxes: dict[Kind, QWidget] = {}
        self._only: dict[PictureLayer, QToolButton] = {}
        for kind, layers in LAYERS_OF.items():
            boxes[kind] = QWidget()
            grid = QGridLayout(boxes[kind])
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(2)
            names: tuple[PictureLayer, ...] = ("source", *layers)
            rows = (names[:3], names[3:]) if kind == "enhanced" else (names[:2], names[2:])
            for row, part in enumerate(rows):
                for column, layer in enumerate(part):
                    wide = 6 // len(part) if kind == "restored" else 2
                    button = _button(actions, f"layer-{layer}")
                    if layer in ONLY_PICTURES | ONLY_MAPS:
                        self._only[layer] = button
                    if layer in ONLY_MAPS:
                        column = names[3:].index("depth")  # stands where pictures have their depth
                    grid.addWidget(button, row, column * wide, 1, wide)
        return boxes

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
        self._map_look.changed.connect(self._refresh)

    @Slot(int)
    def _on_method(self, index: int) -> None:
        self._verbs.choose(self._method.itemData(index))

    @Slot()
    def _offer(self) -> None:
        chosen = self._verbs.enlarger.id
        with QSignalBlocker(self._method):
            self._method.clear()
            for enlarger in self._verbs.known:
                title = one_line(tr(enlarger.title))
                self._method.addItem(
                    title if enlarger.trained else tr("{title} (not trained)", title=title),
                    enlarger.id,
                )
                self._say_why_not(enlarger)
            self._method.setCurrentIndex(self._method.findData(chosen))

    def _say_why_not(self, enlarger: Enlarger) -> None:
        """The line that was just added cannot be chosen if it does not fit the map."""
        row, items = self._method.count() - 1, self._method.model()
        if not isinstance(items, QStandardItemModel):
            return
        item: QStandardItem = items.item(row)
        item.setToolTip(tooltip(enlarger.why_not or tr(enlarger.description)))
        item.setEnabled(not enlarger.why_not)

    @Slot()
    def _refresh(self) -> None:
        look, pictures = self._look, self._pictures
        seconds = self._verbs.seconds
        on_map = self._verbs.on_map
        self._hint.setText(tr(MAP_EMPTY if on_map else EMPTY, times=self._verbs.enlarger.scale))
        start = tr("Enhance the view") if on_map else tr("Enhance this frame")
        about = tr("about {seconds} s", seconds=max(1, round(seconds))) if seconds else ""
        self._start.setText(f"{start} ({about})" if about else start)
        described(self._start, self._start.text())
        kinds = pictures.kinds
        layer: PictureLayer = "source"
        if look.shown != "source" or look.beside:
            layer = look.layer_among(kinds)
        kind = KIND_OF.get(layer)
        there = kind in kinds
        depth = any(result.picture.depth is not None for result in pictures.enhanced)
        for widget, wanted in (
            (self._empty, not kinds),
            *((box, kind in kinds) for kind, box in self._layers.items()),
            (self._views, bool(kinds)),
            (self._made, bool(self._told(kind))),
            (self._opacity_row, there and look.over),
            (self._no_depth, bool(pictures.enhanced) and not depth and layer == "depth"),
            *((b, on_map == (one in ONLY_MAPS)) for one, b in self._only.items()),
            (self._how, on_map and bool(pictures.enhanced)),
            *(
                (legend, there and layer == one and (layer != "depth" or depth))
                for one, legend in self._legends.items()
            ),
        ):
            widget.setVisible(wanted)
        for slider, value in (
            (self._opacity, look.opacity),
            (self._far, look.depth_range[0]),
            (self._near, look.depth_range[1]),
        ):
            with QSignalBlocker(slider):
                slider.setValue(round(value * 100))
        self._made.setText(one_line(self._told(kind)))
        self._how.show_facts(self._provenance())
        self._name_ends()

    def _told(self, kind: Kind | None) -> str:
        return how_made(self._pictures, kind, self._titles(), self._map_look.shown)

    def _titles(self) -> dict[str, str]:
        return {e.id: tr(e.title) for e in self._verbs.known}

    def _provenance(self) -> list[tuple[str, str]]:
        """How the newest enhanced map was made."""
        pictures = self._pictures.enhanced
        if not pictures or pictures[-1].picture.facts is None:
            return []
        return map_provenance(pictures[-1].picture, self._titles())

    def _name_ends(self) -> None:
        """The filtered map spans what it spans on this picture."""
        if self._pictures.restored:
            restored = self._pictures.restored[-1].picture
            judgement, unit = restored.error.judgement, UNITS[restored.mode]
            low, high = (error_number(judgement.error_at(level)) for level in (0, 255))
            self._legends["filtered-error"].show_ends(low, tr(unit), high)


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
    if name in SHORT:
        actions[name].setIconText(tr(SHORT[name]))
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
