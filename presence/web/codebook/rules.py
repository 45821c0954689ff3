"""The rules behind every number, each with an anchor that captions and labels lead to."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Rule:
    anchor: str
    title: str | Promise
    paragraphs: Sequence[str | Promise]

    @property
    def told(self) -> list[str]:
        """With the settings of this installation filled in."""
        return [str(text) % {"months": settings.FADE_MONTHS} for text in self.paragraphs]


RULES = (
    Rule("base", _("Base"), [
        _(
            "A base is one physical site of any size, from an air base to an observation point, at which a foreign "
            "force is or was stationed. It stays in the dataset when its occupant leaves."
        ),
        _(
            "Patrols, flights and strikes without a site are events. They are counted on no map and in no table of "
            "presence."
        ),
    ]),
    Rule("deployment", _("Deployment"), [
        _(
            "A deployment is one actor at one base for one period, in one role and status. It is what “presence” "
            "means here. Whoever leaves and comes back has two."
        ),
    ]),
    Rule("present", _("Present"), [
        _(
            "On the day asked about, the dates known leave no doubt: it had begun by then and had not ended; or no "
            "end is known and the sources spoke of it within the last %(months)s months."
        ),
        _("For a month or a year, present is who was there on every day of it."),
    ]),
    Rule("possible", _("Possibly present"), [
        _(
            "The day lies between the earliest it may have begun and the latest it may have ended, and the sources do "
            "not settle it; or nobody has confirmed it for more than %(months)s months; or what became of it is not "
            "known; or a cited source disputes it."
        ),
        _(
            "For a month or a year, possibly present is who was there on some day of it, or may have been. Each "
            "“Why?” gives the reason."
        ),
    ]),
    Rule("absent", _("Absent"), [
        _(
            "The day lies before the earliest day it may have begun or after the latest it may have ended. It does "
            "not mean that a source saw the site empty."
        ),
    ]),
    Rule("fading", _("Fading"), [
        _(
            "An end that is empty is unknown; it never means “still there”. What is said to go on counts as present "
            "until %(months)s months after the first day that its “as of” date may mean, and from then on as possibly "
            "present."
        ),
    ]),
    Rule("counting", _("Counting"), [
        _(
            "What is counted is bases, never people. A base counts once for an actor, however many units or "
            "deployments it has there, by the surest of them: present before possibly present."
        ),
        _(
            "A base with two actors counts for each of them. So the sum over the actors may be more than the number "
            "of bases; sentences that say “foreign forces at 12 bases” count each base once."
        ),
        _(
            "A base counts in the governorate it lies in. A base in a district counts for its governorate, one in the "
            "UNDOF area of separation or the occupied Golan for Quneitra. A zone is counted as the whole of every "
            "governorate that it reaches into."
        ),
        _(
            "A figure such as 3 +2 is three bases where presence is certain and two more where it is possible. An "
            "empty cell says that none is on record, not that there is none."
        ),
    ]),
    Rule("confidence-rule", _("Confidence"), [
        _(
            "How sure a record is, is proposed by a rule from its citations: how many independent origins it has and "
            "how reliable they are. Ten papers that reprint one agency are one origin."
        ),
        _(
            "Disputed as a whole by an origin of C or better, it is low; any other dispute, and fading, lower it by "
            "one step. An editor may decide otherwise and has to say why."
        ),
    ]),
    Rule("dates", _("Dates"), [
        _(
            "Dates are EDTF (ISO 8601-2), so that what is not known is not made up. A year or a month means any day "
            "in it. A marked date (~ about, ? uncertain) reaches one unit of its own precision to each side."
        ),
        _(
            "Without a date asked about, presence is told for today. All days here, those of versions and of known_at= "
            "too, begin and end by UTC."
        ),
    ]),
    Rule("figures", _("Figures of an event"), [
        _(
            "Killed, wounded and personnel are what the cited sources give: the least and the greatest number. An "
            "exact number is both. Where they differ, the figures reach from the lowest to the highest."
        ),
        _(
            "Personnel of an event are those who came, went or took part; they are not added to the personnel of any "
            "deployment. A figure that is not shown is not known; “none” says that a source reports none."
        ),
    ]),
    Rule("histogram", _("Changes over time"), [
        _(
            "The bars under the slider count what changed: deployments that began or ended, stages of agreements, and "
            "events by the day they began, under the filters set but for the day and presence. Statements are not "
            "counted."
        ),
        _(
            "A change is certain, drawn solid, in a bar that holds every day its date may mean. It is possible, drawn "
            "hollow, in each bar that holds only some of those days; so the possible of several bars are not to be "
            "added up."
        ),
    ]),
    Rule("chart", _("Presence over time"), [
        _(
            "The charts count bases on the last day of each month, by the rules above. Others’ counts are drawn "
            "beside ours and are never added to them."
        ),
    ]),
    Rule("version", _("Version of the dataset"), [
        _(
            "Every published change makes a new version with a number and a moment. An address with known_at= answers "
            "from what was published then, for good; that is what “cite” gives."
        ),
    ]),
)  # fmt: skip
