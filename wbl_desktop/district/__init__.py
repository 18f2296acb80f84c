"""The district: takes in laptops, orders and merges their changes, and gives each site back what is its own.

Everything is keyed by feed ("site:<id>", "shared", "district"): every primary key begins with it, every change takes
its number from the feed's one head row, and a push locks only the heads it touches. So the tables partition by feed,
any number of processes may serve one PostgreSQL, and nothing needs triggers, advisory locks or a global sequence.
"""
