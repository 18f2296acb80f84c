"""The verbs: each file is one thing staff can do, as a frozen value the desk carries out."""
