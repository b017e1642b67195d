"""Qt for Python neither loses nor keeps references to None.

6.12.0 drops one at each call that returns nothing, on Python 3.10 and 3.11, and aborts after some
thousand of them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

CALLS, DRIFT = 1000, 50


@pytest.mark.parametrize(
    "call", ["setText", "update", "resize", "start", "setEnabled", "emit", "setParent"]
)
def test_references_to_none_stay_as_many(qtbot: QtBot, call: str) -> None:
    label, button, timer = QLabel(), QPushButton(), QTimer(interval=10_000)
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    button.clicked.connect(lambda: None)
    calls: dict[str, Callable[[], object]] = {
        "setText": lambda: label.setText("crack"),
        "update": label.update,
        "resize": lambda: label.resize(40, 30),
        "start": timer.start,
        "setEnabled": lambda: label.setEnabled(True),
        "emit": button.clicked.emit,
        "setParent": lambda: timer.setParent(None),
    }
    one = calls[call]
    one()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        one()
    drift = sys.getrefcount(None) - before
    timer.stop()
    assert abs(drift) < DRIFT
