"""The interface's texts in other languages: brings locale/ up to date; `--compile` makes what gettext reads."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config import catalogues


class Command(BaseCommand):
    help = "Bring locale/ up to date with the texts in templates and code."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="Change nothing; fail where a translation is missing.")
        parser.add_argument("--compile", action="store_true", help="Only make the .mo files.")

    def handle(self, *args: Any, **options: Any) -> None:
        languages = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
        if options["check"]:
            self._check(languages)
            return
        for language in languages:
            path = catalogues.po_path(settings.BASE_DIR, language)
            if not options["compile"]:
                catalogues.save(catalogues.update(settings.BASE_DIR, language), path)
            catalogues.compile_catalogue(path, language)

    def _check(self, languages: list[str]) -> None:
        found = [
            f"{language}: {fault}" for language in languages for fault in catalogues.faults(settings.BASE_DIR, language)
        ]
        if found:
            raise CommandError("\n".join([*found, f"{len(found)} to mend: manage.py messages, then fill in locale/."]))
        self.stdout.write("Every text is translated.")
