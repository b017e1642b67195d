"""What is taken out of a frozen app on Linux is not missed."""

from __future__ import annotations

import ctypes
import shutil
import struct
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

needs_compiler = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="needs a C compiler on Linux"
)


def table(contents: dict[str, bytes]) -> bytes:
    """As ICU lays one out."""
    texts, places = b"", b""
    start = 4 + 8 * len(contents)
    names = b"".join(name.encode() + b"\0" for name in contents)
    body = start + len(names)
    padding = -body % 16
    for name, content in contents.items():
        at = start + len(texts)
        texts += name.encode() + b"\0"
        places += struct.pack("<II", at, body + padding)
        body += len(content)
    head = struct.pack("<HBB", 32, 0xDA, 0x27).ljust(32, b"\0")
    data = head + struct.pack("<I", len(contents)) + places + names + b"\0" * padding
    return data + b"".join(contents.values())


def entries(data: bytes) -> dict[str, bytes]:
    """What such a table holds."""
    (head,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, head)
    pairs = [struct.unpack_from("<II", data, head + 4 + 8 * number) for number in range(count)]
    ends = [at for _, at in pairs[1:]] + [len(data) - head]
    return {
        data[head + name : data.index(b"\0", head + name)].decode(): data[head + at : head + end]
        for (name, at), end in zip(pairs, ends, strict=True)
    }


def test_a_table_of_icu_keeps_the_orders_of_letters_of_our_languages() -> None:
    kept = {
        "icudt73l/coll/de.res": b"D" * 32,
        "icudt73l/coll/root.res": b"R" * 16,
        "icudt73l/pool.res": b"P" * 48,
        "icudt73l/zh_Hant.res": b"Z" * 16,
    }
    dropped = {
        f"icudt73l/{name}": b"x" * 16
        for name in ("curr/de.res", "fr.res", "coll/ja.res", "ibm-37.cnv", "brkitr/root.res")
    }
    full = table(dict(sorted({**kept, **dropped}.items())))

    assert entries(import_module("slim").lean_icu(full)) == kept


@needs_compiler
def test_opencv_gets_the_same_linear_algebra_from_numpys_library(
    tmp_path: Path, scripts: Path
) -> None:
    folder = Path(np.__file__).parent.parent / "numpy.libs"
    (theirs,) = folder.glob("libscipy_openblas64_*")
    bridge = tmp_path / "libbridge.so"
    subprocess.run(
        [
            *("cc", "-shared", "-fPIC", "-Wl,--no-undefined", f"-Wl,-rpath,{folder}", "-o"),
            *(str(bridge), str(scripts / "blas_bridge.c"), str(theirs)),
        ],
        check=True,
    )
    library = ctypes.CDLL(str(bridge))
    random = np.random.default_rng(5)
    size = 140
    matrix = random.normal(size=(size, size))
    wanted = random.normal(size=size)

    one, long_, info = ctypes.c_int(1), ctypes.c_int(size), ctypes.c_int(7)
    pivots = np.full(size + 1, -1, np.int32)
    solved, factors = wanted.copy(), np.asfortranarray(matrix)
    arrays = [each.ctypes.data_as(ctypes.c_void_p) for each in (factors, pivots, solved)]
    library.dgesv_(*map(ctypes.byref, (long_, one)), arrays[0], ctypes.byref(long_), arrays[1],
                   arrays[2], ctypes.byref(long_), ctypes.byref(info))  # fmt: skip
    assert info.value == 0
    assert pivots[-1] == -1
    assert pivots[:-1].min() >= 1
    np.testing.assert_allclose(matrix @ solved, wanted, atol=1e-8)

    values, work = np.zeros(size), np.zeros(600 * size)
    left, right, held = np.zeros((size, size)), np.zeros((size, size)), np.asfortranarray(matrix)
    lengths = ctypes.c_int(work.size)
    numbers = np.full(8 * size + 1, -1, np.int32)
    pointers = {
        name: array.ctypes.data_as(ctypes.c_void_p)
        for name, array in {
            "a": held, "s": values, "u": left, "v": right, "w": work, "i": numbers,
        }.items()
    }  # fmt: skip
    n = ctypes.byref(long_)
    library.dgesdd_(b"A", n, n, pointers["a"], n, pointers["s"], pointers["u"], n, pointers["v"],
                    n, pointers["w"], ctypes.byref(lengths), pointers["i"],
                    ctypes.byref(info))  # fmt: skip
    assert info.value == 0
    np.testing.assert_allclose(values, np.linalg.svd(matrix, compute_uv=False), atol=1e-8)


@needs_compiler
def test_an_empty_library_has_the_names_and_versions_that_are_asked_for(tmp_path: Path) -> None:
    slim, elf = import_module("slim"), import_module("elf")
    path = tmp_path / "libnothing.so.1"
    path.touch()

    slim._write_empty(path, {"open_it": "NOTHING_1", "its_license": "NOTHING_1", "plain": ""})

    library = ctypes.CDLL(str(path))
    library.its_license.restype = ctypes.c_char_p
    assert library.open_it() == 0
    assert library.its_license() == b""
    assert elf.given_symbols(path)["open_it"] == "NOTHING_1"
    assert elf.aligned(path)
