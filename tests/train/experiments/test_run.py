"""Rows are measured once, inside a budget, and the tables say what was not run."""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.core.errors import Cancelled, SettingsError
from inspector.core.progress import Progress
from inspector.train.experiments.experiment import (
    Column,
    Experiment,
    Figure,
    Ground,
    Row,
    Table,
    Values,
)
from inspector.train.experiments.records import Record
from inspector.train.experiments.run import Given, reproduce

IOU = Column("iou", "IoU", 100.0)


class Bench:
    """Three rows in two tables that note how often they are measured; the second one, `slow`, goes
    on from what it left in its folder."""

    def __init__(self) -> None:
        self.measured: list[str] = []
        self.slow_step: Callable[[Progress], None] = lambda progress: progress.step(1, 2)

    def experiment(self, identity: str = "a", **changes: object) -> Experiment:
        def measure(name: str, value: float) -> Callable[[Ground], Values]:
            def work(ground: Ground) -> Values:
                self.measured.append(name)
                return {"iou": value}

            return work

        def slow(ground: Ground) -> Values:
            begun = ground.work / "begun"
            before = begun.exists()
            begun.touch()
            self.slow_step(ground.progress)
            self.measured.append("slow again" if before else "slow")
            return {"iou": 0.5}

        first = Row("first", "one way", measure("first", 0.25), identity, paper={"iou": 0.75})
        last = Row("last", "no data", measure("last", 1.0), "l", needs=("elsewhere",))
        middle = Row("slow", "another", slow, "s")
        one = Table("One", (IOU,), (first, middle), "Look at this.")
        two = Table("Two", (IOU,), (first, last))
        figure = Figure("seen", "Seen", lambda ground: b"png", "f")
        made = Experiment("bench", "A bench", "Small.", 3, (one, two), (figure,))
        return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def given(tmp_path: Path) -> Given:
    return Given(tmp_path / "data", tmp_path / "out", tmp_path / "work", "cpu")


def go(bench: Bench, given: Given, identity: str = "a") -> dict[str, Record]:
    return reproduce(bench.experiment(identity), given, Progress(), lambda text: None)


def row_of(given: Given, title: str) -> str:
    lines = (given.output / "bench.md").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith(f"| {title}"))


def test_a_row_in_two_tables_is_measured_once_and_not_again(bench: Bench, given: Given) -> None:
    go(bench, given)
    go(bench, given)

    assert bench.measured == ["first", "slow"]
    assert row_of(given, "one way") == "| one way | 25.0 | 75.0 |"
    assert (given.output / "bench" / "seen.png").read_bytes() == b"png"
    assert list(given.work.iterdir()) == []


def test_rows_without_data_are_marked_and_run_once_it_is_there(bench: Bench, given: Given) -> None:
    go(bench, given)
    assert row_of(given, "no data") == "| no data | not run |  |"

    (given.data / "crack" / "elsewhere").mkdir(parents=True)
    go(bench, given)
    assert row_of(given, "no data") == "| no data | 100.0 |  |"


def test_a_spent_budget_keeps_what_was_begun(bench: Bench, given: Given) -> None:
    def long(progress: Progress) -> None:
        end = time.monotonic() + 5
        while time.monotonic() < end:
            progress.step(1, 2)

    bench.slow_step = long
    records = go(bench, dataclasses.replace(given, budget_s=0.5))

    assert records["slow"].state == "stopped"
    assert row_of(given, "another") == "| another | not finished |  |"
    assert "not run" in (given.output / "bench.md").read_text(encoding="utf-8").splitlines()[-1]

    bench.slow_step = lambda progress: None
    records = go(bench, given)
    assert bench.measured == ["first", "slow again"]
    assert records["slow"].seconds >= 0.1


def test_no_row_begins_after_the_budget(bench: Bench, given: Given) -> None:
    records = go(bench, dataclasses.replace(given, budget_s=1e-9))

    assert records == {}
    assert bench.measured == []
    assert row_of(given, "one way") == "| one way | not run | 75.0 |"


def test_stopping_by_hand_writes_the_tables_and_says_so(bench: Bench, given: Given) -> None:
    def stop(progress: Progress) -> None:
        progress.cancel()
        progress.step(1, 2)

    progress = Progress()
    bench.slow_step = lambda part: stop(progress)
    with pytest.raises(Cancelled):
        reproduce(bench.experiment(), given, progress, lambda text: None)

    assert row_of(given, "another") == "| another | not finished |  |"
    assert row_of(given, "one way") == "| one way | 25.0 | 75.0 |"


def test_a_row_that_changed_is_measured_again(bench: Bench, given: Given) -> None:
    go(bench, given)
    go(bench, given, "b")

    assert bench.measured == ["first", "slow", "first"]


def test_rows_of_other_epochs_are_not_mixed(bench: Bench, given: Given) -> None:
    go(bench, given)

    with pytest.raises(SettingsError, match="3 epochs"):
        go(bench, dataclasses.replace(given, epochs=4))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"rows": []}',
        '{"rows": {"first": {"state": "measured"}}}',
        (
            '{"rows": {"first": {"identity": "a", "epochs": 3, "state": "odd", "seconds": 1,'
            ' "device": "x", "values": {}}}}'
        ),
        (
            '{"rows": {"first": {"identity": "a", "epochs": 3, "state": "measured", "seconds": NaN,'
            ' "device": "x", "values": {}}}}'
        ),
    ],
)
def test_a_file_of_something_else_is_refused(bench: Bench, given: Given, content: str) -> None:
    given.output.mkdir()
    (given.output / "bench.json").write_text(content, encoding="utf-8")

    with pytest.raises(SettingsError, match=r"bench\.json"):
        go(bench, given)
    assert bench.measured == []


def test_the_json_says_what_the_table_says(bench: Bench, given: Given) -> None:
    go(bench, given)

    found = json.loads((given.output / "bench.json").read_text(encoding="utf-8"))
    assert found["rows"]["first"]["values"] == {"iou": 0.25}
    assert found["tables"][0]["rows"][0] == {
        "id": "first",
        "title": "one way",
        "paper": {"iou": 0.75},
    }
