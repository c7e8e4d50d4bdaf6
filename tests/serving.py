"""A real server as in production, on a free port and with a database of its own."""

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PREPARE = """
import django
from django.core.management import call_command

django.setup()
call_command("migrate", verbosity=0)
call_command("publish_content", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
"""
STARTS_WITHIN = 60


@dataclass(frozen=True, kw_only=True)
class Site:
    """A running server: its address, and the environment in which commands meet its database."""

    url: str
    environment: dict[str, str]

    def manage(self, *arguments: str) -> str:
        """Run a command of manage.py for this site and return what it printed."""
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True
        ).stdout


@contextmanager
def serve(folder: Path, *, settings: str) -> Iterator[Site]:
    """Prepare a database in this folder and serve it with gunicorn until the block ends."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": settings,
        "SECRET_KEY": secrets.token_urlsafe(50),
        "PUBLIC_URL": url,
        "ALSO_ALLOWED_HOSTS": "",
        "DEBUG": "off",
        "BEHIND_PROXY": "off",
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "STATIC_ROOT": str(folder / "static"),
        "PORT": str(port),
    }
    prepare = [sys.executable, "-c", PREPARE]
    subprocess.run(prepare, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    gunicorn = [sys.executable, "-m", "gunicorn", "--config", "python:config.gunicorn"]
    server = subprocess.Popen(
        [*gunicorn, "config.wsgi"], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL
    )
    try:
        _wait_for(port, server)
        yield Site(url=url, environment=environment)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Return when the port is open; fail when the server ended or takes too long."""
    for _attempt in range(STARTS_WITHIN * 10):
        if server.poll() is not None:
            break
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    message = f"The server did not open port {port} within {STARTS_WITHIN} seconds"
    raise RuntimeError(message)
