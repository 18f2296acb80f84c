"""The sample school as a data directory: what only a folder can hold is there too."""

from pathlib import Path

from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.kinds.document import Document
from wbl_desktop.domain.kinds.partner_document import PartnerDocument
from wbl_desktop.workspace.attaching import save
from wbl_desktop.workspace.sample import create_sample


def test_every_kind_has_something_to_show(tmp_path: Path) -> None:
    workspace = create_sample(tmp_path / "data", key_file=tmp_path / "key")
    try:
        reader = workspace.desk.read()
        assert not [kind.KIND for kind in KINDS if not reader.count(kind.KIND)]
        (paper,), (agreement,) = reader.find("document"), reader.find("partner_document")
        assert isinstance(paper, Document)
        assert isinstance(agreement, PartnerDocument)
        assert paper.what == "signed_form"
        assert paper.student
        assert paper.requirement
        assert agreement.what == "agreement"
        assert agreement.partner
        for document in (paper, agreement):
            another = tmp_path / f".{document.id}.part"  # somebody else's draft
            another.write_bytes(b"half")
            assert save(workspace, document, tmp_path / document.id) == document.size
            assert another.read_bytes() == b"half"
            assert (tmp_path / document.id).read_bytes().startswith(b"%PDF-")
        assert not list((tmp_path / "data").rglob("*.pdf"))
    finally:
        workspace.close()
