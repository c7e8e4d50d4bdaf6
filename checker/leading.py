"""Where a post to a page of a check leads."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from checker.news import NAME, News
from wizard.leaving import SeeOther, with_query


def lead_to(page: str, assessment_id: UUID, *, news: News | None = None, **query: str) -> SeeOther:
    """Answer a good post: get that page of the check, which tells the news."""
    there = reverse(f"checker:{page}", args=[assessment_id])
    return SeeOther(with_query(there, **{NAME: news.value if news else ""}, **query))
