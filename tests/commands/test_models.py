"""`inspector models`: what can be run, and on which terms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inspector import cli
from inspector.paths import models_dirs


def test_the_list_has_what_others_read(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models", "--json"]) == 0

    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert {"hrsegnet-b16", "hrsegnet-b32", "hrsegnet-b48", model} <= rows.keys()
    for row in rows.values():
        assert row.keys() >= {
            *("id", "task", "net", "params", "macs", "licence", "trained", "scores"),
        }
    assert rows[model]["trained"] is True
    assert rows[model]["licence"] == "none"


def test_weights_that_may_not_be_sold_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models"]) == 0

    shown = capsys.readouterr().out
    block = shown[shown.index("hrsegnet-b16:") :]
    assert "not for commercial use" in block[: block.index("hrsegnet-b32:")]


def test_a_broken_card_is_named_and_the_others_are_listed(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    broken: Path = models_dirs()[1] / "broken"
    broken.mkdir()
    (broken / "card.toml").write_text("title = ", encoding="utf-8")

    assert cli.main(["models", "--json"]) == 1
    said = capsys.readouterr()
    assert "broken/card.toml" in said.err
    assert model in said.out
