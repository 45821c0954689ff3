"""A choice out of hundreds: Django's own renders a template for each of them, which takes longer than finding them."""

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class Select(forms.Select):
    """The same HTML; what has groups is left to Django."""

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        widget = context["widget"]
        if any(group for group, _options, _place in widget["optgroups"]):
            return super()._render(template_name, context, renderer)  # type: ignore[misc, no-any-return]
        options = [option for _group, group, _place in widget["optgroups"] for option in group]
        return format_html(
            '<select name="{}"{}>\n{}</select>',
            widget["name"],
            flatatt(widget["attrs"]),
            format_html_join(
                "",
                '  <option value="{}"{}>{}</option>\n',
                ((str(each["value"]), flatatt(each["attrs"]), each["label"]) for each in options),
            ),
        )
