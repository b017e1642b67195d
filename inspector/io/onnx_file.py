"""Walks an ONNX file (protocol buffers) without a library, for what must be known before one reads
it: that its weights are all inside, and which operators it wants.

An ONNX file may name other files for its weights ("external data"), by any path; a library that
follows it reads whatever the path says. So such a file is refused here.
Field numbers are those of onnx.proto (ONNX 1.x): ModelProto graph 7, opset_import 8, functions 25;
GraphProto node 1, initializer 5, sparse_initializer 15; NodeProto op_type 4, attribute 5, domain 7;
AttributeProto t 5, g 6, tensors 10, graphs 11, sparse_tensor 22, sparse_tensors 23;
TensorProto dims 1, external_data 13, data_location 14; SparseTensorProto values 1, indices 2.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from inspector.core.errors import ModelError
from inspector.core.language import mark, tr

MAX_DEPTH = 16
MAX_NODES = 100_000
_AGAIN = mark("fetch it once more, or choose another file")
_OWN = ("", "ai.onnx")


@dataclass
class OnnxFacts:
    """What a file says of itself: the version of its operators, how many numbers its weights have,
    and which domains other than ONNX's own its operators are of."""

    opset: int = 0
    parameters: int = 0
    nodes: int = 0
    foreign: set[str] = field(default_factory=set)


def check_onnx(name: str, content: bytes) -> OnnxFacts:
    """The facts of a file. Raises ModelError: weights elsewhere, damaged, operators of others."""
    facts = OnnxFacts()
    graphs = 0
    try:
        for number, value in _fields(memoryview(content)):
            if number == 7:
                graphs += 1
                _graph(_bytes(value), facts, 0)
            elif number == 8:
                _opset(_bytes(value), facts)
            elif number == 25:
                _function(_bytes(value), facts)
    except _ExternalData as error:
        raise ModelError(
            tr(
                "The weights of {name} are in another file; ask its author for one file with "
                "all weights inside.",
                name=name,
            )
        ) from error
    except _Damaged as error:
        raise ModelError(
            tr("{name} is no complete ONNX file; {advice}.", name=name, advice=tr(_AGAIN)),
            str(error),
        ) from error
    if graphs != 1 or not facts.nodes:
        raise ModelError(
            tr("{name} is no complete ONNX file; {advice}.", name=name, advice=tr(_AGAIN)),
            f"{graphs} graphs",
        )
    if facts.foreign:
        raise ModelError(
            tr(
                "{name} uses operators that are not of ONNX itself; ask its author for a file "
                "with the operators of ai.onnx alone.",
                name=name,
            ),
            ", ".join(sorted(facts.foreign))[:300],
        )
    return facts


class _Damaged(Exception):  # noqa: N818  (a signal within this module)
    pass


class _ExternalData(Exception):  # noqa: N818
    pass


def _graph(graph: memoryview, facts: OnnxFacts, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise _Damaged("graphs within graphs without end")
    for number, value in _fields(graph):
        if number == 1:
            _node(_bytes(value), facts, depth)
        elif number == 5:
            _tensor(_bytes(value), facts)
        elif number == 15:
            _sparse(_bytes(value), facts)


def _node(node: memoryview, facts: OnnxFacts, depth: int) -> None:
    facts.nodes += 1
    if facts.nodes > MAX_NODES:
        raise _Damaged("too many operators")
    for number, value in _fields(node):
        if number == 5:
            _attribute(_bytes(value), facts, depth)
        elif number == 7:
            domain = bytes(_bytes(value)).decode("utf-8", "replace")
            if domain not in _OWN:
                facts.foreign.add(domain)


def _attribute(attribute: memoryview, facts: OnnxFacts, depth: int) -> None:
    for number, value in _fields(attribute):
        if number in (5, 10):
            _tensor(_bytes(value), facts)
        elif number in (6, 11):
            _graph(_bytes(value), facts, depth + 1)
        elif number in (22, 23):
            _sparse(_bytes(value), facts)


def _function(function: memoryview, facts: OnnxFacts) -> None:
    for number, value in _fields(function):
        if number == 7:
            _node(_bytes(value), facts, 1)


def _sparse(sparse: memoryview, facts: OnnxFacts) -> None:
    for number, value in _fields(sparse):
        if number in (1, 2):
            _tensor(_bytes(value), facts)


def _tensor(tensor: memoryview, facts: OnnxFacts) -> None:
    lengths: list[int] = []
    for number, value in _fields(tensor):
        if number == 13 or (number == 14 and value != 0):
            raise _ExternalData
        if number == 1:
            lengths += [value] if isinstance(value, int) else _packed(value)
    count = math.prod(lengths)
    if count >= 1 << 40:
        raise _Damaged(f"a tensor of {count} numbers")
    facts.parameters += count


def _opset(entry: memoryview, facts: OnnxFacts) -> None:
    domain, version = "", 0
    for number, value in _fields(entry):
        if number == 1:
            domain = bytes(_bytes(value)).decode("utf-8", "replace")
        elif number == 2 and isinstance(value, int):
            version = value
    if domain in _OWN:
        facts.opset = max(facts.opset, version)


def _fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Number and value of each field; a length-delimited one as its bytes."""
    place, end = 0, len(message)
    while place < end:
        tag, place = _varint(message, place)
        number, kind = tag >> 3, tag & 7
        if number == 0:
            raise _Damaged("a field without a number")
        if kind == 0:
            value, place = _varint(message, place)
            yield number, value
            continue
        if kind == 2:
            length, place = _varint(message, place)
        elif kind in (1, 5):
            length = 8 if kind == 1 else 4
        else:
            raise _Damaged(f"a field of the kind {kind}")
        if length > end - place:
            raise _Damaged("a field is longer than the file")
        if kind == 2:
            yield number, message[place : place + length]
        place += length


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if place >= len(message) or shift > 63:
            raise _Damaged("a number without an end")
        byte = message[place]
        value |= (byte & 0x7F) << shift
        place += 1
        if byte < 0x80:
            return value, place
        shift += 7


def _packed(values: memoryview) -> list[int]:
    found, place = [], 0
    while place < len(values):
        value, place = _varint(values, place)
        found.append(value)
        if len(found) > 64:
            raise _Damaged("a tensor of too many axes")
    return found


def _bytes(value: int | memoryview) -> memoryview:
    if isinstance(value, int):
        raise _Damaged("a number where a message should be")
    return value
