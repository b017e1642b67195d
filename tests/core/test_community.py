"""Names that files give to models."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.community import model_id, safe_title
from inspector.io.cards import is_model_id


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("4x_foolhardy_Remacri.safetensors", "4x foolhardy Remacri"),
        ("<img src=x onerror=alert(1)>.onnx", "img src=x onerror=alert(1)"),
        ("x\u202ecod.exe.safetensors", "x cod.exe"),
        ("../../etc/passwd.onnx", "etc passwd"),
        ("..\\..\\con.onnx", "con"),
        ("\u0000\u0007\n.onnx", "Unnamed model"),
        ("моя модель.onnx", "моя модель"),
        ("-rf.onnx", "rf"),
        ("a" * 300 + ".onnx", "a" * 59 + "…"),
    ],
)
def test_titles_are_seen_as_they_are(name: str, title: str) -> None:
    assert safe_title(name) == title


@given(st.text(max_size=80), st.text("0123456789abcdef", min_size=64, max_size=64))
def test_every_name_gives_an_id_and_a_line(name: str, sha256: str) -> None:
    title = safe_title(name)
    assert title
    assert title.isprintable()
    assert not re.search(r"[<>&\"'/\\]", title)
    made = model_id(title, sha256)
    assert is_model_id(made)
    assert made.endswith(f"-{sha256[:8]}")
