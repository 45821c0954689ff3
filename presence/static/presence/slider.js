// The date slider: a month a step, from its first to today, by hand or playing. It asks for one answer at a time.
const KEPT = 120;
const PATIENCE = 120;
const PACE = 350;

const box = document.getElementById("slider");
const range = box.querySelector("[type=range]");
const year = box.querySelector("[type=number]");
const play = box.querySelector("[data-play]");
const pace = box.querySelector("select");
const [firstYear, firstMonth] = box.dataset.first.split("-").map(Number);
const newest = indexOf(box.dataset.today);
const words = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });

function indexOf(day) {
  const [years, months] = day.split("-").map(Number);
  return (years - firstYear) * 12 + months - firstMonth;
}

// A month is asked of its last day, the running one of today.
function dayOf(index) {
  if (index >= newest) return box.dataset.today;
  return new Date(Date.UTC(firstYear, firstMonth + index, 0)).toISOString().slice(0, 10);
}

const within = (index) => Math.min(Math.max(index, 0), newest);
const onOf = (index) => (index >= newest ? "" : dayOf(index));

// The page's own address with another date; without one it is today's.
export function addressWith(on, address = location.href) {
  const url = new URL(address);
  if (on) url.searchParams.set("on", on);
  else url.searchParams.delete("on");
  return url.href;
}

class Answers {
  constructor(address, fetched) {
    Object.assign(this, { address, fetched, known: new Map(), running: null });
  }

  // What is known at once; else asked for, and what was being asked for before is called off.
  async of(on) {
    const address = addressWith(on, new URL(this.address, location.href));
    if (this.known.has(address)) return this.known.get(address);
    if (this.running?.address !== address) {
      this.running?.controller.abort();
      this.running = this.begun(address);
    }
    return this.running.promise;
  }

  begun(address) {
    const controller = new AbortController();
    const begun = { address, controller };
    begun.promise = this.fetched(address, controller.signal).then((answer) => {
      this.known.set(address, answer);
      if (this.known.size > KEPT) this.known.delete(this.known.keys().next().value);
      return answer;
    }).finally(() => {
      if (this.running === begun) this.running = null;
    });
    return begun;
  }

  prefetch(on) {
    if (!this.running) this.of(on).catch(() => {});
  }
}

// `show` draws an answer; `failed` says that there is none.
export function startSlider({ address, fetched, show, failed }) {
  const answers = new Answers(address, fetched);
  let settled = location.href;
  let wanted = null;
  let waiting = 0;
  let playing = false;
  let stride = 1;

  function paint(index, day = dayOf(index)) {
    const said = words.format(new Date(`${day}T00:00Z`));
    range.value = index;
    range.setAttribute("aria-valuetext", said);
    box.querySelector("output").textContent = said;
    year.value = day.slice(0, 4);
  }

  async function load(on) {
    try {
      const answer = await answers.of(on);
      if (wanted !== on) return;
      show(answer, on);
      const index = within(indexOf(answer.last));
      if (Number(range.value) !== index) paint(index, answer.last);
      if (within(index + stride) !== index) answers.prefetch(onOf(within(index + stride)));
    } catch (error) {
      if (wanted === on && error.name !== "AbortError") failed();
    }
  }

  // While it moves, the address keeps up; where it comes to rest becomes an entry to go back to.
  function record(on, rests) {
    const now = addressWith(on);
    if (rests && now !== settled) {
      history.replaceState(null, "", settled);
      history.pushState(null, "", now);
      settled = now;
    } else history.replaceState(null, "", now);
  }

  function go(index, { rests = true, patience = 0 } = {}) {
    const on = onOf(index);
    wanted = on;
    paint(index);
    record(on, rests);
    clearTimeout(waiting);
    return new Promise((done) => {
      waiting = setTimeout(() => load(on).then(done), patience);
    });
  }

  function step(months) {
    stop();
    stride = months;
    go(within(Number(range.value) + months));
  }

  function stop() {
    playing = false;
    play.textContent = "Play";
    play.setAttribute("aria-pressed", "false");
  }

  async function start() {
    playing = true;
    play.textContent = "Pause";
    play.setAttribute("aria-pressed", "true");
    stride = Number(pace.value);
    let index = Number(range.value) >= newest ? 0 : within(Number(range.value) + stride);
    await go(index);
    while (playing && index < newest) {
      await new Promise((done) => setTimeout(done, PACE));
      if (!playing) return;
      stride = Number(pace.value);
      index = within(index + stride);
      await go(index, { rests: false });
      settled = location.href;
    }
    stop();
  }

  const keys = { PageUp: 12, PageDown: -12 };
  range.addEventListener("keydown", (event) => {
    if (!(event.key in keys)) return;
    event.preventDefault();
    step(keys[event.key]);
  });
  range.addEventListener("input", () => {
    stop();
    go(Number(range.value), { rests: false, patience: PATIENCE });
  });
  range.addEventListener("change", () => go(Number(range.value)));
  year.addEventListener("change", () => {
    stop();
    const asked = Math.trunc(Number(year.value));
    go(within(Number(range.value) + (asked ? (asked - Number(dayOf(Number(range.value)).slice(0, 4))) * 12 : 0)));
  });
  play.addEventListener("click", () => (playing ? stop() : start()));
  for (const button of box.querySelectorAll("[data-step]")) button.addEventListener("click", () => step(Number(button.dataset.step)));
  addEventListener("popstate", () => {
    stop();
    settled = location.href;
    wanted = new URL(settled).searchParams.get("on") ?? "";
    load(wanted);
  });

  range.max = newest;
  play.hidden = pace.parentElement.hidden = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const last = box.dataset.last < box.dataset.today ? box.dataset.last : box.dataset.today;
  paint(within(indexOf(last)), last);
  box.hidden = false;
}
