"use strict";
// Where the text stands beside the form and scrolls by itself, it begins at the evidence.
const pane = document.querySelector(".text-pane");
const evidence = document.getElementById("evidence");
if (pane && evidence && pane.scrollHeight > pane.clientHeight) {
  pane.scrollTop = evidence.offsetTop - pane.clientHeight / 3;
}
// After an unsuccessful try the reader of the screen begins at what is wrong.
document.querySelector(".error-summary")?.focus();
