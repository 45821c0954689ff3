// The scale under the histogram: as many years, months or days as can be read in its width.
import { drawn } from "./dom.js";
import { locale } from "../words.js";

const DAY = 86400000;
const ROOM = 62; // pixels for one date
const WAYS = {
  year: { days: 365.25, steps: [1, 2, 5, 10, 20, 50], style: { year: "numeric" } },
  month: { days: 30.44, steps: [1, 2, 3, 6, 12], style: { month: "short", year: "numeric" } },
  day: { days: 1, steps: [1, 2, 5, 7, 10, 14, 21], style: { day: "numeric", month: "short" } },
};

function* dates(unit, every, from) {
  const first = new Date(from);
  const year = first.getUTCFullYear();
  for (let step = 0; ; step += every) {
    if (unit === "year") yield Date.UTC(Math.ceil(year / every) * every + step, 0, 1);
    else if (unit === "month") yield Date.UTC(year, Math.ceil(first.getUTCMonth() / every) * every + step, 1);
    else yield from + step * DAY;
  }
}

export function ticks([from, to], width, high, xOf) {
  const days = (to - from) / DAY;
  const unit = days > 1100 ? "year" : days > 62 ? "month" : "day";
  const way = WAYS[unit];
  const every = way.steps.find((step) => days / way.days / step <= Math.max(2, width / ROOM)) ?? way.steps.at(-1);
  const words = new Intl.DateTimeFormat(locale, { ...way.style, timeZone: "UTC" });
  const marks = [];
  for (const moment of dates(unit, every, from)) {
    if (moment > to) return marks;
    const x = xOf(moment);
    if (moment < from || x < 20 || x > width - 20) continue;
    marks.push(drawn("line", { class: "bar-tick", x1: x, x2: x, y1: high, y2: high + 3 }), drawn("text", { x, y: high + 13, "text-anchor": "middle" }, words.format(moment)));
  }
  return marks;
}
