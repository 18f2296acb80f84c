"""Paper: print, words."""

import argparse
from pathlib import Path

from wbl_desktop.application.paper_ports import Paper
from wbl_desktop.application.papers import PaperDesk
from wbl_desktop.application.ports import Reader
from wbl_desktop.cli.asked import Asked, Verb
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.workspace.papers import FormsMaker, paper_desk
from wbl_desktop.workspace.private_files import write_private

_PACKET = "packet"


def _print_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("forms", nargs="+", metavar="FORM", help="packet, or names of forms (wbl forms lists them)")
    parser.add_argument("--placement", metavar="ID")
    parser.add_argument("--blank", action="store_true", help="for filling in by hand; needs no placement")
    parser.add_argument("--language", metavar="LANG", help="en, es …, or both (default: the family's)")
    parser.add_argument("--guardian", metavar="ID", help="who signs, where several may")
    parser.add_argument("--out", required=True, metavar="FILE.pdf")
    parser.add_argument("--printed", action="store_true", help="note that it was printed")


def _print(asked: Asked) -> None:
    out = Path(asked.get("out"))
    if not asked.get("placement") and not asked.get("blank"):
        raise Refusal("placement_needed", field="placement")
    with asked.workspace() as workspace:
        papers = paper_desk(workspace)
        paper = _made(asked, papers, workspace.desk.read())
        write_private(out, paper.pdf)
        if asked.get("printed"):
            papers.mark_printed(paper)
        sheets = workspace.desk.read().rows("printed_form", paper.printed_forms)
    asked.tell_notices(paper.notices)
    document = {
        "file": str(out),
        "pages": paper.pages,
        "codes": [str(sheet.values()["code"]) for sheet in sheets.values()],
        "notices": [{"code": notice.code, **notice.facts} for notice in paper.notices],
    }
    asked.say(document, f"{out} ({paper.pages} pages)")


def _made(asked: Asked, papers: PaperDesk, reader: Reader) -> Paper:
    forms: list[str] = asked.get("forms")
    language = asked.get("language")
    if _PACKET in forms and (len(forms) > 1 or asked.get("blank")):
        raise Refusal("packet_alone", forms=", ".join(forms))
    if asked.get("blank"):
        if len(forms) > 1:
            raise Refusal("one_blank_form", forms=", ".join(forms))
        return papers.blank(forms[0], language)
    placement = reader.full_id("placement", asked.get("placement"))
    guardian = reader.full_id("guardian", asked.get("guardian")) if asked.get("guardian") else None
    if forms == [_PACKET]:
        return papers.packet(placement, language=language, guardian=guardian)
    return papers.several(forms, placement, language, guardian=guardian)


def _nothing(parser: argparse.ArgumentParser) -> None:
    """The verb takes no arguments of its own."""


def _forms(asked: Asked) -> None:
    offered = FormsMaker().forms()
    documents = [{"form": one.code, "title": one.title, "languages": list(one.languages)} for one in offered]
    asked.say(documents, [f"{one.code:<26} {one.title}  ({', '.join(one.languages)})" for one in offered])


def _words(asked: Asked) -> None:
    from wbl_desktop.forms.words import unreviewed, written_languages

    documents = [
        {"language": language, "key": entry.key, "text": entry.text}
        for language in written_languages()
        for entry in unreviewed(language)
    ]
    asked.say(documents, [f"{one['language']}  {one['key']}  {one['text']}" for one in documents])
    asked.tell(f"{len(documents)} wordings wait for a native speaker or the district to approve them.")


VERBS = (
    Verb("print", "a form as a PDF; “packet” is everything the placement still lacks", _print_arguments, _print),
    Verb("forms", "the forms that can be printed, and their languages", _nothing, _forms),
    Verb("words", "form wording nobody has approved yet", _nothing, _words),
)
