"""What an officer does in the wizard, said once for all journeys."""

from pathlib import Path

import yaml

from tests.journeys.person import Person, send_form, token_in

CASES = Path(__file__).resolve().parent.parent / "cases"


def answers_of_case(name: str) -> dict[str, str]:
    """Return the answers of a worked case: option by question."""
    case = yaml.safe_load((CASES / f"{name}.yaml").read_text())
    answers: dict[str, str] = case["answers"]
    return answers


class Officer(Person):
    """A person who fills in an assignment."""

    def begin(self, title: str) -> None:
        """Make an assessment; the first question shows."""
        self.visitor.goto("/verkenningen/nieuw/")
        self.visitor.page.locator("input[name=title]").fill(title)
        self.press("Start")

    def have_answered(self, title: str, answers: dict[str, str]) -> None:
        """Open the check page of an assessment that was filled in before, as by ``answer_all``."""
        there = self.fill_in_unseen("/verkenningen/nieuw/", title=title)
        token = token_in(self.visitor.page.request.get(self.visitor.site + there).text())
        while not there.endswith("/controle/"):
            question = there.split("/")[-2]
            choice = (
                {} if question == "gegevens" else {"choice": answers.get(question, "dont_know")}
            )
            there = send_form(
                self.visitor.page.request,
                self.visitor.site + there,
                token,
                {"action": "next", **choice},
            )
        self.visitor.goto(there)

    @property
    def question(self) -> str | None:
        """The key of the question on this page, if it is one."""
        parts = self.visitor.path.strip("/").split("/")
        is_question = self.visitor.page.locator("input[name=choice]").count() > 0
        return parts[-1] if is_question else None

    def choose(self, value: str) -> None:
        """Choose an answer by its key."""
        self.visitor.page.locator(f"input[name=choice][value={value}]").check()

    def answer_all(
        self,
        answers: dict[str, str],
        *,
        remarks: dict[str, str] | None = None,
        facts: dict[str, str] | None = None,
    ) -> None:
        """Answer every question from here on; what is not in ``answers`` is not known yet.

        Then fill in the facts: texts are typed, the others chosen by their key.
        """
        while (question := self.question) is not None:
            self.choose(answers.get(question, "dont_know"))
            if question in (remarks or {}):
                self.visitor.page.locator("textarea[name=remark]").fill((remarks or {})[question])
            self.press("Verder")
        if self.visitor.path.endswith("/gegevens/"):
            self.fill_in(facts or {})
            self.press("Verder")

    def fill_in(self, facts: dict[str, str]) -> None:
        """Fill in facts on their page."""
        for name, value in facts.items():
            if name in ("value", "start", "contract_by"):
                self.visitor.page.locator(f"#{name}").fill(value)
            else:
                self.visitor.page.locator(f"input[name={name}][value={value}]").check()

    def address_of(self, part: str) -> str:
        """Return the address of another page of the assessment that is on screen."""
        assessment = "/".join(self.visitor.path.split("/")[:3])
        return f"{assessment}/{part}"
