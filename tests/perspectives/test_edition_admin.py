import io
import zipfile
from dataclasses import replace
from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse
from django.utils import timezone

from domain.texts import Text
from perspectives.exporting import archive_of, files_of
from perspectives.models import Edition
from perspectives.publishing import import_as_draft, publish
from tests.catalogues import build_question
from tests.perspectives.content_sets import build_files, build_neutral_catalogue
from wizard.assessments import Name, create_assessment

pytestmark = pytest.mark.django_db
PAGES = ["change", "publish", "retire", "export", "delete"]


def address(name, edition=None):
    arguments = [edition.pk] if edition else []
    return reverse(f"admin:perspectives_edition_{name}", args=arguments)


def upload(client, raw, name="set.zip"):
    file = io.BytesIO(raw)
    file.name = name
    return client.post(address("add"), {"upload": file}, follow=True)


def zip_of(files):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)
    return raw.getvalue()


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create_superuser("editor"))
    return client


@pytest.fixture
def reader(client):
    """Somebody who may look at editions, and nothing more."""
    user = User.objects.create_user("reader", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_edition"))
    client.force_login(user)
    return client


@pytest.fixture
def draft():
    return import_as_draft(files=files_of(build_neutral_catalogue()), at=timezone.now()).edition


@pytest.fixture
def published(draft):
    return publish(edition=draft, at=timezone.now())


@pytest.fixture
def assessment(published):
    return create_assessment(
        edition=published,
        name=Name(title="Een brug", organisation="", description=""),
        creation_key=uuid4(),
        at=timezone.now(),
    )


def test_the_list_shows_each_edition_with_its_status(editor, published):
    response = editor.get(address("changelist"))

    assert "klein-1" in response.text
    assert "gepubliceerd" in response.text
    assert "Importeer een editie" in response.text


def test_a_zip_is_imported_as_a_draft(editor):
    response = upload(editor, archive_of(build_neutral_catalogue()))

    edition = Edition.objects.get()
    assert edition.is_draft
    assert response.redirect_chain == [(address("change", edition), 302)]
    assert "Editie klein-1 is geïmporteerd als concept." in response.text


def test_one_yaml_file_is_imported_as_a_draft(editor):
    together = b"\n".join(files_of(build_neutral_catalogue()).values())

    upload(editor, together, "all.yaml")

    assert Edition.objects.get().is_draft


def test_the_same_set_again_changes_nothing_and_says_so(editor, draft):
    response = upload(editor, archive_of(build_neutral_catalogue()))

    assert "Editie klein-1 was er al. Er is niets veranderd." in response.text
    assert Edition.objects.get() == draft


def test_every_problem_in_an_upload_is_listed_and_nothing_is_kept(editor):
    files = build_files(
        edition=("clear: 15", 'clear: "15"'), gates=("question: experience", "question: 1")
    )

    response = upload(editor, zip_of(files))

    assert response.status_code == 422
    assert "Er zijn 2 problemen. Er is niets bewaard." in response.text
    assert "edition.yaml, regel 7, limits.clear" in response.text
    assert "gates[0].when.any_of[0].question" in response.text
    assert not Edition.objects.exists()


def test_other_content_under_a_published_number_is_refused(editor, published):
    other = build_neutral_catalogue(title=Text(nl="Anders", en="Other"))

    response = upload(editor, archive_of(other))

    assert response.status_code == 422
    assert "Geef uw inhoud een nieuw nummer" in response.text
    assert Edition.objects.get().name == "Kleine editie"


def encrypted():
    raw = bytearray(zip_of({"a.yaml": b"a: 1"}))
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)


def twice():
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as zipped:
        zipped.writestr("a.yaml", "a: 1")
        with pytest.warns(UserWarning, match="Duplicate"):
            zipped.writestr("a.yaml", "b: 1")
    return raw.getvalue()


@pytest.mark.parametrize(
    ("name", "build", "said"),
    [
        ("x.zip", lambda: b"not a zip", "niet te lezen"),
        ("x.zip", lambda: archive_of(build_neutral_catalogue())[:-40], "niet te lezen"),
        ("x.zip", lambda: zip_of({"bomb.yaml": b"#" * 60_000_000}), "te groot"),
        ("x.zip", lambda: zip_of({f"{n}.yaml": b"#" * 10**6 for n in range(6)}), "te groot"),
        ("x.zip", lambda: zip_of({f"{n}.yaml": b"" for n in range(51)}), "te veel bestanden"),
        ("x.zip", lambda: zip_of({f"{n}.txt": b"" for n in range(501)}), "te veel bestanden"),
        ("x.zip", lambda: zip_of({"a.txt": b"x"}), "geen YAML-bestanden"),
        ("x.zip", lambda: zip_of({"__MACOSX/._a.yaml": b"x"}), "geen YAML-bestanden"),
        ("x.zip", encrypted, "wachtwoord"),
        ("x.zip", twice, "twee keer"),
        ("x.exe", lambda: b"MZ", "Geef een zip"),
        ("x.yaml", lambda: b"#" * (2 * 1024 * 1024 + 1), "te groot"),
        ("x.yaml", lambda: b"", "Dit bestand is leeg"),
    ],
)
def test_an_upload_that_cannot_be_used_is_refused_in_words(editor, name, build, said):
    response = upload(editor, build(), name)

    assert said in response.text
    assert not Edition.objects.exists()


def test_names_in_a_zip_never_become_paths(editor, tmp_path):
    files = {f"../../{name}": raw for name, raw in files_of(build_neutral_catalogue()).items()}

    upload(editor, zip_of(files))

    assert Edition.objects.get().is_draft
    assert not list(tmp_path.parent.glob("edition.yaml"))


def test_an_edition_shows_its_texts_report_and_points(editor, draft):
    response = editor.get(address("change", draft))

    assert "Hoe zit het met q1?" in response.text
    assert "Neutraal" in response.text
    assert "Alle teksten zijn vertaald." in response.text
    assert "Er is geen eerdere editie" in response.text


def test_an_edition_shows_what_changed_since_the_one_before(editor, published):
    catalogue = build_neutral_catalogue(build_question("brand_new"))
    need, team = catalogue.questionnaires[0].themes
    other_points = build_question("q1", {"a": (5, 1, 0), "b": (1, 5, 0), "c": (0, 0, 6)})
    themes = (replace(need, questions=(other_points, *need.questions[2:])), team)
    questionnaire = replace(catalogue.questionnaires[0], themes=themes)
    changed = replace(catalogue, edition="klein-2", questionnaires=(questionnaire,))
    draft = import_as_draft(files=files_of(changed), at=timezone.now()).edition

    text = " ".join(editor.get(address("change", draft)).text.split())

    assert "Vergeleken met editie klein-1." in text
    assert "<strong>Nieuw:</strong> <code>assignment / brand_new</code>" in text
    assert "<strong>Verdwenen:</strong> <code>assignment / q2</code>" in text
    assert "<code>points.competition</code>" in text


def test_a_draft_is_published_after_confirmation(editor, draft):
    asked = editor.get(address("publish", draft))
    assert "Een gepubliceerde editie kan niet meer veranderen" in asked.text
    assert Edition.objects.get().is_draft

    response = editor.post(address("publish", draft), {"note": "Voor het najaar"}, follow=True)

    assert "Editie klein-1 is gepubliceerd." in response.text
    assert Edition.objects.get().note == "Voor het najaar"


def test_a_draft_that_is_not_neutral_is_not_published_and_says_why(editor):
    heavy = build_neutral_catalogue(build_question("heavy", weight=3))
    draft = import_as_draft(files=files_of(heavy), at=timezone.now()).edition

    response = editor.post(address("publish", draft))

    assert response.status_code == 422
    assert "Vraag heavy weegt 3 van 15." in response.text
    assert Edition.objects.get().is_draft


def test_missing_translations_need_a_ticked_box(editor):
    question = replace(build_question("extra"), text=Text(nl="Alleen Nederlands"))
    catalogue = build_neutral_catalogue(question)
    draft = import_as_draft(files=files_of(catalogue), at=timezone.now()).edition

    refused = editor.post(address("publish", draft))
    assert "questions[6].text heeft nog geen Engelse tekst" in refused.text
    assert "Publiceer ook met ontbrekende Engelse teksten" in refused.text

    editor.post(address("publish", draft), {"allow_untranslated": "on"})

    assert Edition.objects.get().is_published


def test_a_published_edition_is_retired_after_confirmation(editor, published):
    asked = editor.get(address("retire", published))
    assert "Dit is de enige gepubliceerde editie." in asked.text
    assert Edition.objects.get().is_published

    response = editor.post(address("retire", published), follow=True)

    assert "Editie klein-1 is teruggetrokken." in response.text
    assert Edition.objects.get().status == Edition.Status.RETIRED


def test_what_does_not_fit_the_status_is_refused_in_words(editor, published):
    response = editor.post(address("publish", published), follow=True)

    assert "Editie klein-1 is gepubliceerd. Daarmee kan dit niet." in response.text


def test_an_edition_is_exported_as_the_zip_it_came_from(editor, published):
    response = editor.get(address("export", published))

    assert response.content == archive_of(build_neutral_catalogue())
    assert response["Content-Disposition"] == 'attachment; filename="drieluik-klein-1.zip"'


def test_a_draft_can_be_removed(editor, draft):
    editor.post(address("delete", draft), {"post": "yes"})

    assert not Edition.objects.exists()


def test_a_published_edition_cannot_be_removed_but_can_be_retired(editor, assessment, published):
    asked = editor.get(address("delete", published))
    sent = editor.post(address("delete", published), {"post": "yes"})

    assert "1 verkenning gebruikt deze editie." in asked.text
    assert address("retire", published) in asked.text
    assert sent.status_code == 409
    assert Edition.objects.get() == published


def test_editions_cannot_be_removed_in_bulk(editor, published, draft):
    editor.post(
        address("changelist"),
        {"action": "delete_selected", "_selected_action": [published.pk], "post": "yes"},
    )

    assert Edition.objects.get() == published


def test_a_published_edition_cannot_be_edited(editor, published):
    response = editor.post(address("change", published), {"document": "{}", "key": "other"})

    assert response.status_code == 405
    assert Edition.objects.get().document == published.document


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_is_sent_to_the_log_in_page(client, published, name):
    for send in (client.get, client.post):
        response = send(address(name, published))

        assert response.status_code == 302
        assert response["Location"].startswith(reverse("admin:login"))
    assert Edition.objects.get().is_published


@pytest.mark.parametrize("name", ["publish", "retire", "delete"])
def test_a_reader_may_look_but_not_decide(reader, published, name):
    assert reader.get(address("change", published)).status_code == 200
    assert reader.get(address("export", published)).status_code == 200
    assert reader.get(address(name, published)).status_code == 403
    assert reader.post(address(name, published), {"post": "yes"}).status_code == 403
    assert reader.get(address("add")).status_code == 403
    assert Edition.objects.get().is_published


def test_staff_without_any_permission_sees_no_edition(client, published):
    client.force_login(User.objects.create_user("clerk", is_staff=True))

    for name in PAGES:
        assert client.get(address(name, published)).status_code == 403


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("unknown", ["999", "x", "1%00", "-1"])
def test_an_unknown_edition_is_not_found(editor, name, unknown):
    place = address(name, Edition(pk=12345)).replace("12345", unknown)

    assert editor.get(place).status_code in (400, 404)


@pytest.mark.parametrize("name", PAGES)
def test_a_wrong_method_is_refused(editor, published, name):
    assert editor.put(address(name, published)).status_code == 405


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_of_the_admin_needs_inline_style_or_script(editor, draft, language):
    editor.cookies["django_language"] = language
    for place in [
        address("changelist"),
        address("add"),
        *(address(name, draft) for name in ("change", "publish", "delete")),
    ]:
        text = editor.get(place).text

        assert "<style" not in text
        assert " style=" not in text
        assert "<script>" not in text
        assert f'<html lang="{language}"' in text


def test_a_title_without_english_shows_in_dutch_and_marked_in_the_list(editor):
    catalogue = build_neutral_catalogue(title=Text(nl="<i>Alleen Nederlands"))
    import_as_draft(files=files_of(catalogue), at=timezone.now())
    editor.cookies["django_language"] = "en"

    response = editor.get(address("changelist"))

    assert '<span lang="nl">&lt;i&gt;Alleen Nederlands</span>' in response.text
