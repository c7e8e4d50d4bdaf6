"""Commands of the check."""
