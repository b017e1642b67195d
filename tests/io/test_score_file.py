"""Scores under noise, as `inspector evaluate` wrote them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inspector.core.errors import SettingsError
from inspector.io.score_file import read_noise_scores

REPORT: dict[str, Any] = {
    "model": "m <b>",
    "mean_dice": 0.8,
    "noise": [
        {"noise": "salt", "intensity": 0.4, "mean_dice": 0.2},
        {"noise": "salt", "intensity": 0.1, "mean_dice": 0.6},
    ],
}


def test_one_model_and_several_are_read_from_the_clean_pictures_on(tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    path.write_text(json.dumps(REPORT))
    assert read_noise_scores(path) == {"m <b>": {"salt": [(0.0, 0.8), (0.1, 0.6), (0.4, 0.2)]}}

    path.write_text(json.dumps({"models": [REPORT, {**REPORT, "model": "other"}]}))
    assert list(read_noise_scores(path)) == ["m <b>", "other"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "7",
        "[" * 100_000,
        '{"models": 3}',
        json.dumps({**REPORT, "noise": []}),
        json.dumps({**REPORT, "mean_dice": 7}),
        json.dumps({**REPORT, "noise": [{"noise": "salt", "intensity": "x", "mean_dice": 1}]}),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "file.json").write_text(content)
    with pytest.raises(SettingsError, match="no scores under noise"):
        read_noise_scores(tmp_path / "file.json")
    with pytest.raises(SettingsError, match="no scores under noise"):
        read_noise_scores(tmp_path / "none.json")
