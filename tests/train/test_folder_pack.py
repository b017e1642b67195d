"""A packed folder is the folder: the same pairs, labels, objects and splits, masks exact."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from safetensors.torch import load_file, save_file

from inspector.core.errors import SettingsError, SourceError
from inspector.core.progress import Progress
from inspector.train import folder_pack
from inspector.train.data_folder import (
    LABELS_FILE,
    OBJECTS_FILE,
    DataFolder,
    data_name,
    data_names,
)
from inspector.train.datasets import check_labels, find_pairs, load_pair
from inspector.train.folder_pack import pack_folder
from inspector.train.task_data import Folder


def _data(folder: Path, count: int = 3, labels: int = 1, side: int = 40) -> Path:
    rng = np.random.default_rng(5)
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    for index in range(count):
        slope = np.linspace(20, 200, side + 4)[None, :, None]
        rgb = (slope + rng.integers(0, 40, (side, side + 4, 3))).astype(np.uint8)
        suffix = ("jpg", "png", "bmp")[index % 3]
        Image.fromarray(rgb).save(folder / "images" / f"s{index}-1.{suffix}")
        mask = rng.integers(0, labels + 1, (side, side + 4), dtype=np.uint8)
        Image.fromarray(mask * (255 if labels == 1 else 1)).save(
            folder / "masks" / f"s{index}-1.png"
        )
    return folder


def _packed(folder: Path) -> Path:
    path = folder.with_name(f"{folder.name}.safetensors")
    pack_folder(folder, path, Progress())
    return path


def test_pairs_of_a_pack_are_those_of_its_folder(tmp_path: Path) -> None:
    folder = _data(tmp_path / "walls")
    pack = _packed(folder)

    there, packed = find_pairs(folder), find_pairs(pack)

    assert [pair.stem for pair in packed] == [pair.stem for pair in there]
    for one, other in zip(there, packed, strict=True):
        a, b = load_pair(one), load_pair(other)
        np.testing.assert_array_equal(a.rgb, b.rgb)
        np.testing.assert_array_equal(a.classes, b.classes)
    assert data_name(pack) == data_name(folder) == "walls"
    with pytest.raises(SettingsError, match="same name"):
        data_names([folder, pack])


@pytest.mark.parametrize("mode", ["L", "P", "1"])
def test_masks_of_every_kind_stay_exact(tmp_path: Path, mode: str) -> None:
    folder = _data(tmp_path / "a", count=1, labels=1 if mode == "1" else 3)
    path = folder / "masks" / "s0-1.png"
    with Image.open(path) as mask:
        mask.load()
    if mode == "P":
        mask.putpalette([k for number in range(256) for k in (255 - number, 9, 80)])
        mask.save(path, bits=2)
    elif mode == "1":
        mask.convert("1").save(path)
    labels = 1 if mode == "1" else 3
    if labels > 1:
        (folder / LABELS_FILE).write_text("a b\r\nc\nd\n", encoding="utf-8", newline="")

    pack = _packed(folder)

    wanted = load_pair(find_pairs(folder)[0], labels).classes
    np.testing.assert_array_equal(load_pair(find_pairs(pack)[0], labels).classes, wanted)
    assert wanted.max() == labels
    if labels > 1:
        check_labels(pack, ["a b", "c", "d"])
        with pytest.raises(SourceError, match="other labels"):
            check_labels(pack, ["d"])


def test_pictures_that_do_not_fit_are_compressed_as_little_as_it_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _data(tmp_path / "a", count=6, side=60)
    whole = sum(path.stat().st_size for path in (folder / "images").iterdir())
    monkeypatch.setattr(folder_pack, "_SPARE_BYTES", 2000)
    monkeypatch.setattr(folder_pack, "MAX_BYTES", whole // 2)
    path = tmp_path / "a.safetensors"

    made = pack_folder(folder, path, Progress())

    assert path.stat().st_size == made.size_bytes <= whole // 2
    assert 0 < made.changed < 6
    assert made.quality < 100
    for one, other in zip(find_pairs(folder), find_pairs(path), strict=True):
        a, b = load_pair(one), load_pair(other)
        assert np.abs(a.rgb.astype(int) - b.rgb).mean() < 12
        np.testing.assert_array_equal(a.classes, b.classes)
    monkeypatch.setattr(folder_pack, "MAX_BYTES", 5000)
    with pytest.raises(SettingsError, match="divide the folder"):
        pack_folder(folder, tmp_path / "b.safetensors", Progress())
    assert not (tmp_path / "b.safetensors").exists()


def test_a_pack_keeps_boxes_and_codes(tmp_path: Path) -> None:
    folder = _data(tmp_path / "pipes", count=1)
    told = {
        "version": 1,
        "labels": ["joint"],
        "codes": ["BA", "BB"],
        "pictures": {"s0-1": {"boxes": [[1, 2, 3, 4, 0]], "codes": ["BB"]}},
    }
    (folder / OBJECTS_FILE).write_text(json.dumps(told), encoding="utf-8")

    there = Folder(_packed(folder)).picture("s0-1")

    assert [(box.x, box.width) for box in there.boxes] == [(1.0, 3.0)]
    assert there.codes.tolist() == [False, True]


def test_what_is_no_whole_folder_is_not_packed(tmp_path: Path) -> None:
    folder = _data(tmp_path / "a", count=2)
    target = tmp_path / "a.safetensors"
    (folder / "masks" / "s1-1.png").unlink()
    with pytest.raises(SourceError, match="no mask"):
        pack_folder(folder, target, Progress())
    (folder / "images" / "s1-1.png").unlink()
    (folder / "images" / "s0-1.jpg").write_bytes(b"\xff\xd8\xff no")
    with pytest.raises(SourceError, match=r"s0-1\.jpg"):
        pack_folder(folder, target, Progress())
    assert not target.exists()


def test_strangers_are_no_pack(tmp_path: Path) -> None:
    pack = _packed(_data(tmp_path / "a"))
    for about in (
        {"version": 99, "files": []},
        {"version": 1, "files": ["images/a.png"]},
        {"version": 1, "samples": []},
        {"version": 1, "files": [3] * 6},
        [],
    ):
        path = tmp_path / "other.safetensors"
        save_file(load_file(pack), path, metadata={"pack": json.dumps(about)})
        with pytest.raises(SourceError, match="no pack of pictures"):
            DataFolder(path)
    (tmp_path / "text.safetensors").write_text("no")
    with pytest.raises(SourceError, match="cannot be read"):
        DataFolder(tmp_path / "text.safetensors")


def test_the_real_sets_fit(inspector_data: Path, tmp_path: Path) -> None:
    made = pack_folder(inspector_data / "crack" / "cfd", tmp_path / "cfd.safetensors", Progress())

    assert (made.pictures, made.changed) == (71, 0)
    assert made.size_bytes <= 24 << 20
