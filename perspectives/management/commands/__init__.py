"""Publish and export content from the shell."""
