"""The desk: takes a command, has it carried out in one durable transaction, and tells what changed."""

from collections.abc import Callable

from wbl_desktop.application.ports import Acting, Command, Outcome, Reader, Store


class Desk:
    """Runs commands for one person; whoever listens hears every outcome, their own and the district's."""

    def __init__(self, store: Store, acting: Acting) -> None:
        self._store = store
        self.acting = acting
        self._listeners: list[Callable[[Outcome], None]] = []

    def run(self, command: Command) -> Outcome:
        """Carry out a command; it is on disk and journaled when this returns.

        Raises:
            Refusal: what was asked cannot be; nothing has changed.
            Trouble: the disk or the file is in the way; nothing has changed.
        """
        undoes = getattr(command, "undoes", None)
        outcome = self._store.write(command.VERB, self.acting, command.carry_out, undoes=undoes)
        self.tell(outcome)
        return outcome

    def read(self) -> Reader:
        """A reader for the calling thread."""
        return self._store.reader()

    def listen(self, listener: Callable[[Outcome], None]) -> None:
        """Call ``listener`` after every change; it runs on the thread that made the change."""
        self._listeners.append(listener)

    def tell(self, outcome: Outcome) -> None:
        """Pass on a change that came another way (sync, another process)."""
        for listener in self._listeners:
            listener(outcome)
