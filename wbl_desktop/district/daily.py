"""What a server does by itself while it runs: the day's backup, forgetting what was retired long ago, tidying up."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from wbl_desktop.district.attachments import shelf_of
from wbl_desktop.district.doors import Service
from wbl_desktop.district.purging import purge_daily
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.safekeeping import back_up_daily
from wbl_desktop.domain.failures import Failure

LOG = logging.getLogger("wbl_desktop.district")
_LOOK_EVERY = 600.0


@asynccontextmanager
async def keeping(service: Service) -> AsyncIterator[None]:
    """Do what each day asks for; of several processes, one does."""
    task = asyncio.create_task(_day_after_day(service))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _day_after_day(service: Service) -> None:
    tidied = ""
    while True:
        await run_in_threadpool(once, service)
        tidied = await run_in_threadpool(tidy, service, tidied)
        await asyncio.sleep(_LOOK_EVERY)


def once(service: Service) -> None:
    """Make today's backup and purge, if nobody has; a failure is told, and tried again at the next look."""
    arrival = service.arrival()
    if service.backups is not None:
        _back_up(service, service.backups, arrival)
    try:
        count = purge_daily(service.engine, arrival)
    except Failure as failure:
        LOG.error("not purged: %s", failure.code)
        return
    if count:
        LOG.info("purged %d records", count)


def tidy(service: Service, last: str) -> str:
    """Let go of contents that nothing names, unless this process did so today; gives the day it did so last."""
    at = service.arrival().at
    if last == at[:10]:
        return last
    try:
        count = shelf_of(service.engine).sweep(at)
    except (Failure, OSError) as failure:
        LOG.error("not tidied: %s", failure.code if isinstance(failure, Failure) else type(failure).__name__)
        return last
    if count:
        LOG.info("let go of %d contents", count)
    return at[:10]


def _back_up(service: Service, folder: Path, arrival: Arrival) -> None:
    try:
        made = back_up_daily(service.engine, folder, arrival)
    except Failure as failure:
        LOG.error("no backup: %s", failure.code)
        return
    if made is not None:
        service.meters.backed_up_at.set(arrival.ms / 1000)
        LOG.info("backed up")
