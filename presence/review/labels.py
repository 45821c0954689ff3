"""What the fields of the forms are called, and what to write in them."""

from django.utils.translation import gettext_lazy as _

from actors.letters import Lazy

DATE_HINT = _("For example 2025, 2025-04 or 2025-04-24; ~ after it for “about”, ? for “uncertain”.")
_FIGURE_HINT = _("An exact number stands in both fields. 0: a source says none. Empty: not known.")

LABELS: dict[str, tuple[Lazy, Lazy | str]] = {
    "about_actors": (_("About these actors"), ""),
    "about_agreements": (_("About these agreements"), ""),
    "about_bases": (_("About these bases"), ""),
    "about_regions": (_("About these regions"), ""),
    "aliases": (_("Other names"), _("Other names and spellings, in any language, with commas between them.")),
    "bases": (_("Bases it is about"), ""),
    "confidence": (
        _("Confidence"),
        _(
            "High: two independent sources, or the state concerned confirms. Medium: one reliable source. "
            "Low: one partisan or second-hand source, or sources disagree."
        ),
    ),
    "confidence_reason": (
        _("Why another confidence than the rule’s"),
        _("Only where you choose another than is proposed."),
    ),
    "host_statements": (_("What the host’s position rests on"), _("Statements of the host.")),
    "killed_max": (_("Killed, at most"), ""),
    "killed_min": (_("Killed, at least"), _FIGURE_HINT),
    "own_statements": (_("What the deploying state’s position rests on"), _("Statements of the deploying state.")),
    "language": (_("Language it was said in"), _("A code: en, ar, tr, ru …")),
    "lat": (_("Latitude"), ""),
    "lon": (_("Longitude"), ""),
    "location_precision": (_("How exactly the place is known"), ""),
    "personnel_max": (_("Personnel, at most"), ""),
    "personnel_min": (_("Personnel, at least"), ""),
    "place": (_("Place"), _("The nearest settlement or landmark.")),
    "quotation": (_("The speaker’s own words"), _("Only where the article gives them word for word.")),
    "regions": (_("Regions it is about"), ""),
    "speaker": (_("Speaker"), ""),
    "speaker_description": (_("Speaker without a name"), _("Where no person is chosen above: “a defence official”.")),
    "stance": (_("Stance towards the presence"), ""),
    "summary": (_("Summary"), _("What happened or was said, in our own words.")),
    "topics": (_("Topics"), _("Short words with commas between them: basing, withdrawal, sovereignty.")),
    "venue": (_("Where or to whom it was said"), ""),
    "wounded_max": (_("Wounded, at most"), ""),
    "wounded_min": (_("Wounded, at least"), _FIGURE_HINT),
    "verified_on": (_("Last verified"), _("A day such as 2025-04-24. Empty: today.")),
}
