"""Times of models: kept whole, and made again where the file is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.core.model_cost import Cost
from inspector.io.cost_file import read_costs, write_costs

COST = Cost("m", "ab", "CPU (cpu)", (64, 48), (0.1, 0.30000000000000004))


def test_costs_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "costs.json"
    write_costs(path, [COST])

    assert read_costs(path) == [COST]


@pytest.mark.parametrize(
    "content",
    ["", "{}", '{"format": 2, "costs": []}', '{"format": 1, "costs": [{}]}', "[" * 100_000, "7",
     '{"format": 1, "costs": [{"model_id": "m", "device": "d", "size_px": [1], "seconds": [1]}]}'],
)  # fmt: skip
def test_a_damaged_file_holds_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "costs.json").write_text(content)

    assert read_costs(tmp_path / "costs.json") == []
    assert read_costs(tmp_path / "none.json") == []
