/* Puts a new part of a page in the place of the old one, and touches only what differs: the focus,
   the cursor, what is open and what is being filled in stay. */
"use strict";

(function () {
  const FIELDS = "textarea[id], input[type=text][id]";

  function alike(now, next) {
    return (
      now.nodeName === next.nodeName &&
      now.id === next.id &&
      now.childNodes.length === next.childNodes.length
    );
  }

  // What somebody opened stays open and what has the focus keeps it; the server knows neither.
  function copyAttributes(now, next) {
    for (const name of now.getAttributeNames()) {
      if (!next.hasAttribute(name) && name !== "open" && name !== "tabindex") {
        now.removeAttribute(name);
      }
    }
    for (const name of next.getAttributeNames()) {
      if (now.getAttribute(name) !== next.getAttribute(name)) {
        now.setAttribute(name, next.getAttribute(name));
      }
    }
  }

  function update(now, next) {
    if (now.isEqualNode(next)) {
      return;
    }
    if (!alike(now, next)) {
      now.replaceWith(next);
      return;
    }
    if (now.nodeType === Node.ELEMENT_NODE) {
      copyAttributes(now, next);
    } else {
      now.nodeValue = next.nodeValue;
    }
    const wanted = [...next.childNodes];
    [...now.childNodes].forEach((child, at) => update(child, wanted[at]));
  }

  // What is lost where parts are replaced: the focus, what was typed, what was opened.
  function remember(region) {
    const focused = region.contains(document.activeElement) ? document.activeElement : null;
    const fields = [...region.querySelectorAll(FIELDS)].map((field) => ({
      id: field.id,
      typed: field.value,
      start: field.selectionStart,
      end: field.selectionEnd,
    }));
    const open = [...region.querySelectorAll("details[open][id]")].map((part) => part.id);
    return { focused: focused, fields: fields, open: open };
  }

  function restore(region, kept) {
    for (const id of kept.open) {
      document.getElementById(id)?.setAttribute("open", "");
    }
    for (const { id, typed, start, end } of kept.fields) {
      const field = document.getElementById(id);
      if (field && typed && !field.value) {
        field.value = typed;
        field.setSelectionRange(start, end);
      }
    }
    if (kept.focused && !kept.focused.isConnected) {
      const same = kept.focused.id && document.getElementById(kept.focused.id);
      const heading = region.querySelector("h1, h2");
      heading.tabIndex = -1;
      (same || heading).focus({ preventScroll: true });
    }
  }

  // What stands beside the region comes anew when it was sent from there.
  window.putBeside = function (next) {
    const now = document.getElementById(next.id);
    const kept = remember(now);
    update(now, next);
    restore(document.getElementById(next.id), kept);
  };

  // The same question with an answer being chosen stays as it is, unless the answer was sent.
  window.putPart = function (region, next, wasSent) {
    const now = region.querySelector("[data-part]");
    const isSame = now.dataset.part === next.dataset.part;
    if (isSame && !wasSent && now.querySelector("form[data-choice]")) {
      return;
    }
    for (const part of next.querySelectorAll("[data-without-script]")) {
      part.hidden = true;
    }
    const kept = remember(region);
    if (isSame) {
      update(now, next);
    } else {
      now.replaceWith(next);
    }
    restore(region, kept);
    document.dispatchEvent(new CustomEvent("live:put"));
  };
})();
