"""The fixed addresses of an assessment and the keys of questions share one level."""

import re

from perspectives.question_checks import TAKEN_ADDRESSES
from wizard.urls import urlpatterns

PLAIN = re.compile(r"[a-z-]+")


def test_every_fixed_page_of_an_assessment_is_refused_as_the_key_of_a_question():
    start = "<uuid:assessment_id>/"
    routes = [str(pattern.pattern).removeprefix(start).rstrip("/") for pattern in urlpatterns]
    pages = {
        route
        for route, pattern in zip(routes, urlpatterns, strict=True)
        if str(pattern.pattern).startswith(start) and PLAIN.fullmatch(route)
    }

    assert pages == TAKEN_ADDRESSES
