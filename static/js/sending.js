/* Sends the forms of a workshop without leaving the page. When that fails, what was filled in stays;
   a choice goes along by itself as soon as the connection is back, and the server says so when the
   question closed meanwhile. Without it the forms send themselves. */
"use strict";

(function () {
  const AGAIN = 3000;
  let waiting = null;
  let timer;

  function note(form, words, isFailure) {
    const place = form.querySelector("[data-form-status]");
    if (place) {
      place.textContent = words || "";
      place.classList.toggle("form-status--failed", isFailure);
    }
  }

  function written(form, button) {
    const data = new FormData(form);
    if (button && button.name) {
      data.set(button.name, button.value);
    }
    return { form: form, address: form.getAttribute("action"), body: new URLSearchParams(data) };
  }

  async function send(letter) {
    const form = letter.form;
    window.clearTimeout(timer);
    waiting = null;
    form.setAttribute("aria-busy", "true");
    note(form, form.dataset.sending, false);
    const answer = await window.live.send(letter.address, letter.body).catch(() => null);
    form.removeAttribute("aria-busy");
    if (!answer) {
      failed(letter);
      return;
    }
    note(form, "", false);
    if (answer.status < 400) {
      // Only what the server kept is on the page from here.
      form.reset();
    }
    const around = form.closest("[data-beside]")?.id;
    window.live.take(answer, true);
    const home = document.getElementById(around) || document.querySelector("[data-live]");
    const words = home.querySelector("[data-answer]:not([hidden]), [id$='-error']");
    words?.scrollIntoView({ block: "nearest" });
  }

  // Told once; the page goes on trying without saying so each time.
  function failed(letter) {
    const form = letter.form;
    if (!form.dataset.failed) {
      window.live.lost();
    } else if (!letter.isAgain) {
      window.live.tell(form.dataset.failed);
    }
    note(form, form.dataset.failed, true);
    if ("choice" in form.dataset) {
      waiting = letter;
      timer = window.setTimeout(again, AGAIN * (0.8 + Math.random() * 0.2));
    }
  }

  // Also when the form is gone because the room went on: then the server says that it is too late.
  function again() {
    if (waiting && !window.live.isStopped()) {
      const letter = waiting.form.isConnected ? written(waiting.form, null) : waiting;
      send({ ...letter, isAgain: true });
    }
  }

  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!window.live) {
      return;
    }
    if ("liveForm" in form.dataset) {
      event.preventDefault();
      if (window.live.isStopped()) {
        window.live.sayGone();
      } else if (!form.hasAttribute("aria-busy")) {
        send(written(form, event.submitter));
      }
    } else if (!navigator.onLine) {
      // Any other form would lead to a page of the browser, and what was typed would be gone.
      event.preventDefault();
      window.live.lost();
    }
  });
  // What is being filled in now was not sent yet.
  document.addEventListener("input", function (event) {
    for (const words of event.target.form?.querySelectorAll("[data-until-typed]") ?? []) {
      words.hidden = true;
    }
  });
  document.addEventListener("live:back", again);
})();
