"""Makes contents beside the window, each once, and keeps them while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping

from PySide6.QtCore import QObject, Signal

from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.imaging.overlay import Colour
from inspector.ui.compare.pane_content import PaneContent
from inspector.ui.compare.pane_image import PaneImage, image_of_content
from inspector.ui.jobs import Job, Jobs

KEPT_BYTES = 640 * 2**20
OTHER_LABEL: Colour = (86, 180, 233)
"""Sky blue: a ground truth, and what has no colour of its own."""
Made = tuple[PaneImage, ...]


class ContentJobs(QObject):
    """Contents by a key that says all that they depend on.

    Signals
        ended()   one is there, or could not be made
    """

    ended = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._kept: OrderedDict[Hashable, Made] = OrderedDict()
        self._failed: dict[Hashable, str] = {}
        self._pending: dict[Hashable, Job] = {}

    def get(self, key: Hashable) -> Made | None:
        """What was made, if it was."""
        made = self._kept.get(key)
        if made is not None:
            self._kept.move_to_end(key)
        return made

    def failure(self, key: Hashable) -> str:
        """Why it could not be made, "" if it could or nobody tried."""
        return self._failed.get(key, "")

    def ask(self, key: Hashable, work: Callable[[Progress], Made]) -> None:
        """Make it, unless that is done, failed or under way."""
        if key in self._kept or key in self._failed or key in self._pending:
            return

        def done(made: Made) -> None:
            self._pending.pop(key, None)
            self._kept[key] = made
            self.ended.emit()

        def failed(error: InspectorError) -> None:
            self._pending.pop(key, None)
            self._failed[key] = error.message
            self.ended.emit()

        job = self._jobs.submit(
            "decode", tr("Make a view to compare"), work, done=done, failed=failed, quiet=True
        )
        if not job.finished:
            self._pending[key] = job

    def keep(self, wanted: Collection[Hashable], shown: Collection[Hashable]) -> None:
        """Stop what nobody waits for, and let go of what was not shown for longest."""
        for key in [key for key in self._pending if key not in wanted]:
            self._jobs.cancel(self._pending.pop(key))
        total = sum(image.bytes for made in self._kept.values() for image in made)
        for key in list(self._kept):
            if total <= KEPT_BYTES:
                return
            if key not in shown:
                total -= sum(image.bytes for image in self._kept.pop(key))

    def try_again(self) -> None:
        """What failed may work now."""
        self._failed.clear()

    def forget(self) -> None:
        """Another project."""
        self.keep((), ())
        self._kept.clear()
        self._failed.clear()


def made_of(content: PaneContent, colours: Mapping[str, Colour], opacity: float) -> PaneImage:
    """A content as it is drawn; `colours` by label, `opacity` of its mask."""
    found = [colours.get(label, OTHER_LABEL) for label in content.labels]
    if content.mask is not None and not found:
        found = [OTHER_LABEL]
    return image_of_content(content, found, opacity)
