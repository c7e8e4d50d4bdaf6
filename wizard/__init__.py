"""The journey of the procurement officer: assessment, steps, check page, result."""
