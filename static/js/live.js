/* Keeps a page in step with the workshop: asks every two seconds whether anything changed, and puts
   in what did. The focus stays, what is being filled in stays, and one sentence tells of a change.
   Without it every page has a link that reloads. */
"use strict";

(function () {
  const EVERY = 2000;
  const WHEN_HIDDEN = 10000;
  const MOST = 15000;
  const region = document.querySelector("[data-live]");
  if (!region) {
    return;
  }
  const status = document.querySelector("[data-live-status]");
  const offline = document.querySelector("[data-live-offline]");
  const gone = document.querySelector("[data-live-gone]");
  const pause = document.querySelector("[data-live-pause]");
  let etag = region.dataset.etag || "";
  let said = said_in(region);
  let failures = 0;
  let stopped = false;
  let paused = false;
  let timer;
  let busy = null;
  let asked = 0;

  function said_in(root) {
    const part = root.querySelector("[data-say]");
    return part ? part.dataset.say : "";
  }

  function tell(words) {
    if (words && status.textContent !== words) {
      status.textContent = words;
    }
  }

  function without_script(root) {
    for (const part of root.querySelectorAll("[data-without-script]")) {
      part.hidden = true;
    }
  }

  // Keep the focus, what is open, and where the page is scrolled to.
  function put(now, next) {
    const focused = document.activeElement;
    const inside = region.contains(focused);
    const id = inside ? focused.id : "";
    const open = [...now.querySelectorAll("details[open][id]")].map((part) => part.id);
    const typed = [...now.querySelectorAll("textarea[id]")].map((area) => [area.id, area.value]);
    now.replaceWith(next);
    for (const part of open) {
      document.getElementById(part)?.setAttribute("open", "");
    }
    for (const [area, text] of typed) {
      const found = document.getElementById(area);
      if (found && text && !found.value) {
        found.value = text;
      }
    }
    without_script(region);
    if (inside) {
      const again = id && document.getElementById(id);
      if (again) {
        again.focus({ preventScroll: true });
      } else {
        const heading = region.querySelector("h1");
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
    }
    document.dispatchEvent(new CustomEvent("live:put"));
  }

  function show(text, tag, always) {
    const next = new DOMParser().parseFromString(text, "text/html").querySelector("[data-part]");
    const now = region.querySelector("[data-part]");
    if (!next || !now) {
      return false;
    }
    etag = tag || etag;
    if (next.dataset.title) {
      document.title = next.dataset.title;
    }
    // The same question with a form in it stays as it is: a choice may be under the thumb.
    const filling = now.querySelector("form[data-vote]") && now.dataset.part === next.dataset.part;
    if ((always || !filling) && now.outerHTML !== next.outerHTML) {
      put(now, next);
    }
    // What was sent is answered once; what is asked for is told when it is something else.
    if (always) {
      tell(next.dataset.say);
    } else if (next.dataset.say !== said) {
      said = next.dataset.say;
      tell(said);
    }
    return true;
  }

  function lost() {
    failures += 1;
    if (failures === 2) {
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
    failures = 0;
  }

  function stop() {
    stopped = true;
    gone.hidden = false;
    tell(gone.firstChild.textContent.trim());
  }

  async function ask() {
    const number = (asked += 1);
    busy = new AbortController();
    const patience = window.setTimeout(() => busy.abort(), 8000);
    try {
      const response = await fetch(region.dataset.live, {
        credentials: "same-origin",
        cache: "no-store",
        headers: { "If-None-Match": etag, "X-Requested-With": "fetch" },
        signal: busy.signal,
      });
      if (response.status === 304) {
        back();
      } else if (response.ok && !response.redirected) {
        const text = await response.text();
        back();
        if (number === asked && !show(text, response.headers.get("ETag"), false)) {
          stop();
        }
      } else if (response.status >= 500) {
        lost();
      } else {
        stop();
      }
    } catch {
      if (number === asked) {
        lost();
      }
    }
    window.clearTimeout(patience);
    busy = null;
  }

  async function turn() {
    if (stopped || paused) {
      return;
    }
    await ask();
    later();
  }

  function later() {
    const usual = document.hidden ? WHEN_HIDDEN : EVERY;
    const wait = failures > 2 ? Math.min(MOST, usual * failures) : usual;
    window.clearTimeout(timer);
    // A little earlier or later each time, so that a room does not ask all at once.
    timer = window.setTimeout(turn, wait * (0.85 + Math.random() * 0.15));
  }

  async function send(form, button) {
    const data = new FormData(form);
    if (button && button.name) {
      data.set(button.name, button.value);
    }
    const response = await fetch(form.getAttribute("action"), {
      method: "POST",
      body: new URLSearchParams(data),
      credentials: "same-origin",
      headers: { "X-Requested-With": "fetch" },
    });
    asked += 1;
    if (response.status >= 500) {
      throw new Error("not answered");
    }
    back();
    // Every answer to what was sent carries a sign; another page says that one may not be here.
    const tag = response.headers.get("ETag");
    if (!tag || !show(await response.text(), tag, true)) {
      stop();
    }
  }

  region.addEventListener("submit", async function (event) {
    if (!("liveForm" in event.target.dataset) || stopped) {
      return;
    }
    event.preventDefault();
    try {
      await send(event.target, event.submitter);
    } catch {
      failures = 1;
      lost();
    }
  });

  document.addEventListener("visibilitychange", function () {
    if (!document.hidden && !busy) {
      window.clearTimeout(timer);
      turn();
    }
  });
  window.addEventListener("online", function () {
    if (!busy) {
      window.clearTimeout(timer);
      turn();
    }
  });

  if (pause) {
    pause.hidden = false;
    pause.addEventListener("click", function () {
      paused = !paused;
      pause.textContent = paused ? pause.dataset.off : pause.dataset.on;
      window.clearTimeout(timer);
      turn();
    });
  }
  window.live = { send: send, lost: lost };
  without_script(document);
  later();
})();
