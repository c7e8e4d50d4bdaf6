"""How gunicorn serves Drieluik, for `make run` and for a real server alike."""

import os
from typing import Protocol

# Makes the memory that workers share, before there are workers.
import workshops.shared_numbers  # noqa: F401

# Behind a proxy and on a laptop only this machine may connect; HOST=0.0.0.0 opens it, on purpose.
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))

# Threads, though plain workers answer single pages a little faster: browsers keep connections
# open without asking anything, and each of those would hold a plain worker until its time-out.
worker_class = "gthread"
threads = 4

# Phones in a workshop ask every two seconds: a connection that is closed just then is lost work.
keepalive = 10

# A brief takes about half a second; half a minute means that something hangs.
timeout = 30
# WeasyPrint's memory grows slowly with every new text; a fresh worker now and then keeps it flat.
max_requests = 5000
max_requests_jitter = 500
OFTEN_ASKED = "/stand/"

# Addresses in Drieluik hold keys and secrets, so there is no access log; the proxy may keep one
# without paths. Errors go to stderr, as settings.LOGGING says.
accesslog = None
loglevel = "warning"


def when_ready(_server: object) -> None:
    """Tell where the product can be found, once connections are accepted."""
    print(f"Drieluik is ready: http://{bind.replace('127.0.0.1', 'localhost')}/", flush=True)


class Worker(Protocol):
    """What is used of a worker of gunicorn."""

    nr: int


class Request(Protocol):
    """What is used of a request as gunicorn sees it."""

    path: str


def pre_request(worker: Worker, request: Request) -> None:
    """Leave out of the count for a fresh worker what phones ask all the time.

    A room of a thousand asks that five hundred times a second, and it lays out no text. Without
    this both workers would begin anew three times a minute, in the middle of a workshop.
    """
    if request.path.endswith(OFTEN_ASKED):
        worker.nr -= 1


def post_worker_init(_worker: object) -> None:
    """Do the slow first things of a new worker before its first request asks for them."""
    from config.warming import warm

    warm()
