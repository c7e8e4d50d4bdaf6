"""The market party's check: what a published notice says."""
