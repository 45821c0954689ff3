"""Signing in and out, and what somebody sees who tried too often."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from presence.web.errors import error_page


class SignIn(LoginView):
    template_name = "account/login.html"
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Without Django's own `site`, which would hide the one that every page has."""
        context = super().get_context_data(**kwargs)
        return {name: value for name, value in context.items() if name not in ("site", "site_name")}

    def get_default_redirect_url(self) -> str:
        """Editors to their queue; who may not edit, to the map."""
        return resolve_url(settings.LOGIN_REDIRECT_URL if _edits(self.request.user) else "map")


def _edits(user: User | AnonymousUser) -> bool:
    return user.is_authenticated and user.is_staff


def locked_out(
    request: HttpRequest, _response: HttpResponse | None = None, _credentials: Mapping[str, Any] | None = None
) -> HttpResponse:
    answer = error_page(request, 429)
    answer["Retry-After"] = str(int(settings.AXES_COOLOFF_TIME * 3600))
    return answer
