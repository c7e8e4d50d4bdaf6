"""Formats of dates for Django's own pages, where the product's formatter does not reach."""
