"""`inspector reproduce`: what it refuses, and that a spent budget still leaves the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector import cli
from inspector.commands.arguments import duration_s


def test_without_data_every_row_is_not_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "papers"
    places = ["--data", str(tmp_path), "--output", str(output), "--work", str(tmp_path / "work")]

    assert cli.main(["reproduce", "hrsegnet", *places, "--budget", "1m", "--device", "cpu"]) == 0

    assert "0 of 18 rows" in capsys.readouterr().out
    table = (output / "hrsegnet.md").read_text(encoding="utf-8")
    assert "| + guidance, added | not run | not run | 76.8 |" in table


def test_an_unknown_paper_and_missing_data_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["reproduce", "nothing"]) == 1
    assert "name one of hrsegnet" in capsys.readouterr().err

    monkeypatch.delenv("INSPECTOR_DATA", raising=False)
    assert cli.main(["reproduce", "hrsegnet", "--output", str(tmp_path)]) == 1
    assert "--data" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "seconds"), [("90s", 90.0), ("25m", 1500.0), ("1h", 3600.0), ("1.5h", 5400.0)]
)
def test_times_are_read(text: str, seconds: float) -> None:
    assert duration_s(text) == seconds


@pytest.mark.parametrize("text", ["", "20", "m", "0m", "-1m", "1d", "٣m", "nan s", "1e9h"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(SystemExit) as error:
        cli.main(["reproduce", "hrsegnet", "--budget", text])
    assert error.value.code == cli.USAGE
