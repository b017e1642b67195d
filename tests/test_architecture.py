"""The rules of the README, checked: contracts that bite, lengths, and the traps we know."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "inspector"

# Which layers a layer may import, written down a second time and independently of pyproject.toml.
PICTURE: dict[str, set[str]] = {
    "core": set(),
    "paths": set(),
    "standards": {"core", "paths"},
    "io": {"standards", "core", "paths"},
    "imaging": {"standards", "core", "paths"},
    "nets": {"standards", "core", "paths"},
    "engine": {"io", "imaging", "nets", "standards", "core", "paths"},
    "train": {"engine", "io", "imaging", "nets", "standards", "core", "paths"},
    "report": {"io", "imaging", "standards", "core", "paths"},
    "ui": {"io", "imaging", "standards", "core", "paths"},
    "samples": {"engine", "io", "imaging", "nets", "standards", "core", "paths"},
    "commands": {
        *("report", "samples", "train", "engine", "io", "imaging", "nets", "standards"),
        *("core", "paths"),
    },
    "wiring": {
        *("ui", "report", "samples", "train", "engine", "io", "imaging", "nets", "standards"),
        *("core", "paths"),
    },
    "app": {
        *("wiring", "ui", "report", "samples", "train", "engine", "io", "imaging", "nets"),
        *("standards", "core", "paths"),
    },
}
HEAVY: dict[str, set[str]] = {
    "torch": {"nets", "engine", "train", "app"},
    "safetensors": {"engine", "train"},
    "openvino": {"engine"},
    "PySide6": {"ui", "app"},
    "shiboken6": {"ui", "app"},
    "pyqtgraph": {"ui"},
    "cv2": {"io", "imaging"},
    "av": {"io"},
    "PIL": {"io", "report"},
    "h5py": {"io"},
    "rasterio": {"io"},
    "distributed": {"engine"},
    "reportlab": {"report"},
    "pypdfium2": {"report"},
}
FORBIDDEN = [
    *((a, b) for a in PICTURE for b in PICTURE if a != b and b not in PICTURE[a]),
    *((layer, library) for library in HEAVY for layer in PICTURE if layer not in HEAVY[library]),
    ("cli", "torch"),
    ("cli", "PySide6"),
]
LAYERS = sorted(PICTURE.keys() - {"commands", "wiring", "app"})


def lint_imports(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the contracts on the package in `folder`, whatever package is installed."""
    return subprocess.run(
        [
            *(sys.executable, "-c"),
            "from importlinter.cli import lint_imports_command as run; run()",
            *("--config", str(ROOT / "pyproject.toml"), "--no-cache", "--no-logo", *arguments),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def python(script: str) -> str:
    """What a fresh interpreter prints."""
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_imports_go_down() -> None:
    result = lint_imports(ROOT)

    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the contracts say of a copy of the package with every forbidden import in it."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copytree(PACKAGE, folder / "inspector", ignore=shutil.ignore_patterns("__pycache__"))
    for importer, imported in FORBIDDEN:
        target = imported if imported in HEAVY else f"inspector.{imported}"
        home = folder / "inspector" / importer
        if home.is_dir():
            (home / f"planted_{imported}.py").write_text(f"import {target}\n", encoding="utf-8")
        else:
            with home.with_suffix(".py").open("a", encoding="utf-8") as module:
                module.write(f"\nimport {target}\n")
    result = lint_imports(folder)
    assert result.returncode == 1
    return re.sub(r"\s+", " ", result.stdout)


@pytest.mark.parametrize(("importer", "imported"), FORBIDDEN)
def test_a_contract_names_each_planted_import(planted: str, importer: str, imported: str) -> None:
    target = imported if imported in HEAVY else f"inspector.{imported}"

    assert f"inspector.{importer} is not allowed to import {target}:" in planted


def test_every_contract_can_break(planted: str) -> None:
    assert " 0 kept," in planted


def test_a_new_folder_has_to_be_placed_in_the_picture(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "inspector", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "inspector" / "helpers").mkdir()
    (tmp_path / "inspector" / "helpers" / "__init__.py").touch()

    result = lint_imports(tmp_path, "--contract", "layers")

    assert result.returncode == 1
    assert "inspector.helpers" in result.stdout


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_alone_loads_only_what_is_below_it(layer: str) -> None:
    """Imports by name are invisible to contracts, so look at what is really there."""
    home = PACKAGE / layer
    modules = [f"inspector.{layer}"]
    if home.is_dir():
        modules += sorted(
            ".".join(("inspector", *path.relative_to(PACKAGE).with_suffix("").parts))
            for path in home.rglob("*.py")
            if path.name != "__init__.py"
        )
    script = (
        "import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "print(*{m.split('.')[1] for m in sys.modules if m.startswith('inspector.')})\n"
        f"print(*({set(HEAVY)!r} & sys.modules.keys()))\n"
    )
    ours, heavy = (set(line.split()) for line in python(script).split("\n")[:2])

    assert ours <= {layer, *PICTURE[layer]}
    allowed = {layer, *PICTURE[layer]}
    assert not {library for library in heavy if not HEAVY[library] & allowed}


_parsed: dict[str, ast.Module] = {}


@pytest.fixture(scope="module", autouse=True)
def _let_go() -> Iterator[None]:
    """The trees of all sources are large, and later modules would walk through them."""
    yield
    _parsed.clear()


def sources() -> Iterator[tuple[str, ast.Module]]:
    if not _parsed:
        for path in sorted(PACKAGE.rglob("*.py")):
            name = path.relative_to(PACKAGE).as_posix()
            _parsed[name] = ast.parse(path.read_text(encoding="utf-8"))
    yield from _parsed.items()


def test_files_do_one_thing() -> None:
    too_long = {}
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > (600 if name.startswith("nets/") else 300):
            too_long[name] = lines

    assert not too_long


def test_every_module_and_public_class_says_what_it_is() -> None:
    silent = []
    for name, tree in sources():
        if ast.get_docstring(tree) is None:
            silent.append(name)
        silent += [
            f"{name}: {node.name}"
            for node in tree.body
            if isinstance(node, ast.ClassDef)
            and not node.name.startswith("_")
            and ast.get_docstring(node) is None
        ]

    assert not silent


def test_everything_is_caught_in_two_places_only() -> None:
    """The lane that runs jobs, and the hook for what nobody caught."""
    broad = {
        name
        for name, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or _names(node.type) & {"Exception", "BaseException"})
        and not _passes_on(node)
    }

    assert broad <= {"ui/jobs.py", "ui/excepthook.py"}


def _passes_on(handler: ast.ExceptHandler) -> bool:
    """True for a handler that only tidies up and raises the same error again."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _names(node: ast.expr) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


@pytest.mark.parametrize(
    ("call", "allowed"),
    [
        ("torch.load", set()),
        ("av.open", {"io/video_file.py", "io/video_write.py"}),
        ("h5py.File", {"io/safe_hdf5.py", "io/new_hdf5.py"}),
        ("rasterio.open", {"io/raster_library.py", "io/map_stream.py"}),
        ("time.sleep", set()),
        ("pickle.load", set()),
        ("pickle.loads", set()),
        ("os.system", set()),
    ],
)
def test_risky_calls_stay_where_they_are_guarded(call: str, allowed: set[str]) -> None:
    users = {name for name, tree in sources() if call in calls(tree)}

    assert users <= allowed


def test_one_opencv_and_one_qt() -> None:
    names = {
        d.metadata["Name"].lower().replace("_", "-") for d in importlib.metadata.distributions()
    }
    assert {n for n in names if n.startswith("opencv-")} == {"opencv-python-headless"}
    assert not names & {"pyside6", "pyqt5", "pyqt6", "pyside2", "pyside6-addons"}

    site = Path(importlib.metadata.distribution("PySide6-Essentials").locate_file(""))
    cores = [
        path
        for path in site.rglob("*Qt*Core*")
        if re.search(r"libQt\dCore.*\.so|Qt\dCore\.dll", path.name)
    ]
    assert len(cores) == 1, cores


def test_opencv_leaves_the_environment_of_qt_alone() -> None:
    script = (
        "import os; before = {k for k in os.environ if k.startswith('QT_')}\n"
        "import inspector, cv2\n"
        "print(sorted({k for k in os.environ if k.startswith('QT_')} - before))"
    )

    assert python(script).strip() == "[]"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_calls_keep_none_alive(qapp: object) -> None:
    """PySide6 6.12.0 loses one reference to None at every call that returns nothing."""
    from PySide6.QtCore import QObject, Signal

    class Talker(QObject):
        said = Signal(object)

    talker = Talker()
    talker.said.connect(lambda what: None)
    before = sys.getrefcount(None)
    for _ in range(1000):
        talker.setObjectName("a")
        talker.said.emit(None)

    assert abs(sys.getrefcount(None) - before) < 50
