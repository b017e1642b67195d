"""Contrast as WCAG 2.2 asks for it: of the tokens in each pair that is drawn, and of rendered
pixels of the controls themselves, on, off and focused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSlider,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from inspector.core.settings import Theme
from inspector.ui import theme
from inspector.ui.icons import IconButton
from inspector.ui.messages import MessageBar
from inspector.ui.plain import PlainLabel
from inspector.ui.style_sheet import lacking
from inspector.ui.tokens import DARK, LIGHT, Tokens, contrast, mixed, outline_for

THEMES: tuple[tuple[Theme, Tokens], ...] = (("light", LIGHT), ("dark", DARK))
TEXT, MARK = 4.5, 3.0


def colours(image: QImage) -> list[tuple[str, int]]:
    """The colours of a picture, the most frequent first."""
    counts = Counter(
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    )
    return counts.most_common()


def seen(widget: QWidget) -> float:
    """The best contrast between what a widget is mostly painted with and anything on it."""
    whole = widget.window()
    area = QRect(widget.mapTo(whole, QPoint(0, 0)), widget.size())
    image = whole.grab(area).toImage()
    (ground, _), *others = colours(image)
    return max((contrast(ground, colour) for colour, count in others if count > 2), default=1.0)


@pytest.fixture(params=THEMES, ids=["light", "dark"])
def tokens(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Tokens]:
    name, found = request.param
    theme.apply(qapp, name)
    yield found
    theme.apply(qapp, "light")


def test_every_pair_of_text_and_ground_can_be_read(tokens: Tokens) -> None:
    tint = mixed(tokens.surface, tokens.accent, 0.18)
    faded = mixed(tokens.muted, tokens.background, 0.3)
    pressed = mixed(tokens.accent, tokens.text, 0.2)
    grounds = (tokens.background, tokens.surface, tokens.hover, tint)
    for text in (tokens.text, tokens.muted):
        for ground in (*grounds, lacking(tokens)):
            assert contrast(text, ground) >= TEXT, (text, ground)
    assert contrast(tokens.text, tokens.backdrop) >= TEXT
    for text in (tokens.accent, tokens.danger, tokens.warning, tokens.ok):
        for ground in (tokens.background, tokens.surface):
            assert contrast(text, ground) >= TEXT, (text, ground)
    assert contrast(tokens.on_accent, pressed) >= TEXT
    # What is off is exempt, but is still to be read.
    for ground in (tokens.background, tokens.surface):
        assert contrast(faded, ground) >= MARK, (faded, ground)


def test_focus_and_edges_can_be_seen_on_all_they_lie_on(tokens: Tokens) -> None:
    tint = mixed(tokens.surface, tokens.accent, 0.18)
    for ground in (tokens.background, tokens.surface, tokens.hover, tint, tokens.backdrop):
        assert contrast(tokens.accent, ground) >= MARK, ground
    for ground in (tokens.background, tokens.surface):
        assert contrast(tokens.edge, ground) >= MARK, ground


def test_lines_on_pictures_have_a_halo(tokens: Tokens) -> None:
    """A line is seen against its own halo, and one of both against whatever grey lies below: two
    colours 5.8 : 1 apart, as vermilion and black, leave 2.4 : 1 on the grey between them."""
    for colour in tokens.classes:
        halo = outline_for(colour)
        assert contrast(colour, halo) >= MARK
        for grey in range(0, 256, 15):
            ground = QColor(grey, grey, grey).name()
            best = max(contrast(colour, ground), contrast(halo, ground))
            assert best >= 2.4, (colour, ground, best)


def _button(kind: str) -> Callable[[], QWidget]:
    def made() -> QWidget:
        button = QPushButton("Button")
        button.setProperty("kind", kind)
        return button

    return made


def _list() -> QWidget:
    made = QListWidget()
    made.addItems(["One", "Two"])
    made.setCurrentRow(0)
    made.setFixedHeight(60)
    return made


def _tabs() -> QWidget:
    made = QTabBar()
    for name in ("One", "Two"):
        made.addTab(name)
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": _button(""),
    "primary": _button("primary"),
    "flat": _button("flat"),
    "label": lambda: QLabel("Text"),
    "muted": lambda: PlainLabel("Text", "muted"),
    "small": lambda: PlainLabel("Text", "small"),
    "warning": lambda: PlainLabel("Text", "warning"),
    "danger": lambda: PlainLabel("Text", "danger"),
    "key": lambda: PlainLabel("Ctrl+S", "key"),
    "field": lambda: QLineEdit("Text"),
    "check": lambda: QCheckBox("Text"),
    "list": _list,
    "tabs": _tabs,
}


def test_rendered_texts_can_be_read(qtbot: QtBot, tokens: Tokens) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    made = {name: make() for name, make in CONTROLS.items()}
    empty = QLineEdit()
    empty.setPlaceholderText("A hint")
    made["placeholder"] = empty
    combo = QComboBox()
    combo.addItem("Chosen")
    made["combo"] = combo
    for widget in made.values():
        column.addWidget(widget)
    with qtbot.waitExposed(host):
        host.show()
    for name, widget in made.items():
        assert seen(widget) >= TEXT * 0.95, (name, seen(widget))  # glyphs have soft edges
    for name, widget in made.items():
        widget.setEnabled(False)
        assert seen(widget) >= MARK * 0.85, (name, seen(widget))


def test_rendered_icons_and_focus_can_be_seen(qtbot: QtBot, tokens: Tokens) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    icon = IconButton("close", "Close")
    slider = QSlider(Qt.Orientation.Horizontal)
    check = QCheckBox("x")
    check.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    chosen = QToolButton()
    chosen.setCheckable(True)
    chosen.setChecked(True)
    others = (QPushButton("Button"), chosen, QLineEdit(), QComboBox(), slider, check, _tabs())
    first = QPushButton("First")
    for widget in (first, icon, *others):
        column.addWidget(widget)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    assert seen(icon) >= MARK
    for widget in (icon, *others):
        first.setFocus(Qt.FocusReason.TabFocusReason)
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(widget.hasFocus)
        after = widget.grab().toImage()
        best = 1.0
        for x in range(after.width()):
            for y in range(after.height()):
                at = QPoint(x, y)
                old, new = before.pixelColor(at).name(), after.pixelColor(at).name()
                if old != new:
                    best = max(best, contrast(old, new))
        assert best >= MARK, (type(widget).__name__, best)


def test_messages_can_be_read(qtbot: QtBot, tokens: Tokens) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.resize(600, 300)
    for kind in ("info", "warning", "error", "ok"):
        message = bar.show_message(kind, "Something happened", stays=True)
    with qtbot.waitExposed(bar):
        bar.show()
    assert seen(message) >= TEXT


def test_a_palette_of_the_system_is_answered_by_its_lightness() -> None:
    bright, night = QPalette(), QPalette()
    bright.setColor(QPalette.ColorRole.Window, QColor("white"))
    night.setColor(QPalette.ColorRole.Window, QColor("black"))
    assert theme.tokens_of(bright) is LIGHT
    assert theme.tokens_of(night) is DARK
