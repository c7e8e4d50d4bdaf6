"""What gunicorn is told: which requests count before a worker is replaced by a fresh one."""

from types import SimpleNamespace

import pytest

from config.gunicorn import pre_request
from tests.workshops.browsers import address
from workshops.models import Workshop


@pytest.mark.parametrize("name", ["room_state", "run_state", "screen_state"])
def test_asking_where_a_workshop_is_does_not_wear_a_worker_out(name):
    worker = SimpleNamespace(nr=7)

    pre_request(worker, SimpleNamespace(path=address(Workshop(), name)))

    assert worker.nr + 1 == 7


@pytest.mark.parametrize("name", ["room", "vote", "report_pdf"])
def test_pages_votes_and_reports_do(name):
    worker = SimpleNamespace(nr=7)

    pre_request(worker, SimpleNamespace(path=address(Workshop(), name)))

    assert worker.nr == 7
