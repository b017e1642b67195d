"""Evil projects, models, files of other programs, tables and settings. Importable as
`data.evil_texts`."""

from __future__ import annotations

import base64
import json
import pickle
import struct
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import onnx
from data import community, hostile, make
from data.evil import Canary, Evil, Make, of_bytes
from data.evil_pictures import DOCTYPES, doctype
from hostile import TEXTS

from inspector.io.project import ProjectFile

_SNAPSHOTS = (
    "external_storage", "external_link", "soft_link", "link_loop", "virtual_dataset",
    "unknown_filter", "shape_bomb", "chunk_bomb", "gzip_bomb",
    "thousands_of_links", "deep_groups", "millions_of_values", "nested_values", "reference",
    "a_part_that_leads_out",
)  # fmt: skip


def _site(folder: Path, canary: Canary) -> hostile.Site:
    """A sound project whose canary is the one that all share."""
    return replace(hostile.site(folder), canary=canary.text)


def _snapshot(name: str) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        site = _site(folder, canary)
        site.backup.unlink()
        site.journal.unlink()
        next(s for s in hostile.SNAPSHOTS if s.__name__ == name)(site)
        return site.path

    return made


def _journal(name: str) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        site = _site(folder, canary)
        hostile.JOURNALS[name](site)
        return site.path

    return made


def _results(name: str) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        site = _site(folder, canary)
        document = hostile.RESULTS[name](site)
        file, _ = ProjectFile.open(site.path)
        file.save(document)
        file.close()
        return site.path

    return made


def _leading(path: str) -> Make:
    """A project whose pictures are elsewhere."""

    def made(folder: Path, canary: Canary) -> Path:
        site = _site(folder, canary)
        file, found = ProjectFile.open(site.path)
        named = path.replace("CANARY", str(canary.text)).replace("PORT", str(canary.port))
        sources = {k: replace(e, path=named) for k, e in found.document.sources.items()}
        file.save(replace(found.document, sources=sources))
        file.close()
        return site.path

    return made


PROJECTS = [
    *(Evil(f"project: {name}", "project", _snapshot(name)) for name in _SNAPSHOTS),
    *(Evil(f"journal: {name}", "project", _journal(name), opens=True) for name in (
        "trigger", "generated column", "virtual table", "a patch that fills the memory",
        "a side file that deletes another", "link as journal", "pipe as journal",
    )),
    *(Evil(f"results: {name}", "project", _results(name), opens=True) for name in hostile.RESULTS
      if name not in ("a link as part", "a link as folder", "endless stream")),
    *(Evil(f"pictures at {path}", "project", _leading(path), opens=True) for path in (
        "../../../../../etc/passwd", "\\\\127.0.0.1\\share\\a.jpg", "//127.0.0.1/share/a.jpg",
        "http://127.0.0.1:PORT/a.jpg", "file://CANARY", "/dev/zero", "/proc/self/mem",
        "/vsicurl/http://127.0.0.1:PORT/a.tif", "CANARY",
    )),
]  # fmt: skip


class _Payload:
    """What runs as soon as a pickle is opened."""

    def __reduce__(self) -> Any:
        return exec, ("open('payload-ran', 'w').close()",)


def _torch_archive(folder: Path, canary: Canary, name: str = "a.pt", script: bool = False) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(_Payload()))
        archive.writestr("archive/version", "3")
        if script:
            archive.writestr("archive/code/__torch__.py", "op_version_set = 1\nimport os")
            archive.writestr("archive/constants.pkl", pickle.dumps(_Payload()))
    return path


def _safetensors(header: Any, data: bytes = b"", length: int | None = None) -> bytes:
    text = json.dumps(header).encode() if not isinstance(header, bytes) else header
    return struct.pack("<Q", len(text) if length is None else length) + text + data


def _elsewhere(location: str) -> Make:
    """An ONNX model whose weights are in another file."""

    def made(folder: Path, canary: Canary) -> Path:
        model = onnx.ModelProto.FromString(community.enlarging_onnx(2))
        weights = model.graph.initializer[0]
        weights.ClearField("raw_data")
        weights.data_location = onnx.TensorProto.EXTERNAL
        entry = weights.external_data.add()
        entry.key = "location"
        entry.value = location.replace("CANARY", str(canary.text))
        path = folder / "a.onnx"
        path.write_bytes(model.SerializeToString())
        (folder / "link").symlink_to(canary.text)
        return path

    return made


_LAYER = {"dtype": "F32", "shape": [1 << 40], "data_offsets": [0, 1 << 42]}
MODELS = [
    Evil("pickle as pth", "model", of_bytes("a.pth", pickle.dumps(_Payload()))),
    Evil("pickle as onnx", "model", of_bytes("a.onnx", pickle.dumps(_Payload()))),
    Evil("pickle as safetensors", "model", of_bytes("a.safetensors", pickle.dumps(_Payload()))),
    Evil("torch archive", "model", _torch_archive),
    Evil("torch archive as safetensors", "model",
         lambda folder, c: _torch_archive(folder, c, "a.safetensors")),
    Evil("TorchScript as onnx", "model",
         lambda folder, c: _torch_archive(folder, c, "a.onnx", True)),
    Evil("safetensors with an endless header", "model",
         of_bytes("a.safetensors", _safetensors({}, length=1 << 62))),
    Evil("safetensors of 4 TB", "model", of_bytes("a.safetensors", _safetensors({"a": _LAYER}))),
    Evil("safetensors deeply nested", "model",
         of_bytes("a.safetensors", _safetensors(b'{"a":' + b"[" * 100_000))),
    *(Evil(f"onnx with weights at {where}", "model", _elsewhere(where))
      for where in ("../canary/secret", "CANARY", "link")),
]  # fmt: skip


def _coco(**changes: Any) -> bytes:
    image = {"id": 1, "file_name": "a.png", "width": 23, "height": 17}
    found = {"id": 1, "image_id": 1, "category_id": 7, "bbox": [1, 2, 3, 4]}
    image |= changes.pop("image", {})
    found |= changes.pop("found", {})
    listed = {"images": [image], "annotations": [found], "categories": [{"id": 7, "name": "crack"}]}
    return json.dumps(listed | changes).encode()


def _labelme(**changes: Any) -> bytes:
    mask = base64.b64encode(make.giant("PNG")).decode()
    shape = {"label": "crack", "shape_type": "mask", "points": [[0, 0], [9, 9]], "mask": mask}
    shape |= changes.pop("shape", {})
    plain = {"version": "5", "imagePath": "a.png", "imageWidth": 23, "imageHeight": 17}
    return json.dumps(plain | {"imageData": None, "shapes": [shape]} | changes).encode()


def _xml(kind: str, root: str) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        text = f"{doctype(kind, canary)}<{root}>{'&e11;' * 500}</{root}>"
        path = folder / "a.xml"
        path.write_text(text.replace("DOCTYPE x", f"DOCTYPE {root}"), "utf-8")
        return path

    return made


def _yolo(folder: Path, canary: Canary) -> Path:
    (folder / "data.yaml").write_text(
        "names: !!python/object/apply:os.system ['touch payload-ran']\npath: ../../canary\n"
    )
    (folder / "a.txt").write_text("0 0.1 0.1 0.2 0.1 0.2 nan\n" + "9" * 100_000)
    return folder


IMPORTS = [
    Evil("coco deeply nested", "import coco", of_bytes("a.json", b'{"images":' + b"[" * 100_000)),
    Evil("coco of an endless run", "import coco", of_bytes("a.json", _coco(
        found={"segmentation": {"size": [17, 23], "counts": [0, 10**18]}})), opens=True),
    Evil("coco of a giant mask", "import coco", of_bytes("a.json", _coco(
        image={"width": 1 << 30, "height": 1 << 30},
        found={"segmentation": {"size": [1 << 30, 1 << 30], "counts": [0, 1 << 60]}})), opens=True),
    Evil("coco that leads out", "import coco", of_bytes("a.json", lambda c: _coco(
        image={"file_name": f"../../{c.text}"})), opens=True),
    Evil("coco of no numbers", "import coco",
         of_bytes("a.json", _coco().replace(b"[1, 2", b"[NaN, 2"))),
    Evil("labelme with a giant mask", "import labelme", of_bytes("a.json", _labelme()), opens=True),
    Evil("labelme that leads out", "import labelme", of_bytes("a.json", lambda c: _labelme(
        imagePath=str(c.text), shape={"shape_type": "polygon", "mask": None})), opens=True),
    Evil("yolo with a yaml that runs", "import yolo", _yolo, opens=True),
    Evil("masks of 900 Mpx", "import masks", of_bytes("a.png", make.giant("PNG")), opens=True),
    *(Evil(f"voc with {kind}", "import voc", _xml(kind, "annotation")) for kind in DOCTYPES),
    *(Evil(f"dwa with {kind}", "import dwa", _xml(kind, "DATA")) for kind in DOCTYPES),
]  # fmt: skip

_DEEP = b"a = " + b"[" * 50_000
_LONG = b"a = " + b"9" * 50_000
_TOMLS = {"nested": _DEEP, "number": _LONG, "bytes": b"\xff\xfe\0", "dates": b"a = 9999-99-99"}
_CARD = b'title = "x"\ntask = "segment"\nnet = "../../os"\n[weights]\nsha256 = "../x"\n'


def _card(content: bytes) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        (folder / "evil").mkdir()
        (folder / "evil" / "card.toml").write_bytes(content)
        return folder / "evil"

    return made


def _translation(kind: str) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        text = f"{doctype(kind, canary)}<x>{'&e11;' * 500}</x>"
        (folder / "de.ts").write_text(text, "utf-8")
        return folder

    return made


TABLES = [
    *(Evil(f"{way}: {name}", way, of_bytes(f"a.{way}.toml", content), opens=way == "settings")
      for way in ("settings", "jobs", "book") for name, content in _TOMLS.items()),
    *(Evil(f"card: {name}", "card", _card(content))
      for name, content in (*_TOMLS.items(), ("a path as net", _CARD))),
    Evil("jobs elsewhere", "jobs", of_bytes("a.toml", lambda c: (
        f'[[jobs]]\ninputs = ["{c.address}", "../../x"]\n').encode()), opens=True),
    Evil("book of a formula", "book", of_bytes("a.csv", b'id,title\n=cmd|" /C calc"!A1,x\n')),
    *(Evil(f"translations with {kind}", "translations", _translation(kind),
           opens=kind == "a request")
      for kind in DOCTYPES),
    *(Evil(f"clipboard: {name}", "paste", of_bytes("a", content)) for name, content in {
        "nested": b'{"format":' + b"[" * 100_000, "numbers": b"9" * 100_000, "picture": b"\x89PNG",
        "bytes": b"\xff\xfe", "html": b"<img src=file:///etc/passwd>", "nothing": b"",
        "many": b'{"format": 14, "annotations": [' + b"[]," * 1_000_000 + b"[]]}",
    }.items()),
    *(Evil(f"dropped {text[:24]}", "drop", lambda folder, c, t=text: t.format(c=c)) for text in (
        "http://127.0.0.1:{c.port}/a.jpg", "file://127.0.0.1/share/a.jpg",
        "//127.0.0.1/share/a.jpg", "\\\\127.0.0.1\\share\\a.jpg", "javascript://x",
        "data://text/plain;base64,AAAA", "\0",
        "ftp://127.0.0.1:{c.port}/a.inspector.h5",
    )),
    *(Evil(f"csv of {name}", "csv", lambda folder, c, t=TEXTS[name]: t, opens=True) for name in (
        "formula", "formulas", "quotes", "lines", "control", "markup",
    )),
]  # fmt: skip
