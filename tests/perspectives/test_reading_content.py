import pytest
from django.utils import translation

from perspectives.parsing import catalogue_from_files, catalogue_from_folder
from perspectives.problems import ContentIsWrong
from perspectives.reading import MAX_DEPTH, MAX_FILE_BYTES, MAX_FILES
from tests.perspectives.content_sets import build_files, build_whole_catalogue


def problems_in(files):
    with pytest.raises(ContentIsWrong) as caught:
        catalogue_from_files(files)
    return caught.value.problems


def test_good_files_give_the_catalogue():
    assert catalogue_from_files(build_files()) == build_whole_catalogue()


def test_the_division_over_files_does_not_matter():
    files = build_files()
    together = {"all/in/one.yaml": b"\n".join(files.values())}

    assert catalogue_from_files(together) == build_whole_catalogue()


def test_several_kinds_of_problems_are_told_at_once_with_file_line_and_place():
    files = build_files(
        edition=("limits:", "colour: blue\nlimits:"),
        questionnaires=(
            "points: {competition: 6, participation: 0, co_creation: 0}",
            "points: {competition: 6, participation: 1, co_creation: 0}",
        ),
        gates=("question: experience", "question: expertise"),
        perspectives=("motto:", "moto:"),
    )

    found = {(p.file, p.place) for p in problems_in(files)}

    assert found == {
        ("edition.yaml", "colour"),
        ("perspectives.yaml", "perspectives[0].moto"),
        ("perspectives.yaml", "perspectives[0].motto"),
    }
    assert all(p.line for p in problems_in(files))


def test_unknown_fields_do_not_hide_what_else_is_wrong():
    files = build_files(
        edition=("limits:", "colour: blue\nlimits:"),
        questionnaires=("{competition: 6, participation: 0", "{competition: 6, participation: 1"),
        gates=("question: experience", "question: expertise"),
    )

    found = {(p.file, p.line > 0, p.place) for p in problems_in(files)}

    assert found == {
        ("edition.yaml", True, "colour"),
        (
            "questionnaires.yaml",
            True,
            "questionnaires[0].themes[0].questions[0].options[0].points",
        ),
        ("gates.yaml", True, "gates[0].when.any_of[0].question"),
    }


def test_unknown_fields_are_refused_on_every_level():
    files = build_files(
        questionnaires=("points: {", "points: {magic: 1, "),
        sources=("title:", "titel: x\n    title:"),
    )

    assert {p.place for p in problems_in(files)} == {
        "questionnaires[0].themes[0].questions[0].options[0].points.magic",
        "sources[0].titel",
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("nl: Kleine editie", "nl: no", "Hier hoort tekst, geen ja of nee"),
        ("nl: Kleine editie", "nl: 12", "Hier hoort tekst, geen getal"),
        ("nl: Kleine editie", "nl:", "Hier hoort tekst, geen lege waarde"),
        ("edition: klein-1", "edition: 2026.1", "geen getal met cijfers achter de punt"),
        ("clear: 15", 'clear: "15"', "Hier hoort een heel getal, geen tekst"),
        ("clear: 15", "clear: 15.5", "Hier hoort een heel getal, geen getal met cijfers"),
        ("clear: 15, ", "", "clear ontbreekt"),
        ("limits: {clear: 15, leaning: 5}", "limits: [15, 5]", "velden met een naam, geen lijst"),
        ("clear: 15", "clear: 3", "een hoger getal"),
        ("dated: '2026-01-01'", 'dated: "1 januari"', "Schrijf de datum als"),
        ("klein-1", '"../1"', "Schrijf het nummer van de editie"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_in_a_sentence(old, new, said):
    [problem] = problems_in(build_files(edition=(old, new)))

    assert said in problem.message
    assert (problem.file, problem.line > 0) == ("edition.yaml", True)


def test_a_date_without_quotes_is_text():
    files = build_files(edition=("dated: '2026-01-01'", "dated: 2026-01-01"))

    assert catalogue_from_files(files).dated == "2026-01-01"


def test_an_unknown_choice_names_the_choices():
    [problem] = problems_in(build_files(sources=("certainty: verified", "certainty: sure")))

    assert "verified, verified_secondary, memory, reconstruction, judgement" in problem.message


@pytest.mark.parametrize(
    ("raw", "said", "line"),
    [
        (b"extra:\n  nl: [1", "De YAML klopt hier niet", 3),
        (b"extra:\n  nl: a\n  nl: b", "nl staat hier twee keer", 3),
        (b"extra: &a {nl: x}\nname: *a", "Verwijzingen", 2),
        (b"extra: {<<: {nl: x}}", "", 1),
        (b"- extra", "Begin dit bestand met de naam", 1),
        (b"extra:\n  nl: caf\xe9", "geen UTF-8", 2),
        (b'extra:\n  nl: "a\\0b"', "onzichtbaar teken (U+0000)", 2),
        (b'extra:\n  nl: "a\\ud800"', "De YAML klopt hier niet", 2),
        (b"extra: !!python/object/apply:os.system [x]", "", 1),
        (b"extra: !!binary aGk=", "Het label", 1),
        (b"? [a, b]\n: c", "Gebruik een woord als sleutel", 1),
        (b"extra: " + b"[" * (MAX_DEPTH + 1), "te diep genest", 1),
        (b"extra: \x01", "geen leesbare YAML", 0),
        (b"#" * (MAX_FILE_BYTES + 1), "groter dan", 0),
    ],
)
def test_a_file_that_is_no_good_yaml_is_told_with_its_line(raw, said, line):
    problems = problems_in({**build_files(), "new.yaml": raw})

    assert line in [p.line for p in problems if p.file == "new.yaml" and said in p.message]


def test_the_same_field_in_two_files_is_refused():
    files = build_files()
    [problem] = problems_in({**files, "z.yaml": files["gates.yaml"]})

    assert problem.message == "gates staat ook in gates.yaml. Houd één van beide."


def test_too_much_is_refused_before_it_is_read(tmp_path):
    for number in range(MAX_FILES + 1):
        (tmp_path / f"{number}.yaml").touch()

    with pytest.raises(ContentIsWrong, match="te groot"):
        catalogue_from_folder(tmp_path)


def test_a_folder_without_content_is_refused(tmp_path):
    with pytest.raises(ContentIsWrong, match="geen YAML-bestanden"):
        catalogue_from_folder(tmp_path)
    with pytest.raises(ContentIsWrong, match="bestaat niet"):
        catalogue_from_folder(tmp_path / "nowhere")


def test_problems_stand_in_the_order_of_the_files():
    files = build_files(
        edition=("dated: '2026-01-01'", "dated: x"),
        sources=("url: ", "url: x # "),
        gates=("question: experience", "question: expertise"),
    )

    assert [p.file for p in problems_in(files)] == ["edition.yaml", "gates.yaml", "sources.yaml"]


def test_a_file_that_cannot_be_read_comes_before_what_is_missing_for_that():
    files = {**build_files(), "gates.yaml": b"gates:\n\t- key: x\n"}

    problems = problems_in(files)

    assert [problem.file for problem in problems] == ["gates.yaml", ""]
    assert problems[1].place == "gates"


def test_a_problem_says_its_place_in_one_line():
    with translation.override("nl"):
        [problem] = problems_in(build_files(edition=("clear: 15", 'clear: "15"')))

    assert str(problem).startswith("edition.yaml, regel 7, limits.clear: Hier hoort")
