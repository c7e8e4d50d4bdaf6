/* Tells how many signs are left in a textarea. Counts as the server does: every sign once, also an
   emoji of two code units, and a line end as one. The text on the page is the limit without it. */
"use strict";

(function () {
  const PAUSE = 1000;

  function length(text) {
    return Array.from(text.replace(/\r\n|\r/g, "\n")).length;
  }

  function watch(area) {
    const counter = document.getElementById(area.dataset.counter);
    const status = document.getElementById(area.dataset.counter + "-status");
    const limit = Number(area.dataset.counterLimit);
    let timer;

    function show() {
      const left = limit - length(area.value);
      const words = left < 0 ? counter.dataset.over : counter.dataset.left;
      counter.textContent = words.replace("%s", String(Math.abs(left)));
      counter.classList.toggle("counter--over", left < 0);
    }

    function announce() {
      status.textContent = counter.textContent;
    }

    area.addEventListener("input", function () {
      show();
      window.clearTimeout(timer);
      timer = window.setTimeout(announce, PAUSE);
    });
    show();
  }

  function start(root) {
    root.querySelectorAll("textarea[data-counter]").forEach(watch);
  }

  start(document);
  document.addEventListener("htmx:load", function (event) {
    if (event.target !== document.body) {
      start(event.target);
    }
  });
})();
