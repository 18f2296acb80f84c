"""What a monitoring system may count: requests, times, sizes and outcomes; no name, no id, nothing of a student.

Several processes that share a port (``serve --workers``) keep their numbers in files of one folder, which
``PROMETHEUS_MULTIPROC_DIR`` names before this module is imported; whichever of them is asked then answers for all.
"""

import os

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_BYTES = (300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 8_000_000)


class Meters:
    """The counters of one application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "wbl_requests", "Requests answered.", ["method", "route", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "wbl_request_seconds", "Time to answer.", ["route"], buckets=_SECONDS, registry=self.registry
        )
        self.received = Histogram(
            "wbl_received_bytes", "Size of bodies received.", ["route"], buckets=_BYTES, registry=self.registry
        )
        self.failures = Counter(
            "wbl_failures", "Requests refused or in trouble, by code.", ["code"], registry=self.registry
        )
        self.again = Counter(
            "wbl_database_retries", "Transactions done again, by reason.", ["code"], registry=self.registry
        )
        self.under_way = Gauge(
            "wbl_requests_under_way", "Requests being answered.", multiprocess_mode="livesum", registry=self.registry
        )
        self.backed_up_at = Gauge(
            "wbl_backup_timestamp_seconds",
            "When the newest backup was made here.",
            multiprocess_mode="max",
            registry=self.registry,
        )

    def told(self) -> bytes:
        """Everything counted, as Prometheus reads it."""
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self.registry)
        everybody = CollectorRegistry()
        MultiProcessCollector(everybody)  # type: ignore[no-untyped-call]
        return generate_latest(everybody)
