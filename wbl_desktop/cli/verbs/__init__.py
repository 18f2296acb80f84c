"""Every verb of ``wbl``, in the order its help shows them."""

from wbl_desktop.cli.asked import Verb
from wbl_desktop.cli.verbs import attaching, bundling, importing, maintaining, printing, records, setting_up, syncing

VERBS: tuple[Verb, ...] = (
    *setting_up.VERBS,
    *importing.VERBS,
    *records.VERBS,
    *printing.VERBS,
    *attaching.VERBS,
    *syncing.VERBS,
    *bundling.VERBS,
    *maintaining.VERBS,
)
