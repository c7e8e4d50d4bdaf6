"""What is kept of a workshop.

Nothing here tells who said what, or when. The keys of participants, votes and remarks are random,
no row of them has a time, and on SQLite their tables keep no order of arrival either (see the
first migration). A name stands in ``Attendance``, which no answer refers to.
"""

from __future__ import annotations

from secrets import token_urlsafe
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from domain.answers import TITLE_MAX
from domain.catalogue import Catalogue
from perspectives.editions import catalogue_of
from perspectives.models import Edition
from wizard.models import KEY_MAX, Assessment
from workshops.codes import CODE_LENGTH, new_code

NAME_MAX = 60
REMARK_MAX = 500
AGREED_MAX = 1000
READING_MAX = 20_000
TOKEN_MAX = 64


def new_token() -> str:
    """Return a secret that cannot be guessed, for a link."""
    return token_urlsafe(32)


class Phase(models.TextChoices):
    """Where a workshop is with the question that it is at."""

    LOBBY = "lobby", _("nog niet begonnen")
    OPEN = "open", _("open")
    CLOSED = "closed", _("gesloten")
    REVEALED = "revealed", _("getoond")
    ENDED = "ended", _("afgelopen")


class Format(models.TextChoices):
    """What the room does."""

    MIRROR = "mirror", _("Spiegel")
    THREE_CHAIRS = "three_chairs", _("Drie stoelen")
    CASE = "case", _("Best, slecht of uitwerken")
    SIGNAL_HUNT = "signal_hunt", _("Signalenjacht")
    REASONING_BACK = "reasoning_back", _("Terugredeneren")
    CARDS = "cards", _("Kansen en valkuilen")


class WorkshopQuerySet(models.QuerySet["Workshop"]):
    """Questions that are asked about workshops."""

    def running(self) -> WorkshopQuerySet:
        """Return those that have not ended: only their codes work."""
        return self.exclude(phase=Phase.ENDED)


class Workshop(models.Model):
    """One workshop: what it asks of whom, and where it is.

    ``questions`` holds, in order, a question of the questionnaire (``{"key": …}``) or a statement
    of the facilitator (``{"key": …, "text": …}``), with the number of the ``part`` it belongs to
    when the format has parts; ``sides`` holds ``{"key": …, "name": …}``, two
    to four; ``cards`` the keys of the cards to vote on. ``version`` goes up with every change that
    screens show. ``reading`` is the text of a notice that the room reads; ``ending_told`` tells
    whether the facilitator showed how the case ended. ``shown`` are the pairs of question and round
    that were revealed once: they take no answers any more. ``circles`` are the sides that were
    joined in what was shown.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    edition = models.ForeignKey(
        Edition, on_delete=models.PROTECT, related_name="workshops", verbose_name=_("editie")
    )
    questionnaire = models.CharField(_("vragenlijst"), max_length=KEY_MAX)
    title = models.CharField(_("titel"), max_length=TITLE_MAX)
    format = models.CharField(_("vorm"), max_length=20, choices=Format.choices)
    questions = models.JSONField(_("vragen"), default=list, blank=True)
    sides = models.JSONField(_("kanten"), default=list)
    cards = models.JSONField(_("kaarten"), default=list, blank=True)
    rounds = models.PositiveSmallIntegerField(_("ronden"), default=1)
    case = models.CharField(_("casus"), max_length=KEY_MAX, blank=True)
    checked = models.ForeignKey(
        Assessment,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="hunted_in",
        verbose_name=_("toets"),
    )
    reading = models.TextField(_("tekst om te lezen"), max_length=READING_MAX, blank=True)
    ending_told = models.BooleanField(_("afloop getoond"), default=False)
    rehearsal = models.BooleanField(_("oefening"), default=False)
    code = models.CharField(max_length=CODE_LENGTH, default=new_code, editable=False)
    facilitate_token = models.CharField(
        max_length=TOKEN_MAX, unique=True, default=new_token, editable=False
    )
    screen_token = models.CharField(
        max_length=TOKEN_MAX, unique=True, default=new_token, editable=False
    )
    creation_key = models.UUIDField(unique=True, default=uuid4, editable=False)
    phase = models.CharField(_("stand"), max_length=10, choices=Phase.choices, default=Phase.LOBBY)
    position = models.PositiveSmallIntegerField(default=0)
    round = models.PositiveSmallIntegerField(_("ronde"), default=1)
    version = models.PositiveIntegerField(default=1)
    shown = models.JSONField(default=list, blank=True)
    circles = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(_("gemaakt op"))
    changed_at = models.DateTimeField(_("gewijzigd op"), db_index=True)
    ended_at = models.DateTimeField(_("afgelopen op"), null=True, blank=True)

    objects = WorkshopQuerySet.as_manager()

    class Meta:
        """A code leads to one workshop; one or two rounds."""

        verbose_name = _("werksessie")
        verbose_name_plural = _("werksessies")
        constraints = (
            models.UniqueConstraint(
                name="workshop_code_is_one", fields=["code"], condition=~Q(phase="ended")
            ),
            models.CheckConstraint(name="workshop_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(name="workshop_rounds", condition=Q(rounds__in=[1, 2])),
            models.CheckConstraint(
                name="workshop_round_planned", condition=Q(round__gte=1, round__lte=2)
            ),
            models.CheckConstraint(
                name="workshop_phase_known",
                condition=Q(phase__in=["lobby", "open", "closed", "revealed", "ended"]),
            ),
            models.CheckConstraint(
                name="workshop_ended_at", condition=Q(phase="ended") ^ Q(ended_at=None)
            ),
        )

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    @property
    def catalogue(self) -> Catalogue:
        """The content that this workshop was made with."""
        return catalogue_of(self.edition_id)

    @property
    def question_keys(self) -> tuple[str, ...]:
        """The keys of what is asked, in order; the cards are asked as one."""
        if self.format == Format.CARDS:
            return (CARDS_KEY,)
        return tuple(entry["key"] for entry in self.questions)

    @property
    def question(self) -> str:
        """The key of what the workshop is at."""
        return self.question_keys[self.position]

    @property
    def side_keys(self) -> tuple[str, ...]:
        """The keys of the sides, in order."""
        return tuple(side["key"] for side in self.sides)

    def was_shown(self, question: str, round_number: int) -> bool:
        """Whether what was answered to it in this round was revealed once."""
        return [question, round_number] in self.shown


CARDS_KEY = "cards"


class Participant(models.Model):
    """Somebody in the room; whoever knows the key is this participant."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="participants")
    side = models.CharField(max_length=KEY_MAX)

    class Meta:
        """Names for the admin."""

        verbose_name = _("deelnemer")
        verbose_name_plural = _("deelnemers")

    def __str__(self) -> str:
        """Return the side: the key is a secret."""
        return self.side


class Attendance(models.Model):
    """A first name that somebody gave; nothing refers to it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="attendance")
    name = models.CharField(_("voornaam"), max_length=NAME_MAX)

    class Meta:
        """Names for the admin."""

        verbose_name = _("aanwezige")
        verbose_name_plural = _("aanwezigen")

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class Vote(models.Model):
    """What a participant answered to one question in one round; no option means no opinion."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="votes")
    question = models.CharField(max_length=KEY_MAX)
    round = models.PositiveSmallIntegerField()
    option = models.CharField(max_length=KEY_MAX, blank=True)

    class Meta:
        """One vote per participant, question and round."""

        verbose_name = _("stem")
        verbose_name_plural = _("stemmen")
        constraints = (
            models.UniqueConstraint(name="vote_once", fields=["participant", "question", "round"]),
        )

    def __str__(self) -> str:
        """Return what was answered."""
        return f"{self.question}: {self.option}"


class CardVote(models.Model):
    """A card that a participant voted for in one round, at one of the places that everybody has."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="card_votes"
    )
    round = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField()
    card = models.CharField(max_length=KEY_MAX)

    class Meta:
        """A card once, and three places: so at most three cards each."""

        verbose_name = _("stem op een kaart")
        verbose_name_plural = _("stemmen op kaarten")
        constraints = (
            models.UniqueConstraint(name="card_vote_once", fields=["participant", "round", "card"]),
            models.UniqueConstraint(
                name="card_vote_place", fields=["participant", "round", "place"]
            ),
            models.CheckConstraint(
                name="card_votes_at_most_three", condition=Q(place__in=[1, 2, 3])
            ),
        )

    def __str__(self) -> str:
        """Return the card."""
        return self.card


class Remark(models.Model):
    """What somebody wrote; only what the facilitator lets through is shown."""

    class State(models.TextChoices):
        """What the facilitator did with it."""

        WAITING = "waiting", _("wacht")
        SHOWN = "shown", _("getoond")
        REFUSED = "refused", _("niet getoond")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="remarks")
    question = models.CharField(max_length=KEY_MAX)
    text = models.TextField(_("opmerking"), max_length=REMARK_MAX)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)

    class Meta:
        """Read by key, so in no order that tells anything."""

        verbose_name = _("opmerking")
        verbose_name_plural = _("opmerkingen")
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="remark_state_known", condition=Q(state__in=["waiting", "shown", "refused"])
            ),
        )

    def __str__(self) -> str:
        """Return the text."""
        return self.text


class Agreed(models.Model):
    """What the room agreed on one question: in words, as an option, or both."""

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="agreements")
    question = models.CharField(max_length=KEY_MAX)
    text = models.TextField(_("afspraak"), max_length=AGREED_MAX, blank=True)
    option = models.CharField(_("antwoord"), max_length=KEY_MAX, blank=True)

    class Meta:
        """One per question."""

        verbose_name = _("afspraak")
        verbose_name_plural = _("afspraken")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(name="agreed_once", fields=["workshop", "question"]),
        )

    def __str__(self) -> str:
        """Return what was agreed."""
        return self.text or self.option
