"""How much travels in one message: as much as the line bears in a few seconds, so that a break costs little."""

_FULL = 64 * 1024
_LEAST = 4 * 1024
_GOOD_SECONDS = 10.0


class Load:
    """The size to aim at: it shrinks on a line that is slow or breaks, and grows back on a good one.

    It begins full, but least after an exchange that failed: on a line that always breaks before a full message has
    passed, every exchange would fail.
    """

    def __init__(self, *, after_trouble: bool = False) -> None:
        self.aim = _LEAST if after_trouble else _FULL
        self._most = _FULL
        self._has_carried = False

    def carried(self, size: int, seconds: float) -> None:
        """A message and its answer, so many bytes in all, took so long."""
        self._has_carried = True
        if seconds > _GOOD_SECONDS and size >= _LEAST:
            self.aim = max(_LEAST, min(self.aim, int(size * _GOOD_SECONDS / seconds)))
        elif seconds < _GOOD_SECONDS / 2:
            self.aim = min(self._most, self.aim * 2)

    def broke(self, size: int) -> bool:
        """The line broke under a message of so many bytes; whether a smaller load may pass.

        Only where the load can be why: the message was large, or others have passed since the last break. A line that
        is dead is not tried again and again.
        """
        may_be_why = size > _LEAST or self._has_carried
        before = self.aim
        self.aim = self._most = max(_LEAST, self.aim // 2)
        self._has_carried = False
        return may_be_why and (self.aim < before or size <= _LEAST)

    def part_of(self, rows: int) -> int:
        """Of so many rows in a page, those that fit this load."""
        return max(1, rows * self.aim // _FULL)
