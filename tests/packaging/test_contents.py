"""What goes into the frozen apps."""

from __future__ import annotations

import importlib.util
import plistlib
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_every_module_goes_in_because_nets_and_commands_are_imported_by_name() -> None:
    modules = import_module("contents").modules()

    assert {
        f"inspector.nets.{path.stem}" for path in (ROOT / "inspector/nets").glob("[a-z]*.py")
    } < {*modules}
    assert {"inspector", "inspector.__main__", "inspector.commands.take_in"} <= set(modules)
    assert all(importlib.util.find_spec(name) for name in modules[::40])


def test_every_process_of_the_app_itself_is_in_it() -> None:
    from inspector.core.child import CHILDREN

    assert set(CHILDREN.values()) <= set(import_module("contents").modules())


@pytest.mark.parametrize(
    ("place", "field", "full"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True, True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True, True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False, False),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", False, False),
        ("libstdc++.so.6", False, False),
        ("openvino/libs/libopenvino_intel_cpu_plugin.so", True, True),
        ("openvino/libs/libopenvino_intel_gpu_plugin.so", False, False),
        ("openvino/libs/libopenvino_pytorch_frontend.so.2641", False, True),
    ],
)
def test_libraries_that_nothing_asks_for_stay_out(place: str, field: bool, full: bool) -> None:
    contents = import_module("contents")

    assert contents.wants_binary(place, "field") is field
    assert contents.wants_binary(place, "full") is full


def test_only_languages_of_the_window_come_from_qt() -> None:
    wants = import_module("contents").wants_data

    assert wants("PySide6/Qt/translations/qtbase_de.qm", "field")
    assert not wants("PySide6/Qt/translations/qtbase_fr.qm", "field")
    assert wants("inspector/_data/resources/translations/de.ts", "field")


def test_the_field_build_has_graphs_in_place_of_weights() -> None:
    wants = import_module("contents").wants_data

    for name in ("weights.safetensors", "weights.safetensors.2"):
        assert not wants(f"inspector/_data/models/pct/{name}", "field")
        assert wants(f"inspector/_data/models/pct/{name}", "full")
    assert wants("inspector/_data/models/pct/card.toml", "field")
    assert wants("inspector/_data/graphs/pct/graph.bin", "field")


def test_the_field_build_leaves_out_torch_and_what_comes_with_it_alone() -> None:
    contents = import_module("contents")

    assert {"torch", "spandrel", "triton", "nvidia"} <= set(contents.excluded("field"))
    assert "torch" not in contents.excluded("full")
    assert "torch" in contents.shipped("full")
    assert not {"torch", "torchvision", "spandrel", "sympy"} & set(contents.shipped("field"))
    assert {"openvino", "certifi", "safetensors"} <= set(contents.shipped("field"))


def test_the_cascades_that_are_used_go_in() -> None:
    import cv2

    names = import_module("contents").cascades()

    assert len(names) == 3
    assert all((Path(cv2.__file__).parent / "data" / name).is_file() for name in names)


def test_the_notices_name_every_library_that_is_passed_on() -> None:
    contents, notices = import_module("contents"), import_module("notices")
    # Exactly: a name that is part of another one is no mention of it.
    assert not notices.named("torchvisio")
    assert not notices.named("such-a-library")
    everything = {*contents.declared(), *contents.shipped("full"), "nvidia-cublas", "pyinstaller"}

    assert [name for name in sorted(everything) if not notices.named(name.lower())] == []


def test_windows_and_macos_are_told_version_icon_and_documents(tmp_path: Path) -> None:
    import inspector

    systems = import_module("systems")
    windows = systems.executable_options("win32", tmp_path)
    plist = plistlib.loads(plistlib.dumps(systems.bundle_options(tmp_path)["info_plist"]))
    (kind,) = plist["UTExportedTypeDeclarations"]

    assert systems.version() == inspector.__version__
    assert inspector.__version__ in Path(windows["version"]).read_text("utf-8")
    assert systems.executable_options("linux", tmp_path) == {}
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["inspector.h5"]
    assert kind["UTTypeIdentifier"] in plist["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
