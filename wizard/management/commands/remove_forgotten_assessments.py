"""Remove assessments that nobody changed for a long time; for a daily or weekly timer."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from wizard.assessments import remove_forgotten


class Command(BaseCommand):
    """Remove assessments that nobody changed for a number of days."""

    help = "Remove assessments, with their answers and links, that nobody changed for N days."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the number of days, and whether to only count."""
        parser.add_argument("--days", type=int, default=365)
        parser.add_argument("--dry-run", action="store_true", help="count, remove nothing")

    def handle(self, *args: object, days: int, dry_run: bool, **options: object) -> None:
        """Count or remove, and say how many."""
        if not 1 <= days <= 36500:
            message = f"--days must be between 1 and 36500, not {days}"
            raise CommandError(message)
        since = timezone.now() - timedelta(days=days)
        count = remove_forgotten(unchanged_since=since, pretend=dry_run)
        would = "would be removed" if dry_run else "removed"
        self.stdout.write(f"{count} assessments, not changed for {days} days, {would}")
