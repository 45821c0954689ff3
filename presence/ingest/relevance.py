"""Whether an article is about foreign forces in Syria at all, and why."""

from presence.ingest.page import Page
from presence.ingest.reading import FoundMention, Span
from presence.ingest.sentences import Sentence
from presence.ingest.why import Why, because

_NEAR = 60
_SHARE = 0.2


def judge(page: Page, hosts: frozenset[str], title_mentions: list[FoundMention]) -> tuple[bool, Why]:
    """Syria must be a matter of the article, and a foreign force must be spoken of close to it."""
    at_home = [s for s in page.sentences if any(_here(m, hosts) for m in page.mentions_in(s.span))]
    if not at_home:
        return False, because("no_syria")
    opening = at_home[0].number < 2 or any(_here(m, hosts) for m in title_mentions)
    share = len(at_home) / max(1, len(page.sentences))
    if share < (_SHARE / 2 if opening else _SHARE) or (len(at_home) == 1 and not opening):
        return False, because("in_passing")
    foreign = [s for s in page.sentences if _foreign_force(page, s, hosts)]
    if not foreign:
        return False, because("no_force")
    close = [s for s in foreign if any(abs(s.number - home.number) <= 1 for home in at_home)]
    if not close:
        return False, because("force_elsewhere")
    return True, because("force_in_syria", words=_excerpt(page, close[0].span))


def _here(mention: FoundMention, hosts: frozenset[str]) -> bool:
    return mention.kind in ("region", "base") or (mention.kind == "actor" and mention.key in hosts)


def _foreign_force(page: Page, sentence: Sentence, hosts: frozenset[str]) -> bool:
    """A foreign actor's name with a military word beside it."""
    for mention in page.mentions_in(sentence.span):
        if mention.kind != "actor" or mention.key in hosts:
            continue
        start = max(sentence.span.start, mention.span.start - _NEAR)
        if page.rules.military.search(page.level, start, min(sentence.span.end, mention.span.end + _NEAR)):
            return True
    return False


def _excerpt(page: Page, span: Span) -> str:
    words = " ".join(span.of(page.text).split())
    return words if len(words) <= 90 else words[:89].rstrip() + "…"
