"""What scripts say: one dict for each script, sent with the page by `{% script_words %}`, read by `words.js`.

Placeholders are written `%(name)s` and filled in by the script.
"""

from collections.abc import Mapping

from django.utils.functional import Promise

WORDS: Mapping[str, Mapping[str, Promise]] = {}
