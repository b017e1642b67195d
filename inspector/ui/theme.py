"""How the window looks: colours, sizes and font, in one place.

Two sets of tokens (light and dark) become a palette and a small style sheet over Qt's Fusion
style. `apply` may be called at any time; with "system" the look follows the desktop live.
Widgets that draw themselves ask `tokens_of(self.palette())` when they paint.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from inspector.core.settings import Theme
from inspector.paths import resources_dir
from inspector.ui.style_sheet import style_sheet
from inspector.ui.tokens import DARK, LIGHT, Tokens, mixed

GRID_PX = 8
RADIUS_PX = 4
ICON_PX = 20
SMALL_PX, TEXT_PX, TITLE_PX = 11, 13, 16


class Appearance(QObject):
    """Keeps the application's look; owned by the application, made by `apply`."""

    changed = Signal()
    """The palette was replaced: pictures tinted by it should be made anew."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("appearance")
        self._app = app
        self._theme: Theme = "system"
        app.setStyle("Fusion")
        font = QFont(app.font())
        families = _load_fonts(resources_dir() / "fonts")
        if families:
            font.setFamilies([*families, *font.families()])
        font.setPixelSize(TEXT_PX)
        app.setFont(font)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def set_theme(self, theme: Theme) -> None:
        """Switch to a theme, live."""
        self._theme = theme
        schemes = {
            "system": Qt.ColorScheme.Unknown,
            "light": Qt.ColorScheme.Light,
            "dark": Qt.ColorScheme.Dark,
        }
        self._app.styleHints().setColorScheme(schemes[theme])
        self._refresh()

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._refresh()

    def _refresh(self) -> None:
        dark = self._theme == "dark" or (
            self._theme == "system" and self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        tokens = DARK if dark else LIGHT
        palette = palette_for(tokens)
        if self._app.palette() == palette and self._app.styleSheet():
            return
        self._app.setPalette(palette)
        controls = resources_dir() / "icons" / "controls" / ("dark" if dark else "light")
        self._app.setStyleSheet(style_sheet(tokens, controls))
        self.changed.emit()


def apply(app: QApplication, theme: Theme) -> Appearance:
    """Give the application its look; the returned object tells when the look changes."""
    appearance = app.findChild(Appearance, "appearance")
    if not isinstance(appearance, Appearance):
        appearance = Appearance(app)
    appearance.set_theme(theme)
    return appearance


def tokens_of(palette: QPalette) -> Tokens:
    """The tokens a palette was made from (by its lightness, so any palette has an answer)."""
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def ui_font(px: int = TEXT_PX, bold: bool = False) -> QFont:
    """The window's font in another size."""
    font = QFont(QApplication.font())
    font.setPixelSize(px)
    font.setBold(bold)
    return font


def _load_fonts(folder: Path) -> list[str]:
    """Register the fonts of a folder: Latin before Chinese, the order in which Qt asks them."""
    families: list[str] = []
    for pattern in ("NotoSans-*.ttf", "DroidSansFallback*.ttf"):
        for path in sorted(folder.glob(pattern)):
            number = QFontDatabase.addApplicationFont(str(path))
            families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return list(dict.fromkeys(families))


def palette_for(tokens: Tokens) -> QPalette:
    """Qt's palette for a set of tokens."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    colours = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.background,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.hover,
        role.Midlight: tokens.line,
        role.Mid: tokens.edge,
        role.Dark: tokens.edge,
        role.Shadow: tokens.edge,
    }
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    faded = mixed(tokens.muted, tokens.background, 0.3)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, which, QColor(faded))
    palette.setColor(group.Disabled, role.Highlight, QColor(tokens.line))
    palette.setColor(group.Disabled, role.HighlightedText, QColor(tokens.muted))
    return palette
