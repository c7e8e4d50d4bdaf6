"""Phones that join a workshop, ask where it is and vote, each over a connection that stays open."""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
VERSION = re.compile(r'name="version" value="(\d+)"')
VOTE_FORM = re.compile(r'<form id="vote".*?</form>', re.DOTALL)
FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
OPTION = re.compile(r'name="option" id="option(?:-\d+)?" value="([^"]+)"')
"""An answer; not the one that says that somebody has no opinion, which is stored as nothing."""
PATIENCE = 30.0


class NoAnswerError(Exception):
    """The connection could not be made, or ended before there was an answer."""


@dataclass
class Log:
    """What happened to all phones together: milliseconds by kind, and what went wrong."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    unexpected: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    cpu: float = 0.0
    """Seconds that the phones themselves used while people voted."""
    pressed: tuple[str, float] = ("", 0.0)
    """The button that was pressed last, and when."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the server answered."""

    status: int
    headers: Mapping[str, str]
    cookies: tuple[str, ...]
    body: str


class Browser:
    """The little of a browser that is needed: one open connection, cookies, forms."""

    def __init__(self, url: str, log: Log) -> None:
        self.url = url
        self.address = urlsplit(url)
        self.log = log
        self.cookies: dict[str, str] = {}
        self._lock = asyncio.Lock()
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self,
        kind: str,
        path: str,
        fields: Mapping[str, str] | None = None,
        *,
        expected: tuple[int, ...] = (200,),
        **headers: str,
    ) -> Answer:
        """Ask, and note how long it took and whether the answer is one of those expected.

        Raises:
            NoAnswerError: when there was none.
        """
        request = self._request(path, fields, headers)
        async with self._lock:
            start = time.perf_counter()
            try:
                # Not ``wait_for``, which in Python 3.11 may lose that somebody cancels it.
                async with asyncio.timeout(PATIENCE):
                    answer = await self._answer(request)
            except (OSError, EOFError, TimeoutError) as error:
                self.close()
                self.log.lost[kind] += 1
                raise NoAnswerError from error
            self.log.times[kind].append((time.perf_counter() - start) * 1000)
        for line in answer.cookies:
            self.cookies |= {name: one.coded_value for name, one in SimpleCookie(line).items()}
        if answer.status not in expected:
            self.log.unexpected[f"{kind} {answer.status}"] += 1
        return answer

    def close(self) -> None:
        """Let the connection go."""
        if self._streams:
            self._streams[1].close()
        self._streams = None

    def _request(
        self, path: str, fields: Mapping[str, str] | None, headers: Mapping[str, str]
    ) -> bytes:
        body = urlencode(fields).encode() if fields is not None else b""
        lines = [
            f"{'GET' if fields is None else 'POST'} {path} HTTP/1.1",
            f"Host: {self.address.netloc}",
            "Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
        ]
        if fields is not None:
            lines.append("Content-Type: application/x-www-form-urlencoded")
            lines.append(f"Content-Length: {len(body)}")
        return "\r\n".join([*lines, "", ""]).encode() + body

    async def _answer(self, request: bytes) -> Answer:
        """Send it, and once more when a connection that was kept open turns out to be closed."""
        if self._streams:
            try:
                return await self._once(*self._streams, request)
            except (OSError, EOFError):
                self.close()
        self._streams = await asyncio.open_connection(self.address.hostname, self.address.port)
        return await self._once(*self._streams, request)

    async def _once(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes
    ) -> Answer:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        pairs = [
            (name.lower(), value) for name, _, value in (line.partition(": ") for line in head)
        ]
        headers = dict(pairs)
        if "transfer-encoding" in headers:
            raise ValueError("an answer in chunks is not read here")
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("connection") == "close":
            self.close()
        return Answer(
            status=int(head[0].split()[1]),
            headers=headers,
            cookies=tuple(value for name, value in pairs if name == "set-cookie"),
            body=body.decode(),
        )


class Follower(Browser):
    """A browser that keeps a part of a page in step, as the script on the page does."""

    kind = "poll"

    def __init__(self, url: str, log: Log, *, state: str, every: float) -> None:
        super().__init__(url, log)
        self.state = state
        self.every = every
        self.etag = ""
        self.part = ""

    async def follow(self) -> None:
        """Ask where the workshop is until somebody cancels this."""
        await asyncio.sleep(random.random() * self.every)
        while True:
            await self.look()
            await asyncio.sleep(self.every * (0.8 + random.random() * 0.2))

    async def look(self) -> None:
        """Ask once; no answer is no disaster."""
        headers = {"X_Requested_With": "fetch", "If_None_Match": self.etag}
        try:
            answer = await self.ask(self.kind, self.state, expected=(200, 304), **headers)
        except NoAnswerError:
            return
        if answer.status == 200:
            self.etag, self.part = answer.headers["etag"], answer.body
            button, at = self.log.pressed
            self.log.times[f"{self.kind} shows {button}"].append((time.perf_counter() - at) * 1000)


class Phone(Follower):
    """The phone of one participant."""

    def __init__(self, url: str, log: Log, *, here: str, every: float) -> None:
        super().__init__(url, log, state=f"{here}meedoen/stand/", every=every)
        self.here = here
        self.acknowledged: dict[tuple[str, str], str] = {}
        self.sent: set[tuple[str, str]] = set()
        self.over: set[str] = set()
        """Questions that were closed: a form for one of these is an old one."""
        self.voting = "vote"
        """How the time of a vote is noted."""

    @property
    def participant(self) -> str:
        """The key of this participant, which stands in its cookie."""
        (value,) = (value for name, value in self.cookies.items() if name.startswith("deelnemer-"))
        return value.strip('"').partition(":")[0]

    async def join(self, *, address: str, side: str, name: str) -> None:
        """Come in by the address in the QR code."""
        page = await self.ask("join page", address)
        fields = dict(FIELD.findall(page.body)) | {"side": side, "name": name}
        await self.ask("join", address.partition("?")[0], fields, expected=(303,))
        await self.ask("room page", f"{self.here}meedoen/")

    async def vote(self) -> None:
        """Choose something from the form that was given, and send it until there is an answer."""
        async with asyncio.timeout(PATIENCE):
            while not (fields := self._filled_in()):
                await asyncio.sleep(0.1)
        self.sent.add((fields["question"], fields["round"]))
        while True:
            try:
                answer = await self.ask(
                    self.voting, f"{self.here}meedoen/stem/", fields, X_Requested_With="fetch"
                )
                break
            except NoAnswerError:
                await asyncio.sleep(0.3)
        if answer.status == 200:
            self.etag, self.part = answer.headers["etag"], answer.body
            self.acknowledged[fields["question"], fields["round"]] = fields["option"]

    def _filled_in(self) -> dict[str, str]:
        """Return the form of an open question, filled in; nothing when there is none yet."""
        form = VOTE_FORM.search(self.part)
        fields = dict(FIELD.findall(form[0])) if form else {}
        if not form or fields["question"] in self.over:
            return {}
        return fields | {"option": random.choice(OPTION.findall(form[0]))}


class Facilitator(Follower):
    """The phone or laptop that runs the workshop."""

    kind = "facilitator"

    async def open_link(self, link: str, here: str) -> None:
        """Get the right to run it, and its page."""
        await self.ask("link", link, expected=(303,))
        self.here = here
        self.part = (await self.ask("page", here)).body

    async def press(self, action: str) -> None:
        """Press a button."""
        page = (await self.ask("page", self.here)).body
        fields = {"action": action, "csrfmiddlewaretoken": TOKEN.findall(page)[-1]}
        fields["version"] = VERSION.findall(page)[0]
        self.log.pressed = (action, time.perf_counter())
        await self.ask("press", f"{self.here}doen/", fields, X_Requested_With="fetch")
