"""Model files by their content: what is taken, and a sentence for everything else."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import ModelError
from inspector.io import model_file
from inspector.io.model_file import looks_like_model, read_model_file
from inspector.io.onnx_file import check_onnx
from inspector.io.safetensors_header import check_header

# Protocol buffers by hand: a field is its number and kind, then its value.


def varint(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out, value = out + bytes([value & 0x7F | 0x80]), value >> 7
    return out + bytes([value])


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def tensor(*lengths: int, extra: bytes = b"") -> bytes:
    return b"".join(field(1, n) for n in lengths) + field(2, 1) + extra


def node(attribute: bytes = b"", domain: bytes = b"") -> bytes:
    return field(4, b"Conv") + (field(5, attribute) if attribute else b"") + field(7, domain)


def onnx(graph: bytes, extra: bytes = b"") -> bytes:
    return field(1, 8) + field(8, field(2, 17)) + field(7, graph) + extra


PLAIN = onnx(field(1, node()) + field(5, tensor(3, 3, 3, 3)))
ELSEWHERE = tensor(3, extra=field(13, field(1, b"location") + field(2, b"../../../etc/passwd")))
BY_FLAG = tensor(3, extra=field(14, 1))


def safetensors(header: Any, data: bytes = b"", length: int | None = None) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return (len(text) if length is None else length).to_bytes(8, "little") + text + data


def entry(shape: list[Any], first: int, last: int, dtype: str = "F32") -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [first, last]}


GOOD = safetensors({"__metadata__": {"a": "b"}, "w": entry([2, 3], 0, 24)}, bytes(24))


class Payload:
    """What a pickle could do."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, ("echo harm > harmed",)


def zipped(path: Path) -> bytes:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(Payload()))
    return path.read_bytes()


def test_models_are_known_by_their_content(tmp_path: Path) -> None:
    for name, content, kind in (
        ("a.safetensors", GOOD, "safetensors"),
        ("b.onnx", PLAIN, "onnx"),
        ("c.model", GOOD, "safetensors"),
        ("d.onnx", GOOD, "safetensors"),
    ):
        (tmp_path / name).write_bytes(content)
        file = read_model_file(tmp_path / name)
        assert (file.kind, file.content) == (kind, content)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pth", GOOD, "pickle"),
        ("a.ckpt", PLAIN, "pickle"),
        ("a.safetensors", pickle.dumps(Payload(), 2), "pickle"),
        ("a.safetensors", pickle.dumps(Payload(), 4), "pickle"),
        ("a.onnx", pickle.dumps(Payload(), 5), "pickle"),
        ("a.safetensors", b"PK\x03\x04" + bytes(40), "pickle or an archive"),
        ("a.safetensors", b"\x89PNG\r\n\x1a\n" + bytes(40), "PNG picture, not a model"),
        ("a.onnx", b"\xff\xd8\xff\xe0" + bytes(40), "JPEG picture"),
        ("a.safetensors", b"\x89HDF\r\n\x1a\n" + bytes(40), "HDF5 file"),
        ("a.onnx", b"<!doctype html><title>Sign in</title>", "text"),
        ("a.safetensors", b"version https://git-lfs.github.com/spec/v1\n", "or only a part"),
        ("a.onnx", b"version https://git-lfs.github.com/spec/v1\n", "fetch the file itself"),
        ("a.safetensors", b"", "empty"),
        ("a.safetensors", b"\x10", "or only a part"),
        ("a.safetensors", b"\xff" * 8 + b"{}", "no safetensors file"),
        ("a.onnx", b"\xf3\x99" * 20, "no model that can be read"),
    ],
)
def test_whatever_is_none_is_refused_in_a_sentence(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ModelError, match=sentence) as caught:
        read_model_file(tmp_path / name)
    assert ";" in caught.value.message  # what to do next
    assert not (tmp_path / "harmed").exists()


def test_an_archive_of_pickles_is_refused_unopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.safetensors").write_bytes(zipped(tmp_path / "z"))
    with pytest.raises(ModelError, match="not opened"):
        read_model_file(tmp_path / "x.safetensors")
    assert not (tmp_path / "harmed").exists()


def test_folders_pipes_and_absent_files_are_none(tmp_path: Path) -> None:
    (tmp_path / "folder.safetensors").mkdir()
    os.mkfifo(tmp_path / "pipe.safetensors")
    for name in ("folder.safetensors", "pipe.safetensors"):
        with pytest.raises(ModelError, match="is no file"):
            read_model_file(tmp_path / name)
    with pytest.raises(ModelError, match="cannot be read"):
        read_model_file(tmp_path / "absent.safetensors")


def test_names_that_turn_the_writing_direction_stay_readable(tmp_path: Path) -> None:
    path = tmp_path / "<b>x\u202egpj.pth"
    path.write_bytes(b"no")
    with pytest.raises(ModelError) as caught:
        read_model_file(path)
    assert "\u202e" not in caught.value.message


def test_a_file_that_is_too_large_is_not_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_file, "MAX_MODEL_BYTES", 1000)
    (tmp_path / "big.safetensors").write_bytes(GOOD + bytes(1000))
    with pytest.raises(ModelError, match="larger than"):
        read_model_file(tmp_path / "big.safetensors")


def test_names_say_what_is_offered_as_a_model() -> None:
    assert looks_like_model(Path("a.SafeTensors"))
    assert looks_like_model(Path("a.pth"))
    assert not looks_like_model(Path("a.png"))
    assert not looks_like_model(Path("survey.inspector.h5"))


def test_a_header_that_fits_gives_how_many_numbers_there_are() -> None:
    assert check_header("a", GOOD) == 6
    two = {"b": entry([2], 4, 8, "F16"), "a": entry([], 0, 4)}
    assert check_header("a", safetensors(two, bytes(8))) == 3


@pytest.mark.parametrize(
    "content",
    [
        GOOD[:-1],
        GOOD + b"\x00",
        GOOD[:6],
        safetensors({"w": entry([2], 0, 8)}, bytes(8), length=1 << 40),
        safetensors({"w": entry([2], 0, 8)}, bytes(8), length=500),
        safetensors({"w": entry([1 << 40, 1 << 40], 0, 8)}, bytes(8)),
        safetensors({"w": entry([1 << 45, 0], 0, 0)}),
        safetensors({"w": entry([2], 0, 4)}, bytes(4)),
        safetensors({"w": entry([-2, -1], 0, 8)}, bytes(8)),
        safetensors({"w": entry([2.0], 0, 8)}, bytes(8)),
        safetensors({"w": entry([True, 2], 0, 8)}, bytes(8)),
        safetensors({"a": entry([2], 0, 8), "b": entry([2], 4, 12)}, bytes(12)),
        safetensors({"a": entry([1], 0, 4), "b": entry([1], 8, 12)}, bytes(12)),
        safetensors({"w": entry([2], 8, 0)}, bytes(8)),
        safetensors({"w": entry([1] * 9, 0, 4)}, bytes(4)),
        safetensors({"w": entry([1], 0, 4, "F31")}, bytes(4)),
        safetensors({"w": {"dtype": ["F32"], "shape": [1], "data_offsets": [0, 4]}}, bytes(4)),
        safetensors({"w": 5}, bytes(4)),
        safetensors([1, 2], bytes(4)),
        safetensors({}, b""),
        safetensors(b'{"w": ' * 100_000, b""),
        safetensors(
            b'{"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},'
            b'"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}', b"\x00"),
        safetensors(b'{"w":' + b"9" * 5000 + b"}", b""),
    ],
)  # fmt: skip
def test_hostile_headers_are_refused(content: bytes) -> None:
    with pytest.raises(ModelError, match=r"cut off|does not fit the file"):
        check_header("a.safetensors", content)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_readers(content: bytes) -> None:
    for check in (check_header, check_onnx):
        with contextlib.suppress(ModelError):
            check("a", content)


@given(st.integers(0, len(PLAIN) - 1), st.integers(0, 255))
def test_no_damaged_byte_breaks_the_readers(place: int, byte: int) -> None:
    for good, check in ((PLAIN, check_onnx), (GOOD, check_header)):
        damaged = bytearray(good)
        damaged[place % len(good)] = byte
        with contextlib.suppress(ModelError):
            check("a", bytes(damaged))


def test_an_onnx_file_tells_its_operators_and_weights() -> None:
    facts = check_onnx("a", PLAIN)
    assert (facts.opset, facts.parameters, facts.nodes) == (17, 81, 1)
    packed = onnx(field(1, node()) + field(5, field(1, bytes([3, 3])) + field(2, 1)))
    assert check_onnx("a", packed).parameters == 9


@pytest.mark.parametrize("weights", [ELSEWHERE, BY_FLAG])
@pytest.mark.parametrize(
    "where",
    [
        lambda t: onnx(field(1, node()) + field(5, t)),
        lambda t: onnx(field(1, node()) + field(15, field(1, t))),
        lambda t: onnx(field(1, node()) + field(15, field(2, t))),
        lambda t: onnx(field(1, node(field(5, t)))),
        lambda t: onnx(field(1, node(field(10, t)))),
        lambda t: onnx(field(1, node(field(22, field(1, t))))),
        lambda t: onnx(field(1, node(field(6, field(1, node()) + field(5, t))))),
        lambda t: onnx(field(1, node(field(11, field(1, node(field(6, field(5, t)))))))),
        lambda t: onnx(field(1, node()), field(25, field(7, node(field(5, t))))),
    ],
)
def test_weights_in_another_file_are_found_wherever_they_hide(where: Any, weights: bytes) -> None:
    with pytest.raises(ModelError, match="are in another file"):
        check_onnx("a.onnx", where(weights))


def test_operators_of_others_and_endless_graphs_are_refused() -> None:
    with pytest.raises(ModelError, match="not of ONNX itself") as caught:
        check_onnx("a.onnx", onnx(field(1, node(domain=b"com.example"))))
    assert "com.example" in caught.value.details
    graph = field(1, node())
    for _ in range(20):
        graph = field(1, node(field(6, graph)))
    with pytest.raises(ModelError, match="no complete ONNX file"):
        check_onnx("a.onnx", onnx(graph))
    for content in (PLAIN[:-1], b"", PLAIN + PLAIN, onnx(b"")):
        with pytest.raises(ModelError, match="no complete ONNX file"):
            check_onnx("a.onnx", content)
