/* The keys of the facilitator, which can be switched off, and of the screen the light or dark view,
   and that it stays awake. Each button and link that has a key carries it; without this they are
   pressed by hand. */
"use strict";

(function () {
  const KEYS = "drieluik-shortcuts";
  const VIEW = "drieluik-view";
  const list = document.querySelector("[data-shortcuts]");
  const view = document.querySelector("[data-theme-switch]");

  function kept(name) {
    try {
      return window.localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  function keep(name, value) {
    try {
      window.localStorage.setItem(name, value);
    } catch {
      // A browser that keeps nothing starts anew each time.
    }
  }

  // Where a key already means something: in a field, and in a table that scrolls by arrow.
  function isTaken(event) {
    const other = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    const own = "input, textarea, select, [contenteditable], [tabindex='0']";
    return other || event.repeat || event.isComposing || event.target.closest(own) !== null;
  }

  function shortcuts() {
    const button = list.querySelector("[data-shortcuts-switch]");
    let on = kept(KEYS) !== "off";

    function show() {
      button.textContent = on ? button.dataset.on : button.dataset.off;
      button.setAttribute("aria-pressed", String(on));
    }

    button.addEventListener("click", function () {
      on = !on;
      keep(KEYS, on ? "on" : "off");
      show();
    });
    document.addEventListener("keydown", function (event) {
      if (!on || isTaken(event)) {
        return;
      }
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const found = document.querySelector(`[data-shortcut="${CSS.escape(key)}"]`);
      if (found) {
        event.preventDefault();
        found.click();
      }
    });
    list.hidden = false;
    show();
  }

  // The dark colours stand in the sheet of the tokens once; this says for which view they count.
  function colours() {
    const rules = [];
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule.media && rule.media.mediaText.includes("prefers-color-scheme: dark")) {
          rules.push(rule);
        }
      }
    }
    let dark = kept(VIEW) === "dark";

    function show() {
      for (const rule of rules) {
        rule.media.mediaText = dark ? "screen" : "not all";
      }
      document.documentElement.style.colorScheme = dark ? "dark" : "light";
      view.textContent = dark ? view.dataset.light : view.dataset.dark;
    }

    view.addEventListener("click", function () {
      dark = !dark;
      keep(VIEW, dark ? "dark" : "light");
      show();
    });
    view.hidden = false;
    show();
  }

  // What is noted belongs to the question at hand, unless somebody is writing about another one.
  function follow() {
    const run = document.getElementById("run");
    const question = document.getElementById("agreed-question");
    const text = document.getElementById("text");
    if (run && question && text && !text.value) {
      question.value = run.dataset.key;
    }
  }

  // A browser that lets go of it, as when the battery is low, is asked again when the page is back.
  function stayAwake() {
    if (!document.hidden) {
      navigator.wakeLock?.request("screen").catch(() => null);
    }
  }

  document.addEventListener("live:put", follow);
  if (list) {
    shortcuts();
  }
  if (view) {
    // Who chose colours of their own keeps them.
    if (!window.matchMedia("(forced-colors: active)").matches) {
      colours();
    }
    stayAwake();
    document.addEventListener("visibilitychange", stayAwake);
  }
})();
