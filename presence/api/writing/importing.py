"""A whole dataset folder at once: the same checks as `load_dataset`, all of it or nothing."""

from collections import defaultdict
from typing import Any, ClassVar

import pghistory
from django.db import connection
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request

from presence.api.writing.archive import unpacked
from presence.api.writing.base import WritingView, as_json
from presence.api.writing.idempotency import Made, once
from presence.api.writing.problems import StillRunning
from presence.api.writing.schema import writes
from presence.data.load import LOCK, load
from presence.data.problems import DatasetProblem
from presence.data.tally import Summary
from presence.models import Scope
from presence.problems import InvalidParameter, InvalidRecord

ZIP = "application/zip"
SHOWN = 200  # findings, warnings, notes
CHECK = OpenApiParameter(
    "check",
    OpenApiTypes.STR,
    enum=["1", "0"],
    description="1: only tell what an import would do.",
    examples=[OpenApiExample("only check", value="1")],
)


class TallySerializer(serializers.Serializer):
    """`absent`: here and not in the folder; such rows are left alone."""

    new = serializers.IntegerField()
    changed = serializers.IntegerField()
    same = serializers.IntegerField()
    absent = serializers.IntegerField()


class ImportedSerializer(serializers.Serializer):
    """What an import did, by kind."""

    imported = serializers.BooleanField(help_text="false: it was only checked.")
    counts = serializers.DictField(child=TallySerializer())
    warnings = serializers.ListField(child=serializers.CharField())
    notes = serializers.ListField(child=serializers.CharField())


class ImportView(WritingView):
    kind = "import"
    title = "Import a dataset folder"
    about = "A dataset folder, zipped."
    scopes: ClassVar = {"POST": Scope.IMPORT}
    largest: ClassVar[int] = 20_000_000
    takes: ClassVar[str] = ZIP
    parameters: ClassVar = ("check",)

    @writes(
        Scope.IMPORT,
        "import_dataset",
        "Import a dataset folder",
        "CSV files and outlines in the format of the dataset, in one zip archive of at most 20 MB. All of it is "
        "checked and then written in one transaction; with a single mistake nothing is.",
        {ZIP: OpenApiTypes.BINARY},
        {200: (ImportedSerializer, "Imported, or checked.")},
        parameters=[CHECK],
    )
    def post(self, request: Request) -> HttpResponse:
        check = _flag(request.query_params.get("check", ""))
        body = self.body(request)
        return once(self.key, request._request, body, lambda: self._imported(body, check))

    def _imported(self, body: bytes, check: bool) -> Made:
        _alone()
        with unpacked(body) as (folder, passed_over), pghistory.context(user=self.by.pk):
            try:
                summary = load(folder, check_only=check)
            except DatasetProblem as problem:
                raise _by_file(problem, folder.name) from problem
        notes = [f"{name}: not a file of this format; not read." for name in passed_over]
        return Made(200, as_json(_told(summary, notes, check)))


def _alone() -> None:
    """Rather than keep a program waiting for as long as another import takes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            raise StillRunning("Another import is running: send this one again when it is done.")


def _flag(text: str) -> bool:
    if text not in ("", "0", "1"):
        raise InvalidParameter("check: Give 1 or 0.", errors={"check": ["Give 1 or 0."]})
    return text == "1"


def _told(summary: Summary, notes: list[str], check: bool) -> dict[str, Any]:
    return {
        "imported": not check,
        "counts": {
            kind: {"new": tally.new, "changed": tally.changed, "same": tally.same, "absent": tally.absent}
            for kind, tally in summary.counts.items()
        },
        "warnings": [str(each) for each in summary.warnings[:SHOWN]],
        "notes": [*summary.notes, *notes][:SHOWN],
    }


def _by_file(problem: DatasetProblem, folder: str) -> InvalidRecord:
    """Every finding under its file; the folder itself, which is ours, goes without its path."""
    errors: dict[str, list[str]] = defaultdict(list)
    for finding in problem.findings[:SHOWN]:
        where = [f"line {finding.line}" if finding.line else "", finding.column]
        name = "archive" if finding.file.endswith(f"/{folder}") else finding.file
        errors[name].append(": ".join(filter(None, (", ".join(filter(None, where)), finding.reason))))
    more = len(problem.findings) - SHOWN
    detail = f"{problem.detail} The first {SHOWN} are told." if more > 0 else problem.detail
    return InvalidDataset(detail, errors=errors)


class InvalidDataset(InvalidRecord):
    code = DatasetProblem.code
