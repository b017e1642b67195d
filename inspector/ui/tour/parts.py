"""The tour in the window: its offer on the start screen and its command."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from inspector.ui.actions import Actions
from inspector.ui.start_screen import StartScreen
from inspector.ui.tour.offer import TourOffer
from inspector.ui.tour.scene import Scene
from inspector.ui.tour.steps import TOURS
from inspector.ui.tour.tour import Tour
from inspector.ui.workbench import Workbench


class TourParts(QObject):
    """Offers the tour to whoever never took or declined it, and starts it when asked."""

    def __init__(
        self, scene: Scene, bench: Workbench, actions: Actions, start: StartScreen
    ) -> None:
        super().__init__(scene.window)
        self._bench = bench
        self.tour = Tour(scene, bench)
        self.offer = TourOffer()
        self.offer.chosen.connect(self._on_chosen)
        self.offer.declined.connect(self._on_declined)
        start.add_offer(self.offer)
        actions.connect("tour", self._on_tour)
        bench.preferences.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self.offer.setVisible(not self._bench.preferences.settings.tour_seen)

    @Slot()
    def _on_tour(self) -> None:
        """The tour of what is open: a video, a map, else photos."""
        kinds = {entry.kind for entry in self._bench.session.document.sources.values()}
        self.tour.start("sewer" if "video" in kinds else "land" if "map" in kinds else "pavement")

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        for known in TOURS:
            if known == name:
                self.tour.start(known)

    @Slot()
    def _on_declined(self) -> None:
        self._bench.preferences.set(tour_seen=True)
