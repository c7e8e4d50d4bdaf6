"""What went wrong for people elsewhere, tried here: one file per theme."""
