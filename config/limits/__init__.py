"""How often one address or one key may ask the API: see `application`."""

from config.limits.application import Limits
from config.limits.counter import WINDOW

__all__ = ["WINDOW", "Limits"]
