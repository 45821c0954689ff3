"""What templates may say, written for Jinja: `environment` is the one settings name."""

from presence.web.templating.environment import environment

__all__ = ["environment"]
