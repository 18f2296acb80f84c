"""Speed and memory, each as a ratio to a peer or a physical limit measured in the same run.

``python -m tests.benchmarks`` runs all of them and prints a line each; names choose some. They are not tests: a slow
machine fails nobody.
"""
