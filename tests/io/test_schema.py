"""Documents to JSON and back, patches, migrations, and what is refused at the border."""

from __future__ import annotations

import copy
import json
import time
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from data import documents
from hypothesis import HealthCheck, given, settings

from inspector.core import edits
from inspector.core.delta import between
from inspector.core.document import Document, ReportFields
from inspector.core.shape import Shape
from inspector.io import schema
from inspector.io.codec import SchemaError


def diff(before: Document, after: Document) -> dict[str, Any]:
    return schema.patch_of(between(before, after))


_slow = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_slow
@given(documents.documents)
def test_any_document_comes_back_equal(document: Document) -> None:
    data = schema.to_bytes(schema.to_json(document))
    back = schema.from_json(schema.from_bytes(data))
    assert back == document
    assert list(back.sources) == list(document.sources)
    assert schema.to_bytes(schema.to_json(back)) == data


def test_the_full_document_has_no_default_left() -> None:
    """So that a field added to the core is noticed here."""
    document = documents.full()
    for field in fields(Document):
        assert getattr(document, field.name) != getattr(Document(), field.name), field.name
    filled_report = document.report
    for field in fields(filled_report):
        assert getattr(filled_report, field.name) or field.name == "title", field.name
    filled = document.annotations["a1"]
    assert all(getattr(filled, f.name) not in (None, "") for f in fields(filled))
    assert schema.from_json(schema.to_json(document)) == document


def test_coordinates_keep_every_bit() -> None:
    ring = np.array([[0.1, -0.0], [1e-40, 3.4e6]], np.float32)
    document = edits.put(Document(), documents.annotation(0, shape=Shape.of("line", [ring])))
    data = schema.to_bytes(schema.to_json(document))
    back = schema.from_json(schema.from_bytes(data)).annotations["a0"].shape.rings[0]
    assert back.tobytes() == ring.tobytes()
    assert back.dtype == np.float32


@_slow
@given(documents.documents, documents.documents)
def test_a_patch_leads_from_any_document_to_any_other(before: Document, after: Document) -> None:
    patch = schema.from_bytes(schema.to_bytes(diff(before, after)))
    schema.check(patch)
    once = schema.apply(patch, schema.to_json(before))
    assert schema.from_json(once) == after
    for name in ("sources", "annotations", "results"):
        assert list(once[name]) == list(getattr(after, name))
    assert schema.apply(patch, once) == once


def test_a_patch_holds_only_what_changed() -> None:
    before = documents.full()
    after = edits.set_note(before, ["a0"], "wide")
    assert diff(before, before) == {}
    patch = diff(before, after)
    assert patch.keys() == {"annotations"}
    assert patch["annotations"].keys() == {"put"}
    assert patch["annotations"]["put"].keys() == {"a0"}
    assert diff(before, edits.remove(before, ["a1"])) == {"annotations": {"gone": ["a1"]}}
    assert diff(before, edits.set_report(before, ReportFields())).keys() == {"report"}
    assert diff(before, edits.set_driving_direction(before, "vertical")) == {
        "driving_direction": {"set": "vertical"}
    }


def test_undoing_a_removal_restores_the_order() -> None:
    before = documents.full()
    removed = edits.remove(before, ["a0"])
    back = schema.apply(diff(removed, before), schema.to_json(removed))
    assert list(schema.from_json(back).annotations) == ["a0", "a1", "a2"]


def test_an_edit_among_ten_thousand_costs_milliseconds() -> None:
    many = {f"a{i}": documents.annotation(i, points=4) for i in range(10_000)}
    before = Document(annotations=many)
    after = edits.set_note(before, ["a5000"], "here")
    times = []
    for _ in range(5):
        started = time.perf_counter()
        patch = diff(before, after)
        times.append(time.perf_counter() - started)
    assert patch["annotations"]["put"].keys() == {"a5000"}
    assert min(times) < 0.05


def _changed(path: str, value: Any) -> Any:
    stored = copy.deepcopy(schema.to_json(documents.full()))
    node = stored
    *steps, last = path.split("/")
    for step in steps:
        node = node[int(step)] if isinstance(node, list) else node[step]
    if value is KeyError:
        del node[last]
    else:
        node[int(last) if isinstance(node, list) else last] = value
    return stored


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("annotations/a0/id", "other"),
        ("annotations/a0/label", 3),
        ("annotations/a0/label", KeyError),
        ("annotations/a0/status", "maybe"),
        ("annotations/a0/status", ["accepted"]),
        ("annotations/a0/frame/index", True),
        ("annotations/a0/frame/index", 1.5),
        ("annotations/a0/frame/index", 1 << 70),
        ("annotations/a0/shape/kind", "blob"),
        ("annotations/a0/shape/rings", []),
        ("annotations/a0/shape/rings", ["not base64!"]),
        ("annotations/a0/shape/rings", ["AAAA"]),
        ("annotations/a0/shape/rings", ["AADAfwAAwH8="]),  # NaN
        ("annotations/a0/extra", 1),
        ("annotations/a1/measures/length_px", "12"),
        ("annotations/a1/measures/length_px", 10**400),
        ("annotations/a1/measures/width_max_at", [1.0]),
        ("annotations", []),
        ("sources/s0/width_px", 0),
        ("sources/s0/kind", "m3u8"),
        ("sources/s1/scale/mm_per_px", -1.0),
        ("results/r1/part", "../../../etc/passwd"),
        ("results/r1/part", "/etc/passwd"),
        ("results/r1/part", "p1.h5\n"),
        ("severity/low_max_mm", 100.0),
        ("report/language", "fr"),
        ("report/template", None),
        ("report/written", "A. Ott"),
        ("report/written/name", 3),
        ("logo", "/etc/passwd"),
        ("logo/png", ""),
        ("logo/png", "not base64!"),
        ("logo/png", [1, 2]),
        ("logo/png", "A" * (2 << 20)),
        ("driving_direction", "up"),
        ("unknown", 1),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(path: str, value: Any) -> None:
    with pytest.raises(SchemaError) as caught:
        schema.from_json(_changed(path, value))
    assert (
        path.split("/")[-1] in str(caught.value)
        or "annotations" in str(caught.value)
        or (path.split("/")[0] in str(caught.value))
    )


@pytest.mark.parametrize("field", ["report", "severity", "driving_direction", "created_at"])
def test_a_field_with_a_default_may_be_missing(field: str) -> None:
    expected = replace(documents.full(), **{field: getattr(Document(), field)})
    assert schema.from_json(_changed(field, KeyError)) == expected


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff", b"[" * 100_000, b'{"a": NaN}', b'{"a": Infinity}', b"1" * 10_000],
)
def test_bytes_that_are_no_json_are_refused(data: bytes) -> None:
    with pytest.raises(SchemaError):
        schema.from_bytes(data)


def test_numbers_that_json_cannot_hold_are_refused_when_written() -> None:
    broken = documents.annotation(0, measures=documents.measures(float("nan")))
    with pytest.raises(SchemaError):
        schema.to_bytes(schema.to_json(edits.put(Document(), broken)))


@pytest.mark.parametrize(
    "patch",
    [
        [],
        {"unknown": {"set": 1}},
        {"annotations": {"set": {}}},
        {"annotations": {"put": []}},
        {"annotations": {"put": {"a": {}}}},
        {"annotations": {"gone": "a0"}},
        {"report": {"put": {}}},
        {"report": 3},
        {"driving_direction": {"set": "sideways"}},
    ],
)
def test_patches_that_do_not_fit_are_refused(patch: Any) -> None:
    with pytest.raises(SchemaError):
        schema.check(patch)


def test_old_formats_are_brought_up_to_date_step_by_step() -> None:
    def to_2(stored: dict[str, Any]) -> dict[str, Any]:
        return {**stored, "b": stored["a"] + 1}

    def to_3(stored: dict[str, Any]) -> dict[str, Any]:
        return {**stored, "c": stored["b"] + 1}

    steps = (to_2, to_3)
    assert schema.migrated({"a": 1}, 1, 3, steps) == {"a": 1, "b": 2, "c": 3}
    assert schema.migrated({"b": 5}, 2, 3, steps) == {"b": 5, "c": 6}
    with pytest.raises(SchemaError):
        schema.migrated({}, 1, 3, steps)
    assert len(schema.MIGRATIONS) == schema.FORMAT_VERSION - 1


def test_the_stored_form_is_plain_json() -> None:
    stored = schema.to_json(documents.full())
    assert json.loads(json.dumps(stored)) == stored
