"""The binding of Qt keeps count of None and True: 6.12.0 on Python 3.11 did not, and aborted after some 570 signals."""

import subprocess
import sys

EMITS = 2_000_000

PROGRAM = f"""
import sys
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Signal, Slot

class Bell(QObject):
    rung = Signal(bool)

class Ear(QObject):
    @Slot(bool)
    def hear(self, value):
        return None

class Model(QAbstractListModel):
    def rowCount(self, parent=QModelIndex()):
        return 1
    def data(self, index, role=0):
        return None

app = QCoreApplication([])
bell, ear, model = Bell(), Ear(), Model()
bell.rung.connect(ear.hear)
index = model.index(0, 0)

def use(times):
    for _ in range(times):
        bell.rung.emit(True)
    for _ in range(times // 100):
        model.data(index)
        model.itemData(index)
        app.processEvents()
        bell.parent()
        bell.rung.disconnect(ear.hear)
        bell.rung.connect(ear.hear)

use(1000)
before = sys.getrefcount(None), sys.getrefcount(True)
use({EMITS})
after = sys.getrefcount(None), sys.getrefcount(True)
print(after[0] - before[0], after[1] - before[1])
"""


def test_two_million_signals_lose_no_reference() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=250)
    assert done.returncode == 0, done.stderr[-2000:]
    drift = [int(count) for count in done.stdout.split()]
    assert all(abs(count) < 100 for count in drift), f"references to None and True drifted by {drift}"
