"""Draws with Qt in a process of its own: a command never loads Qt, and Qt ends a process that has
no screen.

    inspector --child qt-trial offscreen|screen
"""

from __future__ import annotations

import os

from inspector.core.errors import InspectorError


def main(arguments: list[str]) -> int:
    """Draw a letter, with or without a screen; 0 and one line if that works."""
    if arguments == ["offscreen"]:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif arguments != ["screen"]:
        raise InspectorError("qt-trial takes offscreen or screen")
    from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

    application = QtWidgets.QApplication([])
    assert QtSvg.QSvgRenderer is not None
    picture = QtGui.QImage(8, 8, QtGui.QImage.Format.Format_RGB888)
    picture.fill(QtGui.QColor(255, 0, 0))
    painter = QtGui.QPainter(picture)
    painter.drawText(0, 8, "a")
    painter.end()
    print(f"Qt {QtCore.qVersion()}, {application.platformName()}")
    return 0
