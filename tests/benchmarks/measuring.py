"""Timing two things in turn, so that a machine's drift falls on both alike."""

import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """A measured thing against its peer: medians in seconds, and the median of the ratios pair by pair."""

    name: str
    ours: float
    peer: float
    ratio: float
    note: str = ""

    def __str__(self) -> str:
        return f"{self.name:<52} {self.ours:>9.4f} s  peer {self.peer:>9.4f} s  ratio {self.ratio:>6.2f}  {self.note}"


def pairwise(
    name: str, ours: Callable[[], object], peer: Callable[[], object], *, times: int = 5, note: str = ""
) -> Ratio:
    """Run both in turn, once to warm up and then ``times`` times."""
    pairs = [(_timed(ours), _timed(peer)) for _ in range(times + 1)][1:]
    return Ratio(
        name=name,
        ours=statistics.median(pair[0] for pair in pairs),
        peer=statistics.median(pair[1] for pair in pairs),
        ratio=statistics.median(pair[0] / pair[1] for pair in pairs),
        note=note,
    )


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def peak_megabytes() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
