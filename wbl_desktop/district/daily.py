"""What a server does by itself while it runs: the day's backup."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.concurrency import run_in_threadpool

from wbl_desktop.district.doors import Service
from wbl_desktop.district.safekeeping import back_up_daily
from wbl_desktop.domain.failures import Failure

LOG = logging.getLogger("wbl_desktop.district")
_LOOK_EVERY = 600.0


@asynccontextmanager
async def keeping(service: Service) -> AsyncIterator[None]:
    """Make the day's backup in a server that has a folder for it; of several processes, one does."""
    if service.backups is None:
        yield
        return
    task = asyncio.create_task(_day_after_day(service))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _day_after_day(service: Service) -> None:
    while True:
        await run_in_threadpool(once, service)
        await asyncio.sleep(_LOOK_EVERY)


def once(service: Service) -> None:
    """Make today's backup, if nobody has; a failure is told, and tried again at the next look."""
    assert service.backups is not None
    arrival = service.arrival()
    try:
        made = back_up_daily(service.engine, service.backups, arrival)
    except Failure as failure:
        LOG.error("no backup: %s", failure.code)
        return
    if made is not None:
        service.meters.backed_up_at.set(arrival.ms / 1000)
        LOG.info("backed up")
