"""What the check prints of a notice, with the names that its format uses."""
