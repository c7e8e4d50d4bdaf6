"""The production settings, with the few values that a test run needs."""

import os

os.environ.update(
    SECRET_KEY="only-for-tests-" + "x" * 50,
    PUBLIC_URL="http://testserver",
    ALSO_ALLOWED_HOSTS="localhost,127.0.0.1",
    DEBUG="off",
    # Tests make workshops at a fixed time long ago, which must not be tidied away.
    WORKSHOP_ENDS_AFTER_HOURS="876000",
    WORKSHOP_KEPT_DAYS="36500",
)

from config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
