"""JSON in pieces is the JSON of the standard library."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inspector.io.json_pieces import dumped, loaded

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip
texts = st.text(st.sampled_from('{}[]:," \t\n\\u0aZ1-.etrufalsn'), max_size=30)


@given(values)
def test_the_text_is_the_same(value: object) -> None:
    text = json.dumps(value, separators=(",", ":"))
    assert dumped(value) == text
    assert loaded(text) == value
    assert loaded(json.dumps(value, indent=1)) == value


@given(texts)
@example('{"a":{"b":1,"b":2}}')
@example('{"a":1}x')
@example('{"a":1,}')
@example('{"a":{"b"}}')
@example('{"a":{"b":1')
@example("{")
@example("")
@example(' {"a" : { } } ')
def test_what_the_standard_library_refuses_is_refused(text: str) -> None:
    try:
        wanted = json.loads(text)
    except ValueError:
        with pytest.raises(ValueError, match=r".+"):
            loaded(text)
    else:
        assert loaded(text) == wanted


@pytest.mark.parametrize("value", [math.nan, math.inf, {"a": {"b": [math.nan]}}, {"a": math.inf}])
def test_no_number_is_written_that_is_none(value: object) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dumped(value)
    with pytest.raises(ValueError, match="is no number"):
        loaded(json.dumps(value))


def test_what_is_nested_too_deep_is_refused() -> None:
    with pytest.raises((RecursionError, ValueError)):
        loaded('{"a":{"b":' + "[" * 100_000)
