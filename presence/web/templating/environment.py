"""Jinja as pages use it: as lenient and as careful as Django's own templates, and several times as fast.

Two habits of Django's are kept. A method is called where it is named, without brackets (`base.get_absolute_url`,
`rows.count`), never one that changes data. And a number or a day that is written out follows the page's language;
`|plain` writes it for machines.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from jinja2 import ChainableUndefined, Environment, Undefined

from presence.web.templating.functions import FILTERS, GLOBALS
from presence.web.templating.translated import TRANSLATED
from presence.web.templating.written import written_out


def environment(**options: Any) -> Environment:
    """The environment of `TEMPLATES` in the settings, which gives the options."""
    ours = {
        "undefined": ChainableUndefined,
        "finalize": written_out,
        "extensions": ["jinja2.ext.i18n"],
        "cache_size": -1,
    }
    made = PageEnvironment(**{**options, **ours})
    made.newstyle_gettext = True  # type: ignore[attr-defined]
    made.filters.update(FILTERS)
    made.globals.update(GLOBALS)
    made.globals.update(TRANSLATED)
    return made


class PageEnvironment(Environment):
    def getattr(self, obj: Any, attribute: str) -> Any:
        """The key of a dictionary, or the attribute, called where it is a method; undefined where there is neither."""
        try:
            value = obj[attribute] if isinstance(obj, dict) else getattr(obj, attribute)
        except ObjectDoesNotExist:
            return self.undefined(obj=obj, name=attribute)
        except (AttributeError, KeyError):
            return self._otherwise(obj, attribute)
        return _called(value) if callable(value) else value

    def _otherwise(self, obj: Any, attribute: str) -> Any:
        """A form's field is asked for like a dictionary's key, a dictionary's method like an attribute."""
        try:
            value = getattr(obj, attribute) if isinstance(obj, dict) else obj[attribute]
        except (AttributeError, LookupError, TypeError):
            return self.undefined(obj=obj, name=attribute)
        return _called(value) if callable(value) else value


def _called(value: Callable[[], Any]) -> Any:
    if isinstance(value, Undefined) or getattr(value, "do_not_call_in_templates", False):
        return value
    if getattr(value, "alters_data", False):
        raise TypeError(f"A template may not call {value!r}: it changes data.")
    return value()
