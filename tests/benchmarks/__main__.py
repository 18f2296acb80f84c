"""Runs the benchmarks named on the command line, or all of them."""

import sys
from importlib import import_module

NAMES = ("searching", "importing", "printing", "starting", "capturing", "syncing", "loading", "growing", "bad_line")


def main() -> None:
    """Print a line for each thing measured."""
    for name in sys.argv[1:] or NAMES:
        for found in import_module(f"tests.benchmarks.{name}").run():
            print(found, flush=True)


if __name__ == "__main__":
    main()
