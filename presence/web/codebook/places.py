"""Definitions of the words for who and where."""

from django.utils.translation import gettext_lazy as _

from actors.models import ActorKind
from presence.models import vocabulary as words

ACTOR_KINDS = {
    ActorKind.STATE: _(
        "A state, through any of its forces or services. A government that was replaced keeps an entry of its "
        "own, with the dates between which it existed."
    ),
    ActorKind.COALITION: _(
        "Several states acting under one command and one name. A member that also keeps forces of its own in "
        "Syria has an entry of its own as well."
    ),
    ActorKind.INTERNATIONAL_ORGANIZATION: _(
        "A body that states have set up by treaty, with personnel under its own flag, such as the United Nations "
        "observers."
    ),
    ActorKind.NON_STATE_ARMED_GROUP: _(
        "An armed organisation that is not the armed force of a recognised state, whoever supports it. Groups "
        "that are Syrian themselves are recorded as parties and hosts, not as foreign forces."
    ),
}
REGION_LEVELS = {
    words.RegionLevel.COUNTRY: _(
        "Syria within the borders recognised in international law, the occupied Golan included."
    ),
    words.RegionLevel.GOVERNORATE: _(
        "One of the fourteen governorates (muhafaza). Every count by region is by governorate. A base in the "
        "UNDOF area of separation or in the occupied Golan counts for Quneitra."
    ),
    words.RegionLevel.DISTRICT: _(
        "A district (mintaqa) of a governorate. What lies in a district also counts for its governorate."
    ),
    words.RegionLevel.ZONE: _(
        "An area that people speak of, without borders that all agree on, such as the Badia. It is counted as the "
        "whole of every governorate that it reaches into."
    ),
}
BASE_KINDS = {
    words.BaseKind.AIR_BASE: _(
        "An airfield from which a force operates aircraft or drones, or keeps personnel to do so. A helicopter "
        "pad inside of another site does not make it one."
    ),
    words.BaseKind.NAVAL_BASE: _("A port or a part of one where warships are berthed, supplied or repaired."),
    words.BaseKind.MILITARY_BASE: _(
        "A fixed site with barracks, vehicles or heavy weapons of about a company or more, and none of the more "
        "particular kinds."
    ),
    words.BaseKind.OUTPOST: _(
        "A small fixed site, held by less than about a company: a checkpoint with quarters, a forward position, a "
        "guard post."
    ),
    words.BaseKind.OBSERVATION_POINT: _(
        "A site that an agreement or mandate set up to watch a line or an area, such as those of the Idlib "
        "de-escalation area or of UNDOF."
    ),
    words.BaseKind.HEADQUARTERS: _("A site whose main use is command, coordination or liaison."),
    words.BaseKind.RADAR_OR_AIR_DEFENCE: _(
        "A site whose main use is radar, signals intelligence or air defence missiles."
    ),
    words.BaseKind.TRAINING_SITE: _("A site whose main use is to train a force’s own or allied fighters."),
    words.BaseKind.LOGISTICS_SITE: _("A depot, a transit or repair site, or a crossing point run for supply."),
}
PRECISIONS = {
    words.LocationPrecision.EXACT: _(
        "The coordinates are those of the site itself, to about 100 metres. It is drawn as a point."
    ),
    words.LocationPrecision.SETTLEMENT: _(
        "The sources name only a town or village; the coordinates are its centre. The site lies within about 5 "
        "kilometres, and that circle is drawn."
    ),
    words.LocationPrecision.DISTRICT: _(
        "The sources name only a district or a wider area; the coordinates are its middle. The site lies within "
        "about 15 kilometres, and that circle is drawn."
    ),
}
DEPLOYMENT_STATUSES = {
    words.DeploymentStatus.ACTIVE: _(
        "When the sources last spoke of it, the actor held the site in its usual strength."
    ),
    words.DeploymentStatus.REDUCED: _(
        "The actor was still there, with clearly fewer people or less equipment than before."
    ),
    words.DeploymentStatus.CONTESTED: _(
        "The actor was still there, while others attacked it, surrounded it or claimed the site."
    ),
    words.DeploymentStatus.VACATED: _("The actor has left, and no orderly transfer to another force is reported."),
    words.DeploymentStatus.HANDED_OVER: _("The actor has left and given the site to another force."),
    words.DeploymentStatus.UNKNOWN: _("No source says what became of it after the “as of” date."),
}
ROLES = {
    words.DeploymentRole.COMBAT: _("Ground forces that fight, or are placed to fight."),
    words.DeploymentRole.AIR: _("Aircraft, helicopters or drones, and those who fly and serve them."),
    words.DeploymentRole.NAVAL: _("Ships, and the shore services they use."),
    words.DeploymentRole.OBSERVATION: _(
        "Watching a line, a ceasefire or an area, without a mandate to keep the peace by force."
    ),
    words.DeploymentRole.PATROL: _("The place that regular patrols set out from. The patrols themselves are events."),
    words.DeploymentRole.TRAINING: _("Training, advising or accompanying another force."),
    words.DeploymentRole.LOGISTICS: _("Supply, transport, repair or medical services."),
    words.DeploymentRole.PEACEKEEPING: _("Under a mandate of the United Nations, accepted by the parties."),
}
HOST_POSITIONS = {
    words.HostPosition.INVITED: _("The Syrian government of the day says that it asked for the force or agreed to it."),
    words.HostPosition.TOLERATED: _("The government neither agreed nor protested in public, or accepts it for a time."),
    words.HostPosition.PROTESTED: _("The government calls the presence unlawful or demands that it end."),
}
OWN_POSITIONS = {
    words.OwnPosition.ADMITS: _(
        "The deploying state has said in public that its force is there. This alone makes confidence high."
    ),
    words.OwnPosition.DENIES: _("The deploying state has said in public that it is not."),
    words.OwnPosition.SILENT: _("No public word of the deploying state about it is known."),
}
SCHEMES = {
    words.IdentifierScheme.WIKIDATA: _("Wikidata’s number of an item, such as Q159."),
    words.IdentifierScheme.GEONAMES: _("GeoNames’ number of a place, such as 163843."),
    words.IdentifierScheme.PCODE: _(
        "The code that the United Nations’ humanitarian office gives a place, such as SY02."
    ),
}
