"""The exchange's protocol as an executable model, run through random schedules of typing and faults.

No input or output, only the rules: what a district takes from a laptop, what a laptop believes of an answer, and what
both do after a restore or a clone, when a record goes to another site, when it is purged, and when messages travel on
sticks. Once the line is good these must hold:

- every laptop equals its site's feed on every field, with nothing unsent; of one site, nothing is kept aside;
- every value a person typed is live, in the list of conflicts, kept aside, or was replaced by somebody who saw it;
- every child's parent is there, in the same feed;
- no record is retired over a value its retirer had not seen, unless the conflict is listed.

Each rule in ``Rule`` can be switched off, to see that the model catches the loss it prevents. Not modeled: aliases,
the shared feed, and a restore that forgets a move. Run ``python -m tests.sync.model -n 100000`` for more schedules.
"""

import argparse
import sys

from tests.sync.model_words import Rule
from tests.sync.model_world import World

__all__ = ["Rule", "run"]


def run(seed: int, without: frozenset[str] = frozenset(), steps: int = 60) -> str | None:
    """One schedule; what went wrong, or None."""
    world = World(seed, without)
    for _ in range(steps):
        world.step()
    world.come_to_rest()
    found = world.violation()
    return f"seed {seed}: {found}" if found else None


def main(arguments: list[str]) -> int:
    """Run many schedules and count the violations."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("-n", type=int, default=5_000, help="how many schedules")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--without", default="", help="rules to switch off, with commas between")
    given = parser.parse_args(arguments)
    without = frozenset(Rule(name) for name in given.without.split(",") if name)
    found = [one for seed in range(given.first, given.first + given.n) if (one := run(seed, without))]
    print(f"without={sorted(without)} schedules={given.n} violations={len(found)}", *found[:1])
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
