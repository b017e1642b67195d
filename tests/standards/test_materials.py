from __future__ import annotations

import pytest

from inspector.standards.materials import stiffness_of


@pytest.mark.parametrize(
    ("material", "stiffness"),
    [
        ("Concrete", "rigid"),
        ("vitrified clay", "rigid"),
        ("混凝土", "rigid"),
        ("Steinzeug (1970)", "rigid"),
        ("PVC-U, SN 8", "flexible"),
        ("HDPE", "flexible"),
        ("", ""),
        ("unknown", ""),
        ("concrete, lined with PVC", ""),
    ],
)
def test_words_tell_rigid_from_flexible(material: str, stiffness: str) -> None:
    assert stiffness_of(material) == stiffness
