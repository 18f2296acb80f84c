"""The sentences about the district's server as its IT staff meet it: limits, administration, backups."""

DISTRICT_WORDS: dict[str, str] = {
    # what the server answers a laptop
    "not_allowed": "This laptop's role at the district does not allow this. Ask your IT staff.",
    "message_stalled": "The line stood still for too long. Everything is saved here and goes out with the next try.",
    "database_not_ready": "The district's database is being brought up to date.",
    "too_fast": "The district asks for a pause of {seconds} seconds. The next try comes by itself.",
}
