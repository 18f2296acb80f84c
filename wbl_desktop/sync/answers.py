"""What an answer must hold before a laptop believes any of it."""

from wbl_desktop.application.sync_ports import Verdict
from wbl_desktop.sync.columns import damaged
from wbl_desktop.sync.wire import FEEDS, Answer

_FEEDS = frozenset(str(feed) for feed in FEEDS)
_VERDICTS = frozenset(str(verdict) for verdict in Verdict)


def sound(answer: Answer) -> Answer:
    """The answer itself; Trouble ``message_damaged`` when it names a feed, a number or a verdict that cannot be."""
    named = {*answer.fast_forward, *(page.feed for page in answer.pages)}
    if not named <= _FEEDS or not {verdict for _, verdict, _ in answer.verdicts} <= _VERDICTS:
        raise damaged()
    lengths = {len(heads) for heads in (answer.heads, answer.common) if heads}
    if not lengths <= {len(FEEDS)} or (answer.fast_forward and not answer.heads):
        raise damaged()
    numbers = (*answer.heads, *answer.common, *(page.cursor for page in answer.pages))
    if any(number < 0 for number in numbers) or answer.acked < -1:
        raise damaged()
    return answer
