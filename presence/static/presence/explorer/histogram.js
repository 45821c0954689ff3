// When things changed: a bar for each unit of time, solid as far as it is certain, hollow where it is only possible.
import { button, drawn, element } from "./dom.js";
import { ticks } from "./ticks.js";
import { locale, words } from "../words.js";

const say = words("explorer-time");
const HIGH = 44;
export const EDGE = 8; // the slider's thumb stands this far in at either end, and the bars with it
const DAY = 86400000;
const number = new Intl.NumberFormat(locale);
export const time = (day) => Date.parse(`${day}T00:00Z`);
export const dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
const rtl = () => document.documentElement.dir === "rtl";

export class Histogram {
  constructor(frame, { span, at }) {
    Object.assign(this, { frame, span, at, row: 0, data: null });
    this.svg = drawn("svg", { class: "bars", tabindex: 0, role: "slider", "aria-label": say("bars"), "aria-valuemin": 0 });
    this.said = element("p", { className: "bar-say small" });
    this.table = element("table");
    const scrolled = element("div", { className: "table-scroll", role: "region", tabIndex: 0, ariaLabel: say("table") }, this.table);
    this.tabled = element("details", { className: "histogram-table small" }, element("summary", { textContent: say("table") }), scrolled);
    const go = (name, act) => button("", { className: `span-${name}`, ariaLabel: say(name), title: say(name) }, act);
    this.buttons = element("div", { className: "span-do", role: "group", ariaLabel: say("span") },
      go("earlier", () => this.shift(-0.5)), go("closer", () => this.scale(0.5)), go("wider", () => this.scale(2)), go("later", () => this.shift(0.5)),
      button(say("all"), { className: "span-all" }, () => this.span(this.first, this.today)));
    frame.replaceChildren(this.svg);
    this.svg.addEventListener("keydown", (event) => this.key(event));
    this.svg.addEventListener("focus", () => this.tell(this.row));
    this.svg.addEventListener("blur", () => this.quiet());
    this.svg.addEventListener("pointermove", (event) => this.tell(this.rowAt(event)));
    this.svg.addEventListener("pointerleave", () => this.quiet());
    this.svg.addEventListener("pointerdown", (event) => this.press(event));
    new ResizeObserver(() => this.draw()).observe(frame);
  }

  set(data, first, today) {
    Object.assign(this, { data, first, today, wanted: null });
    this.row = Math.min(this.row, data.bars.length - 1);
    this.svg.setAttribute("aria-valuemax", Math.max(0, data.bars.length - 1));
    this.draw();
    this.name(this.row);
    this.fill(data);
  }

  // The same numbers as a table, of the bars that there are.
  fill({ title, bars, words: periods }) {
    const heads = [["period", ""], ["certain", "num"], ["possibly", "num"]];
    const head = element("thead", {}, element("tr", {}, ...heads.map(([key, className]) => element("th", { scope: "col", className, textContent: say(key) }))));
    const cell = (count) => element("td", { className: "num", textContent: number.format(count) });
    const lines = bars.map(([, certain, possible], row) => (certain || possible
      ? [element("tr", {}, element("th", { scope: "row", textContent: periods[row] }), cell(certain), cell(possible))] : []));
    this.table.replaceChildren(element("caption", { textContent: `${title}: ${say("counted")}` }), head, element("tbody", {}, ...lines.flat()));
  }

  get ends() {
    return [time(this.data.from), time(this.data.to) + DAY];
  }

  // From a moment to a share of the width, in the page's direction, and back.
  x(ms, width = this.width) {
    const [from, to] = this.ends;
    const at = EDGE + ((ms - from) / (to - from)) * (width - 2 * EDGE);
    return rtl() ? width - at : at;
  }

  moment(event) {
    const { left, width } = this.svg.getBoundingClientRect();
    const at = rtl() ? left + width - event.clientX : event.clientX - left;
    const [from, to] = this.ends;
    return from + Math.min(Math.max((at - EDGE) / (width - 2 * EDGE), 0), 1) * (to - from);
  }

  starts(row) {
    return row < this.data.bars.length ? time(this.data.bars[row][0]) : this.ends[1];
  }

  rowAt(event) {
    const moment = this.moment(event);
    return Math.max(0, this.data.bars.findLastIndex(([day]) => time(day) <= moment));
  }

  draw() {
    this.width = this.frame.clientWidth;
    if (!this.data || !this.width) return;
    const { bars } = this.data;
    const most = Math.max(1, ...bars.map(([, certain, possible]) => certain + possible));
    const high = (count) => (count ? Math.max(1.5, (count / most) * (HIGH - 4)) : 0);
    const shapes = bars.flatMap(([, certain, possible], row) => {
      const [a, b] = [this.x(this.starts(row)), this.x(this.starts(row + 1))].sort((one, other) => one - other);
      const width = Math.max(1, b - a - (b - a > 4 ? 1 : 0));
      const [low, more] = [high(certain), high(possible)];
      return [...(low ? [drawn("rect", { class: "bar-certain", x: a, y: HIGH - low, width, height: low })] : []),
        ...(more ? [drawn("rect", { class: "bar-possible", x: a + 0.5, y: HIGH - low - more, width: Math.max(0.5, width - 1), height: more })] : [])];
    });
    this.over = drawn("rect", { class: "bar-over", y: 0, height: HIGH, width: 0 });
    this.cursor = drawn("line", { class: "bar-on", y1: 0, y2: HIGH });
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${HIGH + 15}`);
    this.svg.replaceChildren(this.over, drawn("line", { class: "bar-line", x1: 0, x2: this.width, y1: HIGH, y2: HIGH }), ...shapes, ...ticks(this.ends, this.width, HIGH, (ms) => this.x(ms)), this.cursor);
    this.point(this.on);
  }

  point(day) {
    this.on = day;
    if (!this.cursor || !day) return;
    const [from, to] = this.ends;
    const at = time(day);
    this.cursor.toggleAttribute("hidden", at < from || at > to);
    const x = this.x(Math.min(Math.max(at, from), to));
    this.cursor.setAttribute("x1", x);
    this.cursor.setAttribute("x2", x);
  }

  tell(row) {
    const bar = this.data?.bars[row];
    if (!bar || this.dragging) return;
    this.row = row;
    this.said.textContent = this.name(row);
    this.shade(this.starts(row), this.starts(row + 1));
  }

  // A bar in words, for the eye and for a screen reader.
  name(row) {
    const [, certain, possible] = this.data.bars[row] ?? ["", 0, 0];
    const text = say(possible ? "barBoth" : "bar", { period: this.data.words[row] ?? "", certain: number.format(certain), possible: number.format(possible) });
    this.svg.setAttribute("aria-valuetext", text);
    this.svg.setAttribute("aria-valuenow", row);
    return text;
  }

  shade(one, other) {
    const [a, b] = [this.x(one), this.x(other)].sort((first, second) => first - second);
    this.over?.setAttribute("x", a);
    this.over?.setAttribute("width", Math.max(1, b - a));
  }

  quiet() {
    if (document.activeElement === this.svg) return this.tell(this.row);
    this.said.textContent = "";
    this.over?.setAttribute("width", 0);
    return undefined;
  }

  key(event) {
    const way = { ArrowRight: rtl() ? -1 : 1, ArrowLeft: rtl() ? 1 : -1, ArrowUp: 1, ArrowDown: -1, PageUp: 12, PageDown: -12 }[event.key];
    const last = this.data.bars.length - 1;
    if (event.key === "Enter") this.into(this.row);
    else if (event.key === "+") this.scale(0.5);
    else if (event.key === "-") this.scale(2);
    else if (event.key === "Home" || event.key === "End" || way) this.tell(event.key === "Home" ? 0 : event.key === "End" ? last : Math.min(Math.max(this.row + way, 0), last));
    else return;
    event.preventDefault();
  }

  // A click goes into the bar, a drag into what it went over.
  press(event) {
    if (event.button) return;
    event.preventDefault();
    const from = this.moment(event);
    const ends = new AbortController();
    const far = (move) => Math.abs(move.clientX - event.clientX) > 5;
    addEventListener("pointermove", (move) => {
      this.dragging ||= far(move);
      if (this.dragging) this.shade(from, this.moment(move));
    }, { signal: ends.signal });
    const end = (up) => {
      ends.abort();
      const dragged = this.dragging;
      this.dragging = false;
      if (up.type === "pointercancel") return;
      if (dragged) this.to(...[from, this.moment(up)].sort((a, b) => a - b));
      else this.into(this.rowAt(up));
    };
    addEventListener("pointerup", end, { signal: ends.signal });
    addEventListener("pointercancel", end, { signal: ends.signal });
  }

  into(row) {
    if (this.data.unit === "day") this.at(this.data.bars[row][0]);
    else this.to(this.starts(row), this.starts(row + 1) - DAY);
  }

  // From the span that was chosen last, which may still be on its way.
  scale(by) {
    const [from, to] = this.wanted ?? this.ends;
    const middle = this.on && time(this.on) >= from && time(this.on) <= to ? time(this.on) : (from + to) / 2;
    this.to(middle - (middle - from) * by, middle + (to - middle) * by);
  }

  shift(by) {
    const [from, to] = this.wanted ?? this.ends;
    const way = (to - from) * by;
    const kept = Math.min(Math.max(way, time(this.first) - from), Math.max(0, time(this.today) + DAY - to));
    if (kept) this.to(from + kept, to + kept - DAY);
  }

  // Never less than a fortnight nor more than there is.
  to(from, to) {
    const [least, most] = [time(this.first), Math.max(time(this.today), this.ends[1] - DAY)];
    const short = Math.max(0, 14 * DAY - (to - from)) / 2;
    const [a, b] = [Math.max(from - short, least), Math.min(to + short, most)];
    this.wanted = [a, b];
    this.span(dayOf(a), dayOf(b));
  }
}
