// What a spot is: shown while it is pointed at or focused; chosen, it stays and has its links.
import { button, element, link, markOf, name } from "./dom.js";
import { locale, words } from "../words.js";

const say = words("explorer");
const LISTED = 60;
const LEAVING = 220; // long enough to reach the card with the mouse

export class Card {
  constructor(stage, { actorsOf, urlOf, whyOf, choose, more }) {
    Object.assign(this, { stage, actorsOf, urlOf, whyOf, choose, more, pinned: false, leaving: 0 });
    this.box = element("div", { className: "card", hidden: true, dir: document.documentElement.dir });
    this.box.id = "card";
    stage.append(this.box);
    this.box.addEventListener("pointerenter", () => clearTimeout(this.leaving));
    this.box.addEventListener("pointerleave", () => this.leave());
  }

  show(content, at, { pinned = false } = {}) {
    clearTimeout(this.leaving);
    this.pinned = pinned;
    this.box.classList.toggle("is-pinned", pinned);
    this.box.replaceChildren(...(pinned ? [button("×", { className: "card-close", ariaLabel: say("close") }, () => this.close())] : []), ...content);
    if (pinned) Object.assign(this.box, { role: "region", ariaLabel: say("card") });
    else this.box.removeAttribute("role");
    this.box.hidden = false;
    this.put(at);
  }

  // Above the spot, or below it where there is no room; never outside the map.
  put({ x, y }) {
    const { clientWidth, clientHeight } = this.stage;
    const { offsetWidth, offsetHeight } = this.box;
    const left = Math.min(Math.max(x - offsetWidth / 2, 6), clientWidth - offsetWidth - 6);
    const above = y - offsetHeight - 17;
    const below = Math.min(y + 17, clientHeight - offsetHeight - 6);
    Object.assign(this.box.style, { left: `${Math.round(left)}px`, top: `${Math.round(above >= 6 ? above : Math.max(below, 6))}px` });
  }

  leave() {
    if (this.pinned) return;
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.hide(), LEAVING);
  }

  hide() {
    clearTimeout(this.leaving);
    this.pinned = false;
    this.box.hidden = true;
  }

  close() {
    this.hide();
    this.closed?.();
  }

  who(here) {
    const actors = this.actorsOf();
    return element("ul", { className: "card-who" }, ...here.map(({ actor, presence, since }) => {
      const said = say(presence === "possible" ? "possible" : "present", { since: since ?? "" });
      const text = element("span", {}, name(actors[actor].name), element("span", { className: "small quiet", textContent: said.trim() }));
      return element("li", { className: presence === "possible" ? "is-possible" : "" }, markOf(actors[actor], presence), text);
    }));
  }

  ofPlace(place, { pinned }) {
    const where = [place.kind, place.region].filter(Boolean).join(" · ");
    const facts = [];
    if (place.sure) facts.push(say("sure", { level: place.sure }));
    if (place.radius) facts.push(say("within", { km: new Intl.NumberFormat(locale).format(place.radius / 1000) }));
    const content = [
      element("p", { className: "card-title" }, pinned ? link(this.urlOf(place), place.name) : name(place.name)),
      element("p", { className: "small quiet", textContent: where }),
      this.who(place.here),
      ...(facts.length ? [element("p", { className: "small quiet", textContent: facts.join(" · ") })] : []),
    ];
    const why = element("a", { href: this.whyOf(place), textContent: say("why"), ariaLabel: say("whyOf", { name: place.name }) });
    const last = pinned ? [element("a", { href: this.urlOf(place), textContent: say("page") }), why, ...this.more(place)] : [why];
    return [...content, element("p", { className: "card-do small" }, ...last)];
  }

  // A spot of several: how many of whom; where they cannot be parted, each by name.
  ofMany(places, counts, { listed }) {
    const actors = this.actorsOf();
    const rows = listed
      ? places.slice(0, LISTED).map((place) => element("li", {}, element("span", { className: "place-marks" }, ...place.here.map((each) => markOf(actors[each.actor], each.presence))),
        button(place.name, { className: "link-button" }, () => this.choose(place))))
      : counts.slice(0, 8).map(({ actor, present, possible }) => element("li", {}, markOf(actors[actor], present ? "present" : "possible"),
        element("span", {}, name(actors[actor].name), element("span", { className: "small quiet", textContent: say(possible ? "countBoth" : "countPresent", { present, possible }) }))));
    const left = listed ? places.length - LISTED : counts.length - 8;
    return [
      element("p", { className: "card-title", textContent: say("places", { number: places.length }) }),
      element("ul", { className: `card-who${listed ? " card-many" : ""}` }, ...rows),
      ...(left > 0 ? [element("p", { className: "small quiet", textContent: say("andMore", { number: left }) })] : []),
      ...(listed ? [] : [element("p", { className: "small quiet", textContent: say("opens") })]),
    ];
  }
}
