"""The page about all models: it is what the command writes, and says what the cards say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inspector import cli
from inspector.commands.models_page import LIMIT_MIB, page
from inspector.core.card import Gain, ModelCard, Score, TimeTaken, WeightsSpec
from inspector.engine import costs
from inspector.engine.classical import CARD as BARE
from inspector.io.cards import read_card, write_card
from inspector.paths import models_dirs
from inspector.train.queue import Entry, Figure, Wanted
from inspector.train.queue_order import ordered

SHIPPED = models_dirs()[0]
WEIGHTS = WeightsSpec("0a" * 32, "Apache-2.0", True, ("rendered",), "deep", 1)
FIGURE = Figure("holes, held out", ("crack_iou",))


def card(name: str, *scores: Score, trained: bool = True) -> ModelCard:
    weights = WEIGHTS if trained else None
    return replace(BARE, id=name, net="hrsegnet", title=name, weights=weights, scores=scores)


def entry(name: str, wanted: float) -> Entry:
    return Entry(name, name, ("holes",), FIGURE, 1.0, Wanted(wanted))


def lines_of(cards: list[ModelCard], *entries: Entry) -> list[str]:
    standings = ordered(entries, {each.id: each for each in cards})
    return page(cards, {}, standings).splitlines()


def test_the_shipped_page_is_what_the_command_writes(tmp_path: Path) -> None:
    assert cli.main(["models", "--table", str(tmp_path / "page.md")]) == 0

    written = (tmp_path / "page.md").read_text("utf-8")
    # Where this fails: `inspector models --table`.
    assert (SHIPPED / "README.md").read_text("utf-8") == written


def test_the_weights_that_are_shipped_stay_small() -> None:
    sizes = [path.stat().st_size for path in SHIPPED.glob("*/weights.*")]
    assert sizes
    assert sum(sizes) <= LIMIT_MIB << 20


def test_a_row_has_what_the_card_says_and_nothing_breaks_out_of_its_cell() -> None:
    timed = TimeTaken("cpu", "2 cores of X", "openvino float32", 400, 300, 4.8)
    hostile = replace(
        card("deep", Score("holes, held out", "crack_iou", 0.5)),
        title="<b>deep | wide*\n# [x](y)",
        params=605_000,
        macs=137_400_000_000,
        macs_at=(64, 64),
        times=(timed,),
    )
    lines = lines_of([hostile], entry("deep", 0.6))

    (row,) = (line for line in lines if "`deep`" in line and "Apache" in line)
    assert "\\|" in row
    assert "<b>" not in row
    cells = row.replace("\\|", "").split(" | ")
    assert len(cells) == 11
    assert "&lt;b>deep  wide\\* # \\[x\\](y)" in cells[0]
    assert cells[3:5] == ["605 k", "137 G at 64 × 64, 33.5 M a pixel"]
    assert cells[7] == "0.500 crack IoU on holes, held out"
    assert cells[9] == "4.8 ms for 300 × 400 px by openvino float32 on 2 cores of X"
    assert cells[10] == "not measured |"


def test_what_was_not_trained_or_measured_says_so() -> None:
    lines = lines_of([card("idle", trained=False), card("fresh")])

    idle, fresh = (
        next(line for line in lines if f"`{name}`" in line) for name in ("idle", "fresh")
    )
    assert "| not trained |" in idle
    assert "not measured" not in idle
    assert fresh.count("not measured") == 3
    assert lines.index(fresh) < lines.index(idle)


def test_gains_and_what_is_weak_are_listed() -> None:
    gain = Gain("EMA", "holes, held out", "crack_iou", 0.71, 0.734)
    weak = replace(card("weak", Score("holes, held out", "crack_iou", 0.6)), gains=(gain,))
    good = card("good", Score("holes, held out", "crack_iou", 0.9))
    lines = lines_of([weak, good], entry("good", 0.8), entry("weak", 0.8))

    assert "| `weak` | EMA | crack IoU on holes, held out | 0.71 | 0.734 | +0.024 |" in lines
    (queued,) = (line for line in lines if line.startswith("| 1 | "))
    assert "`weak`" in queued
    assert "25.0% below the wanted 0.800" in queued
    assert "What is wanted is reached by `good`." in lines


def test_a_time_is_written_in_place_of_the_last_of_its_kind(
    enlarger: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(costs, "_ENOUGH_S", 0.0)
    folder = models_dirs()[1] / enlarger
    quick = TimeTaken("cuda", "a graphics card", "torch float16", 120, 160, 1.0)
    slow = TimeTaken("cpu", "an old machine", "torch float32", 120, 160, 1e6)
    before = replace(read_card(folder), times=(slow, quick))
    write_card(before, folder)

    assert cli.main(["models", "--measure", enlarger, "--device", "cpu"]) == 0

    kept, taken = read_card(folder).times
    assert kept == quick
    assert (taken.kind, taken.width_px, taken.height_px) == ("cpu", 160, 120)
    assert 0 < taken.ms < 1e6
    assert " cores of " in taken.device
    assert replace(read_card(folder), times=before.times) == before
    assert f"{enlarger}: {taken.ms:g} ms for 160 × 120 px" in capsys.readouterr().out
    assert cli.main(["models", "--measure", "nothing"]) == 1
