"""How the window looks: colours, sizes and font, in one place.

Two sets of tokens (light and dark) become a palette and a small style sheet over Qt's Fusion
style. `apply` may be called at any time; with "system" the look follows the desktop live.
Widgets that draw themselves ask `tokens_of(self.palette())` when they paint.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from inspector.core.settings import Theme
from inspector.paths import resources_dir

GRID_PX = 8
RADIUS_PX = 4
ICON_PX = 20
SMALL_PX, TEXT_PX, TITLE_PX = 11, 13, 16


@dataclass(frozen=True)
class Tokens:
    """One set of colours, as "#rrggbb".

    `line` separates, `edge` outlines controls and carries meaning (3:1); `classes` are the eight
    colours of Okabe and Ito, the same in both themes because they lie on pictures: they are
    always drawn with the outline of `outline_for`.
    """

    background: str
    surface: str
    hover: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    danger: str
    warning: str
    ok: str
    classes: tuple[str, ...]


# Vermilion first: it stands out most from grey asphalt and concrete.
CLASS_COLOURS = (
    "#D55E00",
    "#56B4E9",
    "#F0E442",
    "#009E73",
    "#CC79A7",
    "#E69F00",
    "#0072B2",
    "#000000",
)

LIGHT = Tokens(
    background="#F1F3F5",
    surface="#FFFFFF",
    hover="#E3E8ED",
    line="#D3D9DF",
    edge="#7B8794",
    text="#1B2229",
    muted="#56616C",
    accent="#0B63A5",
    on_accent="#FFFFFF",
    danger="#B3261E",
    warning="#8F5200",
    ok="#1B6E3C",
    classes=CLASS_COLOURS,
)

DARK = Tokens(
    background="#1C2126",
    surface="#252B31",
    hover="#343C44",
    line="#3A434C",
    edge="#7D8995",
    text="#E9EDF1",
    muted="#A9B4BF",
    accent="#6CB8F0",
    on_accent="#0D1B26",
    danger="#FF9C92",
    warning="#F3BC62",
    ok="#7BD39B",
    classes=CLASS_COLOURS,
)


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
        app.setFont(ui_font())
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
        self._app.setStyleSheet(style_sheet(tokens))
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


def outline_for(colour: str) -> str:
    """Black or white, whichever shows more against a colour."""
    return max(("#000000", "#FFFFFF"), key=lambda outline: contrast(colour, outline))


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two "#rrggbb" colours, 1..21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ui_font(px: int = TEXT_PX, bold: bool = False) -> QFont:
    """The window's font, with Chinese glyphs as fallback; the system's where none is bundled."""
    families = _bundled_families()
    font = QFont(families) if families else QFont(QApplication.font())
    font.setPixelSize(px)
    font.setBold(bold)
    return font


def _bundled_families() -> list[str]:
    known = set(QFontDatabase.families())
    found: list[str] = []
    folder = resources_dir() / "fonts"
    # Latin before Chinese: Qt asks the families in this order for every glyph.
    for pattern, family in (("NotoSans-*.ttf", "Noto Sans"), ("DroidSansFallback*.ttf", "Droid")):
        if any(name.startswith(family) for name in known):
            found += sorted(n for n in known if n == family or n.startswith("Droid Sans Fallback"))
            continue
        for path in sorted(folder.glob(pattern)):
            number = QFontDatabase.addApplicationFont(str(path))
            found += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return list(dict.fromkeys(found))


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


def mixed(colour: str, into: str, share: float) -> str:
    """`colour` with `share` (0..1) of `into` mixed in."""
    parts = (
        round(int(colour[i : i + 2], 16) * (1 - share) + int(into[i : i + 2], 16) * share)
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)
