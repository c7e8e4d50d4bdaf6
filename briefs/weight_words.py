"""What a kept variant says of its own weights."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from briefs.words import joined, say
from domain.advice import Advice
from domain.weighting import ThemeWeight

_WORDS: dict[ThemeWeight, Promise] = {
    ThemeWeight.OFF: gettext_lazy("telt niet mee"),
    ThemeWeight.HALF: gettext_lazy("telt half"),
    ThemeWeight.AS_IS: gettext_lazy("telt zoals het is"),
    ThemeWeight.DOUBLE: gettext_lazy("telt dubbel"),
}


def other_weights(advice: Advice) -> str:
    """Return which themes weigh otherwise, in the order of the questionnaire, or nothing."""
    words = [
        f"{say(theme.name)} {_WORDS[advice.weights[theme.key]]}"
        for theme in advice.sheet.questionnaire.themes
        if theme.key in advice.weights
    ]
    return joined(words, _("en"))


def other_weights_sentence(advice: Advice) -> str:
    """Return that this is a variant whose themes weigh otherwise, or nothing."""
    said = other_weights(advice)
    if not said:
        return ""
    return _(
        "In deze variant wegen thema’s anders: %(weights)s. Hieronder staan de gewichten van de "
        "vragenlijst zelf."
    ) % {"weights": said}
