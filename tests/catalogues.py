"""Small catalogues for tests, made by hand, and the builders to make other ones."""

from dataclasses import replace

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.catalogue import (
    Catalogue,
    Chance,
    CollaborationCondition,
    Dimension,
    Flag,
    Force,
    Gate,
    GrowthPath,
    Limits,
    ModelPart,
    PerspectiveText,
    Phase,
    PhaseSteps,
    Pitfall,
    Step,
)
from domain.conditions import Condition, Criterion
from domain.perspective import Importance, PerPerspective, Perspective
from domain.questionnaire import Option, Points, Question, Questionnaire, Side, Theme
from domain.texts import Basis, Certainty, Source, Text

COMPETITION, PARTICIPATION, CO_CREATION = Perspective
ASKED, CARRIED = Side

BASIS = Basis(certainty=Certainty.JUDGEMENT, sources=("leaflet",))
SOLUTION_IS_ABSENT = Condition(any_of=(Criterion(question="solution", options=("absent",)),))


def build_text(nl: str, en: str | None = None) -> Text:
    """A text in both languages; the English is the Dutch with a mark unless given."""
    return Text(nl=nl, en=f"{nl} (en)" if en is None else en)


def build_option(key: str, points: tuple[int, int, int], label: str = "") -> Option:
    competition, participation, co_creation = points
    return Option(
        key=key,
        label=build_text(label or f"Antwoord {key}"),
        points=Points(
            competition=competition, participation=participation, co_creation=co_creation
        ),
    )


def build_question(
    key: str,
    options: dict[str, tuple[int, int, int]] | None = None,
    *,
    weight: int = 1,
    shown_when: Condition | None = None,
    may_not_apply: bool = False,
    text: str = "",
) -> Question:
    """A question whose options are given as key and points; three pure options by default."""
    options = options or {"a": (6, 0, 0), "b": (0, 6, 0), "c": (0, 0, 6)}
    return Question(
        key=key,
        text=build_text(text or f"Hoe zit het met {key}?"),
        short=build_text(key.capitalize()),
        why=build_text(f"Waarom {key} telt."),
        example=build_text(f"Een voorbeeld van {key}."),
        weight=weight,
        options=tuple(build_option(option, points) for option, points in options.items()),
        shown_when=shown_when,
        may_not_apply=may_not_apply,
        basis=BASIS,
    )


def build_theme(key: str, questions: tuple[Question, ...], side: Side = ASKED) -> Theme:
    return Theme(
        key=key,
        name=build_text(f"Thema {key}"),
        intro=build_text(f"Vragen over {key}."),
        side=side,
        questions=questions,
    )


def build_questionnaire(*themes: Theme) -> Questionnaire:
    return Questionnaire(
        key="assignment", title=build_text("Vragenlijst voor uw opdracht"), themes=themes
    )


def build_catalogue(
    questions: tuple[Question, ...] = (),
    *,
    themes: tuple[Theme, ...] = (),
    **other: object,
) -> Catalogue:
    """The small catalogue with other questions (in one asked theme), themes or other parts."""
    themes = themes or (build_theme("need", questions),)
    return replace(
        small_catalogue(),
        questionnaires=(build_questionnaire(*themes),),
        **other,  # type: ignore[arg-type]
    )


def build_sheet(
    catalogue: Catalogue,
    answers: dict[str, str] | None = None,
    *,
    states: dict[str, AnswerState] | None = None,
    remarks: dict[str, str] | None = None,
) -> AnswerSheet:
    """The sheet with these answers (question: option), other states and remarks."""
    answers, states, remarks = answers or {}, states or {}, remarks or {}
    given = [
        Given(
            question=key,
            state=AnswerState.ANSWERED if key in answers else states.get(key, _NOT_ANSWERED),
            option=answers.get(key, ""),
            remark=remarks.get(key, ""),
        )
        for key in {**answers, **states, **remarks}
    ]
    return answer_sheet(questionnaire=catalogue.questionnaire("assignment"), given=given)


_NOT_ANSWERED = AnswerState.NOT_ANSWERED


def build_condition(question: str, *options: str) -> Condition:
    """A condition that holds when the question has one of these options."""
    return Condition(any_of=(Criterion(question=question, options=options),))


def small_themes() -> tuple[Theme, ...]:
    """Three themes, of which one carried; ``ownership`` shows only when no solution exists."""
    need = (
        build_question(
            "clarity",
            {"fixed": (6, 0, 0), "functional": (1, 4, 1), "problem": (0, 2, 4)},
            weight=3,
            text="Hoe scherp kunt u uw behoefte beschrijven?",
        ),
        build_question(
            "solution",
            {"standard": (5, 1, 0), "adapted": (1, 4, 1), "absent": (0, 1, 5)},
            weight=2,
            text="Bestaat de oplossing al?",
        ),
        build_question(
            "ownership",
            {"authority": (4, 2, 0), "shared": (0, 2, 4)},
            weight=1,
            shown_when=SOLUTION_IS_ABSENT,
            may_not_apply=True,
            text="Wie wordt eigenaar van wat er ontstaat?",
        ),
    )
    market = (
        build_question(
            "suppliers",
            {"many": (5, 1, 0), "several": (1, 5, 0), "few": (0, 3, 3)},
            weight=2,
            text="Hoeveel partijen kunnen dit?",
        ),
    )
    organisation = (
        build_question(
            "experience",
            {"none": (5, 1, 0), "dialogue": (1, 4, 1), "partnership": (0, 1, 5)},
            weight=3,
            text="Met welke werkwijze hebt u ervaring?",
        ),
        build_question(
            "trust",
            {"low": (5, 1, 0), "growing": (1, 4, 1), "high": (0, 2, 4)},
            weight=2,
            text="Hoeveel vertrouwen is er over en weer?",
        ),
    )
    return (
        build_theme("need", need),
        build_theme("market", market),
        build_theme("organisation", organisation, CARRIED),
    )


def small_catalogue() -> Catalogue:
    """A whole catalogue that a person can picture: six questions, one of them conditional."""
    return Catalogue(
        edition="klein-1",
        title=build_text("Kleine editie"),
        dated="2026-01-01",
        limits=Limits(clear=15, leaning=5),
        perspectives=_perspectives(),
        dimensions=_dimensions(),
        chances=tuple(
            Chance(
                key=f"chance_{p}",
                perspective=p,
                title=build_text(f"Kans van {p}"),
                text=build_text("Wat het kan brengen."),
                basis=BASIS,
            )
            for p in Perspective
        ),
        pitfalls=tuple(
            Pitfall(
                key=f"pitfall_{p}",
                perspective=p,
                title=build_text(f"Valkuil van {p}"),
                text=build_text("Wat vaak misgaat."),
                avoid=build_text("Hoe u dat voorkomt."),
                basis=BASIS,
            )
            for p in Perspective
        ),
        conditions=_conditions(),
        questionnaires=(build_questionnaire(*small_themes()),),
        gates=_gates(),
        flags=_flags(),
        growth=tuple(
            GrowthPath(
                asked=asked,
                carried=carried,
                now=build_text(f"Begin nu met {carried}."),
                grow=build_text(f"Groei daarna naar {asked}."),
                basis=BASIS,
            )
            for asked in Perspective
            for carried in Perspective
            if asked is not carried
        ),
        phases=_phases(),
        model=(
            ModelPart(
                key="published",
                title=build_text("Wat gepubliceerd is"),
                text=build_text("Drie perspectieven."),
                basis=Basis(certainty=Certainty.VERIFIED, sources=("leaflet",)),
            ),
        ),
        sources=(
            Source(
                key="leaflet",
                title="Een folder",
                publisher="De makers",
                url="https://example.org/folder",
                seen_on="2026-01-01",
                certainty=Certainty.VERIFIED,
                by_model_authors=True,
            ),
        ),
    )


def _perspectives() -> tuple[PerspectiveText, ...]:
    words = {
        COMPETITION: ("Competitiegericht", "competition"),
        PARTICIPATION: ("Participatiegericht", "participation"),
        CO_CREATION: ("Co-creatiegericht", "co-creation"),
    }
    return tuple(
        PerspectiveText(
            key=perspective,
            name=build_text(nl, en.capitalize()),
            adjective=build_text(nl.lower(), en),
            one_liner=build_text(f"{nl} in één zin."),
            description=build_text(f"{nl} in meer woorden."),
            motto=build_text(f"Het motto van {nl.lower()}."),
            when_it_fits=build_text(f"Wanneer {nl.lower()} past."),
            basis=BASIS,
        )
        for perspective, (nl, en) in words.items()
    )


def _dimensions() -> tuple[Dimension, ...]:
    return tuple(
        Dimension(
            key=key,
            name=build_text(name),
            texts=PerPerspective(
                competition=build_text(f"{name} bij competitie"),
                participation=build_text(f"{name} bij participatie"),
                co_creation=build_text(f"{name} bij co-creatie"),
            ),
            basis=BASIS,
        )
        for key, name in {"role": "Rol", "risk": "Risico"}.items()
    )


def _conditions() -> tuple[CollaborationCondition, ...]:
    return (
        CollaborationCondition(
            key="shared_goal",
            title=build_text("Een gedeeld doel"),
            text=build_text("Beide partijen willen hetzelfde."),
            importance=Importance(competition=0, participation=2, co_creation=2),
            basis=BASIS,
        ),
        CollaborationCondition(
            key="mutual_trust",
            title=build_text("Vertrouwen over en weer"),
            text=build_text("Men houdt zich aan afspraken."),
            importance=Importance(competition=1, participation=2, co_creation=3),
            met_when=build_condition("trust", "high"),
            missing_when=build_condition("trust", "low"),
            basis=BASIS,
        ),
    )


def _gates() -> tuple[Gate, ...]:
    return (
        Gate(
            key="no_experience",
            title=build_text("Geen ervaring"),
            when=build_condition("experience", "none"),
            when_leading=(CO_CREATION,),
            message=build_text("Co-creatie zonder ervaring is een groot risico."),
            remedy=build_text("Begin klein, met begeleiding."),
            basis=BASIS,
        ),
    )


def _flags() -> tuple[Flag, ...]:
    return (
        Flag(
            key="few_suppliers",
            title=build_text("Weinig partijen"),
            when=build_condition("suppliers", "few"),
            when_leading=(COMPETITION,),
            message=build_text("Met weinig partijen is er weinig concurrentie."),
            remedy=build_text("Verken eerst de markt."),
            basis=BASIS,
        ),
        Flag(
            key="low_trust",
            title=build_text("Weinig vertrouwen"),
            when=build_condition("trust", "low"),
            message=build_text("Weinig vertrouwen maakt elk contract duurder."),
            remedy=build_text("Bespreek wat er eerder misging."),
            basis=BASIS,
        ),
    )


def _phases() -> tuple[Phase, ...]:
    return tuple(
        Phase(
            key=key,
            name=build_text(name),
            purpose=build_text(f"Waar {name.lower()} voor dient."),
            per_perspective=tuple(
                PhaseSteps(
                    perspective=perspective,
                    steps=(
                        Step(
                            key=f"{key}_{perspective}",
                            force=Force.MUST,
                            text=build_text(f"Stap van {name.lower()} bij {perspective}."),
                            delivers=build_text("Een besluit."),
                        ),
                    ),
                )
                for perspective in Perspective
            ),
            basis=BASIS,
        )
        for key, name in {"prepare": "Voorbereiden", "contract": "Contracteren"}.items()
    )
