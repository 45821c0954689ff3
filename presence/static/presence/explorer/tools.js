// Tools on the map: a box that narrows, a measured distance, a point's coordinates. Each has a way by keyboard.
/* global L */
import { button, element } from "./dom.js";
import { bearing, compassOf, distanceKm, short } from "./geo.js";
import { fetched } from "./answers.js";
import { locale, words } from "../words.js";

const say = words("explorer");
const number = (value, digits = 0) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);

export class Tools {
  constructor(map, stage, view, { coordinates, drawing, showPoint }) {
    Object.assign(this, { map, stage, view, coordinates, drawing, showPoint, mode: "", first: null });
    this.buttons = {
      box: button(say("box"), { ariaPressed: "false" }, () => this.turn("box")),
      seen: button(say("seen"), {}, () => this.keepSeen()),
      measure: button(say("measure"), { ariaPressed: "false" }, () => this.turn("measure")),
      point: button(say("point"), { ariaPressed: "false" }, () => this.turn("point")),
    };
    if (!coordinates) delete this.buttons.point;
    this.fold = button(say("tools"), { className: "tools-fold", ariaExpanded: "false" }, () => this.unfold());
    this.row = element("div", { className: "tools-row" }, ...Object.values(this.buttons));
    this.said = element("p", { className: "tool-say", role: "status", hidden: true, dir: document.documentElement.dir });
    this.bar = element("div", { className: "tools", role: "group", ariaLabel: say("tools"), dir: document.documentElement.dir }, this.fold, this.row);
    stage.append(this.bar, this.said);
    stage.addEventListener("keydown", (event) => this.key(event));
    map.getContainer().addEventListener("pointerdown", (event) => this.press(event), { capture: true });
  }

  unfold(open = this.fold.ariaExpanded !== "true") {
    this.fold.ariaExpanded = String(open);
  }

  turn(mode) {
    this.mode = this.mode === mode ? "" : mode;
    this.first = null;
    for (const [name, each] of Object.entries(this.buttons)) if (each.ariaPressed) each.ariaPressed = String(name === this.mode);
    this.stage.dataset.mode = this.mode;
    this.map.dragging[this.mode === "box" ? "disable" : "enable"]();
    this.unfold(false);
    this.show();
  }

  key(event) {
    if (event.key === "Escape" && this.mode) {
      this.turn("");
      event.stopPropagation();
    } else if (event.key === "Enter" && this.mode && event.target === this.map.getContainer()) {
      const { lat, lng } = this.map.getCenter();
      this.take([lat, lng]);
    }
  }

  // What the tool in hand makes of a point; false when there is none.
  take(at) {
    if (this.mode === "point") {
      this.turn("");
      this.showPoint(at);
    } else if (this.mode === "measure") {
      if (!this.first) {
        this.first = at;
        this.show();
      } else {
        const line = [this.first, at].map((point) => point.map((each) => short(each)).join(",")).join("~");
        this.turn("");
        this.view.change({ measure: line });
      }
    } else return false;
    return true;
  }

  measureFrom(at) {
    if (this.mode !== "measure") this.turn("measure");
    this.take(at);
  }

  keepSeen() {
    this.unfold(false);
    this.narrow(this.map.getBounds());
  }

  narrow(bounds) {
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((each) => short(each, 4));
    if (this.mode === "box") this.turn("");
    this.view.change({ bbox: box.join(",") });
  }

  press(event) {
    if (this.mode !== "box" || event.button || event.target.closest("a, button")) return;
    event.preventDefault();
    const frame = this.map.getContainer();
    const from = this.map.mouseEventToContainerPoint(event);
    const shape = element("div", { className: "box-drawn" });
    frame.append(shape);
    const size = (move) => {
      const bounds = L.bounds(from, this.map.mouseEventToContainerPoint(move));
      const { x, y } = bounds.getSize();
      Object.assign(shape.style, { left: `${bounds.min.x}px`, top: `${bounds.min.y}px`, width: `${x}px`, height: `${y}px` });
      return bounds;
    };
    const ends = new AbortController();
    addEventListener("pointermove", size, { signal: ends.signal });
    addEventListener("pointercancel", () => { ends.abort(); shape.remove(); }, { signal: ends.signal });
    addEventListener("pointerup", (up) => {
      const bounds = size(up);
      ends.abort();
      shape.remove();
      if (bounds.getSize().x < 8 || bounds.getSize().y < 8) return;
      const degrees = L.latLngBounds([bounds.min, bounds.max].map((point) => this.map.containerPointToLatLng(point)));
      this.done = Date.now(); // the click that ends the drag is none on a region
      this.narrow(degrees);
    }, { signal: ends.signal });
  }

  // The line and the box as the address has them, and what the tool in hand waits for.
  show() {
    const line = this.view.get("measure").split("~").map((point) => point.split(",").map(Number)).filter((point) => point.length === 2);
    const box = this.view.get("bbox").split(",").map(Number);
    this.drawing.line = this.first ? [this.first] : line;
    this.drawing.box = box.length === 4 ? box : null;
    this.drawing.soon();
    const text = this.mode ? say(this.mode === "measure" && this.first ? "measureTo" : `${this.mode}How`) : line.length === 2 ? this.measured(...line) : "";
    const away = this.mode ? button(say("cancel"), { className: "link-button" }, () => this.turn(this.mode))
      : button(say("clearMeasure"), { className: "link-button" }, () => this.view.change({ measure: "" }));
    this.said.hidden = !text;
    this.said.replaceChildren(...(text ? [text, " ", away] : []));
  }

  measured(from, to) {
    const degrees = bearing(from, to);
    return say("measured", { km: number(distanceKm(from, to), 1), degrees: number(degrees), compass: say(`compass_${compassOf(degrees)}`) });
  }

  // A point's coordinates in each way of writing them, with a button to copy.
  async ways(at) {
    const url = new URL(this.coordinates, location.href);
    url.searchParams.set("at", at.map((each) => short(each)).join(","));
    const known = await fetched(url.pathname + url.search);
    const status = element("p", { className: "small card-copied", role: "status" });
    const rows = ["decimal", "dms", "mgrs"].filter((way) => known[way]).map((way) => element("li", {},
      element("code", { dir: "ltr", textContent: known[way] }),
      button(say("copy"), { ariaLabel: say(`copy_${way}`) }, async () => {
        status.textContent = await navigator.clipboard.writeText(known[way]).then(() => say("copied", { text: known[way] }), () => say("notCopied"));
      })));
    return [element("ul", { className: "card-ways" }, ...rows), status];
  }
}
