"""A thing's history is read with the history of its parts: each by the thing it belongs to."""

from django.db import migrations

OWNERS = {
    "actors_officehistory": ["person_id"],
    "presence_agreementbasestiehistory": ["agreement_id"],
    "presence_agreementregionstiehistory": ["agreement_id"],
    "presence_citationhistory": [
        "agreement_id", "base_id", "deployment_id", "event_id", "office_id", "stage_id", "statement_id",
    ],
    "presence_deploymenthoststatementstiehistory": ["deployment_id"],
    "presence_deploymentownstatementstiehistory": ["deployment_id"],
    "presence_estimatehistory": ["actor_id"],
    "presence_partyhistory": ["agreement_id"],
    "presence_regionmemberstiehistory": ["from_region_id"],
    "presence_statementaboutactorstiehistory": ["statement_id"],
    "presence_statementaboutagreementstiehistory": ["statement_id"],
    "presence_statementaboutbasestiehistory": ["statement_id"],
    "presence_statementaboutregionstiehistory": ["statement_id"],
}
NAMES = [(f"{table}_of_{column}", table, column) for table, columns in OWNERS.items() for column in columns]


class Migration(migrations.Migration):
    dependencies = [("presence", "0006_article_by_day"), ("actors", "0001_initial")]

    operations = [
        migrations.RunSQL(
            f"CREATE INDEX {name[:63]} ON public.{table} ({column}) WHERE {column} IS NOT NULL",
            f"DROP INDEX public.{name[:63]}",
        )
        for name, table, column in NAMES
    ]
