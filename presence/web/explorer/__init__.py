"""The explorer: map, list and time line of one answer, all of its state in the address."""

from presence.web.explorer.export import explorer_csv
from presence.web.explorer.views import explorer_page, histogram_part

__all__ = ["explorer_csv", "explorer_page", "histogram_part"]
