"""The sentences about attached files: what cannot be attached, what is not here yet, and what to do."""

ATTACHMENT_WORDS: dict[str, str] = {
    "attachment_not_here": "This file is not on this laptop yet. It comes with one of the next exchanges.",
    "attachment_not_there": "The district does not have this file yet; it waits for the laptop it was attached on.",
    "attachment_not_taken": "Files are attached to: {kinds}. Not to: {kind}.",
    "attachment_missing": "There is no file “{path}”.",
    "attachment_empty": "“{path}” is empty.",
    "attachment_too_large": "This file is too large: at most {most} MB. Scan it with fewer dots or as several files.",
    "attachment_over_limit": "The district does not take files as large as this one. It stays on this laptop.",
    "attachment_quota_full": "The district keeps no more files of this site. Nothing is lost here; tell your IT staff.",
    "attachment_unreadable": "“{path}” cannot be read, or is being written just now.",
    "attachment_damaged": "This file is damaged on this laptop's disk. It is fetched again from the district.",
    "attached_already": "This file is attached here already.",
    "attachments_under_way": "Files are being exchanged already.",
    "attachment_not_shown": "This kind of file cannot be shown here. Save it, and open it with its own program.",
    "content_differs": "The file does not match its record. It was not taken.",
    "document_unknown": "The district does not know this document yet.",
}
