"""WBL Desktop: offline-first work-based learning records for schools."""

__version__ = "0.1.0"
