"""How often one device and one address may call: a bucket each that fills again with time.

The buckets are this process's own. In the database they would cost a write for every question, of which most are "is
there anything new?" and write nothing; and they are a guard against a laptop gone wild, not a bill. Behind N processes
a caller may so reach N times the rate at worst; a laptop keeps its one connection, hence one process, and meets one
bucket. What must be exact for all processes together, wrong enrollment codes and wrong administrator's secrets, is
counted in the database.

A whole school often comes from one address, so an address may call far more often than a device.
"""

import hashlib
import ipaddress
import math
import threading
from collections import OrderedDict
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """``burst`` calls at once, and ``per_second`` in the long run."""

    per_second: float
    burst: float


PER_DEVICE = Rate(per_second=40, burst=600)
PER_ADDRESS = Rate(per_second=400, burst=6000)
_MOST = 50_000  # callers remembered; who is forgotten has a full bucket, as it would have by then


class Buckets:
    """Token buckets by name; forgets those not seen for longest."""

    def __init__(self, rate: Rate, most: int = _MOST) -> None:
        self._rate = rate
        self._most = most
        self._lock = threading.Lock()
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, name: str, now: float) -> int:
        """Take one call at ``now`` (seconds of a clock that never goes back); 0, or the seconds to wait."""
        with self._lock:
            level, at = self._held.pop(name, (self._rate.burst, now))
            level = min(self._rate.burst, level + (now - at) * self._rate.per_second)
            wait = 0 if level >= 1 else math.ceil((1 - level) / self._rate.per_second)
            self._held[name] = (level if wait else level - 1, now)
            if len(self._held) > self._most:
                self._held.popitem(last=False)
        return wait


class Limits:
    """The buckets of devices and of addresses."""

    def __init__(self, device: Rate = PER_DEVICE, address: Rate = PER_ADDRESS) -> None:
        self._devices = Buckets(device)
        self._addresses = Buckets(address)

    def take(self, address: str, authorization: str, now: float) -> int:
        """Take one call; 0, or the seconds to wait. An unchecked token fills its own bucket only."""
        wait = self._addresses.take(neighborhood(address), now)
        if wait or not authorization:
            return wait
        return self._devices.take(hashlib.blake2b(authorization.encode(), digest_size=16).hexdigest(), now)


def neighborhood(address: str) -> str:
    """The address; of an IPv6 one the /64, all of which one machine may use."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if known.version == 4:
        return address
    return str(ipaddress.ip_network((int(known), 64), strict=False))
