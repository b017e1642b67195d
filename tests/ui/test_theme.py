"""The look is applied, switched live and kept from Qt's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from inspector.paths import resources_dir
from inspector.ui import theme
from inspector.ui.style_sheet import style_sheet
from inspector.ui.tokens import DARK, LIGHT, Tokens


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    theme.apply(qapp, "light")
    return qapp


def test_switching_changes_palette_and_widgets(app: QApplication, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    appearance = theme.apply(app, "light")
    assert label.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.background
    with qtbot.waitSignal(appearance.changed):
        appearance.set_theme("dark")
    assert label.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.text
    assert theme.tokens_of(label.palette()) is DARK
    assert DARK.surface in app.styleSheet()
    assert LIGHT.surface not in app.styleSheet()


def test_applying_twice_keeps_one_appearance(app: QApplication, qtbot: QtBot) -> None:
    first = theme.apply(app, "dark")
    with qtbot.assertNotEmitted(first.changed):
        second = theme.apply(app, "dark")
    assert first is second
    assert len(app.findChildren(theme.Appearance)) == 1


def test_the_bundled_font_in_its_size(app: QApplication) -> None:
    assert app.font().pixelSize() == theme.TEXT_PX
    assert theme.ui_font(theme.TITLE_PX, bold=True).pixelSize() == theme.TITLE_PX
    if list((resources_dir() / "fonts").glob("NotoSans-*.ttf")):
        assert app.font().families()[0] == "Noto Sans"


def test_system_theme_is_one_of_both(app: QApplication) -> None:
    theme.apply(app, "system")
    assert theme.tokens_of(app.palette()) in (LIGHT, DARK)


@pytest.mark.parametrize(("name", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_style_sheet_is_whole(name: str, tokens: Tokens) -> None:
    folder = resources_dir() / "icons" / "controls" / name
    sheet = style_sheet(tokens, folder)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    for file in re.findall(r"url\((.*?)\)", sheet):
        drawing = Path(file).read_text(encoding="utf-8")
        assert tokens.muted in drawing or tokens.on_accent in drawing
