"""Gather the licence texts of all that a frozen app carries into its folder LICENSES.

Whose a file is, is asked of the environment that the app was built from: Python's distributions by
their metadata, the libraries of the system by its packages (Debian and kin).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

from contents import NOTICES, ROOT

_LICENCE = re.compile(r"(^|/)(licen[cs]e|copying|notice|copyright|authors|patents)", re.IGNORECASE)
_SYSTEM_COPYRIGHTS = Path("/usr/share/doc")
_STARTER = "pyinstaller"
"""Its starter is in the app; its licence allows that under any terms."""


def owners(listed: Mapping[str, list[str]]) -> tuple[set[str], set[Path]]:
    """The distributions that modules and files came from, in lower case with hyphens, and the
    libraries of the system. Raises LookupError for a file that belongs to nobody."""
    by_package = metadata.packages_distributions()
    names = {name for module in listed["modules"] for name in by_package.get(module, ())}
    files, system = {}, set()
    for each in metadata.distributions():
        for file in each.files or ():
            files[str(Path(str(each.locate_file(file))).resolve())] = each.metadata["Name"]
    python = {Path(sysconfig.get_path("stdlib")).resolve(), Path(sys.base_prefix).resolve()}
    for file_name in listed["files"]:
        path = Path(file_name).resolve()
        if owner := files.get(str(path)):
            names.add(owner)
        elif not any(path.is_relative_to(home) for home in python):
            system.add(path)
    return {name.lower().replace("_", "-") for name in names | {_STARTER}}, system


def named(distribution: str) -> bool:
    """Whether the notices name it; those of NVIDIA stand there as one."""
    text = (ROOT / NOTICES).read_text("utf-8").lower()
    name = "nvidia-" if distribution.startswith("nvidia-") else re.escape(distribution)
    return re.search(rf"(?<![\w-]){name}(?![a-z0-9])", text) is not None


def write(folder: Path, listed: Mapping[str, list[str]]) -> None:
    """The texts into `folder`, one folder a distribution, and the overview beside them."""
    folder.mkdir(parents=True)
    names, system = owners(listed)
    unnamed = sorted(name for name in names if not named(name))
    if unnamed:
        raise LookupError(f"{NOTICES} does not name {', '.join(unnamed)}")
    for name in sorted(names):
        _texts_of(metadata.distribution(name), folder / name)
    _python_text(folder / "python")
    for package, path in _packages(system):
        source = _SYSTEM_COPYRIGHTS / package / "copyright"
        target = folder / "system" / (package if source.is_file() else f"{path.name}.unknown")
        target.parent.mkdir(exist_ok=True)
        if source.is_file():
            shutil.copyfile(source, target)
        else:
            target.write_text(f"A library of the system that this was built on: {path}\n", "utf-8")
    for name in (NOTICES, "LICENSE"):
        shutil.copyfile(ROOT / name, folder.parent / name)


def _texts_of(distribution: metadata.Distribution, folder: Path) -> None:
    folder.mkdir()
    metadata_text = distribution.metadata
    kind = next(iter(metadata_text.get_all("License-Expression", [])), "")
    classes = [each for each in metadata_text.get_all("Classifier", []) if "License" in each]
    said = "\n".join([distribution.name, distribution.version, kind, *classes])
    (folder / "ABOUT.txt").write_text(f"{said}\n", encoding="utf-8")
    for file in distribution.files or ():
        place = Path(str(distribution.locate_file(file)))
        if not _LICENCE.search(str(file)) or place.suffix in (".py", ".pyc", ".pyi", ".so"):
            continue
        if place.is_file():
            target = folder / "_".join(part for part in file.parts if not part.startswith(".."))
            shutil.copyfile(place, target)


def _python_text(folder: Path) -> None:
    folder.mkdir()
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if not text.is_file():
        text = Path(sys.base_prefix) / "LICENSE.txt"
    shutil.copyfile(text, folder / "LICENSE.txt")


def _packages(files: Iterable[Path]) -> Iterable[tuple[str, Path]]:
    """The system's package of each library; "" where the system does not say."""
    for path in sorted(files):
        found = ""
        if shutil.which("dpkg"):
            asked = subprocess.run(
                ["dpkg", "-S", f"*/{path.name}"], capture_output=True, text=True, check=False
            )
            found = asked.stdout.partition(":")[0]
        yield found, path
