"""Anonymous answers, kept whole by dataset version: see `application`."""

from config.answers.application import Answers, Application

__all__ = ["Answers", "Application"]
