"""Tables of which the database keeps no order of arrival; for migrations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.migrations.operations import CreateModel

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import ProjectState


class CreateUnorderedModel(CreateModel):
    """Makes a table that SQLite sorts by its random key.

    An ordinary table of SQLite numbers its rows as they come: who joined third would have the
    third name and the third answer. A later operation that makes such a table anew, as SQLite
    needs for most changes, numbers them again; a test guards that.
    """

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Make the table."""
        statement = schema_editor.sql_create_table
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.sql_create_table = f"{statement} WITHOUT ROWID"
        try:
            super().database_forwards(app_label, schema_editor, from_state, to_state)
        finally:
            schema_editor.sql_create_table = statement
