"""The device is what was asked for, or a sentence says why not."""

from __future__ import annotations

import sys

import pytest

from inspector.core.errors import ModelError
from inspector.engine import device
from inspector.engine.device import Device, available, choose

GPU = Device("cuda", "Big GPU", 1 << 30)


def test_the_processor_is_always_there_and_last() -> None:
    devices = available()
    assert devices[-1].kind == "cpu"
    assert devices[-1].name
    assert choose("cpu") == devices[-1]
    assert choose("auto") == devices[0]


def test_a_device_that_is_absent_is_an_error_to_act_on(monkeypatch: pytest.MonkeyPatch) -> None:
    processor = device.processor()
    monkeypatch.setattr(device, "available", lambda: (GPU, processor))
    assert choose("auto") == GPU
    assert choose("cuda") == GPU
    assert choose("cpu") == processor
    with pytest.raises(ModelError, match=r"no Apple graphics processor.*choose the device auto"):
        choose("mps")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_memory_is_what_the_system_says() -> None:
    with open("/proc/meminfo", encoding="ascii") as file:
        kibibytes = int(file.readline().split()[1])
    assert device.processor().memory_bytes == kibibytes * 1024


def test_without_a_driver_torch_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device.sys, "platform", "linux")
    monkeypatch.setattr(device.ctypes, "CDLL", _no_library)
    monkeypatch.setitem(sys.modules, "torch", None)  # importing it would raise
    assert [each.kind for each in available()] == ["cpu"]


def _no_library(name: str) -> None:
    raise OSError(f"{name}: cannot open shared object file")
