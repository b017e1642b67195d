"""Frozen dataclasses as JSON and back, led by their type hints; strict on the way in.

Text, numbers, bytes (as base64), literals, optional values, tuples, mappings keyed by text and
nested dataclasses are understood. A missing field takes its default, if it has one; an unknown or
ill-typed one is refused with its place. Shapes keep their coordinates as base64 of little-endian
float32, bit for bit (as decimal numbers, 10,000 outlines would take seconds).
"""

from __future__ import annotations

import base64
import binascii
import functools
import math
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import numpy as np

from inspector.core.shape import Shape

Json = Any
_MAX_COORDINATE = 1e7
_POINT_BYTES = 8


class SchemaError(ValueError):
    """A value is not what the document holds; the text names the place."""


def encode(value: Any) -> Json:
    """What `json.dumps` takes: dict, list, str, int, float, bool, None."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int | np.integer):
        return int(value)
    if isinstance(value, float | np.floating):
        return float(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, Shape):
        rings = [base64.b64encode(r.astype("<f4").tobytes()).decode() for r in value.rings]
        return {"kind": value.kind, "rings": rings}
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if is_dataclass(value):
        return {f.name: encode(getattr(value, f.name)) for f in fields(value)}
    raise SchemaError(f"a {type(value).__name__} cannot be stored")


def decode(hint: Any, value: Json, place: str) -> Any:
    """The value of type `hint`; raises SchemaError that names `place`."""
    return _decoder(hint)(value, place)


def hints(cls: type) -> dict[str, Any]:
    """The fields of a dataclass with their types."""
    known = get_type_hints(cls)
    return {f.name: known[f.name] for f in fields(cls)}


def _refuse(place: str, wanted: str, value: Json) -> SchemaError:
    return SchemaError(f"{place}: {wanted} expected, found {type(value).__name__} {value!r:.60}")


@functools.cache
def _decoder(hint: Any) -> Callable[[Json, str], Any]:
    if hint is Shape:
        return _shape
    if hint is bytes:
        return _bytes
    if hint in (str, int, float, bool):
        return functools.partial(_scalar, hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return functools.partial(_choice, arguments)
    if origin in (Union, types.UnionType):
        (inner,) = (a for a in arguments if a is not type(None))
        return functools.partial(_optional, _decoder(inner))
    if origin is tuple:
        return functools.partial(_tuple, arguments)
    if origin is not None and issubclass(origin, Mapping):
        return functools.partial(_mapping, _decoder(arguments[1]))
    if is_dataclass(hint):
        return functools.partial(_record, hint)
    raise TypeError(f"no rule for {hint}")


def _scalar(kind: type, value: Json, place: str) -> Any:
    if kind is float and type(value) in (int, float):
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return number
    elif type(value) is kind and not (isinstance(value, int) and abs(value) >= 1 << 63):
        return value
    raise _refuse(place, kind.__name__, value)


def _bytes(value: Json, place: str) -> bytes:
    if not isinstance(value, str):
        raise _refuse(place, "base64", value)
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise SchemaError(f"{place}: {error}") from error


def _choice(allowed: tuple[Any, ...], value: Json, place: str) -> Any:
    if not isinstance(value, str) or value not in allowed:
        raise _refuse(place, " or ".join(map(str, allowed)), value)
    return value


def _optional(inner: Callable[[Json, str], Any], value: Json, place: str) -> Any:
    return None if value is None else inner(value, place)


def _tuple(arguments: tuple[Any, ...], value: Json, place: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise _refuse(place, "list", value)
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        each = _decoder(arguments[0])
        return tuple(each(item, f"{place}[{i}]") for i, item in enumerate(value))
    if len(value) != len(arguments):
        raise _refuse(place, f"{len(arguments)} values", value)
    pairs = zip(arguments, value, strict=True)
    return tuple(_decoder(a)(item, f"{place}[{i}]") for i, (a, item) in enumerate(pairs))


def _mapping(each: Callable[[Json, str], Any], value: Json, place: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _refuse(place, "object", value)
    return {key: each(item, f"{place}.{key}") for key, item in value.items()}


def _record(cls: Any, value: Json, place: str) -> Any:
    if not isinstance(value, dict):
        raise _refuse(place, "object", value)
    plan = _plan(cls)
    unknown = value.keys() - plan.keys()
    if unknown:
        raise SchemaError(f"{place}: unknown field {min(unknown)!r:.60}")
    arguments = {}
    for name, (decoder, required) in plan.items():
        if name in value:
            arguments[name] = decoder(value[name], f"{place}.{name}")
        elif required:
            raise SchemaError(f"{place}: {name} is missing")
    try:
        return cls(**arguments)
    except ValueError as error:
        raise SchemaError(f"{place}: {error}") from error


@functools.cache
def _plan(cls: Any) -> dict[str, tuple[Callable[[Json, str], Any], bool]]:
    known = hints(cls)
    return {
        f.name: (
            _decoder(known[f.name]),
            f.default is MISSING and f.default_factory is MISSING,
        )
        for f in fields(cls)
    }


def _shape(value: Json, place: str) -> Shape:
    if not isinstance(value, dict) or value.keys() != {"kind", "rings"}:
        raise _refuse(place, "shape", value)
    kind = _choice(("region", "line"), value["kind"], f"{place}.kind")
    if not isinstance(value["rings"], list):
        raise _refuse(place, "rings", value["rings"])
    rings = tuple(_ring(ring, f"{place}.rings[{i}]") for i, ring in enumerate(value["rings"]))
    try:
        return Shape(kind, rings)
    except ValueError as error:
        raise SchemaError(f"{place}: {error}") from error


def _ring(value: Json, place: str) -> np.ndarray[Any, np.dtype[np.float32]]:
    raw = _bytes(value, place)
    if not raw or len(raw) % _POINT_BYTES:
        raise SchemaError(f"{place}: {len(raw)} bytes are no row of points")
    points = np.frombuffer(raw, "<f4").astype(np.float32).reshape(-1, 2)
    # NaN fails the comparison as well.
    if not bool((np.abs(points) <= _MAX_COORDINATE).all()):
        raise SchemaError(f"{place}: a point is not on any picture")
    return points
