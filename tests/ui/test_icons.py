"""Every icon that is named is drawn, at every size, in the palette's colour."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import inspector
from inspector.paths import resources_dir
from inspector.ui.commands import COMMANDS
from inspector.ui.icons import APP_ICON, IconButton, app_icon, follow, icon, icon_path, pixmap

NAMES = sorted(path.stem for path in (resources_dir() / "icons").glob("*.svg"))
CALLS = {"icon", "follow", "pixmap", "IconButton", "icon_path"}


def named_in_sources() -> set[str]:
    """First or second text arguments of calls that take the name of an icon."""
    found = {spec.icon for spec in COMMANDS if spec.icon}
    for path in (Path(inspector.__file__).parent / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                at = {"follow": 1}.get(node.func.id, 0)
                if node.func.id in CALLS and len(node.args) > at:
                    argument = node.args[at]
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        found.add(argument.value)
    return found


def test_all_named_icons_are_drawn() -> None:
    named = named_in_sources()
    assert len(named) > 20
    assert named <= set(NAMES)


def test_no_icon_is_empty_at_any_size(qapp: QApplication) -> None:
    assert len(NAMES) >= 60
    for name in NAMES:
        for size in (16, 20, 40):
            image = pixmap(name, size, QColor("#FF0000")).toImage()
            assert image.width() == size
            covered = covered_pixels(image)
            assert size * size * 0.03 < covered, f"nothing to see of {name} at {size} px"
            if name != APP_ICON:
                assert covered < size * size * 0.75, f"{name} is a blot at {size} px"


def test_icons_are_one_family() -> None:
    for name in NAMES:
        drawing = icon_path(name).read_text(encoding="utf-8")
        if name != APP_ICON:
            assert 'viewBox="0 0 20 20"' in drawing, name
            assert 'stroke-width="1.5"' in drawing, name
            assert "#" not in drawing, f"{name} has a colour of its own"


def test_icon_takes_the_colours_of_the_palette(qapp: QApplication) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.ButtonText, QColor("#123456"))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor("#ABCDEF"))
    made = icon("stop", palette)
    for mode, colour in ((QIcon.Mode.Normal, "#123456"), (QIcon.Mode.Disabled, "#abcdef")):
        image = made.pixmap(QSize(20, 20), 1.0, mode).toImage()
        assert strongest(image).name() == colour


def test_followed_icon_is_tinted_anew(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    follow(label, "stop", QPalette.ColorRole.WindowText)
    follow(label, "accept", QPalette.ColorRole.WindowText)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#00FF00"))
    label.setPalette(palette)
    assert strongest(label.pixmap().toImage()).name() == "#00ff00"


def test_icon_button_can_be_read_out(qtbot: QtBot) -> None:
    button = IconButton("close", "Close <this>")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Close <this>"
    assert "&lt;this&gt;" in button.toolTip()
    assert not button.icon().isNull()


def test_unknown_icon_is_named() -> None:
    with pytest.raises(KeyError, match="no-such"):
        icon_path("no-such")


def test_app_icon_has_its_own_colours(qapp: QApplication) -> None:
    image = app_icon().pixmap(QSize(64, 64), 1.0).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(64) for y in range(64)}
    assert len(colours) > 3


def covered_pixels(image: QImage) -> int:
    size = image.width()
    return sum(image.pixelColor(x, y).alpha() > 40 for x in range(size) for y in range(size))


def strongest(image: QImage) -> QColor:
    size = range(image.width())
    return max((image.pixelColor(x, y) for x in size for y in size), key=lambda c: c.alpha())
