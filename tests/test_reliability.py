"""benchmarks/RELIABILITY.md is what the runs measured, and nothing else."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def rows() -> ModuleType:
    """The module that benchmarks keep their rows by."""
    spec = importlib.util.spec_from_file_location("rows", ROOT / "benchmarks" / "rows.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_is_what_the_runs_kept(rows: ModuleType) -> None:
    made = rows.table(rows.known())
    assert rows.TABLE.read_text("utf-8") == made, "run python benchmarks/reliability.py"


def test_every_goal_has_a_row_and_says_if_it_was_not_run(rows: ModuleType) -> None:
    lines = rows.table([]).splitlines()
    for id_, goal in rows.GOALS.items():
        assert f"| {id_} | {goal} | not run |  |  |" in lines


def test_what_a_run_found_is_kept_and_shown(
    rows: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "ROWS", tmp_path / "rows")
    monkeypatch.setattr(rows, "TABLE", tmp_path / "table.md")
    rows.note("S3", [{"id": "S3", "figure": "0 | of\n2,000", "command": "python x.py"}])
    (row,) = rows.known()
    assert row["date"].count("-") == 2
    text = (tmp_path / "table.md").read_text("utf-8")
    assert f"| S3 | {row['goal']} | 0 \\| of 2,000 | `python x.py` | {row['date']} |" in text
    assert text.count("not run") == len(rows.GOALS) - 1
    with pytest.raises(ValueError, match="no goal"):
        rows.note("X9", [{"id": "X9", "figure": "", "command": ""}])
