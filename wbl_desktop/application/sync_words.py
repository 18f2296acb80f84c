"""The sentences about the district, the line to it, and its server: what happened and what to do."""

# What a laptop of these roles enters is kept aside at the district.
ROLES_WITHOUT_SAY = ("read_only", "district")

SYNC_WORDS: dict[str, str] = {
    # the line
    "district_database_missing": "There is no district database at {path}. “site add” or “serve” makes a new one.",
    "no_line": "The district cannot be reached now. Everything is saved here and goes out when the line is back.",
    "captive_portal": "Something else answers in the district's place, perhaps this network's sign-in page. Open a"
    " browser, sign in to the network and try again.",
    "certificate_untrusted": "The district's certificate is not one this computer trusts. Nothing was sent. Tell your"
    " IT staff.",
    "certificate_not_pinned": "The district's certificate does not have the key this laptop was told to expect. Nothing"
    " was sent. Tell your IT staff: either somebody is in between, or the district has a new key and an address to go"
    " with it.",
    "not_encrypted": "{url} is not encrypted. The district's address begins with https://.",
    "address_unreadable": "“{url}” is not an address. It looks like https://wbl.district.org.",
    "message_damaged": "What arrived was damaged on the way. Nothing was changed; the next try sends it again.",
    "message_too_large": "The line does not let messages of this size through. Tell your IT staff.",
    "clock_fast": "This laptop's clock is {off} fast. Nothing is lost by it; set it right, so that days and times are"
    " right on paper.",
    "clock_slow": "This laptop's clock is {off} slow. Nothing is lost by it; set it right, so that days and times are"
    " right on paper.",
    "role_read_only": "The district lets this laptop read, and not write. What is entered here is kept aside there, and"
    " counts once somebody there lets it in.",
    "role_district": "This laptop is the district office's: no students come to it. What is entered here is kept aside"
    " at the district, and counts once somebody there lets it in.",
    "sync_under_way": "An exchange with the district is under way already.",
    # the district's answer
    "district_failed": "The district's server has a problem of its own. Everything is saved here; tell your IT staff.",
    "district_too_old": "The district's server is older than this program. Your work goes on; ask IT to update it.",
    "district_too_new": "This program is too old for the district's server. Your work is safe; update the program.",
    "database_unreachable": "The database server cannot be reached.",
    "database_refused": "The database server does not accept this account.",
    "device_unknown": "The district does not know this laptop. Ask your IT staff for a new code and join again.",
    "device_revoked": "The district has revoked this laptop and keeps what had not been sent yet. The records here are"
    " sealed: only the recovery phrase opens them, and a new code from your IT staff lets the laptop join again.",
    "device_revoked_for_good": "The district has revoked this laptop and has taken everything written on it. No"
    " recovery phrase was in force, so the records here cannot be opened again. Ask your IT staff.",
    "device_revoked_kept": "The district has revoked this laptop but has not taken everything: {waiting} changes are"
    " only here, and no recovery phrase is in force. Nothing was deleted. Ask your IT staff.",
    "laptop_revoked": "The district has revoked this laptop; its records are sealed. The recovery phrase opens them,"
    " and a new code from your IT staff lets the laptop join again.",
    "not_enrolled": "This laptop has not joined a district yet. Ask your IT staff for a code.",
    # joining
    "code_wrong": "This code is not known. Check it letter by letter.",
    "already_enrolled": "This laptop has joined {url} already. The code was not used and is still good.",
    "code_used": "This code has been used already. Each code is good once; ask for another.",
    "code_expired": "This code has expired. Ask for another.",
    "too_many_tries": "Too many wrong codes. Try again in an hour.",
    "enrolled_elsewhere": "This laptop belongs to another district or site already.",
    "district_differs": "The code is for “{there}”; this laptop's district is “{here}”.",
    "site_differs": "The code is for “{there}”; this laptop's site is “{here}”.",
    "site_unknown": "There is no site “{name}”.",
    "student_there_already": "The student is at “{site}” already.",
    # what waits for a person besides disputed fields
    "clash_placed_twice": "{student} was placed twice on {day}, by two laptops: {placements}. Withdraw one, change its"
    " days, or say that both are meant (overlap_meant=yes).",
    "clash_over_full": "The opening {opening} holds {capacity}; two laptops placed more: {placements}.",
    "clash_held": "{record}, {fields}: the district keeps this change aside. {why}",
    "kept_aside": "Changes the district keeps aside: {count}. “wbl conflicts” says which, and why.",
    # why the district keeps an entry aside
    "held_missing_parent": "What it belongs to has not come yet.",
    "held_missing_record": "The record it changes has not come yet.",
    "held_follows_held": "It waits for an earlier change.",
    "held_read_only_feed": "The district keeps this itself.",
    "held_district_keeps": "The district has another value and keeps it.",
    "held_not_allowed": "This account may not change it.",
    "held_invalid_value": "A value is not of the field's kind.",
    "held_device_revoked": "The laptop was revoked. A person at the district decides.",
    "held_moved_away": "The student has gone to another site.",
    "held_purged": "The record was retired long ago, or erased, and is gone.",
    "held_site_closed": "There is no such site any more.",
    "held_unknown_kind": "The district's server is too old to know it.",
    # the server's administration
    "site_exists": "There is a site “{name}” already.",
    "role_unknown": "“{role}” is not a role. Roles are: {roles}.",
    "expiry_unreadable": "“{value}” is not a time. Write 7d, 12h or 30m.",
    "expiry_out_of_range": "A code is good for 90 days at most, and for some minutes at least.",
    "certificate_unusable": "The certificate {path} and its key cannot be read, or do not belong together.",
    "certificate_unreadable": "There is no certificate in {path}.",
    "port_unusable": "There is no port {port}. A port is 1 to 65535, or 0 for any that is free.",
    "tls_needed": "{host} can be reached by others. Give --tls-cert and --tls-key, or say --behind-proxy.",
    "tls_half_given": "--tls-cert and --tls-key go together.",
    "port_taken": "Port {port} is in use already.",
    "address_unusable": "This machine cannot listen on {host}.",
    "key_beside_database": "The key must not lie in the database's folder: {path}.",
    "folder_unwritable": "{path} cannot be written to.",
    "folder_missing": "There is no folder {path}.",
    "database_address_unreadable": "The database's address cannot be read. It looks like postgresql+psycopg://….",
    "database_kind_unknown": "{kind} is not supported. Use a file, or PostgreSQL.",
    "backup_exists": "{path} is there already.",
    "backup_of_another_district": "This backup is of another district.",
}
