"""Write RELIABILITY.md from the rows that were kept, and rows of the goals that tests hold.

    python benchmarks/reliability.py                 the table, from results/reliability/*.json
    python benchmarks/reliability.py tests [ID ...]  run the tests of these goals, or of all, first

Everything else that writes rows is a command of its own; the table names them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import rows

ROOT = Path(__file__).resolve().parent.parent
ENGINE = "tests/engine/test_"
TESTS: dict[str, tuple[str, ...]] = {
    "D5": ("tests/io/test_old_projects.py",),
    "G1": (
        f"{ENGINE}segment.py::test_no_memory_at_any_tile_changes_nothing_but_the_notices",
        f"{ENGINE}picture_enhance.py::test_no_memory_at_any_tile_changes_nothing_but_the_notices",
        f"{ENGINE}reference_enhance.py::test_no_memory_at_any_tile_changes_nothing_but_the_notices",
        f"{ENGINE}map_enhance.py::test_no_memory_at_any_tile_of_a_stack_changes_nothing",
        f"{ENGINE}restore.py::test_without_memory_it_moves_to_the_processor_and_never_to_a_smaller_tile",
        f"{ENGINE}whole_picture.py::test_a_full_graphics_card_is_left_for_the_processor_at_once",
        "tests/imaging/test_tiles.py",
    ),
    "G2": (
        f"{ENGINE}segment.py::test_a_tile_that_stays_not_finite_fails_with_its_place",
        f"{ENGINE}picture_enhance.py::test_a_tile_that_is_not_finite_is_run_again_in_fp32_or_fails_with_its_place",
        f"{ENGINE}reference_enhance.py::test_a_tile_that_is_not_finite_is_run_again_in_fp32_or_fails_with_its_place",
        f"{ENGINE}map_enhance.py::test_what_is_not_finite_is_tried_again_exactly",
        f"{ENGINE}restore.py::test_what_is_not_finite_twice_is_an_error_and_cancelling_works_between_tiles",
        f"{ENGINE}whole_picture.py::test_no_memory_and_no_numbers_are_told",
        "tests/ui/test_closing.py::test_no_numbers_reach_the_user_as_a_message",
    ),
    "G4": (
        "tests/engine/test_community.py::test_a_killed_process_is_a_refusal_and_the_next_one_looks",
    ),
    "T2": ("tests/ui/test_closing.py", "tests/ui/test_window.py", "tests/ui/test_window_keeper.py"),
    "T5": ("tests/ui/test_none_drift.py",),
}
"""Goal -> the tests that hold it; every test of the window is held to T2, these work it hardest."""


def run_tests(ids: list[str]) -> int:
    """Run the tests of these goals and keep how many passed; 1 if one failed."""
    failed = 0
    for id_ in ids:
        passed, ran = _pytest(TESTS[id_])
        failed |= passed < ran or not ran
        command = f"python benchmarks/reliability.py tests {id_}"
        rows.note(id_, [{"id": id_, "figure": f"{passed} of {ran} tests", "command": command}])
        print(f"{id_:4} {passed} of {ran} tests")
    return int(failed)


def _pytest(tests: tuple[str, ...]) -> tuple[int, int]:
    """(passed, run); those that skip are not counted."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider",
             f"--junit-xml={report}", *tests],
            cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=False,
        )  # fmt: skip
        (suite,) = ElementTree.parse(report).getroot()
    ran = int(suite.get("tests", 0)) - int(suite.get("skipped", 0))
    return ran - int(suite.get("failures", 0)) - int(suite.get("errors", 0)), ran


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parts = parser.add_subparsers(dest="part")
    parts.add_parser("tests").add_argument("ids", nargs="*", default=[])
    args = parser.parse_args()
    failed = run_tests(args.ids or list(TESTS)) if args.part == "tests" else 0
    rows.TABLE.write_text(rows.table(rows.known()), "utf-8")
    return failed


if __name__ == "__main__":
    sys.exit(main())
