"""How much work waits on each page, for the sidebar."""

from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.pages.forms import open_papers

PRESSING = frozenset({"overdue", "next_steps", "to_finish"})  # the groups of what matters that are to be done now


def counts(bridge: Bridge) -> dict[str, int]:
    """Work to do on each page; totals where the page is a list of people."""
    from wbl_desktop.application.clashes import clashes
    from wbl_desktop.application.today import sidebar_counts
    from wbl_desktop.ui.pages.conflicts import matters_of

    reader = bridge.read()
    pressing = sum(matter.group in PRESSING for matter in bridge.floors.matters.now())
    return {
        **sidebar_counts(reader),
        "today": pressing,
        "forms": len(open_papers(reader)),
        "conflicts": len(matters_of(clashes(reader))),  # as the page counts them: a record, however many fields
    }
