"""What scripts say: one dict for each script, sent with the page by `{% script_words %}`, read by `words.js`.

Placeholders are written `%(name)s` and filled in by the script.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

WORDS: Mapping[str, Mapping[str, Promise]] = {
    "copy": {
        "copy": gettext_lazy("Copy"),
        "copied": gettext_lazy("Copied"),
        "failed": gettext_lazy("Select the text and copy it"),
    },
    "explorer": {
        "close": gettext_lazy("Close"),
        "card": gettext_lazy("Chosen on the map"),
        "map": gettext_lazy(
            "Map of Syria. Arrow keys move it, plus and minus change its scale; Tab goes on to its places."
        ),
        "tools": gettext_lazy("Map tools"),
        "zoomIn": gettext_lazy("Zoom in"),
        "zoomOut": gettext_lazy("Zoom out"),
        "spots": gettext_lazy("Places on the map. Arrow keys go from one to the next, Enter opens."),
        "spot": gettext_lazy("%(name)s: %(who)s"),
        "possibleActor": gettext_lazy("%(name)s (possibly)"),
        "group": gettext_lazy("Places here: %(number)s. %(who)s"),
        "present": gettext_lazy("present %(since)s"),
        "possible": gettext_lazy("possibly present %(since)s"),
        "sure": gettext_lazy("Confidence: %(level)s"),
        "within": gettext_lazy("Place known to within %(km)s km"),
        "why": gettext_lazy("Why?"),
        "whyOf": gettext_lazy("Why? %(name)s"),
        "page": gettext_lazy("Its page"),
        "places": gettext_lazy("Places: %(number)s"),
        "countPresent": gettext_lazy("present: %(present)s"),
        "countBoth": gettext_lazy("present: %(present)s, possibly: %(possible)s"),
        "andMore": gettext_lazy("More: %(number)s"),
        "opens": gettext_lazy("Click or press Enter to look closer."),
        "onMap": gettext_lazy("On map"),
        "onMapOf": gettext_lazy("Show %(name)s on the map"),
        "box": gettext_lazy("Draw a box"),
        "boxHow": gettext_lazy("Drag over the map: only what lies in the box is shown."),
        "region": gettext_lazy("%(name)s: click to see only this region"),
        "regionBack": gettext_lazy("%(name)s: click to see all regions again"),
        "seen": gettext_lazy("Only what the map shows"),
        "measure": gettext_lazy("Measure"),
        "measureHow": gettext_lazy(
            "Choose the first point or place. With the keyboard: Enter takes the middle of the map."
        ),
        "measureTo": gettext_lazy("Now choose the second point or place."),
        "measureFrom": gettext_lazy("Measure from here"),
        "measured": gettext_lazy("%(km)s km, bearing %(degrees)s° (%(compass)s)"),
        "clearMeasure": gettext_lazy("Remove the line"),
        "point": gettext_lazy("Coordinates"),
        "pointHow": gettext_lazy("Choose a point. With the keyboard: Enter takes the middle of the map."),
        "coordinates": gettext_lazy("Coordinates"),
        "thisPoint": gettext_lazy("This point"),
        "noCoordinates": gettext_lazy("The coordinates could not be loaded. Try again."),
        "cancel": gettext_lazy("Cancel"),
        "copy": gettext_lazy("Copy"),
        "copy_decimal": gettext_lazy("Copy decimal degrees"),
        "copy_dms": gettext_lazy("Copy degrees, minutes and seconds"),
        "copy_mgrs": gettext_lazy("Copy MGRS"),
        "copied": gettext_lazy("Copied: %(text)s"),
        "notCopied": gettext_lazy("Not copied: select the text and copy it."),
        "compass_n": gettext_lazy("north"),
        "compass_ne": gettext_lazy("north-east"),
        "compass_e": gettext_lazy("east"),
        "compass_se": gettext_lazy("south-east"),
        "compass_s": gettext_lazy("south"),
        "compass_sw": gettext_lazy("south-west"),
        "compass_w": gettext_lazy("west"),
        "compass_nw": gettext_lazy("north-west"),
        "failed": gettext_lazy("This view could not be loaded; what you see is the one before. Try again."),
        "failedMap": gettext_lazy(
            "The map could not be loaded. The list has the same places; reload the page to try again."
        ),
    },
    "explorer-time": {
        "date": gettext_lazy("Date"),
        "play": gettext_lazy("Play"),
        "pause": gettext_lazy("Pause"),
        "back_year": gettext_lazy("A year earlier"),
        "back_month": gettext_lazy("A month earlier"),
        "back_week": gettext_lazy("A week earlier"),
        "back_day": gettext_lazy("A day earlier"),
        "on_year": gettext_lazy("A year later"),
        "on_month": gettext_lazy("A month later"),
        "on_week": gettext_lazy("A week later"),
        "on_day": gettext_lazy("A day later"),
        "bars": gettext_lazy("Changes over time. Arrow keys read the bars, Enter looks closer at one."),
        "bar": gettext_lazy("%(period)s: changes %(certain)s"),
        "barBoth": gettext_lazy("%(period)s: changes %(certain)s, possible %(possible)s more"),
        "span": gettext_lazy("Span of time"),
        "earlier": gettext_lazy("Show an earlier span"),
        "later": gettext_lazy("Show a later span"),
        "closer": gettext_lazy("Closer: a shorter span"),
        "wider": gettext_lazy("Wider: a longer span"),
        "all": gettext_lazy("All"),
        "table": gettext_lazy("As a table"),
        "counted": gettext_lazy(
            "deployments that start or end, stages of agreements and events. "
            "“May fall here”: the date is known too roughly to say."
        ),
        "period": gettext_lazy("When"),
        "certain": gettext_lazy("Certainly"),
        "possibly": gettext_lazy("May fall here"),
    },
    "search": {
        "found": gettext_lazy("Suggestions: %(n)s. Choose with the arrow keys."),
        "none": gettext_lazy("No suggestions."),
        "list": gettext_lazy("Suggestions"),
    },
}
