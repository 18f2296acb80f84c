"""The sentences about the district's server as its IT staff meet it: limits, administration, backups."""

DISTRICT_WORDS: dict[str, str] = {
    # what the server answers a laptop
    "not_allowed": "This laptop's role at the district does not allow this. Ask your IT staff.",
    "message_stalled": "The line stood still for too long. Everything is saved here and goes out with the next try.",
    "database_not_ready": "The district's database is being brought up to date.",
    "too_fast": "The district asks for a pause of {seconds} seconds. The next try comes by itself.",
    # running the server
    "workers_out_of_range": "--workers is a number from 1 to 64, not {workers}.",
    "workers_unsupported": "Here, processes cannot share a port. Start one, or several with a port each.",
    "workers_failed": "The server's processes fall over again and again. The log above says why.",
    # backups
    "backup_key_missing": "There is no key to seal backups to yet. “wbl-district backup-key FILE” makes one.",
    "backup_key_wrong": "This private key does not open this backup.",
    "backup_unwritable": "{path} cannot be written: {reason}.",
    # the administration page
    "secret_wrong": "This secret is not right. Check it letter by letter.",
    "form_foreign": "This form is from another page, or from before you signed in. Open the page again.",
    "backup_folder_missing": "The server was started without a folder for backups: “serve --backups FOLDER”.",
    "secret_missing": "There is no administrator's secret yet. “wbl-district admin” makes one.",
}
