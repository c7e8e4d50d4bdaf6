"""Measures speed beside baselines; nothing of the product imports this."""
