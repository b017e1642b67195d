"""The icons: one family of SVG drawings, tinted by the palette they are shown on."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QToolButton, QWidget

from inspector.paths import resources_dir
from inspector.ui.plain import tooltip
from inspector.ui.theme import ICON_PX

APP_ICON = "inspector"
_SIZES_PX = (16, 20, 24, 25, 30, 32, 35, 40)
"""Those of 20 px at 100, 125, 150, 175 and 200 % are among them: scaled, they are blurred."""
_Role = QPalette.ColorRole


def icon_path(name: str) -> Path:
    """The drawing of an icon. Raises `KeyError` for a name that is not drawn."""
    path = resources_dir() / "icons" / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"there is no icon named {name!r}")
    return path


def icon(name: str, palette: QPalette, role: QPalette.ColorRole = _Role.ButtonText) -> QIcon:
    """An icon in a colour of a palette, faded where disabled.

    It keeps its colour: make it anew when the palette changes, or let `follow` do so.
    """
    groups = QPalette.ColorGroup
    colours = (palette.color(group, role) for group in (groups.Active, groups.Disabled))
    return QIcon(_icon(name, *(colour.rgba() for colour in colours)))


@lru_cache(maxsize=1024)
def _icon(name: str, normal_rgba: int, disabled_rgba: int) -> QIcon:
    """Half of the icons of the window are in several places of it."""
    found, renderer = QIcon(), _renderer(name)
    modes = (QIcon.Mode.Normal, normal_rgba), (QIcon.Mode.Disabled, disabled_rgba)
    for size_px in _SIZES_PX:
        outline = _drawn(renderer, size_px)
        for mode, rgba in modes:
            found.addPixmap(QPixmap.fromImage(_filled(outline, QColor.fromRgba(rgba))), mode)
    return found


def app_icon() -> QIcon:
    """The app's own icon, in its own colours."""
    found = QIcon()
    for size_px in (16, 24, 32, 48, 64, 128, 256):
        found.addPixmap(pixmap(APP_ICON, size_px))
    return found


def pixmap(name: str, size_px: int, colour: QColor | None = None, dpr: float = 1.0) -> QPixmap:
    """One icon, square, in one colour; without a colour as it is drawn.

    `size_px` is in logical pixels, `dpr` device pixels to each of them.
    """
    image = _drawn(_renderer(name), round(size_px * dpr))
    drawn = QPixmap.fromImage(image if colour is None else _filled(image, colour))
    drawn.setDevicePixelRatio(dpr)
    return drawn


def follow(
    widget: QAbstractButton | QLabel,
    name: str,
    role: QPalette.ColorRole = _Role.ButtonText,
    size_px: int = ICON_PX,
) -> None:
    """Show an icon on a button or label and tint it anew whenever the palette changes."""
    for earlier in widget.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        widget.removeEventFilter(earlier)
        earlier.deleteLater()
    _Tint(widget, name, role, size_px)


class IconButton(QToolButton):
    """A small flat button with an icon, a tooltip and the same text for screen readers."""

    def __init__(
        self,
        name: str,
        text: str,
        role: QPalette.ColorRole = _Role.ButtonText,
        size_px: int = ICON_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))
        follow(self, name, role, size_px)


class _Tint(QObject):
    """Keeps the icon of its parent in the palette's colour."""

    def __init__(
        self, widget: QAbstractButton | QLabel, name: str, role: QPalette.ColorRole, size_px: int
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._name = name
        self._role = role
        self._size_px = size_px
        widget.installEventFilter(self)
        self._paint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()
        return False

    def _paint(self) -> None:
        palette = self._widget.palette()
        if isinstance(self._widget, QAbstractButton):
            self._widget.setIcon(icon(self._name, palette, self._role))
            self._widget.setIconSize(QSize(self._size_px, self._size_px))
            return
        colour = palette.color(self._role)
        dpr = self._widget.devicePixelRatioF()
        self._widget.setPixmap(pixmap(self._name, self._size_px, colour, dpr))


def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(icon_path(name).read_bytes()))


def _drawn(renderer: QSvgRenderer, side_px: int) -> QImage:
    """An icon in the colours of its drawing."""
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    return image


def _filled(image: QImage, colour: QColor) -> QImage:
    filled = QImage(image)
    painter = QPainter(filled)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(filled.rect(), colour)
    painter.end()
    return filled
