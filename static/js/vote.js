/* Sends an answer without leaving the page. When that fails, the choice stays and goes along as soon
   as the connection is back; the server says so when the question closed meanwhile. Without it the
   form sends itself. */
"use strict";

(function () {
  const AGAIN = 3000;
  let waiting = null;
  let timer;

  function tell(form, words) {
    const status = form.querySelector("[data-vote-status]");
    if (status && status.textContent !== words) {
      status.textContent = words;
    }
  }

  async function send(form) {
    window.clearTimeout(timer);
    if (!form.isConnected) {
      return;
    }
    tell(form, form.dataset.sending);
    form.setAttribute("aria-busy", "true");
    try {
      await window.live.send(form, null);
      waiting = null;
    } catch {
      waiting = form;
      tell(form, form.dataset.failed);
      window.live.lost();
      timer = window.setTimeout(again, AGAIN);
    }
    form.removeAttribute("aria-busy");
  }

  function again() {
    if (waiting) {
      send(waiting);
    }
  }

  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!("vote" in form.dataset) || !window.live) {
      return;
    }
    event.preventDefault();
    if (!form.hasAttribute("aria-busy")) {
      send(form);
    }
  });
  document.addEventListener("live:back", again);
})();
