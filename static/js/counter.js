/* Tells how many signs are left in a textarea, also in one that is put into the page later. Counts as
   the server does: every sign once, also an emoji of two code units, and a line end as one. The text
   on the page is the limit without it. */
"use strict";

(function () {
  const PAUSE = 1000;
  const COUNTED = "textarea[data-counter]";
  let timer;

  function length(text) {
    return Array.from(text.replace(/\r\n|\r/g, "\n")).length;
  }

  function show(area) {
    const counter = document.getElementById(area.dataset.counter);
    const left = Number(area.dataset.counterLimit) - length(area.value);
    const words = left < 0 ? counter.dataset.over : counter.dataset.left;
    counter.textContent = words.replace("%s", String(Math.abs(left)));
    counter.classList.toggle("counter--over", left < 0);
  }

  // Looked up anew: what is put in meanwhile has a counter of its own.
  function announce(area) {
    const status = document.getElementById(area.dataset.counter + "-status");
    if (status) {
      status.textContent = document.getElementById(area.dataset.counter).textContent;
    }
  }

  function showAll() {
    document.querySelectorAll(COUNTED).forEach(show);
  }

  document.addEventListener("input", function (event) {
    const area = event.target;
    if (area.matches(COUNTED)) {
      show(area);
      window.clearTimeout(timer);
      timer = window.setTimeout(announce, PAUSE, area);
    }
  });
  document.addEventListener("htmx:load", showAll);
  document.addEventListener("live:put", showAll);
  // A form is empty only after this was told.
  document.addEventListener("reset", () => window.setTimeout(showAll));
  showAll();
})();
