"""Looking at one page: what axe finds, how wide it is, and its colour."""

from tests.journeys.visitors import Visitor

NARROW, WIDE = 320, 1280


def looked_at(visitor: Visitor, path: str, *, width: int, status: int = 200) -> list[str]:
    """Open a page at this width and return everything that is wrong with it."""
    return _looked_at(visitor, path, widths=(width,), status=status)


def faults_of(visitor: Visitor, path: str, *, status: int = 200) -> list[str]:
    """Return everything that is wrong with a page on a laptop and on a small phone."""
    return _looked_at(visitor, path, widths=(WIDE, NARROW), status=status)


def _looked_at(visitor: Visitor, path: str, *, widths: tuple[int, ...], status: int) -> list[str]:
    """Open a page at the first width; for the others the window is made as narrow as that."""
    visitor.resize(widths[0])
    found = visitor.goto(path)
    wrong = [] if found == status else [f"{path} answers {found}"]
    for width in widths:
        visitor.resize(width)
        wrong += _faults_at(visitor, width)
    return wrong


def _faults_at(visitor: Visitor, width: int) -> list[str]:
    overflow = visitor.width_overflow()
    wrong = [f"{overflow} px too wide at {width}"] if overflow > 0 else []
    wrong += [f"at {width}: {violation}" for violation in visitor.axe_violations()]
    if visitor.page.get_by_role("heading", level=1).count() != 1:
        wrong.append(f"not one h1 at {width}")
    return wrong


def background(visitor: Visitor) -> str:
    """Return the colour that the page is painted on."""
    colour: str = visitor.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour
