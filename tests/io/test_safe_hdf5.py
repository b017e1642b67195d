"""HDF5 files made to read other files, to run plug-ins or to fill the memory are refused."""

from __future__ import annotations

import ast
import os
import resource
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import inspector
from inspector.core.errors import ProjectError
from inspector.io import new_hdf5, safe_hdf5
from inspector.io.new_hdf5 import NewArray
from inspector.io.safe_hdf5 import ArraySpec, UnsafeFileError

CANARY = b"CANARY" * 100
SPEC = ArraySpec("uint8", 1, 1 << 20)


def _external_storage(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", (600,), "u1", external=[(str(canary), 0, 600)])


def _external_link(file: h5py.File, canary: Path) -> None:
    other = canary.with_suffix(".h5")
    with h5py.File(other, "w") as made:
        made["x"] = np.frombuffer(CANARY, np.uint8)
    file["x"] = h5py.ExternalLink(str(other), "x")


def _soft_link(file: h5py.File, canary: Path) -> None:
    file["real"] = np.frombuffer(CANARY, np.uint8)
    file["x"] = h5py.SoftLink("/real")


def _virtual(file: h5py.File, canary: Path) -> None:
    other = canary.with_suffix(".h5")
    with h5py.File(other, "w") as made:
        made["y"] = np.frombuffer(CANARY, np.uint8)
    layout = h5py.VirtualLayout((600,), "u1")
    layout[:] = h5py.VirtualSource(str(other), "y", (600,))
    file.create_virtual_dataset("x", layout)


def _loop(file: h5py.File, canary: Path) -> None:
    group = file.create_group("g")
    group["h"] = file["/"]
    file["x"] = file["g"]


def _foreign_filter(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", data=np.zeros(600, np.uint8), chunks=(600,), compression="lzf")


def _text_of_any_length(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", data=["a", "b"], dtype=h5py.string_dtype())


def _reference(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", data=[file["/"].ref], dtype=h5py.ref_dtype)


def _record(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", data=np.zeros(3, [("a", "u1")]))


def _other_type(file: h5py.File, canary: Path) -> None:
    file["x"] = np.zeros(3, np.float64)


def _other_shape(file: h5py.File, canary: Path) -> None:
    file["x"] = np.zeros((3, 3), np.uint8)


def _no_shape(file: h5py.File, canary: Path) -> None:
    file["x"] = h5py.Empty("u1")


def _bomb(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", (320 << 30,), "u1", chunks=(1 << 20,))


def _giant_chunk(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", (10,), "u1", chunks=(1 << 31,), maxshape=(None,))


def _endless_stream(file: h5py.File, canary: Path) -> None:
    """Announces 600 bytes; HDF5 itself would inflate all of it."""
    dataset = file.create_dataset("x", (600,), "u1", chunks=(600,), compression=4)
    press = zlib.compressobj(9)
    raw = b"".join(press.compress(bytes(1 << 24)) for _ in range(16)) + press.flush()
    dataset.id.write_direct_chunk((0,), raw)


def _packed_three_times(file: h5py.File, canary: Path) -> None:
    plan = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plan.set_chunk((600,))
    for _ in range(3):
        plan.set_deflate(9)
    space = h5py.h5s.create_simple((600,))
    made = h5py.h5d.create(file.id, b"x", h5py.h5t.NATIVE_UINT8, space, plan)
    made.write(h5py.h5s.ALL, h5py.h5s.ALL, np.zeros(600, np.uint8))


def _pieces_missing(file: h5py.File, canary: Path) -> None:
    dataset = file.create_dataset("x", (600,), "u1", chunks=(100,), compression=4)
    dataset[:300] = 1


def _many_tiny_pieces(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", (1 << 20,), "u1", chunks=(1,), compression=4)


def _never_written(file: h5py.File, canary: Path) -> None:
    file.create_dataset("x", (1 << 20,), "u1")


def _wrong_checksum(file: h5py.File, canary: Path) -> None:
    data = np.arange(600, dtype=np.uint8) % 7
    dataset = file.create_dataset("x", data=data, chunks=(600,), compression=4, fletcher32=True)
    skipped, raw = dataset.id.read_direct_chunk((0,))
    dataset.id.write_direct_chunk((0,), raw[:-1] + bytes([raw[-1] ^ 1]), skipped)


def _named_type(file: h5py.File, canary: Path) -> None:
    file["x"] = np.dtype("u1")


def _a_group(file: h5py.File, canary: Path) -> None:
    file.create_group("x")


def _nothing(file: h5py.File, canary: Path) -> None:
    file["y"] = 1


EVIL = [
    _external_storage,
    _external_link,
    _soft_link,
    _virtual,
    _loop,
    _foreign_filter,
    _text_of_any_length,
    _reference,
    _record,
    _other_type,
    _other_shape,
    _no_shape,
    _bomb,
    _giant_chunk,
    _endless_stream,
    _packed_three_times,
    _pieces_missing,
    _many_tiny_pieces,
    _never_written,
    _wrong_checksum,
    _named_type,
    _a_group,
    _nothing,
]


@pytest.mark.parametrize("make_evil", EVIL, ids=lambda f: f.__name__)
@pytest.mark.parametrize("group", ["", "deep/er/"])
def test_evil_files_are_refused_before_a_byte_is_read(
    tmp_path: Path, make_evil: Callable[[h5py.Group, Path], None], group: str
) -> None:
    canary = tmp_path / "canary"
    canary.write_bytes(CANARY)
    path = tmp_path / "evil.h5"
    with h5py.File(path, "w") as file:
        make_evil(file.require_group(group) if group else file, canary)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    with safe_hdf5.open_to_read(path) as reader, pytest.raises(UnsafeFileError) as caught:
        reader.array(f"{group}x/h/g/h" if make_evil is _loop else f"{group}x", SPEC)
    assert time.perf_counter() - started < 1.0
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 50_000  # KiB
    assert "CANARY" not in caught.value.message + caught.value.details
    assert canary.read_bytes() == CANARY


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.h5")
    with pytest.raises(UnsafeFileError), safe_hdf5.open_to_read(tmp_path / "pipe.h5"):
        pass


@settings(max_examples=60)
@given(
    hnp.arrays("uint8", hnp.array_shapes(min_dims=1, max_dims=3, max_side=40)),
    st.lists(st.integers(1, 45), min_size=3, max_size=3),
    st.booleans(),
    st.integers(0, 9),
)
def test_pieces_of_any_size_are_put_together_as_hdf5_does(
    tmp_path_factory: pytest.TempPathFactory,
    data: np.ndarray,
    steps: list[int],
    checksum: bool,
    gzip: int,
) -> None:
    path = tmp_path_factory.mktemp("p") / "a.h5"
    chunks = tuple(min(a, b) for a, b in zip(data.shape, steps, strict=False))
    with h5py.File(path, "w") as file:
        file.create_dataset("x", data=data, chunks=chunks, compression=gzip, fletcher32=checksum)
    with safe_hdf5.open_to_read(path) as reader:
        back = reader.array("x", ArraySpec("uint8", data.ndim, 1 << 20))
    np.testing.assert_array_equal(back, data)


def test_a_bomb_within_the_cap_is_refused_by_what_it_stores(tmp_path: Path) -> None:
    path = tmp_path / "bomb.h5"
    with h5py.File(path, "w") as file:
        file.create_dataset("x", (1 << 30,), "u1", chunks=(1 << 20,))
    with safe_hdf5.open_to_read(path) as reader, pytest.raises(UnsafeFileError, match="damaged"):
        reader.array("x", ArraySpec("uint8", 1, 1 << 31))


@pytest.mark.parametrize("name", ["..", "a/../x", "x/y", "g/" * 20 + "x", "nothing"])
def test_strange_names_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.h5"
    with h5py.File(path, "w") as file:
        file["x"] = np.zeros(3, np.uint8)
        file["a/x"] = np.zeros(3, np.uint8)
    with safe_hdf5.open_to_read(path) as reader, pytest.raises(UnsafeFileError):
        reader.array(name, SPEC)


@pytest.mark.parametrize("value", ["text of any length", 3.5, [1, 2], b"x" * 10, h5py.Empty("i8")])
def test_attributes_of_other_kinds_are_refused(tmp_path: Path, value: object) -> None:
    path = tmp_path / "a.h5"
    with h5py.File(path, "w") as file:
        file.attrs["format"] = value
    with safe_hdf5.open_to_read(path) as reader:
        with pytest.raises(UnsafeFileError):
            reader.integer("format")
        with pytest.raises(UnsafeFileError):
            reader.integer("missing")


def test_what_we_write_comes_back(tmp_path: Path) -> None:
    data = np.arange(1000, dtype=np.uint8)
    path = tmp_path / "ours.h5"
    new = NewArray(data, gzip=4, chunks=(100,), attributes={"n": -(2**62), "t": "裂缝\0\n"})
    new_hdf5.write_new(path, {"empty": ""}, {"group/x": new})
    with safe_hdf5.open_to_read(path) as reader:
        assert reader.names() == ["group"]
        assert reader.text("empty") == ""
        assert reader.integer("n", "group/x") == -(2**62)
        assert reader.text("t", "group/x") == "裂缝\0\n"
        np.testing.assert_array_equal(reader.array("group/x", SPEC), data)
    with pytest.raises(OSError, match="exists"):
        new_hdf5.write_new(path, {}, {})


_FULL_DISK = """
import gc, resource, signal, sys
from pathlib import Path
import numpy as np
from inspector.io import new_hdf5
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, resource.RLIM_INFINITY))
data = np.random.default_rng(0).integers(0, 255, 20_000, np.uint8)
array = new_hdf5.NewArray(data, 4, (5_000,))
try:
    new_hdf5.write_new(Path(sys.argv[1]), {"a": 1}, {"x": array})
except OSError:
    print("refused")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
gc.collect()
new_hdf5.write_new(Path(sys.argv[1] + "2"), {"a": 1}, {"x": array})
print("alive")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on file sizes here")
def test_a_full_disk_does_not_end_the_process(tmp_path: Path) -> None:
    """HDF5 itself, writing to a full disk, is killed by a segmentation fault."""
    environment = os.environ | {"PYTHONPATH": str(Path(inspector.__file__).parent.parent)}
    done = subprocess.run(
        [sys.executable, "-c", _FULL_DISK, str(tmp_path / "a")],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (0, ["refused", "alive"]), done.stderr


def test_cut_and_garbled_files_give_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "whole.h5"
    data = np.random.default_rng(0).integers(0, 255, 3000, np.uint8)
    new_hdf5.write_new(path, {"a": 1}, {"x": NewArray(data, 4, (1000,))})
    content = path.read_bytes()
    generator = np.random.default_rng(1)
    broken = [content[:n] for n in range(0, len(content), 97)]
    for _ in range(150):
        garbled = bytearray(content)
        for at in generator.integers(0, len(content), 3):
            garbled[at] ^= 1 << int(generator.integers(8))
        broken.append(bytes(garbled))
    refused = 0
    for i, some in enumerate(broken):
        bad = tmp_path / f"{i}.h5"
        bad.write_bytes(some)
        try:
            with safe_hdf5.open_to_read(bad) as reader:
                reader.names()
                reader.integer("a")
                reader.array("x", SPEC)
        except ProjectError:
            refused += 1
    assert refused > len(content) // 97


def test_only_two_modules_touch_hdf5() -> None:
    """Whoever wants an HDF5 file has to go through the checks."""
    package = Path(inspector.__file__).parent
    users = []
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
            if any(n.split(".")[0] in ("h5py", "tables") for n in [*names, module]):
                users.append(path.relative_to(package).as_posix())
    assert set(users) == {"io/safe_hdf5.py", "io/new_hdf5.py"}


def test_files_are_opened_for_reading_or_made_new_and_nodes_are_reached_in_one_place() -> None:
    for module, mode in ((safe_hdf5, "r"), (new_hdf5, "x")):
        source = Path(module.__file__).read_text(encoding="utf-8")
        calls = [
            node
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "h5py.File"
        ]
        assert [ast.literal_eval(call.args[1]) for call in calls] == [mode]
    source = Path(safe_hdf5.__file__).read_text(encoding="utf-8")
    indexed = {
        ast.unparse(node.value)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load)
    }
    assert not indexed & {"file", "self._file", "root", "node", "group", "owner"}
