"""The second reader: asks a language model, and believes of its answer only what stands in the article."""

import logging

from presence.ingest.reading.found import Document, Finder, Offices, Reading
from presence.ingest.reading.llm.answer import Laid
from presence.ingest.reading.llm.ask import ask
from presence.ingest.reading.llm.endpoint import LONGEST_TEXT, Endpoint, ModelFailed
from presence.ingest.reading.text.page import lay_out

log = logging.getLogger(__name__)


class LlmReader:
    name = "llm"

    def __init__(self, gazetteer: Finder, offices: Offices, endpoint: Endpoint) -> None:
        self._gazetteer = gazetteer
        self._offices = offices
        self._endpoint = endpoint

    def read(self, document: Document) -> Reading:
        """
        Raises:
            ModelFailed: there is no reading of it; the rules can still give one.
        """
        if len(document.text) + len(document.title) > LONGEST_TEXT:
            raise ModelFailed(f"the text is longer than {LONGEST_TEXT:,} characters")
        mentions = self._gazetteer.read(document.text, document.language, document.published).mentions
        laid = Laid(lay_out(document, mentions), self._gazetteer, self._offices)
        reading = laid.reading(ask(self._endpoint, document))
        if laid.dropped:
            log.info("%s findings of the language model are not of the article’s text and were dropped", laid.dropped)
        return reading
