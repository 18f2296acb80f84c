"""The command line: a thin adapter over the same commands and queries as the screens, with no logic of its own."""
