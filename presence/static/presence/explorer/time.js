// The date slider over its histogram: by months in a long span, by days in a short one; by hand or playing.
import { button, element } from "./dom.js";
import { dayOf, EDGE, Histogram, time } from "./histogram.js";
import { locale, words } from "../words.js";

const say = words("explorer-time");
const PATIENCE = 120; // while it is dragged, questions wait this long
const PACE = 420;
const DAY = 86400000;
const SHORT = 800; // days of a span that is stepped through by days
const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

// The days a slider over a span stands at: each day, or the last day of each month.
class Steps {
  constructor(from, to) {
    Object.assign(this, { from, to, byDays: (time(to) - time(from)) / DAY <= SHORT });
    const [first, last] = [new Date(time(from)), new Date(time(to))];
    [this.year, this.month] = [first.getUTCFullYear(), first.getUTCMonth()];
    this.last = this.byDays ? Math.round((last - first) / DAY) : (last.getUTCFullYear() - this.year) * 12 + last.getUTCMonth() - this.month;
    this.far = this.byDays ? 7 : 12;
  }

  day(index) {
    if (index >= this.last) return this.to;
    return this.byDays ? dayOf(time(this.from) + index * DAY) : dayOf(Date.UTC(this.year, this.month + index + 1, 0));
  }

  index(day) {
    const at = new Date(time(day));
    const index = this.byDays ? Math.round((at - time(this.from)) / DAY) : (at.getUTCFullYear() - this.year) * 12 + at.getUTCMonth() - this.month;
    return this.within(index);
  }

  within(index) {
    return Math.min(Math.max(index, 0), this.last);
  }
}

export class Time {
  // `loaded` gives a promise of the answer to what the address asks now; `prefetch` asks ahead.
  constructor(frame, view, { loaded, prefetch }) {
    Object.assign(this, { frame, view, loaded, prefetch, playing: false, waiting: 0, late: 0 });
    this.range = element("input", { type: "range", min: 0, max: 1, step: 1, ariaLabel: say("date") });
    this.said = element("output", { className: "time-date" });
    this.play = button(say("play"), { className: "time-play", ariaPressed: "false" }, () => (this.playing ? this.stop() : this.start()));
    this.jumps = [["«", -2], ["‹", -1], ["›", 1], ["»", 2]].map(([sign, way]) => Object.assign(button(sign, {}, () => this.step(way)), { way }));
    this.histogram = new Histogram(element("div", { className: "histogram-frame" }), {
      span: (from, to) => view.change({ from, to }),
      at: (day) => this.go(day),
    });
    const [one, two, three, four] = this.jumps;
    one.className = four.className = "time-far";
    const controls = element("div", { className: "time-do" }, one, two, this.play, three, four);
    const top = element("div", { className: "time-top" }, this.said, controls, this.histogram.said, this.histogram.buttons);
    frame.replaceChildren(top, element("div", { className: "time-track" }, this.histogram.frame, this.range), this.histogram.tabled);
    this.range.addEventListener("keydown", (event) => this.key(event));
    this.range.addEventListener("input", () => { this.stop(); this.go(this.steps.day(Number(this.range.value)), "pass", PATIENCE); });
    this.range.addEventListener("change", () => this.go(this.steps.day(Number(this.range.value))));
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const hide = () => { this.play.hidden = still.matches; if (still.matches) this.stop(); };
    still.addEventListener("change", hide);
    hide();
  }

  // The span shown, and with it what a step of the slider is.
  span(histogram, first, today) {
    Object.assign(this, { first, today });
    this.histogram.set(histogram, first, today);
    this.steps = new Steps(histogram.from, histogram.to < today ? histogram.to : today);
    this.range.max = this.steps.last;
    this.frame.classList.toggle("is-closer", Boolean(this.view.get("from") || this.view.get("to")));
    // The histogram may run to the end of a year; the slider ends today, under the same day.
    const share = (time(this.steps.to) - time(histogram.from)) / (time(histogram.to) - time(histogram.from));
    this.range.style.inlineSize = `calc(${EDGE * 2}px + (100% - ${EDGE * 2}px) * ${Math.min(1, share).toFixed(4)})`;
    const unit = this.steps.byDays ? "day" : "month";
    for (const jump of this.jumps) {
      const name = `${jump.way < 0 ? "back" : "on"}_${Math.abs(jump.way) === 2 ? (unit === "day" ? "week" : "year") : unit}`;
      jump.ariaLabel = jump.title = say(name);
    }
  }

  paint(day, said = long.format(time(day))) {
    this.day = day;
    this.range.value = this.steps.index(day);
    this.range.setAttribute("aria-valuetext", said);
    this.said.textContent = said;
    this.histogram.point(day);
  }

  // The answer's own date, which need not be a day.
  set(answer) {
    const { text, words: said, last } = answer.on;
    this.paint(last < answer.today ? last : answer.today, /^\d{4}-\d\d-\d\d$/.test(text) ? undefined : said);
  }

  go(day, how = "push", patience = 0) {
    this.paint(day);
    this.late = patience;
    this.view.change({ on: day >= this.today ? "" : day }, how);
  }

  // A question waits as long as the date may still move; a newer one takes its place.
  patience() {
    clearTimeout(this.waiting);
    const late = this.late;
    this.late = 0;
    return new Promise((done) => { this.waiting = setTimeout(done, late); });
  }

  step(way) {
    this.stop();
    const by = Math.sign(way) * (Math.abs(way) === 2 ? this.steps.far : 1);
    const index = this.steps.within(this.steps.index(this.day) + by);
    this.go(this.steps.day(index));
    this.ahead(index + by);
  }

  ahead(index) {
    const day = this.steps.day(this.steps.within(index));
    this.loaded().then(() => this.prefetch({ on: day >= this.today ? "" : day }), () => {});
  }

  key(event) {
    if (event.key !== "PageUp" && event.key !== "PageDown") return;
    event.preventDefault();
    this.step(event.key === "PageUp" ? 2 : -2);
  }

  stop() {
    if (this.playing) this.view.settle();
    this.halt();
  }

  halt() {
    this.playing = false;
    this.play.textContent = say("play");
    this.play.ariaPressed = "false";
  }

  // One entry in the history for the whole of a performance: going back leads to where it began.
  async start() {
    this.playing = true;
    this.play.textContent = say("pause");
    this.play.ariaPressed = "true";
    const stride = Math.max(1, Math.round(this.steps.last / 150));
    let index = this.steps.index(this.day);
    if (index >= this.steps.last) index = -stride;
    while (this.playing && index < this.steps.last) {
      const began = performance.now();
      index = this.steps.within(index + stride);
      this.go(this.steps.day(index), "pass");
      await this.loaded().catch(() => this.stop());
      if (this.playing && index < this.steps.last) this.ahead(index + stride);
      await new Promise((done) => { setTimeout(done, Math.max(60, PACE - (performance.now() - began))); });
    }
    this.stop();
  }
}
