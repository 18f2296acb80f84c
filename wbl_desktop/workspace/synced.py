"""Notices that the data lies in a folder a cloud service keeps in step: it copies files in the middle of a change."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from wbl_desktop.application.ports import Notice

# How the services name their folders, on Windows, macOS and Linux; some add the account or the district.
_NAMES = (
    ("OneDrive", re.compile(r"OneDrive([ -].*)?|SkyDrive")),
    ("Dropbox", re.compile(r"Dropbox([ -]?\(.*\))?|Dropbox-.*")),
    ("Google Drive", re.compile(r"Google ?Drive([ -].*)?|My Drive|DriveFS")),
    ("iCloud", re.compile(r"iCloud ?Drive|Mobile Documents|com~apple~CloudDocs|iCloudDrive")),
    ("Box", re.compile(r"Box([ -]Sync)?|Box-Box")),
    ("Nextcloud", re.compile(r"Nextcloud\d*|ownCloud")),
)
# Where the services say themselves where they are.
_SAID = (("OneDrive", "OneDrive"), ("OneDrive", "OneDriveCommercial"), ("OneDrive", "OneDriveConsumer"))


def folder_is_synced(path: Path, environ: Mapping[str, str] = os.environ) -> Notice | None:
    """A notice ``folder_is_synced`` (fact ``service``) when the directory lies inside such a folder; None when not."""
    places = {path.absolute(), path.resolve()}
    for service, name in _SAID:
        root = environ.get(name)
        if root and any(place.is_relative_to(root) for place in places):
            return Notice(code="folder_is_synced", facts={"service": service})
    for place in places:
        for part in place.parts:
            for service, name_like in _NAMES:
                if name_like.fullmatch(part):
                    return Notice(code="folder_is_synced", facts={"service": service})
    return None
