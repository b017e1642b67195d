"""A model file that somebody brings: what it is by its content, before anything parses it.

Only safetensors and ONNX files are taken. A pickle (.pth, .pt, .ckpt) runs whatever program it
holds as soon as it is opened, so it is refused by its first bytes, whatever it is called.
"""

from __future__ import annotations

import hashlib
import os
import stat
import string
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector.core.community import safe_title
from inspector.core.errors import ModelError
from inspector.core.language import mark, tr
from inspector.io.files import shown

ModelFileKind = Literal["safetensors", "onnx"]
MAX_MODEL_BYTES = 1 << 30
MODEL_SUFFIXES = (".safetensors", ".onnx")
REFUSED_SUFFIXES = (".pth", ".pt", ".ckpt", ".pkl", ".pickle")
"""Names of pickles: they are refused as models instead of being looked at as pictures."""
_ASK = mark("ask its author for a .safetensors or .onnx file")
_PICKLES = (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05", b"(dp", b"cos\n", b"c__builtin__")
_PICTURES = {
    b"\x89PNG": mark("a PNG picture"),
    b"\xff\xd8\xff": mark("a JPEG picture"),
    b"GIF8": mark("a GIF picture"),
    b"BM": mark("a BMP picture"),
    b"II*\x00": mark("a TIFF picture"),
    b"MM\x00*": mark("a TIFF picture"),
    b"RIFF": mark("a picture or video"),
    b"\x89HDF": mark("an HDF5 file"),
    b"%PDF": mark("a PDF"),
    b"GGUF": mark("a language model"),
    b"\x1f\x8b": mark("a packed file"),
    b"7z\xbc\xaf": mark("a packed file"),
    b"\x7fELF": mark("a program"),
    b"MZ": mark("a program"),
    b"<": mark("a text file"),
    b"{": mark("a text file"),
}


@dataclass(frozen=True, eq=False)
class ModelFile:
    """A file that may hold a model; nothing of it is parsed yet. `name` is for sentences, `title`
    for the model."""

    name: str
    title: str
    kind: ModelFileKind
    content: bytes
    sha256: str


def looks_like_model(path: Path) -> bool:
    """True for names of files that are offered as models, also of those that are refused."""
    return path.suffix.lower() in MODEL_SUFFIXES + REFUSED_SUFFIXES


def read_model_file(path: Path) -> ModelFile:
    """The file, read once: what is hashed here is what is looked at and kept.

    Raises ModelError: no file, a folder, unreadable, empty, too large, a pickle, something else.
    """
    name = shown(path)
    try:
        # Not the file itself: opening a pipe would wait for ever.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise ModelError(
                tr("{name} is no file; choose a .safetensors or .onnx file.", name=name)
            )
        with path.open("rb") as file:
            content = file.read(MAX_MODEL_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ModelError(
            tr("{name} cannot be read; check that it is there and may be read.", name=name),
            str(error),
        ) from error
    if len(content) > MAX_MODEL_BYTES:
        raise ModelError(
            tr(
                "{name} is larger than {limit} GiB; choose a smaller model.",
                name=name,
                limit=MAX_MODEL_BYTES >> 30,
            )
        )
    kind = _kind(name, path.suffix.lower(), content)
    return ModelFile(
        name, safe_title(path.name), kind, content, hashlib.sha256(content).hexdigest()
    )


def _kind(name: str, suffix: str, content: bytes) -> ModelFileKind:
    """What the bytes are, whatever the file is called."""
    start = content[:512]
    if not start:
        raise ModelError(tr("{name} is empty; fetch the file once more.", name=name))
    if start.startswith(_PICKLES) or start.startswith(b"PK") or suffix in REFUSED_SUFFIXES:
        raise ModelError(
            tr(
                "{name} is a pickle or an archive, which can run programs when it is opened, "
                "and was not opened; {advice}.",
                name=name,
                advice=tr(_ASK),
            )
        )
    # Before what begins by chance as a picture does: eight bytes of length, then the header.
    if start[4:9] == b"\x00\x00\x00\x00{":
        return "safetensors"
    for magic, what in _PICTURES.items():
        if start.startswith(magic) and not _begins_onnx(start):
            raise ModelError(
                tr(
                    "{name} is {what}, not a model; choose a .safetensors or .onnx file.",
                    name=name,
                    what=tr(what),
                )
            )
    if suffix == ".safetensors":
        raise ModelError(
            tr(
                "{name} is no safetensors file, or only a part of one; fetch it once more, or "
                "choose another file.",
                name=name,
            )
        )
    if _begins_onnx(start):
        return "onnx"
    if all(chr(byte) in string.printable for byte in start):
        raise ModelError(
            tr(
                "{name} is a text, perhaps a page that stands for the file; fetch the file itself.",
                name=name,
            )
        )
    raise ModelError(
        tr("{name} is no model that can be read here; {advice}.", name=name, advice=tr(_ASK))
    )


def _begins_onnx(start: bytes) -> bool:
    """True if the first field may be one of a `ModelProto`: its version, its maker, its graph."""
    return start[0] in (0x08, 0x12, 0x1A, 0x22, 0x32, 0x3A, 0x42)
