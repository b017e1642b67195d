"""The table of what a queue trains, and the order that cards give it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from data.models import enlarging_card
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.card import ModelCard, Score, WeightsSpec
from inspector.core.errors import SettingsError
from inspector.train.queue import QUEUE_FILE, Entry, Figure, Wanted, read_queue
from inspector.train.queue_order import ordered, standing
from inspector.train.recipe import built_in, find_recipe
from inspector.train.restore_recipe import RESTORE_RECIPES
from inspector.train.sat_recipe import SAT_RECIPES
from inspector.train.sr_recipe import SR_RECIPES
from inspector.train.task_recipe import TASK_RECIPES

IOU = Figure("held out", ("iou",))
WEIGHTS = WeightsSpec("0" * 64, "none", True, (), "recipe", 1)


def entry(name: str, wanted: Wanted | None = None, work: float = 1.0, **more: str) -> Entry:
    return Entry(name, name, ("pictures",), IOU, work, wanted, **more)


def card(name: str, iou: float | None, trained: bool = True) -> ModelCard:
    scores = () if iou is None else (Score("held out", "iou", iou),)
    weights = WEIGHTS if trained else None
    return replace(enlarging_card(name, 64), scores=scores, weights=weights)


def names(entries: list[Entry], *cards: ModelCard) -> list[str]:
    known: Mapping[str, ModelCard] = {each.id: each for each in cards}
    return [one.entry.name for one in ordered(entries, known)]


def test_the_table_has_every_recipe_once_and_what_it_needs() -> None:
    queue = read_queue()

    kinds = (RESTORE_RECIPES, SR_RECIPES, SAT_RECIPES, TASK_RECIPES)
    every = {*built_in(), *(name for kind in kinds for name in kind.built_in())}
    # Lessons make that one.
    assert sorted(one.recipe for one in queue.entries) == sorted(every - {"surface"})
    for one in queue.entries:
        begun = ""
        if one.recipe in built_in():
            recipe = find_recipe(one.recipe)
            learns = recipe.distil is not None or recipe.taught is not None
            assert bool(one.teacher) == learns, one.name
            begun = recipe.start.weights if recipe.start is not None else ""
        elif SR_RECIPES.has(one.recipe):
            sr = SR_RECIPES.read(one.recipe)
            assert bool(one.teacher) == (sr.loss.distil_output > 0), one.name
            assert one.start or not sr.schedule.keep_start, one.name
            begun = sr.loss.features if sr.loss.perceptual else ""
        elif SAT_RECIPES.has(one.recipe):
            assert bool(one.teacher) == bool(SAT_RECIPES.read(one.recipe).loss.tasks), one.name
        elif TASK_RECIPES.has(one.recipe):
            begun = TASK_RECIPES.read(one.recipe).start_from
        assert Path(begun).stem == Path(one.features).name, one.name


def test_a_table_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "queue.toml"
    text = QUEUE_FILE.read_text(encoding="utf-8")
    for wrong in (
        text.replace('teacher = "hrsegnet-b48"', 'teacher = "nobody"'),
        text.replace("cfd = ", "other = "),
        text.replace('name = "pct"', 'name = "pct-rfkd"'),
        text.replace("work = 24000", "work = true"),
        text + "[more]\n",
        text + "[[entries]\n",
    ):
        assert wrong != text
        path.write_text(wrong, encoding="utf-8")
        with pytest.raises(SettingsError, match=r"queue\.toml"):
            read_queue(path)
    assert tomllib.loads(text)["data"].keys() == read_queue().data.keys()


def test_what_misses_most_of_its_wanted_score_comes_first() -> None:
    entries = [
        entry("reached", Wanted(0.5)),
        entry("done"),
        entry("near", Wanted(0.8)),
        entry("far", Wanted(0.4)),
        entry("plain"),
        entry("none", Wanted(0.5), work=2.0),
        entry("cheap", Wanted(0.5)),
    ]
    cards = [card("reached", 0.5), card("done", 0.1), card("near", 0.7), card("far", 0.3)]

    assert names(entries, *cards) == ["cheap", "none", "far", "near", "plain", "reached", "done"]


def test_who_learns_from_a_model_waits_while_that_one_is_weak_or_missing() -> None:
    entries = [entry("student", Wanted(0.5), teacher="teacher"), entry("teacher", work=9.0)]

    assert names(entries, card("student", 0.1)) == ["teacher", "student"]
    assert names(entries, card("teacher", None)) == ["student", "teacher"]
    weak = [entries[0], replace(entries[1], wanted=Wanted(0.9))]
    assert names(weak, card("teacher", 0.8)) == ["teacher", "student"]
    assert names(weak, card("teacher", 0.9)) == ["student", "teacher"]


def test_a_figure_may_be_wanted_of_another_model() -> None:
    small = entry("small", Wanted(of="large", share=0.75))
    entries = [small, entry("large", work=9.0)]
    cards = {"small": card("small", 0.5)}

    assert [one.entry.name for one in ordered(entries, cards)] == ["large", "small"]
    cards["large"] = card("large", 0.6)
    found = standing(small, cards)
    assert found.wanted == pytest.approx(0.45)
    assert not found.weak
    assert "reaches" in found.reason


def test_a_figure_is_a_mean_above_another_one() -> None:
    figure = Figure("net", ("roads", "houses"), above="bicubic")
    values = {"net": (0.6, 0.4), "bicubic": (0.3, 0.2)}
    scores = tuple(
        Score(dataset, metric, value)
        for dataset, both in values.items()
        for metric, value in zip(figure.metrics, both, strict=True)
    )
    known = replace(card("net", None), scores=scores)

    assert figure.of(known) == pytest.approx(0.25)
    assert figure.of(replace(known, scores=scores[:3])) is None
    assert figure.of(None) is None


@settings(max_examples=30)
@given(st.data())
def test_every_entry_is_there_once_after_all_it_waits_for(data: st.DataObject) -> None:
    ids = [f"m{index}" for index in range(6)]
    scores = st.none() | st.floats(0, 1)
    entries = [
        entry(
            name,
            data.draw(st.none() | st.builds(Wanted, st.floats(0.1, 1))),
            data.draw(st.floats(0, 9)),
            teacher=data.draw(st.sampled_from(["", *ids[:index]])),
        )
        for index, name in enumerate(ids)
    ]
    shuffled = data.draw(st.permutations(entries))
    cards = {name: card(name, data.draw(scores), data.draw(st.booleans())) for name in ids}

    found = ordered(shuffled, cards)

    order = [one.entry.name for one in found]
    assert sorted(order) == ids
    by_name = {one.entry.name: one for one in found}
    for one in found:
        for helper in one.entry.helpers:
            if by_name[helper].weak or not by_name[helper].trained:
                assert order.index(helper) < order.index(one.entry.name)
