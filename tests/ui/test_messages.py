"""Messages are literal, few, and say what to do next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from inspector.core.errors import SourceError
from inspector.ui.messages import MAX_SHOWN, Kind, Message, MessageBar

HOSTILE = "<img src='file:///etc/passwd'><b>IMG</b> & 1.jpg is cut off; copy it again."


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def texts(message: Message) -> list[str]:
    return [label.text() for label in message.findChildren(QLabel) if label.text()]


def test_it_takes_no_room_while_empty(bar: MessageBar) -> None:
    assert not bar.isVisibleTo(bar.parentWidget())
    bar.show_message("info", "Done.")
    assert bar.isVisibleTo(bar.parentWidget())
    bar.clear()
    assert bar.messages() == ()
    assert not bar.isVisibleTo(bar.parentWidget())


def test_hostile_text_is_literal(bar: MessageBar) -> None:
    message = bar.show_error(SourceError(HOSTILE, "<script>x</script>"))
    assert texts(message) == [HOSTILE]
    for label in message.findChildren(QLabel):
        assert label.textFormat() in (Qt.TextFormat.PlainText, Qt.TextFormat.AutoText)
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()
    details = message.findChild(QPlainTextEdit)
    assert details is not None
    assert details.toPlainText() == "<script>x</script>"


def test_details_open_and_can_be_copied(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show()
    message = bar.show_error(SourceError("It failed; try again.", "line 1\nline 2"))
    details = message.findChild(QPlainTextEdit)
    toggle = next(b for b in message.findChildren(QPushButton) if b.text() == "Details")
    assert details is not None
    assert not details.isVisible()
    toggle.click()
    assert details.isVisible()
    copy = next(b for b in message.findChildren(QToolButton) if "Copy" in b.accessibleName())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "It failed; try again.\n\nline 1\nline 2"


def test_no_details_no_button(bar: MessageBar) -> None:
    message = bar.show_error(SourceError("It failed; try again."))
    assert not message.findChildren(QPushButton)


def test_close_button_and_escape(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show()
    first = bar.show_message("warning", "One.")
    second = bar.show_message("warning", "Two.")
    close = next(b for b in first.findChildren(QToolButton) if "Close" in b.accessibleName())
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert bar.messages() == (second,)
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert bar.messages() == ()


@pytest.mark.parametrize(
    ("kinds", "left"),
    [
        (["info", "error", "error", "error"], ["error", "error", "error"]),
        (["error", "warning", "info", "error"], ["error", "warning", "error"]),
        (["error", "error", "error", "error"], ["error", "error", "error"]),
        (["error", "error", "error", "info"], ["error", "error", "info"]),
    ],
)
def test_at_most_three_and_the_grave_ones_stay(
    bar: MessageBar, kinds: list[Kind], left: list[Kind]
) -> None:
    for number, kind in enumerate(kinds):
        bar.show_message(kind, f"Message {number}.")
    assert len(bar.messages()) == MAX_SHOWN
    assert [message.kind for message in bar.messages()] == left
    assert bar.messages()[-1].text == "Message 3."


def test_the_same_message_is_counted(bar: MessageBar) -> None:
    for _ in range(3):
        message = bar.show_message("warning", "Slow.")
    assert len(bar.messages()) == 1
    assert "× 3" in texts(message)
    bar.show_message("error", "Slow.")
    assert len(bar.messages()) == 2


def test_next_step_closes_the_message(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show()
    done: list[str] = []
    message = bar.show_message("error", "Moved.")
    message.add_step("Find it…", lambda: done.append("found"))
    button = next(b for b in message.findChildren(QPushButton) if b.text() == "Find it…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["found"]
    assert bar.messages() == ()


def test_screen_readers_hear_kind_and_text(bar: MessageBar) -> None:
    assert bar.show_error(SourceError("Broken.")).accessibleName() == "Error: Broken."
