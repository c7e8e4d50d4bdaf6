"""End workshops that were forgotten and remove old ones; for a daily or hourly timer."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from workshops.tidying import Terms, tidy, would_tidy


class Command(BaseCommand):
    """End workshops that nobody touched for some hours, and remove them some days later."""

    help = "End workshops that nobody touched for N hours; remove those that ended N days ago."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the terms, which are those of the settings unless given, and whether to count."""
        usual = Terms.configured()
        parser.add_argument("--hours", type=int, default=usual.ends_after_hours)
        parser.add_argument("--days", type=int, default=usual.kept_days)
        parser.add_argument("--dry-run", action="store_true", help="count, change nothing")

    def handle(
        self, *args: object, hours: int, days: int, dry_run: bool, **options: object
    ) -> None:
        """Count, or end and remove, and say how many."""
        for name, number in (("--hours", hours), ("--days", days)):
            if not 1 <= number <= 36500:
                message = f"{name} must be between 1 and 36500, not {number}"
                raise CommandError(message)
        terms = Terms(ends_after_hours=hours, kept_days=days)
        done = (would_tidy if dry_run else tidy)(terms, at=timezone.now())
        would = "would be " if dry_run else ""
        self.stdout.write(
            f"{done.ended} workshops, not touched for {hours} hours, {would}ended; "
            f"{done.removed}, not touched for {days} days, {would}removed"
        )
