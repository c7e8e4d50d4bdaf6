"""Workshops: a room of buyers and market parties finds out where it stands."""
