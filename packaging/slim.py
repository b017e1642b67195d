"""Make a built Linux app smaller without taking anything from it that Inspector does.

1. Debug symbols go, where the library can still be loaded without them.
2. Wheels bring their own copies of the same library of the same version: one stays.
3. OpenCV's linear algebra is answered by NumPy's (`blas_bridge.c`).
4. What is never asked for (encoders but x264, connections, formats that are not opened) becomes
   an empty library that only has its names: others are linked to it and would not load without.
5. ICU keeps the orders of letters, which Qt sorts names by; calendars, currencies, units and code
   pages go: Qt has its own.

Needs `strip`, `nm`, `readelf` and `cc` (binutils and gcc). `check_frozen.py` runs what came out.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

import elf

HERE = Path(__file__).resolve().parent
TOOLS = ("strip", "nm", "readelf", "cc")
_CV2_LIBS = "opencv_python_headless.libs"
_ORDER = ("av.libs", "numpy.libs", "h5py.libs", "rasterio.libs", "pillow.libs", _CV2_LIBS)
"""Whose copy stays where several are the same: PyAV's FFmpeg encodes what OpenCV's cannot."""
_VENDORED = re.compile(r"(?P<name>.+)-[0-9a-f]{8}\.so(?P<version>[.\d]*)")
_EMPTIED = {
    # Encoders but x264, sound, cameras, filters, secure connections.
    "av.libs": (
        *("libx265-*", "libSvtAv1Enc-*", "libvpx-*", "libmp3lame-*", "libopus-*", "libopencore-*"),
        *("libavfilter-*", "libavdevice-*", "libgnutls-*"),
    ),
    # Connections, and formats that no driver is asked for: see io/raster_library.py.
    "rasterio.libs": (
        *("libcurl-*", "libssl-*", "libcrypto-*", "libnetcdf-*", "libhdf5-*", "libhdf5_hl-*"),
        "libblosc-*",
    ),
    # A picture format that is not opened.
    "pillow.libs": ("libavif-*",),
    _CV2_LIBS: ("libavif-*",),
}
_TEXTS = ("_configuration", "_license")
_ICU_LOCALE = re.compile(r"(coll/)?(?!de|en|zh)[a-z]{2,3}(_\w*)?\.res")
_ICU_OUT = ("brkitr/", "unit/", "zone/", "curr/", "lang/", "region/", "translit/", "rbnf/")


def slim(inside: Path) -> dict[str, int]:
    """Bytes that each step saved in the folder of libraries of an app. Raises RuntimeError when a
    tool is missing, and subprocess.CalledProcessError."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise RuntimeError(f"{', '.join(missing)} missing: install binutils and gcc")
    saved = {}
    for step in (one_linear_algebra, empty, once, fewer_locales, strip, tidy):
        before = _size(inside)
        step(inside)
        saved[step.__name__] = before - _size(inside)
    return saved


def strip(inside: Path) -> None:
    """Take debug symbols out of every library that survives it."""
    for path in elf.libraries(inside):
        smaller = path.with_name(f"{path.name}.stripped")
        command = ["strip", "--strip-unneeded", "-o", str(smaller), str(path)]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode == 0 and elf.aligned(smaller):
            shutil.copymode(path, smaller)
            os.replace(smaller, path)
        smaller.unlink(missing_ok=True)


def once(inside: Path) -> None:
    """One copy of a library that two wheels bring in the same version."""
    kept: dict[tuple[str, str], Path] = {}
    for folder in _ORDER:
        for path in sorted((inside / folder).glob("*.so*")):
            found = _VENDORED.fullmatch(path.name)
            if found is None or not found["version"] or path.is_symlink():
                continue
            same = kept.setdefault((found["name"], found["version"]), path)
            if same != path:
                path.unlink()
                path.symlink_to(Path("..") / same.parent.name / same.name)


def one_linear_algebra(inside: Path) -> None:
    """Replace OpenCV's OpenBLAS by a bridge to NumPy's. Raises if a symbol would be missing."""
    theirs = next((inside / "numpy.libs").glob("libscipy_openblas64_*"))
    (old,) = (inside / _CV2_LIBS).glob("libopenblasp-*")
    asked = (
        elf.wanted_symbols(inside / "cv2" / "cv2.abi3.so").keys() & elf.given_symbols(old).keys()
    )
    name = old.name
    old.unlink()
    subprocess.run(
        [
            *("cc", "-O2", "-shared", "-fPIC", "-Wall", "-Werror", f"-Wl,-soname,{name}"),
            *("-Wl,--no-undefined", "-Wl,-rpath,$ORIGIN/../numpy.libs", "-o", str(old)),
            *(str(HERE / "blas_bridge.c"), str(theirs)),
        ],
        check=True,
    )
    lost = asked - elf.given_symbols(old).keys()
    if lost:
        raise RuntimeError(f"blas_bridge.c lacks what OpenCV asks for: {sorted(lost)}")


def empty(inside: Path) -> None:
    """Replace libraries that nothing here calls by ones that answer 0 to every name."""
    wanted: dict[str, str] = {}
    for path in elf.libraries(inside):
        wanted |= elf.wanted_symbols(path)
    for folder, patterns in _EMPTIED.items():
        for path in (each for pattern in patterns for each in (inside / folder).glob(pattern)):
            if not path.is_symlink():
                given = elf.given_symbols(path)
                names = {name: wanted[name] for name in sorted(wanted.keys() & given.keys())}
                _write_empty(path, names)


def _write_empty(path: Path, names: dict[str, str]) -> None:
    code = "".join(
        # PyAV reads at its import how each library was configured.
        f'const char *{name}(void) {{ return ""; }}\n'
        if name.endswith(_TEXTS)
        else f"long {name}(void) {{ return 0; }}\n"
        for name in names
    )
    versions = ""
    for version in sorted({version for version in names.values() if version}):
        of_it = "; ".join(name for name, its in names.items() if its == version)
        versions += f"{version} {{ global: {of_it}; }};\n"
    with tempfile.TemporaryDirectory() as made:
        source, script = Path(made) / "empty.c", Path(made) / "empty.map"
        source.write_text(code, encoding="ascii")
        script.write_text(versions, encoding="ascii")
        options = [f"-Wl,--version-script,{script}"] if versions else []
        path.unlink()
        subprocess.run(
            [
                *(
                    "cc",
                    "-shared",
                    "-fPIC",
                    "-nostdlib",
                    "-fno-builtin",
                    f"-Wl,-soname,{path.name}",
                ),
                *(*options, "-o", str(path), str(source)),
            ],
            check=True,
        )


def fewer_locales(inside: Path) -> None:
    """Take out of ICU's data what Qt never asks for."""
    for path in (inside / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"):
        (symbol,) = elf.given_symbols(path)
        with tempfile.TemporaryDirectory() as made:
            data, source = Path(made) / "icu.dat", Path(made) / "icu.s"
            data.write_bytes(lean_icu(_icu_data(path.read_bytes())))
            source.write_text(
                f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, @object\n"
                f'{symbol}:\n.incbin "{data}"\n.size {symbol}, .-{symbol}\n'
                '.section .note.GNU-stack,"",@progbits\n',
                encoding="ascii",
            )
            path.unlink()
            options = ("-shared", "-nostdlib", f"-Wl,-soname,{path.name}")
            subprocess.run(["cc", *options, "-o", str(path), str(source)], check=True)


def _icu_data(library: bytes) -> bytes:
    """The one table that the library is made of. Raises ValueError."""
    start = library.index(b"CmnD") - 12
    if library[start + 2 : start + 4] != b"\xda\x27":
        raise ValueError("ICU's data is not where it was")
    return library[start:]


def lean_icu(data: bytes) -> bytes:
    """A table of ICU ("CmnD": header, count, pairs of offsets to name and content, sorted) without
    the contents of `_ICU_OUT`, the code pages, and languages that the window does not have."""
    (head,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, head)
    pairs = [struct.unpack_from("<II", data, head + 4 + 8 * each) for each in range(count)]
    names = [data[head + at : data.index(b"\0", head + at)].decode("ascii") for at, _ in pairs]
    ends = [at for _, at in pairs[1:]] + [len(data) - head]
    kept = [
        (name, data[head + at : head + end])
        for name, (_, at), end in zip(names, pairs, ends, strict=True)
        if _icu_wanted(name.partition("/")[2])
    ]
    texts = b"".join(name.encode("ascii") + b"\0" for name, _ in kept)
    at_text, place = 4 + 8 * len(kept), _aligned(4 + 8 * len(kept) + len(texts))
    table, contents = struct.pack("<I", len(kept)), b""
    for name, content in kept:
        table += struct.pack("<II", at_text, place + len(contents))
        at_text += len(name) + 1
        contents += content + b"\0" * (_aligned(len(content)) - len(content))
    body = table + texts
    return data[:head] + body + b"\0" * (place - len(body)) + contents


def _icu_wanted(name: str) -> bool:
    if name.endswith(".cnv") or name.startswith(_ICU_OUT):
        return False
    return _ICU_LOCALE.fullmatch(name) is None


def _aligned(length: int) -> int:
    return (length + 15) // 16 * 16


def tidy(inside: Path) -> None:
    """Remove wheels' libraries that nothing loads any more, and links to what is gone."""
    # Nothing opens these by name but those linked to them: wheels put a hash into theirs, and those
    # of the system lie beside the folders of the packages.
    ours = {path.name: path for path in inside.glob("*.libs/*.so*") if _VENDORED.match(path.name)}
    ours |= {
        path.name: path
        for path in inside.glob("lib*.so*")
        if not path.is_symlink() and not path.name.startswith("libpython")
    }
    waiting = [path for path in elf.libraries(inside) if path.name not in ours]
    reached: set[str] = set()
    while waiting:
        for name in elf.needed(waiting.pop()):
            if name in ours and name not in reached:
                reached.add(name)
                waiting.append(ours[name])
    kept = {ours[name].resolve() for name in reached}
    for name, path in ours.items():
        if name not in reached and (path.is_symlink() or path.resolve() not in kept):
            path.unlink()
    for path in inside.iterdir():
        if path.is_symlink() and not path.exists():
            path.unlink()


def _size(folder: Path) -> int:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
