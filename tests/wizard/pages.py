"""Reading a rendered page as a person would: by its elements and their words."""

from typing import Any

import cssselect2  # type: ignore[import-untyped]
import tinyhtml5  # type: ignore[import-untyped]


class Page:
    """A parsed page."""

    def __init__(self, response: Any) -> None:
        self.html = response.content.decode()
        tree = tinyhtml5.parse(self.html, namespace_html_elements=False)
        self.root = cssselect2.ElementWrapper.from_html_root(tree)

    def all(self, selector: str) -> list[cssselect2.ElementWrapper]:
        return list(self.root.query_all(selector))

    def one(self, selector: str) -> cssselect2.ElementWrapper:
        (found,) = self.all(selector)
        return found

    def has(self, selector: str) -> bool:
        return bool(self.all(selector))

    def value(self, selector: str, name: str = "value") -> str:
        return str(self.one(selector).etree_element.attrib[name])

    def values(self, selector: str, name: str = "value") -> list[str]:
        return [found.etree_element.attrib[name] for found in self.all(selector)]

    def words(self, selector: str) -> str:
        return words_of(self.one(selector))

    def all_words(self, selector: str) -> list[str]:
        return [words_of(found) for found in self.all(selector)]

    @property
    def title(self) -> str:
        return self.words("title")

    @property
    def text(self) -> str:
        return self.words("body")

    @property
    def remark(self) -> str:
        return "".join(self.one("#remark").etree_element.itertext())

    @property
    def chosen(self) -> list[str]:
        return self.values("input[name=choice][checked]")


def words_of(element: cssselect2.ElementWrapper) -> str:
    return " ".join("".join(element.etree_element.itertext()).split())
