"""The only way between screens and desk: commands go down on the writing lane, outcomes come up as one signal."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.ports import Command, Outcome, Reader
from wbl_desktop.application.window_ports import Floors
from wbl_desktop.domain.failures import Failure, Trouble
from wbl_desktop.ui.lookups import heading_of
from wbl_desktop.ui.phrases import translate
from wbl_desktop.ui.told import told
from wbl_desktop.ui.worker import Task, Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command of this sitting, by the words a person knows it by."""

    command: str
    words: str
    is_long: bool = False  # taken back with progress, and stopped if a person asks


class Job(QObject):
    """Long work that changes records: what it does, how far it is, and the way to stop it."""

    moved = Signal(int, int)
    over = Signal()

    def __init__(self, words: str, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words
        self.task: Task | None = None

    @Slot()
    def stop(self) -> None:
        """Stop it if that can still be done; then everything is as it was."""
        if self.task is not None:
            self.task.ask_to_stop()

    def end(self) -> None:
        """It is done, or it was stopped."""
        self.over.emit()
        self.deleteLater()


class Trail:
    """What can be undone and done again: newest last."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []

    def add(self, step: Step) -> None:
        """A new change: whatever was undone before can no longer be done again."""
        self.done.append(step)
        self.undone.clear()

    def forget(self, command: str) -> None:
        """It was taken back another way."""
        self.done[:] = [step for step in self.done if step.command != command]


class Bridge(QObject):
    """What every page holds: the floors below, the worker, and the signals that tell what happened."""

    changed = Signal(object)  # Outcome: from here, from the district, from another process
    saving = Signal()
    saved = Signal(str)  # in words what was kept
    failed = Signal(object)  # Failure
    noticed = Signal(str)  # a sentence for the banner
    turned = Signal(str, bool)  # what was undone, or (False) done again
    took_back = Signal(object)  # of an import that was taken back: Notices of what stays
    trail_moved = Signal()
    job_begun = Signal(object)  # Job
    go = Signal(str, str)  # kind and id of a record to show
    theme_asked = Signal(str)
    packet_asked = Signal(str)  # placement
    form_asked = Signal(str, str, str)  # form, placement, language ("" for the family's own)
    merge_asked = Signal(str, str, str)  # kind, one and the other
    twin_noticed = Signal(str, str, str)  # kind, what was just added, what it may be
    blank_asked = Signal(str, str)  # form, language

    def __init__(self, floors: Floors, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.floors = floors
        self.worker = worker
        self.trail = Trail()
        self._sent = self._came = 0  # changes on their way to the disk, and those that are there or refused
        self._waiting: list[tuple[int, Callable[[], None]]] = []
        worker.failed.connect(self.failed)
        floors.desk.listen(self._heard)

    @property
    def today(self) -> date:
        return self.floors.clock.today()

    def read(self) -> Reader:
        """A reader for the calling thread."""
        return self.floors.desk.read()

    def note_import(self, command: str, words: str) -> None:
        """An import came another way than by ``run`` and is undone like any other change."""
        self.trail.add(Step(command=command, words=words, is_long=True))
        self.trail_moved.emit()
        self.saved.emit(words)

    def run(
        self,
        command: Command,
        then: Callable[[Outcome], None] | None = None,
        failed: Callable[[Failure], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Carry out a command; it is on disk when ``then`` hears of it.

        ``then`` and ``failed`` are the owner's, and go when it goes; that it was saved, or not, is told whoever asked.
        """
        self.saving.emit()
        self._sent += 1
        asker = owner or self

        def work() -> tuple[Outcome, str]:
            outcome = self.floors.desk.run(command)
            return outcome, described(outcome, self.read())

        def arrived(result: tuple[Outcome, str]) -> None:
            outcome, words = result
            if outcome.can_undo:
                self.trail.add(Step(command=outcome.command, words=words))
                self.trail_moved.emit()
            self.saved.emit(words)
            twins = [one for one in outcome.notices if one.code == "possible_duplicate"] if outcome.made else []
            for notice in outcome.notices:
                if notice not in twins:
                    self.noticed.emit(told(notice.code, notice.facts))
            if twins:
                # The surest; each would take the place of the one before it on the screen.
                self.twin_noticed.emit(twins[0].facts["kind"], outcome.made[0], twins[0].facts["of"])
            try:
                if then is not None and shiboken6.isValid(asker):
                    then(outcome)
            finally:
                self._home(was_kept=True)

        def refused(failure: Failure) -> None:
            self._home(was_kept=False)
            tell = failed if failed is not None and shiboken6.isValid(asker) else self.failed.emit
            tell(failure)

        # The bridge owns the task: a conflict's card is gone by the time its own answer is on disk.
        self.worker.write(self, work, arrived, refused)

    def once_saved(self, do: Callable[[], None]) -> None:
        """Do it as soon as the change that was made last is on disk; not at all where that is refused.

        Ctrl+Z means the change that was just made, however slow the disk, and never one before or after it.
        """
        if self._sent == self._came:
            do()
        else:
            self._waiting.append((self._sent, do))

    def _home(self, *, was_kept: bool) -> None:
        self._came += 1  # changes come home in the order they were sent
        due = [do for after, do in self._waiting if after == self._came]
        self._waiting = [one for one in self._waiting if one[0] > self._came]
        if was_kept and due:
            due[0]()
            for do in due[1:]:
                self.once_saved(do)

    @Slot()
    def undo(self) -> None:
        """Take back the newest change of this sitting that is on disk."""
        self._take_back(self.trail.done, self.trail.undone)

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        self._take_back(self.trail.undone, self.trail.done)

    def _take_back(self, source: list[Step], target: list[Step]) -> None:
        if not source:
            return
        step = source.pop()
        self._sent += 1

        def refused(failure: Failure) -> None:
            # A full disk, or a person who stopped it, does not make the change one that cannot be undone.
            if isinstance(failure, Trouble) or failure.code == "undo_cancelled":
                source.append(step)
                self.trail_moved.emit()
            self._home(was_kept=False)
            self.failed.emit(failure)

        def arrived(outcome: Outcome) -> None:
            target.append(Step(command=outcome.command, words=step.words, is_long=step.is_long))
            self.trail_moved.emit()
            is_undone = target is self.trail.undone
            said = translate("Bridge", "Undone: {0}") if is_undone else translate("Bridge", "Done again: {0}")
            self.saved.emit(said.format(step.words))
            self.turned.emit(step.words, is_undone)
            self._home(was_kept=True)

        self.trail_moved.emit()
        if step.is_long:
            back, anew = translate("Bridge", "Taking the import back…"), translate("Bridge", "Importing again…")
            words = anew if source is self.trail.undone else back
            self._long(words, UndoCommand(undoes=step.command), arrived, refused)
            return
        self.saving.emit()
        self.worker.write(self, lambda: self.floors.desk.run(UndoCommand(undoes=step.command)), arrived, refused)

    def take_back_import(self, batch: str, *, but_changed: bool = False) -> None:
        """Take an import back; ``but_changed``: except what was changed or used since, which is named.

        What came of it is told like everything else, by ``took_back`` or ``failed``.
        """
        self._sent += 1

        def arrived(outcome: Outcome) -> None:
            self.trail.forget(batch)
            self.trail_moved.emit()
            self.saved.emit(translate("Bridge", "The import was taken back."))
            self._home(was_kept=True)
            self.took_back.emit([one for one in outcome.notices if one.code == "import_stays"])

        def refused(failure: Failure) -> None:
            self._home(was_kept=False)
            self.failed.emit(failure)

        words = translate("Bridge", "Taking the import back…")
        self._long(words, UndoCommand(undoes=batch, keep_changed=but_changed), arrived, refused)

    def _long(
        self,
        words: str,
        undo: UndoCommand,
        then: Callable[[Outcome], None],
        failed: Callable[[Failure], None],
    ) -> None:
        """Carry out what may be long on a lane of its own, with its way told and a way to stop it."""
        job = Job(words, self)

        def work(progress: Callable[[int, int], None], stop: Callable[[], bool]) -> Outcome:
            return self.floors.desk.run(replace(undo, progress=progress, cancelled=stop))

        def arrived(outcome: Outcome) -> None:
            job.end()
            then(outcome)

        def refused(failure: Failure) -> None:
            job.end()
            failed(failure)

        self.saving.emit()
        job.task = self.worker.long(self, work, arrived, refused, job.moved.emit)
        self.job_begun.emit(job)

    def _heard(self, outcome: Outcome) -> None:
        # Called on whatever thread made the change; the signal crosses to the GUI thread.
        self.changed.emit(outcome)


_MANY_AT_ONCE = frozenset({"together", "advance_many"})
VERBS = {
    "add": "added {0}",
    "edit": "changed {0}",
    "retire": "retired {0}",
    "restore": "restored {0}",
    "settle": "settled {0}",
    "merge": "merged {0}",
    "place": "placed {0}",
    "attach": "attached {0}",
}


def described(outcome: Outcome, reader: Reader) -> str:
    """What a command did, in a few words: ``changed Grade of Suárez, Martín``."""
    entries = reader.entries_of(outcome.command)
    first = next(entries, None)
    if first is None:
        return translate("Bridge", "nothing changed")
    second = next(entries, None)
    record = reader.get(first.kind, first.record)
    heading = record.heading() if record is not None else ""
    if second is None and record is not None and not first.inserted and outcome.verb == "edit":
        labels = [spec.label for name in first.changes if (spec := record.spec(name))]
        return translate("Bridge", "changed {0} of {1}").format(", ".join(labels[:2]), heading)
    if outcome.verb in _MANY_AT_ONCE and (others := len({entry.record for entry in entries}) - 1):
        return translate("Bridge", "changed {0} and {1} more").format(heading_of(reader, record), others)
    words = translate("Bridge", VERBS.get(outcome.verb, "changed {0}")).format(heading)
    if len(outcome.touched) < 2:
        return words
    return translate("Bridge", "{0} and what belongs to it").format(words)
