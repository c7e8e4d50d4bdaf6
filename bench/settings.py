"""The production settings, with the plain page beside the product."""

from pathlib import Path

from config.settings import *  # noqa: F403
from config.settings import MIDDLEWARE as PRODUCT_MIDDLEWARE
from config.settings import TEMPLATES

MIDDLEWARE = ["bench.server_time.ServerTimeMiddleware", *PRODUCT_MIDDLEWARE]

ROOT_URLCONF = "bench.urls"
TEMPLATES[0]["DIRS"] = [*TEMPLATES[0]["DIRS"], Path(__file__).parent / "templates"]  # type: ignore[misc]
