"""The reference of the API with its “try it out”, under the site's policy: nothing refused, nothing from afar."""

import re

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from tests.api.starter import starter
from tests.browser.conftest import Opener

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_operation_is_tried_out(opened: Opener, live_server: LiveServer) -> None:
    starter()
    asked: list[str] = []
    page = opened("/api/v1/docs/")
    page.on("request", lambda request: asked.append(request.url))
    operation = page.locator("#operations-matrix-matrix")
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name=re.compile("try it out", re.IGNORECASE)).click()
    operation.get_by_role("button", name="Execute").click()
    answered = operation.locator(".live-responses-table .response-col_status").last
    expect(answered).to_contain_text("200")
    expect(operation.locator(".live-responses-table")).to_contain_text("russia")
    assert asked
    assert all(address.startswith((live_server.url, "data:", "blob:")) for address in asked)
