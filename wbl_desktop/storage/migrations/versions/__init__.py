"""The steps, written by ``python -m wbl_desktop.storage.new_migration`` and looked at by a person."""
