"""Give the advice on a file with answers: as text, as JSON, and as a brief in PDF or Word."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from briefs.advice_document import advice_document
from briefs.brief import BriefRequest, make_brief
from briefs.characters import names_of_characters
from briefs.docx import make_document
from briefs.presentation import present
from briefs.summary import summary_of
from domain.advice import Advice, advise
from domain.catalogue import Catalogue
from perspectives.answer_file import MAX_BYTES, AnswerFile, AnswerFileIsWrong, read_answer_file
from perspectives.editions import catalogue_of
from perspectives.models import Edition
from perspectives.parsing import catalogue_from_folder
from perspectives.problems import ContentIsWrong
from perspectives.shipped import SHIPPED


class Command(BaseCommand):
    """Reads a file with answers and prints the advice; needs no database without --edition."""

    help = "Prints the advice on the answers in a YAML file (see examples/)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, the language, and what to make."""
        parser.add_argument("answers", type=Path, metavar="ANSWERS.yaml")
        parser.add_argument("--language", choices=dict(settings.LANGUAGES), default="nl")
        parser.add_argument("--json", action="store_true", help="print the whole advice as JSON")
        parser.add_argument("--brief", type=Path, metavar="OUT.pdf", help="write the brief here")
        parser.add_argument(
            "--docx", type=Path, metavar="OUT.docx", help="write the brief as a Word document here"
        )
        parser.add_argument("--edition", metavar="KEY", help="use this edition of the database")

    def handle(self, *args: object, **options: Any) -> None:  # noqa: ANN401 (as Django gives them)
        """Read, advise, print and write."""
        language: str = options["language"]
        with translation.override(language):
            catalogue = _catalogue(options["edition"])
            answers = _answers_in(options["answers"], catalogue)
            advice = advise(
                catalogue=catalogue,
                sheet=answers.sheet,
                facts=answers.facts,
                on_date=timezone.localdate(),
                policy=settings.POLICY_BANDS,
            )
            request = _brief_request(advice, answers, language=language)
            if options["brief"]:
                self._write_brief(request, options["brief"])
            if options["docx"]:
                self._write(make_document(request), options["docx"])
        if options["json"]:
            self.stdout.write(_as_json(advice, answers))
        else:
            view = present(advice, language=language, title=answers.title)
            self.stdout.write(summary_of(view, title=answers.title))

    def _write_brief(self, request: BriefRequest, path: Path) -> None:
        brief = make_brief(request)
        self._write(brief.pdf, path)
        if brief.replaced:
            names = ", ".join(names_of_characters(brief.replaced))
            self.stderr.write(
                _("Deze tekens staan niet in het lettertype en zijn vervangen: %(names)s.")
                % {"names": names}
            )

    def _write(self, file: bytes, path: Path) -> None:
        try:
            path.write_bytes(file)
        except OSError as error:
            message = _("%(path)s kan niet worden geschreven. Kijk of de map bestaat en van u is.")
            raise CommandError(message % {"path": path}) from error
        self.stderr.write(_("Het adviesdocument staat in %(path)s.") % {"path": path})


def _brief_request(advice: Advice, answers: AnswerFile, *, language: str) -> BriefRequest:
    return BriefRequest(
        advice=advice,
        title=answers.title,
        organisation=answers.organisation,
        description=answers.description,
        language=language,
        on_date=timezone.localdate(),
    )


def _catalogue(edition: str | None) -> Catalogue:
    try:
        if edition is None:
            return catalogue_from_folder(SHIPPED)
        return catalogue_of(Edition.objects.get(key=edition).pk)
    except Edition.DoesNotExist as error:
        message = _("Editie %(key)s staat niet in de database.") % {"key": edition}
        raise CommandError(message) from error
    except ContentIsWrong as error:
        message = _("De meegeleverde inhoud kan niet worden gelezen:")
        raise CommandError(_listed(message, error)) from error


def _answers_in(path: Path, catalogue: Catalogue) -> AnswerFile:
    try:
        return read_answer_file(_text_in(path), catalogue)
    except AnswerFileIsWrong as error:
        message = _("%(path)s kan niet worden gebruikt. Verbeter dit eerst:") % {"path": path}
        raise CommandError(_listed(message, error)) from error


def _text_in(path: Path) -> str:
    """Return the text of a file, no more of it than is needed to see that it is too big."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = _("%(path)s is geen tekst in UTF-8. Bewaar het bestand als UTF-8.")
        raise CommandError(message % {"path": path}) from error
    except OSError as error:
        raise CommandError(_unreadable(error) % {"path": path}) from error


def _unreadable(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("%(path)s bestaat niet. Kijk of de naam klopt.")
    if isinstance(error, IsADirectoryError):
        return _("%(path)s is een map. Noem een bestand met antwoorden.")
    return _("%(path)s kan niet worden gelezen. Kijk of u het bestand mag openen.")


def _as_json(advice: Advice, answers: AnswerFile) -> str:
    return advice_document(
        advice,
        title=answers.title,
        organisation=answers.organisation,
        description=answers.description,
    )


def _listed(message: str, error: ContentIsWrong) -> str:
    return "\n".join([message, *(f"- {problem}" for problem in error.problems)])
