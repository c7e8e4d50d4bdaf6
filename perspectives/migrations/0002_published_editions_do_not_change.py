"""The database refuses to change or remove an edition that is no longer a draft.

SQLite makes a table anew when a later migration alters it, which drops its triggers: such a
migration must call ``add_triggers`` again at its end.
"""

from django.db import migrations

KEPT = ("key", "name", "document", "checksum", "report", "note", "created_at", "published_at")
REFUSAL = "an edition that is not a draft cannot be changed or removed"
RETIRING = "OLD.status = 'published' AND NEW.status = 'retired'"

SQLITE = [
    "CREATE TRIGGER edition_stays_as_published BEFORE UPDATE ON perspectives_edition "
    "FOR EACH ROW WHEN OLD.status <> 'draft' AND ("
    "NEW.id IS NOT OLD.id OR "
    + " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in KEPT)
    + f" OR ((NEW.status IS NOT OLD.status OR NEW.retired_at IS NOT OLD.retired_at) AND NOT ({RETIRING}))) "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    "CREATE TRIGGER edition_stays_once_published BEFORE DELETE ON perspectives_edition "
    "FOR EACH ROW WHEN OLD.status <> 'draft' "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    # INSERT OR REPLACE removes a row without the trigger on DELETE.
    "CREATE TRIGGER edition_is_not_replaced BEFORE INSERT ON perspectives_edition "
    "FOR EACH ROW WHEN EXISTS (SELECT 1 FROM perspectives_edition "
    "WHERE (id = NEW.id OR key = NEW.key) AND status <> 'draft') "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
]
SQLITE_BACK = [
    "DROP TRIGGER edition_stays_as_published",
    "DROP TRIGGER edition_stays_once_published",
    "DROP TRIGGER edition_is_not_replaced",
]
POSTGRESQL = [
    "CREATE FUNCTION edition_stays_as_published() RETURNS trigger LANGUAGE plpgsql AS $$ "
    "BEGIN "
    "IF OLD.status = 'draft' THEN "
    "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; "
    "END IF; "
    "IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND "
    + " AND ".join(f"NEW.{column} IS NOT DISTINCT FROM OLD.{column}" for column in KEPT)
    + " AND ((NEW.status = OLD.status AND NEW.retired_at IS NOT DISTINCT FROM OLD.retired_at)"
    f" OR ({RETIRING})) THEN RETURN NEW; END IF; "
    f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; "
    "END $$",
    "CREATE TRIGGER edition_stays_as_published BEFORE UPDATE OR DELETE ON perspectives_edition "
    "FOR EACH ROW EXECUTE FUNCTION edition_stays_as_published()",
]
POSTGRESQL_BACK = [
    "DROP TRIGGER edition_stays_as_published ON perspectives_edition",
    "DROP FUNCTION edition_stays_as_published()",
]
BY_VENDOR = {"sqlite": (SQLITE, SQLITE_BACK), "postgresql": (POSTGRESQL, POSTGRESQL_BACK)}


def add_triggers(apps, schema_editor):
    for statement in BY_VENDOR[schema_editor.connection.vendor][0]:
        schema_editor.execute(statement)


def drop_triggers(apps, schema_editor):
    for statement in BY_VENDOR[schema_editor.connection.vendor][1]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("perspectives", "0001_editions")]

    operations = [migrations.RunPython(add_triggers, drop_triggers)]
