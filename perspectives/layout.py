"""How the content is laid out over files, and the comment above each."""

LAYOUT: dict[str, tuple[tuple[str, ...], str]] = {
    "edition.yaml": (
        ("edition", "title", "dated", "limits"),
        "The edition: its number, its date and the limits of the outcome in whole share points.",
    ),
    "perspectives.yaml": (
        ("perspectives",),
        "The three perspectives, in the fixed order. Only their names and purpose are public; the"
        " descriptions are reconstructed from the nearest literature and marked as such.",
    ),
    "dimensions.yaml": (
        ("dimensions",),
        "The twenty dimensions on which the perspectives differ: a reconstruction, no published"
        " text.",
    ),
    "chances.yaml": (("chances",), "What each perspective can bring when it is done well."),
    "pitfalls.yaml": (
        ("pitfalls",),
        "What often goes wrong in each perspective, and how to avoid it. The mark of certainty is"
        " that of the pitfall; the advice on avoiding it is a judgement of this catalogue.",
    ),
    "conditions.yaml": (
        ("conditions",),
        "The conditions for collaboration, with their importance per perspective (0 not, 3"
        " decisive). The importance is a judgement. Where the answers do not show whether a"
        " condition is in place, the reader judges.",
    ),
    "questionnaires.yaml": (
        ("questionnaires",),
        "The questionnaires. Every option divides six points over the three perspectives; points"
        " and weights are a judgement, the direction rests on the sources named with each question."
        " Keys are lasting: they stand in addresses and in stored answers, so a key never changes"
        " its meaning.",
    ),
    "gates.yaml": (
        ("gates",),
        'Hard conditions: while one holds, the advice reads "only if". Legal ones name their'
        " article; the others are a judgement about what an approach needs to work. Facts about the"
        " assignment may take one away (none_of); while such a fact is not known, the gate stands.",
    ),
    "flags.yaml": (
        ("flags",),
        "Points of attention, each with its remedy. What pulls against each other is under"
        " contradictions.",
    ),
    "growth.yaml": (
        ("growth",),
        "The way to grow when what the assignment asks and what can be carried have different"
        " leaders: what fits now, and which steps lead further. One text for each pair.",
    ),
    "guide.yaml": (
        ("phases",),
        "The guide: phases with steps per perspective. The phases are common practice; the steps"
        " are a reconstruction. Articles are of the Aanbestedingswet 2012 and concern the legal"
        " facts in the steps; they count above the European thresholds unless the article says"
        " otherwise.",
    ),
    "model.yaml": (
        ("model",),
        "The account of the model: what was published, what is not public, and what was made here.",
    ),
    "thresholds.yaml": (
        ("thresholds",),
        "The European thresholds: whole euro excluding VAT, per kind of authority and of"
        " assignment, with the first and the last day on which they count (both included). A value"
        " equal to the amount is above it. Periods for the same authority and kind may not"
        " overlap.",
    ),
    "procedures.yaml": (
        ("procedures",),
        "The procedures, techniques and preparations. A requirement is a rule that has to hold,"
        " with what the procedure becomes when it fails; of the grounds one that holds is enough."
        " Conditions may name facts about the assignment (authority, kind, threshold,"
        " research_only, technique and the circumstances) as well as questions. Minimum terms are"
        " law or guideline, each with its article and certainty: of several minima of a stage the"
        " first whose condition holds counts, and one without days says that the law names none."
        " Days in practice, efforts (1 low, 5 very high), lead times in weeks and affinity (0"
        " none, 3 strong) are judgements.",
    ),
    "situations.yaml": (
        ("situations",),
        "Kinds of assignment with the procedures to look at first, per perspective and best"
        " first. The first situation that holds counts. The order is a judgement.",
    ),
    "instruments.yaml": (
        ("instruments",),
        "The means of carrying out an approach, per group, with their fit per perspective (0"
        " none, 3 strong), a judgement. needs has to hold before one is advised, clashes must not"
        " hold. Popular ones also say why they are not advised where they do not fit.",
    ),
    "contradictions.yaml": (
        ("contradictions",),
        "Two things that pull against each other: severity 3 breaks the approach, 2 hampers it, 1"
        " asks attention. when lists the situations that show it, any of them; without when only a"
        " notice or its documents can show it. Conditions here may also name procedure: the key of"
        " the one that is recommended. in_notice is how a tender shows it, in answers to the"
        " questionnaire notice and in features of a notice, and what that means to a bidder.",
    ),
    "cases.yaml": (
        ("cases",),
        "Illustrative, anonymised cases with the answers that go with them, by keys of the"
        " questionnaire assignment. A case to work out has an exercise in place of an outcome.",
    ),
    "terms.yaml": (
        ("terms",),
        "The glossary: terms of the field with their meaning, and other words for them. Questions"
        " name the terms that are explained where they are asked.",
    ),
    "legal_changes.yaml": (
        ("legal_changes",),
        "Changes of the law that are on their way. They are shown as a warning and never used in an"
        " advice. Before a new edition: look up how far each of them is.",
    ),
    "signals.yaml": (
        ("signals",),
        "What a tender reveals: observations that point to an answer of the questionnaire notice."
        " shown_by are features of a notice: codes, or numbers from at_least up to (not with)"
        " below; one pattern that holds gives the answer. words only suggest it: what they find"
        " is for a person to confirm. Every form of a word is listed, and the longest phrase"
        " counts. Strength (1-3) and direction are judgements.",
    ),
    "notice.yaml": (
        ("vision", "ambitions", "clarifications", "bidder_advice"),
        "What the check of a tender tells beside its perspective: the parts of a vision and the"
        " ambitions, each found by answers, features or words; the questions to ask the authority,"
        " with what calls for them; and advice to bidders per found perspective, the last for an"
        " unclear picture.",
    ),
    "criteria.yaml": (
        ("criteria",),
        "On what a tender is laid beside the answers of the buyer. asked_by are questions of the"
        " questionnaire assignment, shown_by of the questionnaire notice. dimension tells what each"
        " perspective asks; without one the advised procedure does. repair is what to change in the"
        " tender for who wants that perspective, a judgement.",
    ),
    "formats.yaml": (
        ("formats",),
        "The formats of a workshop: what the room does, with the script for the facilitator in"
        " minutes, the names proposed for the sides, and for some the questions in parts, by keys"
        " of the questionnaire assignment.",
    ),
    "sources.yaml": (
        ("sources",),
        "Every source that the content rests on. `seen_on` stands only where the text, or a stored"
        " part of it, was read. Before a new edition: open the live page of every source that is"
        " shown as verified.",
    ),
}
"""Per file: its fields, in order, and the comment above them."""
