"""The district: takes in laptops, orders and merges their changes, and gives each site back what is its own.

*Partitions.* Everything a site owns is keyed by feed ("site:<id>", "shared", "district"): every primary key of such a
table begins with it, every change takes its number from the feed's one head row, and a push locks only the heads it
touches, in sorted order. Batches, as they were received the largest table of all, are keyed by device, and a device
belongs to one site for life: they partition by device. Devices, tokens and codes are keyed by id or hash and are small.
So the tables partition, any number of processes may serve one database, and nothing on the way of a request needs a
trigger, an advisory lock, LISTEN, or a sequence that all share (one advisory lock guards the migration at a start). A
process keeps nothing but caches, buckets and counters: any of them may answer any request.

*Growing past one PostgreSQL*, through the same dialect and the same SQL: on Citus, distribute the feed tables by
``_feed`` and co-locate them, keep "shared" and "district" beside them, distribute the batches by ``device``, and make
the small tables reference tables; a site's records then lie on one node, and what crosses nodes in a push is the batch
it writes down and the lock of the shared feed. On CockroachDB and YugabyteDB the keys partition as they are; both
answer a race with 40001, which is repeated here like PostgreSQL's own; CockroachDB takes advisory locks as no-ops, so
that one process is to be started first after an update. What was tried of this: PostgreSQL 15 alone, with several
processes, restarts, deadlocks and serialization failures injected, at commits too. Of the three engines nothing was
run: what stands here of them is from their documents.

*Why no row security.* PostgreSQL could hold each exchange to its own feeds a second time. We left it out: the policies
bind nobody but a second, lesser database role, so that migrations, figures and backups would need another connection
and another secret; each transaction would begin with one more statement (of a quiet question's four); and the engines
above differ just there. In its place every query of an exchange gets its feeds from one function of the device's grant
(``tables.feeds_of_site``, ``access.readable``), and tests ask every route, and try every operation, as every role of
every site.

*Who may do what* stands in ``access``; what is limited, and why in the process rather than the database, in
``limits``; how a backup is sealed in ``sealed_copy``.
"""
