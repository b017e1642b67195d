"""Makes new HDF5 files, whole; `safe_hdf5` reads them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from inspector.io import probe

if TYPE_CHECKING:
    import h5py  # loaded for the first project, which the window does not wait for


@dataclass(frozen=True)
class NewArray:
    """An array to be written, not empty: gzip level 0 (stored) to 9, chunk shape, attributes."""

    data: NDArray[Any]
    gzip: int
    chunks: tuple[int, ...]
    attributes: Mapping[str, int | str] = field(default_factory=dict)


def write_new(
    path: Path, attributes: Mapping[str, int | str], arrays: Mapping[str, NewArray]
) -> None:
    """Make a file with these attributes and arrays (names may hold `/` for groups).

    The file is put together in memory: HDF5 on a full disk leaves handles behind that end the
    process when they are closed [measured, HDF5 2.0]. Raises OSError; the caller writes to a
    temporary name.
    """
    import h5py

    # The name is never used: nothing reaches the disk.
    with h5py.File(path.name, "x", driver="core", backing_store=False) as file:
        _write_attributes(file, attributes)
        for name, new in arrays.items():
            dataset = file.create_dataset(
                name,
                shape=new.data.shape,
                dtype=new.data.dtype,
                chunks=new.chunks,
                compression=new.gzip,
                fletcher32=True,
                track_times=False,
            )
            # Piece by piece: h5py holds the interpreter while it packs, and the window waits.
            for place in _places(new.data.shape, new.chunks):
                dataset[place] = new.data[place]
            _write_attributes(dataset, new.attributes)
        file.flush()
        content = file.id.get_file_image()
    with path.open("xb") as target:
        target.write(content)
    probe.trust(path, "hdf5")


def _places(shape: tuple[int, ...], chunks: tuple[int, ...]) -> Iterator[tuple[slice, ...]]:
    """Where the pieces of an array lie."""
    steps = zip(shape, chunks, strict=True)
    for corner in itertools.product(*(range(0, side, step) for side, step in steps)):
        yield tuple(slice(at, at + step) for at, step in zip(corner, chunks, strict=True))


def _write_attributes(node: h5py.Group | h5py.Dataset, values: Mapping[str, int | str]) -> None:
    for name, value in values.items():
        if isinstance(value, int):
            node.attrs.create(name, value, dtype=np.int64)
        else:
            # One byte more, so that an empty text has a length.
            node.attrs.create(name, np.bytes_(value.encode() + b"\n"))
