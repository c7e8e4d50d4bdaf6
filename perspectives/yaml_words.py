"""The plain words that YAML reads as something else than text."""

_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def is_yaml_word(text: str) -> bool:
    """Whether YAML reads this word as yes, no or nothing when it is not in quotes."""
    return text.lower() in _WORDS
