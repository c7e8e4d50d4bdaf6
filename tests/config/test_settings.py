"""The settings refuse what is missing or unclear, and are strict where the address is https."""

import runpy

import environs
import pytest
from django.core.exceptions import ImproperlyConfigured

from config.settings import BASE_DIR

PRODUCTION = {"SECRET_KEY": "s3cret-" * 10, "PUBLIC_URL": "https://drieluik.example"}


@pytest.fixture
def settings_from(monkeypatch):
    """Run the settings file with this environment and nothing else."""
    monkeypatch.setattr(environs.Env, "read_env", lambda *args, **kwargs: None)
    for name in (
        "DEBUG",
        "ALSO_ALLOWED_HOSTS",
        "BEHIND_PROXY",
        "DATABASE_URL",
        "STATIC_ROOT",
        "POLICY_BANDS",
    ):
        monkeypatch.delenv(name, raising=False)

    def run(**environment):
        for name, value in (PRODUCTION | environment).items():
            if value is None:
                monkeypatch.delenv(name, raising=False)
            else:
                monkeypatch.setenv(name, value)
        return runpy.run_path(str(BASE_DIR / "config/settings.py"))

    return run


@pytest.mark.parametrize("name", ["SECRET_KEY", "PUBLIC_URL"])
def test_a_missing_value_is_named(settings_from, name):
    with pytest.raises(environs.EnvError, match=name):
        settings_from(**{name: None})


def test_a_short_secret_key_is_refused(settings_from):
    with pytest.raises(environs.EnvError, match="SECRET_KEY"):
        settings_from(SECRET_KEY="short")


@pytest.mark.parametrize(
    "address",
    [
        "drieluik.example",
        "ftp://drieluik.example",
        "https://drieluik.example/path",
        "https://drieluik.example?query=1",
        "https://drieluik.example#part",
        "https://",
    ],
)
def test_a_public_url_that_is_more_or_less_than_an_address_is_refused(settings_from, address):
    with pytest.raises((environs.EnvError, ImproperlyConfigured), match="PUBLIC_URL"):
        settings_from(PUBLIC_URL=address)


@pytest.mark.parametrize("name", ["DEBUG", "BEHIND_PROXY"])
def test_a_switch_that_is_neither_on_nor_off_is_refused(settings_from, name):
    with pytest.raises(environs.EnvError, match=name):
        settings_from(**{name: "maybe"})


def test_debug_is_refused_on_an_https_address(settings_from):
    with pytest.raises(ImproperlyConfigured, match="DEBUG"):
        settings_from(DEBUG="on")


def test_https_makes_cookies_secure_and_redirects_to_https(settings_from):
    settings = settings_from()

    assert settings["SESSION_COOKIE_SECURE"]
    assert settings["CSRF_COOKIE_SECURE"]
    assert settings["LANGUAGE_COOKIE_SECURE"]
    assert settings["SECURE_SSL_REDIRECT"]
    assert settings["SECURE_HSTS_SECONDS"] >= 31536000


def test_a_forwarded_scheme_is_believed_only_behind_a_proxy(settings_from):
    assert settings_from()["SECURE_PROXY_SSL_HEADER"] is None
    assert settings_from(BEHIND_PROXY="on")["SECURE_PROXY_SSL_HEADER"] is not None


def test_plain_http_on_localhost_works_without_redirect(settings_from):
    settings = settings_from(PUBLIC_URL="http://localhost:8000")

    assert not settings["SECURE_SSL_REDIRECT"]
    assert not settings["SESSION_COOKIE_SECURE"]
    assert settings["ALLOWED_HOSTS"] == ["localhost"]


def test_the_content_policy_allows_this_host_only(settings_from):
    directives = settings_from()["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]

    allowed = {source for sources in directives.values() for source in sources}

    assert allowed == {"'self'", "'none'"}


def test_sqlite_takes_the_write_lock_at_the_start_of_a_transaction(settings_from):
    database = settings_from()["DATABASES"]["default"]

    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]


def test_a_database_url_chooses_postgresql(settings_from):
    database = settings_from(DATABASE_URL="postgres://u:p@localhost/d")["DATABASES"]["default"]

    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert "transaction_mode" not in database.get("OPTIONS", {})


def test_the_policy_of_the_organisation_reaches_the_settings(settings_from):
    settings = settings_from(POLICY_BANDS='{"works": {"single_private": 50000}}')

    assert [band.procedure for band in settings["POLICY_BANDS"]] == ["single_private"]


def test_an_unclear_policy_stops_the_start(settings_from):
    with pytest.raises(ImproperlyConfigured, match="POLICY_BANDS"):
        settings_from(POLICY_BANDS="yes")
