"""Filters and tags that all pages share."""
