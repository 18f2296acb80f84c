"""The catalogue of what proves the exchange: each row with the tests that cover it, and by how much it is scaled down.

Twenty rows, as the design lists them. A test sees to it that every name here is a test there is. What costs hours has a
command of its own: ``tests.sync.model -n``, ``tests.sync.schedules FIRST COUNT --record FILE`` (adds up seeds),
``tests.sync.fuzz``, ``tests.sync.bundle_fuzz``, ``tests.sync.killed ROUNDS [postgresql]`` and
``tests.district.described``.
"""

from typing import NamedTuple

_SCHEDULES = "tests/sync/test_schedules.py::test_schedules_end_in_step_and_lose_nothing"
_SCANS = "tests/sync/test_schedules.py::test_schedules_with_scans_end_with_every_content_where_its_record_is"
_MACHINE = "tests/sync/test_state_machine.py::TestLaptops"


class Row(NamedTuple):
    """A row of the catalogue; ``scale`` says what runs with every commit, against what the design asks for."""

    what: str
    tests: tuple[str, ...]
    scale: str


CATALOGUE: tuple[Row, ...] = (
    Row(
        "the protocol's model",
        ("tests/sync/test_model.py::test_schedules_end_in_step_and_lose_nothing",),
        "5,000 schedules of 60 steps; 100,000 by command",
    ),
    Row(
        "the model has teeth",
        (
            "tests/sync/test_model.py::test_without_a_rule_something_is_lost",
            "tests/sync/test_schedules.py::test_without_a_protection_it_is_noticed",
            "tests/sync/test_witnesses.py::test_what_a_restored_district_forgot_was_never_seen",
            "tests/sync/test_witnesses.py::test_what_nobody_else_has_is_told_to_a_restored_district",
        ),
        "each of 20 rules, 2,500 schedules; three of them on the real client",
    ),
    Row(
        "state machine over the real client, file and district",
        (_MACHINE, _SCHEDULES),
        "6 examples of 20 steps and 300 schedules of 40 steps; the rest by command",
    ),
    Row(
        "oracle",
        (
            "tests/domain/test_merge.py::test_no_value_goes_without_having_been_seen",
            "tests/domain/test_merge.py::test_a_dispute_is_exactly_a_change_that_had_not_seen_the_live_value",
            "tests/sync/test_oracle.py::test_the_district_comes_to_what_plain_dictionaries_come_to",
            "tests/sync/test_bundles.py::test_it_ends_as_the_line_would",
        ),
        "800 lists of operations against plain dictionaries on each database, 10,000 and more by "
        "``tests.sync.test_oracle N``; the merge rule against its two sentences, 300 examples each",
    ),
    Row(
        "kill -9",
        (
            "tests/storage/test_crash.py::test_kill_9_loses_nothing_that_was_reported_saved",
            "tests/storage/test_crash.py::test_kill_9_in_an_import_leaves_all_of_it_or_nothing",
            "tests/attachments/test_programs.py::test_a_server_killed_at_any_piece_has_nothing_half",
            _SCHEDULES,
        ),
        "a few kills of processes, and kills at any statement within schedules; 500 rounds by command",
    ),
    Row(
        "network faults",
        (
            "tests/sync/test_faulty_line.py::test_a_message_hurt_anywhere_changes_nothing_and_the_next_exchange_goes_on",
            "tests/sync/test_faulty_line.py::test_a_third_of_requests_unanswered_and_both_still_meet",
            "tests/sync/test_faulty_line.py::test_a_sign_in_page_is_told_as_one",
            "tests/sync/test_bundle_mixes.py::test_cut_short_or_flipped_at_every_byte",
            "tests/district/test_running_server.py::test_a_body_that_stands_still_is_given_up_a_slow_one_is_not",
        ),
        "every so many bytes of an exchange (every byte in the long run), every byte of a bundle",
    ),
    Row(
        "clock skew",
        (
            "tests/sync/test_clocks.py::test_an_old_edit_never_beats_one_that_had_seen_it",
            "tests/sync/test_clocks.py::test_an_edit_that_had_not_seen_it_is_a_conflict_and_never_a_loss",
            "tests/sync/test_clocks.py::test_the_wrong_clock_is_noticed_and_the_log_names_nobody",
            "tests/sync/test_clocks.py::test_whatever_year_the_clock_says_everything_is_saved_and_in_order",
            _SCHEDULES,
        ),
        "20 years either way, 1970, 2038, 9999, jumps of an hour, a day and 20 years",
    ),
    Row(
        "disk full, read-only, locked",
        (
            "tests/district/test_database_in_the_way.py::test_a_full_disk_is_told_and_half_of_nothing_is_written",
            "tests/attachments/test_keeping.py::test_a_disk_without_room_says_so",
            "tests/storage/test_threads.py::test_two_processes_write_at_once_and_none_fails",
        ),
        "as asked, but for the sharing violations of Windows",
    ),
    Row(
        "the district restored",
        (
            "tests/sync/test_witnesses.py::test_a_retirement_told_again_does_not_hide_an_edit_made_since",
            "tests/sync/test_witnesses.py::test_between_two_restores_a_value_nobody_here_had_read_is_not_overwritten",
            "tests/sync/test_witnesses.py::test_who_joins_anew_before_it_could_testify_testifies_then",
            "tests/sync/test_witnesses.py::test_what_is_kept_aside_is_listed_as_the_restored_district_has_it",
            "tests/sync/test_bundles.py::test_a_restored_district_heals_by_stick",
            "tests/district/test_sealed_backups.py::test_a_laptop_brings_what_a_restored_district_forgot",
            _SCHEDULES,
        ),
        "up to five restores in a schedule, with laptops set back and lost",
    ),
    Row(
        "clones and disks set back",
        (
            "tests/sync/test_two_laptops.py::test_a_cloned_disk_loses_nothing",
            "tests/sync/test_bundles.py::test_a_laptop_set_back_asks_for_an_id_of_its_own",
            "tests/sync/test_tokens.py::test_a_clone_with_a_spent_token_goes_on_as_another_device",
            "tests/sync/test_tokens.py::test_a_keyring_set_back_is_let_in_and_goes_on",
            _SCHEDULES,
        ),
        "as asked",
    ),
    Row(
        "scope",
        (
            "tests/sync/test_moves.py::test_nothing_of_the_student_stays_in_the_old_site_s_files",
            "tests/sync/test_moves.py::test_there_and_back_with_edits_under_way_on_both_sides",
            "tests/sync/test_moves.py::test_a_child_made_after_its_parent_left_is_followed_by_what_its_author_says_next",
            "tests/sync/test_two_laptops.py::test_another_sites_students_never_come",
            _SCHEDULES,
        ),
        "every page of every laptop's file in half of the schedules",
    ),
    Row(
        "deletes and their purge",
        (
            "tests/sync/test_purging.py::test_it_goes_after_400_days_and_not_before",
            "tests/sync/test_purging.py::test_a_laptop_that_was_away_brings_its_edits_and_nothing_comes_back",
            "tests/sync/test_purging.py::test_what_somebody_still_names_or_disputes_stays",
            "tests/sync/test_erasing.py::test_no_word_of_them_is_left_and_everybody_else_stays",
            _SCHEDULES,
        ),
        "as asked; random purges in the model and, by an option, in the schedules",
    ),
    Row(
        "schema",
        (
            "tests/sync/test_rolling_upgrade.py::test_a_laptop_one_version_ahead_of_its_district_and_of_its_colleague",
            "tests/sync/test_rolling_upgrade.py::test_a_laptop_one_version_behind_its_district",
            "tests/sync/test_two_laptops.py::test_what_a_newer_program_wrote_survives",
            _SCHEDULES,
        ),
        "one version apart, which is all there are; a field of a later one in a third of the schedules",
    ),
    Row(
        "uniqueness and references",
        (
            "tests/sync/test_two_laptops.py::test_one_roster_imported_apart_is_one_copy_without_conflicts",
            "tests/sync/test_two_laptops.py::test_edits_of_a_record_that_was_aliased_meanwhile_are_kept",
            "tests/sync/test_verdicts.py::test_a_child_that_comes_before_its_parent_waits_for_it",
            "tests/sync/test_verdicts.py::test_what_cannot_be_is_kept_aside_and_blocks_nothing",
            "tests/sync/test_offered_again.py::test_an_insert_that_was_united_lists_nothing_a_second_time",
        ),
        "as asked; there are no cycles among the kinds",
    ),
    Row(
        "bundles",
        (
            "tests/sync/test_bundles.py::test_twice_changes_nothing",
            "tests/sync/test_bundles.py::test_out_of_order_loses_nothing",
            "tests/sync/test_bundles.py::test_wrong_hands",
            "tests/sync/test_bundles.py::test_it_ends_as_the_line_would",
            "tests/sync/test_bundle_mixes.py::test_a_mix_ends_in_step_and_loses_nothing",
            "tests/sync/test_bundle_mixes.py::test_thousands_of_bad_bundles",
        ),
        "a third of the schedules carries sticks",
    ),
    Row(
        "attachments",
        (
            "tests/attachments/test_carrying.py::test_a_line_that_dies_after_each_piece_goes_on_with_the_next",
            "tests/attachments/test_carrying.py::test_a_damaged_piece_is_refused_and_comes_again",
            "tests/attachments/test_carrying.py::test_the_same_file_twice_lies_and_travels_once",
            "tests/attachments/test_keeping.py::test_a_large_file_takes_no_more_memory_than_a_small_one",
            "tests/sync/test_scans.py::test_a_scan_the_restored_district_forgot_is_kept_by_the_site_its_student_leaves",
            "tests/sync/test_scans.py::test_a_scan_that_arrives_where_the_same_is_half_there_stays_whole",
            _SCANS,
        ),
        "files of megabytes; asked: 2 GB; three schedules with scans, hundreds by command (``--scans``)",
    ),
    Row(
        "who may what",
        (
            "tests/district/test_access_table.py::test_nobody_gets_what_the_table_does_not_give",
            "tests/district/test_access_table.py::test_a_device_speaks_for_itself_only",
            "tests/sync/test_revoking.py::test_the_outbox_goes_into_quarantine_whole",
            "tests/sync/test_tokens.py::test_a_token_changes_after_thirty_days_and_not_before",
        ),
        "as decided: there is no lease",
    ),
    Row(
        "fuzzed messages",
        (
            "tests/sync/test_fuzz.py::test_messages_nobody_would_write_are_answered_or_refused",
            "tests/sync/test_wire.py::test_a_bomb_is_refused_before_it_swells",
            "tests/sync/test_bundle_mixes.py::test_a_bundle_that_swells",
            "tests/district/test_described.py::test_whatever_a_route_is_sent_it_answers_as_described",
        ),
        "600 messages and 3,000 bundles; 200,000 by command",
    ),
    Row(
        "PostgreSQL's own ways",
        (
            "tests/district/test_database_in_the_way.py::test_a_transaction_taken_back_is_done_again",
            "tests/district/test_database_in_the_way.py::test_two_that_lock_each_other_out_are_both_answered",
            "tests/district/test_database_in_the_way.py::test_a_database_that_restarts_in_the_middle_of_syncs_loses_and_doubles_nothing",
            "tests/district/test_district_crowd.py::test_four_laptops_at_once",
            "tests/district/test_running_server.py::test_two_servers_of_one_database_answer_as_one",
        ),
        "four laptops and two servers instead of eight and a million operations; a restart instead of a failover",
    ),
    Row(
        "threads",
        (
            "tests/sync/test_wire.py::test_eight_threads_seal_at_once_and_no_frame_is_damaged",
            "tests/storage/test_threads.py::test_eight_threads_write_and_read_at_once",
        ),
        "4,000 frames; asked: a million",
    ),
)
