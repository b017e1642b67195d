"""The menu entry and the kind of file that desktops on Linux get."""

from __future__ import annotations

import configparser
import os
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from importlib import import_module
from pathlib import Path

import pytest
from PIL import Image

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="for Linux")
NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory, scripts: Path) -> Path:
    """As in a built app, in a folder with a space and an umlaut."""
    folder = tmp_path_factory.mktemp("built") / "Für alle" / "desktop"
    shutil.copytree(scripts / "linux", folder, ignore=shutil.ignore_patterns("icons"))
    import_module("icons").write(folder / "icons")
    program = folder.parent / "inspector"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


def run(script: Path, share: Path) -> str:
    environment = {**os.environ, "XDG_DATA_HOME": str(share), "HOME": str(share.parent)}
    done = subprocess.run(
        ["sh", str(script)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


def test_installing_makes_an_entry_and_a_kind_of_file_and_uninstalling_takes_them_away(
    desktop: Path, tmp_path: Path
) -> None:
    share = tmp_path / "share"

    assert "open by a click" in run(desktop / "install.sh", share)

    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(share / "applications" / "inspector.desktop", encoding="utf-8")
    keys = entry["Desktop Entry"]
    assert shlex.split(keys["Exec"]) == [str(desktop.parent / "inspector"), "%F"]
    assert Path(keys["TryExec"]).is_file()
    assert {"application/x-inspector-project", "image/tiff"} <= set(keys["MimeType"].split(";"))
    icon = share / "icons" / "hicolor" / "48x48" / "apps" / f"{keys['Icon']}.png"
    with Image.open(icon) as picture:
        assert picture.size == (48, 48)
    if shutil.which("update-mime-database"):
        lines = (share / "mime" / "globs2").read_text("utf-8").splitlines()
        assert "80:application/x-inspector-project:*.inspector.h5" in lines

    run(desktop / "uninstall.sh", share)

    assert not [name for name in files(share) if "inspector" in name]


def test_a_project_is_told_from_other_hdf5_files_by_its_name(scripts: Path) -> None:
    from inspector.ui.dialogs.ask import PROJECT_SUFFIX

    (kind,) = ET.parse(scripts / "linux" / "inspector-project.xml").getroot()
    (glob,) = kind.findall(f"{NAMESPACE}glob")

    assert glob.get("pattern") == f"*{PROJECT_SUFFIX}"
    assert int(glob.get("weight", "50")) > 50
    assert kind.find(f"{NAMESPACE}magic") is None


def test_icons_have_the_sizes_that_windows_and_macos_take(desktop: Path) -> None:
    with Image.open(desktop / "icons" / "inspector.ico") as icon:
        assert icon.info["sizes"] >= {(16, 16), (32, 32), (48, 48), (256, 256)}
    with Image.open(desktop / "icons" / "inspector.icns") as icon:
        assert icon.size[0] == 1024
    with Image.open(desktop / "icons/hicolor/256x256/apps/inspector.png") as icon:
        assert icon.getpixel((128, 128))[3] == 255
        assert icon.getpixel((0, 0))[3] == 0
