"""The only module that opens HDF5 files; `new_hdf5` makes them.

HDF5 can make a file read other files (external storage, external and soft links, virtual datasets),
run plug-ins (filters) and announce terabytes. So every node is reached by one function,
`safe_get`, which follows hard links only and refuses, before a byte of data is read, whatever our
own files never hold. Data is unpacked piece by piece into no more memory than was announced. Files
are opened for reading alone; none is ever changed in place.
"""

from __future__ import annotations

import contextlib
import itertools
import math
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import ProjectError
from inspector.core.language import tr
from inspector.io import probe
from inspector.io.files import shown
from inspector.io.hdf5_pieces import CHECKSUM, GZIP, BadPieceError, most_stored_bytes, unpacked

if TYPE_CHECKING:
    import h5py  # loaded for the first project, which the window does not wait for

_PIPELINES: tuple[list[int], ...] = ([], [GZIP], [CHECKSUM], [GZIP, CHECKSUM])
_GZIP_MAX_RATIO = 1_100  # deflate cannot do better than 1032 : 1
_TRUSTED_BYTES = 16 << 20  # below this a lying size does no harm
_MAX_PIECES = 100_000
_MAX_DEPTH = 8
_MAX_NAMES = 100_000
_MAX_TEXT_BYTES = 1 << 16  # HDF5 keeps an attribute in its header up to 64 KiB
_FAULTS = OSError, RuntimeError, ValueError, TypeError, LookupError, MemoryError, ArithmeticError


@dataclass(frozen=True)
class ArraySpec:
    """What an array must be: exactly this dtype and number of axes, at most so many bytes, and at
    most `max_ratio` times as many as are stored (a few megabytes are always allowed)."""

    dtype: str
    ndim: int
    max_bytes: int
    max_ratio: int = _GZIP_MAX_RATIO

    def allows(self, announced: int, stored: int) -> bool:
        """Whether so many bytes may come out of so many."""
        return announced <= min(self.max_bytes, max(_TRUSTED_BYTES, self.max_ratio * stored))


class UnsafeFileError(ProjectError):
    """The file holds something that our own files never hold."""


class SafeReader:
    """A file open for reading; every access is checked."""

    def __init__(self, file: h5py.File, path: Path) -> None:
        self._file = file
        self._path = path

    def names(self, group: str = "/") -> list[str]:
        """The names in a group."""
        import h5py

        node = safe_get(self._file, group, self._path)
        with _translated(self._path):
            if not isinstance(node, h5py.Group) or len(node) > _MAX_NAMES:
                raise _unsafe(self._path, f"{group} is no group of reasonable size")
            return list(node)

    def array(self, name: str, spec: ArraySpec) -> NDArray[Any]:
        """An array, read whole; refused from its description if it is not what `spec` says."""
        import h5py

        dataset = safe_get(self._file, name, self._path)
        if not isinstance(dataset, h5py.Dataset):
            raise _unsafe(self._path, f"{name} is no array")
        _check_array(dataset, spec, self._path)
        with _translated(self._path):
            return _read(dataset, self._path)

    def integer(self, name: str, node: str = "/") -> int:
        """An attribute that is one 64-bit integer."""
        return int(self._attribute(node, name, "i"))

    def text(self, name: str, node: str = "/") -> str:
        """An attribute that is a text of fixed length."""
        raw = bytes(self._attribute(node, name, "S"))
        try:
            return raw.decode()[:-1]
        except UnicodeDecodeError as error:
            raise _unsafe(self._path, f"attribute {name} is no text") from error

    def _attribute(self, node: str, name: str, kind: str) -> Any:
        owner = safe_get(self._file, node, self._path)
        with _translated(self._path):
            if name not in owner.attrs:
                raise _unsafe(self._path, f"attribute {name} is missing")
            described = owner.attrs.get_id(name)
            too_long = described.dtype.itemsize > _MAX_TEXT_BYTES
            if described.shape != () or described.dtype.kind != kind or too_long:
                raise _unsafe(self._path, f"attribute {name} is not of the expected kind")
            return owner.attrs[name]


@contextlib.contextmanager
def open_to_read(path: Path) -> Iterator[SafeReader]:
    """Open a file, in no other mode than reading. Raises ProjectError."""
    import h5py

    with _translated(path):
        if not stat.S_ISREG(os.stat(path).st_mode):  # a pipe would be waited for
            raise _unsafe(path, "not a regular file")
        probe.first(path, "hdf5", ProjectError)
        # Snapshots and parts are replaced, never changed, so no lock is needed to read them.
        file = h5py.File(path, "r", locking=False)
    try:
        yield SafeReader(file, path)
    finally:
        with contextlib.suppress(RuntimeError, OSError):
            file.close()


def safe_get(root: h5py.Group, name: str, path: Path) -> h5py.Group | h5py.Dataset:
    """The node at `name`, reached from `root` through hard links alone.

    Raises UnsafeFileError for soft and external links, loops, foreign types, arrays whose bytes are
    in other files, and unknown filters. No data is read.
    """
    import h5py

    node: h5py.Group | h5py.Dataset = root
    with _translated(path):
        visited = {_address(root)}
    steps = [part for part in name.split("/") if part]
    if len(steps) > _MAX_DEPTH:
        raise _unsafe(path, f"{name} is nested too deeply")
    for step in steps:
        with _translated(path):
            if not isinstance(node, h5py.Group) or step in {".", ".."}:
                raise _unsafe(path, f"{step} is not in a group")
            link = node.get(step, getlink=True)
            if not isinstance(link, h5py.HardLink):
                raise _unsafe(path, f"{step} is missing, or a link to elsewhere")
            node = node.get(step)
            if not isinstance(node, h5py.Group | h5py.Dataset):
                raise _unsafe(path, f"{step} is neither a group nor an array")
            address = _address(node)
        if address in visited:
            raise _unsafe(path, f"{step} leads back to a node above it")
        visited.add(address)
        if isinstance(node, h5py.Dataset):
            _check_storage(node, path)
    return node


def _address(node: h5py.Group | h5py.Dataset) -> int:
    import h5py

    return int(h5py.h5o.get_info(node.id).addr)


def _check_storage(dataset: h5py.Dataset, path: Path) -> None:
    """Refuse arrays whose bytes are elsewhere, or come through a filter that is not ours."""
    import h5py

    with _translated(path):
        plan = dataset.id.get_create_plist()
        layout = plan.get_layout()
        external = plan.get_external_count()
        filters = [plan.get_filter(i)[0] for i in range(plan.get_nfilters())]
    if layout not in (h5py.h5d.COMPACT, h5py.h5d.CONTIGUOUS, h5py.h5d.CHUNKED):
        raise _unsafe(path, "an array is put together from other arrays")
    if external:
        raise _unsafe(path, "an array is kept in another file")
    if filters not in _PIPELINES:
        raise _unsafe(path, f"an array needs the filters {filters}")


def _check_array(dataset: h5py.Dataset, spec: ArraySpec, path: Path) -> None:
    """Refuse from the description what is not exactly the announced kind and size."""
    with _translated(path):
        dtype, shape, chunks = dataset.dtype, dataset.shape, dataset.chunks
        stored = dataset.id.get_storage_size()
    if dtype.hasobject or dtype.names or dtype.subdtype or dtype != np.dtype(spec.dtype):
        raise _unsafe(path, f"an array holds {dtype}, not {spec.dtype}")
    if shape is None or len(shape) != spec.ndim:
        raise _unsafe(path, f"an array has the shape {shape}, not {spec.ndim} axes")
    declared = math.prod(shape) * dtype.itemsize
    in_chunk = math.prod(chunks) * dtype.itemsize if chunks else 0
    if not spec.allows(max(declared, in_chunk), stored):
        raise _unsafe(path, f"an array announces {declared} bytes but stores {stored}")
    if not chunks and stored != declared:
        raise _unsafe(path, f"an array announces {declared} bytes but stores {stored}")
    if chunks and _piece_count(shape, chunks) > _MAX_PIECES:
        raise _unsafe(path, "an array is stored in too many pieces")


def _piece_count(shape: tuple[int, ...], chunks: tuple[int, ...]) -> int:
    return math.prod(-(-side // step) for side, step in zip(shape, chunks, strict=True))


def _read(dataset: h5py.Dataset, path: Path) -> NDArray[Any]:
    """The whole of an array whose description was checked."""
    shape, chunks, dtype = dataset.shape, dataset.chunks, dataset.dtype
    if chunks is None:
        return np.asarray(dataset[()])
    if dataset.id.get_num_chunks() != _piece_count(shape, chunks):
        raise _unsafe(path, "pieces of an array are missing")
    plan = dataset.id.get_create_plist()
    filters = [plan.get_filter(i)[0] for i in range(plan.get_nfilters())]
    size = math.prod(chunks) * dtype.itemsize
    stored: dict[tuple[int, ...], int] = {}

    def note(piece: Any) -> None:
        stored[piece.chunk_offset] = piece.size

    dataset.id.chunk_iter(note)
    whole = np.empty(shape, dtype)
    steps = zip(shape, chunks, strict=True)
    for corner in itertools.product(*(range(0, side, step) for side, step in steps)):
        if not 0 < stored.get(corner, 0) <= most_stored_bytes(size):
            raise _unsafe(path, f"the piece of an array at {corner} is missing or too large")
        skipped, raw = dataset.id.read_direct_chunk(corner)
        used = [number for i, number in enumerate(filters) if not skipped >> i & 1]
        try:
            piece = np.frombuffer(unpacked(raw, used, size), dtype).reshape(chunks)
        except BadPieceError as error:
            raise _unsafe(path, str(error)) from error
        place = tuple(slice(at, at + step) for at, step in zip(corner, chunks, strict=True))
        target = whole[place]
        target[...] = piece[tuple(slice(side) for side in target.shape)]
    return whole


@contextlib.contextmanager
def _translated(path: Path) -> Iterator[None]:
    """What h5py raises on files that are damaged or made up, as our sentence."""
    try:
        yield
    except (*_FAULTS, AttributeError) as error:
        raise _unsafe(path, repr(error)) from error


def _unsafe(path: Path, details: str) -> UnsafeFileError:
    it = tr("{path} is damaged or was not written by this app; use another copy.", path=shown(path))
    return UnsafeFileError(it, details)
