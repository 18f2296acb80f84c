"""Column mappings people have corrected, kept by name on this laptop and offered when the same labels come again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wbl_desktop.application.ports import Reader

SETTING = "import.mappings"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedMapping:
    """One mapping: the format it is for, the labels it was made on, and target by label."""

    name: str
    format: str
    labels: tuple[str, ...]
    targets: Mapping[str, str]


def saved(reader: Reader) -> list[SavedMapping]:
    """Every mapping kept here, by name."""
    kept = json.loads(reader.setting(SETTING) or "{}")
    return [
        SavedMapping(name=name, format=one["format"], labels=tuple(one["labels"]), targets=dict(one["targets"]))
        for name, one in sorted(kept.items())
    ]


def fitting(reader: Reader, labels: Sequence[str]) -> SavedMapping | None:
    """The mapping that was made on exactly these labels, in any order."""
    return next((one for one in saved(reader) if sorted(one.labels) == sorted(labels)), None)


def with_mapping(reader: Reader, mapping: SavedMapping) -> str:
    """The setting's new text with this mapping in it; one of the same name is replaced."""
    kept = json.loads(reader.setting(SETTING) or "{}")
    kept[mapping.name] = {"format": mapping.format, "labels": list(mapping.labels), "targets": dict(mapping.targets)}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)
