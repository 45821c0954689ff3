"""Answers that somebody kept, and what has become of them since."""

from presence.publish.receipts.answer import FORMAT, Answer, answer_of, keep
from presence.publish.receipts.difference import Difference, Turned, difference

__all__ = ["FORMAT", "Answer", "Difference", "Turned", "answer_of", "difference", "keep"]
