"""Importing: choose a file, look at what it would change, answer what is doubtful, then write it as one step."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, Qt, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wbl_desktop.application.window_ports import Applied, ColumnRead, Plan, PlanRow, Question, Standing
from wbl_desktop.domain.failures import Failure
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.import_words import answer_words, target_words
from wbl_desktop.ui.inputs import ComboBox
from wbl_desktop.ui.parts import Scroll, StateMark, button, clear, column, row, say, sheet
from wbl_desktop.ui.plan_table import PlanTable
from wbl_desktop.ui.record_page import Page
from wbl_desktop.ui.table import RecordView
from wbl_desktop.ui.told import told, told_failure
from wbl_desktop.ui.worker import Task

translate = QCoreApplication.translate


class ImportPage(Page):
    """From a file of another program to records, with a look in between."""

    name = "import"

    def __init__(self, _settings: QSettings) -> None:
        super().__init__()
        self.words = translate("Import", "Import")
        self.help_words = translate(
            "Import", "Nothing is written before you have seen what would change. An import is one step to undo."
        )
        self.plan: Plan | None = None
        self._path = ""
        self._answers: dict[str, str] = {}
        self._mapping: dict[str, str] = {}
        self._format: str | None = None
        self._encoding: str | None = None
        self._task: Task | None = None
        self._written_plan: Plan | None = None  # what was imported last, for the rows that were left out
        self.banner = Banner()
        self.choose = button(self.tr("Choose a file…"), self.choose_file, primary=True)
        self.choose_folder = button(self.tr("Choose a folder…"), self.choose_dir)
        self.again = button(self.tr("Another file…"), self.restart)
        self.apply = button(self.tr("Import"), self.write, primary=True)
        self.save = button(self.tr("Save the rows to send back…"), self.save_held)
        self.save_left_out = button(self.tr("Save the rows to send back…"), self.save_held)
        self.save_left_out.hide()
        self.cancel = button(self.tr("Cancel"), self.stop)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._busy = say("muted", "")
        self.format = ComboBox()
        self.format.setAccessibleName(self.tr("Kind of file"))
        self.format.activated.connect(self._other_format)
        self.letters = ComboBox()
        self.letters.setAccessibleName(self.tr("How the letters are written"))
        self.letters.activated.connect(self._other_letters)
        self.table = RecordView()
        self.table.setAccessibleName(self.tr("What the import would do"))
        self.model = PlanTable()
        self.table.setModel(self.model)
        for at, width in enumerate((56, 164, 360, 520)):
            self.table.setColumnWidth(at, width)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self._file = say("head", "")
        self._about = say("muted", "", wrap=True)
        self._counts = QVBoxLayout()
        self._columns = QGridLayout()
        self._questions = QVBoxLayout()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._choose_page())
        self._stack.addWidget(self._busy_page())
        self._stack.addWidget(self._plan_page())
        layout = column(
            row(say("title", self.words), None, margins=(24, 16, 24, 4)),
            row(self.banner, margins=(24, 0, 24, 4)),
            self._stack,
            spacing=0,
        )
        self.setLayout(layout)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)

    def _choose_page(self) -> QWidget:
        words = self.tr(
            "Rosters: OneRoster (zip or folder), Aeries, PowerSchool. Employer lists: the spreadsheet as you keep it, "
            "or a CSV with labeled columns. Hours: a sheet with a row for each student and day, or with a column for "
            "each day. The file stays where it is."
        )
        return sheet(
            column(
                say("muted", words, wrap=True),
                row(self.choose, self.choose_folder, None),
                row(self.save_left_out, None),
                None,
                spacing=14,
                margins=(24, 8, 24, 24),
            )
        )

    def _busy_page(self) -> QWidget:
        return sheet(column(self._busy, self.bar, row(self.cancel, None), None, spacing=12, margins=(24, 16, 24, 24)))

    def _plan_page(self) -> QWidget:
        label = say("label", self.tr("Kind of file"))
        label.setBuddy(self.format)
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("Parts of the plan"))
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.table, self.tr("What would change"))
        wrong = say("muted", self.tr("Letters look wrong? Read them as"))
        wrong.setBuddy(self.letters)
        self._about_letters = QWidget()
        self._about_letters.setLayout(row(wrong, self.letters, None, margins=(0, 12, 0, 0)))
        columns = sheet(column(self._columns, self._about_letters, None, margins=(0, 8, 0, 8)))
        self._tabs.addTab(Scroll(columns), self.tr("Columns"))
        self._tabs.addTab(Scroll(sheet(column(self._questions, None, margins=(0, 8, 0, 8)))), self.tr("Questions"))
        head = row(self._file, None, label, self.format)
        return sheet(
            column(
                head,
                self._counts,
                self._about,
                row(self.apply, self.save, self.again, None),
                self._tabs,
                spacing=10,
                margins=(24, 4, 24, 8),
            )
        )

    # -- choosing -----------------------------------------------------------------------------------------------

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file."""
        words = self.tr("Rosters and lists (*.zip *.csv *.txt *.tsv *.xlsx);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file to import"), "", words)
        if name:
            self.read(name)

    @Slot()
    def choose_dir(self) -> None:
        """Ask for a folder of OneRoster files."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of OneRoster files"))
        if name:
            self.read(name)

    def read(self, path: str) -> None:
        """Read a file and lay the plan."""
        self._path = path
        self._answers, self._mapping, self._format, self._encoding = {}, {}, None, None
        self._read()

    def _read(self) -> None:
        bridge = self.bridge
        if bridge is None:
            return
        self._begin_busy(self.tr("Reading {0}…").format(Path(self._path).name))
        answers, mapping = dict(self._answers), dict(self._mapping)
        format_, encoding = self._format, self._encoding
        self._task = bridge.worker.long(
            self,
            lambda progress, stop: bridge.floors.imports.plan(
                self._path,
                format_=format_,
                mapping=mapping,
                answers=answers,
                encoding=encoding,
                progress=progress,
                stop=stop,
            ),
            self._planned,
            self._failed,
            self._advance,
        )

    def _begin_busy(self, words: str) -> None:
        self.banner.clear()
        self._busy.setText(words)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._stack.setCurrentIndex(1)
        self.cancel.setFocus()

    def _advance(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    @Slot()
    def stop(self) -> None:
        """Stop reading or writing; nothing is half-done, and what was too late to stop is told as done."""
        if self._task is not None:
            self._task.ask_to_stop()
        self._busy.setText(self.tr("Stopping…"))
        self.cancel.setEnabled(False)

    def _failed(self, failure: Failure) -> None:
        self._stack.setCurrentIndex(2 if self.plan is not None else 0)
        if self.plan is not None and failure.code.startswith("encoding_"):
            self._encoding = None  # the plan that is shown stands
            self._show_letters(self.plan)
        self.begin()
        if failure.code == "import_cancelled":
            self.banner.tell(self.tr("Stopped. Nothing was changed."))
        else:
            self.banner.tell(told_failure(failure), standing=Standing.STOPS, stays=True)

    # -- looking ------------------------------------------------------------------------------------------------

    def _planned(self, plan: Plan) -> None:
        self.plan = plan
        self.save_left_out.hide()
        self._stack.setCurrentIndex(2)
        rows = self.tr("{0} · {1} row(s)", "", plan.rows)  # the number with its commas, which %n has not
        self._file.setText(rows.format(Path(self._path).name, f"{plan.rows:,}"))
        self.model.show_rows(plan.shown)
        self._show_formats(plan)
        self._show_letters(plan)
        self._show_counts(plan)
        self._about.setText(" ".join(told(one.code, one.facts) for one in plan.notices))
        self._about.setVisible(bool(plan.notices))
        self._show_columns(plan.columns, plan)
        self._show_questions(plan.questions, plan.shown)
        self._tabs.setTabText(2, self.tr("Questions ({0})").format(len(plan.questions)))
        count = plan.new + plan.changed + plan.leaving
        nothing = count == 0
        self.apply.setEnabled(not nothing)
        words = (
            self.tr("Nothing to import") if nothing else self.tr("Import {0} record(s)", "", count).format(f"{count:,}")
        )
        self.apply.setText(words)
        self.apply.setAccessibleName(words)
        self.save.setVisible(plan.needs_a_look > 0)
        (self.again if nothing else self.apply).setFocus()

    def _show_formats(self, plan: Plan) -> None:
        assert self.bridge is not None, "a plan comes from the floors"
        self.format.clear()
        for code, name in self.bridge.floors.imports.formats():
            self.format.addItem(translate("formats", name), code)
        self.format.setCurrentIndex(max(0, self.format.findData(plan.format)))

    def _show_letters(self, plan: Plan) -> None:
        """Only where the file is text: a workbook says itself how its letters are written."""
        assert self.bridge is not None, "a plan comes from the floors"
        self.letters.clear()
        for codec, name in self.bridge.floors.imports.encodings():
            self.letters.addItem(name, codec)
        self.letters.setCurrentIndex(self.letters.findData(plan.encoding))
        self._about_letters.setVisible(bool(plan.encoding))

    def _show_counts(self, plan: Plan) -> None:
        clear(self._counts)
        line = row(spacing=24)
        for standing, count, words in (
            (Standing.DONE, plan.new, self.tr("new")),
            (Standing.UNDER_WAY, plan.changed, self.tr("changed")),
            (Standing.NONE, plan.same, self.tr("same")),
            (Standing.NONE, plan.leaving, self.tr("leave the roster")),
            (Standing.NEEDS, plan.needs_a_look, self.tr("need a look")),
        ):
            if count or words in {self.tr("new"), self.tr("same")}:
                line.addWidget(StateMark(standing, f"{count:,} {words}"))
        line.addStretch(1)
        self._counts.addLayout(line)

    def _show_columns(self, columns: Sequence[ColumnRead], plan: Plan) -> None:
        clear(self._columns)
        heads = (self.tr("Column"), self.tr("Example"), self.tr("Means"))
        for at, words in enumerate(heads):
            self._columns.addWidget(say("label", words), 0, at)
        self._columns.setHorizontalSpacing(24)
        self._columns.setColumnStretch(3, 1)
        options = [("", self.tr("not kept")), *((one, target_words(one, plan.kind)) for one in plan.targets)]
        for at, one in enumerate(columns, 1):
            label = QLabel(one.label)
            box = ComboBox()
            box.setAccessibleName(self.tr("What {0} means").format(one.label))
            label.setBuddy(box)
            for value, words in options:
                box.addItem(words, value)
            if box.findData(one.target) < 0:
                box.addItem(target_words(one.target, plan.kind), one.target)
            box.setCurrentIndex(max(0, box.findData(one.target)))
            box.activated.connect(lambda _at, one=one, box=box: self._mean(one, box))
            self._columns.addWidget(label, at, 0)
            self._columns.addWidget(say("muted", one.example), at, 1)
            self._columns.addWidget(box, at, 2)

    def _mean(self, one: ColumnRead, box: ComboBox) -> None:
        self._mapping[one.label] = str(box.currentData() or "")
        self._read()

    @Slot()
    def _other_format(self) -> None:
        self._format = str(self.format.currentData())
        self._read()

    @Slot()
    def _other_letters(self) -> None:
        self._encoding = str(self.letters.currentData())
        self._read()

    def _show_questions(self, questions: Sequence[Question], shown: Sequence[PlanRow]) -> None:
        clear(self._questions)
        if not questions:
            self._questions.addWidget(say("muted", self.tr("No questions.")))
        for one in questions[:200]:
            about = next((row_.value for row_ in shown if (row_.line, row_.reason) == (one.line, one.reason)), "")
            words = say(
                "body",
                " ".join(part for part in (about and f"{about}:", told(one.reason, one.facts)) if part),
                wrap=True,
            )
            box = ComboBox()
            box.setAccessibleName(words.text())
            words.setBuddy(box)
            for choice in one.choices:
                box.addItem(answer_words(choice), choice)
            box.setCurrentIndex(max(0, box.findData(self._answers.get(one.id, one.choices[0]))))
            box.activated.connect(lambda _at, one=one, box=box: self._answer(one, box))
            where = say("muted", self.tr("line {0}").format(one.line) if one.line else self.tr("whole file"))
            where.setFixedWidth(80)
            line = row(where, words, box)
            line.setStretch(1, 1)
            self._questions.addLayout(line)

    def _answer(self, one: Question, box: ComboBox) -> None:
        self._answers[one.id] = str(box.currentData())
        self._read()

    # -- writing ------------------------------------------------------------------------------------------------

    @Slot()
    def write(self) -> None:
        """Write the plan as one step."""
        bridge, plan = self.bridge, self.plan
        if bridge is None or plan is None:
            return
        self._begin_busy(self.tr("Importing. The window can be used meanwhile."))
        self._task = bridge.worker.long(
            self,
            lambda progress, stop: bridge.floors.imports.apply(plan, progress=progress, stop=stop),
            self._written,
            self._failed,
            self._advance,
        )

    def _written(self, done: Applied) -> None:
        self._written_plan, self.plan = self.plan, None
        self._stack.setCurrentIndex(0)
        self.save_left_out.setVisible(done.needs_a_look > 0)
        source = Path(self._path)
        if self.bridge is not None:
            self.bridge.note_import(done.batch, self.tr("the import of {0}").format(source.name))
        words = self.tr("Imported: {0} new, {1} changed.").format(f"{done.new:,}", f"{done.changed:,}")
        if done.needs_a_look:
            words += " " + self.tr("%n place(s) in it need a look and were not imported.", "", done.needs_a_look)
        words += " " + self.tr("The file {0} still holds the same names: delete it if nobody needs it.").format(
            source.name
        )
        self.banner.tell(
            words, standing=Standing.DONE, action=self.tr("Undo this import"), then=lambda: self._undo(done.batch)
        )
        self.choose.setFocus()

    def _undo(self, batch: str) -> None:
        """Take back what was just imported; the window tells what came of it, as after Ctrl+Z."""
        if self.bridge is not None:
            self.bridge.take_back_import(batch)

    @Slot(object)
    def _taken_back(self, _stays: object) -> None:
        self.save_left_out.hide()
        self.banner.clear()

    @Slot()
    def restart(self) -> None:
        """Another file."""
        self.plan = None
        self._stack.setCurrentIndex(0)
        self.choose_file()

    @Slot()
    def save_held(self) -> None:
        """Save the rows that need a look."""
        bridge, plan = self.bridge, self.plan or self._written_plan
        if bridge is None or plan is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rows to send back"), "needs-a-look.csv", self.tr("CSV (*.csv)")
        )
        if name:
            bridge.worker.long(
                self,
                lambda _progress, _stop: bridge.floors.imports.save_held_back(plan, name),
                self._held_saved,
                self._failed,
            )

    def _held_saved(self, count: int) -> None:
        self.banner.tell(self.tr("%n row(s) saved.", "", count))

    @override
    def begin(self) -> None:
        (self.apply if self._stack.currentIndex() == 2 else self.choose).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def own_banner(self) -> Banner:
        return self.banner

    @override
    def open(self, bridge: Bridge) -> None:
        super().open(bridge)
        bridge.took_back.connect(self._taken_back)
        self.choose.setEnabled(True)
