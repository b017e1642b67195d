"""Logs of trainings: read up to where they were cut off, or refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.core.errors import SettingsError
from inspector.io.training_log import LOG, epochs, read_training


def test_a_log_is_read_up_to_a_line_that_was_cut_off(tmp_path: Path) -> None:
    folder = tmp_path / "run 1"
    folder.mkdir()
    (folder / LOG).write_text('{"epoch": 1, "loss": 2}\n{"epoch": 2, "loss": NaN}\n{"epoch": 3')

    name, found = read_training(folder)
    assert name == "run 1"
    assert [entry["epoch"] for entry in found] == [1, 2]
    assert epochs(tmp_path / "none") == []


@pytest.mark.parametrize("content", [None, "", "no json", "[1]\n", '{"loss": 1}\n', "[" * 5000])
def test_what_is_no_log_is_refused(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / LOG).write_text(content)
    with pytest.raises(SettingsError, match="choose"):
        read_training(tmp_path)
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="choose"):
        read_training(tmp_path / "bytes.jsonl")
