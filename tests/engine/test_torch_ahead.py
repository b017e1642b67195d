"""Large libraries are loaded just before the module that needs them, once, and not in its place."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

from inspector.engine.torch_ahead import Ahead, load_libraries


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package `large_one` that says when it was executed."""
    folder = tmp_path / "large_one"
    folder.mkdir()
    (folder / "__init__.py").write_text("import sys\nsys.done.append('module')\nfrom . import part")
    (folder / "part.py").write_text("here = True")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setattr(sys, "done", [], raising=False)
    for name in ("large_one", "large_one.part"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return folder


def test_libraries_come_first_and_the_module_is_as_ever(package: Path) -> None:
    done: list[object] = sys.done  # type: ignore[attr-defined]
    ahead = Ahead("large_one", done.append)
    sys.meta_path.insert(0, ahead)
    importlib.import_module("json")
    assert importlib.util.find_spec("large_one") is not None  # to ask whether it is there
    assert done == []
    module = importlib.import_module("large_one")
    assert done == [package, "module"]
    assert module.part.here
    assert ahead not in sys.meta_path
    assert module.__spec__ is not None
    for loader in (module.__loader__, module.__spec__.loader):
        assert isinstance(loader, SourceFileLoader)


def test_a_module_that_is_not_there_is_missed_as_ever(package: Path) -> None:
    sys.meta_path.insert(0, Ahead("larger_one", lambda _: pytest.fail("there is none")))
    with pytest.raises(ModuleNotFoundError, match="larger_one"):
        importlib.import_module("larger_one")


@pytest.mark.skipif(sys.platform != "linux", reason="only there")
def test_libraries_that_are_not_there_are_left_to_the_module(tmp_path: Path) -> None:
    load_libraries(tmp_path)
