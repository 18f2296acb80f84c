"""The two sorts of failure a person can meet; everything else is a bug.

A code and its facts travel up; the words are chosen at the outer edge, so they can be translated.
"""


class Failure(Exception):  # noqa: N818 - a person meets a refusal or a trouble, not an error
    """A failure with a stable code and the facts a sentence about it needs."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        # Facts may hold private fields; they never reach a log through the exception's text.
        return self.code


class Refusal(Failure):
    """What the person asked cannot be; nothing has changed. Shown at the field it belongs to (fact ``field``)."""


class Trouble(Failure):
    """The world is in the way (disk full, no network, file too new). Nothing is half-done; work goes on."""
