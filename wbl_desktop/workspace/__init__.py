"""Composition: opens a data directory and binds the floors together for the window and the command line alike."""
