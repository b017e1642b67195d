"""What is said of a file that cannot be written."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from inspector.core.errors import ExportError
from inspector.io.exporting import write_file


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "The disk is full; free some space"),
        (errno.EROFS, "The disk is read-only; choose another folder"),
        (errno.EACCES, "may not be written; close it in other programs"),
        (errno.ENOENT, "is not there; choose another one"),
        (errno.EIO, "could not be written"),
    ],
)
def test_each_refusal_is_one_sentence_and_leaves_the_file(
    number: int, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"last week's")

    def write(temporary: Path) -> None:
        temporary.write_bytes(b"half")
        raise OSError(number, "x")

    with pytest.raises(ExportError) as raised:
        write_file(path, write)
    assert said in raised.value.message
    assert "report.pdf" in raised.value.message
    assert raised.value.message.count(".") == 2
    assert [p.name for p in tmp_path.iterdir()] == ["report.pdf"]
    assert path.read_bytes() == b"last week's"
