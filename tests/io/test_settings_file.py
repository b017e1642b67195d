"""Settings: come back as saved, survive anything in the file."""

from __future__ import annotations

import tomllib
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.core.settings import Settings
from inspector.io.settings_file import (
    load_settings,
    save_settings,
    settings_path,
    settings_toml,
)

CHANGED = Settings(
    theme="dark",
    language="de",
    device="cuda",
    model_id="hrsegnet-b16",
    map_model_id="road-building-judge",
    enhance_model_id="bicubic",
    map_enhance_model_id="rams",
    restore_mode="paper",
    threshold=0.25,
    overlay_opacity=0.0,
    min_length_px=7.5,
    map_min_length_px=3.5,
    brush_px=33.0,
    eraser_px=44.0,
    magic_px=55.0,
    delta_models=("bicubic", "mein Modell"),
    delta_tasks=("sewer-b16",),
    snap=False,
    tour_seen=True,
    report={"company": '管道 <b>\n"Co"', "language": "de"},
    recent_projects=('C:\\a "b"\\裂缝.inspector.h5', "/x\n\t\x7f\x00y"),
    shortcuts={"edit.undo": "Ctrl+Z", 'a "b".c': "\\"},
)


def test_all_settings_come_back() -> None:
    assert all(getattr(CHANGED, f.name) != getattr(Settings(), f.name) for f in fields(Settings))
    save_settings(CHANGED)
    assert load_settings() == (CHANGED, ())
    save_settings(Settings())
    assert load_settings() == (Settings(), ())
    assert [p.name for p in settings_path().parent.iterdir()] == ["settings.toml"]


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@settings(max_examples=60, deadline=None)
@given(st.lists(_text, max_size=4).map(tuple), st.dictionaries(_text, _text, max_size=3), _text)
def test_any_text_comes_back(recent: tuple[str, ...], keys: dict[str, str], model: str) -> None:
    asked = Settings(recent_projects=recent, shortcuts=keys, model_id=model)
    table = tomllib.loads(settings_toml(asked))
    assert tuple(table["recent_projects"]) == recent
    assert table.get("shortcuts", {}) == keys
    assert table["model_id"] == model


def test_names_that_utf8_cannot_hold_are_left_out() -> None:
    save_settings(replace(Settings(), recent_projects=("/a", "/\udcff")))
    assert load_settings()[0].recent_projects == ("/a",)


def test_a_missing_file_means_defaults() -> None:
    assert load_settings() == (Settings(), ())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('theme = "pink"', "theme"),
        ("theme = 3", "theme"),
        ("threshold = 2.0", "threshold"),
        ("threshold = nan", "threshold"),
        ("overlay_opacity = -0.1", "overlay_opacity"),
        ('min_length_px = "long"', "min_length_px"),
        ("brush_px = 501", "brush_px"),
        ("recent_projects = [1]", "recent_projects"),
        ('shortcuts = "none"', "shortcuts"),
        ("wings = 2", "wings"),
    ],
)
def test_one_bad_value_falls_back_alone(tmp_path: Path, line: str, name: str) -> None:
    path = tmp_path / "s.toml"
    good = replace(CHANGED, shortcuts={}, report={})
    lines = [x for x in settings_toml(good).splitlines() if not x.startswith(f"{name} ")]
    path.write_text("\n".join([*lines, line]), encoding="utf-8")
    loaded, notices = load_settings(path)
    default = {} if name == "wings" else {name: getattr(Settings(), name)}
    assert loaded == replace(good, **default)
    assert len(notices) == 1
    assert name in notices[0]


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"theme = ", b"a" * (2 << 20), b"x = " + b"[" * 50_000]
)
def test_a_file_that_cannot_be_read_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(content)
    loaded, notices = load_settings(path)
    assert loaded == Settings()
    assert "s.toml.unreadable" in notices[0]
    save_settings(CHANGED, path)
    assert (tmp_path / "s.toml.unreadable").read_bytes() == content
    assert load_settings(path) == (CHANGED, ())


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="cannot be written"):
        save_settings(Settings(), tmp_path / "file" / "s.toml")
