"""Text from outside is shown literally."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from inspector.ui.plain import ElidedLabel, PlainLabel, one_line, tooltip

HOSTILE = "<img src='file:///etc/passwd'> & <b>bold</b>"


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1))
def test_tooltip_shows_what_was_written(text: str) -> None:
    document = QTextDocument()
    document.setHtml(tooltip(text))
    assert document.toPlainText() == text


def test_no_tooltip_for_no_text() -> None:
    assert tooltip("") == ""


def test_one_line_has_no_control_characters() -> None:
    assert one_line("a\n\tb\x00c\u202e d") == "a b c d"


def test_labels_do_not_read_markup(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_elided_label_fits_any_width_and_keeps_the_text(qtbot: QtBot) -> None:
    label = ElidedLabel("/home/" + "很长的路径/" * 60 + HOSTILE)
    qtbot.addWidget(label)
    label.resize(QSize(80, 20))
    assert label.minimumSizeHint().width() == 0
    assert not label.grab().isNull()
    assert label.text().endswith(HOSTILE)
    assert "<b>" not in label.toolTip()
