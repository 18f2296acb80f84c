"""The school's own words and rules in plain Python: record kinds, checks, the placement's life, and the merge."""
