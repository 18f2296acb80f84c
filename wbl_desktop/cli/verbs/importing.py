"""Imports: import, undo-import."""

VERBS = ()
