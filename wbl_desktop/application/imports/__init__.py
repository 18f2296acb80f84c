"""Imports: a file's drafts are matched against the records, shown as a plan, and applied by one command.

``exchange.imports.read`` makes a `ReadFile`; `planning.plan` makes a `Plan` and writes nothing;
`commands.import_roster.ImportBatch` applies the plan. A person's answers to the plan's questions are given by planning
again with them, so what was seen is exactly what is written.
"""
