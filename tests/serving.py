"""A real server as in production, on a free port and with a database of its own."""

import fcntl
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PREPARE = """
import django
from django.core.management import call_command
from django.db import connection

django.setup()
call_command("migrate", verbosity=0)
call_command("publish_content", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
connection.close()
"""
STARTS_WITHIN = 60
DATABASE = "db.sqlite3"


@dataclass(kw_only=True)
class Server:
    """The processes of gunicorn, which can be killed and started again."""

    port: int
    environment: dict[str, str]
    _master: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def master(self) -> int:
        """The process that all workers are children of."""
        assert self._master
        return self._master.pid

    def start(self) -> None:
        """Start it, and return when it listens."""
        gunicorn = [sys.executable, "-m", "gunicorn", "--config", "python:config.gunicorn"]
        self._master = subprocess.Popen(
            [*gunicorn, "config.wsgi"],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        _wait_for(self.port, self._master)

    def kill(self) -> None:
        """End master and workers at once, in the middle of whatever they do."""
        assert self._master
        os.killpg(self._master.pid, signal.SIGKILL)
        self._master.wait(timeout=30)
        while _is_open(self.port):
            time.sleep(0.01)

    def stop(self) -> None:
        """End it as a service does."""
        if self._master:
            self._master.terminate()
            self._master.wait(timeout=30)


@dataclass(frozen=True, kw_only=True)
class Site:
    """A running server: its address, and the environment in which commands meet its database."""

    url: str
    environment: dict[str, str]
    server: Server

    def manage(self, *arguments: str) -> str:
        """Run a command of manage.py for this site and return what it printed."""
        command = [sys.executable, "manage.py", *arguments]
        return self._run(command)

    def python(self, code: str, *arguments: str) -> str:
        """Run code for this site and return what it printed."""
        return self._run([sys.executable, "-c", code, *arguments])

    def _run(self, command: list[str]) -> str:
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, stdout=subprocess.PIPE, text=True
        ).stdout


@contextmanager
def serve(
    folder: Path, *, settings: str, database: str = "", once: Path | None = None
) -> Iterator[Site]:
    """Prepare a database and serve it with gunicorn until the block ends.

    Without the address of another ``database`` it is one of SQLite in this folder. It is a copy
    when ``once`` is a folder where the first who comes prepares one for all.
    """
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": settings,
        "SECRET_KEY": secrets.token_urlsafe(50),
        "PUBLIC_URL": url,
        "ALSO_ALLOWED_HOSTS": "",
        "DEBUG": "off",
        "BEHIND_PROXY": "off",
        "DATABASE_URL": database or f"sqlite:///{folder / DATABASE}",
        "STATIC_ROOT": str((once or folder) / "static"),
        "PORT": str(port),
    }
    if once:
        shutil.copy(_prepared_once(once, environment), folder / DATABASE)
    else:
        _prepare(environment)
    server = Server(port=port, environment=environment)
    try:
        server.start()
        yield Site(url=url, environment=environment, server=server)
    finally:
        server.stop()


def _prepare(environment: dict[str, str]) -> None:
    command = [sys.executable, "-c", PREPARE]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


def _prepared_once(folder: Path, environment: dict[str, str]) -> Path:
    """Return a database that is ready to be copied; who comes meanwhile waits for it."""
    folder.mkdir(exist_ok=True)
    ready, coming = folder / DATABASE, folder / "coming.sqlite3"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            _prepare({**environment, "DATABASE_URL": f"sqlite:///{coming}"})
            coming.rename(ready)
    return ready


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Return when the port is open; fail when the server ended or takes too long."""
    for _attempt in range(STARTS_WITHIN * 10):
        if server.poll() is not None:
            break
        if _is_open(port):
            return
        time.sleep(0.1)
    message = f"The server did not open port {port} within {STARTS_WITHIN} seconds"
    raise RuntimeError(message)


def _is_open(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def once_a_run(temporary: Path) -> Path:
    """Return a folder for all processes of one run of the tests, given where this one works."""
    shared = temporary.parent if "PYTEST_XDIST_WORKER" in os.environ else temporary
    return shared / "prepared"
