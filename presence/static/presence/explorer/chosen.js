// What happens when a spot, a place or a point is pointed at, opened or chosen.
/* global L */
import { Card } from "./card.js";
import { button, element } from "./dom.js";
import { mark } from "./list.js";
import { words } from "../words.js";

const say = words("explorer");
const PHONE = "(max-width: 56rem)";

export class Chosen {
  constructor(stage, view, board, drawing, { tell, hasCoordinates }) {
    Object.assign(this, { stage, view, board, drawing, tell, map: board.map, known: null, bySlug: new Map() });
    this.card = new Card(stage, {
      actorsOf: () => this.known.actors,
      urlOf: (place) => this.known.base_url.replace("SLUG", place.slug),
      whyOf: (place) => view.address({ base: place.slug, on: this.known.on.text, at: "", from: "", to: "", tab: "", measure: "", explain: "1" }),
      choose: (place) => view.change({ base: place.slug }),
      more: (place) => this.links(place, hasCoordinates),
    });
    this.card.closed = () => this.leave();
    this.map.on("movestart zoomstart", () => { if (!this.card.pinned) this.card.hide(); });
    this.map.on("move zoomend", () => this.keep());
  }

  links(place, hasCoordinates) {
    const measure = () => { this.card.close(); this.tools.measureFrom([place.lat, place.lon]); };
    return [
      button(say("measureFrom"), { className: "link-button" }, measure),
      ...(hasCoordinates ? [button(say("coordinates"), { className: "link-button" }, () => this.showPoint([place.lat, place.lon], place.name))] : []),
    ];
  }

  latLng(spot) {
    return this.map.unproject([spot.x, spot.y], this.map.getZoom());
  }

  at(spot) {
    return this.map.latLngToContainerPoint(this.latLng(spot));
  }

  spoken(spot) {
    if (!spot.alone) return say("group", { number: spot.places.length, who: spot.parts.map(({ actor }) => this.known.actors[actor].name).join(", ") });
    const who = spot.places[0].here.map(({ actor, presence }) => (presence === "possible" ? say("possibleActor", this.known.actors[actor]) : this.known.actors[actor].name));
    return say("spot", { name: spot.places[0].name, who: who.join(", ") });
  }

  preview(spot) {
    if (this.card.pinned) return;
    const content = spot.alone ? this.card.ofPlace(spot.places[0], { pinned: false }) : this.card.ofMany(spot.places, spot.parts, { listed: false });
    this.card.show(content, this.at(spot));
  }

  // A place is chosen; several are gone into, or listed where no closer look parts them.
  open(spot, byKey = false) {
    const { map } = this;
    if (this.tools.mode && this.tools.take(spot.alone ? [spot.places[0].lat, spot.places[0].lon] : Object.values(this.latLng(spot)))) return;
    if (spot.alone) {
      this.view.change({ base: spot.places[0].slug });
      if (byKey) this.card.box.querySelector("a")?.focus();
      return;
    }
    const bounds = L.latLngBounds(spot.places.map((place) => [place.lat, place.lon]));
    const closer = Math.min(map.getBoundsZoom(bounds.pad(0.25)), map.getMaxZoom());
    if (closer > map.getZoom() + 0.2) {
      this.card.hide();
      if (byKey) this.keys.follow(spot.places[0].slug);
      map.once("moveend", () => this.board.write("push"));
      this.board.to(bounds.getCenter(), closer);
    } else {
      this.card.show(this.card.ofMany(spot.places, spot.parts, { listed: true }), this.at(spot), { pinned: true });
      if (byKey) this.card.box.querySelector("li button")?.focus();
    }
  }

  async showPoint(at, title = say("thisPoint")) {
    try {
      const ways = await this.tools.ways(at);
      this.card.show([element("p", { className: "card-title", textContent: title }), ...ways], this.map.latLngToContainerPoint(at), { pinned: true });
      this.card.box.querySelector("li button")?.focus();
    } catch {
      this.tell(say("noCoordinates"));
    }
  }

  // The chosen base, as the address has it: in the list, and on the map where it has a place.
  show(bringIntoView) {
    const slug = this.view.get("base");
    const place = this.bySlug.get(slug);
    mark(slug);
    if (!place || place.lat === null) return this.card.pinned ? this.card.hide() : undefined;
    const { map } = this;
    const alone = this.drawing.spots.spotOf(map.getZoom(), slug)?.alone;
    if (bringIntoView && (!alone || !map.getBounds().pad(-0.05).contains([place.lat, place.lon]))) {
      this.board.to([place.lat, place.lon], Math.max(map.getZoom(), 10), { animate: false });
    }
    return this.card.show(this.card.ofPlace(place, { pinned: true }), map.latLngToContainerPoint([place.lat, place.lon]), { pinned: true });
  }

  // From the list to the map, which on a phone is the other tab.
  find(slug) {
    if (!this.bySlug.has(slug)) return;
    const phone = matchMedia(PHONE).matches;
    this.view.change(phone ? { base: slug, tab: "" } : { base: slug });
    this.map.invalidateSize({ animate: false });
    this.show(true);
    this.card.box.querySelector("a")?.focus({ preventScroll: true });
    if (phone) this.stage.scrollIntoView({ block: "center" });
  }

  // The card stays at its place while the map moves under it.
  keep() {
    const place = this.bySlug.get(this.view.get("base"));
    if (this.card.pinned && place && place.lat !== null) this.card.put(this.map.latLngToContainerPoint([place.lat, place.lon]));
  }

  leave() {
    const held = this.stage.contains(document.activeElement) || document.activeElement === document.body;
    if (this.view.get("base")) this.view.change({ base: "" }, "replace");
    if (held) (this.keys.current() ?? this.board.frame).focus({ preventScroll: true });
  }
}
