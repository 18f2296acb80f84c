"""The sentences about carrying an exchange by USB stick."""

BUNDLE_WORDS: dict[str, str] = {
    "not_a_bundle": "This is not a bundle of this program. It was left as it is.",
    "bundle_damaged": "This bundle is damaged or cut short. Nothing was changed. Copy it again, or write a new one.",
    "bundle_too_new": "A newer version of this program wrote this file. Update the program; nothing was changed.",
    "bundle_contents_damaged": "Some of the scans and files in it are damaged or cut short: they come again with"
    " another bundle. The records are not touched by it.",
    "stick_under_way": "A bundle is being written or read on this laptop already. Wait until it is done.",
    "size_unreadable": "“{value}” is not a size. Say for example 500MB, 2GB, none or all.",
    "bundle_too_large": "This would make a bundle larger than 256 MB. Sync over the line once.",
    "bundle_other_way": "This bundle is on its way to the other side: laptops read answers, the district reads what"
    " laptops wrote.",
    "bundle_not_for_us": "This bundle is sealed to somebody else. Take it to the laptop or district it is for.",
    "bundle_none_for_us": "There is no bundle for us in {path}.",
    "bundle_signature_wrong": "This bundle is not signed by whom it says it is from. Nothing was changed. Tell your IT"
    " staff.",
    "bundle_sender_unknown": "The district does not know the laptop that wrote this bundle. Give it a new code.",
    "bundle_asks_again": "The district was set back, or knows a copy of this laptop, and gave it another id. What waits"
    " goes with another bundle: write one now.",
    "bundle_missing": "There is no file {path}.",
    "bundle_not_asked": "This laptop has not asked to join with the bundle that this answers. Nothing was changed.",
    "answer_not_ours": "The district has changes under this laptop's name that are not here: it was copied, or set back"
    " from a backup. Nothing is lost. Write another bundle; with it the laptop asks for a name of its own.",
    "district_keys_unknown": "This laptop joined its district before bundles were known. Join again with a new code.",
    "stick_full": "There is not enough room for {path} ({size} bytes). Nothing was written. Free some space and try"
    " again.",
    "stick_failed": "{path} cannot be read or written: {reason}. Nothing was half-done. Try again, or another stick.",
    "invitation_needs_url": "Say with --url where laptops will sync once they have a line.",
    "not_an_invitation": "This is not an invitation of a district.",
    "invitation_not_of_code": "This invitation and this code do not belong together, or the file was changed on its"
    " way. Check the code letter by letter; if it is right, ask your IT staff for both anew.",
}
