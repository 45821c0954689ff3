"""Which fields of a record an editor writes, by kind and in the order of the form."""

from presence.models import Agreement, AgreementStage, Base, Deployment, Event, Record, RecordKind, Statement

FIELDS: dict[str, tuple[type[Record], str]] = {
    RecordKind.BASE: (Base, "name_en name_ar aliases kind region place lat lon location_precision summary"),
    RecordKind.DEPLOYMENT: (
        Deployment,
        "base actor role start end status as_of personnel_min personnel_max host_position host_statements "
        "own_position own_statements summary",
    ),
    RecordKind.AGREEMENT: (
        Agreement,
        "title kind status signed in_force expires term_years as_of bases regions amends summary",
    ),
    RecordKind.STAGE: (AgreementStage, "agreement date stage summary"),
    RecordKind.STATEMENT: (
        Statement,
        "summary quotation date speaker actor speaker_description venue language stance topics "
        "about_actors about_bases about_agreements about_regions",
    ),
    RecordKind.EVENT: (
        Event,
        "summary date date_end kind actor target_actor base region place lat lon "
        "killed_min killed_max wounded_min wounded_max personnel_min personnel_max",
    ),
}
