/* Keeps a page in step with the workshop: asks within two seconds whether anything changed, and
   puts in what did. The focus stays, what is being filled in stays, and one sentence tells of a change.
   Says so when the connection is gone, and when the page may not be here any more. Without it every
   page has a link that reloads. */
"use strict";

(function () {
  const EVERY = 1800;
  const MOST = 10000;
  const PATIENCE = 5000;
  const region = document.querySelector("[data-live]");
  if (!region) {
    return;
  }
  const status = document.querySelector("[data-live-status]");
  const offline = document.querySelector("[data-live-offline]");
  const gone = document.querySelector("[data-live-gone]");
  const pause = document.querySelector("[data-live-pause]");
  let etag = region.dataset.etag;
  let said = region.querySelector("[data-part]").dataset.say;
  let failures = 0;
  let stopped = false;
  let paused = false;
  let latest = 0;
  let timer;

  // Emptied first, so that the same words are heard again when they are said again.
  function tell(words) {
    status.textContent = "";
    window.setTimeout(function () {
      status.textContent = words;
    }, 50);
  }

  function lost() {
    if (offline.hidden) {
      offline.hidden = false;
      tell(offline.textContent.trim());
    }
  }

  function back() {
    if (!offline.hidden) {
      offline.hidden = true;
      tell(region.dataset.back);
      document.dispatchEvent(new CustomEvent("live:back"));
    }
  }

  function stop() {
    stopped = true;
    window.clearTimeout(timer);
    offline.hidden = true;
    sayGone();
  }

  function sayGone() {
    gone.hidden = false;
    gone.scrollIntoView({ block: "nearest" });
    tell(gone.textContent.trim());
  }

  // An answer that comes too late, or an error of the server, is no connection either.
  async function fetchPart(address, options) {
    const patience = new AbortController();
    const limit = window.setTimeout(() => patience.abort(), PATIENCE);
    try {
      const response = await fetch(address, {
        ...options,
        credentials: "same-origin",
        cache: "no-store",
        headers: { "X-Requested-With": "fetch", ...options.headers },
        signal: patience.signal,
      });
      if (response.status >= 500) {
        throw new Error(`answered with ${response.status}`);
      }
      const text = await response.text();
      return { status: response.status, etag: response.headers.get("ETag"), text: text };
    } finally {
      window.clearTimeout(limit);
    }
  }

  // Every part carries a sign; anything else, as a page for strangers, is never put in.
  function take(answer, wasSent) {
    const page = new DOMParser().parseFromString(answer.text, "text/html");
    const next = answer.etag && page.querySelector("[data-part]");
    if (!next) {
      stop();
      return;
    }
    const { say, title } = next.dataset;
    const beside = page.querySelector("[data-beside]");
    const told = next.dataset.told || beside?.dataset.told;
    etag = answer.etag;
    document.title = title || document.title;
    if (beside) {
      window.putBeside(beside);
    }
    window.putPart(region, next, wasSent);
    if (told) {
      tell(told);
    } else if (say !== said) {
      tell(say);
    }
    said = say;
  }

  async function ask() {
    const number = (latest += 1);
    const options = { headers: { "If-None-Match": etag } };
    const answer = await fetchPart(region.dataset.live, options).catch(() => null);
    if (number !== latest) {
      return;
    }
    failures = answer ? 0 : failures + 1;
    later();
    if (!answer) {
      // One that fails may be chance.
      if (failures > 1) {
        lost();
      }
      return;
    }
    back();
    if (answer.status !== 304) {
      take(answer, false);
    }
  }

  // What the address says that just happened is not told once more when the page is reloaded.
  function forgetNews() {
    const here = new URL(window.location.href);
    if (here.searchParams.has("melding")) {
      here.searchParams.delete("melding");
      window.history.replaceState(window.history.state, "", here);
    }
  }

  // A little earlier or later each time, so that a room does not ask all at once.
  function later() {
    const wait = failures ? Math.min(MOST, 500 * 2 ** failures) : EVERY;
    again(wait * (0.8 + Math.random() * 0.2));
  }

  function again(wait) {
    window.clearTimeout(timer);
    if (!stopped && !paused && !document.hidden) {
      timer = window.setTimeout(ask, wait);
    }
  }

  // What was sent is answered with the part as it is then; what was asked before is old by now.
  async function send(address, body) {
    const answer = await fetchPart(address, { method: "POST", body: body });
    latest += 1;
    failures = 0;
    later();
    back();
    return answer;
  }

  document.addEventListener("visibilitychange", () => again(0));
  window.addEventListener("online", () => again(Math.random() * 1000));
  window.addEventListener("offline", lost);

  if (pause) {
    pause.hidden = false;
    pause.addEventListener("click", function () {
      paused = !paused;
      pause.textContent = paused ? pause.dataset.off : pause.dataset.on;
      again(0);
    });
  }
  for (const part of document.querySelectorAll("[data-without-script]")) {
    part.hidden = true;
  }
  window.live = { send, take, tell, lost, sayGone, isStopped: () => stopped };
  forgetNews();
  later();
})();
