"""Definitions of the words for agreements, statements and events."""

from django.utils.translation import gettext_lazy as _

from presence.models import vocabulary as words

AGREEMENT_KINDS = {
    words.AgreementKind.BASING: _("Gives a force the use of sites in Syria: land, port or airfield."),
    words.AgreementKind.STATUS_OF_FORCES: _(
        "Settles the legal position of foreign personnel: entry, jurisdiction, taxes, claims."
    ),
    words.AgreementKind.CEASEFIRE: _("Stops fighting between named parties, for a time or without one."),
    words.AgreementKind.DE_ESCALATION: _("Lowers the fighting in a stated area, mostly with guarantors and observers."),
    words.AgreementKind.DISENGAGEMENT: _(
        "Separates forces along a line or by an area that both keep out of, such as that of 1974."
    ),
    words.AgreementKind.SECURITY_COOPERATION: _(
        "Promises joint work against a threat, training, intelligence or border control."
    ),
    words.AgreementKind.INTEGRATION: _("Brings an armed group into the forces or institutions of the state."),
    words.AgreementKind.MEMORANDUM: _("An understanding that its parties call so, of any content."),
    words.AgreementKind.PROTOCOL: _("Adds to an earlier agreement or carries it out."),
}
AGREEMENT_STATUSES = {
    words.AgreementStatus.PROPOSED: _("One side has put it forward."),
    words.AgreementStatus.UNDER_NEGOTIATION: _("The parties are known to talk about it."),
    words.AgreementStatus.SIGNED: _("Signed or jointly announced, and not known to have come into force."),
    words.AgreementStatus.IN_FORCE: _("The parties treat it as binding now."),
    words.AgreementStatus.SUSPENDED: _("A party has stopped carrying it out without ending it."),
    words.AgreementStatus.TERMINATED: _("A party has ended it, or all have."),
    words.AgreementStatus.LAPSED: _("It ran out, or fell out of use with nobody ending it."),
    words.AgreementStatus.DISPUTED: _("The parties do not agree whether it exists or still holds."),
}
STAGES = {
    words.StageKind.PROPOSED: _("A party put a text or an offer forward."),
    words.StageKind.TALKS: _("A meeting about it took place."),
    words.StageKind.UNDER_NEGOTIATION: _("Negotiations began or were said to go on."),
    words.StageKind.SIGNED: _("It was signed, or announced by the parties together."),
    words.StageKind.RATIFIED: _("A parliament or head of state confirmed it."),
    words.StageKind.IN_FORCE: _("It became binding."),
    words.StageKind.AMENDED: _("Its text was changed or added to."),
    words.StageKind.VIOLATED: _(
        "A party or the United Nations said that it was broken. Whether it was is not judged here."
    ),
    words.StageKind.SUSPENDED: _("A party stopped carrying it out."),
    words.StageKind.DISPUTED: _("A party denied that it exists or holds."),
    words.StageKind.TERMINATED: _("It was ended by a party or by all."),
    words.StageKind.LAPSED: _("It ran out, or was from then on no longer applied."),
}
PARTY_ROLES = {
    words.PartyRole.PARTY: _("Bound by it."),
    words.PartyRole.GUARANTOR: _("Vouches that others keep it."),
    words.PartyRole.MEDIATOR: _("Brought the parties together, without being bound."),
}
STANCES = {
    words.Stance.SUPPORTS: _("The speaker wants the presence or the agreement to be, or to go on."),
    words.Stance.CONDITIONAL: _("The speaker accepts it if something else happens, or for a time."),
    words.Stance.OPPOSES: _("The speaker rejects it or demands its end."),
    words.Stance.NEUTRAL: _("The speaker tells of it, or denies or confirms a fact, without judging it."),
}
EVENT_KINDS = {
    words.EventKind.AIR_STRIKE: _("An attack from aircraft, drones or by missile."),
    words.EventKind.GROUND_INCURSION: _(
        "A force entered a place on the ground and left again, or did not stay at a site."
    ),
    words.EventKind.DEPLOYMENT: _(
        "A force arrived or was reinforced. Where it stayed at a site, there is a deployment record too."
    ),
    words.EventKind.WITHDRAWAL: _("A force left, or began to leave."),
    words.EventKind.HANDOVER: _("One force gave a site to another."),
    words.EventKind.ATTACK_ON_BASE: _(
        "A foreign force’s site was attacked on the ground, with rockets or with drones."
    ),
    words.EventKind.CLASH: _("Two forces fought."),
    words.EventKind.PATROL: _("A patrol that sources report, alone or of several forces."),
    words.EventKind.TALKS: _("Representatives met about the presence of a force."),
    words.EventKind.VISIT: _("An official or commander visited a force or its host."),
    words.EventKind.CONSTRUCTION: _("A site was built, enlarged or fortified."),
}
