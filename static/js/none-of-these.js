/* Lets "none of these" and the other boxes of a group take each other away. Without it the server
   asks which of the two is meant. */
"use strict";

for (const group of document.querySelectorAll("[data-none-of-these]")) {
  group.addEventListener("change", function (event) {
    if (!event.target.checked) {
      return;
    }
    const isNone = "none" in event.target.dataset;
    for (const box of group.querySelectorAll("input[type=checkbox]")) {
      if ("none" in box.dataset !== isNone) {
        box.checked = false;
      }
    }
  });
}
