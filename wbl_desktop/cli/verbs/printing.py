"""Paper: print, words."""

VERBS = ()
