"""What the fields of the forms are called, and what to write in them."""

DATE_HINT = "For example 2025, 2025-04 or 2025-04-24; ~ after it for “about”, ? for “uncertain”."

LABELS: dict[str, tuple[str, str]] = {
    "about_actors": ("About these actors", ""),
    "about_agreements": ("About these agreements", ""),
    "about_bases": ("About these bases", ""),
    "about_regions": ("About these regions", ""),
    "aliases": ("Other names", "Other names and spellings, in any language, with commas between them."),
    "bases": ("Bases it is about", ""),
    "confidence": (
        "Confidence",
        "High: two independent sources, or the state concerned confirms. Medium: one reliable source. "
        "Low: one partisan or second-hand source, or sources disagree.",
    ),
    "confidence_reason": ("Why another confidence than the rule’s", "Only where you choose another than is proposed."),
    "host_statements": ("What the host’s position rests on", "Statements of the host."),
    "own_statements": ("What the deploying state’s position rests on", "Statements of the deploying state."),
    "language": ("Language it was said in", "A code: en, ar, tr, ru …"),
    "location_precision": ("How exactly the place is known", ""),
    "personnel_max": ("Personnel, at most", ""),
    "personnel_min": ("Personnel, at least", ""),
    "place": ("Place", "The nearest settlement or landmark."),
    "quotation": ("The speaker’s own words", "Only where the article gives them word for word."),
    "regions": ("Regions it is about", ""),
    "speaker": ("Speaker", ""),
    "speaker_description": ("Speaker without a name", "Where no person is chosen above: “a defence official”."),
    "stance": ("Stance towards the presence", ""),
    "summary": ("Summary", "What happened or was said, in our own words."),
    "topics": ("Topics", "Short words with commas between them: basing, withdrawal, sovereignty."),
    "venue": ("Where or to whom it was said", ""),
    "verified_on": ("Last verified", "A day such as 2025-04-24. Empty: today."),
}
