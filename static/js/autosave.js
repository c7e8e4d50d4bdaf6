/* Saves the form of a step in the background, to its own address, when something was changed:
   after a pause in typing, after a choice, and when the page is left. Without it every button
   still saves. One save at a time, so that versions stay in order. */
"use strict";

(function () {
  const PAUSE = 1500;
  const form = document.querySelector("form[data-autosave]");
  if (!form) {
    return;
  }
  // What cannot be saved as it is gets its own words; the page itself tells at the next button.
  const REFUSED = {
    403: form.dataset.ended,
    404: form.dataset.ended,
    409: form.dataset.changed,
    422: form.dataset.refused,
  };
  const status = form.querySelector("[data-autosave-status]");
  const version = form.elements.namedItem("version");
  let last = typed();
  let timer;
  let saving = false;
  let leaving = false;

  function typed() {
    const data = new FormData(form);
    data.delete("version");
    return JSON.stringify([...data]);
  }

  function tell(words) {
    if (status.textContent !== words) {
      status.textContent = words;
    }
  }

  function send(follows) {
    const data = new FormData(form);
    data.set("action", "autosave");
    data.set("version", String(Number(version.value) + follows));
    return fetch(window.location.href, {
      method: "POST",
      body: new URLSearchParams(data),
      credentials: "same-origin",
      keepalive: true,
    });
  }

  async function save() {
    window.clearTimeout(timer);
    const now = typed();
    if (leaving || saving || now === last) {
      return;
    }
    saving = true;
    try {
      const response = await send(0);
      if (response.ok) {
        version.value = (await response.json()).version;
        last = now;
        tell(form.dataset.saved);
      } else {
        tell(REFUSED[response.status] || form.dataset.failed);
      }
    } catch {
      tell(form.dataset.failed);
    }
    saving = false;
    if (last === now && typed() !== now) {
      later();
    }
  }

  function later() {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE);
  }

  form.addEventListener("input", later);
  form.addEventListener("change", save);
  form.addEventListener("submit", function () {
    leaving = true;
    window.clearTimeout(timer);
  });
  window.addEventListener("pageshow", function () {
    leaving = false;
  });
  window.addEventListener("pagehide", function () {
    if (!leaving && typed() !== last) {
      // A save under way makes one version more; this one follows it.
      send(saving ? 1 : 0).catch(function () {});
    }
  });
})();
