"""Data folders, scenes and splits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inspector.core.errors import SourceError
from inspector.train.data_folder import LABELS_FILE
from inspector.train.datasets import (
    BLOCK,
    check_labels,
    find_pairs,
    load_pair,
    scenes_of,
    split_by_scene,
)

FRACTIONS = {"train": 0.7, "val": 0.2, "test": 0.1}
stems = st.lists(
    st.from_regex(r"[a-z]{1,2}[0-9]?(-[0-9]{1,2})?", fullmatch=True), max_size=60, unique=True
)


def _write(folder: Path, stem: str, size: tuple[int, int] = (8, 6), suffix: str = ".jpg") -> None:
    (folder / "images").mkdir(parents=True, exist_ok=True)
    (folder / "masks").mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (8, 6), (200, 10, 30)).save(folder / "images" / f"{stem}{suffix}")
    mask = np.zeros((size[1], size[0]), np.uint8)
    mask[1:3] = 255
    Image.fromarray(mask).save(folder / "masks" / f"{stem}.png")


def test_pairs_are_found_by_stem_and_decoded(tmp_path: Path) -> None:
    _write(tmp_path, "b", suffix=".png")
    _write(tmp_path, "a")
    (tmp_path / "images" / "notes.txt").write_text("not a picture")
    pairs = find_pairs(tmp_path)
    assert [pair.stem for pair in pairs] == ["a", "b"]
    sample = load_pair(pairs[1])
    assert sample.rgb.shape == (6, 8, 3)
    assert tuple(sample.rgb[0, 0]) == (200, 10, 30)
    assert sample.crack.dtype == bool
    assert sample.crack.sum() == 16


def test_one_bit_masks_are_read(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    path = tmp_path / "masks" / "a.png"
    with Image.open(path) as mask:
        mask.convert("1").save(path)
    assert load_pair(find_pairs(tmp_path)[0]).crack.sum() == 16


@pytest.mark.parametrize("fault", ["no masks", "no picture", "missing mask", "twice"])
def test_an_incomplete_folder_is_refused_by_name(tmp_path: Path, fault: str) -> None:
    _write(tmp_path, "a")
    if fault == "no masks":
        (tmp_path / "masks").rename(tmp_path / "labels")
    elif fault == "no picture":
        (tmp_path / "images" / "a.jpg").unlink()
    elif fault == "missing mask":
        (tmp_path / "masks" / "a.png").unlink()
    else:
        Image.new("RGB", (8, 6)).save(tmp_path / "images" / "a.png")
    with pytest.raises(SourceError):
        find_pairs(tmp_path)


def test_a_mask_of_another_size_and_a_broken_file_are_refused(tmp_path: Path) -> None:
    _write(tmp_path, "a", size=(9, 6))
    with pytest.raises(SourceError, match="9 x 6"):
        load_pair(find_pairs(tmp_path)[0])
    (tmp_path / "images" / "a.jpg").write_bytes(b"\xff\xd8\xff but no picture")
    with pytest.raises(SourceError, match=r"a\.jpg"):
        load_pair(find_pairs(tmp_path)[0])


def test_scenes_by_prefix_and_by_consecutive_blocks() -> None:
    assert scenes_of(["IMG27-1", "IMG27-2", "11123", "11123-4", "a-b-3"]) == {
        "IMG27-1": "IMG27",
        "IMG27-2": "IMG27",
        "11123": "11123",
        "11123-4": "11123",
        "a-b-3": "a-b",
    }
    numbered = scenes_of([f"{i:03d}" for i in range(1, 72)])
    assert len(set(numbered.values())) == -(-71 // BLOCK)
    assert numbered["001"] == numbered[f"{BLOCK:03d}"] != numbered[f"{BLOCK + 1:03d}"]


@given(stems, st.integers(0, 9))
def test_a_split_is_a_partition_that_no_scene_straddles(names: list[str], seed: int) -> None:
    parts = split_by_scene(names, seed, FRACTIONS)
    assert sorted(stem for part in parts.values() for stem in part) == sorted(names)
    scene = scenes_of(names)
    homes: dict[str, set[str]] = {}
    for part, members in parts.items():
        for stem in members:
            homes.setdefault(scene[stem], set()).add(part)
    assert all(len(home) == 1 for home in homes.values())


def test_a_split_depends_on_the_seed_and_not_on_the_order() -> None:
    names = [f"{letter}-{i}" for letter in "abcdefghijklmnop" for i in range(5)]
    first = split_by_scene(names, 1, FRACTIONS)
    assert first == split_by_scene(names[::-1], 1, FRACTIONS)
    assert first != split_by_scene(names, 2, FRACTIONS)
    for part, share in FRACTIONS.items():
        assert len(first[part]) == pytest.approx(share * len(names), abs=5)


def test_a_part_without_a_share_is_empty_and_shares_must_sum_to_one() -> None:
    parts = split_by_scene(["a", "b", "c"], 0, {"train": 1.0, "val": 0.0})
    assert parts == {"train": ("a", "b", "c"), "val": ()}
    with pytest.raises(ValueError, match="sum to 1"):
        split_by_scene(["a"], 0, {"train": 0.7, "val": 0.2})


def test_the_real_sets_are_split_as_the_shipped_recipes_say(inspector_data: Path) -> None:
    for name, held_out in (("deepcrack", 44), ("cfd", 12)):
        pairs = find_pairs(inspector_data / "crack" / name)
        parts = split_by_scene([p.stem for p in pairs], 2, {"train": 0.87, "val": 0.13})
        assert len(parts["val"]) == held_out


def _numbered(folder: Path, numbers: list[int], mode: str = "L") -> None:
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (len(numbers), 1)).save(folder / "images" / "a.png")
    mask = Image.fromarray(np.array([numbers], np.uint8))
    if mode == "P":
        mask.putpalette([channel for number in range(256) for channel in (255 - number, 9, 80)])
    elif mode != "L":
        mask = mask.convert(mode)
    mask.save(folder / "masks" / "a.png")


@pytest.mark.parametrize("mode", ["L", "P"])
def test_masks_of_several_labels_hold_numbers(tmp_path: Path, mode: str) -> None:
    _numbered(tmp_path, [0, 1, 3, 255], mode)
    sample = load_pair(find_pairs(tmp_path)[0], labels=3)
    assert sample.classes.tolist() == [[0, 1, 3, 255]]
    assert sample.crack.tolist() == [[False, True, False, False]]


@pytest.mark.parametrize(("numbers", "mode"), [([0, 4], "L"), ([0, 254], "L"), ([0, 1], "RGB")])
def test_numbers_of_no_label_are_refused(tmp_path: Path, numbers: list[int], mode: str) -> None:
    _numbered(tmp_path, numbers, mode)
    with pytest.raises(SourceError, match=r"a\.png"):
        load_pair(find_pairs(tmp_path)[0], labels=3)


def test_a_folder_that_names_other_labels_is_refused(tmp_path: Path) -> None:
    check_labels(tmp_path, ["hole", "roots"])
    (tmp_path / LABELS_FILE).write_text("hole\nroots\n")
    check_labels(tmp_path, ["hole", "roots"])
    with pytest.raises(SourceError, match="other labels"):
        check_labels(tmp_path, ["roots", "hole"])
