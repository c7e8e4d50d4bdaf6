"""A PostgreSQL server of its own for a while, where PostgreSQL is installed."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.serving import free_port

DEBIAN = Path("/usr/lib/postgresql")
NAME = "drieluik"


@dataclass(frozen=True, kw_only=True)
class Database:
    """A running server: the address of its database, and its first process."""

    url: str
    process: int


@contextmanager
def postgres() -> Iterator[Database | None]:
    """Start a server with an empty database and its own defaults, where PostgreSQL is installed."""
    programs = _programs()
    if programs is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        port, who = free_port(), _who(Path(folder))
        data = f"--pgdata={folder}/data"
        initdb = ["initdb", data, f"--username={NAME}", "--auth=trust", "--encoding=UTF8"]
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
        start = ["pg_ctl", data, "-w", "-l", f"{folder}/log", "-o", options, "start"]
        _run(programs, initdb, who)
        _run(programs, start, who)
        try:
            first = (Path(folder) / "data" / "postmaster.pid").read_text().split()[0]
            yield Database(url=f"postgres://{NAME}@127.0.0.1:{port}/postgres", process=int(first))
        finally:
            _run(programs, ["pg_ctl", data, "-m", "fast", "stop"], who)


def _run(programs: Path, command: list[str], who: dict[str, Any]) -> None:
    program = str(programs / command[0])
    subprocess.run([program, *command[1:]], check=True, stdout=subprocess.DEVNULL, **who)


def _programs() -> Path | None:
    """Return the folder with the programs of PostgreSQL: on the path, or where Debian has them."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    return max(DEBIAN.glob("*/bin"), key=lambda path: float(path.parent.name), default=None)


def _who(folder: Path) -> dict[str, Any]:
    """Return the user to run it as, which may not be root, and give that user the folder."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = known.get("postgres") or known["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": folder}
