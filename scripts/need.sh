#!/bin/sh
# need.sh THING: see that something from outside this folder is there.
# When it is, this says nothing. Where it may (root, or sudo without a password, on Debian or
# Ubuntu) it installs it; else it says in one line what is missing and how to get it.
#   python    prints the first Python that is new enough
#   venv      the part of Python that makes virtual environments ($PYTHON says of which Python)
#   pango     the libraries that lay out the PDF
#   chromium  the browser that walks the journeys
#   gettext   the tools that read and write translations
set -eu
thing="${1:?say what is needed: python, venv, pango, chromium or gettext}"
system="$(. /etc/os-release 2>/dev/null && echo "${ID:-}" || true)"

have_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$python"
            return 0
        fi
    done
    return 1
}

have_venv() {
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null
}

have_pango() {
    # The same libraries that WeasyPrint opens, asked for in the same way.
    "${PYTHON:-python3}" - 2>/dev/null <<'ASK'
import ctypes, ctypes.util, sys
for name in ("gobject-2.0", "pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset", "fontconfig"):
    file = ctypes.util.find_library(name) if sys.platform == "darwin" else f"lib{name}.so"
    for candidate in (f"{file}.0", f"{file}.1", file):
        try:
            ctypes.CDLL(candidate)
            break
        except OSError:
            pass
    else:
        sys.exit(1)
ASK
}

have_chromium() {
    # Playwright, which steers the browser, brings a program that asks for libatomic.
    .venv/bin/playwright --version >/dev/null 2>&1 || return 1
    for browser in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$browser" >/dev/null && return 0
    done
    # The browser that Playwright itself fetched, for systems without a package.
    ls "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/chromium-* >/dev/null 2>&1
}

have_gettext() {
    command -v xgettext >/dev/null && command -v msgfmt >/dev/null
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

install_packages() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || return 1
    echo "Installing with apt-get: $*" >&2
    # A new machine has no package lists yet: fetch them when the first try fails.
    as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return 0
    as_root apt-get update -qq >/dev/null &&
        as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

case "$thing" in
    python) what="Python 3.11 or newer" packages="python3 python3-venv" ;;
    venv) what="Python's venv"
        packages="python$("${PYTHON:-python3}" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv" ;;
    pango) what="Pango, for the PDF"
        packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0" ;;
    chromium) what="Chromium, for the journeys" packages="chromium libatomic1" ;;
    gettext) what="gettext, for the translations" packages="gettext" ;;
    *) echo "need.sh does not know '$thing'" >&2; exit 2 ;;
esac
how="sudo apt-get install $packages"

"have_$thing" && exit 0
if [ "$thing" = chromium ] && [ "$system" = ubuntu ]; then
    # Ubuntu has Chromium as a snap only, which does not run in a container.
    how=".venv/bin/playwright install --with-deps chromium"
    .venv/bin/playwright install --with-deps chromium >&2 || true
else
    # shellcheck disable=SC2086 # a list of packages
    install_packages $packages || true
fi
"have_$thing" && exit 0
echo "Drieluik needs $what. To get it: $how" >&2
exit 1
