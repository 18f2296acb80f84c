"""WBL Desktop: offline-first work-based learning records for schools."""
