"""Begun lessons on disk: kept exactly, read with suspicion, finished at once or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from inspector.core.errors import SettingsError
from inspector.core.lesson import Lesson, UndamagedPicture
from inspector.core.shape import Shape
from inspector.train.lesson_store import LESSON_FILE, Begun, LessonStore, Start

AREA = Shape.of("region", [[(0.5, 1), (200, 1), (200, 300.25)], [(20, 20), (30, 20), (30, 30)]])


def begun(model_id: str = "wall", name: str = "a.jpg") -> Begun:
    picture = UndamagedPicture(Path("photos") / name, 3, (AREA,))
    start = Start("upcracknet", "ab" * 32, "research only", False, ("DeepCrack",))
    return Begun(Lesson(model_id, "A wall", (picture,)), ("cd" * 32,), "way", 7, start)


def test_what_was_begun_is_read_back_the_same_the_newest_first(tmp_path: Path) -> None:
    store = LessonStore(tmp_path)
    assert store.unfinished() == []
    assert store.begun("wall") is None
    odd = begun("floor", os.fsdecode(b"\xffstrange\n.jpg"))
    for index, each in enumerate((begun(), odd)):
        folder = store.begin(each)
        os.utime(folder / LESSON_FILE, (index, index))
        assert store.begun(each.lesson.model_id) == each
    states = store.unfinished()
    assert [state.lesson for state in states] == [odd.lesson, begun().lesson]
    assert {(state.epochs_done, state.epochs) for state in states} == {(0, 7)}


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"title": "two\nlines"},
        {"title": ""},
        {"title": 5},
        {"epochs": 0},
        {"epochs": 10**9},
        {"epochs": True},
        {"pictures": [{"path": "a\0b", "index": 0, "areas": []}]},
        {"pictures": [{"path": "a", "index": -1, "areas": []}]},
        {"pictures": [{"path": "a", "index": 0, "areas": [{"kind": "region", "rings": ["AAAA"]}]}]},
        {"start": {"model_id": "x"}},
        {"more": 1},
        "[[[[",
        "[" * 100_000,
        "\xff",
        '{"format": NaN}',
    ],
)
def test_a_hostile_lesson_is_not_listed_and_says_so(tmp_path: Path, change: Any) -> None:
    store = LessonStore(tmp_path)
    path = store.begin(begun()) / LESSON_FILE
    if isinstance(change, dict):
        path.write_text(json.dumps(json.loads(path.read_text()) | change))
    else:
        path.write_text(change, "latin-1")
    assert store.unfinished() == []
    with pytest.raises(SettingsError, match="another name"):
        store.begun("wall")


def test_other_things_in_the_folder_are_no_lessons(tmp_path: Path) -> None:
    store = LessonStore(tmp_path)
    store.begin(begun())
    (tmp_path / "lessons" / "a file").touch()
    (tmp_path / "lessons" / "Not an id").mkdir()
    (tmp_path / "lessons" / "empty").mkdir()
    (tmp_path / "lessons" / "wall" / "checkpoint.safetensors").write_bytes(b"\xff" * 100)
    assert [state.epochs_done for state in store.unfinished()] == [0]


@pytest.mark.parametrize("name", ["", "..", "../wall", "a/b", "A", "x" * 65, "a\n"])
def test_only_ids_name_lessons(tmp_path: Path, name: str) -> None:
    store = LessonStore(tmp_path)
    kept = tmp_path / "lessons" / "kept"
    kept.mkdir(parents=True)
    with pytest.raises(SettingsError, match="choose another"):
        store.forget(name)
    assert kept.is_dir()


def test_a_forgotten_lesson_is_gone_and_a_finished_one_not_listed(tmp_path: Path) -> None:
    store = LessonStore(tmp_path)
    for name in ("wall", "floor"):
        store.begin(begun(name))
    store.forget("wall")
    store.forget("never")
    assert [state.lesson.model_id for state in store.unfinished()] == ["floor"]
    made = store.made("floor")
    (made / "card.toml").touch()
    store.finish("floor")
    assert (tmp_path / "models" / "floor" / "card.toml").exists()
    # As after a crash between the two steps of finishing.
    store.begin(begun("floor"))
    assert store.unfinished() == []


def test_a_model_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    store = LessonStore(tmp_path)
    (tmp_path / "models" / "wall").mkdir(parents=True)
    (tmp_path / "models" / "wall" / "card.toml").write_text("mine")
    store.begin(begun())
    store.made("wall")
    with pytest.raises(OSError, match="wall"):
        store.finish("wall")
    assert (tmp_path / "models" / "wall" / "card.toml").read_text() == "mine"


def test_one_window_learns_at_a_time(tmp_path: Path) -> None:
    one, other = LessonStore(tmp_path), LessonStore(tmp_path)
    with one.locked(), pytest.raises(TimeoutError), other.locked():
        pass
    with other.locked():
        pass
    assert not one.unfinished()
