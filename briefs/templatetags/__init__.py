"""Template filters for an advice."""
