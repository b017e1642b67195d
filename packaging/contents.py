"""What goes into a frozen app and what stays out; read by inspector.spec, build.py and the tests.

Nothing here knows PyInstaller, so that it can be tested where that is not installed.
"""

from __future__ import annotations

import fnmatch
import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Literal, get_args

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "inspector"
APP_NAME = "inspector"
NOTICES = "THIRD_PARTY_NOTICES.md"

Kind = Literal["field", "full"]
KINDS: tuple[Kind, ...] = get_args(Kind)
MOST_MB: dict[Kind, float] = {"field": 500.0, "full": 6500.0}
"""What a build may take on the disk, in MB of 10^6 bytes."""

ALWAYS_OUT = (
    # Development only: libraries look for some of them and can do without.
    *("pytest", "_pytest", "hypothesis", "mypy", "ruff", "importlinter", "grimp", "pre_commit"),
    *("onnx", "pycocotools", "pyogrio", "pypdf", "skimage", "torchmetrics", "IPython", "jedi"),
    *("setuptools", "pip", "wheel", "pkg_resources", "tkinter", "pydoc_data", "lib2to3"),
    *("onnxruntime", "py", "rich", "pygments", "markdown_it", "mdurl", "cloudpickle", "google"),
    *("ml_dtypes", "scipy"),
    *("matplotlib", "pandas", "tensorboard", "jax", "tensorflow", "paddle", "imageio", "cupy"),
    # Never imported by ours: see import_openvino.
    "openvino_telemetry",
    *("openvino.frontend.tensorflow", "openvino.frontend.jax", "openvino.frontend.paddle"),
    "readline",
    # Maps on a cluster are for those who install the wheel.
    *("dask", "distributed", "tornado", "fsspec", "numba"),
    # Pieces of libraries for their own tests and builds, and for optional services.
    *("numpy.f2py", "numpy._core._simd", "numpy._core.tests", "numpy.distutils", "numpy.testing"),
    *("PIL._avif", "PIL._imagingft", "PIL._imagingcms", "PIL._imagingtk", "PIL.ImageTk"),
    *("psutil", "yaml", "charset_normalizer", "ssl", "_ssl", "rasterio._example"),
    # Widgets of pyqtgraph that draw by OpenGL or open a console, and other Qts.
    *("pyqtgraph.opengl", "pyqtgraph.examples", "OpenGL", "PyQt5", "PyQt6", "PySide2", "qtpy"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetwork", "PySide6.QtTest"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtPrintSupport"),
)
WITHOUT_TORCH = (
    *("torch", "torchvision", "torchgen", "functorch", "spandrel", "einops", "triton", "nvidia"),
    # Bridges of these to the above, and what only torch asks for.
    *("openvino.torch", "openvino.frontend.pytorch", "sympy", "mpmath", "networkx", "jinja2"),
    "cuda",
)
_BINARIES_OUT = (
    # Runners and formats of OpenVINO that nothing here asks for: a graphics processor is torch's.
    "openvino/libs/libopenvino_intel_[gn]pu_plugin*",
    "openvino/libs/libopenvino_auto_*",
    "openvino/libs/libopenvino_hetero_plugin*",
    "openvino/libs/*openvino_c.*",
    "openvino/libs/*openvino_gguf_frontend*",
    "openvino/libs/*openvino_jax_frontend*",
    "openvino/libs/*openvino_paddle_frontend*",
    "openvino/libs/*openvino_tensorflow*_frontend*",
    # The system's own are never older than those that wheels ask for, and graphics drivers need
    # theirs: an older one here would keep them from loading.
    *("libstdc++.so*", "libgcc_s.so*", "libmvec.so*"),
    "openvino/libs/cache.json",  # programs of the graphics plug-in
    # A keyboard on the screen, written in QML; and what Qt would need for it.
    "*/platforminputcontexts/*qtvirtualkeyboard*",
    *("*Qt6Qml*", "*Qt6Quick*", "*Qt6VirtualKeyboard*", "*Qt6Pdf*", "*Qt6WebView*"),
    # Certificates and sockets: Inspector makes no connection.
    *("*/plugins/tls/*", "*/plugins/networkinformation/*"),
    # A file dialog of another toolkit, with all of that toolkit.
    *("*/platformthemes/*qgtk3*", "*libgdk*", "*libgio-*", "*libcairo*", "*libpango*", "*libatk-*"),
    *("*libgmodule*", "*libmount*", "*libblkid*", "*libselinux*", "*libpixman*", "*libthai*"),
    *("*libdatrie*", "*libfribidi*", "*libkrb5*", "*libgssapi*", "*libk5crypto*", "*libcom_err*"),
    *("*libkeyutils*", "*Qt6Network*", "*Qt6OpenGL*", "*Qt6EglF*"),
    *("*/plugins/egldeviceintegrations/*", "*/plugins/generic/*", "*/plugins/qmltooling/*"),
)
_FIELD_BINARIES_OUT = ("openvino/libs/*openvino_pytorch_frontend*",)
_DATAS_OUT = (
    *("openvino/include/*", "openvino/cmake/*", "*.pyi", "*/py.typed", "*.a", "*.lib"),
    # Of a distribution's papers its name and version stay; its licence goes to LICENSES.
    *("*.dist-info/RECORD", "*.dist-info/sboms/*", "*.dist-info/licenses/*", "*.dist-info/LIC*"),
    *("pyqtgraph/icons/peegee/*", "pyqtgraph/examples/*", "*/resources/readme/*"),
    *("*/gdal_data/*.wkt", "*/gdal_data/*.xsd", "*/gdal_data/*.xml", "*/gdal_data/*.gfs"),
)
_FIELD_DATAS_OUT = ("inspector/_data/models/*/weights.safetensors*",)
"""Its graphs hold the same numbers."""
_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "imageformats": ("qsvg", "qjpeg", "qico"),
}
"""Of these kinds of Qt's plugins only those named: pictures of users are decoded by others."""
QT_LANGUAGES = ("qtbase_de.qm", "qtbase_zh_CN.qm")


def modules() -> list[str]:
    """Every module of ours. Nets and commands are imported by name, so nothing else finds them."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def excluded(kind: Kind) -> list[str]:
    """Modules that stay out although something that is in imports them."""
    return [*ALWAYS_OUT, *(WITHOUT_TORCH if kind == "field" else ())]


def wants_module(name: str) -> bool:
    """Whether a module that nothing is seen to import goes in."""
    return not any(name == out or name.startswith(f"{out}.") for out in ALWAYS_OUT)


def wants_binary(name: str, kind: Kind) -> bool:
    """Whether a library goes in; `name` is its place in the app."""
    out = _BINARIES_OUT + (_FIELD_BINARIES_OUT if kind == "field" else ())
    plugin = Path(name.replace("\\", "/"))
    wanted = _PLUGINS.get(plugin.parent.name) if "plugins" in plugin.parts else None
    if wanted is not None and not plugin.stem.removeprefix("lib").startswith(wanted):
        return False
    return not _matches(name, out)


def wants_data(name: str, kind: Kind) -> bool:
    """Whether a file that is no library goes in; `name` is its place in the app."""
    place = name.replace("\\", "/")
    if "/Qt/translations/" in place or place.startswith("PySide6/translations/"):
        return place.rpartition("/")[2] in QT_LANGUAGES
    out = _DATAS_OUT + (_FIELD_DATAS_OUT if kind == "field" else ())
    return wants_binary(name, kind) and not _matches(name, out)


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    place = name.replace("\\", "/")
    return any(fnmatch.fnmatchcase(place, pattern) for pattern in patterns)


def own_data(graphs: Path | None) -> Iterator[tuple[str, str]]:
    """(file or folder, folder in the app) of what is ours and is no code; `graphs` holds the
    exported models of a field build."""
    data = f"{PACKAGE.name}/_data"
    yield str(ROOT / "resources"), f"{data}/resources"
    yield str(ROOT / "models"), f"{data}/models"
    yield str(ROOT / NOTICES), data
    yield str(ROOT / "LICENSE"), data
    if graphs is not None:
        yield str(graphs), f"{data}/graphs"
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and path.suffix not in (".py", ".pyc", ".md"):
            yield str(path), str(path.parent.relative_to(ROOT))


def declared() -> list[str]:
    """The names of the distributions that pyproject.toml asks for at run time."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [_name(line) for line in project["dependencies"]]


def _name(requirement: str) -> str:
    for mark in "<>=!~;[ ":
        requirement = requirement.partition(mark)[0]
    return requirement.strip()


def shipped(kind: Kind) -> list[str]:
    """The distributions that a build takes its libraries from: what pyproject.toml asks for, and
    what that asks for in turn on this system."""
    out = excluded(kind)
    found: dict[str, None] = {}
    waiting = declared()
    while waiting:
        name = waiting.pop(0).lower().replace("_", "-")
        if name in found or name.replace("-", "_") in out or name.startswith("nvidia-"):
            continue
        try:
            requires = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        found[name] = None
        waiting += [_name(line) for line in requires if "extra ==" not in line]
    return sorted(found)


def cascades() -> tuple[str, ...]:
    """The tables for faces and plates that are used of the many that OpenCV brings."""
    code = (PACKAGE / "imaging" / "detect_private.py").read_text("utf-8")
    return tuple(sorted(set(re.findall(r"haarcascade_\w+\.xml", code))))


def size_bytes(folder: Path) -> int:
    """What a folder takes on a disk; a link takes nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def parts(app: Path) -> list[tuple[str, int]]:
    """The parts of a built app with their bytes, largest first."""
    inside = app / "_internal"
    home = inside if inside.is_dir() else app
    sizes = {path.name: _size(path) for path in home.iterdir() if not path.is_symlink()}
    own = home / PACKAGE.name / "_data"
    if own.is_dir():
        sizes.pop(PACKAGE.name)
        sizes |= {f"_data/{path.name}": _size(path) for path in own.iterdir()}
    return sorted(sizes.items(), key=lambda item: -item[1])


def _size(path: Path) -> int:
    return size_bytes(path) if path.is_dir() else path.stat().st_size
