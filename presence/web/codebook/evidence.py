"""Definitions of the words for sources, evidence and the state of records."""

from django.utils.translation import gettext_lazy as _

from presence.models import vocabulary as words

RELIABILITIES = {
    words.Reliability.A: _(
        "No doubt of its trustworthiness: official texts, the United Nations’ own reports of what its people saw."
    ),
    words.Reliability.B: _("Minor doubts, with a history of mostly valid information: the large news agencies."),
    words.Reliability.C: _("Doubts, but it has provided valid information in the past."),
    words.Reliability.D: _(
        "Significant doubts, though it has been right at times: outlets close to a party to the conflict."
    ),
    words.Reliability.E: _("A history of invalid information."),
    words.Reliability.F: _("Too little is known to judge it."),
}
CONFIDENCES = {
    words.Confidence.HIGH: _(
        "Two or more independent origins of reliability C or better, one of them B or better; or the deploying "
        "state admits it."
    ),
    words.Confidence.MEDIUM: _("One origin of C or better; or several, of which none is better than C."),
    words.Confidence.LOW: _("No origin of C or better; or an origin of C or better disputes the record as a whole."),
}
CITATION_STANCES = {
    words.CitationStance.SUPPORTS: _("The article says what the record says."),
    words.CitationStance.DISPUTES: _("The article says otherwise. Both are shown; nothing is averaged."),
}
ATTESTED = {
    words.Attests.THROUGHOUT: _("There on every day of the time stated."),
    words.Attests.SOME_TIME: _("There on at least one day of the time stated."),
    words.Attests.STARTED: _("It began within the time stated."),
    words.Attests.ENDED: _("It ended within the time stated."),
    words.Attests.ABSENT: _("Not there within the time stated."),
}
ARTICLE_STATES = {
    words.ArticleState.LISTED: _("Cited by its address; the text was not taken in."),
    words.ArticleState.QUEUED: _("Taken in and not read yet."),
    words.ArticleState.FETCHED: _("Its text is here and is being read by the program that proposes records."),
    words.ArticleState.READ: _("Read by that program. What it proposes, an editor decides."),
    words.ArticleState.DUPLICATE: _("The same text as an article that is here already."),
    words.ArticleState.FAILED: _("Its text could not be had or read."),
}
STATES = {
    words.State.DRAFT: _("An editor is writing it. It is not shown."),
    words.State.IN_REVIEW: _("It waits for a second editor. It is not shown."),
    words.State.PUBLISHED: _("It is shown and counted, with at least one citation."),
    words.State.RETRACTED: _(
        "It was published and no longer holds. Its address stays and tells why; it is not counted."
    ),
}
SUGGESTION_STATES = {
    words.SuggestionState.PENDING: _("Proposed by the program and not decided by an editor."),
    words.SuggestionState.ACCEPTED: _("An editor has made a record of it."),
    words.SuggestionState.REJECTED: _("An editor has found that it is no record."),
}
