"""Where a person was and came from, so that Alt and the arrows lead there."""

Spot = tuple[str, str]  # a page, and the record shown on it
_KEPT = 50


class WayBack:
    """Two piles of spots: behind and ahead."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    def leave(self, here: Spot) -> None:
        """A person goes on from here; what lay ahead is another way now."""
        self._behind.append(here)
        self._ahead.clear()
        del self._behind[:-_KEPT]

    def back(self, here: Spot) -> Spot | None:
        """The spot before, if there is one."""
        return self._turn(self._behind, self._ahead, here)

    def ahead(self, here: Spot) -> Spot | None:
        """The spot a person went back from, if there is one."""
        return self._turn(self._ahead, self._behind, here)

    def _turn(self, source: list[Spot], target: list[Spot], here: Spot) -> Spot | None:
        if not source:
            return None
        target.append(here)
        return source.pop()
