"""How a page is cited: APA, BibTeX and CSL-JSON, with the version and an address that stays."""

import json
import re
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from presence.models import Base, DatasetVersion
from presence.web.cite import Cite, tex
from tests import world

HOSTILE = "Base {one} \\input{/etc/passwd} % & $x_1^2$ @misc{evil,\n} </script><script>alert(1)</script> \u202egnp.exe"
# The names of the CSL-JSON schema (csl-data.json, version 1.0) that we may use.
CSL_NAMES = {
    "id", "type", "title", "author", "publisher", "issued", "accessed", "version", "URL", "language",
}  # fmt: skip
CSL_TYPES = {"article", "dataset", "webpage", "document"}
CSL_NAME_PARTS = {"family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle"}


def made(title: str = "Kuweires Air Base", **values: Any) -> Cite:
    said = {
        "key": "syria-presence-bases-kuweires-v12",
        "title": title,
        "address": "https://presence.example/bases/kuweires/?on=2019-10-15&known_at=2026-11-20T10:00:00Z",
        "version": 12,
        "issued": date(2026, 11, 20),
        "retrieved": date(2026, 11, 23),
        "language": "en",
    }
    return Cite(**{**said, **values})


def test_apa_names_author_date_title_version_and_address() -> None:
    assert made().apa == (
        "Syria Presence. (2026, November 20). Kuweires Air Base (Version 12) [Data set]. Retrieved November 23, 2026, "
        "from https://presence.example/bases/kuweires/?on=2019-10-15&known_at=2026-11-20T10:00:00Z"
    )


def test_bibtex_is_one_entry() -> None:
    text = made().bibtex
    assert text.startswith("@misc{syria-presence-bases-kuweires-v12,\n")
    assert "  title = {{Kuweires Air Base}},\n" in text
    assert "  year = {2026},\n  month = {11},\n  version = {12},\n" in text
    assert "  urldate = {2026-11-23},\n" in text


@pytest.mark.parametrize("title", [HOSTILE, "}", "{", "\\", "}}},", "@string{a={b}}", "%", "قاعدة حميميم", "a\r\n\n}b"])
def test_bibtex_stays_one_entry_whatever_the_title(title: str) -> None:
    text = made(title).bibtex
    depth, lowest = 0, 1
    for place, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if text[place + 1 :].strip():
            lowest = min(lowest, depth if place > text.index("{") else 1)
    assert depth == 0
    assert lowest >= 1  # closed by its last brace and by none before
    assert len(re.findall(r"^  \w+ = ", text, re.MULTILINE)) == 10
    assert text.count("\n") == 12


def test_tex_escapes_what_tex_reads_as_more_than_a_letter() -> None:
    assert tex("50% of R&D_1 #2 $3 {x} ~ ^ \\") == (
        r"50\% of R\&D\_1 \#2 \$3 \textbraceleft{}x\textbraceright{} \textasciitilde{} \textasciicircum{} "
        r"\textbackslash{}"
    )


def test_csl_has_only_what_the_schema_knows() -> None:
    (item,) = made(HOSTILE).csl
    assert set(item) <= CSL_NAMES
    assert item["type"] in CSL_TYPES
    assert all(isinstance(item[name], str) for name in ("id", "title", "publisher", "version", "URL", "language"))
    assert all(set(name) <= CSL_NAME_PARTS for name in item["author"])
    assert item["issued"] == {"date-parts": [[2026, 11, 20]]}
    assert item["accessed"] == {"date-parts": [[2026, 11, 23]]}
    assert "\u202e" not in item["title"]
    assert json.loads(made(HOSTILE).csl_text) == [item]


@pytest.mark.django_db(transaction=True)
class TestOnAPage:
    def test_keeps_the_date_asked_and_names_the_moment(self, client: Client) -> None:
        world.deployment()
        cite = client.get(world.base().get_absolute_url(), {"on": "2019-10-15"}).context["frame"].cite
        asked = parse_qs(urlsplit(cite.address).query)
        version = DatasetVersion.objects.order_by("-number")[0]
        assert asked["on"] == ["2019-10-15"]
        assert asked["known_at"] == [version.at.isoformat().replace("+00:00", "Z")]
        assert cite.version == version.number

    def test_the_address_shows_what_was_cited_after_a_change(self, client: Client) -> None:
        base = world.base()
        cite = client.get(base.get_absolute_url()).context["frame"].cite
        Base.objects.filter(pk=base.pk).update(name_en="Renamed")
        there = urlsplit(cite.address)
        page = client.get(f"{there.path}?{there.query}")
        assert page.status_code == 200
        assert "Kuweires" in page.content.decode()
        assert page.context["frame"].cite.address == cite.address

    def test_hostile_names_are_shown_as_text(self, client: Client) -> None:
        page = client.get(world.base(name_en=HOSTILE[:190]).get_absolute_url()).content.decode()
        assert "<script>alert(1)" not in page

    def test_files(self, client: Client) -> None:
        base = world.base()
        shown = client.get(base.get_absolute_url(), {"on": "2020"}).context["frame"].cite
        bib, data = client.get(shown.bib_url), client.get(shown.json_url)
        assert bib["Content-Type"] == "application/x-bibtex; charset=utf-8"
        assert bib["Content-Disposition"] == f'attachment; filename="{shown.key}.bib"'
        assert bib.content.decode() == shown.bibtex
        assert data["Content-Type"] == "application/vnd.citationstyles.csl+json"
        assert data.json() == shown.csl

    def test_of_a_publisher_without_latin_letters(self, client: Client) -> None:
        agency = world.source("سانا", name="سانا")
        world.base().citations.update(article=world.article("one", source=agency))
        answer = client.get(reverse("cite", args=["sources", "سانا", "bib"]))
        assert answer.status_code == 200
        assert answer.content.decode().partition(",")[0].isascii()

    @pytest.mark.parametrize("path", ["bases/nowhere.bib", "nothing/kuweires.bib", "bases/kuweires.ris"])
    def test_what_is_not_there_is_not_found(self, client: Client, path: str) -> None:
        world.base()
        assert client.get(f"/cite/{path}").status_code == 404

    def test_what_is_not_published_is_not_cited(self, client: Client) -> None:
        base = world.base()
        Base.objects.filter(pk=base.pk).update(state="draft")
        assert client.get("/cite/bases/kuweires.bib").status_code == 404

    def test_an_unknown_parameter_is_refused(self, client: Client) -> None:
        world.base()
        assert client.get("/cite/bases/kuweires.bib", {"un": "2019"}).status_code == 400
