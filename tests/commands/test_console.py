"""Words, bars and files of the commands."""

from __future__ import annotations

import io
import os
import signal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.commands.console import ProgressBar, console_progress, plain, write_json
from inspector.core.errors import Cancelled, ExportError


@given(st.text())
def test_plain_text_steers_nothing(text: str) -> None:
    assert plain(text).isprintable()
    assert len(plain(text)) == len(text)


def test_names_that_are_no_text_can_be_shown() -> None:
    assert plain(os.fsdecode(b"road-\xff.jpg")) == "road-?.jpg"


def test_the_bar_stays_on_one_line_and_leaves_it() -> None:
    stream = io.StringIO()
    bar = ProgressBar(stream, "Running")

    for done in range(101):
        bar(done, 100)
    bar.close()

    drawn = stream.getvalue()
    assert "\n" not in drawn
    assert "Running [" in drawn
    assert "100%" in drawn
    assert drawn.endswith("\r\x1b[K")


def test_the_first_ctrl_c_asks_and_the_second_insists() -> None:
    """Without a signal, which the process that runs the tests might take for its own;
    `tests/test_cli.py` sends a real one to a process of its own."""
    before = signal.getsignal(signal.SIGINT)
    with console_progress("x") as progress:
        interrupt = signal.getsignal(signal.SIGINT)
        assert callable(interrupt)
        progress.step(0, 2)
        interrupt(signal.SIGINT, None)
        with pytest.raises(Cancelled):
            progress.step(1, 2)
        with pytest.raises(KeyboardInterrupt):
            interrupt(signal.SIGINT, None)

    assert signal.getsignal(signal.SIGINT) is before


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="choose another"):
        write_json(tmp_path / "gone" / "a.json", {})
