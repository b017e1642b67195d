"""Prompts give what was typed or chosen, and nothing when they are left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from inspector.core.label_names import REJECT_REASONS
from inspector.ui.actions import Actions, ActionSpec
from inspector.ui.dialogs.text_prompt import (
    ChoiceButton,
    NotePrompt,
    ReasonPrompt,
    TextPrompt,
)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def button(prompt: TextPrompt, text: str) -> QPushButton:
    return next(b for b in prompt.findChildren(QPushButton) if text in b.text())


def test_note_is_kept_with_ctrl_enter(window: QMainWindow, qtbot: QtBot) -> None:
    prompt = NotePrompt("Note", "old <b>", window)
    prompt.open_at(QPoint(10, 10))
    text = prompt.findChild(QPlainTextEdit)
    assert text.toPlainText() == "old <b>"
    qtbot.keyClicks(text, "new")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClicks(text, "line")
    kept: list[str] = []
    prompt.submitted.connect(kept.append)
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not isValid(prompt))
    assert kept == ["new\nline"]


def test_escape_changes_nothing(window: QMainWindow, qtbot: QtBot) -> None:
    prompt = NotePrompt("Note", "old", window)
    prompt.open_at(QPoint(10, 10))
    with qtbot.assertNotEmitted(prompt.submitted), qtbot.waitSignal(prompt.dismissed):
        qtbot.keyClick(prompt.findChild(QPlainTextEdit), Qt.Key.Key_Escape)


def test_a_digit_gives_a_reason_and_no_window_shortcut_fires(
    window: QMainWindow, qtbot: QtBot
) -> None:
    fired: list[str] = []
    actions = Actions((ActionSpec("panes", "Two panes", "View", "2"),), {}, window)
    actions.connect("panes", lambda: fired.append("panes"))
    prompt = ReasonPrompt("Why?", window)
    prompt.open_at(QPoint(10, 10))
    qtbot.waitUntil(lambda: prompt.isAncestorOf(QApplication.focusWidget()) or prompt.hasFocus())
    with qtbot.waitSignal(prompt.submitted) as given:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert given.args == [REJECT_REASONS[1]]
    assert fired == []


def test_reason_by_click_and_in_own_words(window: QMainWindow, qtbot: QtBot) -> None:
    prompt = ReasonPrompt("Why?", window, ("Leaf & twig", "Other"))
    with qtbot.waitSignal(prompt.submitted) as given:
        button(prompt, "Leaf").click()
    assert given.args == ["Leaf & twig"]

    prompt = ReasonPrompt("Why?", window)
    prompt.open_at(QPoint(10, 10))
    own = prompt.findChild(QLineEdit)
    reject = button(prompt, "Reject")
    assert not reject.isEnabled()
    qtbot.keyClicks(own, "  2 cables  ")
    assert reject.isEnabled()
    with qtbot.waitSignal(prompt.submitted) as given:
        qtbot.keyClick(own, Qt.Key.Key_Return)
    assert given.args == ["2 cables"]


def test_empty_words_are_no_reason(window: QMainWindow, qtbot: QtBot) -> None:
    prompt = ReasonPrompt("Why?", window)
    prompt.open_at(QPoint(10, 10))
    own = prompt.findChild(QLineEdit)
    with qtbot.assertNotEmitted(prompt.submitted):
        qtbot.keyClicks(own, "   ")
        qtbot.keyClick(own, Qt.Key.Key_Return)
    assert prompt.isVisible()
    button(prompt, "Cancel").click()


@pytest.mark.parametrize("place", [QPoint(-50, -50), QPoint(5000, 5000), QPoint(300, 200)])
def test_it_lies_inside_the_window(window: QMainWindow, place: QPoint) -> None:
    prompt = NotePrompt("Note", "", window)
    prompt.open_at(place)
    assert window.rect().contains(prompt.geometry())
    prompt.close()


def test_long_choices_are_shortened_and_kept_whole(
    light: None, window: QMainWindow, qtbot: QtBot
) -> None:
    long = "Setzungsbedingter Querriss mit Kantenabplatzungen und Ausbrüchen " * 3
    prompt = ReasonPrompt(
        "What is it?", window, ("crack", long, "路面横向裂缝伴随边缘剥落", "joint")
    )
    prompt.open_at(QPoint(10, 10))
    for choice in prompt.findChildren(ChoiceButton):
        assert prompt.rect().contains(choice.geometry())
        assert choice.fontMetrics().horizontalAdvance(choice.text()) < choice.width()
    assert button(prompt, "路面横向裂缝伴随边缘剥落").width() > 300
    with qtbot.waitSignal(prompt.submitted) as given:
        button(prompt, "Setzungsbedingter").click()
    assert given.args == [long]


def test_only_the_choices_there_are(window: QMainWindow, qtbot: QtBot) -> None:
    prompt = ReasonPrompt("What is to be hidden?", window, ("face", "plate"), own_words=False)
    prompt.open_at(QPoint(10, 10))
    assert prompt.findChild(QLineEdit) is None
    visible = [b for b in prompt.findChildren(QPushButton) if b.isVisible()]
    assert [b.accessibleName() or b.text() for b in visible] == ["face", "plate", "Cancel"]
    with qtbot.waitSignal(prompt.submitted) as given:
        qtbot.keyClick(prompt, Qt.Key.Key_2)
    assert given.args == ["plate"]
