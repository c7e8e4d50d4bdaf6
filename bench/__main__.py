"""`make bench`: measures everything in one run and prints one table."""

import os
import platform
import secrets
import tempfile
from importlib.metadata import version
from pathlib import Path

from bench.first_visit import Visit, first_visit
from bench.timing import table
from tests.serving import serve

PACKAGES = ("Django", "gunicorn", "weasyprint", "lxml", "playwright")


def main() -> None:
    """Serve, measure, print."""
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    os.environ.setdefault("PUBLIC_URL", "http://localhost")
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    import django

    django.setup()
    from bench.approach import approach_rows
    from bench.checks import check_rows
    from bench.notices import notice_rows
    from bench.pages import page_rows
    from bench.reasoning import reasoning_rows
    from bench.workshops import workshop_report

    print(_conditions())
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(Path(folder), settings="bench.settings") as site,
    ):
        rows = page_rows(site) + approach_rows(site)
        visit = first_visit(site)
    rows += reasoning_rows()
    rows += notice_rows() + check_rows()
    print(table(rows))
    print()
    print(_told(visit, site.url))
    print()
    print(workshop_report())


def _told(visit: Visit, site: str) -> str:
    """Return what a first visit cost, with the address of each part."""
    total = f"{visit.received / 1000:.1f} kB in {len(visit.requests)} requests"
    lines = [f"First visit to the first question in Chromium, nothing kept: {total}"]
    lines += ["(aim: at most 100 kB, 8 requests)"]
    return "\n".join([*lines, *(f"  {address.removeprefix(site)}" for address in visit.requests)])


def _conditions() -> str:
    """Return what the numbers were measured on."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f}; Python {platform.python_version()}, {packages}.\n"
        "Two gunicorn workers, SQLite, one client on the same machine over one open connection; "
        "times are\nthose of the client. Product and baseline were asked in turns; aims are for "
        "the median.\nThe plain view renders an ordinary template, without database or session.\n"
        "In the workshops the clients are a process of their own, which takes part of the cores.\n"
        "Their plain views answer 304 to everything, or store a vote without any rule.\n"
        "BENCH_PEOPLE and BENCH_VOTE_SECONDS choose another room than 1,000 people within 60 s.\n"
        "* time within the server, as it tells itself; two flows before it warm both workers.\n"
    )


if __name__ == "__main__":
    main()
