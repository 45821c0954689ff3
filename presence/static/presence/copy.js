// A button behind every [data-copy] that copies its text. Without it the text is there to be selected.
import { words } from "./words.js";

const say = words("copy");

function copied(button, holder) {
  const text = holder.querySelector(".cite-text").textContent.trim();
  navigator.clipboard.writeText(text).then(
    () => told(button, "copied"),
    () => told(button, "failed"),
  );
}

function told(button, what) {
  button.textContent = say(what);
  setTimeout(() => (button.textContent = say("copy")), 2500);
}

for (const holder of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet copy";
  button.setAttribute("aria-live", "polite");
  button.textContent = say("copy");
  button.addEventListener("click", () => copied(button, holder));
  holder.append(button);
}
