"""Projects that somebody made to do harm: each function spoils a sound one in its own way.

Importable as `data.hostile`. `site` makes the sound project: two saves, then `UNSAVED` edits, one
machine result, and a canary file outside the project's folder that nothing may read or change.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from data import documents

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.io import schema
from inspector.io.hashing import sha256
from inspector.io.journal import Row, _crc
from inspector.io.project import ProjectFile, backup_path, results_dir
from inspector.io.project_paths import journal_path, lock_path

SECRET = "CANARY-7f3a"
UNSAVED = 3


@dataclass(frozen=True)
class Site:
    """A sound project: what the backup, the snapshot and the last edit hold."""

    path: Path
    canary: Path
    states: tuple[Document, ...]

    @property
    def journal(self) -> Path:
        return journal_path(self.path)

    @property
    def backup(self) -> Path:
        return backup_path(self.path)

    @property
    def lock(self) -> Path:
        return lock_path(self.path)

    @property
    def results(self) -> Path:
        return results_dir(self.path)


def site(folder: Path) -> Site:
    """Make the sound project in `folder / "project"`, and the canary beside that folder."""
    (folder / "project").mkdir()
    canary = folder / "canary"
    canary.write_text(SECRET * 200)
    path = folder / "project" / "site.inspector.h5"
    opened = ProjectFile.create(path, documents.full())
    entries = opened.results.write([(FrameRef("s0"), documents.mask())], "2024")
    document = documents.full()
    states = [document]

    def step(after: Document) -> None:
        opened.append(states[-1], after)
        states.append(after)

    step(edits.add_results(document, entries))
    opened.save(states[-1])
    for i in range(UNSAVED):
        step(edits.put(states[-1], documents.annotation(10 + i)))
    opened.close()
    return Site(path, canary, tuple(states))


# -- the snapshot ---------------------------------------------------------------------------------


def _attributes(file: h5py.File, **changes: Any) -> None:
    values = {"format": 2, "app": b"Inspector\n", "app_version": b"1\n", "project_id": b"x\n"}
    for name, value in (values | changes).items():
        if value is None:
            continue
        if isinstance(value, int):
            file.attrs.create(name, value, dtype=np.int64)
        elif isinstance(value, bytes):
            file.attrs.create(name, np.bytes_(value))
        else:
            file.attrs[name] = value


def _seal(file: h5py.File, data: bytes) -> None:
    """What an attacker can do as well as we: all checksums are right."""
    digest = hashlib.sha256(data).hexdigest()
    file["document"].attrs.create("seq", 0, dtype=np.int64)
    file["document"].attrs.create("sha256", np.bytes_(digest.encode() + b"\n"))
    version = file.attrs.get("format", 2)
    seal = hashlib.sha256(f"{version} x 0 {digest}".encode()).hexdigest()
    file.attrs.create("seal", np.bytes_(seal.encode() + b"\n"))


def _snapshot(path: Path, data: bytes, **options: Any) -> None:
    """A file of ours in every respect but for what is asked otherwise."""
    path.unlink(missing_ok=True)
    attributes = options.pop("attributes", {})
    with h5py.File(path, "w") as file:
        _attributes(file, **attributes)
        file.create_dataset(
            "document",
            data=np.frombuffer(data, np.uint8),
            **({"compression": 9, "chunks": (min(len(data), 1 << 20),)} | options),
        )
        _seal(file, data)


def _stored(**changes: Any) -> bytes:
    return schema.to_bytes(schema.to_json(documents.full()) | changes)


def _in_place(make: Callable[[h5py.File, Path], None]) -> Callable[[Site], None]:
    """A snapshot whose document is made by `make(file, canary)`."""

    def spoil(site: Site) -> None:
        site.path.unlink()
        with h5py.File(site.path, "w") as file:
            _attributes(file)
            make(file, site.canary)
            if "document" in file and file.get("document", getlink=True).__class__ is h5py.HardLink:
                _seal(file, (SECRET * 200).encode())

    spoil.__name__ = make.__name__
    return spoil


def external_storage(file: h5py.File, canary: Path) -> None:
    size = canary.stat().st_size
    file.create_dataset("document", (size,), "u1", external=[(str(canary), 0, size)])


def external_link(file: h5py.File, canary: Path) -> None:
    other = canary.with_suffix(".h5")
    with h5py.File(other, "w") as made:
        made["x"] = np.frombuffer(canary.read_bytes(), np.uint8)
    file["document"] = h5py.ExternalLink(str(other), "x")


def soft_link(file: h5py.File, canary: Path) -> None:
    file["real"] = np.frombuffer(_stored(), np.uint8)
    file["document"] = h5py.SoftLink("/real")


def link_loop(file: h5py.File, canary: Path) -> None:
    file["document"] = file["/"]


def virtual_dataset(file: h5py.File, canary: Path) -> None:
    other = canary.with_suffix(".h5")
    data = np.frombuffer(canary.read_bytes(), np.uint8)
    with h5py.File(other, "w") as made:
        made["y"] = data
    layout = h5py.VirtualLayout(data.shape, "u1")
    layout[:] = h5py.VirtualSource(str(other), "y", data.shape)
    file.create_virtual_dataset("document", layout)


def unknown_filter(file: h5py.File, canary: Path) -> None:
    plan = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plan.set_chunk((600,))
    plan.set_filter(32_015, h5py.h5z.FLAG_OPTIONAL, (1,))
    space = h5py.h5s.create_simple((600,))
    h5py.h5d.create(file.id, b"document", h5py.h5t.NATIVE_UINT8, space, plan)


def text_of_any_length(file: h5py.File, canary: Path) -> None:
    file.create_dataset("document", data=["a", "b"], dtype=h5py.string_dtype())


def rows_of_any_length(file: h5py.File, canary: Path) -> None:
    made = file.create_dataset("document", (3,), dtype=h5py.vlen_dtype(np.uint8))
    made[0] = np.zeros(5, np.uint8)


def reference(file: h5py.File, canary: Path) -> None:
    file.create_dataset("document", data=[file["/"].ref], dtype=h5py.ref_dtype)


def record(file: h5py.File, canary: Path) -> None:
    file.create_dataset("document", data=np.zeros(3, [("a", "u1"), ("b", "f8")]))


def opaque(file: h5py.File, canary: Path) -> None:
    file.create_dataset("document", data=np.zeros(3, "V9"))


def shape_bomb(file: h5py.File, canary: Path) -> None:
    file.create_dataset("document", (320 << 30,), "u1", chunks=(1 << 20,))


def chunk_bomb(file: h5py.File, canary: Path) -> None:
    file.create_dataset("document", (10,), "u1", chunks=(1 << 31,), maxshape=(None,))


def endless_stream(file: h5py.File, canary: Path) -> None:
    made = file.create_dataset("document", (1000,), "u1", chunks=(1000,), compression=4)
    press = zlib.compressobj(9)
    raw = b"".join(press.compress(bytes(1 << 24)) for _ in range(16)) + press.flush()
    made.id.write_direct_chunk((0,), raw)


def gzip_bomb(file: h5py.File, canary: Path) -> None:
    made = file.create_dataset("document", (1 << 29,), "u1", chunks=(1 << 24,), compression=9)
    raw = zlib.compress(bytes(1 << 24), 9)
    for at in range(0, 1 << 29, 1 << 24):
        made.id.write_direct_chunk((at,), raw)


def thousands_of_links(file: h5py.File, canary: Path) -> None:
    for i in range(5_000):
        file[f"link{i}"] = h5py.SoftLink(f"/link{i + 1}")


def deep_groups(file: h5py.File, canary: Path) -> None:
    file.create_group("document/" + "g/" * 500)


def thousands_of_attributes(site: Site) -> None:
    _snapshot(site.path, b"{}", attributes={f"a{i}": 1 for i in range(500)} | {"app": None})


def huge_attribute(site: Site) -> None:
    site.path.unlink()
    with h5py.File(site.path, "w", libver="latest") as file:
        _attributes(file, app=None)
        file.attrs.create("app", np.bytes_(b"Inspector" + b"x" * (40 << 20)))


def attribute_of_any_length(site: Site) -> None:
    _snapshot(site.path, _stored(), attributes={"app": "Inspector"})


def foreign_app(site: Site) -> None:
    _snapshot(site.path, _stored(), attributes={"app": b"Other\n"})


def format_zero(site: Site) -> None:
    _snapshot(site.path, _stored(), attributes={"format": 0})


def wrong_checksum(site: Site) -> None:
    _snapshot(site.path, _stored())
    with h5py.File(site.path, "r+") as file:
        file["document"].attrs.create("sha256", np.bytes_(b"0" * 64 + b"\n"))


def nested_values(site: Site) -> None:
    _snapshot(site.path, b'{"annotations":' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}")


def millions_of_values(site: Site) -> None:
    """15 MB of the shortest values: a gigabyte as Python objects."""
    _snapshot(site.path, b"[" + b"[]," * 5_000_000 + b"[]]", compression=1)


def endless_number(site: Site) -> None:
    _snapshot(site.path, b'{"report":' + b"9" * 3_000_000 + b"}")


def no_number(site: Site) -> None:
    _snapshot(site.path, _stored().replace(b"4000", b"NaN", 1))


def a_part_that_leads_out(site: Site) -> None:
    stored = schema.to_json(documents.full())
    stored["results"]["r1"]["part"] = "../../canary"
    _snapshot(site.path, schema.to_bytes(stored))


def an_id_that_is_another(site: Site) -> None:
    stored = schema.to_json(documents.full())
    stored["annotations"]["a0"]["id"] = "a1"
    _snapshot(site.path, schema.to_bytes(stored))


def no_hdf5(site: Site) -> None:
    site.path.write_bytes(site.canary.read_bytes())


def empty(site: Site) -> None:
    site.path.write_bytes(b"")


def a_pipe_as_project(site: Site) -> None:
    site.path.unlink()
    os.mkfifo(site.path)


def a_folder_as_project(site: Site) -> None:
    site.path.unlink()
    site.path.mkdir()


def a_device_as_project(site: Site) -> None:
    site.path.unlink()
    site.path.symlink_to("/dev/zero")


def a_circle_of_links(site: Site) -> None:
    site.path.unlink()
    site.path.symlink_to(site.path.with_name("b"))
    site.path.with_name("b").symlink_to(site.path)


SNAPSHOTS: list[Callable[[Site], None]] = [
    *map(
        _in_place,
        [
            external_storage,
            external_link,
            soft_link,
            link_loop,
            virtual_dataset,
            unknown_filter,
            text_of_any_length,
            rows_of_any_length,
            reference,
            record,
            opaque,
            shape_bomb,
            chunk_bomb,
            endless_stream,
            gzip_bomb,
            thousands_of_links,
            deep_groups,
        ],
    ),
    thousands_of_attributes,
    huge_attribute,
    attribute_of_any_length,
    foreign_app,
    format_zero,
    wrong_checksum,
    nested_values,
    millions_of_values,
    endless_number,
    no_number,
    a_part_that_leads_out,
    an_id_that_is_another,
    no_hdf5,
    empty,
    a_pipe_as_project,
    a_folder_as_project,
    a_device_as_project,
]


# -- the journal ----------------------------------------------------------------------------------


def _sql(*statements: str) -> Callable[[Site], None]:
    def spoil(site: Site) -> None:
        database = sqlite3.connect(site.journal, isolation_level=None)
        database.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            database.execute(statement)
        database.close()

    return spoil


_HIDDEN = "CREATE TRIGGER edits AFTER DELETE ON edits BEGIN DELETE FROM edits; END"


def _rows(site: Site, rows: list[Row]) -> None:
    database = sqlite3.connect(site.journal, isolation_level=None)
    database.execute("BEGIN")
    values = [(r.seq, r.format, r.patch, _crc(r)) for r in rows]
    database.executemany("INSERT OR REPLACE INTO edits VALUES (?, ?, ?, ?)", values)
    database.execute("COMMIT")
    database.close()


def wal_mode(site: Site) -> None:
    content = bytearray(site.journal.read_bytes())
    content[18:20] = b"\2\2"
    site.journal.write_bytes(content)


def files_of_a_wal(site: Site) -> None:
    wal_mode(site)
    site.journal.with_name(site.journal.name + "-wal").symlink_to(site.canary)


def pages_in_circles(site: Site) -> None:
    """A table whose inner pages all lead to the same leaf."""
    _rows(site, [Row(i, 2, b'{"report":{}}' * 40) for i in range(10, 2_000)])
    content = bytearray(site.journal.read_bytes())
    size = 4096
    for start in range(size, len(content), size):
        if content[start] == 5:
            cells = int.from_bytes(content[start + 3 : start + 5], "big")
            first = int.from_bytes(content[start + 12 : start + 14], "big")
            child = content[start + first : start + first + 4]
            for i in range(cells):
                at = start + 12 + 2 * i
                at = start + int.from_bytes(content[at : at + 2], "big")
                content[at : at + 4] = child
            content[start + 8 : start + 12] = child
    site.journal.write_bytes(content)


def a_patch_that_fills_the_memory(site: Site) -> None:
    _rows(site, [Row(2, 2, b'{"report":{"set":[' + b"[]," * 5_000_000 + b"[]]}}")])


def a_patch_of_another_shape(site: Site) -> None:
    _rows(site, [Row(2, 2, b'{"annotations":{"put":{"a0":{"id":"a0"}}}}')])


def a_patch_that_leads_out(site: Site) -> None:
    document = edits.add_results(documents.full(), [])
    entry = replace(document.results["r1"], part="../../canary")
    patch = {"results": {"put": {"r1": schema.to_json(Document(results={"r1": entry}))["results"]}}}
    _rows(site, [Row(2, 2, schema.to_bytes(patch))])


def _side_file(pages: int, name: bytes) -> Callable[[Site], None]:
    """The file in which SQLite notes how to take back an append: the database had `pages` pages
    before, and the file `name` is part of the same transaction."""

    def spoil(site: Site) -> None:
        size, nonce = 4096, 7
        page = site.journal.read_bytes()[:size]
        check = nonce + sum(page[at] for at in range(size - 200, 0, -200))
        magic = bytes.fromhex("d9d505f920a163d7")
        content = magic + b"".join(n.to_bytes(4, "big") for n in (1, nonce, pages, 512, size))
        content = (
            content.ljust(512, b"\0") + (1).to_bytes(4, "big") + page + check.to_bytes(4, "big")
        )
        if name:
            told = name.replace(b"CANARY", os.fsencode(site.canary))
            content += (0x40000000 // size + 1).to_bytes(4, "big") + told
            content += len(told).to_bytes(4, "big") + sum(told).to_bytes(4, "big") + magic
        site.journal.with_name(site.journal.name + "-journal").write_bytes(content)

    return spoil


def _instead(which: str, how: str) -> Callable[[Site], None]:
    """Something else in place of a file: a link to the canary or to nothing, a pipe, a folder."""

    def spoil(site: Site) -> None:
        place: Path = site.path.with_name(site.path.name + which)
        place.unlink(missing_ok=True)
        if how == "link":
            place.symlink_to(site.canary)
        elif how == "dangling link":
            place.symlink_to(site.canary.with_name("made-by-us"))
        elif how == "pipe":
            os.mkfifo(place)
        else:
            place.mkdir()

    spoil.__name__ = f"{how} as {which}"
    return spoil


_HOW = ("link", "dangling link", "pipe", "folder")
JOURNALS: dict[str, Callable[[Site], None]] = {
    "trigger": _sql("CREATE TRIGGER t AFTER DELETE ON edits BEGIN DELETE FROM owner; END"),
    "trigger under the name of a table": _sql(
        "INSERT INTO sqlite_master(rowid, type, name, tbl_name, rootpage, sql) "
        f"VALUES (-5, 'trigger', 'edits', 'edits', 0, '{_HIDDEN}')"
    ),
    "view": _sql(
        "DROP TABLE edits", "CREATE VIEW edits AS SELECT 2 seq, 2 format, x'' patch, 0 crc"
    ),
    "generated column": _sql(
        "DROP TABLE edits",
        "CREATE TABLE edits (seq INTEGER PRIMARY KEY, format INTEGER, "
        "patch BLOB AS (zeroblob(1000000000)), crc INTEGER)",
        "INSERT INTO edits (seq, format, crc) VALUES (2, 2, 0)",
    ),
    "virtual table": _sql("DROP TABLE edits", "CREATE VIRTUAL TABLE edits USING fts5(seq, patch)"),
    "index": _sql("CREATE INDEX i ON edits (crc)"),
    "wal mode": wal_mode,
    "files of a wal": files_of_a_wal,
    "pages in circles": pages_in_circles,
    "a patch that fills the memory": a_patch_that_fills_the_memory,
    "a patch of another shape": a_patch_of_another_shape,
    "a patch that leads out": a_patch_that_leads_out,
    "a side file that deletes another": _side_file(2, b"CANARY"),
    "a side file that grows the journal": _side_file(0xFFFFFF, b""),
    "text": lambda site: site.journal.write_bytes(site.canary.read_bytes()) and None,
    **{f"{how} as journal": _instead(".journal", how) for how in _HOW},
    **{f"{how} as side file": _instead(".journal-journal", how) for how in _HOW},
}

OTHERS: dict[str, Callable[[Site], None]] = {
    **{f"{how} as backup": _instead(".bak", how) for how in _HOW},
    **{f"{how} as lock": _instead(".lock", how) for how in _HOW},
    "a leftover that is a link": lambda site: site.path.with_name(
        f".{site.path.name}.{'0' * 32}.tmp"
    ).symlink_to(site.canary),
    "a leftover that is a folder": lambda site: site.path.with_name(
        f".{site.path.name}.{'0' * 32}.tmp"
    ).mkdir(),
}


# -- the results ----------------------------------------------------------------------------------


def _part(make: Callable[[h5py.File, Path, str], None]) -> Callable[[Site], Document]:
    """A part made by `make(file, canary, name)`, listed with its right checksum."""

    def spoil(site: Site) -> Document:
        entry = list(site.states[-1].results.values())[-1]
        place = site.results / entry.part
        place.unlink()
        with h5py.File(place, "w") as file:
            file.attrs.create("format", 1, dtype=np.int64)
            make(file, site.canary, entry.id)
        return edits.add_results(site.states[-1], [replace(entry, part_sha256=sha256(place))])

    return spoil


def _part_external(file: h5py.File, canary: Path, name: str) -> None:
    file.create_dataset(name, (1, 10, 10), "u1", external=[(str(canary), 0, 100)])


def _part_link(file: h5py.File, canary: Path, name: str) -> None:
    file[name] = h5py.ExternalLink(str(canary), "/")


def _part_bomb(file: h5py.File, canary: Path, name: str) -> None:
    file.create_dataset(name, (1, 100_000, 100_000), "u1", chunks=(1, 1000, 1000), compression=1)


def _part_stream(file: h5py.File, canary: Path, name: str) -> None:
    made = file.create_dataset(name, (1, 10, 10), "u1", chunks=(1, 10, 10), compression=1)
    press = zlib.compressobj(9)
    raw = b"".join(press.compress(bytes(1 << 24)) for _ in range(16)) + press.flush()
    made.id.write_direct_chunk((0, 0, 0), raw)


def _part_provenance(file: h5py.File, canary: Path, name: str) -> None:
    made = file.create_dataset(name, data=np.zeros((1, 10, 10), np.uint8), chunks=(1, 10, 10))
    made.attrs.create("provenance", np.bytes_(b"[" * 60_000))
    made.attrs.create("labels", np.bytes_(b'["a"]\n'))
    made.attrs.create("origin_x", 0, dtype=np.int64)
    made.attrs.create("origin_y", 0, dtype=np.int64)


def _part_as_link(site: Site) -> Document:
    entry = list(site.states[-1].results.values())[-1]
    shutil.move(site.results / entry.part, site.canary.with_name("part"))
    (site.results / entry.part).symlink_to(site.canary.with_name("part"))
    return site.states[-1]


def _part_as_pipe(site: Site) -> Document:
    entry = list(site.states[-1].results.values())[-1]
    (site.results / entry.part).unlink()
    os.mkfifo(site.results / entry.part)
    return site.states[-1]


def _folder_as_link(site: Site) -> Document:
    shutil.move(site.results, site.canary.with_name("elsewhere"))
    site.results.symlink_to(site.canary.with_name("elsewhere"))
    return site.states[-1]


RESULTS: dict[str, Callable[[Site], Document]] = {
    "external storage": _part(_part_external),
    "external link": _part(_part_link),
    "shape bomb": _part(_part_bomb),
    "endless stream": _part(_part_stream),
    "nested provenance": _part(_part_provenance),
    "a link as part": _part_as_link,
    "a pipe as part": _part_as_pipe,
    "a link as folder": _folder_as_link,
}
