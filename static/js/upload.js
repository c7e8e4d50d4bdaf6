/* Shows how far an upload is, and says before sending that there is too much. Sends the same form
   to the same address; without it the browser does so. */
"use strict";

(function () {
  function watch(form) {
    const input = form.querySelector("input[type=file]");
    const status = form.querySelector("[role=status]");
    const box = form.querySelector("[data-upload-progress]");
    const bar = box.querySelector("progress");

    function tell(words) {
      if (status.textContent !== words) {
        status.textContent = words;
      }
    }

    // What is too much, in words; empty when all can be sent.
    function tooMuch() {
      const files = Array.from(input.files);
      const big = files.find((file) => file.size > Number(input.dataset.maxBytes));
      const together = files.reduce((sum, file) => sum + file.size, 0);
      if (files.length > Number(input.dataset.maxFiles || 1)) {
        return status.dataset.tooMany;
      }
      if (big) {
        return (files.length > 1 ? big.name + ": " : "") + status.dataset.tooBig;
      }
      if (together > Number(input.dataset.maxBytesAtOnce || Infinity)) {
        return status.dataset.tooBigTogether;
      }
      return "";
    }

    function stop(words) {
      box.hidden = true;
      form.removeAttribute("aria-busy");
      tell(words);
    }

    function progressed(event) {
      if (event.lengthComputable) {
        const part = Math.floor((100 * event.loaded) / event.total);
        bar.value = part;
        // Every tenth, so that who listens is not told a hundred times.
        tell(status.dataset.sending.replace("%s", String(part - (part % 10))));
      }
    }

    function sent() {
      bar.removeAttribute("value");
      tell(status.dataset.reading);
    }

    function show(answer) {
      if (answer.status === 200) {
        window.location.assign(answer.responseURL);
        return;
      }
      const page = new DOMParser().parseFromString(answer.responseText, "text/html");
      document.title = page.title;
      document.querySelector("main").replaceWith(page.querySelector("main"));
      begin();
      const summary = document.getElementById("error-summary");
      (summary || document.getElementById("main")).focus();
    }

    form.addEventListener("submit", function (event) {
      if (form.hasAttribute("aria-busy")) {
        event.preventDefault();
        return;
      }
      if (!input.files.length) {
        return;
      }
      event.preventDefault();
      if (tooMuch()) {
        stop(tooMuch());
        input.focus();
        return;
      }
      form.setAttribute("aria-busy", "true");
      bar.value = 0;
      box.hidden = false;
      const request = new XMLHttpRequest();
      request.open("POST", window.location.pathname);
      request.upload.addEventListener("progress", progressed);
      request.upload.addEventListener("load", sent);
      request.addEventListener("load", function () {
        show(request);
      });
      request.addEventListener("error", function () {
        stop(status.dataset.failed);
      });
      request.send(new FormData(form));
    });

    input.addEventListener("change", function () {
      tell(tooMuch());
    });
  }

  function begin() {
    document.querySelectorAll("form[data-upload]").forEach(watch);
  }

  begin();
})();
