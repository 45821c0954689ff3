// The spots in view as buttons that are not seen: Tab comes to one of them, arrows and Home and End reach the others, Enter opens.
// A ring on the map shows which has the keyboard.
/* global L */
import { element } from "./dom.js";
import { words } from "../words.js";

const say = words("explorer");
const MOST = 100;
const CALM = 150;
const STEP = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export class Keys {
  constructor(map, stage, { label, point, open, focused, left, closer }) {
    Object.assign(this, { map, label, point, open, focused, left, closer, waiting: 0, spots: [], wanted: null });
    this.list = element("ul", { className: "spot-keys", "aria-label": say("spots") });
    this.ring = L.DomUtil.create("div", "spot-ring", map.createPane("ring"));
    this.ring.hidden = true;
    stage.append(this.list);
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("click", (event) => this.press(event));
    this.list.addEventListener("focusin", (event) => this.enter(Number(event.target.dataset.row)));
    this.list.addEventListener("focusout", () => { this.ring.hidden = true; this.left(); });
    map.on("zoomstart", () => { this.ring.hidden = true; });
  }

  // Only once the map rests: buttons are made for a reader, not for each frame.
  soon(spots) {
    clearTimeout(this.waiting);
    const idle = window.requestIdleCallback ?? ((act) => act());
    this.waiting = setTimeout(() => idle(() => this.fill(spots()), { timeout: 500 }), CALM);
  }

  fill(spots) {
    const held = this.list.contains(document.activeElement) ? this.spots[Number(document.activeElement.dataset.row)]?.places[0].slug : null;
    const wanted = this.wanted ?? held;
    this.spots = spots.sort((a, b) => Math.round((a.y - b.y) / 40) || a.x - b.x).slice(0, MOST);
    const left = spots.length - this.spots.length;
    const row = Math.max(0, this.spots.findIndex((spot) => spot.places.some((place) => place.slug === wanted)));
    this.list.replaceChildren(...this.spots.map((spot, index) => {
      const made = element("button", { type: "button", textContent: this.label(spot), tabIndex: index === row ? 0 : -1 });
      made.dataset.row = index;
      return element("li", {}, made);
    }));
    if (left > 0) this.list.append(this.more(left));
    if (wanted !== null && this.spots.length) this.list.querySelectorAll("button")[row].focus({ preventScroll: true });
    this.wanted = null;
    this.list.dataset.filled = Number(this.list.dataset.filled ?? 0) + 1;
  }

  // The last of them tells how many have no button of their own, and looks closer.
  more(left) {
    const told = [say("andMore", { number: left }), say("opens")].map((text) => element("span", { textContent: text }));
    const made = element("button", { type: "button", tabIndex: -1 });
    made.append(told[0], " ", told[1]);
    made.addEventListener("click", () => this.closer(1));
    return element("li", {}, made);
  }

  current() {
    return this.list.querySelector("[tabindex='0']");
  }

  // After a spot has opened, the keyboard stays with what it held.
  follow(slug) {
    this.wanted = slug;
  }

  key(event) {
    if (event.key === "+" || event.key === "=") this.closer(1);
    else if (event.key === "-") this.closer(-1);
    else if (!(event.key in STEP) && event.key !== "Home" && event.key !== "End") return;
    else {
      const buttons = [...this.list.querySelectorAll("button")];
      const from = buttons.indexOf(document.activeElement);
      const to = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : from + STEP[event.key];
      buttons[(to + buttons.length) % buttons.length].focus({ preventScroll: true });
    }
    event.preventDefault();
  }

  press(event) {
    const spot = this.spots[Number(event.target.dataset.row)];
    if (spot) this.open(spot, true);
  }

  enter(row) {
    const spot = this.spots[row];
    for (const each of this.list.querySelectorAll("button")) each.tabIndex = each === document.activeElement ? 0 : -1;
    if (!spot) {
      this.ring.hidden = true;
      return;
    }
    this.circle(spot);
    this.focused(spot);
  }

  circle(spot) {
    const at = this.point(spot);
    Object.assign(this.ring.style, { width: `${spot.width + 8}px`, height: "32px" });
    L.DomUtil.setPosition(this.ring, at.subtract([spot.width / 2 + 4, 16]).round());
    this.ring.hidden = false;
  }
}
