"""Fixtures for all tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

# Before Qt and OpenCV are imported by any test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says how busy the machine is; tests that mean speed measure it.
settings.register_profile("inspector", deadline=None)
settings.load_profile("inspector")


@pytest.fixture(scope="session")
def inspector_data() -> Path:
    """The folder of real pictures; tests that want it skip without it."""
    folder = os.environ.get("INSPECTOR_DATA")
    if not folder:
        pytest.skip("set INSPECTOR_DATA to the folder of real pictures")
    return Path(folder)


@pytest.fixture(autouse=True, scope="module")
def _young_heap() -> None:
    """What earlier modules and their libraries brought is set aside: half a million objects, which
    every collection, and every search for what a test left behind, would walk through again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With INSPECTOR_DATA_REQUIRED set, as in .ci/run, a test of real pictures may not skip."""
    report = yield
    wants_data = "inspector_data" in getattr(item, "fixturenames", ())
    if report.skipped and wants_data and os.environ.get("INSPECTOR_DATA_REQUIRED"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} skipped, but INSPECTOR_DATA_REQUIRED is set"
    return report


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings, caches and models of whoever runs it."""
    monkeypatch.setenv("INSPECTOR_HOME", str(tmp_path_factory.mktemp("home")))
